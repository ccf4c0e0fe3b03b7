"""The names of months and weekdays, as English writes them."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH = "|".join((*MONTHS, *SHORT_MONTHS))
"""A month's name as part of a regular expression, to be followed by the end of a word and perhaps a point."""


def month_number(name: str) -> int:
    """The number of a month by its name or the first three letters of that, in any case: 1 for *January*, *jan*."""
    return [month[:3].casefold() for month in MONTHS].index(name.casefold()[:3]) + 1
