"""What kind of figure a number with its unit is: money, share, measure, duration, age, fraction or count."""

from collections.abc import Callable

from tasks.figures.amounts.money import CENT
from tasks.figures.amounts.notation import is_clock_time
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.not_figures import is_model
from tasks.figures.context.scores import is_mark
from tasks.figures.kinds import ages
from tasks.figures.kinds.claims import Candidate, Claim, Reader, Strength, strongest
from tasks.figures.kinds.counts import READERS as COUNT_READERS
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft, noun_at
from tasks.figures.kinds.fractions import fraction
from tasks.figures.model import Value
from tasks.figures.numerals.parts import exact
from tasks.figures.words.amount_lexicon import EXPLOSIVE, HEAT, QUAKES, STRENGTHS, WINDS
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import (
    CONTRACTS,
    DECADE_AFTER,
    DECADE_BEFORE,
    DISTANCE_WORDS,
)
from tasks.figures.words.digits import tidy
from tasks.figures.words.label_lexicon import TEAM_NAMES
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import DECADE_STEM, DEGREE_STEM, KILO, KNOT
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

_DECADE_BEFORE = frozenset(DECADE_BEFORE.split())
_DECADE_AFTER = frozenset(DECADE_AFTER.split())
_CONTRACTS = frozenset(CONTRACTS.split())
_DISTANCE = frozenset(DISTANCE_WORDS.split())
_EXPLOSIVE = frozenset(EXPLOSIVE.split())
_TEAM_NAMES = frozenset(TEAM_NAMES.split())
_HEAT = frozenset(HEAT.split())
_WINDS = frozenset(WINDS.split())
_QUAKES, _STRENGTHS = frozenset(QUAKES.split()), frozenset(STRENGTHS.split())
# `بلغت شدته على مقياس ريختر 6 درجات`.
_STRENGTH_REACH = 5
# A sentence of a weather report names its subject once; 24 tokens reach it in all that were read.
_SUBJECT_REACH = 24
_DISTANCE_REACH = 4
_TEAM_BEFORE, _TEAM_AFTER = 8, 4
_CONTRACT_BEFORE, _CONTRACT_AFTER = 6, 3  # tokens
_SHORTEST = 3
_CELSIUS = "°C"
_YEAR = "year"


def draft_figure(candidate: Candidate) -> Draft | None:
    """The figure that the strongest claim on the number makes of it, None where it is none."""
    claims: list[Claim] = []
    for strength, reader in readers_of(candidate.quantity):
        if claims and strength < claims[0].strength:
            break
        claim = reader(candidate)
        if claim is not None:
            claims.append(claim)
    winner = strongest(claims)
    return winner.draft if winner is not None else None


def readers_of(quantity: Quantity) -> tuple[tuple[Strength, Reader], ...]:
    """Those who may claim a number with such a unit, from the strongest down; nobody claims what has no value."""
    if quantity.value is None and quantity.min is None:
        return ()
    if quantity.kind in _OF_UNIT:
        return _UNIT_READERS
    if quantity.value is not None and quantity.value < 0:
        quantity.value = -quantity.value  # a dash before a count is a bullet
    return _COUNT_READERS


def _read_date(candidate: Candidate) -> Claim | None:
    """`12 أغسطس 2014`."""
    return Claim(Strength.DATE, "a date, a year or a time of day", None) if candidate.dated else None


def _read_ordinal(candidate: Candidate) -> Claim | None:
    """`الثالث`; ranks stand among the numbers, for they end what belongs to those before."""
    return Claim(Strength.NAME, "an ordinal", None) if candidate.quantity.kind == "ordinal" else None


def _read_model(candidate: Candidate) -> Claim | None:
    """`كوفيد-19`; `معدل 17 من 20` is no share."""
    scan, quantity = candidate.scan, candidate.quantity
    if is_model(scan, quantity):
        return Claim(Strength.NAME, "a part of a name", None)
    if quantity.kind == "percent" and _is_escape(scan, quantity):
        return Claim(Strength.NAME, "a part of an address", None)
    bare = quantity.end == quantity.number_end
    return Claim(Strength.NAME, "a mark", None) if bare and is_mark(scan, quantity) else None


def _read_clock_time(candidate: Candidate) -> Claim | None:
    """`14:30`, whose parts are no numbers of their own."""
    return Claim(Strength.NAME, "a time of day", None) if is_clock_time(candidate.scan, candidate.quantity) else None


def _read_unit(candidate: Candidate) -> Claim | None:
    draft = _OF_UNIT[candidate.quantity.kind](candidate)
    return Claim(Strength.UNIT, "a unit stands beside it", draft)


