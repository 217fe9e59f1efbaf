"""Whether a number of years is somebody's age: `البالغ من العمر 25 عاماً`, `(34 عاماً)`, `في سن 18`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.kinds.draft import Draft
from tasks.figures.kinds.lived_years import OLDEST, are_lived, is_aside, last_before
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import MINIMUM_AGES, SPRINGS
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.brackets_lexicon import OPENING
from tasks.language.fold import fold

_AGE_REACH = 6
_NEAR = 2  # tokens
# Words that are an age only right before the number: `عمر` is a name too, `سن` a verb.
_ONLY_NEAR = frozenset(("عمر", "سن", "السن", "سني", "بعمر", "عمري"))
_MINIMUM = frozenset(MINIMUM_AGES.split())
_PERIODS = frozenset(["مده", "المده", "لمده", "فتره", "الفتره", "عقد", "العقد", "عقده", "محكوميته", "عقوبه"])
_PERIOD_REACH = 5
_AGE_UNITS = frozenset(("year", "month", "week", "day"))
_BRIDGES = (
    Role.ARTICLE
    | Role.ABOUT
    | Role.BETWEEN
    | Role.FROM
    | Role.MORE_THAN
    | Role.LESS_THAN
    | Role.MORE_FROM
    | Role.LESS_FROM
)


def is_age(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether the duration, or the bare number, `quantity` is an age."""
    bare = quantity.kind == "number"
    if not bare and quantity.symbol not in _AGE_UNITS:
        return False
    if _age_follows(scan, quantity) or _names_age(scan, quantity) or _is_in_springs(scan, quantity):
        return True
    if _age_before(scan, quantity, taken, bare):
        return True
    if quantity.symbol == "month":
        return is_aside(scan, quantity) and scan.words[quantity.first - 1] == "("
    return not bare and quantity.symbol == "year" and are_lived(scan, quantity)


def _age_follows(scan: Scan, quantity: Quantity) -> bool:
    """`25 عاماً من العمر`, `في الـ 25 من عمره`."""
    end = quantity.end
    if not (scan.joined(end) and scan.joined(end + 1)):
        return False
    word = scan.known[end + 1]
    return scan.words[end] == "من" and word is not None and bool(word.role & Role.AGE) and word.form != "سن"


def goes_on(scan: Scan, quantity: Quantity, last: Draft | None) -> bool:
    """`يبلغان من العمر 18 و26 سنة`, `تبلغ إحداهما 18 سنة والأخرى 26 سنة`: the second of two ages."""
    if last is None or last.kind != "age" or last.unit != quantity.symbol or quantity.symbol != "year":
        return False
    if not scan.unbroken(last.end, quantity.first):
        return False
    between = scan.words[last.end : quantity.first]
    if last.quantity.end == last.quantity.number_end and between == [affix.WAW]:
        return True
    other = scan.known[quantity.first - 1]
    is_other = other is not None and other.definite and bool(other.role & Role.OTHERS or other.ordinal)
    return is_other and len(between) == 1 and between[0].startswith(affix.WAW)


def _is_in_springs(scan: Scan, quantity: Quantity) -> bool:
    """`فتاة الـ12 ربيعا`: only lives are counted in springs."""
    return fold(scan.words[quantity.end - 1]) == SPRINGS


def _names_age(scan: Scan, quantity: Quantity) -> bool:
    """`بين سن 41 و60 عاما`."""
    return any(scan.role(i) & Role.AGE for i in range(quantity.first, quantity.number_first))


def _age_before(scan: Scan, quantity: Quantity, taken: int, bare: bool) -> bool:
    reach = 3 if bare else _AGE_REACH
    last = last_before(scan, quantity.first, taken)
    for at in range(last, max(taken, last + 1 - reach) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛":
            return False
        word = scan.known[at]
        if word is None:
            if bare:
                return False
            continue
        if word.role & Role.AGE and _is_age_of(scan, quantity, at, word):
            return True
        if word.role & Role.AGE_STATE and _is_near(scan, quantity, at) and not bare:
            return quantity.symbol == "year" and _may_be_lived(quantity) and not _is_period(scan, at)
    return False


def _may_be_lived(quantity: Quantity) -> bool:
    """`ابن 25 عاما`, but `قبل ابن خلدون بأربعة قرون`."""
    return quantity.value is None or quantity.value <= OLDEST


def _is_age_of(scan: Scan, quantity: Quantity, at: int, word: Word) -> bool:
    """Whether a word for age speaks of this number: a name and a verb are written alike unless it stands near."""
    if word.form not in _ONLY_NEAR or word.definite:
        return True
    if _is_near(scan, quantity, at):
        return True
    if word.form not in _MINIMUM or quantity.kind == "number" or quantity.dual:
        return False
    return fold(scan.at(at + 1)).startswith("ال")  # سن الزواج إلى 16 عاما


def _is_near(scan: Scan, quantity: Quantity, at: int) -> bool:
    """`ابن نحو 25 عاما`, `للبالغين أكثر من 60 عاما`."""
    return quantity.first - at <= _NEAR or _only_bridges(scan, at + 1, quantity.first)


def _only_bridges(scan: Scan, first: int, end: int) -> bool:
    """Whether only articles, brackets and qualifiers stand between."""
    return all(scan.words[i] in OPENING or scan.role(i) & _BRIDGES for i in range(first, end))


def _is_period(scan: Scan, i: int) -> bool:
    """`مدة الموسم البالغة ستة أشهر`."""
    return any(fold(scan.words[at]).removeprefix("و") in _PERIODS for at in range(max(0, i - _PERIOD_REACH), i))
