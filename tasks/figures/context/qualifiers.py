"""Qualifiers of a number: `أكثر من`, `ما لا يقل عن`, `نحو`, `على الأقل`, before it and after it."""

from tasks.figures.model import Qualifier
from tasks.figures.words.context_lexicon import ABOUT_VERBS, HOW_OFTEN
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

# How far a verb may stand from its preposition or its number: `لا تتجاوز أعمار عدد كبير منهم الأربع سنوات`.
# Read in some 200 sentences with such verbs: eight words reach all but the longest subjects.
_REACH = 8
_NEAR = 4  # without a negation: تجاوز عدد القتلى 30
_QUOTES = "\"'»«”“)("
_ABOUT_VERBS = frozenset(ABOUT_VERBS.split())
_HOW_OFTEN = frozenset(HOW_OFTEN.split())
_STOPS = ".،؛,;:!؟"
_DIRECT: tuple[tuple[int, Qualifier], ...] = (
    (Role.NOT_LESS, "at_least"),
    (Role.NOT_MORE, "at_most"),
    (Role.ABOUT, "about"),
    (Role.MORE_THAN, "more_than"),
    (Role.LESS_THAN, "less_than"),
)
_COMPARISON_SIGNS: dict[str, Qualifier] = {
    ">": "more_than",
    "<": "less_than",
    "≥": "at_least",
    "≤": "at_most",
    "~": "about",
    "≈": "about",
}
_SIGNS = frozenset((*_COMPARISON_SIGNS, "="))
_NEGATED: dict[Qualifier, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}

Found = tuple[Qualifier, int]


def qualifier_before(scan: Scan, first: int, taken: int) -> Found | None:
    """The qualifier before token `first` and the token where it begins; tokens before `taken` are other numbers'."""
    i = _back(scan, first, taken)
    if i < taken:
        return None
    word = scan.known[i]
    if word is None and scan.words[i] not in _SIGNS:
        limit = _distant(scan, i, taken)  # a name may end the subject: لم يتجاوز سعر الزنك 30
        return limit if limit is not None and (limit[0] != "more_than" or _has_amount(scan, limit[1])) else None
    if scan.words[i] == "=" and i > taken and scan.words[i - 1] in "<>":
        return ("at_most" if scan.words[i - 1] == "<" else "at_least"), i - 1
    if scan.words[i] in _COMPARISON_SIGNS:
        is_sign = scan.words[first][:1].isdecimal()  # before a word it opens a quoted line
        return (_COMPARISON_SIGNS[scan.words[i]], i) if is_sign else None
    if word is None:
        return None
    role = word.role
    for wanted, qualifier in _DIRECT:
        if role & wanted:
            return _direct(scan, i, taken, qualifier)
    if role & Role.FROM:
        return _compared(scan, i, taken)
    if role & Role.ON:
        return _measured(scan, i, taken)
    if role & Role.EQUALS:
        return _or_equal(scan, i, taken)
    if role & Role.LEAST or role & (Role.UP | Role.DOWN):
        limit = _limit(scan, i, taken)
        if limit is not None:
            return limit
    return _distant(scan, i, taken)


def _back(scan: Scan, first: int, taken: int) -> int:
    """The token before `first`, brackets and bare clitics skipped."""
    i = first - 1
    while i >= taken and scan.joined(i + 1) and (scan.words[i] in _QUOTES or _is_clitic(scan, i)):
        i -= 1
    return i if i >= taken and scan.joined(i + 1) else taken - 1


def _is_clitic(scan: Scan, i: int) -> bool:
    word = scan.words[i].rstrip("ـ")
    return word in ("ب", "ل", "ال", "بال", "لل", "ك")


def _direct(scan: Scan, i: int, taken: int, qualifier: Qualifier) -> Found:
    if qualifier in _NEGATED and _negated(scan, i, taken):
        return _NEGATED[qualifier], i - 1
    start = i
    if i > taken and scan.words[i - 1] in ("ما", "في", "إلى", "الى", "فى") and qualifier == "about":
        start = i - (scan.words[i - 1] == "ما")
    if i > taken and qualifier == "more_than" and scan.words[i - 1] == "ما":
        start = i - 1
    return qualifier, start


