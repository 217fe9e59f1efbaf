"""What goes on after a unit or before a fraction: `سنوات ونصف`, `20 دولار و43 سنت`, `شهر ونصف`, `يوم واحد`."""

from tasks.figures.amounts.money import CENT
from tasks.figures.amounts.quantity import Attached, Quantity
from tasks.figures.amounts.units import unit_after, unit_at
from tasks.figures.model import Value
from tasks.figures.numerals.numerals import parse_numeral
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.analysis import Word
from tasks.figures.words.money_lexicon import CURRENCY_BY_COUNTRY, PARTS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

_HALF = 2
_ONE = frozenset(lex.ONE.split())


def add_half(scan: Scan, quantity: Quantity, factor: float) -> None:
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
        if same or (following.definite and following.currency is not None):
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
        return _parts_said(scan, at, word) / word.part.value, at + 1, sign
    plural = scan.known[at + 1] if scan.joined(at + 1) else None
    if word.part.kind != lex.UNIT or plural is None or plural.part is None or plural.conj:
        return None, i, 1
    if plural.part.kind == lex.FRACTION_PLURAL:
        return word.part.value / plural.part.value, at + 2, sign
    return None, i, 1


def _parts_said(scan: Scan, i: int, word: Word) -> int:
    """How many parts the fraction at `i` says: `إلا ربعا` and `ونصفا` are accusatives, `وثلثا السنة` are two."""
    if word.part is None or word.part.kind != lex.FRACTION_DUAL:
        return 1
    if word.form.endswith(("ين", "ان")):
        return 2
    following = scan.known[i + 1] if scan.joined(i + 1) else None
    return 2 if following is not None and following.definite and word.part.value > _HALF else 1


def add_coins(scan: Scan, quantity: Quantity) -> None:
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
    unit = unit_after(scan, coins.end, True)
    if unit is None or unit.kind != "money":
        return
    parts = _parts_of(scan, quantity, unit, coins.end)
    if parts is not None and coins.value < parts:
        quantity.value = round(quantity.value + coins.value / parts, 9)
        quantity.end = quantity.number_end = unit.end


def _parts_of(scan: Scan, quantity: Quantity, coin: Attached, i: int) -> int | None:
    """In how many of `coin`, named at `i`, the money of `quantity` is divided; the coin may tell whose money it is.

    None where it is no coin of that money.
    """
    if coin.symbol == CENT:
        return None if quantity.symbol in (None, CENT) else 100
    word = scan.known[i]
    parts = PARTS.get(word.currency or "") if word is not None else None
    if parts is None:
        return None
    if quantity.currency is not None:
        codes = CURRENCY_BY_COUNTRY[quantity.currency]
        countries = [country for country in parts if country in codes]
        if len(countries) == 1:
            quantity.symbol, quantity.currency = codes[countries[0]], None
    else:
        countries = [country for country in parts if quantity.symbol in _codes_of(country)]
    worths = {parts[country] for country in countries}
    return worths.pop() if len(worths) == 1 else None


def _codes_of(country: str) -> list[str]:
    return [codes[country] for codes in CURRENCY_BY_COUNTRY.values() if country in codes]


def unit_before(scan: Scan, quantity: Quantity, free: int) -> bool:
    """`شهر ونصف` and `يوم واحد`: the unit of one stands before the number."""
    at = quantity.first - 1
    if at < free or not scan.joined(quantity.first) or quantity.value is None:
        return False
    first = scan.known[quantity.first]
    before = scan.known[at]
    if quantity.fraction and before is not None and before.role & Role.EXCEPT and at > free and scan.joined(at):
        return _unit_less(scan, quantity, at - 1)
    if first is not None and before is not None and before.role & Role.AND and quantity.fraction:
        at, conj = at - 1, True
        before = scan.known[at] if at >= free and scan.joined(at + 1) else None
    else:
        conj = first is not None and first.conj == "و"
    name_end = at + 1
    if before is not None and not (before.unit or before.currency) and at > free and scan.joined(at):
        at -= 1  # دولار أمريكي واحد, درجة مئوية واحدة
        before = scan.known[at]
    if before is None or before.definite or (before.unit is None and before.currency is None):
        return False
    is_one = quantity.value == 1 and quantity.worded and not conj and not quantity.fraction
    is_half = quantity.fraction and conj and not _own_unit(scan, quantity, before)
    if not (is_one or is_half):
        return False
    bare = unit_at(scan, at, False, clitics=True)
    if bare is None or bare.end < name_end:
        return False
    take(quantity, bare._replace(factor=1), quantity.end)
    factor = before.unit.factor if before.unit is not None else 1
    quantity.value = (quantity.value + (1 if is_half else 0)) * factor
    quantity.first = quantity.number_first = at
    quantity.fraction = False
    if is_one and quantity.kind == "money":
        add_coins(scan, quantity)
    return True


def add_one_before(scan: Scan, quantity: Quantity, free: int) -> None:
    """`دينار تونسي و500 مليم`, `دولار واحد وخمسون سنتا`: one of the money whose coins the number counts."""
    at, first = quantity.first - 1, scan.known[quantity.first]
    if quantity.value is None or first is None or at < free:
        return
    said_one = quantity.worded and first.form in _ONE and quantity.number_end - quantity.number_first > 1
    coins = quantity.value - 1 if said_one else quantity.value
    if scan.role(at) & Role.AND and scan.joined(at + 1):
        at -= 1
    elif first.conj != "و" and not said_one:
        return
    if at > free and scan.joined(at) and scan.known[at] is not None and not (scan.known[at] or first).currency:
        at -= 1  # its adjective
    word = scan.known[at] if at >= free and scan.joined(at + 1) else None
    if word is None or word.currency is None or word.definite or word.conj:
        return
    main = unit_at(scan, at, False, clitics=True)
    coin = Attached("money", quantity.symbol, quantity.end, 1, quantity.currency)
    if main is None or main.kind != "money" or main.end < quantity.first - 1:
        return
    whole = Quantity(at, main.end, 1, "money")
    whole.symbol, whole.currency = main.symbol, main.currency
    parts = _parts_of(scan, whole, coin, quantity.end - 1)
    if parts is not None and 0 < coins < parts:
        quantity.value = 1 + coins / parts
        quantity.symbol, quantity.currency = whole.symbol, whole.currency
        quantity.first = quantity.number_first = at


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
