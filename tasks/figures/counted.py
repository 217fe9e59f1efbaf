"""The noun that a number counts: after it, after `من`, before it, or `عدد الركاب` further before."""

from typing import NamedTuple

from tasks.figures.context_lexicon import (
    BLEND_STARTS,
    DETERMINERS,
    ELATIVES,
    NOT_PARTITIVE,
    NOUNS_LIKE_VERBS,
    NOUNS_WITH_AL,
    PARTITIVE_PRONOUNS,
    PLURAL_ENDINGS,
    VERB_ENDINGS,
    YEH_NOUNS,
)
from tasks.figures.fold import fold
from tasks.figures.quantity import Quantity
from tasks.figures.roles import Role
from tasks.figures.scan import Scan

_QUOTES = "\"'«“”»„‘’"
_BRACKETS_AND_QUOTES = _QUOTES + "([)]"
# `عدد الركاب المسافرين على الرحلات الداخلية 5.085.864`: how far before the number its noun may stand.
_COUNT_REACH = 12
_BACK_REACH = 5
_DETERMINERS = frozenset(DETERMINERS.split())
_NOT_PARTITIVE = frozenset(NOT_PARTITIVE.split())
_ELATIVES = frozenset(ELATIVES.split())
_WITH_AL = frozenset(NOUNS_WITH_AL.split())
_LIKE_VERBS = frozenset(NOUNS_LIKE_VERBS.split())
_HEADS = frozenset(("دول", "مدن", "فرق", "قوي", "ايام", "سنوات", "اشهر", "مراحل", "مواد", "وسائل", "نقاط"))
_SUFFIXES = ("ها", "هم", "هن", "هما", "نا", "ه")
_PRONOUNS = frozenset(PARTITIVE_PRONOUNS.split())
_YEH_NOUNS = frozenset(YEH_NOUNS.split())
_BLEND_STARTS = tuple(BLEND_STARTS.split())
_VERB_ENDINGS = tuple(VERB_ENDINGS.split())
_PLURAL_ENDINGS = tuple(PLURAL_ENDINGS.split())
# What may be taken off a noun before `واحد`.
_CLITICS = "وبل"


class Counted(NamedTuple):
    """A counted noun: its token, its place and text without clitics, and the token after the expression it ends."""

    token: int
    start: int
    text: str
    end: int


def noun_after(scan: Scan, quantity: Quantity) -> Counted | None:
    """The noun right after the number, or after `من`."""
    i = _skip(scan, quantity.end, quantity.first)
    if i < 0:
        return None
    if scan.words[i] == "من":
        return _partitive(scan, i)
    definite = quantity.vague or quantity.fraction
    if fold(scan.words[i]) in _ELATIVES and scan.joined(i + 1):
        i += 1  # ثلاث أكبر دول
    return _as_counted(scan, i) if is_noun(scan, i, definite) else None


def _skip(scan: Scan, i: int, first: int) -> int:
    """The first token from `i` on that is no quote and not the bracket closing before `first`, -1 at a break."""
    for at in range(i, i + 4):
        if not scan.joined(at):
            return -1
        if scan.words[at] not in _BRACKETS_AND_QUOTES:
            return at
        if scan.words[at] in ")]" and scan.at(first - 1) not in ("(", "[") and scan.words[first] not in "([":
            return -1
        if scan.words[at] in "([":
            return -1
    return -1


def _as_counted(scan: Scan, i: int, text: str | None = None) -> Counted:
    word = text if text is not None else scan.words[i]
    return Counted(i, scan.ends[i] - len(word), word, i + 1)


