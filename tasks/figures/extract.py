"""The figures of an article: numbers with their nouns, units, qualifiers and events, and nothing that is no figure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tasks.figures import ages
from tasks.figures.context_lexicon import DECADE_AFTER, DECADE_BEFORE, DISTANCE_WORDS, NOT_FRACTION
from tasks.figures.counted import (
    Counted,
    counts_pronoun,
    noun_after,
    noun_before,
    noun_before_one,
    noun_of_count,
)
from tasks.figures.currency import Purse
from tasks.figures.digits import tidy
from tasks.figures.events import CountSpan, assign_events
from tasks.figures.fold import fold
from tasks.figures.model import Figure, FigureKind
from tasks.figures.not_figures import dates_and_years, is_label, is_model
from tasks.figures.notation import resolve_points
from tasks.figures.pairs import is_product, share_units, without_echoes
from tasks.figures.qualifiers import qualifier_after, qualifier_before
from tasks.figures.quantities import read_quantities
from tasks.figures.quantity import Quantity
from tasks.figures.ranges import join_ranges
from tasks.figures.roles import Role
from tasks.figures.scan import Scan
from tasks.spans import Field, Sentence
from tasks.tokens import tokenise

_DECADE_BEFORE = frozenset(DECADE_BEFORE.split())
_DECADE_AFTER = frozenset(DECADE_AFTER.split())
_DISTANCE = frozenset(DISTANCE_WORDS.split())
_NOT_FRACTION = frozenset(NOT_FRACTION.split())
_HEAT_REACH = 12
_ANTECEDENTS = 3
_ELISION_REACH = 12
_NEXT_FIGURE = 8  # tokens between coordinated numbers: مقتل 12 شخصاً في الهجوم و30 في غيره
# Feminine units are words of other meaning as well (ست, سبع): alone they state no number.
_ALONE = frozenset(["ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره"])


class _Draft:
    """A figure in the making."""

    __slots__ = ("counted", "end", "event", "kind", "qualifier", "quantity", "start", "unit")

    def __init__(self, quantity: Quantity, kind: FigureKind, unit: str | None, counted: Counted | None = None) -> None:
        self.quantity = quantity
        self.kind: FigureKind = kind
        self.unit = unit
        self.counted = counted
        self.qualifier = quantity.qualifier
        self.start = quantity.first
        self.end = quantity.end
        self.event: str | None = None


def extract_figures(
    title: str,
    text: str,
    sentences: Sequence[Sentence],
    countries: Sequence[str] = (),
    source_country: str | None = None,
) -> list[Figure]:
    """The figures of an article, first the title's, each field's in order, without overlap.

    `sentences` are those of both fields in order; a figure never reaches over the end of one. `countries` are ISO
    3166-1 alpha-2 codes of the countries that the article names, `source_country` that of its source: both only
    decide whose currency a bare `ريال` is. Nothing is raised; a text without numbers gives an empty list.
    """
    figures: list[Figure] = []
    fields: tuple[tuple[Field, str], ...] = (("title", title), ("text", text))
    scans = {
        field: Scan(value, [s.start for s in sentences if s.field == field]) for field, value in fields if value.strip()
    }
    quantities = {field: read_quantities(scan) for field, scan in scans.items()}
    purse = Purse(scans.values(), [q for each in quantities.values() for q in each], countries, source_country)
    for field, scan in scans.items():
        if quantities[field]:
            places = [(s.start, s.end, index) for index, s in enumerate(sentences) if s.field == field]
            figures.extend(_figures_of_field(scan, quantities[field], field, places, purse))
    return figures


def _figures_of_field(
    scan: Scan, quantities: list[Quantity], field: Field, places: list[tuple[int, int, int]], purse: Purse
) -> list[Figure]:
    resolve_points(scan, quantities)
    quantities = without_echoes(scan, join_ranges(scan, quantities))
    share_units(scan, quantities)
    dates = dates_and_years(scan, quantities)
    drafts: list[_Draft] = []
    taken = 0
    for k, quantity in enumerate(quantities):
        if k not in dates and quantity.kind != "ordinal":
            draft = _draft(scan, quantity, taken, purse, drafts)
            if draft is not None:
                _qualify(scan, draft, taken)
                if drafts and is_product(scan, drafts[-1].quantity, quantity):
                    draft.qualifier = drafts[-1].qualifier
                _remember_noun(scan, draft, drafts)
                drafts.append(draft)
                taken = draft.end
                continue
        taken = quantity.end
    return _finish(scan, field, drafts, places)


# One quantity.


def _draft(
    scan: Scan,
    quantity: Quantity,
    taken: int,
    purse: Purse,
    drafts: Sequence["_Draft"],
) -> _Draft | None:
    if quantity.value is None and quantity.min is None:
        return None
    if quantity.kind != "number" and is_model(scan, quantity):
        return None
    if quantity.kind == "percent":
        return _Draft(quantity, "percent", quantity.symbol)
    if quantity.kind == "money":
        return _money(quantity, purse)
    if quantity.kind == "measure":
        return _measure(scan, quantity)
    if quantity.kind == "duration":
        return _duration(scan, quantity, taken)
    if quantity.kind == "fraction":
        return _fraction(scan, quantity)
    return _count(scan, quantity, taken, drafts[-1] if drafts else None)


def _money(quantity: Quantity, purse: Purse) -> _Draft:
    unit = quantity.symbol
    if quantity.currency is not None:
        unit = purse.code(quantity.currency)
    if unit == "cent":
        unit = "USD"
        quantity.value = quantity.value / 100 if quantity.value is not None else None
        quantity.min = quantity.min / 100 if quantity.min is not None else None
        quantity.max = quantity.max / 100 if quantity.max is not None else None
    return _Draft(quantity, "money", unit)


def _measure(scan: Scan, quantity: Quantity) -> _Draft | None:
    last = scan.known[quantity.end - 1]
    if quantity.symbol == "°":
        heat = any(
            scan.role(i) & Role.HEAT
            for i in range(max(0, quantity.first - _HEAT_REACH), min(scan.size, quantity.end + _HEAT_REACH))
        )
        if not heat and last is not None and last.form.startswith("درج"):
            return _Draft(quantity, "count", None, _noun_at(scan, quantity.end - 1))
        return _Draft(quantity, "measure", "°C")
    if quantity.symbol == "kg" and last is not None and last.form == "كيلو":
        near = range(max(0, quantity.first - 4), quantity.first)
        if any(fold(scan.words[i]).removeprefix("و") in _DISTANCE for i in near):
            return _Draft(quantity, "measure", "km")
    return _Draft(quantity, "measure", quantity.symbol)


def _noun_at(scan: Scan, i: int) -> Counted:
    return Counted(i, scan.starts[i], scan.words[i], i + 1)


def _duration(scan: Scan, quantity: Quantity, taken: int) -> _Draft | None:
    unit_word = scan.known[quantity.end - 1]
    if unit_word is not None and unit_word.form.startswith("عق") and not _is_decades(scan, quantity):
        if quantity.dual or quantity.value is None:
            return None
        quantity.value = quantity.value / 10
        quantity.value = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
        return _Draft(quantity, "count", None, _noun_at(scan, quantity.end - 1))
    if ages.is_age(scan, quantity, taken):
        return None if _is_team(scan, quantity) else _Draft(quantity, "age", quantity.symbol)
    return _Draft(quantity, "duration", quantity.symbol)


def _is_decades(scan: Scan, quantity: Quantity) -> bool:
    end = quantity.end
    after = fold(scan.words[end]) if scan.joined(end) else ""
    if after == "من" and scan.joined(end + 1):
        after = fold(scan.words[end + 1])
    if after in _DECADE_AFTER:
        return True
    before = fold(scan.words[quantity.first - 1]) if scan.joined(quantity.first) else ""
    return before in _DECADE_BEFORE or before.removeprefix("و") in _DECADE_BEFORE


def _is_team(scan: Scan, quantity: Quantity) -> bool:
    """`منتخب الشباب تحت 20 سنة` names a team."""
    near = range(max(0, quantity.first - 8), min(scan.size, quantity.end + 4))
    return any(scan.role(i) & Role.TEAM for i in near)


def _fraction(scan: Scan, quantity: Quantity) -> _Draft | None:
    first = scan.known[quantity.number_first]
    if quantity.slash or quantity.value is None or (first is not None and first.definite):
        return None
    noun = noun_after(scan, quantity)
    if noun is None or fold(noun.text) in _NOT_FRACTION:
        return None
    text = fold(noun.text)
    definite = text.startswith("ال") or text.endswith(("ها", "هم", "هن", "نا"))
    following = scan.words[noun.token + 1] if scan.joined(noun.token + 1) else ""
    if not definite and not fold(following).startswith("ال") and scan.words[quantity.end] != "من":
        return None
    quantity.value = round(quantity.value, 4)
    return _extended(_Draft(quantity, "fraction", None, noun))


def _count(scan: Scan, quantity: Quantity, taken: int, last: "_Draft | None") -> _Draft | None:
    if quantity.dual:
        itself = _noun_at(scan, quantity.first)._replace(text=_without_clitics(scan, quantity.first))
        return _Draft(quantity, "count", None, itself)
    if ages.is_age(scan, quantity, taken):
        return _Draft(quantity, "age", "year")
    if _is_one(scan, quantity):
        if (scan.joined(quantity.end) and scan.words[quantity.end] == "من") or counts_pronoun(scan, quantity):
            return None  # يعد واحداً من
        first = scan.known[quantity.number_first]
        if first is not None and (first.conj or first.prep):
            return None
        noun_one = noun_before_one(scan, quantity, taken)
        return None if noun_one is None or quantity.definite else _including(_Draft(quantity, "count", None, noun_one))
    if quantity.value == 2 and quantity.worded and quantity.definite:
        return None  # يوم الاثنين
    if _is_two(scan, quantity):
        dual = noun_before_one(scan, quantity, taken)
        if dual is not None and dual.text.endswith(("ين", "ان")):
            return _including(_Draft(quantity, "count", None, dual))
    if quantity.value is not None and quantity.value < 0:
        quantity.value = -quantity.value  # a dash before a count is a bullet
    article = _has_article(scan, quantity)
    noun: Counted | None = noun_after(scan, quantity)
    if (quantity.definite or article) and not quantity.vague:
        before = noun_before(scan, quantity, taken, definite=True)
        noun = None if before is not None else noun
    if is_label(scan, quantity, noun is not None):
        return None
    if noun is None and (quantity.definite or article):
        return _definite(scan, quantity, taken)
    if noun is None:
        if not counts_pronoun(scan, quantity):
            noun = noun_of_count(scan, quantity, taken)
            if noun is None and quantity.worded and quantity.digits is False and not quantity.vague:
                noun = _plural_before(scan, quantity, taken)
        if noun is None and _is_elided_money(scan, quantity, last):
            return _Draft(quantity, "money", last.unit if last is not None else None)
        if noun is None and not _stands_alone(scan, quantity, last.end if last is not None else 0):
            return None
        return _Draft(quantity, "count", None, noun)
    return _extended(_Draft(quantity, "count", None, noun))


def _is_one(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_first]
    return quantity.value == 1 and quantity.worded and word is not None and word.form.startswith("واحد")


def _plural_before(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`مواد خمس`: an indefinite plural right before its number."""
    i = quantity.first - 1
    first = scan.known[quantity.number_first]
    if (
        i < taken
        or not scan.joined(quantity.first)
        or scan.known[i] is not None
        or first is None
        or first.conj
        or first.prep
    ):
        return None
    return noun_before(scan, quantity, taken) if fold(scan.words[i]).endswith("ات") else None


