"""Numbers with their units: `ثلاثة ملايين دولار`, `خمس سنوات ونصف السنة`, `يومين`, `%5`, `شهر ونصف`."""

from typing import Final

from tasks.figures import numeral_lexicon as lex
from tasks.figures.digits import Shape
from tasks.figures.model import NumberKind, Qualifier, Value
from tasks.figures.numerals import Numeral, parse_numeral
from tasks.figures.ordinals import join_ordinal, parse_ordinal
from tasks.figures.roles import Role
from tasks.figures.scan import Scan
from tasks.figures.unit_lexicon import METRE_SIGN, SHARE_WORDS, Unit
from tasks.figures.units import Attached, sign_before, unit_at
from tasks.figures.words import Word

_CLOSERS: Final = ")]»”\"'"
_OPENERS: Final = "([«“\"'"
_MINUS: Final = "-−–"
_BELOW: Final = "تحت"
_ZERO: Final = frozenset(("الصفر", "صفر"))


class Quantity:
    """A number of the text with its unit: tokens `first`..`end`, of which `number_first`..`number_end` are the number."""

    __slots__ = (
        "bounded",
        "currency",
        "definite",
        "digits",
        "dual",
        "end",
        "first",
        "fraction",
        "kind",
        "magnitude",
        "max",
        "min",
        "number_end",
        "number_first",
        "qualifier",
        "slash",
        "symbol",
        "value",
        "vague",
        "worded",
    )

    def __init__(self, first: int, end: int, value: Value | None, kind: NumberKind = "number") -> None:
        self.first = self.number_first = first
        self.end = self.number_end = end
        self.value: Value | None = value
        self.min: Value | None = None
        self.max: Value | None = None
        self.kind: NumberKind = kind
        self.symbol: str | None = None
        self.currency: str | None = None  # a bare name: ريال
        self.qualifier: Qualifier = "exact"
        self.vague = self.fraction = self.slash = self.definite = self.digits = self.worded = self.dual = False
        self.bounded = False  # a part of a range or a change
        self.magnitude: Value = 1


def read_quantities(scan: Scan) -> list[Quantity]:
    """The numbers of a text in order, each with the unit right beside it; ordinals among them."""
    found: list[Quantity] = []
    free = 0
    for i in scan.seeds():
        if i < free:
            continue
        quantity = _read(scan, i, free)
        if quantity is not None:
            found.append(quantity)
            free = quantity.end
    return found


def _read(scan: Scan, i: int, free: int) -> Quantity | None:
    word = scan.known[i]
    if word is None or _is_share_alone(scan, i, word):
        return None
    if word.dual is not None and word.part is None:
        return _dual(scan, i, word.dual)
    if word.ordinal is not None and word.part is None:
        ordinal = parse_ordinal(scan, i)
        return None if ordinal is None else _ordinal_quantity(ordinal)
    numeral = parse_numeral(scan, i)
    if numeral is None:
        return _date_parts(scan, i, word)
    _read_as_fraction(scan, numeral)
    quantity = _of_numeral(scan, numeral)
    _attach_unit(scan, quantity, free)
    if quantity.kind == "number" and numeral.definite and not numeral.fraction and not numeral.digits and numeral.worded:
        ordinal = join_ordinal(scan, numeral)
        if ordinal is not None and not _counts(scan, ordinal.end) and not _is_bounded(scan, numeral.first):
            return _ordinal_quantity(ordinal)
    _apply_sign(scan, quantity, free)
    return quantity


def _is_bounded(scan: Scan, i: int) -> bool:
    """`فوق الثلاثين`: a qualifier speaks of an amount, not of a rank."""
    if not scan.joined(i):
        return False
    role = scan.role(i - 1)
    if role & Role.FROM:
        return bool(scan.role(i - 2) & (Role.MORE_FROM | Role.LESS_FROM))
    return bool(role & (Role.ABOUT | Role.MORE_THAN | Role.LESS_THAN)) and scan.words[i - 1] not in ("في", "شبه")


def _is_share_alone(scan: Scan, i: int, word: Word) -> bool:
    """Whether `word` is the hundred of a percentage whose number stands elsewhere."""
    if word.part is None or not word.definite or word.form not in SHARE_WORDS:
        return False
    return word.prep == "ب" or (i > 0 and scan.words[i - 1] == "في" and SHARE_WORDS[word.form] == "%")


