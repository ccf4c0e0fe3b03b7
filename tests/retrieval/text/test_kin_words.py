from __future__ import annotations

from collections.abc import Sequence

import pytest

from retrieval.text import kin_words


def groups(words: str) -> list[list[str]]:
    """The groups of a list, each by its words."""
    return [group.split() for group in words.split(";")]


LISTS = [groups(words) for words in (kin_words.FORMS, kin_words.NEAR_SYNONYMS, kin_words.OPPOSITES)]


@pytest.mark.parametrize("found", LISTS)
def test_groups_stand_in_alphabetical_order(found: Sequence[list[str]]) -> None:
    assert found == sorted(found)


@pytest.mark.parametrize("found", [*LISTS, groups(kin_words.NUMBERS)])
def test_a_group_has_several_words_each_once_and_is_no_part_of_another(found: Sequence[list[str]]) -> None:
    sets = list(map(set, found))
    assert all(len(words) == len(group) > 1 for words, group in zip(sets, found, strict=True))
    assert not [group for group, words in zip(found, sets, strict=True) if sum(words <= other for other in sets) > 1]
