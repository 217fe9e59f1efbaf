"""Numeral words and what they are worth. Spellings are folded (see fold.py); forms that derive by rule are built."""

from collections.abc import Iterator
from typing import NamedTuple

# Kinds of numeral words, by the part that they play in the grammar.
ZERO, UNIT, TEN, TEEN, TENS, HUNDRED, HUNDREDS, MAGNITUDE, MAGNITUDE_DUAL, MAGNITUDE_PLURAL = range(10)
FRACTION, FRACTION_PLURAL, FRACTION_DUAL, VAGUE, ONE_BOUND, TWO_BOUND, MAGNITUDE_TANWIN, FRACTION_OF_THEM = range(
    10, 18
)


class Part(NamedTuple):
    """A numeral word: its part in the grammar and its value."""

    kind: int
    value: int | float


# Units; the feminine in -ه stands beside the masculine.
UNITS = {
    3: "ثلاثا ثلاث ثلاثه تلات تلاته تلت ثلاثة",
    4: "اربع اربعه اربعا",
    5: "خمس خمسه خمسا",
    6: "ست سته ستا",
    7: "سبع سبعه سبعا",
    8: "ثمان ثماني ثمانيه ثمانه تمان تماني تمانيه تمنيه ثمنيه تمانيا ثمانيا",
    9: "تسع تسعه تسعا",
}
ONE = "واحد واحده واحدا"
# What `ألف` and `ألفا` are before a name: `ألف نوفل كتابا`, `ألفا صوما`.
THOUSAND_OR_VERB, THOUSANDS_OR_NAME = "الف", "الفا"
# Marks with which a word is no number but a verb, as regular expressions: `ألّف كتابا`, `ألِف السهر`.
VERBS_BY_MARKS = {"الف": "ل[\u064e-\u0651]|ف\u0651"}
ONE_BEFORE_TEN = "احد احدي"
TWO = "اثنان اثنين اثنتان اثنتين اتنين اتنان ثنتان ثنتين"
TWO_BEFORE_TEN = "اثنا اثني اثنتا اثنتي اثن اتنا اتني"
TEN_WORDS = "عشر عشره عشرا"
ZERO_WORDS = "صفر صفرا زيرو"

TENS_STEMS = {
    20: "عشر",
    30: "ثلاث تلات",
    40: "اربع",
    50: "خمس",
    60: "ست",
    70: "سبع",
    80: "ثمان تمان تمن ثمن",
    90: "تسع",
}
TENS_ENDINGS = "ون ين"

# Teens in one word, as dialects and hasty spellers write them: stem + ending.
TEEN_STEMS = {
    11: "احد احدي حد احدا",
    12: "اثني اثنا اثنتي اثنتا اثن اتن اثنا اطن اطنا اتنا طن",
    13: "ثلاثا ثلاث ثلاثه ثلث تلت تلات تلاته ثلط تلط ثلا تل ثل",
    14: "اربع اربعه",
    15: "خمس خمسه خمص",
    16: "ست سته س",
    17: "سبع سبعه",
    18: "ثمان ثمانيه ثماني ثمن تمن تمان تماني",
    19: "تسع تسعه",
}
TEEN_ENDINGS = "عشر عشره عش طعش طعشر تعش تعشر تاشر طاشر اشر ثعش ثعشر تطعش تطعشر ثطعش ثطعشر شر"

HUNDRED_WORDS = "مئه مائه ميه مايه ماءه مئيه مييه"
HUNDRED_DUALS = "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين ميتان مئتيان مايتين مايتان"
HUNDRED_PLURALS = "مئات مئين ميات مائات"
HUNDREDS_STEMS = {
    300: "ثلاث ثلاثه ثلث تلات تلت تلاته ثلت تلث",
    400: "اربع اربعه ربع",
    500: "خمس خمسه",
    600: "ست سته",
    700: "سبع سبعه",
    800: "ثمان ثماني ثمانيه ثمن تمن تمان تماني ثمنا",
    900: "تسع تسعه",
}

# Magnitudes: singular, dual, plural; `الفا` is a singular with tanwin or a dual in construct.
MAGNITUDES = {
    10**3: ("الف", "الاف ءالاف الوف االاف"),
    10**6: ("مليون", "ملايين مليونات ملاين ملايبن"),
    10**9: ("مليار", "مليارات ملياردات مليارت"),
    10**12: ("تريليون", "تريليونات تريلونات"),
    10**15: ("كوادريليون", "كوادريليونات"),
    10**18: ("كوينتيليون", "كوينتيليونات"),
}
MAGNITUDE_SPELLINGS = {
    10**6: "ملون مليوون",
    10**9: "بليون مليارد ملياار ميليار",
    10**12: "ترليون تريلون ترلين تليون",
    10**15: "كوادرليون كدريليون كزيليون كوادريليار بليار كوادرليار",
    10**18: "كوينتليون كوينتلين كنتليون كوينتيلون",
}
MAGNITUDE_SPELLING_PLURALS = {10**9: "ملايير ملياير بلايين بليونات", 10**12: "ترليونات", 10**15: "بليارات كوادرليونات"}
DOZENS = "دزينه دسته درزن"
DOZEN_DUALS = "دزينتين دزينتان دستتين دستتان"
DOZEN_PLURALS = "دزينات دستات درازن"

