"""The grammar of Arabic numerals: words and digits from a token on, composed into one value.

Sums (see sums.py) with what may follow them: fractions, spoken decimals, `إلا ربعا`; fractions; vague numbers.
"""

from tasks.figures.model import Value
from tasks.figures.numerals.parts import (
    Numeral,
    bare_part,
    conjoined,
    exact,
    fraction_of_magnitude,
    is_digits,
    is_plain,
    magnitude_at,
    part_at,
    ratio,
)
from tasks.figures.numerals.sums import HUNDREDS_SLOT, multiplied, parse_group, parse_sum
from tasks.figures.numerals.written import parse_power, parse_slash, read_number, with_whole_after
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.analysis import Word
from tasks.figures.words.digits import VULGAR, number
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

_FRACTIONS = frozenset((lex.FRACTION, lex.FRACTION_DUAL))
_DECIMAL = Role.DECIMAL
_EXCEPT = Role.EXCEPT
# 10^18 has 19 digits; what a decimal's words say beyond that is noise.
_MOST_DECIMALS = 18
_HALF = 2


def parse_numeral(scan: Scan, i: int) -> Numeral | None:
    """The longest number that begins at token `i`, or None."""
    word = scan.known[i]
    if word is None:
        return None
    found: Numeral | None
    if word.digits is not None:
        found = parse_digits(scan, i)
    elif word.part is None:
        return None
    elif word.part.kind == lex.VAGUE or _is_vague_plural(scan, i):
        return _vague(scan, i)
    elif word.part.kind in _FRACTIONS or word.part.kind == lex.FRACTION_PLURAL:
        found = _fraction(scan, i)
    elif word.part.kind == lex.FRACTION_OF_THEM:
        return _part_of(scan, i, word.part.value)
    elif (parts := fraction_of_magnitude(scan, i)) is not None:
        found = _part_of(scan, i, 1 / parts)
    else:
        found = parse_sum(scan, i)
    if found is not None:
        found.definite = word.definite
        _add_tail(scan, found)
    return found


def parse_digits(scan: Scan, i: int) -> Numeral | None:
    slash = parse_slash(scan, i)
    if slash is not None:
        return with_whole_after(scan, slash)
    power = parse_power(scan, i)
    if power is not None:
        return power
    found = parse_sum(scan, i)
    if found is None:
        return None
    if scan.at(i) in VULGAR:
        found.fraction = found.end == i + 1
    elif found.end == i + 1 and scan.at(i + 1) in VULGAR and scan.joined(i + 1):
        found.value, found.end = found.value + VULGAR[scan.words[i + 1]], i + 2
        return found
    if found.end == i + 1 and scan.joined(i + 1) and is_plain(scan, i) and is_digits(scan, i + 1):
        mixed = parse_slash(scan, i + 1)  # 1 4/5
        if mixed is not None and abs(mixed.value) < 1:
            mixed.first, mixed.value = i, found.value + mixed.value
            return mixed
    return found


def _fraction(scan: Scan, i: int) -> Numeral | None:
    """A number that begins with a fraction: `نصف`, `ثلثا`, `نصف مليون`."""
    part = part_at(scan, i)
    if part is None or part.kind == lex.FRACTION_PLURAL:
        return None
    # Two halves are never said: نصفا is an accusative.
    above = 2 if part.kind == lex.FRACTION_DUAL and part.value > _HALF else 1
    found = Numeral(i, i + 1, ratio(above, part.value))
    found.fraction = found.worded = True
    _times_magnitude(scan, found)
    if found.fraction and _is_text(scan, i):
        return None
    return found


def _part_of(scan: Scan, i: int, share: Value) -> Numeral:
    """`خمس المليون`: a fifth of the magnitude after it; `نصفهم`."""
    found = Numeral(i, i + 1, share)
    found.fraction = found.worded = True
    _times_magnitude(scan, found)
    return found


def _is_text(scan: Scan, i: int) -> bool:
    """Whether `نص` is a text rather than a half: no unit after it and no number or unit before its و."""
    word = scan.known[i]
    if word is None or word.form != "نص":
        return False
    following = scan.known[i + 1] if scan.joined(i + 1) else None
    if following is not None and not following.definite and (following.unit or following.currency):
        return False
    before = None if word.prep else _joined_to(scan, i, word)
    return before is None or not (before.unit or before.currency or before.part or before.digits)


def _joined_to(scan: Scan, i: int, word: Word) -> Word | None:
    """The word before that `و`, as a word or as a clitic, joins the word at `i` to."""
    if scan.role(i - 1) & Role.AND:
        return scan.known[i - 2] if i > 1 else None
    return scan.known[i - 1] if i > 0 and word.conj == "و" else None


def _times_magnitude(scan: Scan, found: Numeral) -> None:
    """`نصف مليون`, `ثلاثة أرباع المليون`: a fraction of a magnitude is a number."""
    part = bare_part(scan, found.end)
    if part is not None and part.kind in (lex.MAGNITUDE, lex.HUNDRED, lex.MAGNITUDE_TANWIN):
        found.value = exact(found.value * part.value)
        found.magnitude = 1
        found.end += 1
        found.fraction = False


def _add_tail(scan: Scan, found: Numeral) -> None:
    """What may follow a sum: `أرباع`, `ونصف`, `فاصلة خمسة`, `إلا ربعا`."""
    end = found.end
    if not scan.joined(end):
        return
    word = scan.known[end]
    if word is None:
        return
    part = word.part
    if part is not None and part.kind == lex.FRACTION_PLURAL and not word.conj and not found.fraction:
        found.value, found.end = ratio(found.value, part.value), end + 1
        found.fraction = True
        _times_magnitude(scan, found)
    elif word.role & _DECIMAL and not word.prep:
        _add_decimals(scan, found)
    elif word.role & _EXCEPT and not word.conj:
        part = bare_part(scan, end + 1)
        if part is not None and part.kind in _FRACTIONS:
            found.value, found.end = found.value - 1 / part.value * _last_magnitude(found), end + 2
    else:
        _add_fraction(scan, found)