def _is_two(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_first]
    return (
        quantity.value == 2
        and quantity.worded
        and not quantity.definite
        and word is not None
        and word.form.startswith("اثن")
    )


def _has_article(scan: Scan, quantity: Quantity) -> bool:
    i = quantity.first - 1
    return i >= 0 and scan.joined(i + 1) and bool(scan.role(i) & Role.ARTICLE)


def _definite(scan: Scan, quantity: Quantity, taken: int) -> _Draft | None:
    """`الدول الخمس`, `الأشهر الستة`, `الأشخاص ال12`; `الدورة الـ38` is a rank."""
    if quantity.vague:
        return _Draft(quantity, "count", None)
    noun = noun_before(scan, quantity, taken)
    if noun is None:
        return None
    word = scan.known[noun.token]
    if word is not None and word.unit is not None and word.unit.kind == "duration":
        quantity.kind, quantity.symbol = "duration", word.unit.symbol
        if quantity.value is not None:
            quantity.value *= word.unit.factor
        return _including(_Draft(quantity, "duration", word.unit.symbol, noun), counted=False)
    return _including(_Draft(quantity, "count", None, noun))


def _including(draft: _Draft, counted: bool = True) -> _Draft:
    """The draft with the noun before its number in its span."""
    if draft.counted is not None:
        draft.start = min(draft.start, draft.counted.token)
        if not counted:
            draft.counted = None
    return draft


