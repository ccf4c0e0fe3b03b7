from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.doctor import Finding, examine
from retrieval import Library
from retrieval.unfinished import begin
from tests.bot.conftest import forbid_env

SLACK = {"PULLQUOTE_SLACK_BOT_TOKEN": "xoxb-1-2-abc", "PULLQUOTE_SLACK_APP_TOKEN": "xapp-1-A1-2-abc"}


@pytest.fixture
def articles(elsewhere: Path) -> Path:
    """A folder with one article, named `seeds` as the default setting has it."""
    folder = elsewhere / "seeds"
    folder.mkdir()
    (folder / "talks.txt").write_text("Talks go on\n\n“We will not step back,” Ann Lee said.\n", encoding="utf-8")
    return folder


def found(about: str, index: Path | None = None) -> Finding:
    """What was found about one thing."""
    (finding,) = [each for each in examine(str(index) if index else None) if each.about == about]
    return finding


@pytest.mark.usefixtures("articles")
def test_with_nothing_set_all_is_well_and_the_platforms_are_off() -> None:
    states = {finding.about: finding.state for finding in examine(None)}
    platforms = {"Slack": "off", "Discord": "off", "web viewer": "off"}
    assert states == {"settings": "ok", "index": "ok", "limits": "ok", **platforms}
    assert "the first question builds it from seeds" in found("index").detail
    assert found("Slack").next_step == "to use it, follow docs/slack.md"


@pytest.mark.usefixtures("elsewhere")
def test_no_index_and_no_sources_is_a_failure_with_a_way_out() -> None:
    finding = found("index")
    assert (finding.state, "seeds" in finding.detail) == ("failed", True)
    assert "PULLQUOTE_SOURCES" in (finding.next_step or "")


@pytest.mark.parametrize(
    ("sources", "state"), [("~/{name}/*", "ok"), ("~/{name}/*.md", "failed"), ("a*/../nowhere", "failed")]
)
def test_sources_are_looked_for_as_they_will_be_indexed(
    articles: Path, monkeypatch: pytest.MonkeyPatch, sources: str, state: str
) -> None:
    monkeypatch.setenv("HOME", str(articles.parent))
    monkeypatch.setenv("PULLQUOTE_SOURCES", sources.format(name=articles.name))
    assert found("index").state == state


