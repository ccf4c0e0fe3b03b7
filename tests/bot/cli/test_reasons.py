from __future__ import annotations

import re

from bot.cli.reasons import reasons
from retrieval import Library, in_words

ROW = re.compile(r"^  (?P<name>[a-z0-9_]+) +(?P<value>-?\d+\.\d\d) +(?P<weight>-?\d+\.\d\d) +(?P<adds>-?\d+\.\d\d)  \S")


def test_each_table_adds_up(library: Library) -> None:
    answer = library.ask("What would a Russian invasion of Ukraine be met with?", explain=True)
    assert len(answer.quotes) > 1
    tables = "\n".join(reasons(answer)).split("\n\n")
    assert len(tables) == len(answer.quotes) + 1
    for number, (table, quote) in enumerate(zip(tables[:-1], answer.quotes, strict=True), 1):
        heading, _, *rows = table.splitlines()
        assert heading == f"Quote {number} ({quote.file}, ¶ {quote.paragraph}), score {quote.score:.2f}:"
        parts = [float(match["adds"]) for row in rows if (match := ROW.match(row))]
        assert parts == sorted(parts, key=abs, reverse=True)
        assert abs(sum(parts) - quote.score) < 0.01 * len(parts) + 0.01
        names = {match["name"] for row in rows if (match := ROW.match(row))}
        assert names == {signal.name for signal in quote.signals if signal.value}
        assert f"{quote.score:.2f}" in next(row for row in rows if row.startswith("  score"))
    heading, *rows = tables[-1].splitlines()
    assert heading.startswith(f"Confidence {answer.confidence:.2f}; from 0.28 on,")
    assert any(row.endswith(f"= {answer.confidence:.2f}") for row in rows)


def test_silence_has_the_tables_of_what_came_nearest(library: Library) -> None:
    answer = library.ask("What did Emmanuel Macron eat in Kyiv?", explain=True)
    assert not answer.answered
    lines = list(reasons(answer))
    assert lines[0].startswith(f"Nearest 1 ({answer.nearest[0].file}, ")
    assert any(line.startswith("Confidence 0.") for line in lines)


def test_every_line_fits_80_columns(library: Library) -> None:
    for question in ("How many warships will take part?", "What did Macron say about “false flag” planes?"):
        answer = library.ask(question, 3, explain=True)
        assert in_words(answer)
        assert max(map(len, reasons(answer))) <= 80


def test_what_has_no_candidate_has_no_table(library: Library) -> None:
    assert list(reasons(library.ask("zzz", explain=True))) == []
