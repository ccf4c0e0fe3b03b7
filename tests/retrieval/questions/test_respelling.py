from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.engines.protocol import Engine
from retrieval.questions.question import read_question
from retrieval.questions.respelling import MOST, as_the_archive_spells, respellings, with_respellings
from retrieval.results import Respelling
from tests.retrieval.made import a_document

ARTICLES = [
    "The pressure gauge of the Norrby ferry broke. Minister Karin Stolberg said that the government would pay.\n"
    "The harbour was closed to shipping after the explosion, and the minor road too.",
    "Karin Stolberg opened the museum. The Ukrainian guests came by the ferry, and Stolberg thanked them.",
    "The xylotrope of the museum is a rare thing. Many people saw the xylotrope on Sunday, a waving crowd.",
]


@pytest.fixture
def archive(holding: Callable[..., Engine]) -> Engine:
    return holding(*(a_document(text, f"{number}.txt") for number, text in enumerate(ARTICLES)))


def read(question: str, engine: Engine) -> dict[str, str]:
    return {each.word: each.read_as for each in respellings(read_question(question), engine)}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Why did the guage break?", {"guage": "gauge"}),
        ("Did the goverment pay for Norrby’s guages?", {"goverment": "government", "guages": "gauges"}),
        ("why did the guage break", {"guage": "gauge"}),
        ("what did the goverment pay", {"goverment": "government"}),
        ("how many ukrainan peple were there", {"ukrainan": "ukrainian", "peple": "people"}),
        ("how much presure was there", {"presure": "pressure"}),
        ("GUAGE of the ferry", {"GUAGE": "GAUGE"}),
        ("Exlposion in Norrby: what was closed?", {"Exlposion": "Explosion"}),
        ("What did Stollberg say?", {"Stollberg": "Stolberg"}),
        ("What did Karin Stollberg’s office say?", {"Stollberg": "Stolberg"}),
        ("What did Minister Stollberg say?", {"Stollberg": "Stolberg"}),
        ("what did stollberg say", {"stollberg": "stolberg"}),
        ("who are the ukranian guests", {"ukranian": "ukrainian"}),
        ("Where is the Norrby xylotrpe?", {"xylotrpe": "xylotrope"}),
    ],
)
def test_a_misspelt_word_is_read_as_the_archive_spells_it(
    archive: Engine, question: str, expected: dict[str, str]
) -> None:
    assert read(question, archive) == expected


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("Who owns the Norrby manor?", "an English word that the archive lacks"),
        ("Did the ship catch fire?", "an English word"),
        ("Where is the gage?", "too short"),
        ("What did Hagborn say?", "nothing is near it"),
        ("What did Petra Stollberg say?", "another person’s first name"),
        ("What did Harbor Masterson say about Wavings?", "no name in the archive"),
        ("what is a stolbarg-type ferry", "a part of a word"),
        ("Who made the McGuage?", "capitals inside"),
        ("What is the guagé?", "no English letters"),
        ("why did the gouge break", "an English word"),
        ("why did the gauging fail", "an English word, whose stem another has"),
        ("what did stolberg say", "a name"),
        ("what did musem say", "may be a name, and is too short to lack a letter"),
        ("what did ann peple say", "may be a name"),
        ("what is a shippinx", "may be a name, and is no common slip"),
        ("Why did the gauge break?", "nothing is misspelt"),
        ("who is it", "only function words"),
    ],
)
def test_what_may_be_right_stays_as_it_is(archive: Engine, question: str, why: str) -> None:
    assert read(question, archive) == {}, why


def test_a_word_with_another_ones_stem_may_be_misspelt(holding: Callable[..., Engine]) -> None:
    engine = holding(a_document("Governor Ann Lee met two governments. The Café Société governed."))
    assert read("Who is the governer?", engine) == {"governer": "governor"}
    assert read("what is the societe", engine) == {}


def test_any_letter_may_differ_where_what_is_found_shows_it_right(archive: Engine) -> None:
    words = read_question("the harbour closed to shippinx")
    assert not respellings(words, archive)
    assert respellings(words, archive, shown_right=True) == (Respelling("shippinx", "shipping"),)


def test_no_more_words_are_looked_up_than_a_few(archive: Engine) -> None:
    assert len(read("Did the goverment pay for the guage after the exlposion in Norrby?", archive)) == MOST


def test_the_commonest_of_several_words_is_taken(holding: Callable[..., Engine]) -> None:
    rivers, timbers = "The rivets of Norrby. ", "The river of Norrby."
    engine = holding(a_document(rivers, "a.txt"), a_document(timbers, "b.txt"), a_document(timbers, "c.txt"))
    assert read("Where is Norrby’s rivetr?", engine) == {"rivetr": "river"}


def test_a_question_is_taken_apart_as_it_is_read(archive: Engine) -> None:
    question, found = as_the_archive_spells("Why did  the guage break?", archive)
    assert found == (Respelling("guage", "gauge"),)
    assert question == read_question("Why did the gauge break?")
    assert as_the_archive_spells("Why did the gauge break?", archive) == (question, ())


def test_only_whole_words_are_read_as_others() -> None:
    found = [Respelling("guage", "gauge")]
    assert with_respellings("guage, guages, “guage”’s", found) == "gauge, guages, “gauge”’s"
