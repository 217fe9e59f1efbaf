"""The grammar of Arabic numerals: words and digits from a token on, composed into one value.

A *group* is a number below a thousand: hundreds, tens and units joined by و in either order. A *term* is a group with
its magnitudes (`ثلاثمئة ألف`), a *sum* is terms of falling magnitude joined by و. What can't be one number stays apart:
`300 و212` and `عشرة وعشرون` are two numbers each.
"""

from tasks.figures import numeral_lexicon as lex
from tasks.figures.digits import Shape, number
from tasks.figures.model import Value
from tasks.figures.roles import Role
from tasks.figures.scan import Scan

_UNITS, _TENS, _HUNDREDS, _CLOSED = 1, 2, 4, 8
_SLOTS = {
    lex.ZERO: _CLOSED,
    lex.UNIT: _UNITS,
    lex.TWO_BOUND: _UNITS,
    lex.ONE_BOUND: _UNITS,
    lex.TEN: _UNITS | _TENS,
    lex.TEEN: _UNITS | _TENS,
    lex.TENS: _TENS,
    lex.HUNDRED: _HUNDREDS,
    lex.HUNDREDS: _HUNDREDS,
}
_MAGNITUDES = frozenset((lex.MAGNITUDE, lex.MAGNITUDE_PLURAL, lex.MAGNITUDE_TANWIN))
_PARTS_OF_FRACTION = frozenset((lex.FRACTION, lex.FRACTION_DUAL))
_AND = int(Role.AND)
_DECIMAL = int(Role.DECIMAL)
_EXCEPT = int(Role.EXCEPT)
# 10^18 has 19 digits; what a decimal's words say beyond that is noise.
_MOST_DECIMALS = 18
_LARGEST = 10**24
_LARGEST_EXPONENT = 40
_ONE = (lex.UNIT, 1)
_OPENING, _CLOSING = "([", ")]"


class Numeral:
    """A number found: tokens `first`..`end` (exclusive), its value, and how it was written."""

    __slots__ = ("definite", "digits", "end", "first", "fraction", "magnitude", "minimum", "slash", "value", "worded")

    def __init__(self, first: int, end: int, value: Value) -> None:
        self.first = first
        self.end = end
        self.value: Value = value
        self.minimum: Value | None = None  # of a vague number its magnitude
        self.digits = False  # a number in digits alone
        self.worded = False  # has numeral words
        self.fraction = False
        self.slash = False
        self.definite = False
        self.magnitude: Value = 1


class _Group:
    __slots__ = ("end", "slots", "value")

    def __init__(self, value: Value, end: int, slots: int) -> None:
        self.value = value
        self.end = end
        self.slots = slots


def parse_numeral(scan: Scan, i: int) -> Numeral | None:
    """The longest number that begins at token `i`, or None."""
    word = scan.known[i]
    if word is None:
        return None
    found: Numeral | None
    if word.digits is not None:
        found = _digits_number(scan, i)
    elif word.part is None:
        return None
    elif word.part.kind == lex.VAGUE or _is_vague_plural(scan, i):
        return _vague(scan, i)
    elif word.part.kind in _PARTS_OF_FRACTION or word.part.kind == lex.FRACTION_PLURAL:
        found = _fraction(scan, i)
    else:
        found = _sum(scan, i)
    if found is not None:
        found.definite = word.definite
        _add_tail(scan, found)
    return found


# Elements and groups.


def _part(scan: Scan, i: int) -> lex.Part | None:
    word = scan.known[i] if i < scan.size else None
    return word.part if word is not None else None


def _conjoined(scan: Scan, i: int) -> int:
    """Where the element joined by و at token `i` begins, or -1."""
    if not scan.joined(i):
        return -1
    word = scan.known[i]
    if word is None:
        return -1
    if word.role & _AND:
        return i + 1 if scan.joined(i + 1) else -1
    if word.conj == "و" and word.part is not None and not word.prep:
        return i
    if word.part == _ONE and (ten := _bare_part(scan, i + 1)) is not None and ten.kind == lex.TEN:
        return i  # وأحد عشر, whose conjunction folding hides
    return -1