def _ordinal_quantity(ordinal: Numeral) -> Quantity:
    quantity = Quantity(ordinal.first, ordinal.end, ordinal.value, "ordinal")
    quantity.definite = ordinal.definite
    return quantity


def _counts(scan: Scan, i: int) -> bool:
    """Whether an indefinite noun follows that a definite number counts: `العشرين عاماً`."""
    if not scan.joined(i):
        return False
    text = scan.words[i]
    return text.endswith(("ا", "اً", "ًا", "ةً")) and len(text) > 3 and not text.startswith("ال") and text[0] not in "وف"


def _date_parts(scan: Scan, i: int, word: Word) -> Quantity | None:
    """Digits that are several numbers, as of an address or a date, taken as one token without a value."""
    if word.digits is None or word.digits.shape is not Shape.SPLIT:
        return None
    quantity = Quantity(i, i + 1, None)
    quantity.digits = True
    return quantity


def _of_numeral(scan: Scan, numeral: Numeral) -> Quantity:
    quantity = Quantity(numeral.first, numeral.end, numeral.value)
    quantity.digits, quantity.worded = numeral.digits, numeral.worded
    quantity.definite, quantity.magnitude = numeral.definite, numeral.magnitude
    quantity.fraction, quantity.slash = numeral.fraction, numeral.slash
    if numeral.minimum is not None:
        quantity.value, quantity.min, quantity.vague, quantity.qualifier = None, numeral.minimum, True, "vague"
    if numeral.fraction:
        quantity.kind = "fraction"
    return quantity


def _read_as_fraction(scan: Scan, numeral: Numeral) -> None:
    """`خمس السكان` is a fifth, `خمس دول` is five."""
    word = scan.known[numeral.first]
    if word is None or numeral.end != numeral.first + 1 or word.definite or not scan.joined(numeral.end):
        return
    parts = lex.UNITS_THAT_ARE_FRACTIONS.get(word.form)
    following = scan.known[numeral.end]
    if parts and scan.words[numeral.end].startswith("ال") and (following is None or not (following.unit or following.role & Role.STOP)):
        numeral.value, numeral.fraction = 1 / parts, True


# Duals.


def _dual(scan: Scan, i: int, dual: Unit | str) -> Quantity:
    quantity = Quantity(i, i + 1, 2)
    quantity.dual = True
    if isinstance(dual, Unit):
        quantity.kind = "duration" if dual.kind == "duration" else "measure"
        quantity.symbol = dual.symbol
        quantity.value = 2 * dual.factor
        _modify_dual(scan, quantity)
        _add_half(scan, quantity, dual.factor)
    _below_zero(scan, quantity)
    return quantity


def _modify_dual(scan: Scan, quantity: Quantity) -> None:
    """`كيلومترين مربعين`, `درجتين مئويتين`."""
    from tasks.figures.units import _modified

    if quantity.kind == "measure" and quantity.symbol is not None:
        attached = _modified(scan, "measure", quantity.symbol, quantity.end)
        quantity.symbol, quantity.end = attached.symbol, attached.end


# Units.


def _attach_unit(scan: Scan, quantity: Quantity, free: int) -> None:
    if quantity.fraction and _unit_before(scan, quantity, free):
        return
    after = _past_closer(scan, quantity)
    digits = quantity.digits or _ends_in_digits(scan, quantity)
    attached = unit_at(scan, after, digits, quantity.definite or quantity.fraction or quantity.vague)
    if attached is not None and not (attached.kind == "percent" and quantity.fraction and not quantity.slash):
        if after > quantity.end and quantity.first > 0:
            quantity.first -= 1  # the opening bracket
        _take(quantity, attached, attached.end)
        _add_half(scan, quantity, attached.factor if attached.kind == "duration" else 1)
        if attached.kind == "money":
            _add_coins(scan, quantity)
        _below_zero(scan, quantity)
        return
    sign = sign_before(scan, quantity.first)
    if sign is not None and sign.end >= free:
        first = sign.end
        _take(quantity, sign, quantity.end)
        quantity.first = first
        if sign.kind == "money":
            _add_coins(scan, quantity)
        return
    if _is_metre(scan, quantity):
        quantity.kind, quantity.symbol, quantity.end = "measure", "m", quantity.end + 1
        return
    if not _unit_before(scan, quantity, free):
        _share_before(scan, quantity, free)
    _below_zero(scan, quantity)


