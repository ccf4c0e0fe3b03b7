from __future__ import annotations

from collections.abc import Callable

from retrieval.answers.candidates import PASSAGES, SENTENCES, SENTENCES_EACH, USUAL, Candidate, candidates
from retrieval.documents import document
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.questions.question import read_question
from tests.retrieval.made import a_document, an_article

HARBOUR = a_document(
    "The harbour was closed. It opened again at noon.\n“The harbour is ours,” Ann Lee said. But he left.",
    title="A zeppelin over Norrby",
)


def of(engine: Engine, question: str, filters: Filters | None = None) -> list[Candidate]:
    return list(candidates(read_question(question), engine, filters or Filters()))


def test_every_sentence_of_the_best_passages_is_a_candidate(holding: Callable[..., Engine]) -> None:
    found = of(holding(HARBOUR), "harbour")
    assert [candidate.text for candidate in found] == [
        "The harbour was closed.",
        "It opened again at noon.",
        "“The harbour is ours,” Ann Lee said.",
        "But he left.",
    ]
    assert all(HARBOUR.text[c.sentence.start : c.sentence.end] == c.text for c in found)


def test_a_sentence_that_begins_with_a_pronoun_brings_the_one_before_it(holding: Callable[..., Engine]) -> None:
    closed, opened, ours, left = of(holding(HARBOUR), "harbour")
    assert closed.before is None
    assert opened.before == closed.sentence
    assert ours.before is None
    assert left.before == ours.sentence


def test_a_pronoun_at_the_beginning_of_a_passage_refers_to_nothing_in_it(holding: Callable[..., Engine]) -> None:
    first, _ = of(holding(a_document("It is a harbour. Gulls sleep.")), "harbour")
    assert first.before is None


def test_a_byline_is_a_heading(holding: Callable[..., Engine]) -> None:
    found = of(holding(a_document("Ann Lind, Norrby. Ann Lind is a captain.")), "Who is Ann Lind?")
    assert [candidate.evidence.heading for candidate in found] == [1.0, 0.0]


def test_a_heading_is_brought_along_where_it_has_words_asked_for(holding: Callable[..., Engine]) -> None:
    """They count as those of the sentence below it, which must not repeat them."""
    engine = holding(document(an_article("The harbour\nIt was closed. Gulls slept.", headings=[1])))
    heading, below, behind = of(engine, "harbour closed")
    assert below.before == heading.sentence
    assert below.evidence.coverage == 1.0
    assert behind.before is None
    assert [each.evidence.heading for each in (heading, below, behind)] == [1.0, 0.0, 0.0]
    _, below, _ = of(engine, "what was closed")
    assert below.before is None


def test_candidates_know_the_statement_that_they_mostly_are(holding: Callable[..., Engine]) -> None:
    spoken = [candidate.statement and candidate.statement.by for candidate in of(holding(HARBOUR), "harbour")]
    assert spoken == [None, None, "Ann Lee", None]


def test_with_a_speaker_only_that_persons_statements_are_left(holding: Callable[..., Engine]) -> None:
    engine = holding(HARBOUR)
    assert [c.text for c in of(engine, "harbour", Filters(speaker="Lee"))] == ["“The harbour is ours,” Ann Lee said."]
    assert of(engine, "harbour", Filters(speaker="Bo Lind")) == []


def test_the_title_stands_around_every_sentence(holding: Callable[..., Engine]) -> None:
    assert all(c.evidence.titled > 0 for c in of(holding(HARBOUR), "harbour of Norrby"))


def test_nothing_is_a_candidate_where_no_word_is_held(holding: Callable[..., Engine]) -> None:
    assert of(holding(HARBOUR), "gulls") == []
    assert of(holding(HARBOUR), "who is he") == []
    assert of(holding(), "harbour") == []


def test_only_the_likeliest_sentences_are_weighed(holding: Callable[..., Engine]) -> None:
    dull = (a_document(f"The gull number {number} slept.", f"{number:02}.txt") for number in range(SENTENCES))
    found = of(holding(*dull, a_document("Masts. A gull sank a zeppelin.", "z.txt")), "Which gull sank a zeppelin?")
    assert len(found) == SENTENCES
    assert "A gull sank a zeppelin." in [candidate.text for candidate in found]


def test_the_more_are_wanted_the_further_is_looked(holding: Callable[..., Engine]) -> None:
    """Up to a few at no cost; with a hundred wanted, every sentence of this archive is weighed."""
    sources = PASSAGES + 10
    engine = holding(
        *(a_document(f"The gull number {number} slept. It woke.", f"{number}.txt") for number in range(sources))
    )
    asked = read_question("Which gull slept?")
    assert candidates(asked, engine, Filters(), USUAL) == candidates(asked, engine, Filters())
    assert len(candidates(asked, engine, Filters(), 100)) == 2 * sources