def _negated(scan: Scan, i: int, taken: int) -> bool:
    if i <= taken:
        return False
    before = scan.known[i - 1]
    return before is not None and bool(before.role & Role.NEGATION) and before.form not in ("ما", "دون", "غير")


def _compared(scan: Scan, i: int, taken: int) -> Found | None:
    """`أكثر من`, `لا أقل من`, `ما يقرب من`."""
    if i <= taken:
        return None
    word = scan.known[i - 1]
    role = word.role if word is not None and not word.definite else 0
    if role & Role.ABOUT and not role & Role.YEAR_LEAD:
        return "about", i - 2 if scan.at(i - 2) in ("ما", "بما") else i - 1
    if role & Role.MORE_FROM:
        return ("at_most" if _negated(scan, i - 1, taken) else "more_than"), i - 1
    if role & Role.LESS_FROM:
        return ("at_least" if _negated(scan, i - 1, taken) else "less_than"), i - 1
    return None


def _measured(scan: Scan, i: int, taken: int) -> Found | None:
    """`يزيد على`, `لا تقل أعمارهم عن`."""
    at = i - 1
    while at >= taken and i - at <= _REACH and scan.joined(at + 1):
        word = scan.known[at]
        if scan.words[at] in _STOPS or (word is not None and word.digits is not None):
            return None
        if word is not None and word.role & Role.NOT_LESS:
            return "at_least", at
        if word is not None and word.role & Role.NOT_MORE:
            return "at_most", at
        if word is not None and word.role & Role.MORE_ON and _reaches(scan, at, i, taken):
            return _with_negation(scan, at, taken, "more_than")
        if word is not None and word.role & Role.LESS_OFF:
            return _with_negation(scan, at, taken, "less_than")
        at -= 1
    return None


def _reaches(scan: Scan, at: int, i: int, taken: int) -> bool:
    """Whether the verb at `at` says how the amount at `i` compares, rather than how something changed."""
    return i - at == 1 or scan.words[i] == "عن" or _negated(scan, at, taken)


def _with_negation(scan: Scan, at: int, taken: int, qualifier: Qualifier) -> Found:
    if _negated(scan, at, taken):
        return _NEGATED[qualifier], at - 2 if scan.at(at - 2) in ("ما", "بما") and at - 2 >= taken else at - 1
    return qualifier, at - 1 if at > taken and scan.words[at - 1] in ("ما", "بما") else at


def _or_equal(scan: Scan, i: int, taken: int) -> Found | None:
    """`أكبر من أو يساوي`."""
    at = i - 1
    if at > taken and scan.role(at) & Role.OR:
        at -= 1
        if scan.role(at) & Role.FROM:
            at -= 1
        role = scan.role(at)
        if role & Role.MORE_FROM:
            return "at_least", at
        if role & Role.LESS_FROM:
            return "at_most", at
    return None


def _limit(scan: Scan, i: int, taken: int) -> Found | None:
    """`على الأقل`, `بحد أقصى`, before the number."""
    found = _limit_phrase(scan, i - 1) if i > taken else None
    return (found[0], i - 1) if found is not None and found[1] == i + 1 else None


def _distant(scan: Scan, i: int, taken: int) -> Found | None:
    """`لا تتجاوز أعمار عدد كبير منهم`: the verb with its subject between it and the number."""
    at = i
    while at >= taken and i - at < _REACH and scan.joined(at + 1):
        word = scan.known[at]
        if scan.words[at] in _STOPS or (word is not None and word.role & Role.AGE_STATE):
            return None
        if word is not None:
            if word.digits is not None or word.role & Role.TO or (word.role & Role.CHANGE and not word.definite):
                return None
            if word.role & Role.NOT_MORE:
                return "at_most", at
            if word.form in _ABOUT_VERBS and at < i:
                return ("about", at) if not scan.role(i) & (Role.FROM | Role.ON | Role.STOP) else None
            if word.role & Role.MORE_THAN and at < i:
                if not _is_verb(word.form):
                    return None
                if _negated(scan, at, taken):
                    return "at_most", at - 1
                if i - at > _NEAR and not _has_amount(scan, at):
                    return None
                return ("more_than", at) if not scan.role(i) & (Role.FROM | Role.ON | Role.STOP) else None
        at -= 1
    return None


