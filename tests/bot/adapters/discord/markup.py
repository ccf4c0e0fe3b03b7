"""Reads Discord's markdown as its client does, so that tests see what a person sees.

The rules are those of simple-markdown (MIT, https://github.com/Khan/perseus/tree/main/packages/simple-markdown)
with Discord's changes, tried in the client's order. Two differences, both on the side of caution: rules get
their chance at every character, where the client skips some, and every `:name:` counts as an emoji.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPACE = r"[\s\ufeff]"


@dataclass(frozen=True)
class Node:
    """A stretch of a message: `text`, or something that holds others."""

    kind: str
    text: str = ""
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """The node itself and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


_LINE_RULES = [
    ("blockQuote", re.compile(r"( *>>> +[\s\S]*)|( *>(?!>>) +[^\n]*(\n *>(?!>>) +[^\n]*)*\n?)")),
    ("heading", re.compile(rf" *(#{{1,3}}){_SPACE}+([^\n]+?)#*{_SPACE}*(?:\n|\Z)")),
    ("subtext", re.compile(r" *-#[ \t]+([^\n]+)\n?")),
    ("list", re.compile(r" *([+*-]|\d+\.) +([^\n]+)\n?")),
]

_INLINE_RULES = [
    ("escape", re.compile(r"\\([^0-9A-Za-z\s\ufeff])")),
    ("link", re.compile(r"\[((?:\\.|[^\]\\])*)\]\(\s*<?[^)\s]*>?[^)]*\)")),
    ("autolink", re.compile(r"<([^: >]+:/[^ >]+)>")),
    ("mailto", re.compile(r"<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>")),
    ("tel", re.compile(r"<(?:(?:tel|sms):\+?|\+)[0-9][-0-9 .()/]+>")),
    ("url", re.compile(r"(?:https?|steam)://[^\s<]+[^<.,:;\"'\]\s]")),
]

_EMPHASIS = [
    ("strong", re.compile(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")),
    ("u", re.compile(r"__((?:\\[\s\S]|[^\\])+?)__(?!_)")),
    (
        "em",
        re.compile(
            r"\b_((?:__|\\[\s\S]|[^\\_])+?)_\b"
            r"|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)"
        ),
    ),
    ("s", re.compile(r"~~([\s\S]+?)~~(?!_)")),
]

_LAST_RULES = [
    ("codeBlock", re.compile(r"```([\s\S]+?)```")),
    ("inlineCode", re.compile(r"(`+)([\s\S]*?[^`])\1(?!`)")),
    ("mention", re.compile(r"<@[!&$]?\d+>|@(?:everyone|here|silent)\b|<#\d+>|<id:\w+>|</[^>]+:\d+>")),
    ("emoji", re.compile(r"<a?:\w+:\d+>|:[^\s:]+(?:::skin-tone-\d)?:")),
    ("timestamp", re.compile(r"<t:-?\d+(?::\w)?>")),
    ("spoiler", re.compile(r"\|\|([\s\S]+?)\|\|")),
]

_HOLDS_OTHERS = {"heading": 2, "subtext": 1, "list": 2, "link": 1, "strong": 1, "u": 1, "s": 1, "spoiler": 1}


def parse(content: str) -> Node:
    """The message as the client takes it apart, after it has made tabs, form feeds and line ends uniform."""
    return Node("message", children=_parse(tidied(content), in_quote=False))


def tidied(text: str) -> str:
    """What the client does to any text before reading it, and what so befalls a quote with a tab in it."""
    return re.sub(r"\r\n?", "\n", text).replace("\f", "").replace("\t", "    ")


def shown(node: Node) -> str:
    """What a person reads, formatting taken away. Block elements end with a line break."""
    inner = node.text + "".join(map(shown, node.children))
    return f"{inner}\n" if node.kind in {"subtext", "list", "heading"} else inner


def kinds(node: Node) -> set[str]:
    """Every kind of formatting in a message; `text` is none."""
    return {each.kind for each in node.walk()} - {"text", "message"}


def _parse(source: str, in_quote: bool) -> tuple[Node, ...]:
    nodes: list[Node] = []
    position = 0
    while position < len(source):
        kind, match = _rule(source, position, in_quote)
        if match is None:
            nodes.append(Node("text", source[position]))
            position += 1
            continue
        nodes.append(_node(kind, match, in_quote))
        position = match.end()
    return tuple(nodes)


def _rule(source: str, position: int, in_quote: bool) -> tuple[str, re.Match[str] | None]:
    """The first rule that takes the source from here; of the emphases the one that takes most."""
    if re.search(r"(?:\A|\n) *\Z", source[:position]):
        for kind, pattern in _LINE_RULES:
            match = pattern.match(source, position)
            if match and not (in_quote and kind == "blockQuote"):
                return kind, match
    for kind, pattern in _INLINE_RULES:
        if match := pattern.match(source, position):
            return kind, match
    emphases = [(kind, match) for kind, pattern in _EMPHASIS if (match := pattern.match(source, position))]
    if emphases:
        return max(emphases, key=lambda pair: len(pair[1][0]))
    for kind, pattern in _LAST_RULES:
        if match := pattern.match(source, position):
            return kind, match
    return "text", None


def _node(kind: str, match: re.Match[str], in_quote: bool) -> Node:
    if kind == "escape":
        return Node("text", match[1])
    if kind == "blockQuote":
        mark = r"\A *>>> ?" if match[1] else r"(?m)^ *> ?"
        return Node(kind, children=_parse(re.sub(mark, "", match[0]), in_quote=True))
    if kind == "em":
        return Node(kind, children=_parse(match[1] or match[2], in_quote))
    if kind in _HOLDS_OTHERS:
        return Node(kind, children=_parse(match[_HOLDS_OTHERS[kind]], in_quote))
    return Node(kind, match[0])
