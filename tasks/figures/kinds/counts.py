"""Whether a number counts something, and what."""

from collections.abc import Sequence

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.not_figures import is_label
from tasks.figures.context.qualifiers import qualifier_before
from tasks.figures.kinds import ages
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft, extended, including, noun_at
from tasks.figures.kinds.elided_money import continues_money, elided_money, totals_money
from tasks.figures.nouns.counted import Counted, counts_pronoun, is_noun, noun_after
from tasks.figures.nouns.counted_before import noun_before, noun_before_one, noun_of_count, tells_count, time_before
from tasks.figures.words.context_lexicon import TOTALS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import OPENING
from tasks.language.fold import fold

_NEXT_FIGURE = 8  # tokens between coordinated numbers: مقتل 12 شخصاً في الهجوم و30 في غيره
_DEFINITE_CROWDS = frozenset(("العشرات", "المئات"))
_TOTALS = frozenset(TOTALS.split())
_SHORT_VERB = 3
# Milliards without a noun are of money as often as not, and hardly ever a figure.
_BEYOND_CROWDS = 10**9
# Feminine units are words of other meaning as well (ست, سبع): alone they state no number.
_ALONE = frozenset(["ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره"])


def draft_count(scan: Scan, quantity: Quantity, taken: int, drafts: Sequence[Draft], purse: Purse) -> Draft | None:
    last = drafts[-1] if drafts else None
    if quantity.dual:
        itself = noun_at(scan, quantity.first)._replace(text=_without_clitics(scan, quantity.first))
        return Draft(quantity, "count", None, itself)
    if ages.is_age(scan, quantity, taken):
        return Draft(quantity, "age", "year")
    if _is_one(scan, quantity):
        if (scan.joined(quantity.end) and scan.words[quantity.end] == "من") or counts_pronoun(scan, quantity):
            return None  # يعد واحداً من
        first = scan.known[quantity.number_first]
        if first is not None and (first.conj or first.prep):
            return None
        noun_one = noun_before_one(scan, quantity, taken)
        return None if noun_one is None or quantity.definite else including(Draft(quantity, "count", None, noun_one))
    if quantity.value == 2 and quantity.worded and quantity.definite:
        return None  # يوم الاثنين
    if _is_two(scan, quantity):
        dual = noun_before_one(scan, quantity, taken)
        if dual is not None and dual.text.endswith(("ين", "ان")):
            return including(Draft(quantity, "count", None, dual))
    if quantity.value is not None and quantity.value < 0:
        quantity.value = -quantity.value  # a dash before a count is a bullet
    if quantity.value == 0 and quantity.worded and _is_score_or_month(scan, quantity):
        return None
    article = _has_article(scan, quantity)
    noun: Counted | None = noun_after(scan, quantity)
    if (quantity.definite or article) and not quantity.vague:
        before = noun_before(scan, quantity, taken, definite=True)
        noun = None if before is not None else noun
    if is_label(scan, quantity, noun is not None):
        return None
    money = elided_money(scan, quantity, drafts, purse) if noun is None and quantity.vague else None
    if money is not None:
        return money
    if noun is None and (quantity.definite or article):
        return _definite(scan, quantity, taken, last)
    if noun is None:
        if not counts_pronoun(scan, quantity) and not (quantity.magnitude >= 1000 and totals_money(scan, quantity)):
            noun = noun_of_count(scan, quantity, taken)
            if noun is None and quantity.worded and quantity.digits is False and not quantity.vague:
                noun = _plural_before(scan, quantity, taken)
        money = elided_money(scan, quantity, drafts, purse) if noun is None else None
        if money is not None:
            return money
        if noun is None and not _stands_alone(scan, quantity, last.end if last is not None else 0):
            return None
        return Draft(quantity, "count", None, noun)
    if scan.role(noun.token) & Role.OTHERS and continues_money(scan, quantity, last):
        return extended(Draft(quantity, "money", last.unit if last is not None else None))
    return extended(Draft(quantity, "count", None, noun))


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


def _is_score_or_month(scan: Scan, quantity: Quantity) -> bool:
    """Whether `صفر` stands in `1 - صفر من ضيفه`, `الأول من صفر`: all but before a noun that it counts."""
    before = scan.at(quantity.first - 1)
    return (
        before in "-–—"
        or not scan.joined(quantity.end)
        or scan.words[quantity.end] == "من"
        or (not is_noun(scan, quantity.end))
    )


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


def _definite(scan: Scan, quantity: Quantity, taken: int, last: Draft | None) -> Draft | None:
    """`الدول الخمس`, `الأشهر الستة`, `الأشخاص ال12`; `الدورة الـ38` is a rank."""
    if quantity.vague:
        return Draft(quantity, "count", None) if _is_crowd(scan, quantity) else None
    noun = time_before(scan, quantity, taken) or noun_before(scan, quantity, taken)
    if noun is None and last is not None and last.counted is not None and last.end == taken:
        shared = noun_before(scan, quantity, last.counted.token)  # 9 من قطاعات السوق ال15
        return None if shared is None else Draft(quantity, "count", None, shared)
    if noun is None:
        return None
    word = scan.known[noun.token]
    if word is not None and word.unit is not None and word.unit.kind == "duration":
        quantity.kind, quantity.symbol = "duration", word.unit.symbol
        if quantity.value is not None:
            quantity.value *= word.unit.factor
        return including(Draft(quantity, "duration", word.unit.symbol, noun), counted=False)
    return including(Draft(quantity, "count", None, noun))


def _is_brought(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether digits without a noun stand where a number is said: after a preposition, a verb, another figure."""
    i = quantity.first - 1
    while i >= 0 and scan.joined(i + 1) and scan.words[i] in OPENING:
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
    return qualifier_before(scan, quantity, taken) is not None


def _stands_alone(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether a number without a noun is still said of the world rather than a word of another meaning."""
    if quantity.vague:
        return counts_pronoun(scan, quantity) or _is_crowd(scan, quantity)
    if counts_pronoun(scan, quantity):
        return True
    if quantity.digits or quantity.value is None:
        brought = _is_brought(scan, quantity, taken) or tells_count(scan, quantity, taken)
        return brought or _is_part(scan, quantity)
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


def _is_part(scan: Scan, quantity: Quantity) -> bool:
    """`12 من أصل 40`."""
    end = quantity.end
    return scan.joined(end + 1) and scan.words[end] == "من" and fold(scan.words[end + 1]) in _TOTALS


def _is_crowd(scan: Scan, quantity: Quantity) -> bool:
    """`أصيب العشرات`, `نزوح الآلاف`; `بالآلاف` only says how."""
    first = scan.known[quantity.number_first]
    last = scan.known[quantity.number_end - 1]
    if first is None or last is None or first.prep in ("ب", "ك") or (quantity.min or 0) >= _BEYOND_CROWDS:
        return False
    return last.definite or last.form in _DEFINITE_CROWDS or _acts_or_suffers(scan, quantity)


def _acts_or_suffers(scan: Scan, quantity: Quantity) -> bool:
    """`أصيب عشرات بجروح`, `ومئات جرحوا`."""
    before, end = quantity.first - 1, quantity.end
    if before >= 0 and scan.joined(quantity.first) and scan.role(before) & Role.CASUALTY:
        return True
    return scan.joined(end) and scan.words[end].endswith("وا") and len(scan.words[end]) > _SHORT_VERB


def _without_clitics(scan: Scan, i: int) -> str:
    word = scan.known[i]
    text = scan.words[i]
    if word is None:
        return text
    for clitic in (word.conj, word.prep):
        text = text.removeprefix(clitic) if clitic else text
    return text
