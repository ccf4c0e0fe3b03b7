"""From a file on disk to an Article."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.discover import ArticleFile, discover
from retrieval.corpus.read import article, article_of_line, read
from retrieval.errors import BadQuery, SourceUnreadable
from retrieval.model import Article
from retrieval.text.paragraphs import lines

SEEDS = Path(__file__).parents[3] / "seeds"
LIMIT = 10_000_000


def found(path: Path) -> ArticleFile:
    return ArticleFile(path.name, path)


def article_at(path: Path) -> Article:
    """The article of a file on disk."""
    each = found(path)
    return article(each.file, each.path, read(each, LIMIT))


def test_an_article(tmp_path: Path) -> None:
    """Text, paragraphs and what is known of the source come from the file's bytes, line ends untouched."""
    path = tmp_path / "a.txt"
    data = b"Lake rises\r\n21 January 2022\r\n\r\n  The lake has risen, and the town said that it is fine.\r\n"
    path.write_bytes(data)
    read_back = article_at(path)
    source = read_back.source
    assert read_back.text == data.decode()
    assert [(each.number, each.kind, read_back.text[each.start : each.end]) for each in read_back.paragraphs] == [
        (1, "title", "Lake rises"),
        (2, "furniture", "21 January 2022"),
        (3, "body", "The lake has risen, and the town said that it is fine."),
    ]
    assert (source.file, source.path, source.size, source.encoding) == ("a.txt", str(path), len(data), "utf-8")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.title, source.outlet, source.published, source.language) == ("Lake rises", None, "2022-01-21", "en")


def test_the_archive_that_comes_along() -> None:
    """Every article in seeds/ is read, and its text is its bytes decoded."""
    for each in discover([str(SEEDS)]):
        assert article_at(each.path).text == each.path.read_bytes().decode("utf-8")


