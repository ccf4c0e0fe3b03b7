"""The options that several commands have, and the decorator that gives them to a command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Literal, TypeAlias

import click

from retrieval import Filters

OptionName: TypeAlias = Literal["k", "jobs", "source", "speaker", "since", "until", "index", "as_json"]

_OPTIONS: Mapping[OptionName, Callable[[Callable[..., int]], Callable[..., int]]] = {
    "k": click.option("-k", "k", type=click.IntRange(1, 1000), metavar="N", help="How many at most."),
    "source": click.option("--source", metavar="GLOB", help="Only sources whose file matches."),
    "speaker": click.option("--speaker", metavar="NAME", help="Only what this person said."),
    "since": click.option("--since", metavar="DATE", help="Only sources published on that day or later."),
    "until": click.option("--until", metavar="DATE", help="Only sources published on that day or before."),
    "jobs": click.option(
        "--jobs", type=click.IntRange(1, 256), metavar="N", help="How many processes to work in  [default: all cores]"
    ),
    "index": click.option("--index", metavar="DIR", help="The folder of the index  [default: PULLQUOTE_INDEX]"),
    "as_json": click.option("--json", "as_json", is_flag=True, help="Print JSON Lines."),
}


@dataclass(frozen=True, slots=True)
class Options:
    """The common options as given; None or False where one wasn't, or where the command doesn't take it."""

    k: int | None = None
    jobs: int | None = None
    source: str | None = None
    speaker: str | None = None
    since: str | None = None
    until: str | None = None
    index: str | None = None
    as_json: bool = False

    @property
    def filters(self) -> Filters:
        """Which part of the archive to look at."""
        return Filters(source=self.source, speaker=self.speaker, since=self.since, until=self.until)

    @property
    def of_sources(self) -> dict[str, str]:
        """The filters that sources pass or don't, by name, as they were typed."""
        typed = {"source": self.source, "since": self.since, "until": self.until}
        return {name: value for name, value in typed.items() if value}


def takes(*names: OptionName) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """A decorator for commands that take these common options; they come as the keyword `options`."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        @wraps(command)
        def run(**given: Any) -> int:
            options = Options(**{name: given.pop(name) for name in names})
            return command(**given, options=options)

        decorated: Callable[..., int] = run
        for name in reversed(names):
            decorated = _OPTIONS[name](decorated)
        return decorated

    return decorate