def _bare_part(scan: Scan, i: int) -> lex.Part | None:
    """The numeral word at `i` where it follows without و and without a preposition."""
    if not scan.joined(i):
        return None
    word = scan.known[i]
    if word is None or word.conj or word.prep:
        return None
    return word.part


def _element(scan: Scan, i: int) -> tuple[int, Value, int] | None:
    """Slots, value and end of a hundreds, tens or units word at `i`, teens and `ثلاث مئة` taken together."""
    part = _part(scan, i)
    if part is None:
        return None
    kind, value = part
    if kind in (lex.UNIT, lex.ONE_BOUND, lex.TWO_BOUND):
        after = _bare_part(scan, i + 1)
        if after is not None:
            if after.kind == lex.TEN:
                return _UNITS | _TENS, 10 + value, i + 2
            if 2 < value < 10 and (after.kind == lex.HUNDRED or after == (lex.VAGUE, 100)):
                return _HUNDREDS, 100 * value, i + 2
        if kind == lex.TWO_BOUND or (kind == lex.ONE_BOUND and not _tens_follow(scan, i + 1)):
            return None
        return _UNITS, value, i + 1
    slots = _SLOTS.get(kind)
    return None if slots is None else (slots, value, i + 1)


def _tens_follow(scan: Scan, i: int) -> bool:
    at = _conjoined(scan, i)
    part = _part(scan, at) if at >= 0 else None
    return part is not None and part.kind == lex.TENS


def _group(scan: Scan, i: int) -> _Group | None:
    element = _element(scan, i)
    if element is None:
        return None
    slots, value, end = element
    definite = _definite(scan, i)
    while True:
        at = _conjoined(scan, end)
        if at < 0 and slots == _HUNDREDS and _bare_part(scan, end) is not None:
            at = end  # as spoken: خمسمية خمسة وعشرين
        if at < 0:
            break
        following = _element(scan, at)
        if following is None or slots & following[0]:
            break
        if following[0] == _UNITS | _TENS and slots & (_UNITS | _TENS):
            break
        if _definite(scan, at) and not definite:
            break
        if following[0] == _HUNDREDS and _magnitude_at(scan, following[2]) is not None and slots != _HUNDREDS:
            break  # a new term: خمسة ومئة ألف
        slots |= following[0]
        value += following[1]
        end = following[2]
    return _Group(value, end, slots)


def _definite(scan: Scan, i: int) -> bool:
    word = scan.known[i]
    return word is not None and word.definite


# Terms and sums.


def _magnitude_at(scan: Scan, i: int) -> Value | None:
    part = _bare_part(scan, i)
    return part.value if part is not None and part.kind in _MAGNITUDES else None


def _term(scan: Scan, i: int) -> tuple[Value, Value, int, int] | None:
    """Value, lowest magnitude, end and slots of a term at `i`."""
    word = scan.known[i] if i < scan.size else None
    if word is None:
        return None
    if word.digits is not None:
        read = _read(scan, i)
        if read is None:
            return None
        value, end = read
        after = _bare_part(scan, end)
        slots = _CLOSED
        if after is not None and after.kind == lex.HUNDRED and 1 <= value < 10:
            return _multiplied(scan, value * 100, 100, end + 1, slots)
    else:
        part = word.part
        if part is None:
            return None
        if part.kind in _MAGNITUDES or part.kind == lex.MAGNITUDE_DUAL:
            return _bare_magnitude(scan, i, part)
        group = _group(scan, i)
        if group is None:
            return None
        value, end, slots = group.value, group.end, group.slots
    magnitude: Value = 100 if slots == _HUNDREDS and value % 100 == 0 else 1
    return _multiplied(scan, value, magnitude, end, slots)


def _multiplied(scan: Scan, value: Value, magnitude: Value, end: int, slots: int) -> tuple[Value, Value, int, int]:
    times: Value = 1
    while (following := _magnitude_at(scan, end)) is not None:
        if following <= times or value * following > _LARGEST:
            break
        value, end, times = _exact(value * following), end + 1, following
        magnitude, slots = following, _CLOSED
    return value, magnitude, end, slots


