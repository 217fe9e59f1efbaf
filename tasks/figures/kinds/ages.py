"""Whether a number of years is somebody's age: `البالغ من العمر 25 عاماً`, `(34 عاماً)`, `في سن 18`."""

from collections.abc import Callable

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.types import Noun
from tasks.figures.events.words import noun_kind
from tasks.figures.kinds.draft import Draft
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import (
    BEFORE_AGES,
    DEATHS,
    MINIMUM_AGES,
    OWNING,
    PERSON_NOUNS,
    REACHING_AGES,
    RELATIVES,
    SPRINGS,
)
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.affix_lexicon import NISBAS
from tasks.language.brackets_lexicon import OPENING
from tasks.language.fold import fold
from tasks.language.shapes import SUFFIXES, bare_of_article
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage

_AGE_REACH = 6
_COMMAS = "،,-–"
_OLDEST = 130
_PERSONS = frozenset(PERSON_NOUNS.split())
# Words that are an age only right before the number: `عمر` is a name too, `سن` a verb.
_ONLY_NEAR = frozenset(("عمر", "سن", "السن", "سني", "بعمر", "عمري"))
_DEATHS = frozenset(DEATHS.split())
_MINIMUM = frozenset(MINIMUM_AGES.split())
_NAME_SHARE = 0.5
_OWNING, _OWNER_REACH = frozenset(OWNING.split()), 3
_OLDER = frozenset(("اكبر", "اصغر"))
_PERIODS = frozenset(["مده", "المده", "لمده", "فتره", "الفتره", "عقد", "العقد", "عقده", "محكوميته", "عقوبه"])
_PERIOD_REACH = 5
_AGED = "عن"
_DEATH_REACH = 40
_BEFORE_AGES = frozenset(BEFORE_AGES.split())
_REACHING, _WHO = frozenset(REACHING_AGES.split()), frozenset(RELATIVES.split())
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
        return _is_aside(scan, quantity) and scan.words[quantity.first - 1] == "("
    return not bare and quantity.symbol == "year" and any(test(scan, quantity) for test in _OF_YEARS)


def _age_follows(scan: Scan, quantity: Quantity) -> bool:
    """`25 عاماً من العمر`, `في الـ 25 من عمره`."""
    end = quantity.end
    if not (scan.joined(end) and scan.joined(end + 1)):
        return False
    word = scan.known[end + 1]
    return scan.words[end] == "من" and word is not None and bool(word.role & Role.AGE) and word.form != "سن"


def goes_on(scan: Scan, quantity: Quantity, last: Draft | None) -> bool:
    """`يبلغان من العمر 18 و26 سنة`: the second of two ages with one unit."""
    if last is None or last.kind != "age" or quantity.symbol != "year":
        return False
    elided = last.quantity.end == last.quantity.number_end and last.unit == quantity.symbol
    return elided and scan.unbroken(last.end, quantity.first) and list(scan.words[last.end : quantity.first]) == ["و"]


def _is_in_springs(scan: Scan, quantity: Quantity) -> bool:
    """`فتاة الـ12 ربيعا`: only lives are counted in springs."""
    return fold(scan.words[quantity.end - 1]) == SPRINGS


def _is_owned(scan: Scan, quantity: Quantity) -> bool:
    """`طفلة ذات تسع سنوات`, `ابنها، ذي الـ14 عاما`; a `خطة ذات خمس سنوات` is no person."""
    at = _last_before(scan, quantity.first, 0)
    if at < 1 or not scan.joined(at + 1) or fold(scan.words[at]) not in _OWNING:
        return False
    for i in range(at - 1, max(-1, at - 1 - _OWNER_REACH), -1):
        if not scan.joined(i + 1):
            return False
        if _is_person(scan, i) or _bare(scan.words[i]) in _PERSONS:
            return True
        if scan.is_word(i) and not _may_describe(scan.words[i]):
            return False  # خطة ذات
    return False


def _bare(text: str) -> str:
    """`الشابة`, `طفلها`: without the article or a pronoun."""
    form = fold(text)
    return bare_of_article(form) or next((form.removesuffix(its) for its in SUFFIXES if form.endswith(its)), form)


def _may_describe(text: str) -> bool:
    """Whether the word may stand between a person and his age: a name, an adjective of relation."""
    return usage(bare_form(text)).name_share >= _NAME_SHARE or fold(text).endswith(NISBAS)


def _names_age(scan: Scan, quantity: Quantity) -> bool:
    """`بين سن 41 و60 عاما`."""
    return any(scan.role(i) & Role.AGE for i in range(quantity.first, quantity.number_first))


def _age_before(scan: Scan, quantity: Quantity, taken: int, bare: bool) -> bool:
    reach = 3 if bare else _AGE_REACH
    last = _last_before(scan, quantity.first, taken)
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
        if word.role & Role.AGE_STATE and quantity.first - at <= 2 and not bare:
            return quantity.symbol == "year" and _may_be_lived(quantity) and not _is_period(scan, at)
    return False


def _may_be_lived(quantity: Quantity) -> bool:
    """`ابن 25 عاما`, but `قبل ابن خلدون بأربعة قرون`."""
    return quantity.value is None or quantity.value <= _OLDEST


