"""What the shape of a folded noun tells: definite, plural, with a pronoun."""

import re

from tasks.language.affix_lexicon import ARTICLES, SOUND_PLURALS
from tasks.language.fold import fold
from tasks.language.noun_evidence import evidence, is_seen_as_noun

HEADS = frozenset(("دول", "مدن", "فرق", "قوي", "ايام", "سنوات", "اشهر", "مراحل", "مواد", "وسائل", "نقاط"))
SUFFIXES = ("ها", "هم", "هن", "هما", "نا", "ه")

_FEMININE_PLURAL = "ات"
# How many times as common as its plural a singular is at most; `رجالات` is far rarer than `رجال`.
_AS_COMMON = 32
_PARTICIPLE = len("مسافر")
_SHORT_PLURALS = "انديه دول قوي مدن قري فرق طرق كتب اخوه نساء قتلي جرحي اسري"
# تفاعل has the shape of فعالل, but is a verbal noun: تعاون; مطار and مسار have that of فعال, but are places.
_PLURAL = re.compile(
    "(?!ت.ا..$|م[^هي]ا[^هت]$)(?:"
    ".*(?:" + "|".join(SOUND_PLURALS) + ")"
    "|ا..ا."  # أفعال
    "|ا[^ا][^اي][^ي]ه"  # أفعلة; إدارة and أميرة are singulars
    "|..و[^ه]"  # فعول
    "|ا.[^اوي][^ه]"  # أفعل
    "|..ا[^ه]"  # فعال
    "|..ا.ي[^ه]|[^ت].ا.[^ه]"  # مفاعيل, مفاعل
    "|...اء|ا...اء"  # فعلاء, أفعلاء
    "|" + "|".join(_SHORT_PLURALS.split()) + ")$"
)


def is_surely_plural(form: str) -> bool:
    """Whether an indefinite noun is surely a plural."""
    return form.endswith(("ات", "ون")) or form in HEADS or (len(form) == 5 and form[0] == "ا" and form[3] == "ا")


def is_definite(text: str) -> bool:
    form = fold(text)
    return bare_of_article(form) is not None or is_possessed(text, form) or is_possessed(text[1:], form[1:])


def is_possessed(text: str, form: str) -> bool:
    """Whether a noun is a plural with a pronoun: `أبنائه`, `لاعبيه`, `أبنائي`."""
    for mine in ("ئي", "يه", "يها", "يهم"):
        stem = form.removesuffix(mine)
        if stem != form and len(stem) > 3 and text[-1] != "ة":
            return is_plural(stem + "ء") if mine == "ئي" else is_seen_as_noun(stem) and is_seen_as_noun(stem + "ين")
    if not form.endswith(SUFFIXES) or text.endswith("ة"):
        return False
    stem = _without_suffix(form)
    # بدأته is a verb, and اتجاه a singular with a plural of its own.
    return is_plural(stem) and not evidence(stem).is_none and not _has_plural(form)


def _without_suffix(form: str) -> str:
    """`اطفال` of `اطفالها`, `ابناء` of `ابنائه`."""
    for suffix in SUFFIXES:
        if form.endswith(suffix) and len(form) > len(suffix) + 3:
            stem = form[: -len(suffix)]
            return stem[:-1] + "ء" if stem.endswith(("ئ", "ؤ")) else stem
    return ""


def bare_of_article(form: str) -> str | None:
    """A folded definite noun without its article and clitics, None for an indefinite one."""
    for prefix in ARTICLES:
        if form.startswith(prefix) and len(form) > len(prefix) + 1:
            return form[len(prefix) :]
    return None


def is_plural(form: str) -> bool:
    """Whether a folded noun has the shape of a plural: sound, or one of the broken ones."""
    return may_be_plural(form) and not _is_participle(form) and not _has_plural(form)


def may_be_plural(form: str) -> bool:
    """Whether it has such a shape, were it that of a singular as well: `مشاهد` are scenes and one who looks on."""
    return bool(_PLURAL.match(form))


def _has_plural(form: str) -> bool:
    """`اتجاه` has the shape of `أطفال`, but a sound plural of its own, `اتجاهات`."""
    if len(form) != _PARTICIPLE or form.endswith(SOUND_PLURALS):
        return False
    plural = evidence(form + _FEMININE_PLURAL)
    return plural.is_noun and plural.count * _AS_COMMON >= evidence(form).count


def _is_participle(form: str) -> bool:
    """`مسافر` has the shape of `منازل`, but a plural of its own: `مسافرين`."""
    if len(form) != _PARTICIPLE or form[0] != "م" or form[2] != "ا":
        return False
    return evidence(form + "ين").is_noun or evidence(form + "ون").is_noun
