"""What a wheel holds, read from pyproject.toml as setuptools reads it."""

from __future__ import annotations

import importlib
import re
import tomllib
from fnmatch import fnmatchcase
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "retrieval")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_folder_with_code_is_a_package_that_is_found(project: dict[str, Any]) -> None:
    """`namespaces = false` leaves out folders without __init__.py, and what lies below them."""
    found = project["tool"]["setuptools"]["packages"]["find"]
    assert found["namespaces"] is False
    for package in PACKAGES:
        for folder in {path.parent for path in (ROOT / package).rglob("*.py")}:
            assert (folder / "__init__.py").is_file(), folder
            name = ".".join(folder.relative_to(ROOT).parts)
            assert any(fnmatchcase(name, pattern) for pattern in found["include"]), name


@pytest.mark.parametrize("package", PACKAGES)
def test_files_that_are_not_code_are_listed(package: str, project: dict[str, Any]) -> None:
    """py.typed tells type checkers to read the annotations (PEP 561)."""
    others = {
        path.relative_to(ROOT / package).as_posix()
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    }
    listed = project["tool"]["setuptools"]["package-data"][package]
    in_packages = {
        path.relative_to(ROOT / package).as_posix() for each in listed for path in (ROOT / package).glob(each)
    }
    assert others == in_packages
    assert "py.typed" in others


def test_the_console_script_is_the_command_line(project: dict[str, Any]) -> None:
    (script,) = entry_points(group="console_scripts", name="pullquote")
    assert script.value == project["project"]["scripts"]["pullquote"]
    assert callable(script.load())


def test_what_the_main_job_needs_is_required_and_platforms_and_formats_are_extras(project: dict[str, Any]) -> None:
    required = " ".join(project["project"]["dependencies"])
    assert not re.search(r"slack|discord|aiohttp|jinja|trafilatura|pypdf|docx|pytest", required)
    assert {"slack", "discord", "web", "formats", "dev", "bench"} == set(project["project"]["optional-dependencies"])


def test_every_dependency_is_pinned(project: dict[str, Any]) -> None:
    """`make setup` installs today what it will install tomorrow."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = {normal(name) for name in re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)}
    wanted = list(project["project"]["dependencies"])
    for extra in project["project"]["optional-dependencies"].values():
        wanted += extra
    assert {normal(re.split(r"[<>=!~\[]", each)[0]) for each in wanted} <= pinned


def normal(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("package", PACKAGES)
def test_public_names_are_there(package: str) -> None:
    module = importlib.import_module(package)
    assert all(hasattr(module, name) for name in getattr(module, "__all__", ()))