_OF_ALL: tuple[tuple[Strength, Reader], ...] = (
    (Strength.DATE, _read_date),
    (Strength.NAME, _read_ordinal),
    (Strength.NAME, _read_clock_time),
)
_UNIT_READERS: tuple[tuple[Strength, Reader], ...] = (
    *_OF_ALL,
    (Strength.NAME, _read_model),
    (Strength.UNIT, _read_unit),
)
_COUNT_READERS: tuple[tuple[Strength, Reader], ...] = tuple(
    sorted((*_OF_ALL, *COUNT_READERS), key=lambda reader: reader[0], reverse=True)
)


def _is_escape(scan: Scan, quantity: Quantity) -> bool:
    """`%D9%84%D8`: letters of an address, each two digits between percent signs."""
    end = quantity.end
    return scan.glued(end) and scan.at(end - 1) == "%" and scan.at(end)[:1].isascii() and scan.at(end)[:1].isalnum()


def _money(scan: Scan, quantity: Quantity, purse: Purse) -> Draft:
    unit = quantity.symbol
    parts = 1
    if quantity.currency is not None:
        unit, parts = purse.value(quantity.currency, scan, quantity.first, quantity.end)
    if unit == CENT:
        unit, parts = "USD", 100
    if parts != 1:
        quantity.value, quantity.min, quantity.max = (
            value if value is None else exact(value / parts) for value in (quantity.value, quantity.min, quantity.max)
        )
    return Draft(quantity, "money", unit)


def _measure(scan: Scan, quantity: Quantity, last: Draft | None) -> Draft | None:
    if quantity.value is not None and quantity.value < 0 and not (quantity.symbol or "").startswith("°"):
        quantity.value = -quantity.value  # a dash before it opens an aside
    if (
        last is not None
        and last.unit == _CELSIUS
        and quantity.symbol == "°"
        and scan.unbroken(last.end, quantity.first)
    ):
        return Draft(quantity, "measure", _CELSIUS)  # 40 درجة بالجنوب … 36 درجة بالشمال
    read = _OF_AMBIGUOUS_UNIT.get(quantity.symbol or "")
    if read is not None:
        return read(scan, quantity, _unit_word(scan, quantity))
    return Draft(quantity, "measure", quantity.symbol)


def _unit_word(scan: Scan, quantity: Quantity) -> Word | None:
    """The word of the unit: the last one, but the first in `درجة واحدة`."""
    first = scan.known[quantity.first]
    return first if first is not None and first.unit is not None else scan.known[quantity.end - 1]


def _degrees(scan: Scan, quantity: Quantity, last: Word | None) -> Draft | None:
    """Degrees of heat where the sign or the sentence says so; `درجات` are otherwise counted, and `C` is no unit."""
    if last is not None and not _speaks_of(scan, quantity, _HEAT):
        if last.form.startswith(DEGREE_STEM):
            return None if _is_magnitude(scan, quantity) else _count(scan, quantity)
        if last.form == "c":
            return None
    return Draft(quantity, "measure", _CELSIUS)


def _is_magnitude(scan: Scan, quantity: Quantity) -> bool:
    """`زلزال بقوة 6.2 درجات`, `بلغت شدته 5 درجات على مقياس ريختر`: the strength of an earthquake counts no degrees."""
    near = range(max(0, quantity.first - _STRENGTH_REACH), min(scan.size, quantity.end + 2))
    return any(_bare(scan.words[i]) in _STRENGTHS for i in near) and _speaks_of(scan, quantity, _QUAKES)


def _knots(scan: Scan, quantity: Quantity, last: Word | None) -> Draft:
    """`رياح سرعتها 20 عقدة`; elsewhere `عقدة` is a knot or a problem."""
    is_other = last is not None and last.form == KNOT and not _speaks_of(scan, quantity, _WINDS)
    return _count(scan, quantity) if is_other else Draft(quantity, "measure", quantity.symbol)


def _barrels(scan: Scan, quantity: Quantity, _: Word | None) -> Draft:
    """Barrels of oil are measured, those of explosives are counted: `20 برميلا متفجرا`."""
    following = fold(scan.words[quantity.end]) if scan.joined(quantity.end) else ""
    return _count(scan, quantity) if following in _EXPLOSIVE else Draft(quantity, "measure", quantity.symbol)


def _kilograms(scan: Scan, quantity: Quantity, last: Word | None) -> Draft:
    """`على بعد 20 كيلو`: short for kilometres after a word for distance."""
    near = range(max(0, quantity.first - _DISTANCE_REACH), quantity.first)
    is_short = last is not None and last.form == KILO
    far = is_short and any(fold(scan.words[i]).removeprefix("و") in _DISTANCE for i in near)
    return Draft(quantity, "measure", "km" if far else quantity.symbol)


