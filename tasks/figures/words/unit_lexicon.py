"""Units of time, measure and share, by their Arabic words and abbreviations; spellings are folded."""

from typing import NamedTuple

from tasks.figures.model import NumberKind


class Unit(NamedTuple):
    """A unit: the kind of figure that it makes, its symbol, and how many of that symbol one of it is."""

    kind: NumberKind
    symbol: str
    factor: int = 1


# kind, symbol, factor: singulars; plurals; extra duals. Tanwin and duals of the singulars are built by rule.
NOUNS: tuple[tuple[NumberKind, str, int, str, str, str], ...] = (
    # Time.
    ("duration", "second", 1, "ثانيه", "ثواني ثوان ثانيات", ""),
    ("duration", "minute", 1, "دقيقه", "دقائق دقايق دقيقات", ""),
    ("duration", "hour", 1, "ساعه", "ساعات سويعات", ""),
    ("duration", "day", 1, "يوم", "ايام اياما", ""),
    ("duration", "week", 1, "اسبوع", "اسابيع", ""),
    ("duration", "month", 1, "شهر", "اشهر شهور", ""),
    ("duration", "year", 1, "سنه عام حول", "سنوات سنين اعوام", ""),
    ("duration", "year", 10, "عقد", "عقود", ""),
    ("duration", "year", 100, "قرن", "قرون", ""),
    # Length.
    ("measure", "m", 1, "متر مترا", "امتار مترات", ""),
    ("measure", "km", 1, "كيلومتر كلومتر كيلوميتر", "كيلومترات كلومترات كيلوامتار", ""),
    ("measure", "cm", 1, "سنتيمتر سنتمتر سنتميتر سانتيمتر سنتي سانتي", "سنتيمترات سنتمترات سانتيمترات", ""),
    ("measure", "dm", 1, "ديسيمتر ديسمتر", "ديسيمترات", ""),
    ("measure", "mm", 1, "مليمتر ملليمتر ميليمتر ملميتر مللمتر", "مليمترات ملليمترات ميليمترات", ""),
    ("measure", "µm", 1, "ميكرومتر مايكرومتر ميكرون مايكرون", "ميكرومترات", ""),
    ("measure", "nm", 1, "نانومتر", "نانومترات", ""),
    ("measure", "mi", 1, "ميل", "اميال", ""),
    ("measure", "yd", 1, "يارده ياردا", "ياردات", ""),
    ("measure", "ft", 1, "قدم", "اقدام", ""),
    ("measure", "in", 1, "انش بوصه اينش", "انشات بوصات اينشات", ""),
    # Area.
    ("measure", "ha", 1, "هكتار", "هكتارات", ""),
    ("measure", "feddan", 1, "فدان", "فدادين افدنه", ""),
    ("measure", "dunam", 1, "دونم", "دونمات", ""),
    ("measure", "acre", 1, "اكر ايكر", "", ""),
    # Mass.
    ("measure", "t", 1, "طن", "اطنان", ""),
    ("measure", "kg", 1, "كيلوغرام كيلوجرام كيلوقرام كلغرام", "كيلوغرامات كيلوجرامات كيلوقرامات", ""),
    ("measure", "g", 1, "غرام جرام قرام", "غرامات جرامات قرامات", ""),
    (
        "measure",
        "mg",
        1,
        "ملغرام ملليغرام مليغرام ملجرام مليجرام ملليجرام ميليغرام ميلجرام ميليجرام",
        "مليغرامات ملليغرامات",
        "",
    ),
    ("measure", "µg", 1, "ميكروغرام ميكروجرام مايكروجرام مايكروغرام", "", ""),
    ("measure", "oz", 1, "اونصه اوقيه اوقيا", "اونصات اوقيات اواق", ""),
    ("measure", "lb", 1, "رطل باوند", "ارطال", ""),
    ("measure", "quintal", 1, "قنطار", "قناطير", ""),
    ("measure", "carat", 1, "قيراط", "قراريط", ""),
    # Volume.
    ("measure", "L", 1, "لتر ليتر", "لترات ليترات", ""),
    (
        "measure",
        "mL",
        1,
        "ميليلتر مليلتر ملليلتر مللتر ميليليتر مليليتر ملليتر ملليليتر",
        "مليلترات ملليلترات ميليلترات",
        "",
    ),
    ("measure", "hL", 1, "هكتوليتر هكتولتر", "هكتولترات", ""),
    ("measure", "gal", 1, "غالون جالون قالون", "غالونات جالونات قالونات", ""),
    ("measure", "bbl", 1, "برميل", "براميل", ""),
    # Temperature and angle.
    ("measure", "°", 1, "درجه", "درجات", ""),
    # Power, energy, pressure, sound, frequency.
    ("measure", "W", 1, "واط وات", "", ""),
    ("measure", "kn", 1, "عقده", "", ""),
    ("measure", "V", 1, "فولت", "", ""),
    ("measure", "A", 1, "امبير", "", ""),
    ("measure", "kcal", 1, "كالوري", "", ""),
    ("measure", "Hz", 1, "هرتز هيرتز", "", ""),
    # Data.
    ("measure", "B", 1, "بايت", "", ""),
    # Kitchen.
    ("measure", "cup", 1, "كوب", "اكواب", ""),
)

