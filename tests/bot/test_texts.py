from __future__ import annotations

import pytest

from bot import texts, verdicts


@pytest.mark.parametrize(
    ("iso", "shown"),
    [("2022-01-21", "21 January 2022"), ("1999-12-01", "1 December 1999")],
)
def test_dates(iso: str, shown: str) -> None:
    assert texts.date(iso) == shown


@pytest.mark.parametrize(
    ("title", "outlet", "published", "paragraph", "shown"),
    [
        ("Talks", "The Paper", "2022-01-20", 4, "Talks — The Paper, 20 January 2022 · talks.txt, ¶ 4"),
        ("Talks", "The Paper", None, 4, "Talks — The Paper · talks.txt, ¶ 4"),
        ("Talks", None, "2022-01-20", None, "Talks — 20 January 2022 · talks.txt"),
        ("Talks", None, None, 4, "Talks · talks.txt, ¶ 4"),
        (None, "The Paper", None, 4, "The Paper · talks.txt, ¶ 4"),
        (None, None, None, 4, "talks.txt, ¶ 4"),
        (None, None, None, None, "talks.txt"),
    ],
)
def test_a_citation_leaves_out_what_is_not_known(
    title: str | None, outlet: str | None, published: str | None, paragraph: int | None, shown: str
) -> None:
    assert texts.citation(title, outlet, published, "talks.txt", paragraph) == shown


@pytest.mark.parametrize(
    ("name", "mention", "shown"),
    [
        ("Joe Biden", "he", "he [Joe Biden]"),
        ("Joe Biden", "He", "He [Joe Biden]"),
        ("Joe Biden", "Biden", "Joe Biden"),
        ("Joe Biden", "the president", "Joe Biden"),
        ("Joe Biden", None, "Joe Biden"),
        (None, "he", None),
        (None, None, None),
    ],
)
def test_a_pronouns_resolution_is_shown_as_such(name: str | None, mention: str | None, shown: str | None) -> None:
    assert texts.speaker(name, mention) == shown


@pytest.mark.parametrize(
    ("speakers", "sources", "lead"),
    [
        (["Ann Lee"], 1, "Ann Lee, in 1 source:"),
        (["Ann Lee"], 3, "Ann Lee, in 3 sources:"),
        ([None], 1, texts.UNATTRIBUTED),
        (["Ann Lee", "Bo Ek"], 1, "2 statements have these words. The closest is by Ann Lee:"),
        (
            [None, "Bo Ek", None],
            2,
            "3 statements have these words. The source of the closest does not say who said it:",
        ),
    ],
)
def test_the_lead_of_who_said(speakers: list[str | None], sources: int, lead: str) -> None:
    assert texts.who_said(speakers, sources) == lead


def test_the_lead_of_who_said_where_there_are_more_statements_than_shown() -> None:
    assert texts.who_said(["Ann Lee"], 1, more=True).startswith("More than 1 statement has these words. The closest is")
    assert texts.who_said(["Ann Lee", None], 1, more=True).startswith("More than 2 statements have these words.")


@pytest.mark.parametrize(
    ("about", "count", "lead"),
    [
        (None, 1, "1 statement by Ann Lee:"),
        ("gas", 2, "2 statements by Ann Lee about gas:"),
        (None, 0, "The archive has nothing that Ann Lee said."),
        ("gas", 0, "The archive has nothing that Ann Lee said about gas."),
    ],
)
def test_the_lead_of_said_by(about: str | None, count: int, lead: str) -> None:
    assert texts.said_by("Ann Lee", about, count) == lead


@pytest.mark.parametrize(
    ("description", "names", "told"),
    [
        ("The mayor", ["Ann Lee"], "the mayor (Ann Lee)"),
        ("mayor", ["Ann Lee", "Bo Lind"], "mayor (Ann Lee, Bo Lind)"),
        ("the engineer", ["The engineer"], "the engineer"),
        ("the police", ["Police"], "the police"),
        ("the niece", ["her niece"], "the niece"),
        ("the engineer", ["The engineer", "Ann Lee"], "the engineer (Ann Lee)"),
    ],
)
def test_whoever_is_described_is_named_too_if_anything_names_them(
    description: str, names: list[str], told: str
) -> None:
    assert texts.described(description, names) == told


def test_what_may_be_about_it_is_not_said_to_be() -> None:
    assert texts.may_be_said("Ann Lee", "gas on Friday") == "What Ann Lee said that may be about gas on Friday:"


