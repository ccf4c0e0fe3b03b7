"""Countries as texts name them, also by their people (*Ukraine*, *Ukrainian*, *New Zealand*, *the US*), and states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from retrieval.text.demonyms import COUNTRY_OF


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(";")]


def _any_of(names: Iterable[str]) -> str:
    """The regular expression for one of the names as a word of its own, also in the plural."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return rf"\b(?=[A-Z])(?:{'|'.join(map(re.escape, longest_first))})s?(?!\w)"


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
    *_listed(_OTHERS),
}

_STATES = """
Alabama; Alaska; Alaskan; Arizona; Arkansas; California; Californian; Colorado; Connecticut; Delaware; Florida;
Floridian; Georgia; Hawaii; Hawaiian; Idaho; Illinois; Indiana; Iowa; Iowan; Kansan; Kansas; Kentucky; Louisiana;
Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire;
New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island;
South Carolina; South Dakota; Tennessee; Texan; Texas; Utah; Vermont; Virginia; Virginian; Washington; West Virginia;
Wisconsin; Wyoming; Northern Territory; New South Wales; Queensland; South Australia; Tasmania; Victoria; Western
Australia; Baden-Württemberg; Bavaria; Bavarian; Brandenburg; Hesse; Mecklenburg; North Rhine-Westphalia;
Rhineland-Palatinate; Saarland; Saxony; Schleswig-Holstein; Thuringia; Andhra Pradesh; Assam; Bihar; Chhattisgarh;
Goa; Gujarat; Haryana; Himachal Pradesh; Jharkhand; Karnataka; Kerala; Madhya Pradesh; Maharashtra; Manipur;
Meghalaya; Mizoram; Nagaland; Odisha; Punjab; Rajasthan; Sikkim; Tamil Nadu; Telangana; Tripura; Uttar Pradesh;
Uttarakhand; West Bengal
"""
"""Of the US, Australia, Germany and India; some of their people."""

COUNTRY: Final = _any_of(_NAMES)
"""The regular expression for a country, as written."""

STATE: Final = _any_of(_listed(_STATES))
"""The regular expression for a state of a federation, as written."""
