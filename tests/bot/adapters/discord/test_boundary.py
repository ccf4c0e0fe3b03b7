"""Only run.py knows the client library; the rest speaks plain dicts and is tested without a network."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

FOLDER = Path("bot/adapters/discord")


def imported(path: Path) -> set[str]:
    """The packages that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_one_module_imports_the_client_library(path: Path) -> None:
    library = imported(path) & {"discord", "aiohttp", "yarl"}
    assert bool(library) == (path.name == "run.py")