def _partitive(scan: Scan, i: int) -> Counted | None:
    """`22 من رجال الأمن`, `ثلاثة من هؤلاء الجنود`."""
    at = _skip(scan, i + 1, i)
    if at < 0 or (not scan.words[at].isalpha() and not _is_marked(scan.words[at])):
        return None
    form = fold(scan.words[at])
    if form in _DETERMINERS:
        at = _skip(scan, at + 1, i)
        if at < 0:
            return None
        form = fold(scan.words[at])
    word = scan.known[at]
    if form in _NOT_PARTITIVE or (
        word is not None and (word.digits or word.part or word.role & (Role.LABEL | Role.MONTH | Role.AGE) or word.unit)
    ):
        return None
    if word is not None and word.role & Role.STOP and not word.definite:
        return None
    if word is not None and word.country is not None and not word.definite:
        return None
    return _as_counted(scan, at) if _names_a_whole(scan, at, form) else None


def _names_a_whole(scan: Scan, i: int, form: str) -> bool:
    """Whether the noun after `من` is definite or many: `من رجال الأمن`, not `يعاني 13 مليوناً من نقص`."""
    if _bare(form) is not None or form.endswith((*_SUFFIXES, "ي")) or _is_plural(form):
        return True
    if not scan.joined(i + 1):
        return False
    following = fold(scan.words[i + 1])
    return _bare(following) is not None or following.startswith("و")


def _is_marked(word: str) -> bool:
    return len(word) > 1 and fold(word).isalpha()


def is_noun(scan: Scan, i: int, definite: bool = False) -> bool:
    """Whether the token at `i`, right after a number, is a noun that the number counts."""
    text = scan.words[i]
    form = fold(text)
    if len(form) < 2 or not form.isalpha() or form.isascii():
        return False
    word = scan.known[i]
    if word is not None:
        if word.role & Role.NOUN and not (word.definite or word.conj or word.prep):
            return True
        if (
            word.digits is not None
            or word.conj
            or word.prep
            or word.role & Role.ARTICLE
            or word.part is not None
            or word.ordinal is not None
        ):
            return False
        if word.role & Role.OTHERS and not word.definite:
            return True
        if word.role & (
            Role.STOP | Role.RANK | Role.MONTH | Role.CLOCK_MARK | Role.HIJRI | Role.EXCEPT | Role.FROM | Role.ON
        ):
            return False
        if word.role & (Role.TO | Role.OR | Role.NEGATION | Role.BETWEEN | Role.CHANGE | Role.ABOUT | Role.MORE_THAN):
            return False
        return definite or not word.definite
    if form.startswith("ال") and text[0] not in "أإآ" and form not in _WITH_AL:
        return definite
    return not _looks_otherwise(form) or text.endswith(("اً", "ًا", "ةً"))


def _looks_otherwise(form: str) -> bool:
    """Whether an unknown word is likelier a conjunction or preposition with its word, or a verb."""
    if form in _LIKE_VERBS:
        return False
    if form[0] in "وبل" or form.startswith(_BLEND_STARTS):
        # An adjective of nationality and a sound plural have no such letter before them: بوروندي، بستانيين
        return not (len(form) > 4 and form.endswith(("ي", "يا", "يين", "انين")) and form[0] in "بل")
    if form[0] == "ي" and form not in _YEH_NOUNS:
        return True
    return form.endswith(_VERB_ENDINGS)


# Before the number.


def noun_before(scan: Scan, quantity: Quantity, taken: int, definite: bool = False) -> Counted | None:
    """`الأشخاص ال12`, `وكالات التصنيف العالمية الثلاث`: the plural before a definite number.

    With `definite`, only where a definite word stands right before the number.
    """
    i = quantity.first - 1
    while i >= taken and scan.joined(i + 1) and (scan.role(i) & Role.ARTICLE or scan.words[i] in _BRACKETS_AND_QUOTES):
        i -= 1
    if definite and (i < taken or not scan.joined(i + 1) or not _is_definite(scan.words[i])):
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
        bare = _bare(form)
        if bare is None and at == i and _is_possessed(scan.words[at], form):
            return _as_counted(scan, at)  # أطفالها الثلاثة
        has_article = bare is not None
        word = scan.known[at]
        if word is not None and word.role & (Role.STOP | Role.FROM | Role.ON | Role.TO) and not has_article:
            break
        if _is_plural(bare if bare is not None else form) if has_article else _is_head(form):
            head = _head_before(scan, quantity, at, taken) if has_article else None
            return head or _as_counted(scan, at, _without_clitics(scan.words[at], has_article))
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
        else _as_counted(scan, nearest, _without_clitics(scan.words[nearest], True))
    )


