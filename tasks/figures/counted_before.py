"""The counted noun before its number: `الأشخاص ال12`, `شخص واحد`, `عدد الركاب … 5.085.864`."""

from tasks.figures.counted import BRACKETS_AND_QUOTES, Counted, as_counted
from tasks.figures.fold import fold
from tasks.figures.quantity import Quantity
from tasks.figures.roles import Role
from tasks.figures.scan import Scan
from tasks.figures.shapes import bare_of_article, is_definite, is_plural, is_possessed, is_surely_plural

# `عدد الركاب المسافرين على الرحلات الداخلية 5.085.864`: how far before the number its noun may stand.
_COUNT_REACH = 12
_BACK_REACH = 5
# What may be taken off a noun before `واحد`.
_CLITICS = "وبل"


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
        has_article = bare is not None
        word = scan.known[at]
        if word is not None and word.role & (Role.STOP | Role.FROM | Role.ON | Role.TO) and not has_article:
            break
        if is_plural(bare if bare is not None else form) if has_article else is_surely_plural(form):
            head = _head_before(scan, quantity, at, taken) if has_article else None
            return head or as_counted(scan, at, _without_clitics(scan.words[at], has_article))
        if form.startswith("وال") or (not has_article and passed):
            if has_article and at == i and by_words:
                nearest = at
            break  # what stands before و is another thing
        if not has_article:
            if passed or at == i:
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
    text = scan.words[i]
    known_noun = word is not None and word.role & Role.NOUN and not word.conj and not word.prep
    if not known_noun and text[0] in _CLITICS and len(form) > 3:
        text = text[1:]
        if text[0] == "ي":
            return None
    return as_counted(scan, i, text)


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
            word = scan.known[noun]
            if word is not None and word.role & Role.STOP and not word.definite:
                return None
            return as_counted(scan, noun)
    return None
