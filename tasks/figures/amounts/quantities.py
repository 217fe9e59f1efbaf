"""Numbers with their units: `ثلاثة ملايين دولار`, `خمس سنوات ونصف السنة`, `يومين`, `%5`, `شهر ونصف`."""

from typing import Final

from tasks.figures.amounts.attachments import attach_unit
from tasks.figures.amounts.duals import is_no_dual, quantity_of_dual
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.shown_decimals import join_shown_decimals
from tasks.figures.numerals.numerals import parse_numeral
from tasks.figures.numerals.ordinals import join_ordinal, parse_ordinal
from tasks.figures.numerals.parts import Numeral
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.analysis import Word
from tasks.figures.words.digits import Shape
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import SHARE_WORDS
from tasks.language.affix_lexicon import TEH_MARBUTA
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import SUFFIXES, bare_of_article, is_plural
from tasks.language.word_classes import is_owned, is_whole_noun

_MINUS: Final = "-−–"
# What a sign may be glued to: `و-4 درجات`.
_BEFORE_SIGN: Final = frozenset(("(", "^", "=", "و"))
_WHOLES: Final = frozenset(lex.WHOLES.split())
_ACCUSATIVE: Final = "ا"  # لست أهلا; six of them would be a genitive
_SHORTEST_STEM, _TEH, _FEMININE_PLURAL = 4, "ت", "ات"
_ONE: Final = frozenset(lex.ONE.split())
_EXCESS: Final = frozenset(lex.EXCESS.split())
_LEAST_MAGNITUDE: Final = 1000
_BARRIERS: Final = frozenset(lex.BARRIERS.split())


def read_quantities(scan: Scan) -> list[Quantity]:
    """The numbers of a text in order, each with the unit right beside it; ordinals among them."""
    found: list[Quantity] = []
    free = 0
    for i in scan.seeds():
        if i < free:
            continue
        quantity = _read(scan, i, found[-1] if found else None)
        if quantity is not None:
            found.append(quantity)
            free = quantity.end
    return join_shown_decimals(scan, found)


def _read(scan: Scan, i: int, last: Quantity | None) -> Quantity | None:
    word = scan.known[i]
    if word is None or _is_share_alone(scan, i, word):
        return None
    if word.dual is not None and word.part is None:
        return None if is_no_dual(scan, i, word, last) else quantity_of_dual(scan, i, word.dual)
    if word.ordinal is not None and word.part is None:
        ordinal = None if _is_one_unit(scan, i, word) else parse_ordinal(scan, i)
        return None if ordinal is None else _ordinal_quantity(ordinal)
    numeral = parse_numeral(scan, i)
    if numeral is None:
        return _date_parts(scan, i, word)
    if numeral.end == i + 1 and _is_other_word(scan, i, word):
        return None
    return _read_numeral(scan, numeral, 0 if last is None else last.end)


def _read_numeral(scan: Scan, numeral: Numeral, free: int) -> Quantity:
    """The amount that the numeral is with its unit and sign, or the rank."""
    _read_as_fraction(scan, numeral)
    quantity = _of_numeral(scan, numeral)
    _add_excess(scan, quantity)
    attach_unit(scan, quantity, free)
    rank = _rank(scan, quantity, numeral)
    if rank is not None:
        return _ordinal_quantity(rank)
    _apply_sign(scan, quantity, free)
    return quantity


def _rank(scan: Scan, quantity: Quantity, numeral: Numeral) -> Numeral | None:
    """`العشرون`: a definite numeral in words is a rank unless it counts a noun or is qualified."""
    if quantity.kind != "number" or quantity.vague:
        return None
    if not numeral.definite or not numeral.worded or numeral.digits or numeral.fraction:
        return None
    if numeral.magnitude >= _LEAST_MAGNITUDE and _is_round_number(scan, numeral):
        return None
    ordinal = join_ordinal(scan, numeral)
    if ordinal is None or _counts(scan, ordinal.end) or _is_bounded(scan, numeral.first):
        return None
    return None if _is_of_age(scan, ordinal.end) else ordinal


def _is_of_age(scan: Scan, end: int) -> bool:
    """`في الأربعين من عمرها`."""
    return scan.joined(end + 1) and scan.words[end] == "من" and bool(scan.role(end + 1) & Role.AGE)


