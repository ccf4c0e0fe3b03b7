"""The table of cue verbs."""

from __future__ import annotations

import pytest

from retrieval.attribution.cues import CUES, NOUN_CUES, NOUN_VERBS, Form, Governs, forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("say", "say says said said saying"),
        ("write", "write writes wrote written writing"),
        ("deny", "deny denies denied denied denying"),
        ("portray", "portray portrays portrayed portrayed portraying"),
        ("quip", "quip quips quipped quipped quipping"),
        ("declare", "declare declares declared declared declaring"),
        ("stress", "stress stresses stressed stressed stressing"),
        ("preach", "preach preaches preached preached preaching"),
    ],
)
def test_forms_are_spelled_as_english_spells_them(verb: str, expected: str) -> None:
    assert " ".join(forms(verb)) == expected


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("said", ("say", "clause", "past")),
        ("told", ("tell", "hearer", "past")),
        ("shouts", ("shout", "manner", "third")),
        ("denying", ("deny", "object", "ing")),
        ("thinks", ("think", "opinion", "third")),
        ("written", ("write", "clause", "participle")),
    ],
)
def test_a_form_names_its_verb(word: str, reading: tuple[str, Governs, Form]) -> None:
    assert CUES[word] == reading


def test_every_word_is_lower_case() -> None:
    """Cues are looked up in lower case, so anything else in the tables would never be found."""
    assert all(word == word.lower() for word in {*CUES, *NOUN_CUES, *NOUN_VERBS})


def test_verbs_that_are_also_nouns_are_cue_verbs() -> None:
    """`NOUN_VERBS` qualifies the table; a verb that is not in it would qualify nothing."""
    assert {verb for verb, _, _ in CUES.values()} >= NOUN_VERBS
