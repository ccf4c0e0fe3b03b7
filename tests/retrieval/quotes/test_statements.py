from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.search import ENOUGH
from retrieval.quotes.statements import holding as statements_holding
from retrieval.quotes.statements import of_person, on
from tests.retrieval.made import a_document

LEE = a_document("“The ferry to Norrby will leave at dawn,” Ann Lee said.\n“The nets are torn,” Lee added.", "lee.txt")
OTHER = a_document("“The harbour of Norrby is shut,” Bo Lee said.", "other.txt")


@pytest.fixture
def engine(holding: Callable[..., Engine]) -> Engine:
    return holding(LEE, OTHER)


def test_words_said_as_asked_are_certain_and_a_slip_makes_them_less_so(engine: Engine) -> None:
    exact = statements_holding("the ferry to Norrby will leave at dawn", 3, engine, Filters())
    slipped = statements_holding("the ferry to Norrby leaves never at dawn", 3, engine, Filters())
    assert exact.confidence == pytest.approx(1.0)
    assert ENOUGH - 0.1 <= slipped.confidence < exact.confidence
    assert exact.nearest == slipped.nearest == ()


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("the ferry to Norrby will leave at dawn", False),
        ("the ferry to Norrby will not leave at dawn", True),
        ("the nets aren’t torn", True),
        ("nets are torn", False),
    ],
)
def test_a_statement_tells_whether_it_has_a_negation_more_or_less_than_the_words(
    words: str, turned: bool, engine: Engine
) -> None:
    assert [said.turned for said in statements_holding(words, 1, engine).statements] == [turned]


def test_a_misspelt_word_is_read_otherwise_where_nothing_is_found_with_it(engine: Engine) -> None:
    misspelt = statements_holding("the netts are tornn", 3, engine, Filters())
    assert misspelt.statements == statements_holding("the nets are torn", 3, engine, Filters()).statements != ()
    assert [each.word for each in misspelt.respelled] == ["netts", "tornn"]
    found = statements_holding("the ferrey to Norrby will leave at dawn", 3, engine, Filters())
    assert (len(found.statements), found.respelled) == (1, ())
    assert statements_holding("tornn zeppelins fly", 3, engine, Filters()).respelled == ()


def test_words_that_nobody_said_give_what_came_nearest(engine: Engine) -> None:
    found = statements_holding("zeppelins over the quiet ferry to the moon", 3, engine, Filters())
    assert found.statements == ()
    assert found.nearest[0].text.startswith("“The ferry to Norrby")
    assert found.nearest[0].speaker == "Ann Lee"
    assert 0.0 < found.confidence < ENOUGH


def test_a_name_that_one_person_has_is_certain_and_a_shared_one_is_not(engine: Engine) -> None:
    assert of_person("Ann Lee", None, 3, engine).confidence == 1.0
    assert 0.0 < of_person("Lee", None, 3, engine).confidence < 1.0
    assert of_person("Nobody Known", None, 3, engine).confidence == 0.0


def test_a_topic_is_surer_the_more_of_its_words_the_first_statement_holds(engine: Engine) -> None:
    assert (
        on("the torn nets", 3, engine).confidence
        > on("the nets of the captains and their zeppelins", 3, engine).confidence
    )


def test_of_a_person_who_spoke_little_of_the_topic_the_nearest_is_told(engine: Engine) -> None:
    found = of_person("Ann Lee", "dawn zeppelins balloons kites rockets", 3, engine)
    assert found.statements == ()
    assert [quote.text for quote in found.nearest] == ["The ferry to Norrby will leave at dawn,"]


def test_no_more_statements_than_asked_for(engine: Engine) -> None:
    assert [len(of_person("Lee", None, k, engine).statements) for k in (1, 2, 3, 9)] == [1, 2, 3, 3]


def test_whether_there_are_more_than_asked_for_is_told(engine: Engine) -> None:
    assert [of_person("Lee", None, k, engine).more for k in (1, 2, 3, 9)] == [True, True, False, False]
    assert not of_person("Nobody Known", None, 1, engine).more
    assert on("Norrby", 1, engine).more
    assert not on("Norrby", 2, engine).more
    assert not statements_holding("The ferry to Norrby will leave at dawn", 1, engine).more


def test_a_sentence_that_holds_little_beside_somebodys_quotation_is_not_shown_after_it(
    holding: Callable[..., Engine],
) -> None:
    """The sentence around the quotation is a report of what was said, too."""
    engine = holding(
        a_document(
            "“The ferry to Norrby depends on the tide at dawn and on the wind,” Lee said, referring to the Lund."
        ),
        a_document(
            "“We sail at dawn,” Bo Lind said, before warning that the harbour of Norrby and the quay may shut.", "b.txt"
        ),
    )
    assert [said.quotes[0].text for said in of_person("Lee", None, 9, engine).statements] == [
        "The ferry to Norrby depends on the tide at dawn and on the wind,"
    ]
    assert len(of_person("Lind", None, 9, engine).statements) == 2