# Abbreviations and signs: no tanwin, no dual.
SIGNS: dict[str, tuple[NumberKind, str]] = {
    "كم كلم كيلم km": ("measure", "km"),
    "سم cm": ("measure", "cm"),
    "ملم مم mm": ("measure", "mm"),
    "دسم dm": ("measure", "dm"),
    "كغ كغم كلغ كلغم كجم كلجم كج kg كيلو": ("measure", "kg"),
    "غم جم غ غر g": ("measure", "g"),
    "ملغ ملج ملغم ملجم مغ mg": ("measure", "mg"),
    "مل ml": ("measure", "mL"),
    "° º": ("measure", "°"),
    "℃ سلزيوس سيليزيوس سيلسيوس سلسيوس مئويه": ("measure", "°C"),
    "℉ فهرنهايت فهرنهيت": ("measure", "°F"),
    "kwh": ("measure", "kWh"),
    "gwh": ("measure", "GWh"),
    "gw": ("measure", "GW"),
    "mwh": ("measure", "MWh"),
    "mw": ("measure", "MW"),
    "kw": ("measure", "kW"),
    "gb جيجا غيغا": ("measure", "GB"),
    "mb ميجا ميغا": ("measure", "MB"),
    "tb": ("measure", "TB"),
    "mbps": ("measure", "Mbit/s"),
    "m": ("measure", "m"),
    "kmh": ("measure", "km/h"),
    "mhz": ("measure", "MHz"),
    "ghz": ("measure", "GHz"),
    "% ٪ ﹪ ％": ("percent", "%"),
    "‰ ؉": ("percent", "‰"),
}
# `م` is metre, the Christian era or the second half of a day: a unit only where something says so.
METRE_SIGN = "م"
# A litre only in a rate: `60 ل/ث`.
LITRE_SIGN = "ل"
# Letters of a scale of heat, beside a degree sign or where the text speaks of heat: `°م`, `م°`, `45 C`.
DEGREE_SIGNS = frozenset("°º")
SCALE_LETTERS = {"م": "°C", "ف": "°F", "س": "°C", "c": "°C", "f": "°F"}

# A prefix in a word of its own: `كيلو متر`.
PREFIXES = {
    "كيلو": "k",
    "كلو": "k",
    "سنتي": "c",
    "سانتي": "c",
    "ملي": "m",
    "ميلي": "m",
    "مللي": "m",
    "ديسي": "d",
    "هكتو": "h",
    "ميغا": "M",
    "ميجا": "M",
    "ميقا": "M",
    "غيغا": "G",
    "جيجا": "G",
    "جيغا": "G",
    "قيقا": "G",
    "جيقا": "G",
    "تيرا": "T",
    "ميكرو": "µ",
    "نانو": "n",
}
PREFIXED = frozenset(["m", "g", "L", "W", "V", "A", "B", "bit", "Hz"])
BIT_WORDS = "بت بيت بتس"
PIXEL_WORDS = "بكسل بيكسل بكسيل بيكسيل بيكسال"
# What a prefix is written onto: `ميغابايت`, `كيلوواط`. The prefix may lose its last vowel: `ميغواط`.
PREFIXED_WORDS = {
    "W": "واط وات",
    "V": "فولت فولط",
    "A": "امبير",
    "Hz": "هرتز هيرتز",
    "B": "بايت",
    "bit": "بت بيت",
    "P": PIXEL_WORDS,
    "t": "طن",
    "J": "جول",
}
# The prefixes that newspapers write before a unit; pixels are counted by the million.
_LARGE_PREFIXES = "kMGT"
PREFIXES_OF = {"P": "M", "A": "km", "V": "kMm", "t": "kM"}

