"""Why `ask` answered as it did, as a table of signals for each quote and one for the confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from bot.adapters.terminal.control import visible
from retrieval import Answer, Signal, meaning_of

_WIDTH = 80


def reasons(answer: Answer) -> Iterator[str]:
    """The lines of the tables, within 80 columns; what adds nothing is named below them."""
    kind = "Quote" if answer.answered else "Nearest"
    for number, quote in enumerate(answer.quotes or answer.nearest, 1):
        yield visible(f"{kind} {number} ({quote.file}, ¶ {quote.paragraph}), score {quote.score:.2f}:")
        yield from _table(quote.signals, "score", f"{quote.score:>8.2f}")
        yield ""
    if answer.signals:
        log_odds = sum(signal.value * signal.weight for signal in answer.signals)
        yield f"Confidence {answer.confidence:.2f}; from {answer.threshold:.2f} on, the first quote is the answer:"
        total = f"{log_odds:>8.2f}  1 / (1 + e^{-log_odds:.2f}) = {answer.confidence:.2f}"
        yield from _table(answer.signals, "log odds", total)


def _table(signals: Sequence[Signal], name: str, total: str) -> Iterator[str]:
    """What the signals add, the largest part first, down to their total."""
    width = max(len(signal.name) for signal in (*signals, Signal(name, 0, 0)))
    yield f"  {'signal':<{width}}  value × weight  =  adds"
    for signal in sorted(signals, key=lambda signal: -abs(signal.value * signal.weight)):
        if signal.value:
            adds = signal.value * signal.weight
            row = f"  {signal.name:<{width}}{signal.value:>7.2f}{signal.weight:>9.2f}{adds:>8.2f}"
            yield f"{row}  {meaning_of(signal.name)}"
    yield f"  {name:<{width}}{'':>16}{total}"
    idle = [signal.name for signal in signals if not signal.value]
    if idle:
        yield from wrap(f"nothing from: {', '.join(idle)}", _WIDTH, initial_indent="  ", subsequent_indent=" " * 16)