def test_numbers_agree_with_their_nouns() -> None:
    assert texts.dropped(1) == "1 more quote does not fit in one message."
    assert texts.dropped(2) == "2 more quotes do not fit in one message."
    assert texts.more(7) == "and 7 more"
    assert texts.dropped_parts(1) == "and 1 more that does not fit in one message; send it by itself."
    assert texts.dropped_parts(2) == "and 2 more that do not fit in one message; send them by themselves."
    assert texts.in_that_message("quotation", 1) == "1 quotation in that message:"
    assert texts.in_that_message("question", 3) == "3 questions in that message:"
    told = "The first 3 of 5 quotations in that message; send the others by themselves:"
    assert texts.in_that_message("quotation", 3, 2) == told
    assert texts.summary(1) == "The archive holds 1 source:"
    assert texts.summary(5) == "The archive holds 5 sources:"
    assert texts.summary(1, {"source": "a*"}) == "1 source passes --source a*:"
    assert texts.summary(5, {"source": "a*"}) == "5 sources pass --source a*:"


def test_what_stands_above_an_answer_apart_from_its_question() -> None:
    assert texts.asked("Ann", "Who won?") == "Ann asked: Who won?"
    assert texts.no_command("shout") == "There is no /shout. What there is:"


def test_every_sentence_ends_like_one() -> None:
    """Leads end in a full stop, or in a colon when something follows."""
    sentences = [texts.NOT_ANSWERED, texts.FAILED, texts.TOO_LONG, texts.DIFFERENCE_TOO_LONG, texts.ASK_OTHERWISE]
    sentences += [texts.DIFFERING, texts.FORGOTTEN, texts.NOTHING_NEAR, texts.NO_WORDS, texts.NO_SOURCE]
    sentences += [
        texts.NO_QUOTATION,
        texts.NOT_SAID,
        verdicts.NOT_FOUND,
        texts.UNATTRIBUTED,
        verdicts.VERBATIM_UNATTRIBUTED,
        texts.NO_SOURCES,
    ]
    assert all(sentence.endswith(".") for sentence in [*sentences, texts.HELP])
    assert all(lead.endswith(":") for lead in (texts.answered(1.0), texts.NEAREST, texts.BEFORE))


@pytest.mark.parametrize(
    ("words", "shown"),
    [("We will go.", "“We will go.”"), ("We will not go.", "“We will” […]"), ("x" * 20, f"“{'x' * 12}” […]")],
)
def test_a_long_quotation_is_cut_outside_its_marks(words: str, shown: str) -> None:
    assert texts.quotation(words, 12) == shown


@pytest.mark.parametrize(
    ("about", "lead"),
    [
        (None, "1 statement by Lind:"),
        ("gas", "1 statement by Lind about gas:"),
        ("gas on Wednesday", "1 statement by Lind about gas, said or reported on Wednesday:"),
        ("on Wednesday", "1 statement by Lind, said or reported on Wednesday:"),
    ],
)
def test_what_statements_are_about_is_told_from_when_they_were_made(about: str | None, lead: str) -> None:
    assert texts.said_by("Lind", about, 1) == lead


@pytest.mark.parametrize(
    ("topic", "lead"),
    [
        ("gas", "On gas, the newest first, 1 statement:"),
        ("gas last week", "On gas last week, the newest first, 1 statement:"),
        ("last week", "Last week, the newest first, 1 statement:"),
    ],
)
def test_a_timeline_may_be_of_a_time_alone(topic: str, lead: str) -> None:
    assert texts.timeline(topic, 1) == lead


def test_a_timeline_says_where_nothing_in_it_has_a_word_of_the_topic() -> None:
    assert (
        texts.timeline("gulls", 2, near=True)
        == "What was said that may be about gulls, the newest first, 2 statements:"
    )


@pytest.mark.parametrize(
    ("about", "count", "lead"),
    [
        (None, 1, "1 statement by Lind, with its day:"),
        ("gas", 2, "2 statements by Lind about gas, each with its day:"),
    ],
)
def test_when_somebody_said_something_is_told_by_days(about: str | None, count: int, lead: str) -> None:
    assert texts.when_said("Lind", about, count) == lead
    assert texts.dated("2022-01-21", "Lind", reported=True) == "reported 21 January 2022: Lind"
