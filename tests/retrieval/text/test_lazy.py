from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from retrieval.text import lazy
from retrieval.text.lazy import lazy_pattern

ROOT = Path(__file__).parents[3]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "retrieval").rglob("*.py")
    if "lazy_pattern(" in path.read_text("utf-8")
)


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    pattern = lazy_pattern(r"(?P<word>g\w+)", re.IGNORECASE)
    assert pattern.sub(r"<\g<word>>", "a Gull") == "a <Gull>"
    assert [match["word"] for match in pattern.finditer("Gulls and geese")] == ["Gulls", "geese"]
    assert (pattern.pattern, pattern.search("a tern")) == (r"(?P<word>g\w+)", None)


def test_a_pattern_is_compiled_once_and_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    class Counting:
        """In place of `re` in that module."""

        def compile(self, source: str, flags: int) -> re.Pattern[str]:
            compiled.append(source)
            return re.compile(source, flags)

    monkeypatch.setattr(lazy, "re", Counting())
    pattern = lazy_pattern("gull")
    assert pattern.pattern == "gull"
    assert compiled == []
    assert pattern.search("a gull")
    assert pattern.match("gull")
    assert pattern.search("gulls")
    assert compiled == ["gull"]


def patterns(value: Any) -> Iterator[re.Pattern[str]]:
    """The lazy patterns in what a module holds."""
    if type(value) is type(lazy_pattern("")):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from patterns(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from patterns(each)


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_of_the_library_can_be_compiled(module: str) -> None:
    """A mistake in one would be raised in the middle of an answer."""
    if module.endswith(".lazy"):
        return
    source = (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    written = sum(isinstance(call.func, ast.Name) and call.func.id == "lazy_pattern" for call in calls)
    found = [each for value in vars(importlib.import_module(module)).values() for each in patterns(value)]
    assert written
    assert found, f"{module} keeps its patterns where this test doesn't look"
    for pattern in found:
        re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)
