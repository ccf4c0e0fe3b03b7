"""The viewer's colours, held to what people with weak eyes need: https://www.w3.org/TR/WCAG22/#contrast-minimum."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.adapters import web

STYLE = Path(web.__file__).with_name("style.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--(\w+): (#\w{6})", colours)) for colours in re.findall(r"--ink:[^}]*", STYLE))


def luminance(colour: str) -> float:
    """How light a colour looks: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance ."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Between 1 and 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("upper", "under", "least"),
    [("ink", "paper", 7), ("dim", "paper", 4.5), ("accent", "paper", 4.5), ("ink", "mark", 4.5), ("edge", "paper", 3)],
)
def test_what_is_shown_stands_out(colours: dict[str, str], upper: str, under: str, least: float) -> None:
    """Words, and the edges of the fields that they are typed into."""
    assert contrast(colours[upper], colours[under]) >= least


def test_every_colour_is_one_of_these() -> None:
    """What browsers choose for a placeholder, and what is inherited by a marked word, was too faint."""
    assert "::placeholder { color: var(--dim); opacity: 1; }" in STYLE
    assert "mark { background: var(--mark); color: var(--ink);" in STYLE
    assert len(re.findall(r"#[0-9a-f]{3,8}\b", STYLE)) == len(LIGHT) + len(DARK)


def test_on_paper_the_quoted_words_stay_marked() -> None:
    """Browsers leave backgrounds out, and the dark look is one of screens."""
    assert "print-color-adjust: exact" in STYLE
    assert "@media screen and (prefers-color-scheme: dark)" in STYLE
