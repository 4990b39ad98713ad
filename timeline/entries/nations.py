"""Countries, the words for their people, and the capitals that stand for their governments.

In: nothing. Out: `NATION_OF`, from a folded word to one name for the country. Exists because one paper writes
"Jordanian officials", the next "Amman" and a third "the kingdom's government in Jordan", and a comparison must see
one party. Used for matching only; what is quoted stays as it stands.
"""

from __future__ import annotations

_TABLE = """
afghanistan: afghan kabul
albania: albanian tirana
algeria: algerian algiers
argentina: argentine argentinian buenosaires
armenia: armenian yerevan
australia: australian canberra
austria: austrian vienna
azerbaijan: azerbaijani azeri baku
bahrain: bahraini manama
bangladesh: bangladeshi dhaka
belarus: belarusian minsk
belgium: belgian
bolivia: bolivian
bosnia: bosnian sarajevo
brazil: brazilian brasilia
britain: british briton uk unitedkingdom london
bulgaria: bulgarian sofia
burma: burmese myanmar
cambodia: cambodian
cameroon: cameroonian
canada: canadian ottawa
chad: chadian
chile: chilean santiago
china: chinese beijing
colombia: colombian bogota
congo: congolese kinshasa
croatia: croatian croat zagreb
cuba: cuban havana
cyprus: cypriot nicosia
czechrepublic: czech prague
denmark: danish dane copenhagen
ecuador: ecuadorean ecuadorian quito
egypt: egyptian cairo
eritrea: eritrean asmara
estonia: estonian tallinn
ethiopia: ethiopian addisababa
finland: finnish finn helsinki
france: french paris
georgia: georgian tbilisi
germany: german berlin
ghana: ghanaian accra
greece: greek athens
guatemala: guatemalan
guinea: guinean
haiti: haitian portauprince
honduras: honduran tegucigalpa
hungary: hungarian budapest
iceland: icelandic icelander reykjavik
india: indian delhi newdelhi
indonesia: indonesian jakarta
iran: iranian tehran
iraq: iraqi baghdad
ireland: irish dublin
israel: israeli jerusalem
italy: italian rome
ivorycoast: ivorian abidjan
jamaica: jamaican
japan: japanese tokyo
jordan: jordanian amman
kazakhstan: kazakh astana
kenya: kenyan nairobi
kosovo: kosovan kosovar pristina
kuwait: kuwaiti
kyrgyzstan: kyrgyz bishkek
laos: laotian
latvia: latvian riga
lebanon: lebanese beirut
liberia: liberian monrovia
libya: libyan tripoli
lithuania: lithuanian vilnius
macedonia: macedonian skopje
malaysia: malaysian
mali: malian bamako
mexico: mexican mexicocity
moldova: moldovan
mongolia: mongolian
morocco: moroccan rabat
nepal: nepalese nepali kathmandu
netherlands: dutch amsterdam thehague
newzealand: newzealander
nicaragua: nicaraguan
niger: nigerien niamey
nigeria: nigerian abuja
northkorea: northkorean pyongyang
norway: norwegian oslo
oman: omani muscat
pakistan: pakistani islamabad
palestine: palestinian ramallah
peru: peruvian lima
philippines: filipino philippine manila
poland: polish pole warsaw
portugal: portuguese lisbon
qatar: qatari doha
romania: romanian bucharest
russia: russian moscow kremlin
rwanda: rwandan kigali
saudiarabia: saudi riyadh
senegal: senegalese dakar
serbia: serbian serb belgrade
singapore: singaporean
slovakia: slovak bratislava
slovenia: slovenian slovene ljubljana
somalia: somali mogadishu
southafrica: southafrican pretoria
southkorea: southkorean seoul
spain: spanish spaniard madrid
srilanka: srilankan colombo
sudan: sudanese khartoum
sweden: swedish swede stockholm
switzerland: swiss bern
syria: syrian damascus
taiwan: taiwanese taipei
tajikistan: tajik dushanbe
tanzania: tanzanian
thailand: thai bangkok
tunisia: tunisian tunis
turkey: turkish turk ankara
uganda: ugandan kampala
ukraine: ukrainian kyiv kiev
unitedarabemirates: emirati uae abudhabi dubai
unitedstates: american us usa washington whitehouse
uruguay: uruguayan montevideo
uzbekistan: uzbek tashkent
venezuela: venezuelan caracas
vietnam: vietnamese hanoi
yemen: yemeni sanaa
zambia: zambian lusaka
zimbabwe: zimbabwean harare
europeanunion: eu brussels
unitednations: un
"""

NATION_OF: dict[str, str] = {
    word: nation
    for nation, _, words in (line.partition(":") for line in _TABLE.strip().splitlines())
    for word in (nation, *words.split())
}
"""A folded word (lower case, letters only, no blanks) → the country it speaks for."""
