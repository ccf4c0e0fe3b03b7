"""Which terms choose candidates on disk, and which only order them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

from retrieval.engines.disk.snapshot import Snapshot
from retrieval.engines.disk.terms import (
    CHOOSING,
    CHOOSING_TERMS,
    ORDERING,
    ORDERING_TERMS,
    chosen_terms,
)


class Counted:
    """A snapshot that only knows how many passages hold each term."""

    def __init__(self, holding: dict[str, int]) -> None:
        self.holding = holding.__getitem__


def chosen(holding: dict[str, int]) -> tuple[Sequence[str], Sequence[str]]:
    return chosen_terms(cast("Snapshot", Counted(holding)), list(holding))


@pytest.mark.parametrize(
    ("holding", "choosing", "ordering"),
    [
        ({"the": 500, "gull": 3}, ["gull", "the"], []),  # in a small archive all of them choose
        ({"say": CHOOSING, "gull": 3}, ["gull"], ["say"]),
        ({"the": 4 * ORDERING, "say": CHOOSING, "gull": 3}, ["gull"], ["say"]),  # the commonest does neither
        ({"the": 4 * ORDERING}, ["the"], []),  # one always chooses
        ({"of": 5 * ORDERING, "the": 4 * ORDERING}, ["the"], []),
    ],
)
def test_the_rarest_terms_choose_and_common_ones_order(
    holding: dict[str, int], choosing: list[str], ordering: list[str]
) -> None:
    assert chosen(holding) == (choosing, ordering)


def test_so_many_rare_terms_as_may_be_asked_for_choose_and_order() -> None:
    choosing, ordering = chosen({f"t{number:03}": CHOOSING // 100 for number in range(200)})
    assert [len(choosing), len(ordering)] == [CHOOSING_TERMS, ORDERING_TERMS]
    assert not set(choosing) & set(ordering)


def test_in_a_small_archive_all_terms_choose_however_many() -> None:
    choosing, ordering = chosen({f"t{number:03}": 3 for number in range(200)})
    assert (len(choosing), ordering) == (200, [])


def test_more_terms_choose_where_the_rarest_find_too_little() -> None:
    """The next rarest, not all at once: one of them is in most passages."""
    holding = {"the": 4 * ORDERING, "say": CHOOSING, "harbour": 500, "gull": 3}
    terms = cast("Snapshot", Counted(holding)), list(holding)
    assert [chosen_terms(*terms, least)[0] for least in (1, 3, 9)] == [
        ["gull", "harbour"],
        ["gull", "harbour", "say"],
        ["gull", "harbour", "say", "the"],
    ]
