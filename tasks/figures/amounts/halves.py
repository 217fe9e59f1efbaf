"""What goes on after a unit or before a fraction: `سنوات ونصف`, `شهر ونصف`, `يوم واحد`."""

from typing import NamedTuple

from tasks.figures.amounts.quantity import Attached, Quantity
from tasks.figures.amounts.units import unit_at
from tasks.figures.model import Value
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import GENERAL, GENERAL_DUALS
from tasks.figures.words.persons import PERSON_DUALS, PERSON_FORMS, PERSON_PLURALS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold

_HALF = 2
# The adjective agrees with its persons in number.
_PERSONS_BY_GENERAL = dict.fromkeys(GENERAL.split(), PERSON_FORMS) | dict.fromkeys(
    GENERAL_DUALS.split(), PERSON_PLURALS | PERSON_DUALS
)


def add_half(scan: Scan, quantity: Quantity, factor: float) -> None:
    """`سنوات ونصف السنة`, `يومين ونصف`, `ساعة إلا ربعا`, after the unit."""
    end = quantity.end
    if quantity.value is None or quantity.kind not in ("duration", "measure", "money") or not scan.joined(end):
        return
    share, after, sign = _fraction_at(scan, end)
    if share is None:
        return
    whole = _whole_said(scan, quantity, after)
    if whole is None:
        return
    scale, after = whole
    quantity.value += sign * share * factor * scale
    quantity.end = after
    quantity.number_end = after


def _whole_said(scan: Scan, quantity: Quantity, i: int) -> tuple[Value, int] | None:
    """What of the unit the fraction before token `i` is a part of, and the end; None where it is a part of another.

    `ونصف السنة`, `ونصف المليون` say it; where nothing does, it is one.
    """
    following = scan.known[i] if scan.joined(i) else None
    if following is None or following.conj or following.prep:
        return 1, i
    same = following.unit is not None and following.unit.symbol == quantity.symbol
    if same or (following.definite and following.currency is not None):
        return 1, i + 1
    if following.definite and following.part is not None and following.part.kind == lex.MAGNITUDE:
        return following.part.value, i + 1
    return None if _is_another_whole(following) else (1, i)


def _is_another_whole(word: Word) -> bool:
    return word.unit is not None or word.currency is not None or word.part is not None


def _fraction_at(scan: Scan, i: int) -> tuple[float | None, int, int]:
    """Share, end and sign of `ونصف`, `وثلاثة أرباع`, `إلا ربعا` at token `i`."""
    sign, at = _sign_of_fraction(scan, i)
    word = scan.known[at] if sign and scan.joined(at) else None
    if word is None or word.part is None or word.prep or word.definite:
        return None, i, 1
    if word.part.kind in (lex.FRACTION, lex.FRACTION_DUAL):
        return _parts_said(scan, at, word) / word.part.value, at + 1, sign
    plural = scan.known[at + 1] if scan.joined(at + 1) else None
    if word.part.kind != lex.UNIT or plural is None or plural.part is None or plural.conj:
        return None, i, 1
    if plural.part.kind == lex.FRACTION_PLURAL:
        return word.part.value / plural.part.value, at + 2, sign
    return None, i, 1


def _sign_of_fraction(scan: Scan, i: int) -> tuple[int, int]:
    """Whether a fraction is added or taken away at `i`, and its token; 0 where none is."""
    word = scan.known[i]
    if word is None:
        return 0, i
    if word.role & Role.EXCEPT:
        return -1, i + 1
    if word.role & Role.AND:
        return 1, i + 1
    return int(word.conj == "و"), i


def _parts_said(scan: Scan, i: int, word: Word) -> int:
    """How many parts the fraction at `i` says: `إلا ربعا` and `ونصفا` are accusatives, `وثلثا السنة` are two."""
    if word.part is None or word.part.kind != lex.FRACTION_DUAL:
        return 1
    if word.form.endswith(("ين", "ان")):
        return 2
    following = scan.known[i + 1] if scan.joined(i + 1) else None
    return 2 if following is not None and following.definite and word.part.value > _HALF else 1


