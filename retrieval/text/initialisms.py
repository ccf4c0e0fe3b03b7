"""Initials that every reader knows: no article need introduce them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_WRITTEN: Final = """
CEO: chief executive officer|chief executive
CFO: chief financial officer|finance chief|finance director
COO: chief operating officer
CTO: chief technology officer
AI: artificial intelligence
GDP: gross domestic product
IPO: initial public offering
NGO: non-governmental organisation|non-governmental organization|nongovernmental organization
MP: member of parliament
MEP: member of the european parliament
PM: prime minister
FBI: federal bureau of investigation
CIA: central intelligence agency
NSA: national security agency
NASA: national aeronautics and space administration
FDA: food and drug administration
CDC: centers for disease control and prevention|centers for disease control
EPA: environmental protection agency
SEC: securities and exchange commission
IRS: internal revenue service
NATO: north atlantic treaty organization|north atlantic treaty organisation|atlantic alliance
IMF: international monetary fund
WTO: world trade organization|world trade organisation
IAEA: international atomic energy agency
ICC: international criminal court
NHS: national health service
ECB: european central bank
OECD: organisation for economic co-operation and development
OPEC: organization of the petroleum exporting countries
"""


IN_FULL: Final[Mapping[str, tuple[str, ...]]] = {
    letters: tuple(words.split("|")) for letters, words in (line.split(": ") for line in _WRITTEN.strip().split("\n"))
}
"""Initials in capitals → the words that they stand for, in small letters; what is longer comes first."""
