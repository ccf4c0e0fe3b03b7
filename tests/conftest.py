from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A deadline would count what else runs on the machine.
settings.register_profile("untimed", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> Iterator[None]:
    """A shell has its background jobs ignore Ctrl-C, and so would every process that tests start and interrupt.

    POSIX, Shell Command Language, Signals and Error Handling:
    https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have settings of their own."""
    for name in os.environ:
        if name.upper().startswith("PULLQUOTE_"):
            monkeypatch.delenv(name)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty working directory: no .env, no index, no seeds."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
