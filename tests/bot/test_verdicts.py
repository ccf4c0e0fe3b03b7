from __future__ import annotations

import pytest

from bot import verdicts


@pytest.mark.parametrize(
    ("found", "named", "claimed", "lead"),
    [
        ("verbatim", "Ann Lee", None, "Verbatim: Ann Lee said it."),
        ("verbatim", None, "Ann Lee", verdicts.VERBATIM_UNATTRIBUTED),
        (
            "misattributed",
            "Bo Ek",
            "Ann Lee Jr.",
            "Misattributed: the source gives these words to Bo Ek, not to Ann Lee Jr.",
        ),
        ("misattributed", "Bo Ek", "Ann Lee", "Misattributed: the source gives these words to Bo Ek, not to Ann Lee."),
        ("altered", "Ann Lee", None, "Altered: Ann Lee said it in other words."),
        ("altered", "Ann Lee", "Bo Lind", "Altered: Ann Lee, not Bo Lind, said it in other words."),
        ("altered", None, None, "Altered: the source has other words."),
        ("not-found", None, "Ann Lee", verdicts.NOT_FOUND),
    ],
)
def test_the_verdicts(found: str, named: str | None, claimed: str | None, lead: str) -> None:
    assert verdicts.verdict(found, named, claimed) == lead


@pytest.mark.parametrize(("found", "words"), [("verbatim", "these words"), ("altered", "words like these")])
def test_what_was_denied_was_not_said(found: str, words: str) -> None:
    lead = f"The source reports {words} as what Ann Lee denied, or did not say:"
    assert verdicts.verdict(found, "Ann Lee", None, quoted=False, denied=True) == lead


@pytest.mark.parametrize(
    ("mention", "whom"),
    [
        ("she", "“she”, read here as Bo Ek"),
        ("the judge", "“the judge”, read here as Bo Ek"),
        ("Ek", "Bo Ek"),
        (None, "Bo Ek"),
    ],
)
def test_whom_a_pronoun_was_read_as_is_no_plain_fact(mention: str | None, whom: str) -> None:
    told = verdicts.verdict("misattributed", "Bo Ek", "Ann Lee", mention)
    assert told == f"Misattributed: the source gives these words to {whom}, not to Ann Lee."


def test_a_verdict_that_does_not_bear_out_the_claim_says_so() -> None:
    assert verdicts.unconfirmed("Ann Lee", "the judge") == "Whether that is the judge, the archive does not say."
    assert "does not confirm that Bo Lind said them" in verdicts.unconfirmed(None, "Bo Lind")