def _extended(draft: _Draft) -> _Draft:
    if draft.counted is not None:
        draft.end = max(draft.end, draft.counted.end)
    return draft


def _is_elided_money(scan: Scan, quantity: Quantity, last: "_Draft | None") -> bool:
    """`25 مليون ريال مقارنة بـ30 مليوناً`: the currency is said once."""
    if last is None or last.kind != "money" or quantity.magnitude < 1000 or quantity.vague:
        return False
    if quantity.first - last.end > _ELISION_REACH or counts_pronoun(scan, quantity):
        return False
    return not any(i in scan.breaks or scan.words[i] in ".؛" for i in range(last.end, quantity.first + 1))


def _is_brought(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether digits without a noun stand where a number is said: after a preposition, a verb, another figure."""
    i = quantity.first - 1
    while i >= 0 and scan.joined(i + 1) and scan.words[i] in '(["«':
        i -= 1
    if i < 0 or not scan.joined(i + 1) or quantity.qualifier == "range" or quantity.bounded:
        return True
    word = scan.known[i]
    if word is None:
        return False
    if scan.glued(i + 1) and scan.words[i] == "و":
        return (taken > 0 and quantity.first - taken <= _NEXT_FIGURE) or bool(scan.role(i - 1) & Role.BRINGS)
    if len(scan.words[i]) == 1 or word.role & (Role.BRINGS | Role.CHANGE):
        return True
    return qualifier_before(scan, quantity.first, taken) is not None


def _stands_alone(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether a number without a noun is still said of the world rather than a word of another meaning."""
    if quantity.vague:
        return counts_pronoun(scan, quantity)
    if counts_pronoun(scan, quantity):
        return True
    if quantity.digits or quantity.value is None:
        return _is_brought(scan, quantity, taken)
    first = scan.known[quantity.number_first]
    if first is None:
        return False
    if counts_pronoun(scan, quantity) or (scan.at(quantity.end) == "من" and scan.joined(quantity.end)):
        return first.form not in ("الف",)
    if quantity.number_end - quantity.number_first > 1:
        return True
    if first.digits is not None or first.form in _ALONE:
        return True
    return first.form not in ("الف", "الفا", "ميه", "مايه") and _is_brought(scan, quantity, taken)


def _without_clitics(scan: Scan, i: int) -> str:
    word = scan.known[i]
    text = scan.words[i]
    if word is None:
        return text
    for clitic in (word.conj, word.prep):
        text = text.removeprefix(clitic) if clitic else text
    return text


# Qualifiers, anaphora, places.


def _qualify(scan: Scan, draft: _Draft, taken: int) -> None:
    if draft.qualifier != "exact":
        return
    before = qualifier_before(scan, draft.start, taken)
    after = qualifier_after(scan, draft.end)
    if after is not None and (before is None or before[0] == "about" or after[0] != "about"):
        draft.qualifier, draft.end = after[0], max(after[1], draft.end)
    elif before is not None:
        draft.qualifier, draft.start = before


def _remember_noun(scan: Scan, draft: _Draft, drafts: Sequence[_Draft]) -> None:
    """`أربعة منهم` counts what the number before it counted."""
    if draft.kind != "count" or draft.counted is not None or not counts_pronoun(scan, draft.quantity):
        return
    for earlier in reversed(drafts[-_ANTECEDENTS:]):
        if any(i in scan.breaks for i in range(earlier.end, draft.start + 1)):
            return
        if earlier.kind == "count" and earlier.counted is not None:
            draft.counted = earlier.counted
            return


def _finish(scan: Scan, field: Field, drafts: list[_Draft], places: list[tuple[int, int, int]]) -> list[Figure]:
    starts = [start for start, _, _ in places]
    figures: list[Figure] = []
    by_sentence: dict[int, list[tuple[int, _Draft]]] = {}
    last_end = 0
    for draft in drafts:
        start, end = _trimmed_start(scan, draft.start), scan.ends[draft.end - 1]
        if ")" in scan.text[start:end] and "(" not in scan.text[start:end] and scan.text[start - 1 : start] == "(":
            start -= 1
        start = max(start, last_end)
        last_end = end
        at = bisect_right(starts, start) - 1
        sentence = places[at][2] if at >= 0 else 0
        q = draft.quantity
        figure = Figure(
            field, start, end, scan.text[start:end], draft.kind, tidy(q.value), tidy(q.min), tidy(q.max), draft.qualifier,
            draft.counted.text if draft.counted is not None else None, draft.unit, None, sentence,
        )  # fmt: skip
        if draft.kind == "count" and at >= 0:
            by_sentence.setdefault(at, []).append((len(figures), draft))
        figures.append(figure)
    for at, members in by_sentence.items():
        _assign(scan, places[at], members, figures)
    return figures


def _trimmed_start(scan: Scan, i: int) -> int:
    """Where token `i` begins without its conjunction and preposition."""
    word = scan.known[i]
    if word is None or not (word.seed or word.role):
        return scan.starts[i]
    clitics = word.conj + ("" if word.definite and word.prep == "ل" else word.prep)
    return scan.starts[i] + (len(clitics) if scan.words[i].startswith(clitics) else 0)


def _assign(scan: Scan, place: tuple[int, int, int], members: list[tuple[int, _Draft]], figures: list[Figure]) -> None:
    """Ask what happened to those counted in one sentence, and write it into its figures."""
    start, end, _ = place
    spans = []
    for index, draft in members:
        figure, q, noun = figures[index], draft.quantity, draft.counted
        inside = noun is not None and start <= noun.start < end
        spans.append(
            CountSpan(
                figure.start - start,
                figure.end - start,
                scan.starts[q.number_first] - start,
                scan.ends[q.number_end - 1] - start,
                figure.counted,
                noun.start - start if noun is not None and inside else None,
            )
        )
    events = assign_events(tokenise(scan.text[start:end]), spans)
    for (index, _), event in zip(members, events, strict=True):
        if event is not None:
            figures[index] = replace(figures[index], event=event)