def is_general(scan: Scan, i: int) -> bool:
    """`كاتب عام`, `مدراء عامين`: the adjective "general" that agrees with a person, not a year; `آخر عامين` are two."""
    if i == 0 or not scan.joined(i):
        return False
    persons = _PERSONS_BY_GENERAL.get(fold(scan.words[i]))
    return persons is not None and fold(scan.words[i - 1]) in persons


class NamedBefore(NamedTuple):
    """A unit named before a number: the token where it begins, its word, what it is, and whether و stands between."""

    at: int
    word: Word
    unit: Attached
    joined: bool


def named_before(scan: Scan, quantity: Quantity, free: int) -> NamedBefore | None:
    """The indefinite unit that ends right before the number, with its adjective: `دولار أمريكي واحد`."""
    at, first = quantity.first - 1, scan.known[quantity.first]
    if at < free or first is None or not scan.joined(quantity.first):
        return None
    joined = first.conj == "و"
    if scan.role(at) & Role.AND:
        at, joined = at - 1, True
    for start in (at, at - 1):
        word = scan.known[start] if start >= free and scan.joined(start + 1) else None
        if word is not None and _names_unit(scan, start, word):
            unit = None if word.definite else unit_at(scan, start, False, clitics=True)
            return NamedBefore(start, word, unit, joined) if unit is not None and unit.end > at else None
    return None


def _names_unit(scan: Scan, i: int, word: Word) -> bool:
    return bool(word.unit or word.currency) and not is_general(scan, i)


def unit_before(scan: Scan, quantity: Quantity, free: int) -> bool:
    """`شهر ونصف` and `يوم واحد`: the unit of one stands before the number."""
    is_one = _is_one(quantity)
    if quantity.value is None or not (is_one or quantity.fraction):
        return False
    if quantity.fraction and _is_taken_away(scan, quantity.first - 1, free):
        return _unit_less(scan, quantity, quantity.first - 2)
    named = named_before(scan, quantity, free)
    if named is None or named.joined == is_one or (named.joined and _own_unit(scan, quantity, named.word)):
        return False
    take(quantity, named.unit._replace(factor=1), quantity.end)
    factor = named.word.unit.factor if named.word.unit is not None else 1
    quantity.value = (quantity.value + (1 if quantity.fraction else 0)) * factor
    quantity.first = quantity.number_first = named.at
    quantity.fraction = False
    return True


def _is_one(quantity: Quantity) -> bool:
    """`يوم واحد`, but `للتر الواحد` is each."""
    return quantity.value == 1 and quantity.worded and not (quantity.fraction or quantity.definite)


def _is_taken_away(scan: Scan, at: int, free: int) -> bool:
    return at > free and scan.joined(at) and scan.joined(at + 1) and bool(scan.role(at) & Role.EXCEPT)


def _unit_less(scan: Scan, quantity: Quantity, at: int) -> bool:
    """`ساعة إلا ربعا`: one unit less the fraction."""
    before, first = scan.known[at], scan.known[quantity.first]
    if before is None or before.unit is None or before.definite or first is None or first.part is None:
        return False
    quantity.kind, quantity.symbol = before.unit.kind, before.unit.symbol
    quantity.value = (1 - 1 / first.part.value) * before.unit.factor
    quantity.first = quantity.number_first = at
    quantity.fraction = False
    return True


def _own_unit(scan: Scan, quantity: Quantity, before: Word) -> bool:
    """Whether the fraction has a noun of its own after it, other than the unit before it: `ساعة ونصف دقيقة`."""
    following = scan.known[quantity.end] if scan.joined(quantity.end) else None
    if following is None or following.conj or following.prep:
        return False
    same = following.unit is not None and before.unit is not None and following.unit.symbol == before.unit.symbol
    same = same or (following.currency is not None and following.currency == before.currency)
    if same and following.definite:
        quantity.end += 1
        return False
    return following.unit is not None or following.currency is not None


def take(quantity: Quantity, attached: Attached, end: int) -> None:
    quantity.kind = attached.kind
    quantity.symbol, quantity.currency, quantity.end = attached.symbol, attached.currency, end
    if attached.factor != 1:
        if quantity.value is not None:
            quantity.value = quantity.value * attached.factor
        if quantity.min is not None:
            quantity.min = quantity.min * attached.factor
