"""The counted noun before its number: `الأشخاص ال12`, `شخص واحد`, `عدد الركاب … 5.085.864`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.counted import BRACKETS_AND_QUOTES, Counted, as_counted
from tasks.figures.words.context_lexicon import APPOSED, RESUMPTIVE
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun, is_whole_noun
from tasks.language.shapes import (
    HEADS,
    SUFFIXES,
    bare_of_article,
    is_definite,
    is_plural,
    is_possessed,
    is_surely_plural,
)
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import usage

# `عدد الركاب المسافرين على الرحلات الداخلية 5.085.864`: how far before the number its noun may stand.
_COUNT_REACH = 12
_TOLD_REACH = 4
_BACK_REACH = 5
# What may be taken off a noun before `واحد`.
_CLITICS = "وبل"
_REACHING = frozenset(
    [
        "بلغ",
        "يبلغ",
        "ليبلغ",
        "وصل",
        "يصل",
        "ليصل",
        "ارتفع",
        "يرتفع",
        "ليرتفع",
        "كان",
        "اصبح",
        "بلغت",
        "تبلغ",
        "وصلت",
        "ارتفعت",
    ]
)
_DIRECTIONS = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط"])
_SHORT = 3
_NAME_REACH = 3
_HAMZAS = "أإآ"
# A preposition with the pronoun of the many that the definite word before it names.
_RESUMED = frozenset(RESUMPTIVE.split())
_SOUND = ("ين", "ون", "ات")
# Plurals that say what those before them are: `الدول الأعضاء`.
_APPOSED = frozenset(APPOSED.split())
# From this share on a word is mostly a name, whatever verb or particle it is as well: `أحمد`, `علي`.
_NAME_SHARE = 0.5
_NOT_ONE = Role.STOP | Role.IDIOM | Role.NEGATION | Role.FROM | Role.ON | Role.TO | Role.ABOUT
_NO_PHRASE = Role.STOP | Role.FROM | Role.ON | Role.TO
_TWO_CLITICS = 5
_CONJUNCTIONS = "وفب"
_PROCLITICS = "وفبل"


def noun_before(scan: Scan, quantity: Quantity, taken: int, definite: bool = False) -> Counted | None:
    """`الأشخاص ال12`, `وكالات التصنيف العالمية الثلاث`: the plural before a definite number.

    With `definite`, only where a definite word stands right before the number.
    """
    i = quantity.first - 1
    while i >= taken and scan.joined(i + 1) and (scan.role(i) & Role.ARTICLE or scan.words[i] in BRACKETS_AND_QUOTES):
        i -= 1
    if i < taken or not scan.joined(i + 1):
        return None
    if fold(scan.words[i]) in _RESUMED:
        return _resumed(scan, i, taken)
    if definite and not is_definite(scan.words[i]) and possessed(scan.words[i]) is None:
        return None
    own = possessed(scan.words[i])
    if own is not None:
        return as_counted(scan, i, own)
    if bare_of_article(fold(scan.words[i])) is None:
        return _of_a_name(scan, quantity, i, taken)
    return _of_definite(scan, quantity, i, taken)


def _resumed(scan: Scan, i: int, taken: int) -> Counted | None:
    """`المشتبه بهم الثمانية`: the pronoun takes up the definite word before its preposition."""
    at = i - 1
    if at < taken or not scan.joined(i) or bare_of_article(fold(scan.words[at])) is None:
        return None
    return as_counted(scan, at, _without_clitics(scan.words[at]))


def possessed(text: str) -> str | None:
    """A plural with its pronoun, without a clitic: `أطفالها`, `وأحجامها`, `لاعبيه`, `أبنائي`; None for other words."""
    form = fold(text)
    if bare_of_article(form) is not None:
        return None
    if form[0] in _PROCLITICS and not _owned(form) and is_possessed(text[1:], form[1:]):
        return text[1:] if form[0] in _CONJUNCTIONS or _owned(form[1:]) else text
    return text if is_possessed(text, form) else None


def _owned(form: str) -> bool:
    """Whether what is before the pronoun is seen as a noun."""
    return any(is_seen_as_noun(form.removesuffix(suffix)) for suffix in SUFFIXES if form.endswith(suffix))


def _of_a_name(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted | None:
    """`أبناء سمير الثلاثة`, `مدن شمال سيناء الثلاث`: the plural in construct before up to two bare words."""
    if quantity.digits and not scan.role(quantity.first - 1) & Role.ARTICLE:
        return None
    for at in range(i, max(taken, i - _NAME_REACH) - 1, -1):
        form = fold(scan.words[at])
        if not scan.joined(at + 1) or not form.isalpha() or len(form) < _SHORT:
            return None
        if form in _DIRECTIONS and at < i:
            continue
        head = _construct_head(scan, at) if at < i or is_surely_plural(form) else None
        if head is not None or not _may_be_named(scan, at):
            return head
    return None


def _may_be_named(scan: Scan, i: int) -> bool:
    """Whether the token can be a part of a name: a word that is mostly one, or no verb and no particle."""
    if usage(bare_form(scan.words[i])).name_share >= _NAME_SHARE:
        return True
    return not scan.role(i) & _NO_PHRASE and is_whole_noun(scan.words[i])


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
            if at < i and quantity.digits and not all(_is_adjective(scan, k) for k in range(at + 1, i + 1)):
                return None  # تحيي البلاد الذكرى الـ74
            return _leading(scan, quantity, at, taken)
        if not form.startswith("ال"):
            break  # what stands before a conjunction or a preposition is another thing
    return _nearest(scan, quantity, i)


def _of_construct(scan: Scan, quantity: Quantity, i: int, at: int, taken: int) -> Counted | None:
    """The bare plural at `at` or right before it as the head of the definite words that end at `i`."""
    if quantity.digits and (scan.role(i) & Role.LABEL or not is_surely_plural(fold(scan.words[at]))):
        return None  # منافسات الجولة الـ14
    head = _construct_head(scan, at)
    if head is None and at > taken and scan.joined(at) and not scan.role(at) & _NO_PHRASE:
        # دول مجلس التعاون الخليجي الست
        head = _construct_head(scan, at - 1) if is_whole_noun(scan.words[at]) else None
    return head or _nearest(scan, quantity, i)


def _leading(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted:
    """The first of the definite plurals that end at `i`, or the head of their construct.

    `المتهمين السعوديين الخمسة`, `ركلات الجزاء الخمس`.
    """
    while i - 1 >= taken and scan.joined(i) and fold(scan.words[i]).startswith("ال"):
        before = bare_of_article(fold(scan.words[i - 1]))
        if (
            before is None
            or not is_plural(before)
            or not _describes(bare_of_article(fold(scan.words[i])) or "", before)
        ):
            break
        i -= 1
    bare = bare_of_article(fold(scan.words[i])) or ""
    head = _head_before(scan, quantity, i, taken) if bare not in HEADS else None
    return head or as_counted(scan, i, _without_clitics(scan.words[i]))


def _describes(last: str, before: str) -> bool:
    """Whether a definite plural is the adjective of the one before it: `المتهمين السعوديين`, not `السكان المقترحات`."""
    if last in _APPOSED:
        return True
    ending = last[-2:]
    if ending not in _SOUND:
        return False
    return before.endswith(ending) or (ending != "ات" and not before.endswith(_SOUND))


def _nearest(scan: Scan, quantity: Quantity, i: int) -> Counted | None:
    """The definite word before a number in words, or what it describes: `الحصص الأسبوعية الخمس`."""
    if quantity.digits:
        return None
    if _is_adjective(scan, i) and scan.joined(i) and bare_of_article(fold(scan.at(i - 1))) is not None:
        i -= 1
    return as_counted(scan, i, _without_clitics(scan.words[i]))


def _construct_head(scan: Scan, i: int) -> Counted | None:
    """The plural at `i` without the article, its clitics taken off: `أفراد`, `لأفراد`."""
    text = scan.words[i]
    form = fold(text)
    word = scan.known[i]
    if not form.isalpha() or len(form) < _SHORT or scan.role(i) & _NO_PHRASE:
        return None
    if word is not None and (word.part or word.digits or word.ordinal):
        return None
    if is_whole_noun(text):
        return as_counted(scan, i) if is_plural(form) or _is_sound_construct(form) else None
    rest = is_plural(form[1:]) and is_seen_as_noun(text[1:])
    return as_counted(scan, i, text[1:]) if rest and form[0] in _PROCLITICS else None


def _is_sound_construct(form: str) -> bool:
    """`مرشحو الحزب`, `موظفي الشركة`."""
    return form.endswith(("و", "ي")) and len(form) > _SHORT + 1 and is_seen_as_noun(form[:-1] + "ين")


def _is_adjective(scan: Scan, i: int) -> bool:
    """Whether a definite word can describe a plural of things: `العربية`, `المشاركة`."""
    bare = bare_of_article(fold(scan.words[i])) or ""
    return is_plural(bare) or bare.endswith("يه") or (bare.startswith("م") and bare.endswith("ه"))


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


def noun_before_one(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`شخص واحد`, `بسؤال واحد`: the indefinite noun before `واحد`."""
    i = quantity.first - 1
    if i < taken or not scan.joined(quantity.first):
        return None
    form = fold(scan.words[i])
    article = (
        bare_of_article(form) is not None and scan.words[i].lstrip(_PROCLITICS)[:1] not in _HAMZAS
    )  # ألمانيين has none
    if not form.isalpha() or len(form) < 2 or article or form.endswith("ها") or scan.role(i) & _NOT_ONE:
        return None
    i = _past_genitive(scan, quantity, _past_adjective(scan, i, taken), taken)
    text = _without_proclitics(scan.words[i])
    return as_counted(scan, i, text) if text is not None else None


