"""Tells an article from the page around it: decides what each paragraph is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from retrieval.corpus.dates import find_date, parse_date, without_dates
from retrieval.corpus.frontmatter import front_matter
from retrieval.corpus.patterns import is_live_link, is_page_line, is_privacy_notice, is_section
from retrieval.model import ParagraphKind
from retrieval.text.credits import is_byline, is_caption, names_origin, publication

_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_MARKDOWN_LINK = re.compile(r"!?\[[^\[\]]{0,200}\]\([^()\s]{0,500}(?: \"[^\"]{0,200}\")?\)|<!--.{0,500}-->")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)\]*_]{0,4}(?:\[[^\[\]]{1,30}\]){0,4}$")  # footnote marks may follow
_END_AT_MOST = 140  # characters that the pattern above may take
_CLAUSE_END = (",", ";", ":", "—", "–", "-")
_QUOTED = ("“", '"', "«", "„", "''")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_LIST_ITEM = re.compile(r"[-*+•▪●–—>|(\[]|\(?\d{1,3}[.)]\s|[QA]:")
_LONGEST_TITLE = 200  # characters
_LONGEST_HEADING = 90
_LONGEST_CRUMB = 100
_HEAD = 4  # first lines of a page, where a publication's name may stand alone


def classify(
    text: str, spans: Sequence[tuple[int, int]], headings: Collection[int] = frozenset()
) -> list[ParagraphKind]:
    """The kind of each paragraph of `text` at `spans`, in order.

    `headings` are the offsets of paragraphs that the file's format marks as headings. The kinds are: title, the
    headline, at most one; heading, a line between paragraphs that names what follows; furniture, what the page added
    (navigation, sharing, captions with credits, dates, bylines, notices); body, the article and whatever is not clearly
    one of the others.
    """
    lines = [text[start:end] for start, end in spans]
    matter, _ = front_matter(text, spans)
    furniture = [position < matter or _is_furniture(line) for position, line in enumerate(lines)]
    marked = {position for position, (start, _) in enumerate(spans) if start in headings}
    for position in _mastheads(lines, furniture, marked, matter + _HEAD):
        furniture[position] = True
    title, sections = _title(lines, furniture, marked)
    for position in sections:
        furniture[position] = True
    for position, line in enumerate(lines):
        if position != title and is_live_link(line):
            furniture[position] = True
    for position in _crumbs(lines, furniture):
        furniture[position] = True
    kinds: list[ParagraphKind] = ["furniture" if is_furniture else "body" for is_furniture in furniture]
    if title is not None:
        kinds[title] = "title"
    for position in _headings(lines, kinds, marked):
        kinds[position] = "heading"
    return kinds


def without_mark(line: str) -> str:
    """A title or heading without the `#` marks of Markdown."""
    mark = _MARKDOWN_HEADING.match(line)
    return line[mark.end() :].rstrip("# \t") if mark else line


def _is_furniture(line: str) -> bool:
    """Whether the line is the page's, wherever in the page it stands."""
    if is_page_line(line) or is_privacy_notice(line) or is_caption(line) or is_byline(line) or parse_date(line):
        return True
    if len(line) <= _LONGEST_CRUMB and find_date(line) and names_origin(without_dates(line)):
        return True
    if "](" in line or line.startswith("<!--"):
        line = _MARKDOWN_LINK.sub("", line)
    return not any(map(str.isalnum, line))  # an ornament, or links alone


def _mastheads(lines: Sequence[str], furniture: Sequence[bool], marked: Collection[int], head: int) -> list[int]:
    """The positions of a publication's name that stands alone at the top of a page and so is no title.

    None when it would be the only title (*Orient Express*), or when the article's first sentence begins with it.
    """
    named = [position for position, line in enumerate(lines[:head]) if publication(line) == line.strip()]
    if not named:
        return []
    opening = next((line for each, line in enumerate(lines) if not furniture[each] and _is_sentence(line)), "")
    found = [position for position in named if not _begins_with(opening, lines[position].strip())]
    without = [is_furniture or position in found for position, is_furniture in enumerate(furniture)]
    title, _ = _title(lines, without, marked)
    return found if title is not None else []


def _begins_with(sentence: str, name: str) -> bool:
    """Whether a sentence begins with a name, with an article or without."""
    words, named = (_ARTICLE.sub("", each, count=1).casefold() for each in (sentence, name))
    return words.startswith(named) and not words[len(named) : len(named) + 1].isalnum()


def _title(lines: Sequence[str], furniture: Sequence[bool], marked: Collection[int]) -> tuple[int | None, list[int]]:
    """The position of the headline, if there is one, and those of names of sections above the article.

    The headline is the article's first line, if marked as a title or like one, and followed by text.
    """
    sections: list[int] = []
    article = [position for position, is_furniture in enumerate(furniture) if not is_furniture]
    last_sentence = next((position for position in reversed(article) if _is_sentence(lines[position])), -1)
    for position, following in pairwise(article):
        line = lines[position]
        if is_section(line) and _reads_like_title(lines[following]):
            sections.append(position)
            continue
        is_title = position in marked or _reads_like_title(line)
        return (position if is_title and last_sentence > position else None), sections
    return None, sections


def _reads_like_title(line: str) -> bool:
    """Whether a first line reads like a headline: without a full stop at its end, or with its words capitalised."""
    if _MARKDOWN_HEADING.match(line):
        return True
    if len(line) > _LONGEST_TITLE or line[0].islower() or line.endswith(_CLAUSE_END) or _LIST_ITEM.match(line):
        return False
    if not _SENTENCE_END.search(line[-_END_AT_MOST:]):
        return True
    if line.startswith(_QUOTED):
        return False
    return line.endswith(("?", "!")) or _is_headline_cased(line)


def _is_headline_cased(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and all(word[0].isupper() for word in words)


def _is_sentence(line: str) -> bool:
    """Whether the line ends like a sentence, or is too long for anything else."""
    return len(line) > _LONGEST_TITLE or _SENTENCE_END.search(line[-_END_AT_MOST:]) is not None


def _headings(lines: Sequence[str], kinds: Sequence[ParagraphKind], marked: Collection[int]) -> list[int]:
    """The positions of headings: marked lines, and short ones without a full stop, alone between paragraphs."""
    found = []
    for position, line in enumerate(lines):
        if kinds[position] != "body":
            continue
        if position in marked or _MARKDOWN_HEADING.match(line):
            found.append(position)
        elif 0 < position < len(lines) - 1 and _reads_like_heading(line):
            is_alone = kinds[position - 1] != "body" or _is_sentence(lines[position - 1])
            if is_alone and kinds[position + 1] == "body" and _is_sentence(lines[position + 1]):
                found.append(position)
    return found


def _reads_like_heading(line: str) -> bool:
    if len(line) > _LONGEST_HEADING or line[0].islower() or line.startswith(_QUOTED) or _LIST_ITEM.match(line):
        return False
    return len(line.split()) <= 12 and not _SENTENCE_END.search(line[-_END_AT_MOST:]) and not line.endswith(_CLAUSE_END)


def _crumbs(lines: Sequence[str], furniture: Sequence[bool]) -> range:
    """The positions of the scraps after the article's last sentence, beginning with the first furniture there.

    Without any sentence, the scraps may be the article, and are none.
    """
    begin = len(lines)
    for position in range(len(lines) - 1, -1, -1):
        line = lines[position]
        if furniture[position]:
            begin = position
        elif len(line) > _LONGEST_CRUMB or _is_sentence(line) or line.startswith(_QUOTED):
            return range(begin, len(lines))
    return range(0)
