"""Countries as texts name them, also by their people: *Ukraine*, *Ukrainian*, *New Zealand*, *the US*."""

from __future__ import annotations

import re
from typing import Final

from retrieval.text.demonyms import COUNTRY_OF

_CONTINENTS = frozenset({"Africa", "Asia", "Europe"})

_OTHERS = """
Andorra; Antigua; Bahamas; Bahamian; Barbados; Belize; Benin; Botswana; Brunei; Burkina Faso; Burma; Burundi; Cabo
Verde; Cape Verde; Chad; Comoros; Costa Rica; Costa Rican; Côte d’Ivoire; Djibouti; Dominica; Dominican; El Salvador;
Emirates; Emirati; Eswatini; Fiji; Fijian; Gabon; Gambia; Greenland; Grenada; Guinea; Guinean; Holland; Hong Kong;
Ivorian; Ivory Coast; Kiribati; Lesotho; Liechtenstein; Luxembourg; Macau; Macedonia; Macedonian; Madagascar;
Maldives; Maldivian; Mauritania; Mauritius; Micronesia; Monaco; Nauru; New Zealand; New Zealander; Niger; Palau;
Papua; Puerto Rico; Salvadoran; Samoa; Samoan; San Marino; Saudi; Saudis; Seychelles; Sierra Leone; South Africa;
South African; Sri Lanka; Sri Lankan; Suriname; Timor; Togo; Tonga; Tongan; Trinidad; Turkmen; Turkmenistan; Tuvalu;
Türkiye; U.K.; U.S.; UAE; UK; US; USA; United Kingdom; United States; Vanuatu; Vatican
"""
"""Those that are no single word with an adjective in `demonyms`."""

_NAMES = {
    *(country for country in COUNTRY_OF.values() if country not in _CONTINENTS),
    *(demonym for demonym, country in COUNTRY_OF.items() if country not in _CONTINENTS),
    *(" ".join(name.split()) for name in _OTHERS.split(";")),
}

COUNTRY: Final = (
    rf"\b(?=[A-Z])(?:{'|'.join(map(re.escape, sorted(_NAMES, key=lambda name: (-len(name), name))))})s?(?!\w)"
)
"""The regular expression for a country, as written."""
