from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.defaults import DEFAULTS
from bot.errors import SettingInvalid
from bot.model import Also, CitedQuote, Reply
from bot.settings import Settings
from bot.viewer import SOURCE, linked, linked_json, listens_on, path_of, path_of_source, url
from retrieval import Library
from retrieval.as_json import answer_json


def settings(**given: Any) -> Settings:
    """Settings with only these given."""
    return Settings.model_validate(given)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("127.0.0.1:8000", ("127.0.0.1", 8000)),
        ("localhost:1", ("localhost", 1)),
        ("[::1]:65535", ("::1", 65535)),
    ],
)
def test_an_address_is_a_host_and_a_port(address: str, place: tuple[str, int]) -> None:
    assert listens_on(address) == place


@pytest.mark.parametrize(
    "address",
    [
        "8000",
        ":8000",
        "localhost",
        "localhost:",
        "localhost:0",
        "h:65536",
        "h:²",
        "",
        "::1:8000",
        "[::1:8000",
        "::1]:8000",
        "https://h:80",
        "a@h:80",
    ],
)
def test_anything_else_is_refused_with_an_example(address: str) -> None:
    with pytest.raises(ValueError, match="like 127"):
        listens_on(address)


@pytest.mark.parametrize(
    ("given", "reached"),
    [
        ({}, None),
        ({"web_address": "127.0.0.1:8000"}, "http://127.0.0.1:8000"),
        ({"web_address": "[::1]:8000"}, "http://[::1]:8000"),
        ({"web_address": "localhost:8000"}, "http://localhost:8000"),
        ({"web_address": "0.0.0.0:8000", "web_url": "https://archive.example.org/"}, "https://archive.example.org"),
        ({"web_url": "https://archive.example.org/a"}, "https://archive.example.org/a"),
    ],
)
def test_people_reach_the_viewer_where_it_listens_if_not_told_otherwise(
    given: dict[str, str], reached: str | None
) -> None:
    """Another process may serve it, so that an address for people alone has citations linked, too."""
    assert url(settings(**given)) == reached


@pytest.mark.parametrize("address", ["HTTPS://Example.org/A/", "http://[::1]:8000/", "https://example.org:8443/ü"])
def test_people_reach_it_at_a_web_address(address: str) -> None:
    assert settings(web_url=address).web_url == address.rstrip("/")


@pytest.mark.parametrize(
    "address",
    [
        *("example.org", "ftp://example.org", "https://", "https://[::", "https://example.org:99999"),
        "https://example.org:0",
        *("https://example.org/?a=1", "https://example.org/#a", "https://ann:secret@example.org"),
        *("https://example.org/a b", "https://example.org/(a)", 'https://example.org/"><b>'),
    ],
)
def test_paths_can_be_put_behind_that_address(address: str) -> None:
    """And the links that come of it stand in chat, for all to see."""
    with pytest.raises(ValidationError, match="web_url"):
        settings(web_url=address)


def test_where_nothing_is_set_there_is_no_viewer() -> None:
    assert url(DEFAULTS) is None


@pytest.mark.parametrize("host", ["0.0.0.0", "[::]"])
def test_a_viewer_on_all_addresses_needs_to_be_told_its_own(host: str) -> None:
    with pytest.raises(SettingInvalid, match="PULLQUOTE_WEB_URL: missing"):
        url(settings(web_address=f"{host}:8000"))


def test_a_quotes_path_tells_source_place_and_version(library: Library) -> None:
    quote = library.ask("How many warships will take part?").quotes[0]
    address = urlsplit(path_of(replace(quote, file="a b/ü#1?.txt")))
    assert address.path == SOURCE
    assert address.fragment == "quote"
    assert parse_qs(address.query) == {
        "file": ["a b/ü#1?.txt"],
        "start": [str(quote.start)],
        "end": [str(quote.end)],
        "version": [quote.sha256[:8]],
    }


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("news.jsonl!https://example.org/a/../b//c/.")
def test_any_name_of_a_source_survives_its_path(file: str) -> None:
    """Also what browsers and web servers do to a path: they take `a/..` out of it, and `//` for `/`."""
    path = path_of_source(file)
    followed = urlsplit(urljoin("https://example.org/", path))
    assert followed.path == SOURCE
    assert parse_qs(followed.query) == {"file": [file]}
    assert set(path).isdisjoint(" ()<>[]\"'")


QUOTE = CitedQuote(
    "No.", "a.txt", also=(Also("Also in b.txt", "/source?file=b.txt"), Also("and 3 more")), path="/source?file=a.txt"
)


def test_every_quote_is_linked_those_inside_other_replies_too() -> None:
    reply = linked(Reply("Here.", quotes=(QUOTE,), parts=(Reply("One.", quotes=(QUOTE,)),)), "https://example.org")
    for quote in (*reply.quotes, *reply.parts[0].quotes):
        assert quote.link == "https://example.org/source?file=a.txt"
        assert [other.link for other in quote.also] == ["https://example.org/source?file=b.txt", None]


def test_every_quote_in_json_has_its_link(library: Library) -> None:
    """Wherever it stands, in a statement or among the nearest; nothing else has one."""
    said = library.who_said("there are no minor incursions")
    for found in (said, library.ask("How many goals did Messi score against Russia?")):
        plain = json.loads(json.dumps(answer_json(found)))
        linked = linked_json(plain, "https://example.org/a")
        text = json.dumps(linked)
        assert text.count('"link": "https://example.org/a/source?file=') == text.count('"sha256"') > 0
        assert json.loads(re.sub(r', "link": "[^"]*"', "", text)) == plain == linked_json(plain, None)
    link = linked_json(answer_json(said), "https://example.org")["statements"][0]["quotes"][0]["link"]
    assert link == f"https://example.org{path_of(said.statements[0].quotes[0])}"


def test_without_a_viewer_nothing_is_linked() -> None:
    reply = Reply("Here.", quotes=(QUOTE,))
    assert linked(reply, None) == reply