def test_the_limit_itself_is_allowed(tmp_path: Path) -> None:
    """A file of exactly the limit is read, and one byte more is not."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"It rose.")
    assert read(found(path), 8) == b"It rose."
    with pytest.raises(SourceUnreadable):
        read(found(path), 7)


def test_too_large(tmp_path: Path) -> None:
    """A file over the limit is refused with its size, the limit, and the setting that raises it."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(12_300_000)
    with pytest.raises(SourceUnreadable) as caught:
        read(found(path), LIMIT)
    assert str(caught.value) == "a.txt: is 12.3 MB, over the limit of 10 MB; raise PULLQUOTE_MAX_SOURCE_MB"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\xc2\xa0\xef\xbb\xbf\n", "is empty"),
        (b"a\0b", "is binary, not text; save it as text, or leave it out"),
    ],
)
def test_no_text(tmp_path: Path, data: bytes, reason: str) -> None:
    """A file without text is refused by name."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(SourceUnreadable, match=f"^a.txt: {reason}$"):
        article_at(path)


@pytest.mark.parametrize("name", ["page.xml", "letter.doc", "table.csv"])
def test_a_file_of_another_kind(tmp_path: Path, name: str) -> None:
    """A named file that is no article is refused with the endings that are read."""
    path = tmp_path / name
    path.write_text("<p>Hello.</p>")
    with pytest.raises(
        SourceUnreadable,
        match=rf"{name}: is of a kind that isn't read; the endings read are \.docx, \.htm, \.html, \.jsonl, .*",
    ):
        read(ArticleFile(name, path), 1_000)


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTML", "Notes.Txt", "README"])
def test_an_ending_is_known_in_any_letters_and_may_be_missing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("<p>Hello.</p>")
    assert read(ArticleFile(name, path), 1_000) == b"<p>Hello.</p>"


def test_gone(tmp_path: Path) -> None:
    """A file that is gone, or a link that leads nowhere, is refused by name."""
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "nowhere.txt")
    for path, said in ((tmp_path / "a.txt", "is gone"), (link, "is a link to what isn’t there")):
        with pytest.raises(SourceUnreadable, match=said):
            read(found(path), LIMIT)


def test_not_permitted(tmp_path: Path) -> None:
    """A file that may not be read is refused with what to do."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"It rose.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(SourceUnreadable, match="check its permissions"):
        read(found(path), LIMIT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe is refused at once."""
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    with pytest.raises(SourceUnreadable, match="not an ordinary file"):
        read(found(path), LIMIT)


def test_a_folder_named_like_an_article(tmp_path: Path) -> None:
    """A folder in a file's place is refused."""
    with pytest.raises(SourceUnreadable):
        read(ArticleFile("a.txt", tmp_path), LIMIT)


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    """A file whose name cannot be stored is refused, and the name can be printed."""
    if sys.platform != "linux":
        pytest.skip("this file system takes UTF-8 names only")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_bytes(b"It rose.")
    with pytest.raises(SourceUnreadable, match=r"^caf\\xe9\.txt: its name is not valid UTF-8; rename it$"):
        read(discover([str(tmp_path)])[0], LIMIT)


@given(st.text(min_size=1) | st.text(st.sampled_from("aB.“” \n\r\u00a0#-©:/1")))
def test_any_text_is_an_article_or_empty(text: str) -> None:
    """Paragraphs are numbered from 1 and are the text's non-empty lines, whatever the text."""
    data = text.encode("utf-8")
    try:
        made = article("a.txt", Path("/a.txt"), data)
    except SourceUnreadable:
        assert not lines(text) or any(ord(character) < 32 for character in text)
        return
    assert made.text == text
    assert [(each.start, each.end) for each in made.paragraphs] == lines(text)
    assert [each.number for each in made.paragraphs] == list(range(1, len(made.paragraphs) + 1))


TEXT = "Harbour shut\r\n\n  The harbour is shut, and the town said that it is fine. \n©\u00a02021 The Paper\n"


def a_line(**told: object) -> bytes:
    return json.dumps({"doc": "17", "text": TEXT, **told}, ensure_ascii=False).encode()


def test_an_article_of_a_line() -> None:
    """Its text is taken as it stands, what the line doesn't tell from its page, and all of the line is hashed."""
    data = a_line()
    made = article_of_line("all/news.jsonl", Path("/x/all/news.jsonl"), data)
    source = made.source
    assert made.text == TEXT
    assert [(each.number, each.kind) for each in made.paragraphs] == [(1, "title"), (2, "body"), (3, "furniture")]
    assert (source.file, source.path) == ("all/news.jsonl!17", "/x/all/news.jsonl")
    assert (source.sha256, source.size, source.encoding) == (hashlib.sha256(data).hexdigest(), len(data), "utf-8")
    assert (source.title, source.outlet, source.language) == ("Harbour shut", "The Paper", "en")
    assert (source.published, source.url) == (None, None)


def test_what_a_line_tells_goes_before_what_its_page_tells() -> None:
    told = {"title": "Shut ", "outlet": "Other", "published": "2021-03-02T10:00:00Z", "url": "https://example.org/17"}
    source = article_of_line("news.jsonl", Path("/news.jsonl"), a_line(**told)).source
    assert (source.title, source.outlet, source.published, source.url) == (
        "Shut",
        "Other",
        "2021-03-02",
        "https://example.org/17",
    )


@pytest.mark.parametrize(
    ("published", "misdated"),
    [("2021-03-02", False), (20210302, False), (None, False), (" ", False), ("5th of May", True), (1614643200, True)],
)
def test_a_date_that_cannot_be_read_is_noted(published: object, misdated: bool) -> None:
    """The article's own text may tell it all the same."""
    text = "Published 4 May 2021\nHarbour shut\nThe harbour is shut, and the town said that it is fine.\n"
    made = article_of_line("news.jsonl", Path("/news.jsonl"), a_line(published=published, text=text))
    assert (made.misdated, made.source.published is not None) == (misdated, True)


def test_a_line_without_words_is_refused_by_its_name() -> None:
    with pytest.raises(SourceUnreadable, match=r"^news\.jsonl!17: is empty$"):
        article_of_line("news.jsonl", Path("/news.jsonl"), a_line(text=" \n"))


def test_a_line_of_another_shape_is_refused() -> None:
    with pytest.raises(BadQuery, match="is no JSON object"):
        article_of_line("news.jsonl", Path("/news.jsonl"), b"[]")
