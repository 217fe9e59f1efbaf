"""Numbers that count nothing: ranks, labels, scores, names with numbers, telephone and list numbers."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.dates import counted_follows, digits_text
from tasks.figures.context.labels import is_labelled
from tasks.figures.nouns.counted import is_noun
from tasks.figures.words.context_lexicon import NAMES_WITH_NUMERALS, WISHES
from tasks.figures.words.digits import Shape
from tasks.figures.words.label_lexicon import MODEL_NAMES
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import SQUARE_DIGITS
from tasks.language.fold import fold
from tasks.language.tokens import is_latin

_WISHES = frozenset(WISHES.split())
_NAMES_WITH_NUMERALS = frozenset(NAMES_WITH_NUMERALS.split())
_MODEL_NAMES = frozenset(MODEL_NAMES.split())
_RECENT_YEARS = range(1900, 2051)
_TIMES = frozenset(("×", "x", "✕"))
# Plain runs from here on are telephone and serial numbers unless a noun follows.
_SERIAL_DIGITS = 9
# Numbers of models that stand right after a name hardly have as many digits, or no noun after them.
_COUNT_DIGITS = 3
_SCORE_SIGNS = "-–—/"
_MOST_GOALS = 20
_MESSAGE_REACH = 16


def is_label(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    """Whether the number names something, ranks it, or numbers a list, rather than counts."""
    return (
        _is_list_number(scan, quantity)
        or is_model(scan, quantity)
        or _is_serial(scan, quantity, has_noun)
        or is_labelled(scan, quantity, has_noun)
        or _is_score(scan, quantity, has_noun)
        or _is_ratio(scan, quantity)
        or _is_idiom(scan, quantity)
        or (quantity.digits and is_message_number(scan, quantity))
    )


def is_message_number(scan: Scan, quantity: Quantity) -> bool:
    """`sms إلى 88548`: the numbers of a newspaper's short messages."""
    return any(scan.words[i] in ("sms", "SMS") for i in range(max(0, quantity.first - _MESSAGE_REACH), quantity.first))


def _is_list_number(scan: Scan, quantity: Quantity) -> bool:
    first, end = quantity.first, quantity.end
    if not quantity.digits or quantity.kind != "number":
        return False
    opening = first - 1 if first > 0 and scan.words[first - 1] in "([" and scan.joined(first) else first
    if scan.joined(opening) and opening not in scan.breaks:
        return False
    if not scan.joined(end) or (len(digits_text(scan, quantity)) <= 2 and scan.words[end].startswith("ال")):
        return True
    return scan.words[end] in ".-–)]/:،ـ" and (len(digits_text(scan, quantity)) <= 3 or is_latin(scan.at(end + 1)))


def is_model(scan: Scan, quantity: Quantity) -> bool:
    """`Baa3`, `آي-17`, `كوفيد-19`, `5+1`; not `مستوى9,381 نقطة`, where a blank is missing."""
    if not quantity.digits:
        return False
    first, end = quantity.number_first, quantity.number_end
    before, after = scan.at(first - 1), scan.at(end)
    if scan.glued(first):
        if before.isascii() and before.isalpha():
            return True
        if before in "-–_" and before and scan.glued(first - 1) and _is_name_part(scan.at(first - 2)):
            return True
        if before == "+" and scan.glued(first - 1) and scan.at(first - 2)[-1:].isdigit():
            return True
        if before in "#@_":
            return True
        if scan.words[first] in SQUARE_DIGITS and (unit := scan.known[first - 1]) is not None and unit.unit is not None:
            return True  # كم٢
        if scan.is_word(first - 1) and len(fold(before)) > 3:
            return quantity.kind == "number" and not _is_run_together(scan, quantity)
    if before and before in "-–" and scan.joined(first) and fold(scan.at(first - 2)) in _MODEL_NAMES:
        return True  # إف - 16
    if scan.joined(first) and not scan.glued(first) and fold(before) in _MODEL_NAMES and quantity.kind == "number":
        return True  # سي 130
    if scan.glued(end):
        if after.isascii() and after.isalpha() and quantity.end == end:
            return True
        if after == "+" and scan.at(end + 1)[-1:].isdigit():
            return True
        if (after and after in "@_") or (after == "/" and len(scan.at(end + 1)) == 1 and scan.at(end + 1).isalpha()):
            return True
    return False