def test_of_a_topic_many_passages_are_heard(holding: Callable[..., Engine]) -> None:
    """The best sentence of each before the second of any, where more than a few are wanted."""
    long = a_document(" ".join(f"A zeppelin of gull number {number} sank." for number in range(30)), "a.txt")
    short = [a_document(f"The gull {number}lo slept in a corner of the harbour.", f"{number}.txt") for number in "bcd"]
    engine, many = holding(long, *short), USUAL + 1
    topic = candidates(read_question("Gull zeppelin"), engine, Filters(), many)
    assert {each.source.file for each in topic} == {"a.txt", "b.txt", "c.txt", "d.txt"}
    few = candidates(read_question("Gull zeppelin"), engine, Filters())
    asked = candidates(read_question("Which gull saw a zeppelin?"), engine, Filters(), many)
    assert {each.source.file for each in (*few, *asked)} == {"a.txt"}
    assert len(topic) == len(asked) == SENTENCES_EACH * many


def test_what_stands_around_a_sentence_is_told_apart(holding: Callable[..., Engine]) -> None:
    closed, opened, ours, _ = (c.evidence for c in of(holding(HARBOUR), "zeppelin noon"))
    assert closed.beside == ours.beside > 0 == opened.beside


def test_how_near_its_passages_beginning_a_sentence_stands_is_known(holding: Callable[..., Engine]) -> None:
    found = of(holding(a_document("The zeppelin rose. A zeppelin fell. No zeppelin burnt.")), "zeppelin")
    assert [candidate.evidence.lead for candidate in found] == [1, 1 / 2, 1 / 3]


def test_who_speaks_in_a_smaller_part_of_a_sentence_is_known(holding: Callable[..., Engine]) -> None:
    """By the words of that part alone."""
    talks = (
        "After a day of talks in the harbour of Norrby on gulls, and a dinner with all of its captains in the old town"
    )
    (found,) = of(
        holding(a_document(f"{talks}, Ann Lee left, calling the ferry “late”.")), "What did Lee say of ferries?"
    )
    assert (found.statement, found.evidence.spoken) == (None, 1.0)
    (found,) = of(
        holding(a_document(f"{talks}, Ann Lee left, calling the ferry “late”.")), "What did Lee say of gulls?"
    )
    assert (found.statement, found.evidence.spoken) == (None, 0.5)


def test_sentences_are_told_by_the_time_asked_for(holding: Callable[..., Engine]) -> None:
    """*On Wednesday* is the day that the article's date makes it; a question that names no time leaves it aside."""
    engine = holding(
        a_document("Lind left Norrby on Wednesday.", "1.txt", published="2022-01-20"),
        a_document("Lind left Norrby on Wednesday.", "2.txt", published="2021-03-04"),
        a_document("Lind left Norrby.", "3.txt", published="2022-01-19"),
    )
    timed = {c.source.file: c.evidence.when for c in of(engine, "Who left Norrby on January 19, 2022?")}
    assert timed == {"1.txt": 1.0, "2.txt": -1.0, "3.txt": 0.5}
    assert [c.evidence.when for c in of(engine, "Who left Norrby?")] == [0.0, 0.0, 0.0]


def test_an_age_is_looked_for_behind_a_name_wherever_it_stands(holding: Callable[..., Engine]) -> None:
    """Once, among many passages that name its bearer, and without the word *old*."""
    told = [a_document(f"Ann Lee left pier {n}. Ann Lee saw gull {n}. Ann Lee sang.", f"{n:02}.txt") for n in range(20)]
    engine = holding(*told, a_document("A gull met Ann Lee, 58, by the old lamp of the far pier at noon.", "z.txt"))
    (best,) = [each for each in of(engine, "How old is Ann Lee?") if each.evidence.counted]
    assert best.source.file == "z.txt"


def test_an_age_beside_the_name_is_looked_into_before_other_ages(holding: Callable[..., Engine]) -> None:
    """Though other passages name its bearer in full, and tell others’ ages."""
    others = [
        a_document(f"Ann Lee met Bo. Bo, 61, left pier {n}. He was 61. Bo is 61.", f"{n:02}.txt") for n in range(4)
    ]
    far = [a_document(f"Gulls met gulls on pier {n} at noon.", f"gulls{n}.txt") for n in range(20)]
    engine = holding(*others, *far, a_document("Lee, 58, met gulls.", "z.txt"))
    assert "z.txt" in [each.source.file for each in of(engine, "How old is Ann Lee?")]


def test_a_sentence_with_another_form_of_a_word_is_looked_at_before_those_without(
    holding: Callable[..., Engine],
) -> None:
    lines = [
        *[f"The old meters of house {number} leak." for number in range(SENTENCES + 5)],
        "A meter was made in Lee.",
    ]
    found = of(holding(a_document("\n".join(lines))), "Who makes the meters?")
    assert "A meter was made in Lee." in [candidate.text for candidate in found]