def _is_metre(scan: Scan, quantity: Quantity) -> bool:
    """`4000م`, but not the Christian era of `2015م`."""
    if not quantity.digits or not isinstance(quantity.value, int) or not scan.glued(quantity.end):
        return False
    return scan.words[quantity.end] == METRE_SIGN and not 1300 <= quantity.value <= 2100


def _past_closer(scan: Scan, quantity: Quantity) -> int:
    end, first = quantity.end, quantity.first
    if scan.joined(end) and scan.words[end] in _CLOSERS and first > 0 and scan.words[first - 1] in _OPENERS:
        return end + 1
    return end


def _ends_in_digits(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_end - 1]
    return word is not None and word.digits is not None


def _take(quantity: Quantity, attached: Attached, end: int) -> None:
    quantity.kind = attached.kind  # type: ignore[assignment]
    quantity.symbol, quantity.currency, quantity.end = attached.symbol, attached.currency, end
    if attached.factor != 1:
        if quantity.value is not None:
            quantity.value = quantity.value * attached.factor
        if quantity.min is not None:
            quantity.min = quantity.min * attached.factor


def _add_half(scan: Scan, quantity: Quantity, factor: float) -> None:
    """`سنوات ونصف السنة`, `يومين ونصف`, `ساعة إلا ربعا`, after the unit."""
    end = quantity.end
    if quantity.value is None or quantity.kind not in ("duration", "measure", "money") or not scan.joined(end):
        return
    share, after, sign = _fraction_at(scan, end)
    if share is None:
        return
    following = scan.known[after] if scan.joined(after) else None
    scale: Value = 1
    if following is not None and not following.conj and not following.prep:
        same = following.unit is not None and following.unit.symbol == quantity.symbol
        if following.definite and (same or following.currency is not None):
            after += 1
        elif following.definite and following.part is not None and following.part.kind == lex.MAGNITUDE:
            after, scale = after + 1, following.part.value
        elif following.unit is not None or following.currency is not None or following.part is not None:
            return
    quantity.value += sign * share * factor * scale
    quantity.end = after
    quantity.number_end = after


def _fraction_at(scan: Scan, i: int) -> tuple[float | None, int, int]:
    """Share, end and sign of `ونصف`, `وثلاثة أرباع`, `إلا ربعا` at token `i`."""
    word = scan.known[i]
    if word is None:
        return None, i, 1
    sign, at = 1, i
    if word.role & Role.EXCEPT:
        sign, at = -1, i + 1
    elif word.role & Role.AND:
        at = i + 1
    elif word.conj != "و":
        return None, i, 1
    word = scan.known[at] if scan.joined(at) else None
    if word is None or word.part is None or word.prep or word.definite:
        return None, i, 1
    if word.part.kind in (lex.FRACTION, lex.FRACTION_DUAL):
        return (2 if word.part.kind == lex.FRACTION_DUAL else 1) / word.part.value, at + 1, sign
    plural = scan.known[at + 1] if scan.joined(at + 1) else None
    if word.part.kind == lex.UNIT and plural is not None and plural.part is not None:
        if plural.part.kind == lex.FRACTION_PLURAL and not plural.conj:
            return word.part.value / plural.part.value, at + 2, sign
    return None, i, 1


def _add_coins(scan: Scan, quantity: Quantity) -> None:
    """`20 دولار و43 سنت`, `20$ 43c`."""
    at = quantity.end
    if quantity.value is None or not scan.joined(at):
        return
    if scan.role(at) & Role.AND:
        at += 1
    word = scan.known[at] if scan.joined(at) else None
    if word is None or (word.digits is None and not (word.conj == "و" and word.part)):
        return
    coins = parse_numeral(scan, at)
    if coins is None or coins.minimum is not None or not 0 < coins.value < 1000:
        return
    unit = unit_at(scan, coins.end, True)
    if unit is None or unit.kind != "money":
        return
    if unit.symbol == "cent" and quantity.symbol is not None and quantity.symbol != "cent" and coins.value < 100:
        quantity.value = round(quantity.value + coins.value / 100, 9)
    elif unit.factor < 1 and (quantity.symbol is None or quantity.symbol == unit.symbol or quantity.currency):
        quantity.value = round(quantity.value + coins.value * unit.factor, 9)
    else:
        return
    quantity.end = quantity.number_end = unit.end


