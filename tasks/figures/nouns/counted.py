"""The noun that a number counts, after it or after `من`."""

from typing import NamedTuple

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.analysis import Word
from tasks.figures.words.context_lexicon import (
    ALL_OF,
    COLLECTIVES,
    DETERMINERS,
    ELATIVES,
    FROM_VERBS,
    NOT_PARTITIVE,
    NOUNS_WITH_PARTS,
    PARTITIVE_PRONOUNS,
    PARTS_OF_THINGS,
)
from tasks.figures.words.numeral_lexicon import MAGNITUDE_TANWIN
from tasks.figures.words.persons import PERSON_FORMS
from tasks.figures.words.roles import QUALIFYING, Role
from tasks.figures.words.scan import Scan
from tasks.language import affix_lexicon as affix
from tasks.language.brackets_lexicon import QUOTES
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import SUFFIXES, bare_of_article, is_plural, may_be_plural

_FEW = range(3, 11)
_MOST_PARTS, _LENGTH_OF_PART = 4, 3  # `5 روائية و`
# Of things, whose adjective is a feminine singular.
_PARTS = frozenset(PARTS_OF_THINGS.split())
_SOUND_PLURALS = ("ين", "ون")
_TEH_MARBUTA = "ة"
_ONLY = "فقط"
_ALL_OF = frozenset(ALL_OF.split())
BRACKETS_AND_QUOTES = QUOTES + "([)]"
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset("«“"), frozenset("»”")
_LONGEST_QUOTE = 8  # tokens of a name in quotation marks
_DETERMINERS = frozenset(DETERMINERS.split())
_NOT_PARTITIVE = frozenset(NOT_PARTITIVE.split())
_ELATIVES = frozenset(ELATIVES.split())
_WITH_PARTS = frozenset(NOUNS_WITH_PARTS.split())
_COLLECTIVES = frozenset(COLLECTIVES.split())
_BROKEN_PLURAL, _LENGTH_OF_BROKEN = "ان", 5
_LENGTH_OF_FAALA = 4  # فعلة
_FROM_VERBS = frozenset(FROM_VERBS.split())
_PRONOUNS = frozenset(PARTITIVE_PRONOUNS.split())


class Counted(NamedTuple):
    """A counted noun: its token, its place and text without clitics, and the token after the expression it ends."""

    token: int
    start: int
    text: str
    end: int


def noun_after(scan: Scan, quantity: Quantity) -> Counted | None:
    """The noun right after the number, or after `من`."""
    i = _past_only(scan, _skip(scan, quantity.end, quantity.first))
    if i < 0:
        return None
    if scan.words[i] == "من":
        return _partitive(scan, i, quantity.first)
    if quantity.vague and (quantity.definite or scan.words[quantity.number_end - 1].startswith(affix.ARTICLE)):
        return _of_crowd(scan, i)
    if isinstance(quantity.value, float) and not quantity.fraction and not _has_parts(scan, i):
        return None
    return _of_number(scan, quantity, i)


def _of_number(scan: Scan, quantity: Quantity, i: int) -> Counted | None:
    """The noun of a number without `من`, whose first word is at `i`."""
    if _is_state_of_thousands(scan, quantity, i):
        return None
    definite = quantity.vague or quantity.fraction
    if fold(scan.words[i]) in _ELATIVES and scan.joined(i + 1):
        i += 1  # ثلاث أكبر دول
    elif quantity.fraction and fold(scan.words[i]) in _ALL_OF and scan.joined(i + 1):
        i += 1  # 3 أرباع جميع البطاريات
    elif _is_counted_by(scan, quantity, i):
        i, definite = i + 1, True
    elif i > quantity.end and scan.words[i].startswith(affix.WAW) and not is_seen_as_noun(scan.words[i]):
        return None  # قفصة (120) وبن قردان
    if _describes_part(scan, quantity, i):
        return None
    return as_counted(scan, i) if is_noun(scan, i, definite) else None


def _describes_part(scan: Scan, quantity: Quantity, i: int) -> bool:
    """`17 إصابة بينها 3 حرجة`, `منها 5 روائية و3 وثائقية`: an adjective of things that were named before.

    Three to ten count a plural, and a singular in ة after them is none; persons have plurals in ة (`بينهم 3 طلبة`).
    """
    return quantity.value in _FEW and _is_singular(scan, i) and _is_of_part(scan, quantity.first)


def _is_of_part(scan: Scan, first: int) -> bool:
    """Whether the number at `first` is of a part, or joined to one and its adjective."""
    for _ in range(_MOST_PARTS):
        if not scan.joined(first):
            return False
        if fold(scan.words[first - 1]) in _PARTS:
            return True
        is_next = scan.words[first - 1] == affix.WAW and first > _LENGTH_OF_PART and _is_singular(scan, first - 2)
        if not is_next or not scan.unbroken(first - _LENGTH_OF_PART, first):
            return False
        first -= _LENGTH_OF_PART
    return False


def _is_singular(scan: Scan, i: int) -> bool:
    form = fold(scan.words[i])
    many = may_be_plural(form) or is_plural(form) or form in PERSON_FORMS
    return scan.words[i].endswith(_TEH_MARBUTA) and not many and scan.known[i] is None