def _count(scan: Scan, quantity: Quantity) -> Draft:
    """The word of the unit as the noun that is counted."""
    first = scan.known[quantity.first]
    before = first is not None and first.unit is not None
    return Draft(quantity, "count", None, noun_at(scan, quantity.first if before else quantity.end - 1))


def _speaks_of(scan: Scan, quantity: Quantity, subject: frozenset[str]) -> bool:
    """Whether a word of `subject` stands in the sentence, near the number."""
    first, end = quantity.first, quantity.end
    while first > 0 and quantity.first - first < _SUBJECT_REACH and scan.joined(first):
        first -= 1
    while quantity.end + _SUBJECT_REACH > end and scan.joined(end):
        end += 1
    return any(_bare(scan.words[i]) in subject for i in range(first, min(end, scan.size)))


def _bare(text: str) -> str:
    form = fold(text)
    return bare_of_article(form) or (form[1:] if len(form) > _SHORTEST and form[0] in "وبلف" else form)


def _duration(scan: Scan, quantity: Quantity, taken: int, last: Draft | None) -> Draft | None:
    unit_word = scan.known[quantity.end - 1]
    if quantity.value == 0 and quantity.worded and quantity.symbol == _YEAR:
        return None  # the month of Safar: في صفر سنة 719
    if unit_word is not None and unit_word.form.startswith(DECADE_STEM) and not _is_decades(scan, quantity):
        if quantity.dual or (quantity.value is None and quantity.max is None):
            return None
        quantity.value, quantity.min, quantity.max = map(_tenth, (quantity.value, quantity.min, quantity.max))
        return _count(scan, quantity)
    if ages.is_age(scan, quantity, taken) or ages.goes_on(scan, quantity, last):
        return None if _is_team(scan, quantity) else Draft(quantity, "age", quantity.symbol)
    return Draft(quantity, "duration", quantity.symbol)


def _tenth(years: Value | None) -> Value | None:
    return years if years is None else tidy(years / 10)


def _is_decades(scan: Scan, quantity: Quantity) -> bool:
    """Whether `عقود` are decades: unless a word of contracts stands near.

    Of 60 numbers of `عقود` in newspapers that were read, 58 were of decades.
    """
    end = quantity.end
    after = fold(scan.words[end]) if scan.joined(end) else ""
    if after == "من" and scan.joined(end + 1):
        after = fold(scan.words[end + 1])
    if after in _DECADE_AFTER:
        return True
    before = fold(scan.words[quantity.first - 1]) if scan.joined(quantity.first) else ""
    if before in _DECADE_BEFORE or before.removeprefix("و") in _DECADE_BEFORE:
        return True
    near = range(max(0, quantity.first - _CONTRACT_BEFORE), min(scan.size, end + _CONTRACT_AFTER))
    return not any({form, form.removeprefix("و")} & _CONTRACTS for form in (fold(scan.words[i]) for i in near))


def _is_team(scan: Scan, quantity: Quantity) -> bool:
    """`منتخب الشباب تحت 20 سنة` names a team."""
    beside = quantity.first - 2
    if beside > 0 and scan.words[beside + 1] in "([" and not _names_team(scan, beside):
        return False  # an age beside a name
    first, end = quantity.first, quantity.end
    while first > 0 and quantity.first - first < _TEAM_BEFORE and scan.joined(first):
        first -= 1
    while end < scan.size and end - quantity.end < _TEAM_AFTER and scan.joined(end):
        end += 1
    return any(scan.role(i) & Role.TEAM for i in range(first, end))


def _names_team(scan: Scan, i: int) -> bool:
    """`المنتخب السعودي (17 عاماً)`, `المنتخب لكرة السلة (17 عاماً)`."""
    word = scan.known[i]
    people = word is not None and word.country is not None and word.definite
    return fold(scan.words[i]) in _TEAM_NAMES or (people and bool(scan.role(i - 1) & Role.TEAM))


# Units whose word or sign is something else as well.
_OF_AMBIGUOUS_UNIT: dict[str, Callable[[Scan, Quantity, Word | None], Draft | None]] = {
    "°": _degrees,
    "kn": _knots,
    "bbl": _barrels,
    "kg": _kilograms,
}
_OF_UNIT: dict[str, Callable[[Candidate], Draft | None]] = {
    "percent": lambda candidate: Draft(candidate.quantity, "percent", candidate.quantity.symbol),
    "money": lambda candidate: _money(candidate.scan, candidate.quantity, candidate.purse),
    "measure": lambda candidate: _measure(candidate.scan, candidate.quantity, candidate.last),
    "duration": lambda candidate: _duration(candidate.scan, candidate.quantity, candidate.taken, candidate.last),
    "fraction": lambda candidate: fraction(candidate.scan, candidate.quantity, candidate.last),
}
