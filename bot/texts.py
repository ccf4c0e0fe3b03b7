"""Every sentence the bot itself says. Plain text: each platform escapes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.options import as_typed
from bot.truncation import CUT
from retrieval import is_pronoun, time_apart, topic_words

_SURE = 0.5  # confidence from which an answer is more likely right than wrong
NOT_ANSWERED = "The archive doesn’t say."
ASK_OTHERWISE = "Try other words, or ask for the sources to see what the archive holds."
ASK_FOR_SOURCES = "Ask for the sources to see what the archive holds."
ASK_IN_ENGLISH = "I only understand questions in English. To find words in any other language, ask who said them."
NEAREST = "Nearest, not an answer:"
SHOW_NEAREST = "Show the nearest"
NOTHING_NEAR = "Nothing in the archive comes near it."
NOTHING_NEARER = "I know of no question without an answer before this; type one behind it."
SHOW_MORE = "Show more"
NO_MORE = "The archive has nothing more on that."
FAR_ENOUGH = "I show no more than that of one question; narrow it down by --since DATE, --until DATE or --source FILE."
NOTHING_BEFORE = "I know of no question before this; ask one first."
WHY = "Why this?"
WHY_NOT = "Why no answer?"
NOTHING_TO_EXPLAIN = "There is nothing to explain; ask a question first, or type one behind it."
WHY_STATEMENTS = (
    "Those are statements: they are chosen by who said them, and by the topic’s words in them or beside them."
)
WHY_WORDS = "The words were compared with the archive’s, one after the other; bold ones are those that it has."
FORGOTTEN = "I no longer know what this button asked, since I have been restarted. Please ask the question again."
FAILED = "Sorry, something went wrong on my side and I couldn’t look that up. Please try again."

BEFORE = "Before it:"
DIFFERING = "Underlined: this source words it otherwise."
REPORTED = " (reported speech)"
UNNAMED = "the source does not say who"
UNDATED = "date unknown"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ARTICLES = ("The", "A", "An")
_DETERMINERS = frozenset({"the", "a", "an", "my", "our", "your", "his", "her", "its", "their"})
READ_IN_PLACE = "read it in place"
TOO_LONG = "The words are too long to show in one message; the citation says where they stand."
DIFFERENCE_TOO_LONG = "The differences are too long to show in one message."

NOT_SAID = "Nobody in the archive is quoted with these words."
UNATTRIBUTED = "The archive has these words, but the source does not say who said them."
WORDS_OF_NOBODY_KNOWN = (
    "The archive has these words, but statements were left out when it was indexed, so it is not known who said them."
)
TURNED = "Careful: they differ by a negation, so they may say the opposite."
NOBODY_HEARD = "Statements were left out when the archive was indexed, so it is not known what anybody said."
HEAR_THEM = "To have them, index the same paths again without --no-statements."
NO_SPEAKER = "The option --speaker changes nothing here: the command itself names whose words are asked for."
NOBODY_MEANT = "I can’t tell for sure who that is; please ask with the name."
NO_QUOTE = "Which words? Write them behind it, in quotation marks."
NO_WORDS = "There are no words in that message."
NO_SOURCE = "No source in the archive has the words of that message."
NO_QUOTATION = "There is no quotation in that message, so its own words are checked."

EMPTY = "The archive is empty."
NO_SOURCES = "The archive is empty, or no source passes the filters."
NO_SOURCE_HERE = "There is no such source in the archive."
NO_PAGE = "There is no such page."
SOURCE_CHANGED = "This source has changed since the link was made, so nothing is marked in it."
NOTHING_THERE = "The link leads to no words of this source, so nothing is marked in it."
OTHER_NAME = "This is not the address of the viewer; set PULLQUOTE_WEB_URL to the one at which people reach it."

HELP = "Ask me anything about the archive. I answer only with what its articles say, word for word."
ONLY_QUOTES = "I only quote what the archive’s articles say. I have no language model in me, and write nothing myself."
OVERVIEW = "For an overview, ask for a timeline, like “timeline of sanctions”, or for what somebody said on a topic."
DISPUTED = "I quote word for word, but may pick the wrong words. Ask “why?” for the reasons, or try other words."
NOTED = "Ask away whenever you like."
WELCOME = "You’re welcome."


def dropped(count: int) -> str:
    """What stands below a reply from which whole quotes were left out to fit the platform's limits."""
    return f"{count} more {'quote does' if count == 1 else 'quotes do'} not fit in one message."


