"""Adjectives and inhabitants of countries and continents, brought to the country's name.

News uses them for one another (*Russian troops*, *Russia’s troops*). After the CIA World Factbook's list of
nationalities (https://www.cia.gov/the-world-factbook/field/nationality/); those that are ordinary words too
(*Polish*, *Turkey*, *Chad*) are told by their capital, which is why the table is asked for the word as written.
"""

from __future__ import annotations

_TABLE = """
Afghanistan Afghan Afghans; Africa African Africans; Albania Albanian Albanians; Algeria Algerian Algerians;
America American Americans; Argentina Argentine Argentines Argentinian; Armenia Armenian Armenians; Asia Asian Asians;
Australia Australian Australians; Austria Austrian Austrians; Azerbaijan Azerbaijani Azerbaijanis;
Bangladesh Bangladeshi Bangladeshis; Belarus Belarusian Belarusians Belarussian; Belgium Belgian Belgians;
Bolivia Bolivian Bolivians; Bosnia Bosnian Bosnians; Brazil Brazilian Brazilians; Britain British Briton Britons;
Bulgaria Bulgarian Bulgarians; Cambodia Cambodian Cambodians; Canada Canadian Canadians; Chile Chilean Chileans;
China Chinese; Colombia Colombian Colombians; Congo Congolese; Croatia Croatian Croatians Croat Croats;
Cuba Cuban Cubans; Cyprus Cypriot Cypriots; Czechia Czech Czechs; Denmark Danish Dane Danes; Egypt Egyptian Egyptians;
England English; Eritrea Eritrean Eritreans; Estonia Estonian Estonians; Ethiopia Ethiopian Ethiopians;
Europe European Europeans; Finland Finnish Finn Finns; France French; Georgia Georgian Georgians;
Germany German Germans; Ghana Ghanaian Ghanaians; Greece Greek Greeks; Guatemala Guatemalan Guatemalans;
Haiti Haitian Haitians; Hungary Hungarian Hungarians; Iceland Icelandic Icelander; India Indian Indians;
Indonesia Indonesian Indonesians; Iran Iranian Iranians; Iraq Iraqi Iraqis; Ireland Irish; Israel Israeli Israelis;
Italy Italian Italians; Jamaica Jamaican Jamaicans; Japan Japanese; Jordan Jordanian Jordanians;
Kazakhstan Kazakh Kazakhs; Kenya Kenyan Kenyans; Korea Korean Koreans; Kosovo Kosovar Kosovars; Kuwait Kuwaiti Kuwaitis;
Latvia Latvian Latvians; Lebanon Lebanese; Libya Libyan Libyans; Lithuania Lithuanian Lithuanians;
Malaysia Malaysian Malaysians; Mexico Mexican Mexicans; Moldova Moldovan Moldovans; Mongolia Mongolian Mongolians;
Morocco Moroccan Moroccans; Myanmar Burmese; Nepal Nepali Nepalese; Netherlands Dutch; Nigeria Nigerian Nigerians;
Norway Norwegian Norwegians; Pakistan Pakistani Pakistanis; Palestine Palestinian Palestinians; Peru Peruvian Peruvians;
Philippines Philippine Filipino Filipinos; Poland Polish Pole Poles; Portugal Portuguese; Qatar Qatari Qataris;
Romania Romanian Romanians; Russia Russian Russians; Rwanda Rwandan Rwandans; Scotland Scottish Scots;
Serbia Serbian Serbians Serb Serbs; Singapore Singaporean Singaporeans; Slovakia Slovak Slovaks;
Slovenia Slovenian Slovenians; Somalia Somali Somalis; Spain Spanish Spaniard Spaniards; Sudan Sudanese;
Sweden Swedish Swede Swedes; Switzerland Swiss; Syria Syrian Syrians; Taiwan Taiwanese; Tanzania Tanzanian Tanzanians;
Thailand Thai Thais; Tunisia Tunisian Tunisians; Turkey Turkish Turk Turks; Uganda Ugandan Ugandans;
Ukraine Ukrainian Ukrainians; Venezuela Venezuelan Venezuelans; Vietnam Vietnamese; Wales Welsh; Yemen Yemeni Yemenis;
Zambia Zambian Zambians; Zimbabwe Zimbabwean Zimbabweans
"""

COUNTRY_OF = {demonym: country for country, *demonyms in map(str.split, _TABLE.split(";")) for demonym in demonyms}
"""Adjective or inhabitant, as written → country or continent: {"Russian": "Russia"}."""
