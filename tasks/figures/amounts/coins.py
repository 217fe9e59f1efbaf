"""Money in its main unit and its coins: `20 دولار و43 سنت`, `دينار تونسي و500 مليم`."""

from tasks.figures.amounts.halves import named_before
from tasks.figures.amounts.money import CENT
from tasks.figures.amounts.quantity import Attached, Quantity
from tasks.figures.amounts.units import unit_after
from tasks.figures.numerals.numerals import parse_numeral
from tasks.figures.numerals.parts import Numeral
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.money_lexicon import CURRENCY_BY_COUNTRY, PARTS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

_ONE = frozenset(lex.ONE.split())


def add_coins(scan: Scan, quantity: Quantity) -> None:
    """`20 دولار و43 سنت`, `20$ 43c`."""
    coins = _number_after(scan, quantity.end) if quantity.kind == "money" and quantity.value is not None else None
    if coins is None or quantity.value is None:
        return
    unit = unit_after(scan, coins.end, True)
    if unit is None or unit.kind != "money":
        return
    parts = _parts_of(scan, quantity, unit, coins.end)
    if parts is not None and coins.value < parts:
        quantity.value = round(quantity.value + coins.value / parts, 9)
        quantity.end = quantity.number_end = unit.end


def _number_after(scan: Scan, i: int) -> Numeral | None:
    """The number of coins at `i`: digits, or words after و."""
    if not scan.joined(i):
        return None
    apart = bool(scan.role(i) & Role.AND)
    at = i + apart
    word = scan.known[at] if scan.joined(at) else None
    if word is None or (word.digits is None and not ((apart or word.conj == "و") and word.part)):
        return None
    coins = parse_numeral(scan, at)
    return coins if coins is not None and coins.minimum is None and coins.value > 0 else None


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


def add_one_before(scan: Scan, quantity: Quantity, free: int) -> None:
    """`دينار تونسي و500 مليم`, `دولار واحد وخمسون سنتا`: one of the money whose coins the number counts."""
    if quantity.value is None or not (quantity.symbol == CENT or quantity.currency in PARTS):
        return
    first = scan.known[quantity.first]
    says_one = first is not None and first.form in _ONE and quantity.number_end - quantity.number_first > 1
    named = named_before(scan, quantity, free)
    if named is None or named.unit.kind != "money" or named.word.conj or not (named.joined or says_one):
        return
    whole = Quantity(named.at, named.unit.end, 1, "money")
    whole.symbol, whole.currency = named.unit.symbol, named.unit.currency
    coin = Attached("money", quantity.symbol, quantity.end, 1, quantity.currency)
    parts = _parts_of(scan, whole, coin, quantity.end - 1)
    coins = quantity.value - 1 if says_one else quantity.value
    if parts is not None and 0 < coins < parts:
        quantity.value = 1 + coins / parts
        quantity.symbol, quantity.currency = whole.symbol, whole.currency
        quantity.first = quantity.number_first = named.at
