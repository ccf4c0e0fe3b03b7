from __future__ import annotations

import hashlib
import json
import shlex
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Run

ARTICLE = "Talks go on\n\n“We will not step back,” said Ann Lee, the minister.\n"


@pytest.fixture
def articles(elsewhere: Path) -> Path:
    """A folder with two articles."""
    folder = elsewhere / "articles"
    folder.mkdir()
    (folder / "talks.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "gas.md").write_text("# Gas flows again\n\nThe pipeline opened on Monday.\n", encoding="utf-8")
    return folder


def test_index_counts_what_it_did(pullquote: Run, articles: Path) -> None:
    result = pullquote("index", articles, "--json")
    (report,) = result.lines
    assert (result.status, result.err) == (0, "")
    keys = {"sources", "passages", "statements", "added", "updated", "removed", "failed", "elapsed_s"}
    assert keys <= set(report)
    assert (report["sources"], report["added"], report["updated"], report["removed"]) == (2, 2, 0, 0)
    assert report["failed"] == []
    assert isinstance(report["elapsed_s"], float)

    (articles / "talks.txt").write_text(ARTICLE * 2, encoding="utf-8")
    (articles / "gas.md").unlink()
    (report,) = pullquote("index", articles, "--json").lines
    assert (report["sources"], report["added"], report["updated"], report["removed"]) == (1, 0, 1, 1)
    assert pullquote("index", articles).out.startswith("1 source, ")


def test_index_names_what_failed_and_fails_only_if_all_did(pullquote: Run, articles: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    result = pullquote("index", articles, "--json")
    (report,) = result.lines
    assert (result.status, report["added"]) == (0, 2)
    assert [failure["file"] for failure in report["failed"]] == ["empty.txt"]
    assert result.err.startswith("pullquote: empty.txt: ")
    assert pullquote("index", articles).status == 0, "what is unchanged has not failed"

    alone = pullquote("index", articles / "empty.txt", "--index", "other")
    assert (alone.status, alone.out.count("1 failed")) == (2, 1)


def test_index_says_how_many_files_it_left_out_by_ending(pullquote: Run, articles: Path) -> None:
    """In one line, however many endings there are; hidden files are nobody's articles."""
    for number, ending in enumerate((".rtf", ".odt", ".doc", ".json", ".csv", "", ".xml")):
        for count in range(7 - number):
            (articles / f"{count}{ending}").touch()
    (articles / ".hidden.rtf").touch()
    result = pullquote("index", articles, "--json")
    (report,) = result.lines
    skipped = {".rtf": 7, ".odt": 6, ".doc": 5, ".json": 4, ".csv": 3, "": 2, ".xml": 1}
    assert (result.status, report["added"], report["failed"], report["skipped"]) == (0, 2, [], skipped)
    assert result.err == (
        "pullquote: files left out by their ending: 28 (7 .rtf, 6 .odt, 5 .doc, 4 .json, 3 .csv, 3 others); "
        "the endings read are .docx, .htm, .html, .jsonl, .markdown, .md, .pdf, .text, .txt, .xhtml\n"
    )


def test_index_keeps_to_the_size_limit(pullquote: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (articles / "long.txt").write_text("Many words. " * 200, encoding="utf-8")
    monkeypatch.setenv("PULLQUOTE_MAX_SOURCE_MB", "0.001")
    (report,) = pullquote("index", articles, "--json").lines
    assert [failure["file"] for failure in report["failed"]] == ["long.txt"]


def test_rebuild_starts_anew(pullquote: Run, articles: Path) -> None:
    pullquote("index", articles)
    (report,) = pullquote("index", articles / "talks.txt", "--rebuild", "--engine", "memory", "--json").lines
    assert (report["sources"], report["added"]) == (1, 1)


def test_a_damaged_index_says_how_to_mend_it_and_rebuild_does(pullquote: Run, articles: Path) -> None:
    pullquote("index", articles, "--index", "made")
    for file in Path("made").iterdir():
        file.write_bytes(b"no index at all " * 100)
    result = pullquote("sources", "--index", "made")
    assert (result.status, "--rebuild" in result.err, result.err.count("\n")) == (2, True, 1)
    assert pullquote("index", articles, "--index", "made", "--rebuild").status == 0
    assert pullquote("sources", "--index", "made").status == 0


def test_sources_tells_what_is_known_of_each(pullquote: Run, articles: Path) -> None:
    pullquote("index", articles)
    result = pullquote("sources", "--json")
    gas, talks = result.lines
    assert (result.status, gas["file"], talks["file"]) == (0, "gas.md", "talks.txt")
    assert set(talks) == {
        "file",
        "title",
        "outlet",
        "published",
        "language",
        "passages",
        "statements",
        "url",
        "sha256",
        "bytes",
    }
    assert talks["bytes"] == len(ARTICLE.encode())
    assert talks["sha256"] == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert (talks["title"], talks["outlet"]) == ("Talks go on", None)
    assert pullquote("sources").out.splitlines()[1:] == [" • Gas flows again · gas.md", " • Talks go on · talks.txt"]


def test_sources_can_be_narrowed_down_to_none(pullquote: Run, articles: Path) -> None:
    pullquote("index", articles)
    assert [line["file"] for line in pullquote("sources", "--source", "*.md", "--json").lines] == ["gas.md"]
    none = pullquote("sources", "--since", "2022-01-01", "--json")
    assert (none.status, none.out) == (1, "")
    assert pullquote("sources", "--since", "2022-01-01").out == "No source passes --since 2022-01-01.\n"


def test_show_can_tell_the_speakers_and_why(pullquote: Run, articles: Path) -> None:
    """A source's own speakers, with every spelling that the archive has of them."""
    (articles / "more.txt").write_text("“Never,” said Lee.\n", encoding="utf-8")
    pullquote("index", articles)
    (line,) = pullquote("show", "more.txt", "--speakers", "--json").lines
    assert line["name"] == "Ann Lee"
    assert [(spelling["name"], spelling["files"]) for spelling in line["spellings"]] == [
        ("Ann Lee", ["talks.txt"]),
        ("Lee", ["more.txt"]),
    ]
    told = pullquote("show", "more.txt", "--speakers").out
    assert "Lee: 1 in more.txt (the surname alone, which only one person here has)" in told
    assert pullquote("show", "gas.md", "--speakers").status == 1


def test_show_can_tell_every_mention_and_why(pullquote: Run, articles: Path) -> None:
    text = "Ann Lee said the sea was wide. “Never,” she said.\n"
    (articles / "more.txt").write_text(text, encoding="utf-8")
    pullquote("index", articles)
    (line,) = pullquote("show", "more.txt", "--mentions", "--json").lines
    assert [(each["words"], each["name"], text[each["start"] : each["end"]]) for each in line["mentions"]] == [
        ("Ann Lee", "Ann Lee", "Ann Lee"),
        ("she", "Ann Lee", "she"),
    ]
    told = pullquote("show", "more.txt", "--mentions").out
    assert "¶ 1 “she” is Ann Lee (a pronoun for the person named before it)" in told
    assert "mentions" not in pullquote("show", "more.txt", "--speakers", "--json").lines[0]


def test_show_prints_the_text_that_offsets_count_in(pullquote: Run, articles: Path) -> None:
    (articles / "odd.txt").write_bytes("Title\r\n\r\nTab\there, \x1b[1mno-break\u00a0space, no end".encode())
    pullquote("index", articles)
    assert pullquote("show", "talks.txt").out == ARTICLE
    shown = pullquote("show", "odd.txt", "--json")
    (line,) = shown.lines
    text = (articles / "odd.txt").read_bytes().decode()
    assert (shown.status, line["file"], line["text"]) == (0, "odd.txt", text)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("articles/old/ice.txt", "did you mean old/ice.txt?"),
        ("ice.txt", "did you mean new/ice.txt or old/ice.txt?"),
        ("old/ice", "pullquote sources lists what the index holds"),
        ("e.txt", "pullquote sources lists what the index holds"),
    ],
)
def test_show_suggests_the_sources_that_may_be_meant(pullquote: Run, articles: Path, name: str, meant: str) -> None:
    """By where the file is, and by its name without its folder."""
    for folder in ("old", "new"):
        (articles / folder).mkdir()
        (articles / folder / "ice.txt").write_text("The ice broke.\n", encoding="utf-8")
    pullquote("index", articles)
    result = pullquote("show", name)
    assert (result.status, result.err) == (2, f"pullquote: {name}: no such source; {meant}\n")


def test_verify_confirms_that_the_index_still_matches(pullquote: Run, articles: Path) -> None:
    pullquote("index", articles)
    result = pullquote("verify", "--json")
    assert result.status == 0
    assert result.lines == [{"file": name, "matches": True, "error": None} for name in ("gas.md", "talks.txt")]
    assert pullquote("verify").out == "sources that match the index word for word: 2 of 2\n"


def test_verify_names_what_no_longer_matches(pullquote: Run, articles: Path) -> None:
    pullquote("index", articles)
    (articles / "talks.txt").write_text("Other words.", encoding="utf-8")
    result = pullquote("verify", "--json")
    assert (result.status, [line["matches"] for line in result.lines]) == (2, [True, False])
    assert result.err.startswith("pullquote: talks.txt: has changed")
    assert pullquote("verify").out.endswith("1 of 2\n")


@pytest.mark.usefixtures("indexed")
def test_index_tells_how_to_be_rid_of_the_samples(pullquote: Run, articles: Path) -> None:
    """Those that were indexed to try Pullquote with, before anything else was."""
    result = pullquote("index", articles, "--json")
    told, _, command = result.err.rpartition("pullquote ")
    assert (result.status, result.lines[0]["sources"], result.err.count("\n")) == (0, 7, 1)
    assert told == "pullquote: the archive holds the sample articles, too; to be rid of them: "
    assert pullquote(*command.split()).out.startswith("2 sources, ")
    assert pullquote("index", articles).err == ""


def test_forget_takes_sources_out_and_counts_like_index(pullquote: Run, articles: Path) -> None:
    """By path, though the file is gone, or as `sources` lists them."""
    pullquote("index", articles)
    (articles / "gas.md").unlink()
    (report,) = pullquote("forget", articles / "gas.md", "--json").lines
    assert (report["sources"], report["removed"], report["added"]) == (1, 1, 0)
    assert pullquote("forget", "talks.txt").out.startswith(
        "0 sources, 0 passages, 0 statements; 0 added, 0 updated, 1 rem"
    )
    assert (articles / "talks.txt").exists()


def test_forget_tells_what_the_index_does_not_hold(pullquote: Run, articles: Path) -> None:
    """It is a failure to find only if nothing at all was forgotten."""
    pullquote("index", articles)
    told = "pullquote: tals.txt: the index holds nothing of this path or name; pullquote sources lists what it holds\n"
    nothing = pullquote("forget", "tals.txt")
    assert (nothing.status, nothing.out, nothing.err) == (1, "", told)
    some = pullquote("forget", "tals.txt", articles, "--json")
    assert (some.status, some.err, some.lines[0]["removed"]) == (0, told, 2)


@pytest.mark.usefixtures("seeds")
def test_forget_builds_no_index(pullquote: Run, elsewhere: Path) -> None:
    result = pullquote("forget", "seeds")
    assert (result.status, result.err.count("\n"), "no index here" in result.err) == (2, 1, True)
    assert not (elsewhere / ".pullquote").exists()


def test_what_verify_and_index_say_of_a_vanished_source_leads_to_forgetting_it(pullquote: Run, articles: Path) -> None:
    """From the index that was named."""
    into = ("--index", "my index")
    pullquote("index", articles, *into)
    articles.rename(articles.with_name("away"))
    told = pullquote("verify", *into).err.splitlines()[0]
    forgetting = f"pullquote forget {articles}/gas.md --index 'my index'"
    assert told == f"pullquote: gas.md: is gone; put it back, or forget it with: {forgetting}"
    failed = pullquote("index", articles.with_name("away"), articles, *into)
    assert (failed.status, failed.err.count("\n")) == (2, 1)
    command = shlex.split(failed.err.strip().rpartition("pullquote ")[2])
    assert pullquote(*command).out.startswith("0 sources")


# --- an article a line -----------------------------------------------------------------------------------------


@pytest.fixture
def news(articles: Path) -> Path:
    """A file with an article a line beside the articles."""
    lines = [
        {
            "doc": "17",
            "text": ARTICLE,
            "url": "https://example.org/17",
            "published": "2021-03-02",
            "outlet": "The Paper",
        },
        {"doc": "18", "text": "Gas is dear\n\nThe harbour was closed on Tuesday, the town said.\n"},
    ]
    path = articles / "news.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_an_article_of_a_line_is_a_source_like_any_other(pullquote: Run, news: Path) -> None:
    (report,) = pullquote("index", news, "--json").lines
    assert (report["sources"], report["added"], report["failed"]) == (2, 2, [])
    first, second = pullquote("sources", "--source", "news.jsonl!*", "--json").lines
    assert (first["file"], second["file"]) == ("news.jsonl!17", "news.jsonl!18")
    line = news.read_bytes().split(b"\n")[0]
    assert (first["sha256"], first["bytes"]) == (hashlib.sha256(line).hexdigest(), len(line))
    assert (first["outlet"], first["published"], first["url"]) == ("The Paper", "2021-03-02", "https://example.org/17")
    assert pullquote("show", "news.jsonl!17").out == ARTICLE
    assert pullquote("verify").out == "sources that match the index word for word: 2 of 2\n"
    (checked,) = pullquote("check", "We will not step back", "--speaker", "Ann Lee", "--json").lines
    (quote,) = checked["quotes"]
    assert (checked["verdict"], quote["file"]) == ("verbatim", "news.jsonl!17")
    assert quote["text"] == ARTICLE[quote["start"] : quote["end"]]


def test_a_line_that_is_no_article_is_named_by_its_number(pullquote: Run, news: Path) -> None:
    news.write_text(news.read_text("utf-8") + "{\n", encoding="utf-8")
    result = pullquote("index", news, "--json")
    assert (result.status, result.lines[0]["added"]) == (0, 2)
    assert result.err.startswith("pullquote: news.jsonl, line 3: is not JSON ")
    assert result.err.count("\n") == 1


def test_dates_that_cannot_be_read_are_told_in_a_line_for_each_file(pullquote: Run, elsewhere: Path) -> None:
    def write(name: str, *dates: str) -> None:
        lines = (json.dumps({"doc": date, "text": "Gulls rose.", "published": date}) for date in dates)
        (elsewhere / name).write_text("\n".join(lines), encoding="utf-8")

    write("one.jsonl", "2021-03-02", "5th of May")
    write("two.jsonl", "soon", "yesterday", "2021-03-02")
    result = pullquote("index", "one.jsonl", "two.jsonl", "--json")
    assert (result.status, result.lines[0]["added"], result.lines[0]["failed"]) == (0, 5, [])
    one, two = result.err.splitlines()
    way_out = "indexed without it; write it like 2022-01-21"
    assert one == f'pullquote: one.jsonl: "published" is no full date in line 2, {way_out}'
    assert two == f'pullquote: two.jsonl: "published" is no full date in 2 lines, first line 1, {way_out}'


def test_statements_can_be_left_out_and_that_is_told(pullquote: Run, articles: Path) -> None:
    """What was said is still found, without saying who said it; the next run adds the statements."""
    told = pullquote("index", articles, "--no-statements", "--jobs", 1).out
    assert "0 statements (left out); 2 added" in told
    assert {line["statements"] for line in pullquote("sources", "--json").lines} == {None}
    assert "statements left out of 2 sources" in pullquote("doctor").out
    (answer,) = pullquote("who-said", "We will not step back", "--json").lines
    assert [(said["speaker"], said["quotes"][0]["file"]) for said in answer["statements"]] == [(None, "talks.txt")]
    assert "2 updated" in pullquote("index", articles).out
    assert [line["statements"] for line in pullquote("sources", "--json").lines] == [0, 1]
    assert "left out" not in pullquote("doctor").out