def _bare_magnitude(scan: Scan, i: int, part: lex.Part) -> tuple[Value, Value, int, int]:
    value = part.value
    magnitude: Value = part.value // 2 if part.kind == lex.MAGNITUDE_DUAL else part.value
    word = scan.known[i]
    if part.kind == lex.MAGNITUDE_TANWIN and word is not None and not word.tanwin and _counts_on(scan, i + 1):
        value = 2 * part.value  # the dual in construct: ألفا شخص
    end = i + 1
    following = _magnitude_at(scan, end)
    if following is not None and following > magnitude and value * following <= _LARGEST:
        return value * following, following, end + 1, _CLOSED
    return value, magnitude, end, _CLOSED


def _counts_on(scan: Scan, i: int) -> bool:
    """Whether a word that might be counted follows at `i`."""
    if not scan.joined(i):
        return False
    word = scan.known[i]
    return scan.at(i).isalpha() and (word is None or (not word.conj and not word.prep and not word.role & Role.STOP))


def _exact(value: Value) -> Value:
    """`value` as int where a product of decimals is whole but for rounding: 3.21 million."""
    if isinstance(value, float):
        nearest = round(value)
        return nearest if abs(value - nearest) <= 1e-9 * max(1.0, abs(value)) else round(value, 12)
    return value


def _sum(scan: Scan, i: int) -> Numeral | None:
    term = _term(scan, i)
    if term is None:
        return None
    total, magnitude, end, slots = term
    first_digits = _is_digits(scan, i)
    found = Numeral(i, end, total)
    found.digits = first_digits and end == i + 1
    while True:
        at = _conjoined(scan, end)
        if at < 0 and magnitude >= 1000 and (part := _bare_part(scan, end)) is not None:
            at = end if part.kind in (lex.HUNDREDS, lex.UNIT, lex.TENS, lex.HUNDRED) and not first_digits else -1
        if at < 0:
            break
        following = _term(scan, at)
        if following is None or not _adds_up(total, magnitude, slots, following, first_digits):
            break
        value, magnitude, end, slots = following
        total = _exact(total + value)
    found.value, found.end, found.magnitude = total, end, magnitude
    found.worded = any(_part(scan, at) is not None for at in range(i, end))
    found.digits = found.digits and end == i + 1
    return found


def _adds_up(
    total: Value, magnitude: Value, slots: int, following: tuple[Value, Value, int, int], first_digits: bool
) -> bool:
    """Whether a term joined by و belongs to the sum so far."""
    value, next_magnitude, _, _ = following
    if next_magnitude < magnitude:
        return value < magnitude
    # Read from the right end: تسعمئة وألف.
    rising = next_magnitude >= 1000 and value <= 2 * next_magnitude and total < 1000 and slots != _CLOSED
    rising = rising and value in (next_magnitude, 2 * next_magnitude)
    return rising and not first_digits


def _is_digits(scan: Scan, i: int) -> bool:
    word = scan.known[i]
    return word is not None and word.digits is not None


# Digits.


def _read(scan: Scan, i: int) -> tuple[Value, int] | None:
    """Value and end of a number in digits at `i`, blanks between thousands, `9ر10` and `)` taken with it."""
    word = scan.known[i]
    digits = word.digits if word is not None else None
    if digits is None or digits.shape is Shape.SPLIT:
        return None
    value, end = digits.value, i + 1
    if digits.shape is Shape.PLAIN:
        grouped = _spaced_thousands(scan, i)
        if grouped is not None:
            value, end = grouped
        elif scan.glued(i + 1) and scan.glued(i + 2) and scan.words[i + 1] == "ر" and _plain(scan, i + 2):
            value, end = _with_reh(scan, i), i + 3
        elif (spaced := _spaced_point(scan, i)) is not None:
            value, end = spaced, i + 3
        elif _is_point_before(scan, i):
            value = number("0." + digits.text)
    if scan.at(end) in _CLOSING and scan.at(end) and i > 0 and scan.words[i - 1] in _OPENING:
        following = _magnitude_at(scan, end + 1) if scan.joined(end + 1) else None
        if following is not None:
            end += 1
    return value, end


