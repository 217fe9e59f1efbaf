"""The noun that a number counts, after it or after `من`."""

from typing import NamedTuple

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.events.types import Guide
from tasks.figures.events.words import analyse
from tasks.figures.words.context_lexicon import (
    BLEND_STARTS,
    DETERMINERS,
    ELATIVES,
    NOT_PARTITIVE,
    NOUNS_LIKE_VERBS,
    NOUNS_WITH_AL,
    NOUNS_WITH_PARTS,
    PARTITIVE_PRONOUNS,
    VERB_ENDINGS,
    YEH_NOUNS,
)
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import QUOTES
from tasks.language.fold import fold
from tasks.language.shapes import SUFFIXES, bare_of_article, is_plural

BRACKETS_AND_QUOTES = QUOTES + "([)]"
_DETERMINERS = frozenset(DETERMINERS.split())
_NOT_PARTITIVE = frozenset(NOT_PARTITIVE.split())
_ELATIVES = frozenset(ELATIVES.split())
_WITH_AL = frozenset(NOUNS_WITH_AL.split())
_LIKE_VERBS = frozenset(NOUNS_LIKE_VERBS.split())
_WITH_PARTS = frozenset(NOUNS_WITH_PARTS.split())
_LONG_VERB = 5
_PRONOUNS = frozenset(PARTITIVE_PRONOUNS.split())
_YEH_NOUNS = frozenset(YEH_NOUNS.split())
_BLEND_STARTS = tuple(BLEND_STARTS.split())
_VERB_ENDINGS = tuple(VERB_ENDINGS.split())


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
    if quantity.vague and quantity.definite:  # الآلاف الفلسطينيين, but الملايين الضخمة
        bare = bare_of_article(fold(scan.words[i])) or ""
        many = bare.endswith(("ين", "ون")) or is_plural(bare)
        return as_counted(scan, i) if many and is_noun(scan, i, True) else None
    if isinstance(quantity.value, float) and not quantity.fraction and not _has_parts(scan, i):
        return None
    definite = quantity.vague or quantity.fraction
    if fold(scan.words[i]) in _ELATIVES and scan.joined(i + 1):
        i += 1  # ثلاث أكبر دول
    return as_counted(scan, i) if is_noun(scan, i, definite) else None


def _has_parts(scan: Scan, i: int) -> bool:
    """Whether the noun at `i` is counted in decimals: points, times, degrees; passengers are not."""
    word = scan.known[i]
    return (word is not None and bool(word.role & Role.POINT)) or fold(scan.words[i]) in _WITH_PARTS


def _skip(scan: Scan, i: int, first: int) -> int:
    """The first token from `i` on that is no quote and not the bracket closing before `first`, -1 at a break."""
    for at in range(i, i + 4):
        if not scan.joined(at):
            return -1
        if scan.words[at] not in BRACKETS_AND_QUOTES:
            return at
        if scan.words[at] in ")]" and scan.at(first - 1) not in ("(", "[") and scan.words[first] not in "([":
            return -1
        if scan.words[at] in "([":
            return -1
    return -1


def as_counted(scan: Scan, i: int, text: str | None = None) -> Counted:
    word = text if text is not None else scan.words[i]
    return Counted(i, scan.ends[i] - len(word), word, i + 1)


def _partitive(scan: Scan, i: int) -> Counted | None:
    """`22 من رجال الأمن`, `ثلاثة من هؤلاء الجنود`."""
    at = _skip(scan, i + 1, i)
    if at < 0 or not scan.is_word(at):
        return None
    form = fold(scan.words[at])
    if form in _DETERMINERS:
        at = _skip(scan, at + 1, i)
        if at < 0:
            return None
        form = fold(scan.words[at])
    word = scan.known[at]
    if scan.role(at) & (Role.MORE_FROM | Role.LESS_FROM) and scan.at(at + 1) == "من":
        return None  # من بين أكثر من 507 آلاف
    if form in _NOT_PARTITIVE or (
        word is not None and (word.digits or word.part or word.role & (Role.LABEL | Role.MONTH | Role.AGE) or word.unit)
    ):
        return None
    if word is not None and word.role & Role.STOP and not word.definite:
        return None
    if word is not None and word.country is not None and not word.definite:
        return None
    return as_counted(scan, at) if _names_a_whole(scan, at, form) else None


def _names_a_whole(scan: Scan, i: int, form: str) -> bool:
    """Whether the noun after `من` is definite or many: `من رجال الأمن`, not `يعاني 13 مليوناً من نقص`."""
    if bare_of_article(form) is not None or form.endswith((*SUFFIXES, "ي")) or is_plural(form):
        return True
    if not scan.joined(i + 1):
        return False
    following = fold(scan.words[i + 1])
    return bare_of_article(following) is not None or following.startswith("و")


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
            Role.STOP
            | Role.WEEKDAY
            | Role.RANK
            | Role.MONTH
            | Role.CLOCK_MARK
            | Role.HIJRI
            | Role.EXCEPT
            | Role.FROM
            | Role.ON
        ):
            return False
        if word.role & Role.YEAR_LEAD and looks_otherwise(form):
            return False  # بحلول
        if word.role & (Role.TO | Role.OR | Role.NEGATION | Role.BETWEEN | Role.CHANGE | Role.ABOUT | Role.MORE_THAN):
            return False
        return definite or not word.definite
    if form.startswith("ال") and text[0] not in "أإآ" and form not in _WITH_AL:
        return definite
    if _is_known_verb(form):
        return False
    return not looks_otherwise(form) or text.endswith(("اً", "ًا", "ةً"))


def _is_known_verb(form: str) -> bool:
    """Whether the word is a verb in teh: `خمس استهدفت المدينة`."""
    is_long = form.endswith("ت") and not form.endswith("ات") and len(form) >= _LONG_VERB
    return is_long and bool(analyse(form).guide & Guide.VERB)


def looks_otherwise(form: str) -> bool:
    """Whether an unknown word is likelier a conjunction or preposition with its word, or a verb."""
    if form in _LIKE_VERBS:
        return False
    if form[0] in "وبل" or form.startswith(_BLEND_STARTS):
        # An adjective of nationality and a sound plural have no such letter before them: بوروندي، بستانيين
        return not (len(form) > 4 and form.endswith(("ي", "يا", "يين", "انين")) and form[0] in "بل")
    if form[0] == "ي" and form not in _YEH_NOUNS:
        return True
    return form.endswith(_VERB_ENDINGS)


def counts_pronoun(scan: Scan, quantity: Quantity) -> bool:
    """`أربعة منهم`: the noun was said before."""
    i = quantity.end
    return scan.joined(i) and fold(scan.words[i]) in _PRONOUNS
