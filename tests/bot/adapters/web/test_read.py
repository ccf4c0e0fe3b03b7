from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.web.read import OPTIONS, fields, read
from bot.model import Incoming


@pytest.mark.parametrize(
    ("given", "incoming"),
    [
        ({}, Incoming("")),
        ({"q": " How many warships? "}, Incoming("How many warships?")),
        ({"q": "/who-said no minor incursions"}, Incoming("no minor incursions", "who-said")),
        ({"q": "gas", "command": "timeline"}, Incoming("gas", "timeline")),
        ({"q": "and Lavrov?", "after": "Where is Blinken?"}, Incoming("and Lavrov?", after="Where is Blinken?")),
        ({"q": "Who?", "since": "2022-01-20", "until": ""}, Incoming("Who?", options={"since": "2022-01-20"})),
        ({"q": "gas", "command": " ", "after": " ", "about": " "}, Incoming("gas")),
        ({"q": " gas ", "command": " timeline ", "after": " Why? "}, Incoming("gas", "timeline", after="Why?")),
        *(
            ({"q": "gas", name: " x "}, Incoming("gas", options={name: "x"}))
            for name in ("about", "speaker", "source", "since", "until", "to")
        ),
        ({"q": "Who?", "utm_source": "news", "explain": "1"}, Incoming("Who?")),
    ],
)
def test_fields_are_read_as_what_was_asked(given: dict[str, str], incoming: Incoming) -> None:
    """Blank ones are those of an empty form; those of others are left aside."""
    assert read(given) == incoming


WORDS = st.text(min_size=1).map(str.strip).filter(bool)


@given(st.builds(Incoming, WORDS, WORDS, st.dictionaries(st.sampled_from(OPTIONS), WORDS), st.none() | WORDS))
def test_what_a_button_asks_is_read_back(asks: Incoming) -> None:
    assert read(fields(asks)) == asks
