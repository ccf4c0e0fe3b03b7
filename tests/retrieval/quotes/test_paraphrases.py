from __future__ import annotations

from collections.abc import Callable

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.paraphrases import elsewhere
from retrieval.quotes.search import ENOUGH, look_up
from tests.retrieval.made import a_document

DAY = "2021-03-01"
ASKED = a_document(
    "“The owners must dredge the harbour before the autumn storms,” Ann Lee said.", "1.txt", published=DAY
)
REWORDED = a_document(
    "Ann Lee said owners should have the harbour dredged before autumn storms.", "2.txt", published=DAY
)
FARTHER = a_document("Lee wants the harbour dredged ahead of storms in autumn, Ann Lee said.", "3.txt", published=DAY)
LIND = a_document("Bo Lind said owners should have the harbour dredged before autumn storms.", "4.txt", published=DAY)
WORDS = "must dredge the harbour"


def files(engine: Engine, filters: Filters | None = None) -> list[str]:
    places = elsewhere(look_up(WORDS, engine, Filters(source="1.txt")).found, engine, filters or Filters())
    return [place.source.file for place in places]


def test_other_wordings_of_the_same_person_are_found_the_surest_first(holding: Callable[..., Engine]) -> None:
    assert files(holding(ASKED, FARTHER, REWORDED, LIND)) == ["2.txt", "3.txt"]


def test_filters_leave_sources_aside(holding: Callable[..., Engine]) -> None:
    assert files(holding(ASKED, FARTHER, REWORDED), Filters(source="[13].txt")) == ["3.txt"]


def test_the_places_are_less_sure_than_those_that_hold_the_words(holding: Callable[..., Engine]) -> None:
    engine = holding(ASKED, REWORDED)
    found = look_up(WORDS, engine, Filters(source="1.txt")).found
    assert 0.0 < elsewhere(found, engine, Filters())[0].fit < found[0].fit


def test_what_nobody_is_named_for_has_no_other_wordings(holding: Callable[..., Engine]) -> None:
    bare = a_document("The owners must dredge the harbour before the autumn storms.", "1.txt", published=DAY)
    assert files(holding(bare, REWORDED)) == []


def test_the_speaker_may_be_named_by_a_later_variant(holding: Callable[..., Engine]) -> None:
    bare = a_document("The owners must dredge the harbour before the autumn storms.", "0.txt", published=DAY)
    engine = holding(bare, ASKED, REWORDED)
    first, second = (look_up(WORDS, engine, Filters(source=file)).found[0] for file in ("0.txt", "1.txt"))
    assert first.by is None
    assert [place.source.file for place in elsewhere([first, second], engine, Filters())] == ["2.txt"]


def test_a_place_is_as_sure_as_the_variant_that_it_is_likest_makes_it(holding: Callable[..., Engine]) -> None:
    """Also where the statements beside the two would confirm it by themselves, which is less sure."""
    speech = "{} The hall was full of captains.\n“{}” Lee said. Then everybody went home."
    beside = "Whoever sells the lighthouse will answer to me,"
    asked = a_document(speech.format(ASKED.text, beside), "1.txt", published=DAY)
    reworded = a_document(speech.format(REWORDED.text, beside), "2.txt", published=DAY)
    unlike = a_document("“We must dredge the harbour for the gulls,” Ann Lee said.", "3.txt", published=DAY)
    engine = holding(asked, reworded, unlike)
    like, other = (look_up("must dredge the harbour", engine, Filters(source=f"{n}.txt")).found[0] for n in (1, 3))
    alone, both = (elsewhere(variants, engine, Filters(source="2.txt")) for variants in ([like], [other, like]))
    assert [place.source.file for place in both] == ["2.txt"]
    assert both[0].fit == alone[0].fit > 0.4 * ENOUGH