# What follows a unit and changes it: (symbol, word) to the new symbol.
MODIFIERS = {
    ("m", "مربع"): "m2",
    ("m", "مكعب"): "m3",
    ("km", "مربع"): "km2",
    ("km", "مكعب"): "km3",
    ("cm", "مربع"): "cm2",
    ("cm", "مكعب"): "cm3",
    ("mm", "مربع"): "mm2",
    ("mi", "مربع"): "mi2",
    ("mi", "بحري"): "nmi",
    ("ft", "مربع"): "ft2",
    ("ft", "مكعب"): "ft3",
    ("in", "مربع"): "in2",
    ("yd", "مربع"): "yd2",
    ("°", "مئوي"): "°C",
    ("°", "سلزيوس"): "°C",
    ("°", "سيليزيوس"): "°C",
    ("°", "سيلسيوس"): "°C",
    ("°", "فهرنهايت"): "°F",
    ("kn", "بحري"): "kn",
    ("year", "ضوئي"): "ly",
}
# Power over an hour is energy: `كيلوواط ساعة`, `ميغاواط ساعي`, `كيلوواط/ساعة`, `ميغاواط في الساعة`.
POWERS = ("W", "kW", "MW", "GW", "TW")
MODIFIERS |= {(power, word): power + "h" for power in POWERS for word in ("ساعه", "ساعي")}
SQUARE_DIGITS = {"2": "2", "²": "2", "٢": "2", "3": "3", "³": "3", "٣": "3"}
MODIFIER_ENDINGS = ("", "ا", "ه", "ين", "ان", "تين", "تان", "ات")
# The singulars that a compound duration is said in: `ساعة إلا ربعا`.
SINGLE_TIMES = frozenset(("ثانيه", "دقيقه", "ساعه", "يوم", "اسبوع", "شهر", "سنه", "عام"))
# Words that are other things too: degrees of a school, knots of a rope, contracts; `كيلو` is short for two units.
DEGREE_STEM, DECADE_STEM, KNOT, KILO = "درج", "عق", "عقده", "كيلو"
# Rates: `في الساعة`, `/ثانية`.
PER_TIMES = ("ساعه", "ثانيه")
PER = {"ساعه": "h", "ثانيه": "s", "س": "h", "ث": "s", "h": "h", "s": "s"}
RATE_SYMBOLS = frozenset([*POWERS, "km", "m", "m3", "L", "mi", "bit", "kbit", "Mbit", "Gbit", "B", "kB", "MB", "GB"])

HUNDRED_OF_SHARE = "مئه مائه ميه مايه"
SHARE_WORDS = dict.fromkeys(HUNDRED_OF_SHARE.split(), "%") | {"الف": "‰", "مليون": "ppm"}
POINT_WORDS = frozenset(["نقطه", "نقاط", "نقطتين", "نقطتان"])
PERCENT_POINT_WORDS = frozenset(["مئويه", "مائويه", "مؤيه"])
SECONDS = {
    # As a reader reckons who adds months to hours: 30 days to the month, 365 to the year.
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 30 * 86400,
    "year": 365 * 86400,
}


def dual_forms(singular: str) -> tuple[str, ...]:
    """Both cases of the indefinite dual."""
    stem = singular[:-1] + "ت" if singular.endswith("ه") else singular
    return stem + "ين", stem + "ان"


def _build() -> tuple[dict[str, Unit], dict[str, Unit]]:
    units: dict[str, Unit] = {}
    duals: dict[str, Unit] = {}
    for kind, symbol, factor, singulars, plurals, extra in NOUNS:
        unit = Unit(kind, symbol, factor)
        for word in singulars.split():
            units[word] = unit
            if not word.endswith(("ه", "ا")):
                units.setdefault(word + "ا", unit)
            duals.update(dict.fromkeys(dual_forms(word), unit))
        units.update(dict.fromkeys(plurals.split(), unit))
        duals.update(dict.fromkeys(extra.split(), unit))
    for base, words in PREFIXED_WORDS.items():
        for prefix, sign in PREFIXES.items():
            if sign in PREFIXES_OF.get(base, _LARGE_PREFIXES):
                for word in words.split():
                    unit = Unit("measure", sign + base)
                    forms = (prefix + word, prefix[:-1] + word)
                    units.update(dict.fromkeys(forms + tuple(form + "ا" for form in forms), unit))
                    duals.update(dict.fromkeys(dual_forms(prefix + word), unit))
    for words, (kind, symbol) in SIGNS.items():
        units.update({word: Unit(kind, symbol) for word in words.split()})
    return units, duals


UNITS, UNIT_DUALS = _build()
# Duals that mean something else far more often.
for _word in ("ميلان", "حولين", "حولان", "سنتيين", "سنتيان", "واطين"):
    UNIT_DUALS.pop(_word, None)
# Words of a unit that are something else unless a number stands right before them: `حول` is "around".
UNITS.pop("حول", None)
UNITS.pop("حولا", None)
# Years of an age, as obituaries and poets say.
UNITS["ربيعا"] = Unit("duration", "year")
