"""Given names: each calls for one pronoun, and is folded as names are compared."""

from __future__ import annotations

from retrieval.attribution.first_names import FEMALE, MALE


def test_first_names_call_for_one_pronoun() -> None:
    """Names given to both are in neither list, and all are folded as names are compared."""
    assert MALE.isdisjoint(FEMALE)
    assert {"boris", "karl", "huw"} <= MALE
    assert {"hillary", "anna", "nia"} <= FEMALE
    assert all(name == name.lower() for name in MALE | FEMALE)