def test_whoever_is_described_is_told_with_the_names_of_those_whom_the_archive_calls_so(
    holding: Callable[..., Engine],
) -> None:
    """They take turns, whoever has most statements first; with a topic, the statement closest to it comes first."""
    engine = holding(
        a_document("“The wall of Norrby is cracked,” said Ann Lee, the mayor.", "a.txt", published="2020-01-01"),
        a_document("Mayor Bo Lind said that the cracked bells ring.", "b.txt", published="2021-01-01"),
        a_document("“We will leave,” Ann Lee said.", "c.txt", published="2022-01-01"),
    )
    anything = of_person("the mayor", None, 9, engine)
    assert [said.speaker for said in anything.statements] == ["Ann Lee", "Bo Lind", "Ann Lee"]
    assert set(anything.holders) == {"Ann Lee", "Bo Lind"}
    assert [said.speaker for said in of_person("the mayor", "the cracked wall", 9, engine).statements] == [
        "Ann Lee",
        "Bo Lind",
    ]
    assert [said.speaker for said in of_person("the mayor", "bells", 9, engine).statements] == ["Bo Lind"]
    assert of_person("the mayor", "zeppelins", 9, engine).statements == ()
    since = of_person("the mayor", None, 9, engine, Filters(since="2022-01-01"))
    assert [said.speaker for said in since.statements] == ["Ann Lee"]
    assert of_person("the mayor", None, 9, engine, Filters(speaker="Lind")) == anything
    assert of_person("Ann Lee", None, 9, engine).holders == ()


def test_several_who_are_named_are_told_together(holding: Callable[..., Engine]) -> None:
    """Whoever has said nothing of it is not among them; and one unknown name makes it no list of people."""
    lind = a_document("“Gulls are thieves,” said Bo Lind, the mayor.", "lind.txt", published="2020-01-01")
    moe = a_document("“Ferries are wet,” Trade and Industry said.", "moe.txt")
    engine = holding(LEE, lind, moe)
    both = of_person("Lee and Lind", None, 9, engine)
    assert [said.speaker for said in both.statements] == ["Ann Lee", "Bo Lind", "Ann Lee"]
    assert both.holders == ("Ann Lee", "Bo Lind")
    assert of_person("Lee, the mayor and Lind", None, 9, engine).holders == ("Ann Lee", "Bo Lind")
    surname = holding(a_document("“We wait,” Lind said.\n“We leave,” Moe said."))
    assert of_person("Lind and Moe", None, 9, surname).holders == ("Lind", "Moe")
    assert of_person("Lee and Lind", "gulls", 9, engine).holders == ("Bo Lind",)
    for each in ("Lee, Lind", "Lee or Lind", "Lee,Lind", "Lee, or Lind"):
        assert of_person(each, None, 9, engine) == both
    assert of_person("Lee and Zoltan", None, 9, engine).statements == ()
    assert of_person("Lee, Zoltan", None, 9, engine).statements == ()
    assert of_person("Trade and Industry", None, 9, engine).holders == ()
    assert len(of_person("Trade and Industry", None, 9, engine).statements) == 1


@pytest.mark.parametrize("name", ["Lee, the mayor of Norrby", "the mayor, Lee", "Lee, mayor"])
def test_whoever_is_named_with_an_office_is_told(holding: Callable[..., Engine], name: str) -> None:
    """And nobody else of that office."""
    engine = holding(LEE, a_document("“Gulls are thieves,” said Bo Lind, the mayor.", "lind.txt"))
    found = of_person(name, None, 9, engine)
    assert found.holders == ("Ann Lee",)
    assert {said.speaker for said in found.statements} == {"Ann Lee"}


def test_a_firm_that_is_called_by_two_names_is_not_two_people(holding: Callable[..., Engine]) -> None:
    engine = holding(
        a_document("“We sell nets,” Holm & Moe said in a statement. “We sell rope,” Voss and Voss said in another."),
        a_document("“I sell fish,” said Bo Holm. “I buy it,” said Ida Moe. “I cook it,” said Eva Voss.", "b.txt"),
    )
    assert [said.speaker for said in of_person("Holm & Moe", None, 9, engine).statements] == ["Holm & Moe"]
    assert [said.speaker for said in of_person("Voss and Voss", None, 9, engine).statements] == ["Voss and Voss"]


def test_whoever_holds_an_office_is_told_by_name_though_others_call_them_by_a_part_of_it(
    holding: Callable[..., Engine],
) -> None:
    engine = holding(
        a_document("Mayor Eva Dahl said that it was time.", "a.txt", published="2020-01-01"),
        a_document("“We wait,” Dahl said.", "b.txt", published="2021-01-01"),
    )
    assert of_person("the mayor", None, 9, engine).holders == ("Eva Dahl",)


def test_whoever_has_the_surname_of_somebody_in_office_is_not_told_for_them(holding: Callable[..., Engine]) -> None:
    mayor = a_document("Mayor Lee said that it was time.", "a.txt", published="2020-01-01")
    bo, ida = (
        a_document(f"“We wait,” {name} Lee said.", f"{name}.txt", published="2021-01-01") for name in ("Bo", "Ida")
    )
    said = of_person("the mayor", None, 9, holding(mayor, bo, ida))
    assert (said.holders, [each.speaker for each in said.statements]) == (("Lee",), ["Lee"])
    assert {each.speaker for each in of_person("Lee", None, 9, holding(mayor, bo, ida)).statements} > {"Bo Lee"}
    assert of_person("the mayor", None, 9, holding(mayor, bo)).holders == ("Lee",)


def test_a_misspelt_topic_is_read_as_the_archive_spells_it(engine: Engine) -> None:
    found = of_person("Ann Lee", "the ferrry", 3, engine)
    assert [said.quotes[0].text for said in found.statements] == ["The ferry to Norrby will leave at dawn,"]
    assert [(each.word, each.read_as) for each in found.respelled] == [("ferrry", "ferry")]
