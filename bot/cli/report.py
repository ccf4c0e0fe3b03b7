"""What `evaluate` measured, for a person to read: the figures, the calibration, and what went wrong."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.texts import quotation
from retrieval import Attribution, Check

if TYPE_CHECKING:
    from retrieval.evaluation import Answering, Fault, Figures, Judged, Share

_GROUPS: tuple[tuple[Fault, str], ...] = (
    ("sentence", "Wrong sentence or statement first"),
    ("answered", "Answered, though the archive holds no answer"),
    ("silent", "Silent, though the archive holds an answer"),
    ("speaker", "Wrong speaker"),
    ("verdict", "Wrong verdict"),
    ("altered", "A quote that is not its source’s text"),
)
_LABEL = 36
_QUOTED = 160
"""Characters of a quote that are shown: enough to know it by."""


def report(judged: Sequence[Judged], figures: Figures, width: int) -> Iterator[str]:
    """The lines of the report, none wider than `width` columns but for single words that are."""
    yield f"{figures.questions} questions, {figures.questions - figures.wrong} right, {figures.wrong} wrong"
    yield ""
    yield from _shares(figures)
    if figures.bins:
        yield ""
        yield from _calibration(figures)
    for fault, name in _GROUPS:
        wrong = [each for each in judged if each.fault == fault]
        if wrong:
            yield from ("", f"{name} ({len(wrong)})")
            for each in wrong:
                yield from _wrong(each, width)


def _shares(figures: Figures) -> Iterator[str]:
    shares = (
        ("first quote right", figures.first, "questions with an answer"),
        ("right one among the first three", figures.three, "questions with an answer"),
        ("silent where there is no answer", figures.silent, "questions without one"),
        ("right statement first (who-said)", figures.statement, "questions with an answer"),
        ("and its speaker right", figures.speaker, "questions with an answer"),
        ("right verdict (check)", figures.verdict, "quotes"),
        ("quotes that are their source’s text", figures.verbatim, "quotes shown"),
    )
    for name, share, of in shares:
        if share.of:
            yield f"{name:<{_LABEL}}{_percent(share):>6} %   {share.right} of {share.of} {of}"
    if figures.answering.f1 is not None:
        answering = figures.answering
        parts = f"precision {_percent(answering.precision)}, recall {_percent(answering.recall)}"
        yield f"{'answer F1':<{_LABEL}}{_f1(answering):>6} %   {parts}"
    slow = f"median, {figures.p95_ms:.1f} ms 95th percentile"
    yield f"{'time a question':<{_LABEL}}{figures.p50_ms:>6.1f} ms  {slow}"


def _calibration(figures: Figures) -> Iterator[str]:
    yield f"Confidence: expected calibration error {figures.calibration_error:.3f}"
    yield "  confidence   questions   mean   right"
    for each in figures.bins:
        part = f"{each.low:.1f} to {each.high:.1f}"
        yield f"  {part:<10}{each.share.of:>12}{each.confidence:>7.2f}{each.share.value or 0:>8.2f}"
    now, best = figures.answering, figures.best
    if now.f1 is None:
        return
    yield ""
    if best.threshold == now.threshold:
        yield f"No other threshold than {now.threshold:g} gives a better F1 on these questions."
    else:
        yield f"Threshold: {now.threshold:g} gives F1 {_f1(now)}; {best.threshold:g} would give the best, {_f1(best)}."
        yield "That is on these very questions. PULLQUOTE_ANSWER_THRESHOLD sets it."


def _wrong(judged: Judged, width: int) -> Iterator[str]:
    """A question that went wrong: what was asked, what was expected, what was answered."""
    yield from _wrapped(f"{judged.known.id}", judged.known.query, width, 2)
    yield from _wrapped("expected", _expected(judged), width, 4)
    yield from _wrapped("answered", _answered(judged), width, 4)


def _expected(judged: Judged) -> str:
    known = judged.known
    if known.command == "check":
        return f"{known.verdict}{f', by {known.speaker}' if known.speaker else ''}"
    if judged.fault == "speaker":
        return known.speaker or "nobody named"
    if known.abstain:
        return "no quote"
    first, *others = known.expect
    elsewhere = f" or at {len(others)} other {'place' if len(others) == 1 else 'places'}" if others else ""
    return f"“{first.contains}” in {first.file}{elsewhere}"


def _answered(judged: Judged) -> str:
    found = judged.found
    quote = judged.shown[0] if judged.shown else judged.likeliest
    words = ""
    if quote:
        shown = quotation(" ".join(quote.text.split()), _QUOTED)
        words = f"{shown} {quote.file}, ¶\N{NO-BREAK SPACE}{quote.paragraph}"
    if isinstance(found, Check):
        return f"{found.verdict}{': ' if words else ''}{words}"
    if isinstance(found, Attribution):
        named = found.statements[0].speaker if found.statements else None
        return f"{named or 'nobody named'}: {words}" if words else "no quote"
    return f"{_standing(judged)}{words}; confidence {found.confidence:.2f}"


def _standing(judged: Judged) -> str:
    """How the quote that follows stands to the right one."""
    if judged.shown:
        return "above the right one: " if judged.three_right else ""
    if judged.likeliest is None:
        return "no quote"
    return "no quote, though the nearest is right: " if judged.likeliest_right else "no quote; the nearest: "


def _wrapped(label: str, text: str, width: int, indent: int) -> list[str]:
    start = f"{'':<{indent}}{label}  "
    return textwrap.wrap(
        f"{start}{text}",
        max(width, 40),
        subsequent_indent=" " * min(len(start), 16),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _percent(share: Share) -> str:
    return "–" if share.value is None else f"{100 * share.value:.1f}"


def _f1(answering: Answering) -> str:
    return f"{100 * (answering.f1 or 0):.1f}"