def _without_proclitics(text: str) -> str | None:
    """The noun without what is written onto it, `ولمصلحة`; None for a verb, `ليحمل`."""
    form = fold(text)
    if is_seen_as_noun(text) or text[0] not in _CLITICS or len(form) <= _SHORT:
        return text
    text = text[1:]
    if text[0] in _CLITICS and form[0] == "و" and len(form) > _TWO_CLITICS:
        text = text[1:]
    return None if text[0] == "ي" else text


def _past_genitive(scan: Scan, quantity: Quantity, i: int, taken: int) -> int:
    """`عملية زرع واحدة`: a feminine `واحدة` is said of the feminine head of a construct, not of its masculine."""
    one = scan.words[quantity.number_first]
    head = scan.at(i - 1)
    if not one.endswith("ة") or i - 1 < taken or not scan.joined(i) or scan.words[i].endswith(("ة", "ى", "اء")):
        return i
    fits = head.endswith("ة") and bare_of_article(fold(head)) is None and scan.known[i - 1] is None
    return i - 1 if fits and is_whole_noun(head) else i


def _past_adjective(scan: Scan, i: int, taken: int) -> int:
    """The noun of an adjective of relation before `واحد`, that adjective's own place where none agrees with it.

    `جهة رسمية واحدة`, `طالب سعودي واحد`.
    """
    if fold(scan.words[i])[0] in _PROCLITICS or i - 1 < taken or not scan.joined(i):
        return i
    return i - 1 if _may_be_described(scan, i - 1) and _agrees_in_gender(scan.words[i], scan.words[i - 1]) else i