def _with_reh(scan: Scan, i: int) -> Value:
    """`9ر10` is 10.9, its whole part after the ر; `000ر22` is 22,000, where no magnitude makes it a decimal."""
    fraction, whole = _ascii(scan, i), _ascii(scan, i + 2)
    if len(fraction) == 3 and len(whole) <= 3 and _magnitude_at(scan, i + 3) is None:
        return int(whole + fraction)
    return number(whole + "." + fraction)


def _ascii(scan: Scan, i: int) -> str:
    word = scan.known[i]
    return word.digits.text if word is not None and word.digits is not None else ""


def _plain(scan: Scan, i: int) -> bool:
    word = scan.known[i] if i < scan.size else None
    return word is not None and word.digits is not None and word.digits.shape is Shape.PLAIN


def _spaced_point(scan: Scan, i: int) -> Value | None:
    """`71. 1 دولار`, `7 , 2 مليار`: a decimal with a blank at its point, where an amount goes on."""
    if not (scan.joined(i) and scan.joined(i + 1) and scan.at(i + 1) in (".", ",") and scan.joined(i + 2)):
        return None
    if not _plain(scan, i + 2) or len(_ascii(scan, i + 2)) > 2 or (scan.glued(i + 1) and scan.glued(i + 2)):
        return None
    after = scan.known[i + 3] if scan.joined(i + 3) else None
    if after is None or after.conj or not (
        after.currency or (after.unit is not None and after.unit.kind == "percent") or _magnitude_at(scan, i + 3)
    ):
        return None
    return number(f"{_ascii(scan, i)}.{_ascii(scan, i + 2)}")


def _is_point_before(scan: Scan, i: int) -> bool:
    """Whether a decimal point stands before the digits at `i` and belongs to them: `.77`."""
    return (
        i > 0
        and scan.words[i - 1] in ".,٫"
        and scan.glued(i)
        and not scan.glued(i - 1)
        and (i == 1 or not scan.joined(i - 1) or scan.words[i - 1] == "٫" or not scan.words[i - 2].isalpha())
    )


def _spaced_thousands(scan: Scan, i: int) -> tuple[Value, int] | None:
    """`100 000`: groups of three digits with one blank between them."""
    text = _ascii(scan, i)
    if not 1 <= len(text) <= 3 or text.startswith("0"):
        return None
    end = i + 1
    while scan.joined(end) and scan.gaps[end] in (" ", "\u00a0", "\u202f", "\u2009") and _is_digits(scan, end):
        group = _ascii(scan, end)
        whole = group.split(".")[0]
        if len(whole) != 3 or (scan.gaps[end] == " " and i > 0 and _is_digits(scan, i - 1)):
            break
        text, end = text + group, end + 1
        if whole != group:
            break
    if end == i + 1 or (scan.joined(end) and scan.gaps[end] and _is_digits(scan, end)):
        return None
    return number(text), end


def _digits_number(scan: Scan, i: int) -> Numeral | None:
    slash = _slash_fraction(scan, i)
    if slash is not None:
        return _with_whole_after(scan, slash)
    power = _power(scan, i)
    if power is not None:
        return power
    found = _sum(scan, i)
    if found is None:
        return None
    if found.end == i + 1 and scan.joined(i + 1) and _plain(scan, i) and _is_digits(scan, i + 1):
        mixed = _slash_fraction(scan, i + 1)  # 1 4/5
        if mixed is not None and abs(mixed.value) < 1:
            mixed.first, mixed.value = i, found.value + mixed.value
            return mixed
    return found


def _with_whole_after(scan: Scan, fraction: Numeral) -> Numeral:
    """`١/٤ ٢`, as it is typed from right to left: two and a quarter."""
    end = fraction.end
    if scan.joined(end) and _plain(scan, end) and not scan.words[end].isascii() and abs(fraction.value) < 1:
        fraction.value += int(_ascii(scan, end))
        fraction.end += 1
    return fraction