def _head_before(scan: Scan, quantity: Quantity, i: int, taken: int) -> Counted | None:
    """`ركلات الجزاء الخمس`: the head before a definite noun, where the number's gender is the head's."""
    first = scan.known[quantity.number_first]
    at = i - 1
    if first is None or first.form.endswith("ه") or not first.definite or at < taken or not scan.joined(i):
        return None
    form, nearest = fold(scan.words[at]), fold(scan.words[i])
    return _as_counted(scan, at) if form.endswith("ات") and not nearest.endswith("ات") else None


def _is_head(form: str) -> bool:
    """Whether an indefinite noun is surely a plural."""
    return form.endswith(("ات", "ون")) or form in _HEADS or (len(form) == 5 and form[0] == "ا" and form[3] == "ا")


def _is_definite(text: str) -> bool:
    form = fold(text)
    return _bare(form) is not None or _is_possessed(text, form)


def _is_possessed(text: str, form: str) -> bool:
    """Whether a noun is a plural with a pronoun: `أبنائه`."""
    return form.endswith(_SUFFIXES) and not text.endswith("ة") and _is_plural(_without_suffix(form))


def _without_suffix(form: str) -> str:
    """`اطفال` of `اطفالها`, `ابناء` of `ابنائه`."""
    for suffix in _SUFFIXES:
        if form.endswith(suffix) and len(form) > len(suffix) + 3:
            stem = form[: -len(suffix)]
            return stem[:-1] + "ء" if stem.endswith(("ئ", "ؤ")) else stem
    return ""


def _bare(form: str) -> str | None:
    """A folded definite noun without its article and clitics, None for an indefinite one."""
    for prefix in ("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال"):
        if form.startswith(prefix) and len(form) > len(prefix) + 1:
            return form[len(prefix) :]
    return None


def _is_plural(form: str) -> bool:
    """Whether a folded noun has the shape of a plural: sound, or one of the broken ones."""
    if form.endswith(_PLURAL_ENDINGS):
        return True
    shape = len(form)
    if shape == 5 and form[0] == "ا" and form[3] == "ا":  # أفعال
        return True
    if shape == 4 and form[2] == "و":  # فعول
        return True
    if shape == 4 and form[0] == "ا" and form[2] not in "اوي":  # أفعل
        return True
    if shape == 4 and form[2] == "ا":  # فعال
        return True
    if shape in (5, 6) and form[2] == "ا" and form[0] not in "ت" and (shape == 5 or form[4] == "ي"):  # مفاعل، مفاعيل
        return not form.endswith("ه")
    if shape == 5 and form.endswith("اء"):  # فعلاء
        return True
    return form in (
        "دول",
        "قوي",
        "مدن",
        "قري",
        "فرق",
        "طرق",
        "كتب",
        "نقاط",
        "اندية",
        "انديه",
        "اخوه",
        "نساء",
        "قتلي",
        "جرحي",
        "اسري",
    )


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
    if not form.isalpha() or len(form) < 2 or _bare(form) is not None or form.endswith("ها"):
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
    return _as_counted(scan, i, text)


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
            return _as_counted(scan, noun)
    return None


def counts_pronoun(scan: Scan, quantity: Quantity) -> bool:
    """`أربعة منهم`: the noun was said before."""
    i = quantity.end
    return scan.joined(i) and fold(scan.words[i]) in _PRONOUNS
