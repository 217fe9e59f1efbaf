"""The unit that belongs to a number: time, measure, money and share, in words, signs and abbreviations."""

from tasks.figures.amounts.money import (
    CENT,
    abbreviation,
    full_name,
    initials_before,
    money_at,
    sign_after,
    sign_with_letters,
)
from tasks.figures.amounts.quantity import Attached
from tasks.figures.model import NumberKind
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import YEAR_UNITS
from tasks.figures.words.money_lexicon import SIGNS
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import (
    BIT_WORDS,
    DEGREE_SIGNS,
    LITRE_SIGN,
    METRE_SIGN,
    MODIFIER_ENDINGS,
    MODIFIERS,
    PER,
    PER_TIMES,
    PERCENT_POINT_WORDS,
    PIXEL_WORDS,
    POINT_WORDS,
    POWERS,
    PREFIXED,
    PREFIXES,
    RATE_SYMBOLS,
    SCALE_LETTERS,
    SHARE_WORDS,
    SQUARE_DIGITS,
    Unit,
)
from tasks.language.fold import fold
from tasks.language.word_classes import is_whole_noun

# `في` as it is spoken, written onto the hundred.
_IN_SPOKEN = "ف"
_IN_WORDS = frozenset(("في", "فى"))
_BITS = frozenset(BIT_WORDS.split())
_PIXELS = frozenset(PIXEL_WORDS.split())
_MODIFIER_STEMS = {
    (symbol, stem + ending): new for (symbol, stem), new in MODIFIERS.items() for ending in MODIFIER_ENDINGS
}
# Abbreviations of one letter or foreign ones are units only right after digits.
_AFTER_DIGITS = frozenset(["كم", "غ", "m", "g", "مل", "c"])

_CELSIUS = "C"
_SMALL_LETTERS = frozenset(("m", "g"))
_LENGTHS = frozenset(("m", "km", "cm"))
_YEAR_UNITS = frozenset(YEAR_UNITS.split())
_YEARS = range(1300, 2101)
# Smaller numbers after the name of a currency are goals: `ريال 3-1`.
_LEAST_AFTER_NAME = 20
_DASHES = "-–—"


def unit_after(scan: Scan, i: int, after_digits: bool, definite: bool = False) -> Attached | None:
    """The unit that begins at token `i`, right after a number."""
    return unit_at(scan, i, after_digits, definite) if scan.joined(i) else None


def unit_at(scan: Scan, i: int, after_digits: bool, definite: bool = False, clitics: bool = False) -> Attached | None:
    """The unit that token `i` begins; one with a conjunction or preposition only where `clitics` says so."""
    word = scan.known[i]
    if word is None:
        return _lettered(scan, i, after_digits)
    share = _share(scan, i, word)
    if share is not None:
        return share
    if ((word.conj or word.prep) and not clitics) or (word.definite and not definite):
        return None
    if after_digits and _is_celsius(scan, i):
        return Attached("measure", "°", i + 1)  # the draft asks whether heat is spoken of
    if word.currency is not None:
        return _of_currency(scan, i, word.currency, after_digits)
    prefixed = _prefixed(scan, i, word)
    if prefixed is not None:
        return modified(scan, *prefixed)
    return _noun_or_abbreviation(scan, i, word, after_digits)


def _of_currency(scan: Scan, i: int, currency: str, after_digits: bool) -> Attached:
    with_sign = sign_after(scan, i) if after_digits else None
    return with_sign or full_name(scan, i) or money_at(scan, i + 1, currency)


def _lettered(scan: Scan, i: int, after_digits: bool) -> Attached | None:
    """`40 US$`, `د ت`, `بات تايلندي`: money by letters that are no word."""
    with_sign = sign_after(scan, i) if after_digits else None
    return with_sign or abbreviation(scan, i, after_digits) or full_name(scan, i)


def _noun_or_abbreviation(scan: Scan, i: int, word: Word, after_digits: bool) -> Attached | None:
    if word.unit is not None:
        money = full_name(scan, i)
        if money is not None:
            return money  # أوقية موريتانية
        return None if _is_no_unit(scan, i, word, after_digits) else _of_noun(scan, i, word.unit)
    metre = _metre(scan, i) if word.form == METRE_SIGN else None
    if word.form == LITRE_SIGN and scan.at(i + 1) == "/" and scan.joined(i + 1):
        rate = _rate(scan, i + 1)
        return Attached("measure", f"L/{rate[0]}", rate[1]) if rate is not None else None
    return metre or abbreviation(scan, i, after_digits) or full_name(scan, i)


