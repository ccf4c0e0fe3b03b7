"""The closed word classes by which phrases are told apart without a parser. All words are lower case.

After R. Huddleston and G. K. Pullum, *The Cambridge Grammar of the English Language* (2002): determiners (ch. 5),
prepositions (ch. 7), coordinators (ch. 15), auxiliaries (ch. 3).
"""

from __future__ import annotations

from retrieval.text.calendar import MONTHS, WEEKDAYS


def word_set(text: str) -> frozenset[str]:
    """The words of a text that white space parts."""
    return frozenset(text.split())


HIM = word_set("him his himself")
HER = word_set("her hers herself")
HE = HIM | {"he"}
SHE = HER | {"she"}
SUBJECT_PRONOUNS = word_set(
    "he she they it i we you who one anybody anyone everyone everybody someone somebody nobody others many some most"
)
PERSON_PRONOUNS = word_set("he she they it i we you")
RELATIVES = word_set("who which that whom whose where when")
ARTICLES = word_set("a an the")
DETERMINERS = word_set(
    """
    the a an this that these those his her its their my our your some many several all both another other
    each every any no such one two three four five six seven eight nine ten most more few half dozens
    hundreds thousands
    """
)
GENITIVE = word_set("'s ’s")
POSSESSIVES = word_set("his her its their my our your whose") | GENITIVE
PREPOSITIONS = word_set(
    """
    of for from at in on with to by near among including inside within outside about against under over
    during after before since into like as behind between through via per than throughout toward towards
    upon without amid amidst around across above below beside besides beyond despite off onto regarding
    concerning following unlike alongside along up down out ahead
    """
)
COORDINATORS = word_set("and or but nor yet & then plus")
SUBORDINATORS = word_set(
    """
    when while as after before if because since although though unless until once whether whereas where how
    why what that which who whom whose than even
    """
)
AUXILIARIES = word_set(
    """
    is are was were be been being am has have had having do does did will would can could may might must
    shall should 's ’s 'd ’d 've ’ve 'll ’ll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
    didn't won't wouldn't can't couldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t
    didn’t won’t wouldn’t can’t couldn’t cannot not n't n’t
    """
)
PAST_VERBS = word_set(
    """
    was were is are has had have went left took made gave got came did became began found held kept led lost met
    put ran saw sent set spent stood told won wrote broke brought built chose drew drove fell flew fought grew knew
    paid rode rose sat sold sought spoke stole swore taught thought threw wore
    """
)
"""Irregular verbs in the past tense, with the auxiliaries that open a predicate."""
BE = word_set(
    "is are was were be been being am 's ’s isn't isn’t wasn't wasn’t weren't weren’t aren't aren’t got getting"
)
ASKING = word_set("ask asks asked asking wonder wonders wondered wondering inquire inquires inquired inquiring")
REPLYING = word_set("replies replied answers answered responds responded retorts retorted")
"""What whoever is asked does: *Quist asked why. “Never,” he replied* is not Quist."""
ADVERBS = word_set(
    """
    also later then again now once still just even first never ever often always soon already thus therefore
    only not further instead indeed too simply both all long twice sometimes perhaps meanwhile
    however yet nevertheless nonetheless else though famously here there today yesterday tonight tomorrow
    earlier previously recently afterward afterwards aloud angrily very quite repeatedly back so far well
    ago
    """
)
TIME = word_set(
    """
    jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mon. tues. wed. thurs. fri. sat. sun. today yesterday tonight
    tomorrow morning afternoon evening night week month year weekend noon midnight a.m. p.m.
    """
).union(name.lower() for name in (*MONTHS, *WEEKDAYS) if name != "May")
NOT_ENDING_IN_ING = word_set(
    "thing king ring spring string bring something anything nothing everything morning evening during"
)
SMALL_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = word_set("2 3 4 5 6 7 8 9 10").union(SMALL_NUMBERS)

LONG_DASHES = "—–―"
DASHES = frozenset(LONG_DASHES) | {"--", "-"}
"""What stands for a dash as a word of its own."""