def _power(scan: Scan, i: int) -> Numeral | None:
    """`1e10`, `1.1^23`."""
    sign = scan.at(i + 1)
    if sign not in ("e", "E", "^") or not (scan.glued(i + 1) and scan.glued(i + 2)):
        return None
    at = i + 3 if scan.at(i + 2) in "-+" and scan.glued(i + 3) else i + 2
    base = _read(scan, i)
    if base is None or not _plain(scan, at) or len(_ascii(scan, at)) > 3:
        return None
    exponent = int(_ascii(scan, at)) * (-1 if at > i + 2 and scan.at(i + 2) == "-" else 1)
    if abs(exponent) > _LARGEST_EXPONENT or len(_ascii(scan, i)) > 6 or (base[0] == 0 and exponent < 0):
        return None
    value = base[0] * 10.0**exponent if sign in "eE" else float(base[0]) ** exponent
    return Numeral(i, at + 1, _exact(value) if abs(value) < 1e15 else value)


def _slash_fraction(scan: Scan, i: int) -> Numeral | None:
    """`3/4`: a fraction where it may be one; a date has two slashes, and its readers look elsewhere."""
    if not (scan.glued(i + 1) and scan.glued(i + 2) and scan.words[i + 1] in "/⁄" and _plain(scan, i + 2)):
        return None
    if scan.glued(i + 3) and scan.words[i + 3] in "/⁄-" or (scan.glued(i) and scan.words[i - 1] in "/⁄"):
        return None
    if not _plain(scan, i):
        return None
    above, below = int(_ascii(scan, i)), int(_ascii(scan, i + 2))
    if above == 0 or below == 0 or max(len(_ascii(scan, i)), len(_ascii(scan, i + 2))) > 6:
        return None
    # Typed from right to left, the number below may come first.
    if below == 1:
        above, below = below, above
    found = Numeral(i, i + 3, _exact_ratio(above, below))
    found.fraction = found.slash = True
    return found


def _exact_ratio(above: Value, below: Value) -> Value:
    value = above / below
    return int(value) if value == int(value) else value


# Fractions, decimals in words, vague numbers.


def _fraction(scan: Scan, i: int) -> Numeral | None:
    """A number that begins with a fraction: `نصف`, `ثلثا`, `نصف مليون`."""
    part = _part(scan, i)
    if part is None or part.kind == lex.FRACTION_PLURAL:
        return None
    above = 2 if part.kind == lex.FRACTION_DUAL else 1
    found = Numeral(i, i + 1, _exact_ratio(above, part.value))
    found.fraction = found.worded = True
    _times_magnitude(scan, found)
    if found.fraction and _is_text(scan, i):
        return None
    return found


def _is_text(scan: Scan, i: int) -> bool:
    """Whether `نص` is a text rather than a half: no unit after it and no number or unit before its و."""
    word = scan.known[i]
    if word is None or word.form != "نص":
        return False
    following = scan.known[i + 1] if scan.joined(i + 1) else None
    if following is not None and not following.definite and (following.unit or following.currency):
        return False
    at = i - 2 if scan.role(i - 1) & _AND else i - 1
    before = scan.known[at] if at >= 0 and (word.conj == "و" or at == i - 2) and not word.prep else None
    return before is None or not (before.unit or before.currency or before.part or before.digits)


def _times_magnitude(scan: Scan, found: Numeral) -> None:
    """`نصف مليون`, `ثلاثة أرباع المليون`: a fraction of a magnitude is a number."""
    part = _bare_part(scan, found.end)
    if part is not None and part.kind in (lex.MAGNITUDE, lex.HUNDRED, lex.MAGNITUDE_TANWIN):
        found.value = _exact(found.value * part.value)
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
        found.value, found.end = _exact_ratio(found.value, part.value), end + 1
        found.fraction = True
        _times_magnitude(scan, found)
    elif word.role & _DECIMAL and not word.prep:
        _add_decimals(scan, found)
    elif word.role & _EXCEPT and not word.conj:
        part = _bare_part(scan, end + 1)
        if part is not None and part.kind == lex.FRACTION:
            found.value, found.end = found.value - 1 / part.value * _last_magnitude(found), end + 2
    else:
        _add_fraction(scan, found)


def _last_magnitude(found: Numeral) -> Value:
    return found.magnitude if found.magnitude >= 1000 else 1


