from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.web.read import OPTIONS, fields, read, remembered
from bot.model import Incoming, Question


@pytest.mark.parametrize(
    ("given", "incoming"),
    [
        ({}, Incoming("")),
        ({"q": " How many warships? "}, Incoming("How many warships?")),
        ({"q": "/who-said no minor incursions"}, Incoming("no minor incursions", "who-said")),
        ({"q": "gas", "command": "timeline"}, Incoming("gas", "timeline")),
        (
            {"q": "and Lavrov?", "after": "Where is Blinken?"},
            Incoming("and Lavrov?", after=Question("Where is Blinken?")),
        ),
        ({"q": "Who?", "since": "2022-01-20", "until": ""}, Incoming("Who?", options={"since": "2022-01-20"})),
        ({"q": "gas", "command": " ", "after": " ", "about": " "}, Incoming("gas")),
        (
            {"q": " gas ", "command": " timeline ", "after": " Why? "},
            Incoming("gas", "timeline", after=Question("Why?")),
        ),
        (
            {"q": "Who? --source b*", "source": "a*", "since": "2022-01-20"},
            Incoming("Who? --source b*", options={"source": "b*", "since": "2022-01-20"}),
        ),
        (
            {"q": "and Lee?", "after": "Who? --source a* --about gas", "source": "", "about": ""},
            Incoming("and Lee?", after=Question("Who?", {"about": "gas"}, shown=0)),
        ),
        (
            {"q": "more", "after": "Who? --source a*", "source": "b*", "shown": "8"},
            Incoming("more", options={"source": "b*"}, after=Question("Who?", shown=0)),
        ),
        (
            {"q": "more", "after": "Who? --source a*", "source": "a*", "until": "", "shown": "8"},
            Incoming("more", options={"source": "a*"}, after=Question("Who?", {"source": "a*"}, shown=8)),
        ),
        ({"q": "more", "after": "Who?", "shown": "8"}, Incoming("more", after=Question("Who?", shown=8))),
        ({"q": "more", "after": "Who?", "shown": "many"}, Incoming("more", after=Question("Who?"))),
        *(
            ({"q": "gas", name: " x "}, Incoming("gas", options={name: "x"}))
            for name in ("about", "speaker", "source", "since", "until", "to")
        ),
        ({"q": "Who?", "utm_source": "news", "explain": "1"}, Incoming("Who?")),
    ],
)
def test_fields_are_read_as_what_was_asked(given: dict[str, str], incoming: Incoming) -> None:
    """Blank ones are those of an empty form; those of others are left aside. A filter that is emptied is lifted."""
    assert read(given) == incoming


WORDS = st.text(min_size=1).map(str.strip).filter(bool)


@given(st.builds(Incoming, WORDS, WORDS, st.dictionaries(st.sampled_from(OPTIONS), WORDS)))
def test_what_a_button_asks_is_read_back(asks: Incoming) -> None:
    assert read(fields(asks)) == asks


@pytest.mark.parametrize("shown", [None, 0, 8])
def test_the_question_before_is_read_back_with_its_options(shown: int | None) -> None:
    before = Question("What did Lee say?", {"about": "gas & oil", "source": "a b*", "since": "1 May 2020"}, shown)
    assert read(remembered(before)).after == before
    assert remembered(None) == {}
