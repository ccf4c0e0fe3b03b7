"""What the bot says of a quote that it has checked. Plain text, as in `texts`."""

from __future__ import annotations

NOT_FOUND = "Not found: no source in the archive has these words."
VERBATIM_UNATTRIBUTED = "Verbatim: the source has these words, and does not say who said them."
VERBATIM_OF_NOBODY_KNOWN = (
    "Verbatim: the source has these words, but statements were left out when it was indexed, so it is not known who "
    "said them."
)


def verdict(
    found: str,
    named: str | None,
    wrongly: str | None,
    mention: str | None = None,
    *,
    quoted: bool = True,
    labelled: bool = False,
    denied: bool = False,
) -> str:
    """The lead of `check`: who said it, and who was `wrongly` claimed to have.

    `quoted` tells whether the source has the words in quotation marks, not in its own, `labelled` whether it has them
    in a transcript's line, `denied` whether it reports that whoever is named denied them. The source's own `mention` is
    told where it is no part of the name: *she* was read so.
    """
    if found in ("verbatim", "altered") and named and denied:
        words = "these words" if found == "verbatim" else "words like these"
        return f"The source reports {words} as what {named} denied, or did not say:"
    if found == "verbatim" and named and labelled:
        return f"Verbatim: {named} said it, in a transcript."
    if found == "verbatim" and named and not quoted:
        return f"The source has these words in its own report of what {named} said, not in quotation marks:"
    if found == "verbatim":
        return f"Verbatim: {named} said it." if named else VERBATIM_UNATTRIBUTED
    if found == "misattributed":
        claimed = (wrongly or "").removesuffix(".")
        if named and mention and set(mention.casefold().split()).isdisjoint(named.casefold().split()):
            return (
                f"Misattributed: the source gives these words to “{mention}”, read here as {named}, not to {claimed}."
            )
        return f"Misattributed: the source gives these words to {named}, not to {claimed}."
    if found == "altered" and named:
        return f"Altered: {named}{f', not {wrongly},' if wrongly else ''} said it in other words."
    if found == "altered":
        return "Altered: the source has other words."
    return NOT_FOUND


def unconfirmed(named: str | None, claimed: str) -> str:
    """What stands below the lead of `check` if nothing tells whether whoever is `named` is the one claimed."""
    if named:
        return f"Whether that is {claimed}, the archive does not say."
    return f"It names no speaker, so it does not confirm that {claimed} said them."