def _last_before(scan: Scan, first: int, taken: int) -> int:
    """The last token before the number but for articles and opening brackets."""
    last = first - 1
    while last > taken and scan.joined(last + 1) and (scan.words[last] in OPENING or scan.role(last) & Role.ARTICLE):
        last -= 1
    return last


def _is_age_of(scan: Scan, quantity: Quantity, at: int, word: Word) -> bool:
    """Whether a word for age speaks of this number: a name and a verb are written alike unless it stands near."""
    if word.form not in _ONLY_NEAR or word.definite:
        return True
    if quantity.first - at <= 2 or _only_bridges(scan, at + 1, quantity.first):
        return True
    if word.form not in _MINIMUM or quantity.kind == "number" or quantity.dual:
        return False
    return fold(scan.at(at + 1)).startswith("ال")  # سن الزواج إلى 16 عاما


def _only_bridges(scan: Scan, first: int, end: int) -> bool:
    """Whether only articles, brackets and qualifiers stand between."""
    return all(scan.words[i] in OPENING or scan.role(i) & _BRIDGES for i in range(first, end))


def _is_aside(scan: Scan, quantity: Quantity) -> bool:
    """`محمد (34 عاماً)`, `محمد، 34 عاماً، …`."""
    first, end = quantity.first, quantity.end
    if quantity.value is None or not 0 < quantity.value <= _OLDEST or not scan.joined(first) or not quantity.digits:
        return False
    before, after = scan.words[first - 1], scan.at(end)
    if (before, after) in (("(", ")"), ("«", "»"), ('"', '"'), ("“", "”")):
        name = first - 2 - (scan.at(first - 2) in _COMMAS)  # زملائه، (22 عاما)
        return first > 1 and scan.joined(first - 1) and (scan.is_word(name) or _is_initial(scan, name))
    closes = not scan.joined(end) or after in "،,.-–؛"
    return before in _COMMAS and closes and first > 1 and scan.joined(first - 1) and scan.is_word(first - 2)


def _is_of_the_dead(scan: Scan, quantity: Quantity) -> bool:
    """`توفي أمس عن 84 عاما`."""
    at = quantity.first - 1
    if at < 0 or not scan.joined(quantity.first) or fold(scan.words[at]) != _AGED:
        return False
    for i in range(at - 1, max(-1, at - 1 - _DEATH_REACH), -1):
        if not scan.joined(i + 1) or scan.role(i) & (Role.MORE_ON | Role.LESS_OFF):
            return False
        if fold(scan.words[i]).removeprefix("و") in _DEATHS:
            return True
    return False


def _is_period(scan: Scan, i: int) -> bool:
    """`مدة الموسم البالغة ستة أشهر`."""
    return any(fold(scan.words[at]).removeprefix("و") in _PERIODS for at in range(max(0, i - _PERIOD_REACH), i))


def _is_reached(scan: Scan, quantity: Quantity) -> bool:
    """`لمن تجاوزوا 65 عاما`, `مسن يبلغ 74 عاما`, `وتبلغ الضحية 17 عاما`: years that a person has reached."""
    at = quantity.first - 1
    if quantity.value is None or not 0 < quantity.value <= _OLDEST or at < 1 or not scan.joined(quantity.first):
        return False
    if _is_person(scan, at) and scan.joined(at) and _reaches(scan, at - 1):
        return True
    if not scan.joined(at):
        return False
    if scan.role(at) & (Role.MORE_THAN | Role.LESS_THAN) and fold(scan.words[at - 1]) in _WHO:
        return True
    return _reaches(scan, at) and _is_person(scan, at - 1)


def _reaches(scan: Scan, i: int) -> bool:
    return fold(scan.words[i]).removeprefix("و") in _REACHING


def _is_person(scan: Scan, i: int) -> bool:
    return scan.is_word(i) and noun_kind(scan.words[i]) is Noun.PERSON


def _is_initial(scan: Scan, i: int) -> bool:
    """`راشد س. (11 عاما)`."""
    return i > 0 and scan.words[i] == "." and len(scan.words[i - 1]) == 1 and scan.is_word(i - 1)


def _is_limit(scan: Scan, quantity: Quantity) -> bool:
    """`دون 18 عاماً`, `فوق الستين عاماً`."""
    at = quantity.first - 1
    while at >= 0 and scan.joined(at + 1) and (scan.words[at] in OPENING or scan.role(at) & (Role.ARTICLE | Role.FROM)):
        at -= 1
    word = scan.known[at] if at >= 0 and scan.joined(at + 1) else None
    if word is not None and word.form in _OLDER:
        return scan.joined(at + 1) and scan.words[at + 1] == "من"
    return word is not None and word.form in ("دون", "تحت", "فوق") and not word.conj


def _is_persons(scan: Scan, quantity: Quantity) -> bool:
    """`طفلة 6 سنوات`, `شاب في 20`."""
    at = quantity.first - 1
    if at >= 0 and scan.words[at] in OPENING:
        at -= 1
    if at < 0 or not (scan.joined(quantity.first) and scan.joined(at + 1)) or not quantity.digits:
        return False
    form = fold(scan.words[at])
    return form in _PERSONS or (scan.words[at + 1] in OPENING and form in _BEFORE_AGES)


# What makes an age of years without a word for it.
_OF_YEARS: tuple[Callable[[Scan, Quantity], bool], ...] = (
    _is_aside,
    _is_of_the_dead,
    _is_limit,
    _is_persons,
    _is_reached,
    _is_owned,
)
