"""Which terms choose candidates on disk, and which only order them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

from retrieval.engines.disk_snapshot import Snapshot
from retrieval.engines.disk_terms import (
    CHOOSING,
    CHOOSING_AGAIN,
    CHOOSING_TERMS,
    ORDERING,
    ORDERING_TERMS,
    chosen_terms,
    needed,
)
from retrieval.engines.protocol import Hit
from tests.retrieval.made import a_document


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
    choosing, ordering = chosen({f"t{number:03}": 1 for number in range(200)})
    assert [len(choosing), len(ordering)] == [CHOOSING_TERMS, ORDERING_TERMS]
    assert not set(choosing) & set(ordering)


def test_more_terms_choose_where_the_rarest_find_too_little() -> None:
    """The next rarest, not all at once: one of them is in most passages."""
    holding = {"the": 4 * ORDERING, "say": CHOOSING, "harbour": 500, "gull": 3}
    terms = cast("Snapshot", Counted(holding)), list(holding)
    assert [chosen_terms(*terms, least)[0] for least in (1, 3, 9)] == [
        ["gull", "harbour"],
        ["gull", "harbour", "say"],
        ["gull", "harbour", "say", "the"],
    ]


def hits(*scores: float) -> list[Hit]:
    """Hits with these scores."""
    document = a_document("The gull is home.")
    return [Hit(document.passages[0], document.source, score) for score in scores]


@pytest.mark.parametrize(
    ("best", "choose"),
    [
        (7.0, 1),  # of the other terms, which weigh 6 + 4 + 1, a passage hardly holds so much
        (6.0, 2),  # but for harbour they couldn't come before it
        (0.5, 3),  # of what comes next there is too much
    ],
)
def test_more_terms_choose_where_common_ones_together_might_be_better(best: float, choose: int) -> None:
    holding = {"gull": 3, "harbour": 500, "say": CHOOSING, "the": CHOOSING_AGAIN}
    snapshot = cast("Snapshot", Counted(holding))
    weights = {"gull": 9.0, "harbour": 6.0, "say": 4.0, "the": 1.0}
    assert needed(snapshot, weights, 1, hits(best, 1.0), 2) == choose


def test_twice_as_many_terms_choose_where_hits_are_lacking() -> None:
    snapshot = cast("Snapshot", Counted({"gull": 3, "harbour": 500}))
    assert needed(snapshot, {"gull": 9.0, "harbour": 6.0}, 1, hits(9.0), 2) == 2


def test_no_more_terms_choose_than_there_are() -> None:
    snapshot = cast("Snapshot", Counted({"gull": 3, "harbour": 500}))
    assert needed(snapshot, {"gull": 9.0, "harbour": 6.0}, 1, hits(0.5), 1) == 2
