"""The counted noun before its number: `الأشخاص ال12`, `شخص واحد`, `عدد الركاب … 5.085.864`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.counted import BRACKETS_AND_QUOTES, Counted, as_counted
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

# `عدد الركاب المسافرين على الرحلات الداخلية 5.085.864`: how far before the number its noun may stand.
_COUNT_REACH = 12
_TOLD_REACH = 4
_BACK_REACH = 5
# What may be taken off a noun before `واحد`.
_CLITICS = "وبل"
_REACHING = frozenset(["بلغ", "يبلغ", "ليبلغ", "وصل", "يصل", "ليصل", "ارتفع", "يرتفع", "ليرتفع", "كان", "اصبح"])
_DIRECTIONS = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط"])
_SHORT = 3
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
    if definite and (i < taken or not scan.joined(i + 1) or not is_definite(scan.words[i])):
        return None
    nearest: int | None = None
    passed = False
    by_words = not quantity.digits
    for at in range(i, max(taken, i - _BACK_REACH) - 1, -1):
        if not scan.joined(at + 1):
            return None
        form = fold(scan.words[at])
        if not form.isalpha() or len(form) < 3:
            break
        bare = bare_of_article(form)
        if bare is None and at == i and is_possessed(scan.words[at], form):
            return as_counted(scan, at)  # أطفالها الثلاثة
        if bare is None and at == i and _has_proclitic(form) and is_possessed(scan.words[at][1:], form[1:]):
            return as_counted(scan, at, scan.words[at][1:])  # وأحجامها الأربعة
        has_article = bare is not None
        word = scan.known[at]
        if form in _DIRECTIONS and at < i:
            continue  # مدن شمال سيناء الثلاث
        if word is not None and word.role & (Role.STOP | Role.FROM | Role.ON | Role.TO) and not has_article:
            break
        if is_plural(bare if bare is not None else form) if has_article else is_surely_plural(form):
            headed = bare is not None and bare not in HEADS  # مفاوضات الدول الخمس counts the states
            head = _head_before(scan, quantity, at, taken) if headed else None
            return head or as_counted(scan, at, _without_clitics(scan.words[at], has_article))
        if form.startswith("وال") or (not has_article and passed):
            if has_article and at == i and by_words:
                nearest = at
            break  # what stands before و is another thing
        if not has_article:
            if passed or (at == i and fold(scan.at(at - 1)) not in _DIRECTIONS):
                break
            passed = True  # دول مجلس التعاون الخليجي الست
            continue
        nearest = at
    # A singular before digits is ranked by them: الدورة الـ38.
    return (
        None
        if nearest is None or nearest != i or not by_words
        else as_counted(scan, nearest, _without_clitics(scan.words[nearest], True))
    )


def _has_proclitic(form: str) -> bool:
    """Whether و, ف or ب may be taken off: `بأطوارها`, not `بلدانها`."""
    whole = any(is_seen_as_noun(form.removesuffix(suffix)) for suffix in SUFFIXES if form.endswith(suffix))
    return form[0] in _CONJUNCTIONS and not whole


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


def _without_clitics(text: str, definite: bool) -> str:
    if not definite:
        return text
    at = text.find("ال")
    return text[at:] if 0 < at <= 2 else text


def noun_before_one(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`شخص واحد`, `بسؤال واحد`: the indefinite noun before `واحد`."""
    i = quantity.first - 1
    if i < taken or not scan.joined(quantity.first):
        return None
    form = fold(scan.words[i])
    word = scan.known[i]
    if not form.isalpha() or len(form) < 2 or bare_of_article(form) is not None or form.endswith("ها"):
        return None
    if word is not None and word.role & (
        Role.STOP | Role.IDIOM | Role.NEGATION | Role.FROM | Role.ON | Role.TO | Role.ABOUT
    ):
        return None
    i = _past_adjective(scan, i, taken)
    word, text = scan.known[i], scan.words[i]
    form = fold(text)
    if not is_seen_as_noun(text) and text[0] in _CLITICS and len(form) > 3:
        text = text[1:]
        if text[0] in _CLITICS and form[0] == "و" and len(form) > _TWO_CLITICS:
            text = text[1:]  # ولمصلحة
        if text[0] == "ي":
            return None
    return as_counted(scan, i, text)


def _past_adjective(scan: Scan, i: int, taken: int) -> int:
    """The noun of an adjective of relation before `واحد`, that adjective's own place where none agrees with it.

    `جهة رسمية واحدة`, `طالب سعودي واحد`.
    """
    adjective, noun = fold(scan.words[i]), fold(scan.at(i - 1))
    if (
        adjective[0] in _PROCLITICS
        or i - 1 < taken
        or not scan.joined(i)
        or not noun.isalpha()
        or len(noun) < 3
        or bare_of_article(noun) is not None
    ):
        return i
    word = scan.known[i - 1]
    if word is not None and (word.role & ~(Role.NOUN | Role.LABEL) or word.part or word.digits or word.unit):
        return i
    if not is_whole_noun(scan.words[i - 1]) and not (noun[0] in _CLITICS and is_whole_noun(scan.words[i - 1][1:])):
        return i
    feminine = scan.words[i].endswith("ة") and len(adjective) > 3
    masculine = scan.words[i].endswith("ي") and len(adjective) > 3
    if (feminine and scan.words[i - 1].endswith("ة")) or (
        masculine and not scan.words[i - 1].endswith(("ه", "ة", "ي"))
    ):
        return i - 1
    return i


def noun_of_count(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`عدد الركاب … 5.085.864`, `حصيلة القتلى إلى 36`."""
    for at in range(quantity.first - 1, max(taken, quantity.first - _COUNT_REACH) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛":
            return None
        count = scan.known[at]
        if count is not None and count.role & Role.COUNT and not count.definite:
            noun = at + 1
            while noun < quantity.first and scan.role(noun) & Role.COUNT:
                noun += 1
            if noun >= quantity.first or not fold(scan.words[noun]).isalpha():
                return None
            if bare_of_article(fold(scan.words[at])) is not None:
                return _noun_of_total(scan, at, quantity.first)
            word = scan.known[noun]
            if word is not None and word.role & Role.STOP and not word.definite:
                return None
            return as_counted(scan, noun)
    return None


def tells_count(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """`بلغ العدد آنذاك 822`."""
    for at in range(quantity.first - 1, max(taken, quantity.first - _TOLD_REACH) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛،":
            return False
        if scan.role(at) & Role.COUNT:
            # في العدد 2300 is the number of an issue
            return at < quantity.first - 2 or fold(scan.at(at - 1)) in _REACHING
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