def _unit_before(scan: Scan, quantity: Quantity, free: int) -> bool:
    """`شهر ونصف` and `يوم واحد`: the unit of one stands before the number."""
    at = quantity.first - 1
    if at < free or not scan.joined(quantity.first) or quantity.value is None:
        return False
    first = scan.known[quantity.first]
    before = scan.known[at]
    if first is not None and before is not None and before.role & Role.AND and quantity.fraction:
        at, conj = at - 1, True
        before = scan.known[at] if at >= free and scan.joined(at + 1) else None
    else:
        conj = first is not None and first.conj == "و"
    if before is None or before.definite or (before.unit is None and before.currency is None):
        return False
    is_one = quantity.value == 1 and quantity.worded and not conj and not quantity.fraction
    is_half = quantity.fraction and conj and not _own_unit(scan, quantity, before)
    if not (is_one or is_half):
        return False
    bare = unit_at(scan, at, False) if not before.prep and not before.conj else None
    if bare is not None:
        _take(quantity, bare._replace(factor=1), quantity.end)
    elif before.unit is not None:
        quantity.kind, quantity.symbol = before.unit.kind, before.unit.symbol  # type: ignore[assignment]
    else:
        return False
    factor = before.unit.factor if before.unit is not None else 1
    quantity.value = (quantity.value + (1 if is_half else 0)) * factor
    quantity.first = quantity.number_first = at
    quantity.fraction = False
    return True


def _own_unit(scan: Scan, quantity: Quantity, before: Word) -> bool:
    """Whether the fraction has a noun of its own after it, other than the unit before it: `ساعة ونصف دقيقة`."""
    following = scan.known[quantity.end] if scan.joined(quantity.end) else None
    if following is None or following.conj or following.prep:
        return False
    if following.definite and following.unit is not None and before.unit is not None:
        if following.unit.symbol == before.unit.symbol:
            quantity.end += 1
            return False
    return following.unit is not None or following.currency is not None


def _share_before(scan: Scan, quantity: Quantity, free: int) -> None:
    """`بالمئة 10`, and `نسبة 22` with no sign at all."""
    at = quantity.first - 1
    if at < free or not scan.joined(quantity.first):
        return
    word = scan.known[at]
    if word is None or quantity.vague:
        return
    if word.prep == "ب" and word.definite and SHARE_WORDS.get(word.form) == "%":
        quantity.kind, quantity.symbol, quantity.first = "percent", "%", at
    elif word.role & Role.SHARE and not quantity.fraction and not _noun_follows(scan, quantity.end):
        quantity.kind, quantity.symbol = "percent", "%"


def _noun_follows(scan: Scan, i: int) -> bool:
    if not scan.joined(i) or not scan.words[i].isalpha():
        return False
    word = scan.known[i]
    return not (word is not None and (word.conj or word.prep or word.role & Role.STOP)) and scan.words[i][0] not in "وفبل"


# Signs.


def _apply_sign(scan: Scan, quantity: Quantity, free: int) -> None:
    """`-4`, `سالب خمسة`."""
    at = quantity.first - 1
    if at < free or quantity.value is None or not scan.joined(quantity.first):
        return
    sign = scan.words[at]
    if sign in _MINUS or sign == "+":
        spaced = (not scan.glued(at) or scan.at(at - 1) in "(^=") and not scan.at(at - 1)[-1:].isdigit()
        degrees = at == 0 and quantity.symbol is not None and quantity.symbol.startswith("°")
        if spaced and (scan.glued(quantity.first) or degrees):
            quantity.value = quantity.value if sign == "+" else -quantity.value
            quantity.first = at
            quantity.number_first = min(quantity.number_first, at)
    elif scan.role(at) & Role.NEGATIVE:
        quantity.value = -quantity.value
        quantity.first = quantity.number_first = at


def _below_zero(scan: Scan, quantity: Quantity) -> None:
    """`درجتين تحت الصفر`."""
    end = quantity.end
    if scan.joined(end) and scan.joined(end + 1) and scan.words[end] == _BELOW and scan.words[end + 1] in _ZERO:
        if quantity.value is not None:
            quantity.value = -abs(quantity.value)
        if quantity.kind == "number":
            quantity.kind, quantity.symbol = "measure", "°"
        quantity.end = end + 2
