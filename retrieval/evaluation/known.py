"""Questions with known answers: lines of `pullquote batch` that also say what the right answer is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar, get_args

from retrieval import batch
from retrieval.errors import BadQuery
from retrieval.results import Verdict

Command: TypeAlias = Literal["ask", "who-said", "check"]

_T = TypeVar("_T")
_COMMANDS: tuple[Command, ...] = get_args(Command)
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_FORM = 'write it like {"command": "ask", "query": "…", "expect": [{"file": "a.txt", "contains": "…"}]}'


@dataclass(frozen=True, slots=True)
class Expected:
    """Words of an article that a right quote holds, or overlaps for the most part."""

    file: str  # the path below the indexed folder, or the file's name alone
    contains: str


@dataclass(frozen=True, slots=True)
class Known:
    """A question with its right answer: a quote at any of the expected words, a speaker, a verdict, or no quote at all.

    `line` is the JSON object as it was read, with the options of the command.
    """

    id: object
    command: Command
    query: str
    expect: tuple[Expected, ...]
    speaker: str | None
    verdict: Verdict | None
    abstain: bool
    line: Mapping[str, Any]


def read_known(line: str, place: str) -> Known:
    """The question on a line of JSON, whose id is `place` unless it has one. Raises BadQuery if the line holds none."""
    return _known(batch.parse(line), place)


def _known(value: dict[str, Any], place: str) -> Known:
    command = _one_of(_COMMANDS, "command", value.get("command") or "ask")
    query, speaker, abstain = value.get("query"), value.get("speaker"), value.get("abstain", False)
    if not isinstance(query, str) or not query.strip():
        raise BadQuery(f"query is {query!r}; {_FORM}")
    if speaker is not None and not isinstance(speaker, str):
        raise BadQuery(f"speaker is {speaker!r}; write a name, or null where the source names nobody")
    if not isinstance(abstain, bool):
        raise BadQuery(f"abstain is {abstain!r}; write true where the archive holds no answer, else false")
    expect = tuple(_expected(each) for each in _listed(value.get("expect")))
    if not expect and not abstain and command != "check":
        raise BadQuery("nothing is expected; name a place in expect, or write abstain: true where there is no answer")
    verdict = _one_of(_VERDICTS, "verdict", value.get("verdict")) if command == "check" else None
    return Known(value.get("id", place), command, query, expect, speaker, verdict, abstain, value)


def _listed(value: object) -> list[object]:
    if value is None or isinstance(value, list):
        return value or []
    raise BadQuery(f"expect is {value!r}; {_FORM}")


def _expected(value: object) -> Expected:
    if isinstance(value, dict):
        file, words = value.get("file"), value.get("contains")
        if isinstance(file, str) and isinstance(words, str) and file and words.strip():
            return Expected(file, words)
    raise BadQuery(f"expect holds {value!r}; {_FORM}")


def _one_of(known: Sequence[_T], name: str, value: object) -> _T:
    for each in known:
        if value == each:
            return each
    raise BadQuery(f"{name} is {value!r}; use one of {', '.join(map(str, known))}")