def test_sources_that_no_index_can_be_made_of_are_a_failure(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the two is there by itself."""
    other = articles.parent / "other"
    other.mkdir()
    (other / "talks.txt").write_text("Other talks go on.", encoding="utf-8")
    monkeypatch.setenv("PULLQUOTE_SOURCES", "seeds, other")
    finding = found("index")
    assert finding.state == "failed"
    assert finding.detail == (
        f"none in .pullquote, and none can be built: {articles}/talks.txt and {other}/talks.txt are both talks.txt"
    )
    assert finding.next_step == "index a folder that holds both"


def test_an_index_is_counted_and_held_against_its_files(articles: Path) -> None:
    Library.build([str(articles)], ".pullquote").close()
    assert found("index").detail.startswith("1 source, ")
    (articles / "talks.txt").write_text("Other words.", encoding="utf-8")
    finding = found("index")
    assert (finding.state, "talks.txt" in finding.detail) == ("failed", True)
    assert finding.next_step == "bring it up to date with: pullquote index PATH… --index .pullquote"


def test_of_a_large_archive_some_sources_are_looked_at(articles: Path) -> None:
    """And it is told how many; what is not looked at goes unnoticed."""
    for number in range(300):
        (articles / f"{number:03}.txt").write_text(f"Gull {number} rose.", encoding="utf-8")
    Library.build([str(articles)], ".pullquote").close()
    assert found("index").detail.endswith("; 200 were looked at (pullquote verify looks at every one), all as on disk")
    (articles / "000.txt").write_text("Other words.", encoding="utf-8")
    assert found("index").detail == "of 200 sources that were looked at no longer match their files: 1, first 000.txt"
    Library.build([str(articles)], ".pullquote").close()
    (articles / "002.txt").write_text("Other words.", encoding="utf-8")
    assert found("index").state == "ok"


def test_an_index_without_sources_is_to_be_filled(articles: Path) -> None:
    index = articles.parent / "index"
    with Library.build([str(articles)], index) as library:
        for file in articles.iterdir():
            file.unlink()
        (articles / "picture.txt").write_bytes(bytes(range(256)))
        library.update([str(articles)])
    finding = found("index", index)
    assert (finding.state, "holds no source" in finding.detail) == ("failed", True)
    assert finding.next_step == f"fill it with: pullquote index PATH… --index {index}"


def test_an_index_of_other_sources_than_those_set_is_told(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.build([str(articles)], ".pullquote").close()
    monkeypatch.setenv("PULLQUOTE_SOURCES", f"{articles},other/*.txt")
    finding = found("index")
    detail = "the one in .pullquote holds nothing of what PULLQUOTE_SOURCES names: other/*.txt"
    assert (finding.state, finding.detail) == ("failed", detail)
    assert finding.next_step == "index it with: pullquote index 'other/*.txt' --index .pullquote"
    monkeypatch.setenv("PULLQUOTE_SOURCES", "./seeds")
    assert found("index").state == "ok"


def test_an_index_whose_making_was_interrupted_is_to_be_gone_on_with(articles: Path) -> None:
    index = articles.parent / "index"
    Library.build([str(articles)], index).close()
    begin(index, [str(articles), "/more articles"])
    finding = found("index", index)
    assert (finding.state, "not complete" in finding.detail) == ("failed", True)
    assert finding.next_step == f"go on with: pullquote index '/more articles' {articles} --index {index}"


def test_an_index_that_holds_other_words_than_its_unchanged_files_is_to_be_rebuilt(articles: Path) -> None:
    index = articles.parent / "index"
    Library.build([str(articles)], index).close()
    with closing(sqlite3.connect(index / "memory.sqlite")) as database, database:
        database.execute("UPDATE document SET line = replace(line, 'step back', 'sit down')")
    finding = found("index", index)
    assert (finding.state, "talks.txt" in finding.detail) == ("failed", True)
    assert finding.next_step == f"rebuild it with: pullquote index PATH… --index {index} --rebuild"


def test_a_damaged_index_is_to_be_rebuilt(articles: Path) -> None:
    index = articles.parent / "index"
    Library.build([str(articles)], index).close()
    for file in index.iterdir():
        file.write_bytes(b"not an index at all " * 100)
    finding = found("index", index)
    assert (finding.state, "--rebuild" in (finding.next_step or "")) == ("failed", True)


def test_a_folder_of_other_things_is_no_index(articles: Path) -> None:
    finding = found("index", articles)
    assert (finding.state, "holds other things and no index" in finding.detail) == ("failed", True)
    assert finding.next_step == "correct --index or PULLQUOTE_INDEX"
    assert [path.name for path in articles.iterdir()] == ["talks.txt"]


def test_an_index_that_may_not_be_read_is_not_to_be_rebuilt(articles: Path) -> None:
    """A folder in its place may be read by nobody, root neither."""
    index = articles.parent / "index"
    (index / "memory.sqlite").mkdir(parents=True)
    finding = found("index", index)
    assert (finding.state, finding.next_step) == ("failed", "let this user read all files in it")
    assert finding.detail == f"{index}: the index cannot be read here (unable to open database file)"


def test_a_file_over_the_limit_is_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_MAX_SOURCE_MB", "0.001")
    assert found("limits").state == "ok"
    (articles / "long.txt").write_text("word " * 300, encoding="utf-8")
    finding = found("limits")
    assert finding.state == "failed"
    assert finding.detail == "of 2 files are larger than 0.001 MB: 1, first long.txt"
    assert "PULLQUOTE_MAX_SOURCE_MB" in (finding.next_step or "")


def test_of_an_archive_of_lines_no_file_is_over_the_limit(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line is an article."""
    monkeypatch.setenv("PULLQUOTE_MAX_SOURCE_MB", "0.001")
    (articles / "many.jsonl").write_text('{"doc": "a", "text": "It rose."}\n' * 100, encoding="utf-8")
    assert found("limits").state == "ok"


@pytest.mark.usefixtures("articles")
def test_one_quote_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_QUOTES", "1")
    assert found("limits").detail == "1 quote an answer; no file is larger than 10 MB"


def test_a_link_that_leads_nowhere_is_one_finding_among_the_others(articles: Path) -> None:
    (articles / "away.txt").symlink_to(articles / "nowhere.txt")
    states = {finding.about: finding.state for finding in examine(None)}
    assert [about for about, state in states.items() if state == "failed"] == ["limits"]
    assert (states["settings"], states["index"]) == ("ok", "ok")
    assert found("limits").detail == "of 2 files cannot be read: 1, first away.txt"


def test_a_file_that_may_not_be_read_is_named(articles: Path) -> None:
    (articles / "talks.txt").chmod(0)
    if os.access(articles / "talks.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert found("limits").detail == "of 1 file cannot be read: 1, first talks.txt"


@pytest.mark.usefixtures("articles")
def test_an_env_file_that_may_not_be_read_is_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_env(monkeypatch)
    (finding,) = examine(None)
    assert (finding.about, finding.detail) == (
        "settings",
        ".env: Permission denied; let this user read it, or start from another folder",
    )


@pytest.mark.usefixtures("articles")
def test_sources_that_name_nothing_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_SOURCES", ",")
    assert (found("index").state, found("index").detail) == ("failed", "none in .pullquote, and no sources at ','")


def test_the_home_folder_may_stand_in_the_index_folder(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(articles.parent / "home"))
    Library.build([str(articles)], articles.parent / "home" / "index").close()
    monkeypatch.setenv("PULLQUOTE_INDEX", "~/index")
    assert found("index").detail.startswith("1 source, ")
    assert found("index", Path("~/nowhere")).detail.startswith(f"none in {articles.parent}/home/nowhere yet")


@pytest.mark.usefixtures("articles")
def test_a_bad_value_is_all_there_is_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_QUOTES", "many")
    (finding,) = examine(None)
    assert (finding.about, finding.state) == ("settings", "failed")
    assert finding.detail.startswith("PULLQUOTE_QUOTES: ")


def test_what_sets_nothing_is_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt setting, or a line of .env that cannot be read."""
    monkeypatch.setenv("PULLQUOTE_QUOTE", "5")
    (articles.parent / ".env").write_text("quotes 5\n", encoding="utf-8")
    finding = found("settings")
    assert (finding.state, finding.detail.startswith(".env, line 1: ")) == ("failed", True)
    assert "no such setting: PULLQUOTE_QUOTE (did you mean PULLQUOTE_QUOTES?)" in finding.detail
    assert finding.next_step == "correct it in the environment or in .env"


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("given", "state", "said"),
    [
        (SLACK, "ok", "both tokens have the right shape"),
        (
            SLACK | {"PULLQUOTE_SLACK_BOT_TOKEN": "xoxp-1"},
            "failed",
            "PULLQUOTE_SLACK_BOT_TOKEN: it should begin with xoxb-",
        ),
        ({"PULLQUOTE_SLACK_BOT_TOKEN": "xoxb-1"}, "failed", "PULLQUOTE_SLACK_APP_TOKEN: missing"),
    ],
)
def test_slacks_tokens_are_looked_at(
    given: dict[str, str], state: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    finding = found("Slack")
    assert (finding.state, finding.detail.startswith(said)) == (state, True)


@pytest.mark.usefixtures("articles")
def test_discords_token_gives_the_invite_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "PULLQUOTE_DISCORD_TOKEN", "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"
    )
    finding = found("Discord")
    assert finding.state == "ok"
    assert "client_id=123456789012345678" in finding.detail
    monkeypatch.setenv("PULLQUOTE_DISCORD_TOKEN", "nonsense")
    assert found("Discord").state == "failed"


@pytest.mark.usefixtures("articles")
def test_no_token_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_SLACK_BOT_TOKEN", "secret-1")
    monkeypatch.setenv("PULLQUOTE_DISCORD_TOKEN", "secret-2")
    assert "secret" not in repr(examine(None))


def test_the_web_viewer_is_told_with_the_address_that_citations_link_to(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_WEB_ADDRESS", "0.0.0.0:8000")
    finding = found("web viewer", articles)
    assert (finding.state, "PULLQUOTE_WEB_URL: missing" in finding.detail) == ("failed", True)
    monkeypatch.setenv("PULLQUOTE_WEB_URL", "https://archive.example.org")
    finding = found("web viewer", articles)
    assert finding.detail == "it listens on 0.0.0.0:8000, and citations link to https://archive.example.org"
    assert finding.state == "ok"


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("lacking", "told"),
    [(["jinja2"], "jinja2 is not installed"), (["aiohttp", "jinja2"], "aiohttp and jinja2 are not installed")],
)
def test_what_the_web_viewer_lacks_is_to_be_installed(
    monkeypatch: pytest.MonkeyPatch, lacking: list[str], told: str
) -> None:
    monkeypatch.setenv("PULLQUOTE_WEB_ADDRESS", "127.0.0.1:8000")
    monkeypatch.setattr("bot.doctor.find_spec", lambda name: None if name in lacking else object())
    finding = found("web viewer")
    assert (finding.state, finding.detail) == ("failed", told)
    assert finding.next_step == "install it with: pip install 'pullquote[web]'"