def _of_noun(scan: Scan, i: int, unit: Unit) -> Attached:
    return modified(scan, unit.kind, unit.symbol, i + 1, unit.factor)


def _is_no_unit(scan: Scan, i: int, word: Word, after_digits: bool) -> bool:
    """Whether the word is something else here: `نصف مليون عام 2007`, `4G`, `$10M`."""
    if word.form in _AFTER_DIGITS and not after_digits:
        return True
    if word.form in _YEAR_UNITS and _is_year(scan, i + 1):
        return True
    return word.form in _SMALL_LETTERS and scan.words[i].isupper()


def _metre(scan: Scan, i: int) -> Attached | None:
    """`م2`, `م3/ث`, `م/ث`, `م°` at the `م` of token `i`; alone it is no unit."""
    after = scan.at(i + 1)
    if scan.glued(i + 1) and after in DEGREE_SIGNS:
        return Attached("measure", SCALE_LETTERS[METRE_SIGN], i + 2)
    if scan.glued(i + 1) and after in SQUARE_DIGITS:
        return modified(scan, "measure", "m" + SQUARE_DIGITS[after], i + 2)
    rate = _rate(scan, i + 1) if after == "/" and scan.joined(i + 1) else None
    return Attached("measure", f"m/{rate[0]}", rate[1]) if rate is not None else None


def _is_celsius(scan: Scan, i: int) -> bool:
    """`20 C`; in `C4` the letter has a number of its own."""
    return scan.words[i] == _CELSIUS and not (scan.glued(i + 1) and scan.at(i + 1)[:1].isdecimal())


def _is_year(scan: Scan, i: int) -> bool:
    word = scan.known[i] if scan.joined(i) else None
    return word is not None and word.digits is not None and word.digits.value in _YEARS


def sign_before(scan: Scan, i: int) -> Attached | None:
    """`%5`, `$ 10` and `USD 5`: the unit sign that ends right before token `i`; `end` is where it begins."""
    if not (i > 0 and scan.joined(i)):
        return None
    sign, number = scan.words[i - 1], scan.known[i]
    if sign in "%٪":
        after_number = i > 1 and scan.glued(i - 1) and scan.words[i - 2][-1:].isdigit()
        return None if after_number else Attached("percent", "%", i - 1)
    if number is not None and number.digits is not None:
        money = _money_sign_before(scan, i)
        if money is not None:
            return money
    word = scan.known[i - 1]
    if word is None or word.currency in (None, CENT):
        return None
    if sign.isascii() and sign.isupper():
        return Attached("money", word.currency, i - 1)
    return _name_before(scan, i, word)


def _name_before(scan: Scan, i: int, word: Word) -> Attached | None:
    """`ريال500`, `بريال 500`: the name of a currency written like a sign, before digits without a noun."""
    number = scan.known[i]
    if number is None or number.digits is None or word.definite or word.currency is None:
        return None
    if not scan.glued(i) and (number.digits.value in _YEARS or number.digits.value < _LEAST_AFTER_NAME):
        return None
    if _has_noun_or_score(scan, i + 1):
        return None
    return money_at(scan, i - 1, word.currency)._replace(end=i - 1)


def _has_noun_or_score(scan: Scan, i: int) -> bool:
    """Whether a unit, a noun or a dash stands at `i`, right after digits."""
    if not scan.joined(i):
        return False
    following = scan.known[i]
    if following is not None:
        return bool(following.currency or following.unit) and not (following.conj or following.prep)
    return scan.words[i] in _DASHES or (scan.is_word(i) and is_whole_noun(scan.words[i]))


def _money_sign_before(scan: Scan, i: int) -> Attached | None:
    """`$10`, `CA$50`, `£E 20`, `ر.س 100` before digits at `i`; coins stand after them."""
    sign = scan.words[i - 1]
    if sign in SIGNS and sign not in ("c", "¢"):
        return sign_with_letters(scan, i) or money_at(scan, i - 1, SIGNS[sign])._replace(end=i - 1)
    return initials_before(scan, i) or (sign_with_letters(scan, i) if scan.at(i - 2) in SIGNS else None)


def _share(scan: Scan, i: int, word: Word) -> Attached | None:
    """`%`, `بالألف`, and those of two words."""
    if word.unit is not None and word.unit.kind == "percent":
        return Attached("percent", word.unit.symbol, i + 1)
    form = word.form
    if word.prep == "ب" and not word.conj and (word.definite or form not in ("الف", "مليون")) and form in SHARE_WORDS:
        return Attached("percent", SHARE_WORDS[form], i + 1)
    if word.conj == _IN_SPOKEN and word.definite and not word.prep and SHARE_WORDS.get(form) == "%":
        return Attached("percent", "%", i + 1)  # 10 فالمائة
    following = scan.known[i + 1] if scan.joined(i + 1) else None
    return _share_in_two(scan, i, word, following) if following is not None else None