# Fractions: singular, plural, dual.
FRACTIONS = {
    2: ("نصف نص", "انصاف", "نصفا نصفي نصفان نصفين"),
    3: ("ثلث", "اثلاث", "ثلثا ثلثي ثلثان ثلثين"),
    4: ("ربع", "ارباع", "ربعا ربعان ربعين"),
    5: ("", "اخماس", "خمسا خمسان خمسين"),
    6: ("سدس", "اسداس", "سدسا سدسي سدسان سدسين"),
    7: ("", "اسباع", "سبعان"),
    8: ("", "اثمان", ""),
    9: ("", "اتساع", "تسعان"),
    10: ("", "اعشار", "عشران"),
}
# With the pronoun of those counted before: `نصفهم`. Fifths are left out, for `خمسهم` may be five of them.
FRACTIONS_OF_THEM = {1 / 2: "نصف", 1 / 3: "ثلث", 2 / 3: "ثلثا ثلثي", 1 / 4: "ربع", 1 / 6: "سدس"}
THEIRS = "هم هن ها"
# `خمس` and its like are a unit or a fraction, by what follows them.
UNITS_THAT_ARE_FRACTIONS = {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10, "ثمن": 8}

# Of these there are fifths and sevenths, never five or seven: `خمس سكان البلاد`.
WHOLES = "اجمالي سكان مساحه مجموع حجم ميزانيه ناتج انتاج ثروه عدد قيمه"

# Feminine units are words of other meaning as well (ست, سبع): without a noun these alone state a number.
UNITS_ALONE = "ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره"
# Without a noun these are no number: verbs, names, `مائه` (his water).
NOT_ALONE = "الف الفا ميه مايه ماءه"
# The plain forms with the article; other crowds have it by their analysis.
DEFINITE_CROWDS = "العشرات المئات"
VAGUE_WORDS = {"عشرات": 10, "مئات": 100, "المئات": 100, "مئاتا": 100, "بضع": 3, "بضعه": 3, "العشرات": 10}

# Ordinals.
ORDINALS = {
    1: "اول اولي",
    2: "ثاني ثانيه ثان تاني تانيه",
    3: "ثالث ثالثه تالت تالته",
    4: "رابع رابعه",
    5: "خامس خامسه",
    6: "سادس سادسه",
    7: "سابع سابعه",
    8: "ثامن ثامنه تامن تامنه",
    9: "تاسع تاسعه",
    10: "عاشر عاشره",
}
ORDINAL_ONE_BOUND = "حادي حاديه حاد"

# A number and somewhat more: `مئة ونيف`.
EXCESS = "نيف نيفا"
# After these a definite magnitude is no rank: `حاجز المليون`.
BARRIERS = "حاجز عتبه سقف مستوي"
DECIMAL_POINT_WORDS = "فاصله فاصل"
NEGATIVE_WORDS = "سالب ناقص"
EXCEPT_WORDS = "الا"
AND_WORDS = "و"


def _rows() -> Iterator[tuple[str, int, int | float]]:
    """Words, kind and value of every numeral, the likelier readings first."""
    yield from ((ZERO_WORDS, ZERO, 0), (ONE, UNIT, 1), (TWO, UNIT, 2))
    yield from ((words, UNIT, value) for value, words in UNITS.items())
    yield from ((TEN_WORDS, TEN, 10), (ONE_BEFORE_TEN, ONE_BOUND, 1), (TWO_BEFORE_TEN, TWO_BOUND, 2))
    yield from ((_joined(stems, TENS_ENDINGS), TENS, value) for value, stems in TENS_STEMS.items())
    yield from ((HUNDRED_WORDS, HUNDRED, 100), (HUNDRED_DUALS, HUNDREDS, 200), (HUNDRED_PLURALS, HUNDRED, 100))
    yield from ((_joined(stems, HUNDRED_WORDS), HUNDREDS, value) for value, stems in HUNDREDS_STEMS.items())
    yield from ((_joined(stems, TEEN_ENDINGS), TEEN, value) for value, stems in TEEN_STEMS.items())
    for value, (singular, plurals) in MAGNITUDES.items():
        singulars = f"{singular} {MAGNITUDE_SPELLINGS.get(value, '')}"
        yield singulars, MAGNITUDE, value
        yield _joined(singulars, "ا"), MAGNITUDE_TANWIN, value
        yield _joined(singulars, "ين ان ي"), MAGNITUDE_DUAL, 2 * value
        yield f"{plurals} {MAGNITUDE_SPELLING_PLURALS.get(value, '')}", MAGNITUDE_PLURAL, value
    yield from ((DOZENS, MAGNITUDE, 12), (DOZEN_DUALS, MAGNITUDE_DUAL, 24), (DOZEN_PLURALS, MAGNITUDE_PLURAL, 12))
    for parts, (words, plurals, duals) in FRACTIONS.items():
        yield from ((words, FRACTION, parts), (plurals, FRACTION_PLURAL, parts), (duals, FRACTION_DUAL, parts))

    yield from ((_joined(stems, THEIRS), FRACTION_OF_THEM, share) for share, stems in FRACTIONS_OF_THEM.items())


def _joined(stems: str, endings: str) -> str:
    return " ".join(stem + ending for stem in stems.split() for ending in endings.split())


def _build() -> dict[str, Part]:
    lexicon: dict[str, Part] = {}
    for words, kind, value in _rows():
        for word in words.split():
            lexicon.setdefault(word.replace("ة", "ه"), Part(kind, value))
    lexicon.update((word, Part(VAGUE, value)) for word, value in VAGUE_WORDS.items())
    return lexicon


NUMERALS = _build()
ORDINAL_WORDS = {word: value for value, words in ORDINALS.items() for word in words.split()}
ORDINAL_WORDS |= dict.fromkeys(ORDINAL_ONE_BOUND.split(), 1)