def _has_amount(scan: Scan, at: int) -> bool:
    """Whether the subject right after the verb at `at` is an amount: `تجاوزت كلفة المشروع 10 ملايين`."""
    return bool(scan.role(at + 1) & (Role.COUNT | Role.SUM | Role.AREA | Role.SHARE))


def _is_verb(form: str) -> bool:
    return form not in ("فوق", "نيف")


def qualifier_after(scan: Scan, end: int) -> Found | None:
    """The qualifier that begins at token `end`, or after one more word or a closing quote, and where it ends."""
    for skipped in range(3):
        i = end + skipped
        if not scan.joined(i):
            return None
        found = _after(scan, i)
        if found is not None:
            return found
        text = scan.words[i]
        word = scan.known[i]
        if word is not None and (word.digits is not None or word.part is not None or word.conj):
            return None
        if not scan.is_word(i) and text not in _QUOTES:
            return None
        if word is not None and word.role & (Role.STOP | Role.ON | Role.FROM | Role.TO) and word.form not in _HOW_OFTEN:
            return None
    return None


def _after(scan: Scan, i: int) -> Found | None:
    word = scan.known[i]
    if word is None:
        return None
    role = word.role
    if role & Role.AT_LEAST_SUFFIX or (role & Role.UP and word.conj == "ف"):
        return "at_least", i + 1
    if role & Role.DOWN and word.conj == "ف":
        return "at_most", i + 1
    if scan.words[i] in ("فما", "وما") and scan.role(i + 1) & (Role.UP | Role.DOWN) and scan.joined(i + 1):
        return ("at_least" if scan.role(i + 1) & Role.UP else "at_most"), i + 2
    if role & Role.ABOUT and word.form in ("تقريبا", "تقريب"):
        return "about", i + 1
    if role & Role.OR and scan.joined(i + 1):
        return _or_more(scan, i)
    if word.conj == "و" and role & Role.UP and word.form == "اكثر" and not _continues(scan, i + 1):
        return "at_least", i + 1
    return _limit_phrase(scan, i)


def _or_more(scan: Scan, i: int) -> Found | None:
    role = scan.role(i + 1)
    if not role & (Role.UP | Role.DOWN) or _continues(scan, i + 2):
        return None
    end = i + 3 if scan.joined(i + 2) and scan.role(i + 2) & Role.FROM else i + 2
    return ("at_least" if role & Role.UP else "at_most"), end


def _continues(scan: Scan, i: int) -> bool:
    """Whether `من` and another number follow: `أو أقل من 6000`."""
    if not (scan.joined(i) and scan.role(i) & Role.FROM and scan.joined(i + 1)):
        return False
    word = scan.known[i + 1]
    return word is not None and (word.digits is not None or word.part is not None)


def _limit_phrase(scan: Scan, i: int) -> Found | None:
    """`على الأقل`, `على الأكثر`, `على أقل تقدير`, `بحد أقصى`, `كحد أدنى`."""
    word = scan.known[i] if 0 <= i < scan.size else None
    if word is None or not scan.joined(i + 1):
        return None
    following = scan.known[i + 1]
    if following is None:
        return None
    if scan.words[i] in ("على", "علي") or word.form == "علي":
        if following.definite and following.form in ("اقل", "ادني"):
            return "at_least", i + 2
        if following.definite and following.form in ("اكثر", "اقصي", "اعلي"):
            return "at_most", i + 2
        if following.form in ("اقل", "اكثر", "ادني") and scan.at(i + 2) in ("تقدير", "حد"):
            return ("at_most" if following.form == "اكثر" else "at_least"), i + 3
    if word.role & Role.LIMIT and (word.prep or word.definite):
        if following.form in ("ادني", "اقل"):
            return "at_least", i + 2
        if following.form in ("اقصي", "اعلي", "اكثر"):
            return "at_most", i + 2
    return None