def _last_magnitude(found: Numeral) -> Value:
    return found.magnitude if found.magnitude >= 1000 else 1


# What the magnitude after a fraction means depends on the one before it: the cases stand side by side.
def _add_fraction(scan: Scan, found: Numeral) -> None:
    """`مليون ونصف المليون`, `ثلاثة ونصف مليون`, `ألف وربع`."""
    at = conjoined(scan, found.end)
    if at < 0 or found.fraction:
        return
    fraction = _fraction_of(scan, at)
    if fraction is None:
        return
    share, end = fraction
    last = _last_magnitude(found)
    magnitude = bare_part(scan, end)
    if magnitude is not None and magnitude.kind == lex.HUNDRED:
        found.value, found.end = exact(found.value + share * magnitude.value), end + 1
        return
    if magnitude is not None and magnitude.kind in (lex.MAGNITUDE, lex.MAGNITUDE_TANWIN):
        if magnitude.value == last:
            found.value, found.end = exact(found.value + share * last), end + 1
        elif last == 1 and found.value < 1000:
            found.value, found.end = exact((found.value + share) * magnitude.value), end + 1
            found.magnitude = magnitude.value
        return
    following = scan.known[end] if scan.joined(end) else None
    if following is not None and following.unit is not None and following.definite:
        return  # خمس سنوات ونصف السنة: the unit's half
    found.value, found.end = exact(found.value + share * last), end


def _fraction_of(scan: Scan, i: int) -> tuple[float, int] | None:
    """Share and end of a fraction in words at `i`, `ثلاثة أرباع` among them."""
    part = part_at(scan, i)
    if part is None or _is_quarter(scan, i):
        return None
    if part.kind in _FRACTIONS:
        return (2 if part.kind == lex.FRACTION_DUAL else 1) / part.value, i + 1
    parts = fraction_of_magnitude(scan, i)
    if parts is not None:
        return 1 / parts, i + 1
    plural = bare_part(scan, i + 1)
    if part.kind == lex.UNIT and plural is not None and plural.kind == lex.FRACTION_PLURAL:
        return part.value / plural.value, i + 2
    return None


def _is_quarter(scan: Scan, i: int) -> bool:
    """`2014 والربع الأول`: a part of the year by its rank."""
    word = scan.known[i]
    following = scan.known[i + 1] if scan.joined(i + 1) else None
    return word is not None and word.definite and following is not None and following.ordinal is not None


def _add_decimals(scan: Scan, found: Numeral) -> None:
    """`ثلاثة فاصلة خمسة`: the words after the point name digits, `صفر` the leading ones."""
    i, zeros = found.end + 1, ""
    while (part := bare_part(scan, i)) is not None and part.kind == lex.ZERO:
        zeros, i = zeros + "0", i + 1
    digits, end = zeros, i
    fraction = _after_point(scan, i)
    if fraction is not None and isinstance(fraction[0], int):
        digits, end = zeros + str(fraction[0]), fraction[1]
        tenths = _tenths(scan, end, fraction[0])
        if tenths is not None:
            found.value, found.end = round(found.value + fraction[0] / tenths[0], 12), tenths[1]
            return
    if not digits or len(digits) > _MOST_DECIMALS:
        return
    found.value, found.end = number(f"{int(found.value)}.{digits}"), end
    found.digits = False
    found.value, found.magnitude, found.end, _ = multiplied(scan, found.value, 1, found.end, 0)


def _after_point(scan: Scan, i: int) -> tuple[Value, int] | None:
    """The number that names the decimals; a magnitude right after units and tens multiplies the whole instead."""
    if not scan.joined(i):
        return None
    if is_digits(scan, i):
        return read_number(scan, i)
    group = parse_group(scan, i)
    if group is not None and not group.slots & HUNDREDS_SLOT and magnitude_at(scan, group.end) is not None:
        return group.value, group.end
    whole = parse_sum(scan, i)
    return None if whole is None else (whole.value, whole.end)


def _tenths(scan: Scan, i: int, value: Value) -> tuple[Value, int] | None:
    """`من ألف` after the decimals, and where it ends: thousandths."""
    if not (scan.joined(i) and scan.role(i) & Role.FROM and scan.joined(i + 1)):
        return None
    parts = parse_sum(scan, i + 1)
    if parts is None or parts.value <= value or str(parts.value).strip("0") != "1":
        return None
    return parts.value, parts.end


def _is_vague_plural(scan: Scan, i: int) -> bool:
    """`آلاف` and `ملايين` with no number before them."""
    part = part_at(scan, i)
    return part is not None and part.kind == lex.MAGNITUDE_PLURAL


def _vague(scan: Scan, i: int) -> Numeral | None:
    word = scan.known[i]
    part = part_at(scan, i)
    if part is None or word is None:
        return None
    minimum, end = part.value, i + 1
    following = scan.known[end] if scan.joined(end) else None
    if following is not None and following.part is not None and not following.conj and not following.prep:
        kind, value = following.part
        if (kind == lex.MAGNITUDE_PLURAL and value > minimum) or (kind == lex.VAGUE and part.value == 3):
            minimum, end = minimum * value, end + 1
        elif kind == lex.TEN and part.value == 3:
            minimum, end = 13, end + 1
    found = Numeral(i, end, minimum)
    found.minimum = minimum
    found.worded = True
    found.definite = word.definite
    return found
