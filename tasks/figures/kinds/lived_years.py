"""Years that somebody has lived, where no word for an age says so: `(34 عاماً)`, `طفلة ذات تسع سنوات`, `دون 18 عاماً`."""

from collections.abc import Callable

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.types import Noun
from tasks.figures.events.words import noun_kind
from tasks.figures.words.context_lexicon import (
    BEFORE_AGES,
    BELOW_AND_ABOVE,
    DEATHS,
    OWNING,
    PERSON_NOUNS,
    REACHING_AGES,
    RELATIVES,
)
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.affix_lexicon import NISBAS
from tasks.language.brackets_lexicon import OPENING
from tasks.language.fold import fold
from tasks.language.shapes import SUFFIXES, bare_of_article
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage

_COMMAS = "،,-–"
OLDEST = 130  # years
_PERSONS = frozenset(PERSON_NOUNS.split())
_DEATHS = frozenset(DEATHS.split())
_OWNING = frozenset(OWNING.split())
_OLDER = frozenset(("اكبر", "اصغر"))
_AGED = "عن"
_CLITICS = "وفبل"
# In tokens.
_OWNER_REACH, _DEATH_REACH = 3, 40
_BEFORE_AGES, _LIMITS = frozenset(BEFORE_AGES.split()), frozenset(BELOW_AND_ABOVE.split())
_REACHING, _WHO = frozenset(REACHING_AGES.split()), frozenset(RELATIVES.split())


def are_lived(scan: Scan, quantity: Quantity) -> bool:
    """Whether the years `quantity` are somebody's age by what stands beside them."""
    return any(test(scan, quantity) for test in _TESTS)


def is_aside(scan: Scan, quantity: Quantity) -> bool:
    """`محمد (34 عاماً)`, `محمد، 34 عاماً، …`."""
    first, end = quantity.first, quantity.end
    if quantity.value is None or not 0 < quantity.value <= OLDEST or not scan.joined(first) or not quantity.digits:
        return False
    before, after = scan.words[first - 1], scan.at(end)
    if (before, after) in (("(", ")"), ("«", "»"), ('"', '"'), ("“", "”")):
        name = first - 2 - (scan.at(first - 2) in _COMMAS)  # زملائه، (22 عاما)
        return first > 1 and scan.joined(first - 1) and (scan.is_word(name) or _is_initial(scan, name))
    closes = not scan.joined(end) or after in "،,.-–؛"
    return before in _COMMAS and closes and first > 1 and scan.joined(first - 1) and scan.is_word(first - 2)


def _is_initial(scan: Scan, i: int) -> bool:
    """`راشد س. (11 عاما)`."""
    return i > 0 and scan.words[i] == "." and len(scan.words[i - 1]) == 1 and scan.is_word(i - 1)


def _is_of_the_dead(scan: Scan, quantity: Quantity) -> bool:
    """`توفي أمس عن 84 عاما`."""
    at = quantity.first - 1
    if at < 0 or not scan.joined(quantity.first) or fold(scan.words[at]) != _AGED:
        return False
    for i in range(at - 1, max(-1, at - 1 - _DEATH_REACH), -1):
        if not scan.joined(i + 1) or scan.role(i) & (Role.MORE_ON | Role.LESS_OFF):
            return False
        if _tells_death(fold(scan.words[i])):
            return True
    return False


def _tells_death(form: str) -> bool:
    """`وفاة`, whose و is its own, `ورحيل`, `بوفاة`."""
    return form in _DEATHS or (form[0] in _CLITICS and form[1:] in _DEATHS)


def _is_limit(scan: Scan, quantity: Quantity) -> bool:
    """`دون 18 عاماً`, `فوق الستين عاماً`."""
    at = quantity.first - 1
    while at >= 0 and scan.joined(at + 1) and (scan.words[at] in OPENING or scan.role(at) & (Role.ARTICLE | Role.FROM)):
        at -= 1
    word = scan.known[at] if at >= 0 and scan.joined(at + 1) else None
    if word is not None and word.form in _OLDER:
        return scan.joined(at + 1) and scan.words[at + 1] == "من"
    return word is not None and word.form in _LIMITS and not word.conj


def _is_persons(scan: Scan, quantity: Quantity) -> bool:
    """`طفلة 6 سنوات`, `شاب في 20`."""
    at = quantity.first - 1
    if at >= 0 and scan.words[at] in OPENING:
        at -= 1
    if at < 0 or not (scan.joined(quantity.first) and scan.joined(at + 1)) or not quantity.digits:
        return False
    form = fold(scan.words[at])
    return form in _PERSONS or (scan.words[at + 1] in OPENING and form in _BEFORE_AGES)


def _is_reached(scan: Scan, quantity: Quantity) -> bool:
    """`لمن تجاوزوا 65 عاما`, `مسن يبلغ 74 عاما`, `وتبلغ الضحية 17 عاما`: years that a person has reached."""
    at = quantity.first - 1
    if quantity.value is None or not 0 < quantity.value <= OLDEST or at < 1 or not scan.joined(quantity.first):
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


def _is_owned(scan: Scan, quantity: Quantity) -> bool:
    """`طفلة ذات تسع سنوات`, `ابنها، ذي الـ14 عاما`; a `خطة ذات خمس سنوات` is no person."""
    at = last_before(scan, quantity.first, 0)
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
    return usage(bare_form(text)).is_mostly_name or fold(text).endswith(NISBAS)


def _is_person(scan: Scan, i: int) -> bool:
    return scan.is_word(i) and noun_kind(scan.words[i]) is Noun.PERSON


def last_before(scan: Scan, first: int, taken: int) -> int:
    """The last token before the number but for articles and opening brackets."""
    last = first - 1
    while last > taken and scan.joined(last + 1) and (scan.words[last] in OPENING or scan.role(last) & Role.ARTICLE):
        last -= 1
    return last


_TESTS: tuple[Callable[[Scan, Quantity], bool], ...] = (
    is_aside,
    _is_of_the_dead,
    _is_limit,
    _is_persons,
    _is_reached,
    _is_owned,
)