def dropped_parts(count: int) -> str:
    """What stands below verdicts of which some were left out, whole, to fit the platform's limits."""
    do_not, alone = ("does not", "it by itself") if count == 1 else ("do not", "them by themselves")
    return f"{more(count)} that {do_not} fit in one message; send {alone}."


def more(count: int) -> str:
    """What stands below a list that was cut to fit the platform's limits."""
    return f"and {count} more"


def also_in(citation: str) -> str:
    """A source that carries a statement whose words are already shown from others."""
    return f"Also in {citation}"


def none_passes(filters: Mapping[str, str]) -> str:
    """What is said where nothing can be found since no source passes the filters."""
    return f"No source passes {as_typed(filters)}."


def left_aside(words: str) -> str:
    """What stands above somebody's statements if part of the question narrows nothing down."""
    return f"Left aside: “{words}”; only a time or a topic narrows down what somebody said."


def no_option(typed: str) -> str:
    """What stands below a reply that found nothing, to words with what looks like an option."""
    return f"{typed} is no option, or has nothing behind it; there are --about, --speaker, --source, --since, --until."


def unanswerable(reason: str) -> str:
    """What is said to a question that can't be answered as it is put; the reason is an error's message."""
    return f"I can’t answer that: {reason}."


def asked(name: str | None, question: str) -> str:
    """What stands above an answer whose question can't be seen beside it: the question, and who asked it if known."""
    return f"{name} asked: {question}" if name else f"Asked: {question}"


def more_of(question: str, *, answers: bool) -> str:
    """What stands above more of what was found for a question; `answers` to it are the less likely, the later."""
    return f"More for “{question}”{', less and less likely to answer it' if answers else ''}:"


def sources_of(question: str) -> str:
    """What stands above the answer to a question, given again for its speakers and sources."""
    return f"The answer to “{question}” again; below each quote stand its speaker, if known, and its source:"


def one_of(question: str) -> str:
    """What stands above one quote of the answer to a question, given again."""
    return f"That quote of the answer to “{question}”; below it stand its speaker, if known, and its source:"


def read_as(question: str, options: Mapping[str, str] | None = None) -> str:
    """What stands above an answer to a question that took words, and perhaps options, from the one before it."""
    return f"Read as: {question} {as_typed(options or {})}".rstrip()


def respelled(words: Sequence[tuple[str, str]]) -> str:
    """What stands above an answer to a question with misspelt words: each with what it was read as."""
    return f"Read {', '.join(f'“{word}” as “{read_as}”' for word, read_as in words)}."


def answered(confidence: float, undated: str | None = None) -> str:
    """What stands above an answer; below even odds also how often one of that confidence is right.

    `undated` is the time asked for, if nothing tells whether the answer is of that time.
    """
    if confidence >= _SURE:
        return f"The archive says this, but not whether it was “{undated}”:" if undated else "The archive says:"
    often = int(10 * confidence + 0.5)
    times = f"{often} times" if often > 1 else "once"
    untold = f", and the archive doesn’t say whether it was “{undated}”" if undated else ""
    return f"This may not answer it (a sentence like it is right about {times} in 10){untold}:"


def why_chosen(question: str) -> str:
    """What stands above the reasons for which a quote was chosen."""
    return f"Why this is the first quote for “{question}”:"


def why_silent(question: str, *, near: bool) -> str:
    """What stands above the reasons for which a question isn't answered, and above what came `near`, if that did."""
    why = f"Why there is no answer to “{question}”"
    return f"{why}. {NEAREST}" if near else f"{why}:"


def in_that_message(noun: str, count: int, left_out: int = 0) -> str:
    """What stands above the verdicts on several quotations, or the answers to several questions."""
    if left_out:
        return f"The first {count} of {count + left_out} {noun}s in that message; send the others by themselves:"
    return f"{counted(count, noun)} in that message:"


def quoted(words: str) -> str:
    """Words of the asker in marks."""
    return f"“{words}”"


def quotation(words: str, longest: int) -> str:
    """A quotation in its marks; of a longer one the beginning, the cut shown outside them."""
    if len(words) <= longest:
        return quoted(words)
    return f"“{words[:longest].rsplit(maxsplit=1)[0]}” {CUT}"


def date(iso: str) -> str:
    """An ISO date as people write it: 21 January 2022."""
    year, month, day = iso.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"


def citation(title: str | None, outlet: str | None, published: str | None, file: str, paragraph: int | None) -> str:
    """`title — outlet, date · file, ¶ n`, without what is not known."""
    origin = ", ".join(part for part in (outlet, published and date(published)) if part)
    page = " — ".join(part for part in (title, origin) if part)
    place = file if paragraph is None else f"{file}, ¶ {paragraph}"
    return " · ".join(part for part in (page, place) if part)


