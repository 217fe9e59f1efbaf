"""Heads of definite phrases and what describes them: plurals in construct, with a pronoun, with an adjective."""

from tasks.figures.nouns.counted import Counted, as_counted
from tasks.figures.words.context_lexicon import APPOSED
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import SUFFIXES, bare_of_article, is_plural, is_possessed
from tasks.language.word_classes import is_whole_noun

SHORT = 3
NO_PHRASE = Role.STOP | Role.FROM | Role.ON | Role.TO
_SOUND = ("ين", "ون", "ات")
# Plurals that say what those before them are: `الدول الأعضاء`.
_APPOSED = frozenset(APPOSED.split())
_FORM_FOUR = "إ"
_CONJUNCTIONS = "وفب"
_PROCLITICS = "وفبل"


def possessed(text: str) -> str | None:
    """A plural with its pronoun, without a clitic: `أطفالها`, `وأحجامها`, `لاعبيه`, `أبنائي`; None for other words."""
    form = fold(text)
    if not form or bare_of_article(form) is not None:
        return None
    if form[0] in _PROCLITICS and not _owned(form) and is_possessed(text[1:], form[1:]):
        return text[1:] if form[0] in _CONJUNCTIONS or _owned(form[1:]) else text
    return text if is_possessed(text, form) else None


def _owned(form: str) -> bool:
    """Whether what is before the pronoun is seen as a noun."""
    return any(is_seen_as_noun(form.removesuffix(suffix)) for suffix in SUFFIXES if form.endswith(suffix))


def construct_head(scan: Scan, i: int) -> Counted | None:
    """The plural at `i` without the article, its clitics taken off: `أفراد`, `لأفراد`."""
    text = scan.words[i]
    form = fold(text)
    if _is_no_head(scan, i, form):
        return None
    if is_whole_noun(text):
        return as_counted(scan, i) if is_plural(form) or _is_sound_construct(form) else None
    rest = is_plural(form[1:]) and is_seen_as_noun(text[1:])
    return as_counted(scan, i, text[1:]) if rest and form[0] in _PROCLITICS else None


def _is_no_head(scan: Scan, i: int, form: str) -> bool:
    """Whether the token is no noun of many: a particle, a number, a deed of the fourth form (إحياء, but أحياء)."""
    word = scan.known[i]
    if word is not None and (word.part or word.digits or word.ordinal):
        return True
    no_word = not form.isalpha() or len(form) < SHORT
    return no_word or bool(scan.role(i) & NO_PHRASE) or scan.words[i].startswith(_FORM_FOUR)


def _is_sound_construct(form: str) -> bool:
    """`مرشحو الحزب`, `موظفي الشركة`."""
    return form.endswith(("و", "ي")) and len(form) > SHORT + 1 and is_seen_as_noun(form[:-1] + "ين")


def describes(last: str, before: str) -> bool:
    """Whether a definite plural is the adjective of the one before it: `المتهمين السعوديين`, not `السكان المقترحات`."""
    if last in _APPOSED:
        return True
    ending = last[-2:]
    if ending not in _SOUND:
        return False
    return before.endswith(ending) or (ending != "ات" and not before.endswith(_SOUND))


def is_adjective(scan: Scan, i: int) -> bool:
    """Whether a definite word can describe a plural of things: `العربية`, `المشاركة`."""
    bare = bare_of_article(fold(scan.words[i])) or ""
    return is_plural(bare) or bare.endswith("يه") or (bare.startswith("م") and bare.endswith("ه"))
