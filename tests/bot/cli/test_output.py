from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from bot.cli.output import complain, discard, linked_json, print_json, print_source_text, viewer_url
from bot.defaults import Defaults


class Terminal(io.StringIO):
    """Standard output that is one."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("no such file", "pullquote: no such file\n"),
        ("two\n lines\tand\r\nmore\n", "pullquote: two lines and more\n"),
        ("\x1b[31mred\x00", "pullquote: \ufffd[31mred\ufffd\n"),
        ("", "pullquote: \n"),
    ],
)
def test_a_complaint_is_one_harmless_line(message: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    complain(message)
    assert capsys.readouterr() == ("", line)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_where_nothing_can_be_written_the_command_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """And is not stopped at its end by what could not be written either."""
    with Path("/dev/full").open("w", buffering=1, encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        complain("no such file")
        complain("no such file")


def test_a_stream_in_memory_needs_no_discarding() -> None:
    stream = io.StringIO("kept")
    discard(stream)
    assert stream.getvalue() == "kept"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [("utf-8", '{"a": "“é”"}\n'), ("UTF8", '{"a": "“é”"}\n'), ("ascii", None), ("latin-1", None)],
)
def test_json_is_escaped_where_standard_output_is_not_utf8(
    encoding: str, written: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, at once: nothing waits in a buffer."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(raw), encoding=encoding, newline=""))
    print_json({"a": "“é”"})
    line = raw.getvalue().decode(encoding)
    assert line == (written or '{"a": "\\u201c\\u00e9\\u201d"}\n')
    assert json.loads(line) == {"a": "“é”"}


@pytest.mark.parametrize(
    ("text", "printed"), [("It rained.", "It rained.\n"), ("It rained.\n", "It rained.\n"), ("a\x1b[31m\r\nb", None)]
)
def test_a_sources_text_is_printed_as_it_is_and_harmless_on_a_terminal(
    text: str, printed: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one line break at its end, whether it has one or not."""
    for stream, expected in ((io.StringIO(), "a\x1b[31m\r\nb\n"), (Terminal(), "a\ufffd[31m\ufffd\nb\n")):
        monkeypatch.setattr(sys, "stdout", stream)
        print_source_text(text)
        assert stream.getvalue() == (printed or expected)


def test_quotes_are_linked_only_where_a_viewer_is_set() -> None:
    value = {"quotes": [{"file": "a.txt", "start": 0, "end": 3, "sha256": "0" * 64}], "nearest": []}
    assert viewer_url(Defaults()) is None
    assert linked_json(value, None) is value
    viewer = viewer_url(Defaults(web_url="https://archive.example.org"))
    assert viewer is not None
    (quote,) = linked_json(value, viewer)["quotes"]
    assert quote["link"].startswith("https://archive.example.org/source?")
    assert viewer_url(Defaults(web_address="127.0.0.1:8000")) == "http://127.0.0.1:8000"
