from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.corpus.paths import absolute


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("~/a.txt", "{home}/a.txt"),
        ("~", "{home}"),
        ("a/../b//*.txt", "{home}/b/*.txt"),
        ("./~/a", "{home}/~/a"),
        ("~nosuchuser/a", "{home}/~nosuchuser/a"),
        ("/a/b/..", "/a"),
    ],
)
def test_a_path_is_told_from_the_root(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, named: str, expected: str
) -> None:
    monkeypatch.setenv("HOME", str(elsewhere))
    assert absolute(named) == expected.format(home=elsewhere)
