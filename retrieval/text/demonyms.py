"""Adjectives and inhabitants of countries, continents and disputed lands, each with the country's name.

News uses one for the other (*Russian troops*, *Russia’s troops*). The list follows the CIA World Factbook's
nationalities (https://www.cia.gov/the-world-factbook/field/nationality/). Some are ordinary words too (*polish*,
*turkey*), so a word is looked up with its capital.
"""

from __future__ import annotations

_TABLE = """
Afghanistan Afghan Afghans; Africa African Africans; Albania Albanian Albanians; Algeria Algerian Algerians;
America American Americans; Angola Angolan Angolans; Argentina Argentine Argentines Argentinian;
Armenia Armenian Armenians; Asia Asian Asians; Australia Australian Australians; Austria Austrian Austrians;
Azerbaijan Azerbaijani Azerbaijanis; Bahrain Bahraini Bahrainis; Bangladesh Bangladeshi Bangladeshis;
Belarus Belarusian Belarusians Belarussian; Belgium Belgian Belgians; Bhutan Bhutanese; Bolivia Bolivian Bolivians;
Bosnia Bosnian Bosnians; Brazil Brazilian Brazilians; Britain British Briton Britons; Bulgaria Bulgarian Bulgarians;
Cambodia Cambodian Cambodians; Cameroon Cameroonian Cameroonians; Canada Canadian Canadians;
Chechnya Chechen Chechens; Chile Chilean Chileans; China Chinese; Colombia Colombian Colombians; Congo Congolese;
Crimea Crimean Crimeans; Croatia Croatian Croatians Croat Croats; Cuba Cuban Cubans; Cyprus Cypriot Cypriots;
Czechia Czech Czechs; Denmark Danish Dane Danes; Ecuador Ecuadorian Ecuadorians; Egypt Egyptian Egyptians;
England English; Eritrea Eritrean Eritreans; Estonia Estonian Estonians; Ethiopia Ethiopian Ethiopians;
Europe European Europeans; Finland Finnish Finn Finns; France French; Gaza Gazan Gazans; Georgia Georgian Georgians;
Germany German Germans; Ghana Ghanaian Ghanaians; Greece Greek Greeks; Guatemala Guatemalan Guatemalans;
Guyana Guyanese; Haiti Haitian Haitians; Honduras Honduran Hondurans; Hungary Hungarian Hungarians;
Iceland Icelandic Icelander; India Indian Indians; Indonesia Indonesian Indonesians; Iran Iranian Iranians;
Iraq Iraqi Iraqis; Ireland Irish; Israel Israeli Israelis; Italy Italian Italians; Jamaica Jamaican Jamaicans;
Japan Japanese; Jordan Jordanian Jordanians; Kashmir Kashmiri Kashmiris; Kazakhstan Kazakh Kazakhs;
Kenya Kenyan Kenyans; Korea Korean Koreans; Kosovo Kosovar Kosovars; Kuwait Kuwaiti Kuwaitis; Kyrgyzstan Kyrgyz;
Laos Laotian Laotians; Latvia Latvian Latvians; Lebanon Lebanese; Liberia Liberian Liberians; Libya Libyan Libyans;
Lithuania Lithuanian Lithuanians; Malawi Malawian Malawians; Malaysia Malaysian Malaysians; Mali Malian Malians;
Malta Maltese; Mexico Mexican Mexicans; Moldova Moldovan Moldovans; Mongolia Mongolian Mongolians;
Montenegro Montenegrin Montenegrins; Morocco Moroccan Moroccans; Mozambique Mozambican Mozambicans; Myanmar Burmese;
Namibia Namibian Namibians; Nepal Nepali Nepalese; Netherlands Dutch; Nicaragua Nicaraguan Nicaraguans;
Nigeria Nigerian Nigerians; Norway Norwegian Norwegians; Oman Omani Omanis; Pakistan Pakistani Pakistanis;
Palestine Palestinian Palestinians; Panama Panamanian Panamanians; Paraguay Paraguayan Paraguayans;
Peru Peruvian Peruvians; Philippines Philippine Filipino Filipinos; Poland Polish Pole Poles; Portugal Portuguese;
Qatar Qatari Qataris; Romania Romanian Romanians; Russia Russian Russians; Rwanda Rwandan Rwandans;
Scotland Scottish Scots; Senegal Senegalese; Serbia Serbian Serbians Serb Serbs; Singapore Singaporean Singaporeans;
Slovakia Slovak Slovaks; Slovenia Slovenian Slovenians; Somalia Somali Somalis; Spain Spanish Spaniard Spaniards;
Sudan Sudanese; Sweden Swedish Swede Swedes; Switzerland Swiss; Syria Syrian Syrians; Taiwan Taiwanese;
Tajikistan Tajik Tajiks; Tanzania Tanzanian Tanzanians; Thailand Thai Thais; Tibet Tibetan Tibetans;
Tunisia Tunisian Tunisians; Turkey Turkish Turk Turks; Uganda Ugandan Ugandans; Ukraine Ukrainian Ukrainians;
Uruguay Uruguayan Uruguayans; Uzbekistan Uzbek Uzbeks; Venezuela Venezuelan Venezuelans; Vietnam Vietnamese;
Wales Welsh; Yemen Yemeni Yemenis; Zambia Zambian Zambians; Zimbabwe Zimbabwean Zimbabweans
"""

COUNTRY_OF = {demonym: country for country, *demonyms in map(str.split, _TABLE.split(";")) for demonym in demonyms}
"""Adjective or inhabitant, as written → country or continent: {"Russian": "Russia"}."""
