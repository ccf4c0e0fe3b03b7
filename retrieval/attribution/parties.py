"""The party and the state that stand behind a US politician's name: `Ann Lind, D-N.M.,` is the New Mexico Democrat."""

from __future__ import annotations

from retrieval.attribution.outline import Outline

_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent"}
_STATES = {
    "AL": "Alabama", "ALA": "Alabama", "AK": "Alaska", "AZ": "Arizona", "ARIZ": "Arizona", "AR": "Arkansas",
    "ARK": "Arkansas", "CA": "California", "CALIF": "California", "CO": "Colorado", "COLO": "Colorado",
    "CT": "Connecticut", "CONN": "Connecticut", "DE": "Delaware", "DEL": "Delaware", "FL": "Florida",
    "FLA": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "ILL": "Illinois",
    "IN": "Indiana", "IND": "Indiana", "IA": "Iowa", "KS": "Kansas", "KAN": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MASS": "Massachusetts",
    "MI": "Michigan", "MICH": "Michigan", "MN": "Minnesota", "MINN": "Minnesota", "MS": "Mississippi",
    "MISS": "Mississippi", "MO": "Missouri", "MT": "Montana", "MONT": "Montana", "NE": "Nebraska",
    "NEB": "Nebraska", "NV": "Nevada", "NEV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OKLA": "Oklahoma", "OR": "Oregon", "ORE": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TENN": "Tennessee",
    "TX": "Texas", "TEX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WASH": "Washington", "WV": "West Virginia", "WVA": "West Virginia", "WI": "Wisconsin", "WIS": "Wisconsin",
    "WY": "Wyoming", "WYO": "Wyoming",
}  # fmt: skip
"""States by their postal letters and as the AP abbreviates them, without stops."""


def partisan(o: Outline, place: int) -> str | None:
    """What the word at `place` makes of whoever it stands behind; None where it is no party and state."""
    word = o.words[place]
    party, state = word[:1], word[2:]
    if word[1:2] != "-" or party not in _PARTIES:
        return None
    return f"{_STATES.get(state.replace('.', '').upper(), state)} {_PARTIES[party]}"