def _share_in_two(scan: Scan, i: int, word: Word, following: Word) -> Attached | None:
    """`في المئة`, `نقطة مئوية`; `في مليون` is a share of a million only with the article."""
    if scan.words[i] in _IN_WORDS and following.form in SHARE_WORDS and not following.conj and not following.prep:
        sign = SHARE_WORDS[following.form]
        return Attached("percent", sign, i + 2) if following.definite or sign == "%" else None
    if word.form in POINT_WORDS and following.form in PERCENT_POINT_WORDS:
        return Attached("percent", "%", i + 2)
    return None


def _prefixed(scan: Scan, i: int, word: Word) -> tuple[NumberKind, str, int] | None:
    """`كيلو متر`, `ميغا واط`."""
    prefix = PREFIXES.get(word.form)
    if prefix is None or not scan.joined(i + 1):
        return None
    base = scan.known[i + 1]
    if base is None or base.unit is None or base.conj or base.prep or base.definite:
        bare = scan.words[i + 1]
        if prefix == "M" and bare in _PIXELS:
            return "measure", "MP", i + 2
        return ("measure", prefix + "bit", i + 2) if bare in _BITS else None
    symbol = base.unit.symbol
    return ("measure", prefix + symbol, i + 2) if symbol in PREFIXED else None


def modified(scan: Scan, kind: NumberKind, symbol: str, end: int, factor: float = 1) -> Attached:
    """`متر مربع`, `كيلومتر في الساعة`, `درجة مئوية`."""
    if kind == "duration":
        return _as_length(scan, symbol, end) or Attached(kind, symbol, end, factor)
    if kind == "measure" and scan.joined(end):
        symbol, end = _raised(scan, symbol, end) or _qualified(scan, symbol, end) or _per(scan, symbol, end)
    return Attached(kind, symbol, end, factor)


def _as_length(scan: Scan, symbol: str, end: int) -> Attached | None:
    """`سنة ضوئية`: a unit of time whose adjective makes a length of it."""
    new = _MODIFIER_STEMS.get((symbol, fold(scan.words[end]))) if scan.joined(end) else None
    return Attached("measure", new, end + 1) if new is not None else None


def _raised(scan: Scan, symbol: str, end: int) -> tuple[str, int] | None:
    """`كم2`: a power in digits."""
    power = SQUARE_DIGITS.get(scan.words[end])
    return (symbol + power, end + 1) if power is not None and scan.glued(end) and symbol in _LENGTHS else None


def _qualified(scan: Scan, symbol: str, end: int) -> tuple[str, int] | None:
    """`متر مربع`, `درجة مئوية`, `متر مكعب في الثانية`: an adjective that makes another unit of it."""
    following = scan.known[end]
    form = following.form if following is not None else fold(scan.words[end])
    new = _MODIFIER_STEMS.get((symbol, form))
    if symbol == "°":
        new = new or SCALE_LETTERS.get(form)
    if new is None:
        return None
    rate = _rate(scan, end + 1) if new in RATE_SYMBOLS and scan.joined(end + 1) else None
    return (f"{new}/{rate[0]}", rate[1]) if rate is not None else (new, end + 1)


def _per(scan: Scan, symbol: str, end: int) -> tuple[str, int]:
    """`كيلومتر في الساعة`, `كيلوواط ساعة`: the unit with the time that it is taken by, the unit itself without one."""
    rate = _rate(scan, end) if symbol in RATE_SYMBOLS else None
    if rate is None or (symbol in POWERS and rate[0] != "h"):
        return symbol, end
    return (symbol + "h" if symbol in POWERS else f"{symbol}/{rate[0]}"), rate[1]


def _rate(scan: Scan, i: int) -> tuple[str, int] | None:
    word = scan.known[i]
    if scan.words[i] in "/-–" and scan.joined(i + 1):
        per = scan.known[i + 1]
        form = per.form if per is not None else scan.words[i + 1]
        return (PER[form], i + 2) if form in PER else None
    if scan.words[i] in _IN_WORDS and scan.joined(i + 1):
        per = scan.known[i + 1]
        if per is not None and per.definite and per.form in PER_TIMES:
            return PER[per.form], i + 2
    if word is not None and word.prep == "ب" and word.definite and word.form in PER_TIMES:
        return PER[word.form], i + 1
    return None
