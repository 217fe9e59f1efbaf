"""Who did what a trigger tells: an authority or somebody outside the law."""

from tasks.figures.events import doer_lexicon as lexicon
from tasks.figures.events.clause import Clause
from tasks.figures.events.tables import split
from tasks.figures.events.types import Guide, Noun
from tasks.figures.events.words import noun_kind
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.nationalities import PEOPLES

# In tokens.
_PHRASE_LENGTH = 4  # عناصر من تنظيم متطرف
_BY_REACH = 12  # احتجاز 5 موظفين في مقر الشركة ليلا على يد
_KNOWN = Guide.AUTHORITY | Guide.CAPTOR
_MEMBERS = frozenset(split(lexicon.MEMBERS))
_BY = frozenset(map(fold, lexicon.BY))


def is_done_by(clause: Clause, i: int, guide: int) -> bool:
    """Whether the doer of what token `i` tells is one whom `guide` marks.

    He is named after it (`احتجز مسلحون`), before it (`الشرطة توقف`), or behind a preposition (`احتجاز 5 على يد عصابة`).
    """
    after = clause.past_adverbs(i + 1)
    for start in (after, _subject_before(clause, i), _behind_by(clause, i)):
        known = _first_known(clause, start)
        if known:
            return bool(known & guide)
    return False


def is_private(clause: Clause, i: int) -> bool:
    """Whether whoever is named after token `i` are persons without office: `احتجز العمال`, `احتجز سكان القرية`.

    A people or a party may act as a state does: `احتجز الحوثيون`.
    """
    start = clause.past_adverbs(i + 1)
    if start >= clause.size or _first_known(clause, start):
        return False
    form = fold(clause.forms[start])
    of_people = form.endswith(affix.NISBA_PLURALS) or form.removeprefix(affix.ARTICLE) in PEOPLES
    return noun_kind(clause.forms[start]) is Noun.PERSON and not of_people


def _first_known(clause: Clause, start: int) -> int:
    """What the noun phrase at token `start` says of whom it names; members are what the next noun says."""
    for j in clause.ahead(start, _PHRASE_LENGTH):
        word = clause.words[j]
        if clause.owner[j] >= 0 or not (clause.nominal(j) or word.guide & Guide.PREPOSITION):
            break
        if word.guide & _KNOWN and word.bare not in _MEMBERS:
            return word.guide
    return 0


def _subject_before(clause: Clause, i: int) -> int:
    """The first token of the noun phrase right before the trigger, past a relative: `العصابة التي احتجزت 5`."""
    start = i
    for j in reversed(clause.behind(i, _PHRASE_LENGTH)):
        if clause.owner[j] >= 0 or not (clause.nominal(j) or clause.words[j].guide & Guide.RELATIVE):
            break
        start = j
    return start if start < i else clause.size


def _behind_by(clause: Clause, i: int) -> int:
    """The token after `على يد`, the size of the clause where no such phrase follows."""
    for j in clause.ahead(i + 1, _BY_REACH):
        if clause.stops(j):
            break
        if j and f"{clause.words[j - 1].bare} {clause.words[j].bare}" in _BY:
            return j + 1
    return clause.size
