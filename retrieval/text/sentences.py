"""A paragraph's sentences, by offsets: the text itself is never rewritten.

One pass looks at each place where a sentence may end and decides by the word before it and by what follows, within a
bounded distance. The cases are those of pySBD's rules (https://aclanthology.org/2020.nlposs-1.15/).
"""

from __future__ import annotations

import re
from itertools import product

from retrieval.text.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from retrieval.text.paragraphs import BLANKS

_LOOK_BACK = 24  # characters; longer than any abbreviation
_LONGEST_ADDRESS = 80  # characters

_END = re.compile(
    r"(?P<stop>[。！？]|[.!?…]+(?:[ \xa0]{1,2}[.…]++(?!\w))*)"
    r"(?P<close>(?:[”’\"'»›)\]}*_]|“(?=\s|$)|[ \xa0\u202f][”»](?!\w))*)"
    r"(?:\[(?:\d{1,3}|[a-z]|[a-z]{1,10}[ \xa0]\d{1,3}|citation needed)\])*[¹²³⁰-⁹]*"
)
# Where the pattern above begins, but for what stands amid a word or a number: 3.5, p.m. Most sentences end plainly,
# `… word. Another`, which can be told at once unless the word ends as an abbreviation or a list's Roman number does.
_STOP = re.compile(
    r"[.!?…。！？](?:(?P<plain>(?<=[A-Za-z][a-z]{2}\.)(?:[”\"]|'')? (?=[“\"'‘]{0,2}[A-Z]))"
    r"|(?<=[。！？])|(?![a-z0-9]))"
)
_GAP = re.compile(f"[{BLANKS}]*")
_NEXT = re.compile(r"(?P<open>(?:«[ \xa0\u202f]|[“„\"'‘’«‹(\[{*_¿¡>]){0,8})(?P<word>[^\W_]{0,30})")
_WORD_BEFORE = re.compile(r"[^\s(\[{“”\"'‘’«»—–-]+$")
_ADDRESS = re.compile(r"[/@]\S*$")
_NAME_IN_SMALL = re.compile(r"[a-z]{1,2}[A-Z]|(?:a[dlnrtz]|ash?|el)-[A-Z]")  # iPhone, eBay, al-Shabab, el-Masri
_SPEAKER_FOLLOWS = re.compile(
    r"(?:(?:[A-Z][\w.’'-]{0,30}|van|von|der|den|de|del|di|da|bin|al)[ \xa0]){1,5}"
    r"(?:said|says|asked|asks|told|added|cried|shouted|replied|wondered|wrote|tweeted|exclaimed|demanded)\b"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,6}[^\W\d_]")
_LIST_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})")
_BULLETS = frozenset("$£€¥@#&•▪●◦►→✓")


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_MORE_OF_THE_NAME = _words("Com Org Net Io Js Ai Tv")

_TITLES = _words("""
    Mr Mrs Ms Dr Drs Prof Profs Gen Gens Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt Maj Adm Cmdr Cpl Pvt Rev Hon
    Pres Supt Det Atty Messrs Mme Mlle Msgr Insp Amb Fr Br Cllr Brig Cdr Dep Asst
""")
_SHOUTED_TITLES = frozenset(map(str.upper, _TITLES))
_NEVER_ENDS = _TITLES | _words("hon Mt Ft vs v approx est cf viz e.g i.e a.k.a z.B Ph")
_BEFORE_NUMBER = _words("""
    No Nos no nos p pp vol Vol vols fig Fig figs Figs art Art sec Sec ch Ch para paras par eq Eq ver c ca n Nr nr Rs
""").union(SHORT_MONTHS)
_MAY_END = _words("""
    Inc Co Cos Corp Ltd Bros LLC plc Jr Sr St Ave Blvd Rd Sq Dept Univ al Assn Ph.D M.D Esq Ala Ariz Ark Calif
    Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis
    Wyo
""").union(SHORT_MONTHS)
_HALF_DAY = _words("a.m p.m A.M P.M")
_AFTER_HALF_DAY = _words("""
    GMT UTC ET EST EDT CT CST CDT MT MST MDT PT PST PDT BST CET CEST AEST IST JST Eastern Central Mountain Pacific
""").union(WEEKDAYS, MONTHS)
_NAMES_WITH_MARK = _words("Yahoo Yum Jeopardy Wham Oklahoma Airplane Panic Godspeed Ahoy Joomla")
_STARTERS = _words("""
    A After All Also Although An And Another Are Around As At Because Before Both But By Can Critics Despite Did Do
    Does During Each Even Every Few For From Had Has Have He Her Here His How However I If In Instead Is It Its
    Just Last Later Like Many Meanwhile More Moreover Most Much My Neither Next No Nobody None Nor Not Now Of
    Officials On Once One Only Or Other Others Our Over People Perhaps Police Several She Since So Some Sometimes
    Soon Still Such That The Their Then There Therefore These They This Those Though Three Through Thus To Today
    Two Under Unlike Until Was We Were What When Where Whether Which While Who Why Will With Without Yes Yet You
    Your
""")


