"""Currencies by their Arabic names, with the countries by which a bare `ريال` or `جنيه` is understood."""

# Name: forms; ISO code by country of the adjective; code of the bare name, where everybody means the same.
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
    ("فرنك", "فرنك فرنكا فرنكات", {"CH": "CHF", "DJ": "DJF", "FR": "FRF"}, None),
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
    ("بات", "باهت", {}, "THB"),
    ("تومان", "تومان تومانا", {}, "IRT"),
    ("نايرا", "نايرا نيرا نيره نايره", {}, "NGN"),
    ("تاكا", "تاكا", {}, "BDT"),
    ("زلوتي", "زلوتي", {}, "PLN"),
    ("فورنت", "فورنت", {}, "HUF"),
    ("هريفنيا", "هريفنيا غريفنا هريفنا", {}, "UAH"),
    ("شلن", "شلن شلنا", {"KE": "KES", "SO": "SOS", "UG": "UGX", "TZ": "TZS"}, None),
    ("بيتكوين", "بيتكوين بتكوين", {}, "XBT"),
    # Small coins: worth a hundredth or a thousandth of what goes before; alone they have no ISO code.
    ("سنت", "سنت سنتا سنتات سينت سينتات", {}, "cent"),
)
COIN_WORDS = {
    "هلله": ("SAR", 100),
    "هللات": ("SAR", 100),
    "فلس": (None, 1000),
    "فلسا": (None, 1000),
    "بنس": ("GBP", 100),
    "بنسا": ("GBP", 100),
    "بنسات": ("GBP", 100),
    "قرش": (None, 100),
    "قرشا": (None, 100),
    "قروش": (None, 100),
}
# The foreign name before which an adjective decides: `دولار هونج كونج`.
ADJECTIVES_OF_CURRENCY = {
    "استرليني": "GB",
    "استرلينيه": "GB",
    "ستيرليني": "GB",
    "سترليني": "GB",
    "ستارليني": "GB",
    "هونج": "HK",
    "هونغ": "HK",
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
    "c": "cent",
}
ABBREVIATIONS = {
    "ج.م": "EGP",
    "ر.س": "SAR",
    "د.ك": "KWD",
    "د.إ": "AED",
    "ر.ق": "QAR",
    "ر.ع": "OMR",
    "د.ا": "JOD",
    "د.ب": "BHD",
    "ل.ل": "LBP",
    "ل.س": "SYP",
    "د.م": "MAD",
    "د.ت": "TND",
    "د.ج": "DZD",
    "د.ع": "IQD",
    "د.ل": "LYD",
    "ر.ي": "YER",
}
_CODES = (
    "USD EUR GBP JPY SAR QAR OMR YER IRR KWD BHD JOD IQD LYD TND DZD AED MAD EGP SDG LBP SYP TRY INR PKR "
    "RUB CNY KRW CHF SEK NOK DKK CAD AUD NZD HKD SGD ILS ZAR MYR BRL MXN"
)
CODES = frozenset(_CODES.split())


def _currencies() -> tuple[dict[str, str], dict[str, dict[str, str]], dict[str, str | None]]:
    names: dict[str, str] = {}
    by_country: dict[str, dict[str, str]] = {}
    bare: dict[str, str | None] = {}
    for name, forms, countries, code in CURRENCIES:
        names.update(dict.fromkeys(forms.split(), name))
        by_country[name] = countries
        bare[name] = code
    return names, by_country, bare


CURRENCY_NAMES, CURRENCY_BY_COUNTRY, BARE_CURRENCY = _currencies()