def _add_fraction(scan: Scan, found: Numeral) -> None:
    """`مليون ونصف المليون`, `ثلاثة ونصف مليون`, `ألف وربع`."""
    at = _conjoined(scan, found.end)
    if at < 0 or found.fraction:
        return
    fraction = _fraction_of(scan, at)
    if fraction is None:
        return
    share, end = fraction
    last = _last_magnitude(found)
    magnitude = _bare_part(scan, end)
    if magnitude is not None and magnitude.kind == lex.HUNDRED:
        found.value, found.end = _exact(found.value + share * magnitude.value), end + 1
        return
    if magnitude is not None and magnitude.kind in (lex.MAGNITUDE, lex.MAGNITUDE_TANWIN):
        if magnitude.value == last:
            found.value, found.end = _exact(found.value + share * last), end + 1
        elif last == 1 and found.value < 1000:
            found.value, found.end = _exact((found.value + share) * magnitude.value), end + 1
            found.magnitude = magnitude.value
        return
    following = scan.known[end] if scan.joined(end) else None
    if following is not None and following.unit is not None and following.definite:
        return  # خمس سنوات ونصف السنة: the unit's half
    found.value, found.end = _exact(found.value + share * last), end


def _fraction_of(scan: Scan, i: int) -> tuple[float, int] | None:
    """Share and end of a fraction in words at `i`, `ثلاثة أرباع` among them."""
    part = _part(scan, i)
    if part is None:
        return None
    if part.kind in _PARTS_OF_FRACTION:
        return (2 if part.kind == lex.FRACTION_DUAL else 1) / part.value, i + 1
    plural = _bare_part(scan, i + 1)
    if part.kind == lex.UNIT and plural is not None and plural.kind == lex.FRACTION_PLURAL:
        return part.value / plural.value, i + 2
    return None


def _add_decimals(scan: Scan, found: Numeral) -> None:
    """`ثلاثة فاصلة خمسة`: the words after the point name digits, `صفر` the leading ones."""
    i, zeros = found.end + 1, ""
    while (part := _bare_part(scan, i)) is not None and part.kind == lex.ZERO:
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
    found.value, found.magnitude, found.end, _ = _multiplied(scan, found.value, 1, found.end, 0)


def _after_point(scan: Scan, i: int) -> tuple[Value, int] | None:
    """The number that names the decimals; a magnitude right after units and tens multiplies the whole instead."""
    if not scan.joined(i):
        return None
    if _is_digits(scan, i):
        return _read(scan, i)
    group = _group(scan, i)
    if group is not None and not group.slots & _HUNDREDS and _magnitude_at(scan, group.end) is not None:
        return group.value, group.end
    whole = _sum(scan, i)
    return None if whole is None else (whole.value, whole.end)


def _tenths(scan: Scan, i: int, value: Value) -> tuple[Value, int] | None:
    """`من ألف` after the decimals, and where it ends: thousandths."""
    if not (scan.joined(i) and scan.role(i) & Role.FROM and scan.joined(i + 1)):
        return None
    parts = _sum(scan, i + 1)
    if parts is None or parts.value <= value or str(parts.value).strip("0") != "1":
        return None
    return parts.value, parts.end


def _is_vague_plural(scan: Scan, i: int) -> bool:
    """`آلاف` and `ملايين` with no number before them."""
    part = _part(scan, i)
    return part is not None and part.kind == lex.MAGNITUDE_PLURAL


def _vague(scan: Scan, i: int) -> Numeral | None:
    word = scan.known[i]
    part = _part(scan, i)
    if part is None or word is None:
        return None
    minimum, end = part.value, i + 1
    following = scan.known[end] if scan.joined(end) else None
    if following is not None and following.part is not None and not following.conj and not following.prep:
        kind, value = following.part
        if kind == lex.MAGNITUDE_PLURAL and value > minimum or (kind == lex.VAGUE and part.value == 3):
            minimum, end = minimum * value, end + 1
        elif kind == lex.TEN and part.value == 3:
            minimum, end = 13, end + 1
    found = Numeral(i, end, minimum)
    found.minimum = minimum
    found.worded = True
    found.definite = word.definite
    return found
