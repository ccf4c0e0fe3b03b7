"""Reads an article's title, outlet, date and language from its own page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from retrieval.corpus.dates import find_date, parse_date, without_dates
from retrieval.corpus.frontmatter import front_matter
from retrieval.corpus.furniture import without_mark
from retrieval.corpus.languages import language_of
from retrieval.model import ParagraphKind
from retrieval.text.credits import dateline, is_caption, publication

_DATE_KEYS = ("date", "published", "publish_date", "pubdate", "published_at", "publishdate", "updated", "lastmod")
_OUTLET_KEYS = ("outlet", "publisher", "publication", "site", "site_name", "website", "source")
_LABELLED = re.compile(r"(?:first |originally |last )?(?:published|posted|updated|modified)\b", re.IGNORECASE)
_OPENING = 3  # first paragraphs of an article, one of which may open with its dateline
_LONGEST_LINE = 200  # characters of a line of furniture in which a date is looked for
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)(?=[ \xa0](?:(?:by )?\d{4}|copyright\b)|.{1,160} rights reserved)|copyright)"
    r"(?:[ \xa0]{0,2}(?:©|\(c\)|copyright))?[ \xa0]{0,2}(?:by[ \xa0])?"
    r"(?:\d{4}(?:[ \xa0]?[-–][ \xa0]?\d{4})?)?[,\xa0 ]{0,3}(?:by[ \xa0])?(?P<name>[^\W\d_][^.,;|©•·()]{1,60})",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡])[\].):]?[ \xa0]{1,4}[\"“‘'(]?[^\W\d_a-z]")
_WORDS_OF_DATE = 3  # 21 January 2022
_MIRRORED = re.compile(r"(?P<name>[^\W\d_].{1,50}?)['’]s? (?:web)?site can also be accessed\b")
_CORPORATE = re.compile(
    r"[ \xa0,]+(?:(?:media|news|broadcasting) (?:network|group|limited|company|corporation|corp|holdings|ltd|inc)"
    r"|inc|llc|ltd|limited|corp|corporation|company|co|plc|gmbh|group|holdings|network|\d{4}"
    r"|all rights.{0,40})\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; `published` is an ISO 8601 date, `language` an ISO 639-1 code."""

    title: str | None
    outlet: str | None
    published: str | None
    language: str | None


def metadata(text: str, spans: Sequence[tuple[int, int]], kinds: Sequence[ParagraphKind]) -> Metadata:
    """The metadata in the paragraphs of `text` at `spans`, whose `kinds` are those of `furniture.classify`.

    Front matter takes precedence. Otherwise the title is the paragraph of that kind. The date is that of a line with
    nothing but a date, else of one labelled `Published` or `Updated`, else of a caption, else of another line of
    furniture that is no note, else of the article's dateline; it is never taken from inside a sentence. The outlet is
    the holder of the copyright, else the owner of the site, else the publication that a line above the article names.
    """
    lines = [text[start:end] for start, end in spans]
    count, values = front_matter(text, spans)
    kinds, lines = kinds[count:], lines[count:]
    furniture = [line for line, kind in zip(lines, kinds, strict=True) if kind == "furniture"]
    body = [line for line, kind in zip(lines, kinds, strict=True) if kind == "body"]
    above = takewhile(lambda each: each[1] != "body", zip(lines, kinds, strict=True))
    title = next((without_mark(line) for line, kind in zip(lines, kinds, strict=True) if kind == "title"), None)
    return Metadata(
        title=values.get("title") or title,
        outlet=_first(values.get(key) for key in _OUTLET_KEYS)
        or _first(map(_outlet, furniture))
        or _first(publication(without_dates(line)) for line, kind in above if kind == "furniture"),
        published=_first(find_date(values.get(key, "")) for key in _DATE_KEYS) or _published(furniture, body),
        language=_language(values) or language_of("\n".join(body)),
    )


def _published(furniture: Sequence[str], body: Sequence[str]) -> str | None:
    """The ISO date on which the article was published, by its page or its dateline."""
    short = [line for line in furniture if len(line) <= _LONGEST_LINE]
    return (
        _first(map(parse_date, short))
        or _first(find_date(line) for line in short if _LABELLED.match(line))
        or _first(find_date(line) for line in furniture if is_caption(line))
        or _first(find_date(line) for line in short if not (_COPYRIGHT.match(line) or _is_note(line)))
        or next((find_date(found) for line in body[:_OPENING] if (found := dateline(line))), None)
    )


def _is_note(line: str) -> bool:
    """Whether a line is a note below an article, whose date is that of what it cites: *1 Minutes, 3 May 2021*."""
    return _NOTE.match(line) is not None and find_date(" ".join(line.split()[:_WORDS_OF_DATE])) is None


def _outlet(line: str) -> str | None:
    """The owner of the site, by a line of furniture: a copyright notice, or one that names another address."""
    found = _COPYRIGHT.match(line) or _MIRRORED.match(line)
    if found is None or is_caption(line):
        return None
    name = found["name"].strip()
    while (tail := _CORPORATE.search(name)) is not None:
        name = name[: tail.start()]
    return name or None


def _language(values: dict[str, str]) -> str | None:
    """The ISO 639-1 code of the language that front matter names: `en`, `en-GB`."""
    code = re.fullmatch(r"([a-z]{2})(?:[-_]\w{2,8})?", values.get("lang") or values.get("language") or "")
    return code[1] if code else None


def _first(values: Iterable[str | None]) -> str | None:
    """The first value that is neither None nor empty."""
    return next((value for value in values if value), None)
