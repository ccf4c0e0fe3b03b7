from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="needs make")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Make, with what it would set up taken as it is, and the Python that runs the tests."""
    given = ["--no-print-directory", "--old-file", ".venv/.ready", f"BIN={Path(sys.executable).parent}", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", *given], cwd=ROOT, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("arguments", [[], ["help"]])
def test_help_explains_every_target(arguments: list[str]) -> None:
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    done = make(*arguments)
    explained = re.findall(r"^([a-z]+) +\S", done.stdout, re.MULTILINE)
    assert done.returncode == 0
    assert sorted(explained) == sorted(phony.split())


def test_a_question_may_hold_any_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Quotation marks, apostrophes and backticks are the question's, not the shell's."""
    monkeypatch.setenv("PULLQUOTE_INDEX", str(tmp_path))
    done = make("ask", """Q=Who's said "the `transatlantic` community's firm"; echo no?""")
    assert "Traceback" not in done.stderr
    assert "\nno" not in done.stdout
    assert done.stdout.startswith("The archive ")


def test_cleaning_keeps_the_index() -> None:
    """It may hold articles of anybody's own, which take hours to read, and of which no setting tells."""
    removed = make("--dry-run", "clean").stdout.split()
    assert ".mypy_cache" in removed
    assert ".pullquote" not in removed