def speaker(name: str | None, mention: str | None) -> str | None:
    """Who said it; a pronoun's resolution is shown as such: `he [Joe Biden]`."""
    if name and mention and is_pronoun(mention):
        return f"{mention} [{name}]"
    return name


def who_said(speakers: Sequence[str | None], sources: int, *, more: bool = False) -> str:
    """The lead of `who-said`: the speakers of the statements found, and how many sources carry the first."""
    first, *others = speakers
    if others or more:
        have = "have" if others else "has"
        return f"{'More than ' * more}{counted(len(speakers), 'statement')} {have} these words. {_closest(first)}"
    return UNATTRIBUTED if first is None else f"{first}, in {counted(sources, 'source')}:"


def _closest(name: str | None) -> str:
    return f"The closest is by {name}:" if name else "The source of the closest does not say who said it:"


def described(description: str, names: Sequence[str]) -> str:
    """Somebody by a description, with the names of those whom the archive calls so: `the mayor (Ann Lee)`."""
    others = [name for name in names if _without_article(name) != _without_article(description)]
    return f"{in_a_sentence(description)} ({', '.join(others)})" if others else in_a_sentence(description)


def in_a_sentence(name: str) -> str:
    """A name or description as it is written inside a sentence: `the engineer`, though it began one."""
    article, _, rest = name.partition(" ")
    return f"{article.lower()} {rest}" if article in _ARTICLES else name


def _without_article(name: str) -> str:
    first, _, rest = name.casefold().partition(" ")
    return rest if first in _DETERMINERS else name.casefold()


def said_by(name: str, about: str | None, count: int, *, more: bool = False) -> str:
    """The lead of `said-by`; whether there are `more` than so many."""
    if not count:
        return f"The archive has nothing that {name} said{topic_words(about or '')}."
    rest, time = time_apart(about or "")
    topic = f" about {rest}" if rest else ""
    when = f", said or reported {' '.join(time.phrases)}" if time else ""
    return f"{some(count, more=more)} by {name}{topic}{when}:"


def may_be_said(name: str, about: str) -> str:
    """The lead above statements that may be about a topic, though they have no word of it."""
    return f"What {name} said that may be{topic_words(about)}:"


def otherwise(nothing: str) -> str:
    """The lead above what else the archive tells; `nothing` says that it lacks what was asked for."""
    return f"{nothing} But it says:"


def when_said(name: str, about: str | None, count: int, *, more: bool = False) -> str:
    """The lead above somebody's statements that show when each was made, as far as the sources tell."""
    return f"{some(count, more=more)} by {name}{topic_words(about or '')}, {'each ' * (count > 1)}with its day:"


def timeline(topic: str, count: int, *, near: bool = False, more: bool = False) -> str:
    """The lead of `timeline`, also above what only stands `near` the topic and has no word of it."""
    rest, time = time_apart(topic)
    on = f"on {topic}" if rest or not time else " ".join(time.phrases)
    if not count:
        return f"Nobody in the archive is quoted {on}."
    above = f"What was said that may be{topic_words(topic)}" if near else f"{on[0].upper()}{on[1:]}"
    return f"{above}, the newest first, {some(count, more=more)}:"


def dated(day: str | None, name: str | None, *, reported: bool = False) -> str:
    """Who said something, and when, or when it was `reported`."""
    return f"{'reported ' if reported else ''}{date(day) if day else UNDATED}: {name or UNNAMED}"


def no_command(name: str) -> str:
    """What is said to a command that doesn't exist."""
    return f"There is no /{name}. What there is:"


def source(citation: str, *, extracted: bool) -> str:
    """A line of `sources`; of one that isn't `extracted` it says that statements were left out."""
    return citation if extracted else f"{citation} (statements left out)"


def summary(sources: int, filters: Mapping[str, str] | None = None) -> str:
    """The lead of `sources`, of those that pass the filters."""
    count = counted(sources, "source")
    if not filters:
        return f"The archive holds {count}:"
    return f"{count} {'passes' if sources == 1 else 'pass'} {as_typed(filters)}:"


def some(count: int, *, more: bool) -> str:
    """`3 statements`; `3 of the statements` where there are more."""
    return f"{count} of the statements" if more else counted(count, "statement")


def counted(count: int, noun: str) -> str:
    """`1 source`, `2 sources`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
