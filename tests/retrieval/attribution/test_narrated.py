"""Whom each *he* and *she* of the narration stands for."""

from __future__ import annotations

import pytest

from retrieval.attribution.gathering import people
from retrieval.attribution.narrated import with_pronouns
from tests.retrieval.attribution.outlined import outlines, shown


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Karl Dahl left. He slept.", [(1, "He slept .")]),
        (
            "It rained.\nAs he slept, she sang. It hailed.\nShe left.",
            [(1, "As he slept , she sang ."), (3, "She left .")],
        ),
        ("“He left,” Karl Dahl said.", []),
        ("They left him.", []),
        ("", []),
    ],
)
def test_sentences_with_he_or_she_are_counted_through_the_text(text: str, sentences: list[tuple[int, str]]) -> None:
    """What is quoted is no narration."""
    found = with_pronouns(outlines(text))
    assert [(each.sentence, shown(each.o, (each.first, each.end))) for each in found] == sentences


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Zyx Quist left. She slept. Quist woke.", "she"),
        ("Zyx Quist left. He slept. Quist woke.", "he"),
        ("Zyx Quist left. She slept.", "she"),
        ("Zyx Quist left. Then she slept. Quist woke.", "she"),
        ("Zyx Quist left Zax Moss’s boat. She slept. Quist and Moss woke.", "she"),
        ("Zyx Quist left Zax Moss’s boat. Then she slept. Quist and Moss woke.", None),
        ("Zyx Quist left. It rained. She slept. Quist woke.", None),
        ("Zyx Quist and Zax Moss left. She slept. Moss and Quist woke.", None),
        ("Mrs. Zyx Quist left. He slept. Quist woke.", "she"),
        ("A nurse met Zyx Quist. She slept. Quist woke.", None),
        ("Zyx Quist met his sister. She slept. Quist woke.", "he"),
        ("Zyx Quist met her brother. He slept. Quist woke.", "she"),
        ("Zyx Quist met her sister. She slept. Quist woke.", "she"),
        ("Zyx Quist met his boat. She slept. Quist woke.", "she"),
        ("It rained on his sister. Zyx Quist left. She slept. Quist woke.", "she"),
    ],
)
def test_a_pronoun_tells_the_sex_of_the_only_one_near_or_if_it_opens_the_next_sentence_of_whom_one_is_about(
    text: str, gender: str | None
) -> None:
    """Unless it is known, or nothing else shows that it is a person."""
    assert people(text, outlines(text), frozenset()).gender("Zyx Quist") == gender


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Karl Dahl left. He slept. He woke.", ["Karl Dahl", "Karl Dahl"]),
        ("Karl Dahl and Anna Lind left. She slept and he woke.", ["Anna Lind", "Karl Dahl"]),
        ("Karl Dahl left and he slept.", ["Karl Dahl"]),
        ("Karl Dahl left. She slept.", [None]),
        ("Karl Dahl left. A nurse met him. She slept.", [None]),
        # whoever the sentence names before the pronoun
        ("Karl Dahl met Peter Lind. Dahl, he added, “is late”.", ["Peter Lind"]),
        ("Karl Dahl met Peter Lind. Dahl, he left.", ["Karl Dahl"]),
        ("Karl Dahl left. When his lawyer, Peter Lind, came, he slept.", ["Karl Dahl"]),
        ("Anna Lind left. When her son, Peter Dahl, came, she slept.", ["Anna Lind"]),
        # whoever the sentence goes on to name
        ("Karl Dahl left. Lind woke. As he slept, Peter Lind smiled.", ["Peter Lind"]),
        ("Karl Dahl left. Lind woke. As he slept, Anna Lind smiled.", ["Karl Dahl"]),
        ("Karl Dahl left. As he slept, the gulls woke.", ["Karl Dahl"]),
    ],
)
def test_pronouns_are_resolved_in_order(text: str, persons: list[str | None]) -> None:
    """Each may go on from the last."""
    found = people(text, outlines(text), frozenset())
    assert [found.antecedents[start] for start in sorted(found.antecedents)] == persons


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("A teacher advised him. “No,” she said.", "she"),
        ("A teacher left. She slept.", None),
        ("A man left. She slept.", "he"),
        ("A teacher advised her. “No,” he said.", "he"),
        ("A teacher advised her. “No,” she said.", None),
    ],
)
def test_a_pronoun_tells_the_sex_of_somebody_without_a_name(text: str, gender: str | None) -> None:
    """Not where it may be whom they met."""
    assert people(text, outlines(text), frozenset()).unnamed == {0: gender}
