"""Compound durations: `ساعتين و10 دقائق`, `عام وشهر`, one number of seconds each."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import SECONDS, SINGLE_TIMES
from tasks.language.affix_lexicon import ALEF


def join_durations(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    """Durations joined by و or a comma, bare units (`عام وشهر`) among them, made one in seconds."""
    bare = _bare_units(scan, quantities)
    if not bare and sum(quantity.kind == "duration" for quantity in quantities) < 2:
        return quantities
    joined: list[Quantity] = []
    chain: list[Quantity] = []
    for quantity in sorted(quantities + bare, key=lambda quantity: (quantity.first, isinstance(quantity, _Bare))):
        if chain and _continues(scan, chain, quantity):
            chain.append(quantity)
            continue
        if isinstance(quantity, _Bare) and chain and chain[-1].first == quantity.first:
            continue  # an ordinal that no duration stands before
        if quantity.kind == "ordinal":
            joined.append(quantity)
            continue
        joined.extend(_closed(chain))
        chain = [quantity]
    joined.extend(_closed(chain))
    return sorted(_without_seconds_as_ranks(joined), key=lambda part: part.first)


def _without_seconds_as_ranks(quantities: list[Quantity]) -> list[Quantity]:
    """`ثانية` is an ordinal or a second: the second, where it belongs to a chain."""
    taken = {i for whole in quantities if whole.kind == "duration" for i in range(whole.first, whole.end)}
    return [part for part in quantities if part.kind != "ordinal" or part.first not in taken]


class _Bare(Quantity):
    """A unit of time with no number, which counts as one only where another duration follows or precedes."""

    __slots__ = ()


def _bare_units(scan: Scan, quantities: list[Quantity]) -> list[Quantity]:
    found: list[Quantity] = []
    taken = {i for quantity in quantities for i in range(quantity.first, quantity.end) if quantity.kind != "ordinal"}
    for i, word in enumerate(scan.known):
        if word is None or word.unit is None or word.unit.kind != "duration" or word.definite or word.prep:
            continue
        if i in taken or word.unit.factor != 1 or not _is_singular(word.form):
            continue
        unit = _Bare(i, i + 1, 1, "duration")
        unit.symbol = word.unit.symbol
        _except_quarter(scan, unit)
        found.append(unit)
    return found


def _is_singular(form: str) -> bool:
    return form.rstrip(ALEF) in SINGLE_TIMES


def _except_quarter(scan: Scan, unit: Quantity) -> None:
    """`ساعة إلا ربعا`."""
    i = unit.end
    if scan.joined(i) and scan.role(i) & Role.EXCEPT and scan.joined(i + 1):
        word = scan.known[i + 1]
        if word is not None and word.part is not None and 2 <= word.part.value <= 4:
            unit.value, unit.end = 1 - 1 / word.part.value, i + 2


def _continues(scan: Scan, chain: list[Quantity], quantity: Quantity) -> bool:
    last = chain[-1]
    if quantity.kind != "duration" or last.kind != "duration" or quantity.value is None or last.value is None:
        return False
    if quantity.symbol in {part.symbol for part in chain} or not scan.joined(quantity.first):
        return False
    between = scan.words[last.end : quantity.first]
    if not scan.unbroken(last.end, quantity.first):
        return False
    first = scan.known[quantity.first]
    joined = first is not None and first.conj == "و"
    if between in (["و"], ["،", "و"], [",", "و"]):
        return True
    if between in (["،"], [","]):
        return joined or not isinstance(quantity, _Bare)
    return not between and joined


def _closed(chain: list[Quantity]) -> list[Quantity]:
    if not chain:
        return []
    if len(chain) == 1:
        return [] if isinstance(chain[0], _Bare) else chain
    whole = Quantity(chain[0].first, chain[-1].end, 0, "duration")
    seconds = sum((part.value or 0) * SECONDS[part.symbol or "second"] for part in chain)
    whole.value = int(seconds) if seconds == int(seconds) else round(seconds, 9)
    whole.symbol = "second"
    return [whole]
