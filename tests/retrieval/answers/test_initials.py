from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from retrieval.answers.candidates import candidates
from retrieval.answers.initials import MOST_LOOKED_FOR, MOST_NAMES, Form, as_asked, instead, other_forms, with_forms
from retrieval.engines.protocol import NO_FILTERS, Engine, Hit
from retrieval.questions.question import read_question
from tests.retrieval.made import a_document

ARTICLES = [
    "The Norrby Ferry Union (NFU) met on Monday. Its members want more pay.",
    "The NFU has 40 members. The Norrby Fishing Union has none.",
    "The World Harbour Organisation, or WHO, closed the piers. It opened an office. Who was there?",
    "The Board of Piers and Harbours (B.P.H.) fined a captain. The B.P.H. fines many.",
]


@pytest.fixture
def archive(holding: Callable[..., Engine]) -> Engine:
    return holding(*(a_document(text, f"{number}.txt") for number, text in enumerate(ARTICLES)))


def forms(question: str, engine: Engine) -> list[Form]:
    return other_forms(read_question(question), engine)


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How many members has the Norrby Ferry Union?", "NFU"),
        ("How many members has the Norrby Ferry Union?", "N.F.U."),
        ("When did the Norrby Ferry Union Captain speak?", "NFU"),
        ("What did the World Harbour Organisation close?", "WHO"),
        ("Whom did the Board of Piers and Harbours fine?", "B.P.H."),
    ],
)
def test_initials_that_the_archive_introduces_are_forms_of_names(archive: Engine, question: str, other: str) -> None:
    (form,) = forms(question, archive)
    assert form.written.search(f"Then the {other} went home.")


@pytest.mark.parametrize(
    ("question", "text", "read"),
    [
        (
            "Who is the CEO of Norrby Ferries?",
            "Ann Lind, its chief executive officer, left.",
            "Ann Lind, its CEO, left.",
        ),
        ("Who is the CEO?", "Chief Executive Ann Lind left.", "CEO Ann Lind left."),
        ("who is the chief executive?", "Ann Lind, C.E.O., left.", "Ann Lind, chief executive, left."),
        ("Will AI sail ferries?", "Artificial intelligence will.", "AI will."),
    ],
)
def test_initials_that_every_reader_knows_need_no_introduction(
    archive: Engine, question: str, text: str, read: str
) -> None:
    assert as_asked(text, forms(question, archive)) == read


@pytest.mark.parametrize("question", ["Who arrived in Bergen at 8 PM?", "Who arrived at 8:30 P.M. on Friday?"])
def test_a_time_of_day_is_no_prime_minister(archive: Engine, question: str) -> None:
    assert forms(question, archive) == []


def test_a_prime_minister_is_no_time_of_day(archive: Engine) -> None:
    said = "The PM left at 8 PM."
    assert as_asked(said, forms("When did the prime minister leave?", archive)) == "The prime minister left at 8 PM."


@pytest.mark.parametrize("question", ["What did the ICC decide?", "What did the International Criminal Court decide?"])
def test_what_the_archive_introduces_goes_before_what_every_reader_knows(
    holding: Callable[..., Engine], question: str
) -> None:
    cricket = a_document("The International Cricket Council (ICC) met. The ICC decided nothing.", "a.txt")
    court = a_document("The International Criminal Court (ICC) sat. The ICC decided nothing.", "b.txt")
    assert forms(question, holding(cricket)) == []
    either = forms(question, holding(cricket, court))
    assert any(
        form.written.search("the ICC" if "Court" in question else "the International Criminal Court") for form in either
    )


def test_an_office_is_found_by_its_initials(holding: Callable[..., Engine]) -> None:
    """Whose it is, too: a name stands beside it, as in the question's own form."""
    engine = holding(
        a_document("Norrby Ferries lost money. Bo Berg, its chief financial officer, resigned.", "a.txt"),
        a_document("Port Lee is a port. Its pier is old.", "b.txt"),
    )
    found = candidates(read_question("Who is the CFO of Norrby Ferries?"), engine, NO_FILTERS)
    best = max(found, key=lambda each: each.evidence.coverage)
    assert best.text.startswith("Bo Berg")
    assert best.evidence.owned >= 0


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("How many members has the Norrby Fishing Union?", "nowhere beside these initials"),
        ("How many members has the North Forest University?", "no such name"),
        ("How many members has the NFU?", "initials that not every reader knows"),
        ("WHAT DID THE NORRBY FERRY UNION SAY?", "capitals tell nothing"),
        ("how many members has the norrby ferry union", "capitals tell nothing"),
        ("How many members has Norrby Ferry?", "too few words"),
    ],
)
def test_other_names_have_no_other_form(archive: Engine, question: str, why: str) -> None:
    assert forms(question, archive) == [], why


def test_a_question_of_nothing_but_names_takes_few_searches(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[object] = []
    search = archive.search

    def counting(terms: Sequence[str], k: int, *, phrase: Sequence[str] = ()) -> list[Hit]:
        searched.append(terms)
        return search(terms, k, phrase=phrase)

    monkeypatch.setattr(archive, "search", counting)
    union, board, office = "Norrby Ferry Union", "Board of Piers and Harbours", "World Harbour Organisation"
    assert len(forms(f"What did the {union}, the {union}, the {board} and the {office} say?", archive)) == MOST_NAMES
    assert len(searched) == 2
    searched.clear()
    names = ", ".join(f"Norrby F{letter} Union" for letter in "abcdefghijkl")
    assert forms(f"what is {names}", archive) == []
    assert len(searched) == MOST_LOOKED_FOR


def test_initials_are_no_part_of_a_word_and_no_word_in_small_letters(archive: Engine) -> None:
    (form,) = forms("What did the World Harbour Organisation close?", archive)
    assert not any(form.written.search(text) for text in ("Who was there?", "the WHOLE pier", "XWHO", "K.WHO"))
    assert form.sought == ()


def test_passages_are_looked_for_by_initials_in_place_of_the_name(archive: Engine) -> None:
    question = read_question("How many members has the Norrby Ferry Union?")
    (form,) = other_forms(question, archive)
    assert instead(form, question.carrying) == ["member", "nfu"]
    (known,) = forms("Who is the CEO of Norrby?", archive)
    assert instead(known, ["ceo", "norrbi"]) == ["norrbi", "chief", "execut"]
    (office,) = forms("What did the World Harbour Organisation close?", archive)
    assert instead(office, ["world", "harbour", "organiz", "close"]) == []


def test_a_sentence_holds_the_name_that_it_has_in_the_other_form(archive: Engine) -> None:
    found = candidates(read_question("How many members has the Norrby Ferry Union?"), archive, NO_FILTERS)
    best = max(found, key=lambda each: each.evidence.coverage)
    assert best.text == "The NFU has 40 members."
    assert best.evidence.coverage == 1.0


def test_a_hit_without_the_other_form_is_the_same(archive: Engine) -> None:
    (form,) = forms("How many members has the Norrby Ferry Union?", archive)
    (hit,) = archive.search(["fine"], 1)
    assert with_forms(hit, [form]) is hit
    assert with_forms(hit, []) is hit