def _is_round_number(scan: Scan, numeral: Numeral) -> bool:
    """`تجاوز حاجز المليون`, `يزيد على الألف شخص`; `الزائر المليون` is a rank."""
    before = fold(scan.at(numeral.first - 1))
    if before in _BARRIERS:
        return True
    end, first = numeral.end, scan.known[numeral.first]
    if first is not None and first.prep:
        return False  # 6 دولارات للمليون وحدة
    counts = scan.joined(end) and scan.known[end] is None and is_whole_noun(scan.words[end])
    return counts and bare_of_article(before) is None


def _is_one_unit(scan: Scan, i: int, word: Word) -> bool:
    """`ثانية واحدة`: the unit before its one, not the second of a rank."""
    one = scan.known[i + 1] if scan.joined(i + 1) else None
    return word.unit is not None and not word.definite and one is not None and not one.conj and one.form in _ONE


def _is_other_word(scan: Scan, i: int, word: Word) -> bool:
    """Whether a numeral by itself is likelier `يوم الاثنين` or `لست` ("I am not")."""
    if word.form.startswith("اثن"):
        return word.definite
    if word.form != "ست" or word.prep not in ("ل", "ب") or word.definite:
        return False
    following = scan.words[i + 1] if scan.joined(i + 1) else ""
    form = fold(following)
    return not form or form.endswith(_ACCUSATIVE) or not (is_plural(form) and is_seen_as_noun(following))


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


def _add_excess(scan: Scan, quantity: Quantity) -> None:
    """`مئة ونيف`, `ثلاثون ونيفا`: somewhat more, before the noun."""
    word = scan.known[quantity.end] if scan.joined(quantity.end) else None
    if word is not None and word.conj == "و" and word.form in _EXCESS and not quantity.vague:
        quantity.qualifier = "more_than"
        quantity.end += 1


def _read_as_fraction(scan: Scan, numeral: Numeral) -> None:
    """`خمس السكان` is a fifth, `خمس دول` is five."""
    word = scan.known[numeral.first]
    if word is None or numeral.end != numeral.first + 1 or word.definite or not scan.joined(numeral.end):
        return
    parts = lex.UNITS_THAT_ARE_FRACTIONS.get(word.form)
    following = scan.known[numeral.end]
    if (
        parts
        and (scan.words[numeral.end].startswith("ال") or _is_whole(scan.words[numeral.end]))
        and (following is None or not (_is_many_units(following) or following.role & Role.STOP))
    ):
        numeral.value, numeral.fraction = 1 / parts, True


def _is_whole(text: str) -> bool:
    """`خمس سكان البلاد`, `عشر راتبه`: what there are parts of, and one thing with its owner, for five are many."""
    form = fold(text)
    if form in _WHOLES:
        return True
    owner = next((owner for owner in SUFFIXES if form.endswith(owner)), "")
    stem = form.removesuffix(owner)
    if stem.endswith(_TEH) and not stem.endswith(_FEMININE_PLURAL):
        stem = stem[:-1] + TEH_MARBUTA
    return bool(owner) and len(stem) >= _SHORTEST_STEM and not is_plural(stem) and is_owned(text, owner)


def _is_many_units(word: Word) -> bool:
    """`خمس السنوات` are five, `خمس الساعة` is a fifth of one."""
    return word.unit is not None and not (word.definite and not is_plural(word.form))


def _apply_sign(scan: Scan, quantity: Quantity, free: int) -> None:
    """`-4`, `سالب خمسة`."""
    at = quantity.first - 1
    if at < free or quantity.value is None or not scan.joined(quantity.first):
        return
    sign = scan.words[at]
    if sign in _MINUS or sign == "+":
        if _is_sign_of(scan, quantity, at):
            quantity.value = quantity.value if sign == "+" else -quantity.value
            quantity.first = at
            quantity.number_first = min(quantity.number_first, at)
    elif scan.role(at) & Role.NEGATIVE:
        quantity.value = -quantity.value
        quantity.first = quantity.number_first = at


def _is_sign_of(scan: Scan, quantity: Quantity, at: int) -> bool:
    """Whether the plus or dash at `at` belongs to the number alone: parted from what precedes, glued to the number."""
    if scan.at(at - 1)[-1:].isdigit() or (scan.glued(at) and scan.at(at - 1) not in _BEFORE_SIGN):
        return False
    return scan.glued(quantity.first) or (
        at == 0 and quantity.symbol is not None and quantity.symbol.startswith("°")  # - 5 درجات
    )
