"""The noun of the definite phrase before its number: `الأشخاص ال12`, `وكالات التصنيف العالمية الثلاث`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.construct import NO_PHRASE, SHORT, construct_head, describes, is_adjective, possessed
from tasks.figures.nouns.counted import BRACKETS_AND_QUOTES, Counted, as_counted
from tasks.figures.words.context_lexicon import DIRECTIONS, RESUMPTIVE
from tasks.figures.words.persons import PERSON_PLURALS
from tasks.figures.words.ranked import RANKED
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.noun_evidence import evidence
from tasks.language.shapes import HEADS, SUFFIXES, bare_of_article, is_definite, is_plural, is_surely_plural
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_whole_noun

_FEW = range(3, 11)
_PLAINLY = 8  # how many times as common as a masculine of the same letters
_TEH_MARBUTA, _FEMININE_PLURAL = "ة", "ات"
_BACK_REACH = 5
_NAME_REACH = 3
_DIRECTIONS = frozenset(DIRECTIONS.split())
# A preposition with the pronoun of the many that the definite word before it names.
_RESUMED = frozenset(RESUMPTIVE.split())


def noun_before(scan: Scan, quantity: Quantity, taken: int, definite: bool = False) -> Counted | None:
    """`الأشخاص ال12`, `وكالات التصنيف العالمية الثلاث`: the plural before a definite number.

    With `definite`, only where a definite word stands right before the number.
    """
    i = _last_before(scan, quantity, taken)
    if i < taken:
        return None
    if fold(scan.words[i]) in _RESUMED:
        return _resumed(scan, i, taken)
    if definite and not is_definite(scan.words[i]) and possessed(scan.words[i]) is None:
        return None
    if quantity.digits and fold(scan.words[i]) in RANKED:
        return None  # القرنين الـ14 والـ15
    own = possessed(scan.words[i])
    if own is not None:
        return as_counted(scan, i, own)
    if bare_of_article(fold(scan.words[i])) is None:
        return _of_a_name(scan, quantity, i, taken)
    return _of_definite(scan, quantity, i, taken)


def _last_before(scan: Scan, quantity: Quantity, taken: int) -> int:
    """The token before the number, its article, brackets and quotes, less than `taken` where there is none.

    None stands before a number with a clitic of its own: `الاستعدادات للعشر الأواخر`.
    """
    first, i = scan.known[quantity.number_first], quantity.first - 1
    if first is not None and (first.conj or first.prep):
        return taken - 1
    while i >= taken and scan.joined(i + 1) and (scan.role(i) & Role.ARTICLE or scan.words[i] in BRACKETS_AND_QUOTES):
        i -= 1
    return i if scan.joined(i + 1) else taken - 1


def ranks_singular(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """Whether a definite singular stands right before a number with its article: `القناة الـ12`."""
    i = quantity.first - 1
    if i <= taken or not (scan.joined(i) and scan.joined(i + 1)) or not scan.role(i) & Role.ARTICLE:
        return False
    bare = bare_of_article(fold(scan.words[i - 1]))
    if bare is None or scan.role(i - 1) & NO_PHRASE or not is_whole_noun(bare):
        return False
    return noun_before(scan, quantity, taken) is None


def _resumed(scan: Scan, i: int, taken: int) -> Counted | None:
    """`المشتبه بهم الثمانية`: the pronoun takes up the definite word before its preposition."""
    at = i - 1
    if at < taken or not scan.joined(i) or bare_of_article(fold(scan.words[at])) is None:
        return None
    return as_counted(scan, at, _without_clitics(scan.words[at]))


def _of_a_name(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted | None:
    """`أبناء سمير الثلاثة`, `مدن شمال سيناء الثلاث`: the plural in construct before up to two bare words."""
    if quantity.digits and not scan.role(quantity.first - 1) & Role.ARTICLE:
        return None
    for at in range(i, max(taken, i - _NAME_REACH) - 1, -1):
        form = fold(scan.words[at])
        if not scan.joined(at + 1) or not form.isalpha() or len(form) < SHORT:
            return None
        if form in _DIRECTIONS and at < i:
            continue
        head = construct_head(scan, at) if at < i or is_surely_plural(form) else None
        if head is not None or not _may_be_named(scan, at):
            return head
    return None


def _may_be_named(scan: Scan, i: int) -> bool:
    """Whether the token can be a part of a name: a word that is mostly one, or no verb and no particle."""
    if usage(bare_form(scan.words[i])).is_mostly_name:
        return True
    return not scan.role(i) & NO_PHRASE and is_whole_noun(scan.words[i])


def _of_definite(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted | None:
    """The head of the phrase that ends in the definite word at `i`.

    `الدول العربية الخمس` counts what has the adjective, `أفراد الأسرة السبعة` the head of the construct; a singular
    before digits is ranked by them: `الدورة الـ38`.
    """
    for at in range(i, max(taken, i - _BACK_REACH) - 1, -1):
        if not scan.joined(at + 1):
            break
        form = fold(scan.words[at])
        bare = bare_of_article(form)
        if bare is None and form in _DIRECTIONS:
            continue
        if bare is None:
            return _of_construct(scan, quantity, i, at, taken)
        if is_plural(bare):
            head = _agreeing_head(scan, quantity, i, at, taken, bare)
            if head is not None:
                return head
            if at < i and quantity.digits and not all(is_adjective(scan, k) for k in range(at + 1, i + 1)):
                return None  # تحيي البلاد الذكرى الـ74
            return _leading(scan, quantity, at, taken)
        if not form.startswith("ال"):
            break  # what stands before a conjunction or a preposition is another thing
    return _nearest(scan, quantity, i)


def _agreeing_head(scan: Scan, quantity: Quantity, i: int, at: int, taken: int, bare: str) -> Counted | None:
    """`سفراء الإمارات الثلاثة`: a numeral in ة counts no noun that is a feminine, but the head before it."""
    few = quantity.worded and quantity.value in _FEW and scan.words[quantity.number_end - 1].endswith(_TEH_MARBUTA)
    construct = fold(scan.words[at]).startswith("ال") and bare_of_article(fold(scan.at(at - 1))) is None
    if not few or not bare.endswith(_FEMININE_PLURAL) or at - 1 < taken or not scan.joined(at) or not construct:
        return None
    stem = bare.removesuffix(_FEMININE_PLURAL)
    if evidence(stem + _TEH_MARBUTA).count < _PLAINLY * (1 + evidence(stem).count):
        return None
    return _of_construct(scan, quantity, i, at - 1, taken)


def _of_construct(scan: Scan, quantity: Quantity, i: int, at: int, taken: int) -> Counted | None:
    """The bare plural at `at` or right before it as the head of the definite words that end at `i`."""
    if quantity.digits and (scan.role(i) & Role.LABEL or fold(scan.words[i]) in RANKED or not _are_many(scan, at)):
        return None  # منافسات الجولة الـ14, ثمانينيات القرن الـ20
    head = construct_head(scan, at)
    if head is None and at > taken and scan.joined(at) and not scan.role(at) & NO_PHRASE:
        # دول مجلس التعاون الخليجي الست
        head = construct_head(scan, at - 1) if is_whole_noun(scan.words[at]) else None
    return head or _nearest(scan, quantity, i)


def _are_many(scan: Scan, i: int) -> bool:
    """Whether the token is surely a plural, by its shape or as a plural of persons: `ركاب`."""
    form = fold(scan.words[i])
    return is_surely_plural(form) or form in PERSON_PLURALS


def _leading(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted:
    """The first of the definite plurals that end at `i`, or the head of their construct.

    `المتهمين السعوديين الخمسة`, `ركلات الجزاء الخمس`.
    """
    while i - 1 >= taken and scan.joined(i) and fold(scan.words[i]).startswith("ال"):
        before = bare_of_article(fold(scan.words[i - 1]))
        if before is None or not is_plural(before) or not describes(bare_of_article(fold(scan.words[i])) or "", before):
            break
        i -= 1
    bare = bare_of_article(fold(scan.words[i])) or ""
    head = _head_before(scan, quantity, i, taken) if bare not in HEADS else None
    return head or as_counted(scan, i, _without_clitics(scan.words[i]))


def _nearest(scan: Scan, quantity: Quantity, i: int) -> Counted | None:
    """The definite word before a number in words, or what it describes: `الحصص الأسبوعية الخمس`."""
    if quantity.digits:
        return None
    if is_adjective(scan, i) and scan.joined(i) and bare_of_article(fold(scan.at(i - 1))) is not None:
        i -= 1
    return as_counted(scan, i, _without_clitics(scan.words[i]))


def time_before(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`سنوات حكمه ال 12`: the time before what has a pronoun."""
    i = quantity.first - 1
    while i > taken and scan.joined(i + 1) and scan.role(i) & Role.ARTICLE:
        i -= 1
    if i <= taken or not (scan.joined(i + 1) and scan.joined(i)) or not fold(scan.words[i]).endswith(SUFFIXES):
        return None
    word = scan.known[i - 1]
    if word is None or word.unit is None or word.unit.kind != "duration" or scan.known[i] is not None:
        return None
    return as_counted(scan, i - 1) if is_plural(word.form) or is_surely_plural(word.form) else None


def _head_before(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted | None:
    """`ركلات الجزاء الخمس`: the head before a definite noun, where the number's gender is the head's."""
    first = scan.known[quantity.number_first]
    at = i - 1
    if first is None or first.form.endswith("ه") or not first.definite or at < taken or not scan.joined(i):
        return None
    form, nearest = fold(scan.words[at]), fold(scan.words[i])
    return as_counted(scan, at) if form.endswith("ات") and not nearest.endswith("ات") else None


def _without_clitics(text: str) -> str:
    at = text.find("ال")
    return text[at:] if 0 < at <= 2 else text