_TAIL = 3  # characters before a plain end
_ODD_TAILS = frozenset(
    {word[-_TAIL:] for word in _NEVER_ENDS | _MAY_END} | {"".join(number) for number in product("ivx", repeat=_TAIL)}
)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The (start, end) of each sentence of `text[start:end]`, a paragraph, in order.

    White space around a sentence is left out, and nothing else is: what stands before, between and behind the
    spans is white space alone. Offsets are those of `text`. A paragraph of white space has none.
    """
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    spans: list[tuple[int, int]] = []
    begin = _skip_blank(text, start, end)
    done = begin
    for place in _STOP.finditer(text, begin, end):
        dot = place.start()
        if dot < done:
            continue  # it belongs to the terminator before
        if place["plain"] is not None and dot - _TAIL >= begin and text[dot - _TAIL : dot] not in _ODD_TAILS:
            done = place.end()  # behind the blank
            spans.append((begin, done - 1))
            begin = done
            continue
        if dot + 1 == end:
            break
        terminator = _END.match(text, dot, end)
        assert terminator is not None
        done = terminator.end()
        after = _skip_blank(text, done, end)
        if after < end and _is_boundary(text, begin, terminator, after, end):
            spans.append((begin, done))
            begin = after
    if begin < end:
        spans.append((begin, end))
    return spans


def _is_boundary(text: str, begin: int, terminator: re.Match[str], after: int, end: int) -> bool:
    """Whether the sentence from `begin` ends at a terminator, with more text at `after`."""
    follows = _NEXT.match(text, after, end)
    if follows is None or not _can_begin(text, follows, end):
        return False
    stop = terminator["stop"]
    if stop in "。！？":
        return True
    if after == terminator.end():
        return _is_missing_space(text, begin, terminator, follows)
    if "!" in stop or "?" in stop:
        return _ends_exclamation(text, begin, terminator, follows)
    if _dots(stop) > 2:
        return _ends_ellipsis(text, terminator, follows)
    return _ends_period(text, begin, terminator, follows)


def _can_begin(text: str, follows: re.Match[str], end: int) -> bool:
    """Whether what follows could begin a sentence: no lower-case word, no dash or comma."""
    word = follows["word"]
    if word:
        return not word[0].islower() or _NAME_IN_SMALL.match(text, follows.start("word"), end) is not None
    mark = text[follows.end() : follows.end() + 1]
    return mark in _BULLETS or mark >= "\U0001f000" or (mark in {"…", "."} and not follows["open"])


def _ends_exclamation(text: str, begin: int, terminator: re.Match[str], follows: re.Match[str]) -> bool:
    """`?` and `!` end a sentence, but not in a name (Yahoo! News), nor in `“Why?” Smith asked`."""
    if terminator["close"]:
        return _SPEAKER_FOLLOWS.match(text, follows.start()) is None
    return _word_before(text, begin, terminator.start()) not in _NAMES_WITH_MARK or follows["word"] in _STARTERS


def _ends_ellipsis(text: str, terminator: re.Match[str], follows: re.Match[str]) -> bool:
    """An ellipsis that stands apart, or before `I`, is a pause unless another sentence plainly begins."""
    word = follows["word"]
    if terminator["close"] or _dots(terminator["stop"]) > 3:  # a full stop and an ellipsis
        return True
    return word != "I" and (not _is_blank(text[terminator.start() - 1]) or word in _STARTERS)


def _dots(stop: str) -> int:
    return stop.count(".") + 3 * stop.count("…")


def _ends_period(text: str, begin: int, terminator: re.Match[str], follows: re.Match[str]) -> bool:
    """A full stop ends a sentence unless it belongs to an abbreviation, an initial or a list number."""
    dot = terminator.start()
    before = _word_before(text, begin, dot)
    word = follows["word"]
    if dot - len(before) == begin and _LIST_NUMBER.fullmatch(before) and not terminator["close"]:
        return False
    if before in _NEVER_ENDS or (before in _SHOUTED_TITLES and _is_shouted_name(follows)):
        return False
    if before in _BEFORE_NUMBER and word[:1].isdigit():
        return False
    if before in _HALF_DAY:
        return word not in _AFTER_HALF_DAY
    if before in _MAY_END or _INITIALS.fullmatch(before) or (len(before) == 1 and before.isalpha()):
        return _starts_plainly(text, follows) or _is_elided(text, begin, dot)
    return True


def _is_elided(text: str, begin: int, dot: int) -> bool:
    """Whether an apostrophe ties the letter before a full stop to its word: *St Chad's*, *they don't*, no initial."""
    return dot - begin > 2 and text[dot - 1].islower() and text[dot - 2] in "'’" and text[dot - 3].isalpha()


def _starts_plainly(text: str, follows: re.Match[str]) -> bool:
    """Whether what follows begins a sentence even after an abbreviation: `The`, a quotation, not an initial."""
    word = follows["word"]
    is_initial = len(word) == 1 and text[follows.end() : follows.end() + 1] == "."
    return word in _STARTERS and not is_initial


def _is_shouted_name(follows: re.Match[str]) -> bool:
    """Whether a name in capitals follows rather than a sentence: MR. DRURY, MS. McDAHL, DR. O’QUIST."""
    word = follows["word"]
    return word[-2:].isupper() and not follows["open"] and word not in _STARTERS


def _is_missing_space(text: str, begin: int, terminator: re.Match[str], follows: re.Match[str]) -> bool:
    """`end.Next` in badly scraped text, but not `Node.js`, `Booking.Com`, `St.John` or an address."""
    word, opened = follows["word"], follows["open"]
    if not word[:1].isupper() or opened not in {"", "“"} or len(terminator["stop"]) > 1:
        return False
    whole_word = word[1:].islower() or (word in {"I", "A"} and text[follows.end() : follows.end() + 1] in {" ", "’"})
    before = _word_before(text, begin, terminator.start())
    dot = terminator.start()
    is_word = before.isalnum() and not _ADDRESS.search(text, max(begin, dot - _LONGEST_ADDRESS), dot)
    is_plain = is_word and len(before) > 1 and (before[1:].islower() or (before.isdigit() and len(before) == 4))
    if not terminator["close"] and not is_plain:
        return False
    return whole_word and word not in _MORE_OF_THE_NAME and before not in _NEVER_ENDS | _MAY_END


def _word_before(text: str, begin: int, dot: int) -> str:
    """What stands right before a terminator back to white space or an opening mark, at most 24 characters."""
    found = _WORD_BEFORE.search(text[max(begin, dot - _LOOK_BACK) : dot])
    return found[0] if found else ""


def _skip_blank(text: str, position: int, end: int) -> int:
    """The first position from `position` that holds no white space, or `end`."""
    gap = _GAP.match(text, position, end)
    return gap.end() if gap else position


def _is_blank(character: str) -> bool:
    return character in BLANKS
