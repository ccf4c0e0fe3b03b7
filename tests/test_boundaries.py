"""Which part of the code may know which: read from the imports of every module."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    path.relative_to(ROOT).as_posix() for package in ("bot", "retrieval") for path in (ROOT / package).rglob("*.py")
)

LIBRARIES = {
    "discord": {f"bot/adapters/discord/{name}.py" for name in ("connection", "deliver", "messages", "run")},
    "slack_bolt": {"bot/adapters/slack/connection.py", "bot/adapters/slack/run.py"},
    "slack_sdk": {f"bot/adapters/slack/{name}.py" for name in ("connection", "deliver", "record", "run")},
    "aiohttp": {
        *(f"bot/adapters/slack/{name}.py" for name in ("connection", "run")),
        *(f"bot/adapters/discord/{name}.py" for name in ("connection", "deliver", "run")),
        *(f"bot/adapters/web/{name}.py" for name in ("middlewares", "run")),
    },
    "jinja2": {"bot/adapters/web/templates.py"},
    "markupsafe": {"bot/adapters/web/templates.py", "bot/adapters/web/render.py"},
    # rich.text is data with styles, which is what the terminal's render gives; the progress bar is on standard error
    "rich": {"bot/adapters/terminal/run.py", "bot/adapters/terminal/render.py", "bot/cli/progress.py"},
    "click": {
        f"bot/cli/{name}.py"
        for name in (
            "__init__",
            "archive",
            "asking",
            "evaluate",
            "files",
            "json_lines",
            "options",
            "running",
            "updating",
        )
    },
    "rank_bm25": {"retrieval/engines/memory/commit.py"},
    "numpy": {
        "retrieval/engines/memory/commit.py",
        "retrieval/answers/fitting/confidence.py",
        "retrieval/answers/fitting/logit.py",
        "retrieval/answers/fitting/model.py",
    },
    "msgspec": {"retrieval/engines/codec.py"},
    "tantivy": {
        f"retrieval/engines/disk/{name}.py"
        for name in ("engine", "newest", "opening", "patterns", "rows", "search", "snapshot")
    },
    "Stemmer": {"retrieval/text/spelling.py"},
    "charset_normalizer": {"retrieval/corpus/decode.py"},
    "trafilatura": {"retrieval/corpus/page_tree.py", "retrieval/corpus/web_page.py"},
    "docx": {"retrieval/corpus/word_document.py"},
    "lxml": {f"retrieval/corpus/{name}.py" for name in ("page_tree", "web_page", "word_document")},
    "pypdf": {"retrieval/corpus/pdf.py"},
}
"""The modules that may import a library. Whatever isn't listed here is the standard library, or pydantic's."""

ORDER = (
    "text",
    "processes",
    "attribution",
    "corpus",
    "engines",
    "indexing",
    "questions",
    "answers",
    "quotes",
    "evaluation",
)
"""The folders of the library, each of which may know those before it."""

SIDE_DOORS = {f"retrieval.{name}" for name in ("as_json", "batch", "evaluation", "extraction", "ranking")}
"""What the command line imports of the library beside its public names: for files, which other platforms don't have."""


def imported(module: str) -> Iterator[str]:
    """The modules that a module names in its imports, wherever they stand."""
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by a relative name"
            yield node.module or ""


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("retrieval/")])
def test_the_library_knows_no_chat(module: str) -> None:
    assert not [name for name in imported(module) if name.partition(".")[0] == "bot"]


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("bot/")])
def test_the_bot_comes_in_by_the_librarys_door(module: str) -> None:
    inner = {name for name in imported(module) if name.startswith("retrieval.")}
    assert inner <= (SIDE_DOORS if module.startswith("bot/cli/") else set())


@pytest.mark.parametrize(
    "module",
    # what fits the weights is a script, which asks the whole library
    [module for module in MODULES if module.split("/")[1] in ORDER and "/fitting/" not in module],
)
def test_a_folder_of_the_library_knows_only_those_before_it(module: str) -> None:
    folders = {name.split(".")[1] for name in imported(module) if name.startswith("retrieval.")}
    after = ORDER[ORDER.index(module.split("/")[1]) + 1 :]
    assert folders.isdisjoint(after), f"{module} imports {folders.intersection(after)}"


@pytest.mark.parametrize("module", MODULES)
def test_only_the_module_that_talks_to_it_imports_a_library(module: str) -> None:
    for name in imported(module):
        library = name.partition(".")[0]
        assert module in LIBRARIES.get(library, {module}), f"{module} imports {library}"


def test_every_library_that_is_imported_is_asked_for_by_its_name() -> None:
    """Also one that another brings along today: that other may do without it tomorrow."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [project["optional-dependencies"][name] for name in ("discord", "formats", "slack", "web")]
    wanted = [each for group in (project["dependencies"], *extras) for each in group]
    asked_for = {re.split(r"[<>=]", each)[0].lower() for each in wanted}
    named = {name.partition(".")[0] for module in MODULES for name in imported(module)}
    brought_by = packages_distributions()
    for name in named - sys.stdlib_module_names - {"bot", "retrieval"}:
        assert not asked_for.isdisjoint(each.lower().replace("_", "-") for each in brought_by[name]), name


@pytest.mark.parametrize("platform", ["slack", "discord", "terminal", "web"])
def test_a_platform_knows_no_other(platform: str) -> None:
    for module in MODULES:
        if module.startswith(f"bot/adapters/{platform}/"):
            others = [n for n in imported(module) if n.startswith("bot.adapters.") and n.split(".")[2] != platform]
            assert not others, f"{module} imports {others}"


@pytest.mark.parametrize("platform", ["slack", "discord", "terminal", "web"])
def test_every_platform_has_the_same_modules_by_the_same_names(platform: str) -> None:
    assert {f"bot/adapters/{platform}/{name}.py" for name in ("read", "render", "run")} <= set(MODULES)