def _is_run_together(scan: Scan, quantity: Quantity) -> bool:
    """`حوالى400 آخرين`, `تحمل1800 صندوق`: the blank before the number is missing."""
    role = scan.role(quantity.number_first - 1)
    if quantity.value in _RECENT_YEARS and not counted_follows(scan, quantity):
        return False
    brought = role & (Role.ABOUT | Role.MORE_THAN | Role.BRINGS) and len(digits_text(scan, quantity)) > 1
    if brought or counted_follows(scan, quantity):
        return True
    if role & Role.LABEL or len(digits_text(scan, quantity)) < _COUNT_DIGITS:
        return False
    return scan.joined(quantity.end) and is_noun(scan, quantity.end)


def _is_name_part(word: str) -> bool:
    return word[-1:].isalpha() and (len(word) > 1 or word.isascii())


def _is_serial(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    if not quantity.digits or quantity.kind != "number":
        return False
    word = scan.known[quantity.number_first]
    text = word.digits.text if word is not None and word.digits is not None else ""
    if word is not None and word.digits is not None and word.digits.shape is Shape.THOUSANDS:
        return False
    if len(text) > 1 and text.startswith("0") and "." not in text:
        return True
    if scan.glued(quantity.first) and scan.at(quantity.first - 1) == "+" and len(text) > 5:
        return True
    if scan.glued(quantity.first) and scan.at(quantity.first - 1) == "+" and scan.gap(quantity.first - 1):
        return True
    if not has_noun and _is_among_digits(scan, quantity):
        return True
    return not has_noun and text.isdecimal() and len(text) >= _SERIAL_DIGITS


def _is_among_digits(scan: Scan, quantity: Quantity) -> bool:
    """A number with nothing but blanks between it and the next: a telephone number, a table."""
    before, after = quantity.first - 1, quantity.end
    return (scan.joined(before + 1) and scan.at(before)[-1:].isdigit()) or (
        scan.joined(after) and scan.at(after)[:1].isdigit()
    )


def _is_score(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    """`3-1`, `4 - 2`; a range has a unit or a noun."""
    first = scan.known[quantity.number_first]
    if quantity.value is None and not has_noun and first is not None and first.form == "صفر":
        return True
    if quantity.kind != "number" or not quantity.digits:
        return False
    if quantity.value is None:
        return (
            quantity.qualifier == "range"
            and not has_noun
            and scan.role(quantity.first) & (Role.FROM | Role.BETWEEN) == 0
        )
    for sign, other in ((quantity.end, quantity.end + 1), (quantity.first - 1, quantity.first - 2)):
        if (
            min(sign, other) >= 0
            and max(sign, other) < scan.size
            and scan.words[sign] in _SCORE_SIGNS
            and (scan.words[other][-1:].isdigit() or scan.words[other] == "صفر")
        ):
            low, high = min(sign, other), max(sign, other)
            if high not in scan.breaks and low not in scan.breaks and quantity.value <= _MOST_GOALS * 100:
                return True
    return False


def _is_idiom(scan: Scan, quantity: Quantity) -> bool:
    """`ألف مبروك`, `وست هام`, `خمسة زائد واحد`, `4 × 6`."""
    first, end = quantity.first, quantity.end
    after = fold(scan.words[end]) if scan.joined(end) else ""
    before = fold(scan.words[first - 1]) if scan.joined(first) else ""
    if "زائد" in (after, before) or after in _TIMES or before in _TIMES:
        return True
    if quantity.value in (1000, 1000000) and quantity.worded and after in _WISHES:
        return True
    return quantity.value == 6 and after in _NAMES_WITH_NUMERALS


def _is_ratio(scan: Scan, quantity: Quantity) -> bool:
    """`واحد من كل خمسة`."""
    first, end = quantity.first, quantity.end
    if scan.joined(end + 1) and scan.joined(end) and scan.words[end] == "من" and scan.words[end + 1] in ("كل", "بين_"):
        return True
    return (
        first > 1
        and scan.joined(first)
        and scan.words[first - 1] == "كل"
        and scan.joined(first - 1)
        and scan.words[first - 2] == "من"
    )
