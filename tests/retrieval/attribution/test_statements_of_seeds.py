"""Who said what in the five articles that the product ships with: every quotation's speaker, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.attribution.statements import extract
from retrieval.model import Statement

SEEDS = Path(__file__).parents[3] / "seeds"

BLINKEN, LAVROV, BIDEN = "Antony Blinken", "Sergei Lavrov", "Joe Biden"

ROWS = [
    # article, words, mention, who that is
    ("000", "Russian military forces across the Ukrainian border", "Antony Blinken", BLINKEN),
    ("000", "extensive playbook of aggression", "He", BLINKEN),
    ("000", "a frank exchange of views", "Blinken", BLINKEN),
    ("000", "I conveyed the position of the United States", "he", BLINKEN),
    ("000", "We have been clear, if Russian military forces cross", "he", BLINKEN),
    ("000", "extensive manual of aggression", "The US secretary of state", BLINKEN),
    ("000", "cyberattacks, paramilitary tactics", "he", BLINKEN),
    ("000", "These types of Russian aggression", "Blinken", BLINKEN),
    ("000", "We didn’t expect any major breakthroughs", "He", BLINKEN),
    ("000", "We look at what is visible to all", "Blinken", BLINKEN),
    ("000", "useful and productive", "he", BLINKEN),
    ("000", "constructive and helpful", "Lavrov", LAVROV),
    ("000", "agreed to provide written responses", "Lavrov", LAVROV),
    ("000", "I can’t say whether we’re on the right track", "he", LAVROV),
    ("000", "We’ll see when we get the American answers", "he", LAVROV),
    ("000", "emotions would subside", "Lavrov", LAVROV),
    ("000", "little foray", "Joe Biden", BIDEN),
    ("000", "pay a heavy price", "Biden", BIDEN),
    ("000", "provocations", "Moscow", "Moscow"),
    ("000", "the allies to withdraw", "He", None),  # Moscow's, not Lavrov's
    ("001", "a renewed invasion", "Antony Blinken", BLINKEN),
    ("001", "I told him that following the consultations", "Blinken", BLINKEN),
    ("001", "united, swift and severe response” if", "Blinken", BLINKEN),
    ("001", "We are, all of us, all equally committed", "Blinken", BLINKEN),
    ("001", "But we’re also committed", "Blinken", BLINKEN),
    ("001", "We’re committed to walking that path", "he", BLINKEN),
    ("001", "had agreed to send written answers", "Blinken and Lavrov", None),
    ("001", "minor incursion", "Joe Biden", BIDEN),
    ("001", "are a green-light to Russia", "stunned Ukrainian officials", None),
    ("002", '"swift, severe" response if', "Antony Blinken", BLINKEN),
    ("002", "waiting for a written response", "Sergei Lavrov", LAVROV),
    ("002", "Based on the conversations we've had", "Blinken", BLINKEN),
    ("002", "frank and substantive", "He", BLINKEN),
    ("002", "the path that will lead only to conflict", "Blinken", BLINKEN),
    ("002", "It will be met with swift, severe", "he", BLINKEN),
    ("002", "severe costs", "Harris", "Harris"),
    ("002", "serious and severe costs, period", "Harris", "Harris"),
    ("002", "has been clear about the penalties", "She", "Harris"),
    ("002", "is an invasion.”", "Biden", BIDEN),
    ("002", "It depends on what he does", "Biden", BIDEN),
    ("002", "will be held accountable if it invades", "Biden", BIDEN),
    ("002", "He has no misunderstanding", "Biden", BIDEN),
    ("002", "Russia will pay a heavy price", "Biden", BIDEN),
    ("002", "very short notice", "he", BLINKEN),
    ("003", "Washington is open to more talks", "Antony Blinken", BLINKEN),
    ("003", "I welcome (this) opportunity", "Blinken", BLINKEN),
    ("003", "We are committed to diplomacy", "Blinken", BLINKEN),
    ("003", "does not expect to resolve our differences", "Blinken", BLINKEN),
    ("003", "breakthrough", "Lavrov", "Sergey Lavrov"),
    ("003", "security guarantees", "Lavrov", "Sergey Lavrov"),
    ("003", "may occur in late January 2022", "Oleksii Reznikov", "Oleksii Reznikov"),
    ("003", "gearing up for invasion", "Kremlin", "Kremlin"),
    ("003", "has evidence of Russia planning", "Jen Psaki", "Jen Psaki"),
    ("003", "Moscow sent operatives", "Psaki", "Jen Psaki"),
    ("004", "new acts of aggression", "Antony Blinken", BLINKEN),
    ("004", "with massive economic and financial sanctions", "Ursula von der Leyen", "Ursula von der Leyen"),
    ("004", "The transatlantic community stands firm", "she", "Ursula von der Leyen"),
    ("004", "steps towards de-escalation", "Annalena Baerbock", "Annalena Baerbock"),
    ("004", "serious consequences", "Annalena Baerbock", "Annalena Baerbock"),
    ("004", "a question of maintaining peace", "she", "Annalena Baerbock"),
    ("004", "My guess is he will move in", "Biden", BIDEN),
    ("004", "It’s one thing if it’s a minor incursion", "he", BIDEN),
    ("004", "disaster", "he", BIDEN),
    ("004", "severe and coordinated", "the US president", BIDEN),
    ("004", "any assembled Russian units move", "Biden", BIDEN),
    ("004", "there are no minor incursions and small nations", "he", "Volodymyr Zelenskyy"),
    ("004", "They will draw on 140 warships", "Ministry of Defence", "Ministry of Defence"),
    ("004", "two battalions of S-400", "the Interfax news agency", None),
]


def _covering(article: str, words: str) -> Statement | None:
    """The shortest statement of an article that holds the words."""
    (file,) = SEEDS.glob(f"{article}_*.txt")
    text = file.read_bytes().decode("utf-8")
    start = text.index(words)
    holding = [s for s in extract(text) if s.start <= start < s.end]
    return min(holding, key=lambda s: s.end - s.start, default=None)


@pytest.mark.parametrize(
    ("article", "words", "mention", "name"),
    ROWS,
)
def test_speaker_of(article: str, words: str, mention: str, name: str | None) -> None:
    statement = _covering(article, words)
    assert statement is not None
    assert (statement.speaker, statement.resolved) == (mention, name)


@pytest.mark.parametrize(
    ("article", "words", "role"),
    [
        ("000", "I conveyed the position", "US Secretary of State"),
        ("002", "serious and severe costs, period", "US Vice President"),
        ("003", "has evidence of Russia planning", "White House Press Secretary"),
        ("004", "The transatlantic community", "chief of the European Union’s executive arm"),
        ("004", "there are no minor incursions", "Ukrainian President"),
    ],
)
def test_role_of_the_speaker(article: str, words: str, role: str) -> None:
    statement = _covering(article, words)
    assert statement is not None
    assert statement.role == role


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("004", "There are no minor incursions’"),
        ("000", "function independently"),
        ("002", "SHARE THIS"),
        ("004", "a separatist revolt"),
    ],
)
def test_what_nobody_is_said_to_say(article: str, words: str) -> None:
    """A heading in quotation marks, scare quotes and page furniture are no statements."""
    assert _covering(article, words) is None