def _may_be_described(scan: Scan, i: int) -> bool:
    """Whether the token is an indefinite noun and nothing else to a number."""
    text, noun = scan.words[i], fold(scan.words[i])
    if not noun.isalpha() or len(noun) < _SHORT or bare_of_article(noun) is not None:
        return False
    word = scan.known[i]
    if word is not None and (word.role & ~(Role.NOUN | Role.LABEL) or word.part or word.digits or word.unit):
        return False
    return is_whole_noun(text) or (noun[0] in _CLITICS and is_whole_noun(text[1:]))


def _agrees_in_gender(adjective: str, noun: str) -> bool:
    """`جهة رسمية`, `طالب سعودي`: by the endings of an adjective of relation and its noun."""
    if len(fold(adjective)) <= _SHORT:
        return False
    if adjective.endswith("ة"):
        return noun.endswith("ة")
    return adjective.endswith("ي") and not noun.endswith(("ه", "ة", "ي"))


def noun_of_count(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`عدد الركاب … 5.085.864`, `حصيلة القتلى إلى 36`."""
    for at in range(quantity.first - 1, max(taken, quantity.first - _COUNT_REACH) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛":
            return None
        count = scan.known[at]
        if count is not None and count.role & Role.COUNT and not count.definite:
            return _noun_after_count(scan, at, quantity.first)
    return None


def _noun_after_count(scan: Scan, at: int, end: int) -> Counted | None:
    """The noun of the word for a count at `at`, before `end`: `عدد إجمالي الركاب`."""
    noun = at + 1
    while noun < end and scan.role(noun) & Role.COUNT:
        noun += 1
    if noun >= end or not fold(scan.words[noun]).isalpha():
        return None
    if bare_of_article(fold(scan.words[at])) is not None:
        return _noun_of_total(scan, at, end)
    word = scan.known[noun]
    if word is not None and word.role & Role.STOP and not word.definite:
        return None
    return as_counted(scan, noun)


def tells_count(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """`بلغ العدد آنذاك 822`."""
    for at in range(quantity.first - 1, max(taken, quantity.first - _TOLD_REACH) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛،":
            return False
        if scan.role(at) & Role.COUNT:
            # في العدد 2300 is the number of an issue
            return at < quantity.first - 2 or fold(scan.at(at - 1)).removeprefix("و") in _REACHING
    return False


def _noun_of_total(scan: Scan, i: int, end: int) -> Counted | None:
    """`العدد الإجمالي للركاب 6.671.878`; in `العدد يزداد 500 ألف` what is counted was said before."""
    for at in range(i + 1, min(end, i + 4)):
        form = fold(scan.words[at])
        if form.startswith("ل") and len(form) > 3:
            return as_counted(scan, at, scan.words[at] if form.startswith("لل") else scan.words[at][1:])
        if bare_of_article(form) is None:
            return None
    return None
