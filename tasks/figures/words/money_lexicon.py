"""Currencies by their Arabic names, with the countries by which a bare `ريال` or `جنيه` is understood."""

# Name: forms, beside its accusative and its plural in -ات; ISO code by country of the adjective; code of the bare name,
# where everybody means the same.
CURRENCIES: tuple[tuple[str, str, dict[str, str], str | None], ...] = (
    (
        "دولار",
        "دولار دولارا دولارات",
        {
            "US": "USD",
            "AU": "AUD",
            "CA": "CAD",
            "NZ": "NZD",
            "HK": "HKD",
            "SG": "SGD",
            "TW": "TWD",
            "LR": "LRD",
            "JM": "JMD",
            "FJ": "FJD",
            "NA": "NAD",
            "ZW": "ZWL",
            "TT": "TTD",
            "BN": "BND",
        },
        "USD",
    ),
    ("يورو", "يورو اورو يوروهات يوروات", {}, "EUR"),
    (
        "ريال",
        "ريال ريالا ريالات",
        {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR", "BR": "BRL", "KH": "KHR"},
        None,
    ),
    (
        "دينار",
        "دينار دينارا دنانير",
        {
            "KW": "KWD",
            "BH": "BHD",
            "JO": "JOD",
            "IQ": "IQD",
            "LY": "LYD",
            "TN": "TND",
            "DZ": "DZD",
            "RS": "RSD",
            "MK": "MKD",
        },
        None,
    ),
    ("درهم", "درهم درهما دراهم", {"AE": "AED", "MA": "MAD"}, None),
    ("جنيه", "جنيه جنيها جنيهات", {"EG": "EGP", "SD": "SDG", "GB": "GBP", "SS": "SSP"}, None),
    ("استرليني", "استرليني", {}, "GBP"),
    ("ليره", "ليره ليرات", {"LB": "LBP", "SY": "SYP", "TR": "TRY", "IT": "ITL"}, None),
    (
        "روبيه",
        "روبيه روبيات روبيا",
        {"IN": "INR", "PK": "PKR", "ID": "IDR", "LK": "LKR", "NP": "NPR", "MV": "MVR"},
        None,
    ),
    ("روبل", "روبل روبلا روبلات", {"RU": "RUB", "BY": "BYN"}, "RUB"),
    ("ين", "ين", {"JP": "JPY"}, "JPY"),
    ("يوان", "يوان يوانا رنمينبي", {"CN": "CNY"}, "CNY"),
    ("وون", "وون", {"KR": "KRW", "KP": "KPW"}, "KRW"),
    (
        "فرنك",
        "فرنك فرنكا فرنكات",
        {
            "CH": "CHF",
            "DJ": "DJF",
            "FR": "FRF",
            "XO": "XOF",
            "GN": "GNF",
            "RW": "RWF",
            "CD": "CDF",
            "BI": "BIF",
            "KM": "KMF",
        },
        None,
    ),
    (
        "كرونه",
        "كرونه كرون كرونا كرونات كورون كورونه",
        {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK", "CZ": "CZK"},
        None,
    ),
    ("بيزو", "بيزو بيسو", {"MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "PH": "PHP", "CU": "CUP"}, None),
    ("شيكل", "شيكل شيقل شيكلا شيقلا شواقل شواكل شيكلات شيقلات", {}, "ILS"),
    ("راند", "راند رند", {}, "ZAR"),
    ("رينغيت", "رينغيت رينجت رينجيت رنجت رينغت", {}, "MYR"),
    ("باهت", "باهت", {}, "THB"),
    ("تومان", "تومان تومانا", {}, "IRT"),
    ("نايرا", "نايرا نيرا نيره نايره", {}, "NGN"),
    ("تاكا", "تاكا", {}, "BDT"),
    ("زلوتي", "زلوتي", {}, "PLN"),
    ("فورنت", "فورنت فورينت فورينتا", {}, "HUF"),
    ("هريفنيا", "هريفنيا غريفنا هريفنا", {}, "UAH"),
    ("شلن", "شلن شلنا", {"KE": "KES", "SO": "SOS", "UG": "UGX", "TZ": "TZS"}, None),
    ("بيتكوين", "بيتكوين بتكوين", {}, "XBT"),
    ("مانات", "مانات مانت", {"AZ": "AZN", "TM": "TMT"}, None),
    ("تنغي", "تنغي تنغه تينغ تينغا", {}, "KZT"),
    ("دونغ", "دونغ دونج دونجا", {}, "VND"),
    ("بوليفار", "بوليفار بوليفارا", {}, "VES"),
    # Of a dollar where nothing else is said; of a euro after euros.
    ("سنت", "سنت سنتا سنتات سينت سينتات", {}, "cent"),
)
# Coins: forms, and in how many of them the money of each country is divided.
COINS: tuple[tuple[str, str, dict[str, int]], ...] = (
    ("هلله", "هلله هللات", {"SA": 100}),
    ("فلس", "فلس فلسا", {"KW": 1000, "BH": 1000, "JO": 1000, "IQ": 1000, "AE": 100, "YE": 100}),
    ("قرش", "قرش قرشا قروش", {"EG": 100, "SD": 100, "SY": 100, "LB": 100, "TR": 100, "JO": 100}),
    ("مليم", "مليم مليما مليمات ملاليم", {"TN": 1000, "EG": 1000, "SD": 1000}),
    ("سنتيم", "سنتيم سنتيما سنتيمات", {"DZ": 100, "MA": 100, "CH": 100, "FR": 100}),
    ("بيسه", "بيسه بيسات", {"OM": 1000}),
    ("بنس", "بنس بنسا بنسات", {"GB": 100}),
    ("اغوره", "اغوره اغورات", {"IL": 100}),
    ("كوبيك", "كوبيك كوبيكا", {"RU": 100}),
)
# Of these a coin elsewhere, known by the money before it: `5 دنانير و200 درهم` in Libya.
COINS_BY_MONEY = {"درهم": {"LY": 1000, "QA": 100}}
# The foreign name before which an adjective decides: `دولار هونج كونج`.
ADJECTIVES_OF_CURRENCY = {
    "استرليني": "GB",
    "استرلينيه": "GB",
    "استرلينيين": "GB",
    "استرلينيان": "GB",
    "استرلينيا": "GB",
    "ستيرليني": "GB",
    "سترليني": "GB",
    "ستارليني": "GB",
    "هونج": "HK",
    "هونغ": "HK",
    "افريقي": "XO",
    "افريقيا": "XO",
    "سيفا": "XO",
}

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₪": "ILS",
    "₺": "TRY",
    "₽": "RUB",
    "₹": "INR",
    "¢": "cent",
    "﷼": "ريال",
    "\u20c1": "SAR",  # the sign of the Saudi riyal, of 2025
    "₩": "KRW",
    "₦": "NGN",
    "₫": "VND",
    "฿": "THB",
    "₴": "UAH",
    "₸": "KZT",
    "₱": "PHP",
    "₼": "AZN",
    "₾": "GEL",
    "₵": "GHS",
    "₿": "XBT",
    "c": "cent",
}
# Letters that multiply digits behind a sign: `$5m`, `€3bn`.
SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
# What opens another clause or a circumstance, as it stands in a text: the phrase of a sum ends there.
CLAUSE_STARTS = (
    "بعد قبل فيما بينما حيث حين عندما إذ اذ لكن لكنه لكنها كما وفق وفقا وفقًا بحسب حسب بسبب نتيجة رغم مقابل مقارنة "
    "منذ خلال وقال وقالت وأضاف وأضافت وأوضح وأشار وذكر الذي التي الذين"
)
# After these stands with whom or with what a country deals, not whose the money is.
OTHER_PARTIES = "إلى الى لـ نحو مع ضد باتجاه صوب تجاه عبر"
# Letters glued to a sign that several countries have: `CA$50`.
SIGNS_OF_COUNTRIES = {
    "$": {
        "US": "USD", "CA": "CAD", "C": "CAD", "AU": "AUD", "A": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD",
        "S": "SGD", "R": "BRL", "NT": "TWD", "TW": "TWD", "J": "JMD", "MX": "MXN", "TT": "TTD", "BN": "BND",
        "FJ": "FJD", "L": "LRD",
    },
    "£": {"UK": "GBP", "GB": "GBP", "E": "EGP", "EG": "EGP", "S": "SYP", "LL": "LBP"},
    "¥": {"JP": "JPY", "CN": "CNY"},
}  # fmt: skip
# The initials of a currency and of its country: with points, blanks or neither between them, after digits or before.
ABBREVIATIONS = {
    "ج.م": "EGP",
    "ج.س": "SDG",
    "ر.س": "SAR",
    "ر.ق": "QAR",
    "ر.ع": "OMR",
    "ر.ي": "YER",
    "د.ك": "KWD",
    "د.إ": "AED",
    "د.ا": "JOD",
    "د.أ": "JOD",
    "د.ب": "BHD",
    "د.ع": "IQD",
    "د.ل": "LYD",
    "د.م": "MAD",
    "د.ت": "TND",
    "د.ج": "DZD",
    "ل.ل": "LBP",
    "ل.س": "SYP",
    "ل.ت": "TRY",
    "أ.م": "MRU",
}
# Initials of millions, as Tunisian papers count them: `747 م د`. The name of the money is as in the tables above.
IN_MILLIONS = {"م.د": "دينار"}
# Alone a dinar only beside a price or after decimals: `بسعر 10 د`, `3.090 د`. In 14,636 articles of
# 2015-2025 all 15 lone `د` after decimals are dinars; after a whole number it may be a minute.
DINAR, DINAR_SIGN = "دينار", "د"
# The same without points: only those that are no word and no other unit.
SHORT_NAMES = {"دج": "DZD", "دت": "TND", "دك": "KWD", "رس": "SAR", "رق": "QAR"}
LATIN_NAMES = {
    "DA": "DZD", "DT": "TND", "DH": "درهم", "Dh": "درهم", "DHS": "درهم", "Dhs": "درهم", "KD": "KWD", "BD": "BHD",
    "SR": "SAR", "QR": "QAR", "LE": "EGP", "JD": "JOD", "RO": "OMR", "LL": "LBP", "RM": "MYR", "Rs": "روبيه",
    "kr": "كرونه", "BTC": "XBT",
}  # fmt: skip
# Of these no other word, so that they are money before digits too.
LATIN_BEFORE = frozenset(("Dh", "DH", "DHS", "Dhs", "KD", "SR", "QR", "LE", "RM", "Rs"))
# First words of full names that CLDR spells otherwise: `بات تايلندي`.
OTHER_SPELLINGS = {
    "BGN": ("ليفا",),
    "CRC": ("كولون",),
    "ETB": ("بر",),
    "GMD": ("دالاسي",),
    "HTG": ("غورد",),
    "KHR": ("رييل",),
    "MNT": ("توغريك",),
    "THB": ("بات",),
    "ZMW": ("كوتشا",),
}
# ISO 4217, but for codes that are words in capitals too (ALL, CUP, SOS, TOP).
_CODES = (
    "AED AFN AMD ANG AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL "
    "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LYD "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PEN PGK PHP PKR "
    "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SSP SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH "
    "UGX USD UYU UZS VES VND VUV WST XAF XOF XPF YER ZAR ZMW"
)
CODES = frozenset(_CODES.split())


def _currencies() -> tuple[dict[str, str], dict[str, dict[str, str]], dict[str, str | None], dict[str, str]]:
    names: dict[str, str] = {}
    by_country: dict[str, dict[str, str]] = {}
    bare: dict[str, str | None] = {}
    duals: dict[str, str] = {}
    for name, forms, countries, code in CURRENCIES:
        names.update(dict.fromkeys(forms.split(), name))
        by_country[name] = countries
        bare[name] = code
    code_of = {country: code for countries in by_country.values() for country, code in countries.items()}
    code_of["IL"] = "ILS"
    for name, forms, parts in COINS:
        names.update(dict.fromkeys(forms.split(), name))
        by_country[name] = {country: code_of[country] for country in parts}
        bare[name] = None
    for name in by_country:
        if name not in NO_DUAL.split():
            feminine = name.endswith("ه") and name not in RADICAL_H.split()
            stem = name[:-1] + "ت" if feminine else name
            duals |= {stem + "ين": name, stem + "ان": name}
            for form in (name[:-1] + "ات",) if feminine else (name + "ا", name + "ات"):
                names.setdefault(form, name)
    return names, by_country, bare, duals


# Money whose dual nobody says or means something else: `سنتين` are two years.
RADICAL_H = "جنيه"  # its ه is of the stem: جنيهين
NO_DUAL = "سنت ين يورو استرليني تاكا زلوتي بيزو تنغي نايرا هريفنيا"
CURRENCY_NAMES, CURRENCY_BY_COUNTRY, BARE_CURRENCY, CURRENCY_DUALS = _currencies()
PARTS = {name: parts for name, _, parts in COINS} | COINS_BY_MONEY
# Behind a rate of exchange, folded: `1480 مقابل الدولار`, `90 ألفا لكل دولار`, `1480 لدولار واحد`.
AGAINST_MONEY = "مقابل امام قباله لقاء ازاء"
EACH, FOR_EACH = "كل", "لكل"
ONE_OF_MONEY = "واحد واحده"