def _is_state_of_thousands(scan: Scan, quantity: Quantity, i: int) -> bool:
    """`بلغوا 14 ألفا موزعين على المخيمات`: what a magnitude with its tanwin counts was said before."""
    last = scan.known[quantity.number_end - 1]
    tanwin = last is not None and last.part is not None and last.part.kind == MAGNITUDE_TANWIN
    return tanwin and fold(scan.words[i]).endswith(_SOUND_PLURALS)


def _is_counted_by(scan: Scan, quantity: Quantity, i: int) -> bool:
    """`ارتفع إلى 33 عدد قتلى الهجوم`: the word for the count stands after its number, and what it counts after it."""
    word = scan.known[i]
    counts = word is not None and bool(word.role & Role.COUNT) and not (word.conj or word.prep or word.definite)
    return counts and not quantity.fraction and i == quantity.end and scan.joined(i + 1)


def _past_only(scan: Scan, i: int) -> int:
    """The token after the `فقط` at `i` in `أربعة فقط من المتهمين`, else `i`."""
    return i + 1 if i >= 0 and scan.words[i] == _ONLY and scan.joined(i + 1) and scan.words[i + 1] == "من" else i


def _of_crowd(scan: Scan, i: int) -> Counted | None:
    """`الآلاف الفلسطينيين`, but not `الملايين الضخمة`, `المئات احتجاجا`."""
    bare = bare_of_article(fold(scan.words[i])) or ""
    many = bare.endswith(_SOUND_PLURALS) or is_plural(bare)
    return as_counted(scan, i) if many and is_noun(scan, i, True) else None


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
        if scan.words[at] in ")]" and not any(scan.words[k] in "([" for k in range(max(0, first - 1), at)):
            return -1
        if scan.words[at] in "([" or (scan.words[at] in _CLOSING_QUOTES and _ends_longer_quote(scan, first)):
            return -1
    return -1


def _ends_longer_quote(scan: Scan, first: int) -> bool:
    """Whether more than the number at `first` stands in its quotation marks: `«الندوة 30» عضوة` counts no members."""
    for at in range(first - 1, max(0, first - _LONGEST_QUOTE) - 1, -1):
        if scan.words[at] in _CLOSING_QUOTES:
            return False
        if scan.words[at] in _OPENING_QUOTES:
            return any(not scan.role(k) & QUALIFYING for k in range(at + 1, first))
    return False


def as_counted(scan: Scan, i: int, text: str | None = None) -> Counted:
    word = text if text is not None else scan.words[i]
    return Counted(i, scan.ends[i] - len(word), word, i + 1)


def _partitive(scan: Scan, i: int, first: int) -> Counted | None:
    """`22 من رجال الأمن`, `ثلاثة من هؤلاء الجنود`; not `خرج 15 من المستشفى`."""
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
    if form in _NOT_PARTITIVE or (word is not None and _is_no_whole(word)):
        return None
    if not _names_a_whole(scan, at, form) or _is_left(scan, first, at):
        return None
    return as_counted(scan, at)


def _is_left(scan: Scan, first: int, at: int) -> bool:
    """Whether a verb of leaving or taking stands before the number at `first`, and one thing at `at`."""
    bare = bare_of_article(fold(scan.words[at]))
    if bare is None or is_plural(bare) or bare in _COLLECTIVES or scan.words[at].endswith("ي"):
        return False
    return any(fold(word).removeprefix("و") in _FROM_VERBS for word in scan.words[max(0, first - 2) : first])


def _is_no_whole(word: Word) -> bool:
    """Whether the word is another number, a time, a label, a particle or a country, of which nothing is a part."""
    if word.digits or word.part or word.unit or word.role & (Role.LABEL | Role.MONTH | Role.AGE):
        return True
    return not word.definite and (bool(word.role & Role.STOP) or word.country is not None)


def _names_a_whole(scan: Scan, i: int, form: str) -> bool:
    """Whether the noun after `من` is definite or many: `من رجال الأمن`, not `يعاني 13 مليوناً من نقص`."""
    owned = form.endswith((*SUFFIXES, "ي")) and (not scan.words[i].endswith(_TEH_MARBUTA) or _is_many(scan, i, form))
    if bare_of_article(form) is not None or owned or is_plural(form):
        return True
    if form.endswith(_BROKEN_PLURAL) and len(form) == _LENGTH_OF_BROKEN:
        return True  # فتيان القرية
    if not scan.joined(i + 1) or form not in _COLLECTIVES:
        return False  # أنفقت 900 من صندوق الطوارئ, أقلعت 5 من مطار عمان
    following = fold(scan.words[i + 1])
    return bare_of_article(following) is not None or following.startswith("و")


def _is_many(scan: Scan, i: int, form: str) -> bool:
    """`طلبة الكلية`, `عملة الحضائر`: the plural of persons that looks like a singular."""
    construct = len(form) == _LENGTH_OF_FAALA and bare_of_article(fold(scan.at(i + 1))) is not None
    return form in PERSON_FORMS or construct


def counts_pronoun(scan: Scan, quantity: Quantity) -> bool:
    """`أربعة منهم`: the noun was said before."""
    i = quantity.end
    return scan.joined(i) and fold(scan.words[i]) in _PRONOUNS
