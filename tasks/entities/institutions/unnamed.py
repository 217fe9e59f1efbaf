"""Bodies that the recogniser found and that have no name: `النادي`, `منظمات المجتمع المدني`, `جهاز معزز لمكافحة …`."""

from collections.abc import Sequence

from tasks.entities.institutions import lexicon
from tasks.entities.institutions.adjectives import OF_BODIES, is_adjective_of
from tasks.entities.institutions.bodies import ACTORS, BODIES, PURPOSES, agree
from tasks.entities.institutions.bodies_lexicon import MEDIA, MINISTERS
from tasks.entities.institutions.bodies_lexicon import PORTFOLIOS as NAMED_PORTFOLIOS
from tasks.entities.institutions.club_table import is_known_club
from tasks.entities.institutions.ends import ACRONYMS, HEADS
from tasks.entities.institutions.media import MEDIA as MEDIA_HEADS
from tasks.entities.institutions.unnamed_lexicon import (
    COMMON_PHRASES,
    KINDS_OF_MANY,
    PREPOSITIONS,
    SEVERAL,
    TOLD_BY_NISBA,
)
from tasks.entities.mentions import Name
from tasks.entities.names.inflected import is_future, is_ordinary
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, FEMININE, PROCLITIC_CONJUNCTION
from tasks.entities.names.proclitics import definite_of, readings
from tasks.entities.places.countries import is_nisba
from tasks.language.affix_lexicon import FOR
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import Token
from tasks.language.vocabulary import key, usage
from tasks.language.word_classes import is_verb

_INDEFINITE_HEADS = (
    lexicon.INSTITUTIONS
    | lexicon.UNITS
    | lexicon.KINDS
    | lexicon.COMMON_NOUNS
    | lexicon.DEPARTMENTS
    | lexicon.LEAGUES
    | MEDIA
)
# A portfolio stands for its ministry, and a purpose for its body: الداخلية، الأمن
_STANDING_FOR = PURPOSES | frozenset(map(fold_name, NAMED_PORTFOLIOS))
DEFINITE_HEADS = (
    (BODIES | ACTORS | frozenset(fold_name(ARTICLE + noun) for noun in _INDEFINITE_HEADS)) - _STANDING_FOR - ACRONYMS
)
"""Folded definite nouns for bodies, each of which stands for a name in the text if nothing follows it: `الوزارة`."""
SEVERAL_FOLDED = frozenset(map(fold_name, SEVERAL)) | frozenset(fold_name(ARTICLE + noun) for noun in SEVERAL)
_KINDS_OF_MANY, _COMMON_PHRASES = (
    frozenset(tuple(map(fold_name, phrase.split())) for phrase in phrases)
    for phrases in (KINDS_OF_MANY, COMMON_PHRASES)
)
_TOLD_BY_NISBA = frozenset(map(fold_name, TOLD_BY_NISBA))
# Media are called by ordinary words: راديو مارس
_DESCRIBABLE = frozenset(head for head in HEADS - MEDIA_HEADS if not head.startswith(ARTICLE))
# Of so few words is the noun with its adjective, behind which nothing says whose it is.
_DESCRIBED = 2
# A minister has this many portfolios before the last: وزير الشؤون الخارجية والجالية الوطنية بالخارج
_MOST_PORTFOLIOS = 4


def is_unnamed(name: Name, words: Sequence[Token]) -> bool:
    """Whether a recognised organisation in the sentence `words` is spoken of without a name."""
    tests = (_is_lone_noun, _is_of_many, _is_described, _is_joined_portfolio)
    return any(test(name, words) for test in tests)


def _is_lone_noun(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is one definite noun for a body that is no club's name, or one verb: `النادي`, `سيراجعون`."""
    if name.span.end - name.span.start > 1:
        return False
    noun = fold_name(name.first)
    if is_future(words[name.span.start].form):
        return True
    if is_known_club(key_of([noun])) or _is_completed(noun, words, name.span.end):
        return False
    return noun in DEFINITE_HEADS or (noun.startswith(ARTICLE) and is_nisba(noun))


def _is_completed(noun: str, words: Sequence[Token], end: int) -> bool:
    """Whether what stands behind a definite body's `noun`, at `end`, tells which it is: `القوات الإيرانية`."""
    following = words[end].form if end < len(words) else ""
    if following.removeprefix(ARTICLE).isdecimal():
        return True
    folded = fold_name(following)
    if noun not in BODIES | ACTORS or not following.startswith(ARTICLE) or not agree(noun, folded):
        return False
    if is_nisba(folded):
        return noun in ACTORS or noun in _TOLD_BY_NISBA
    return folded in OF_BODIES or is_adjective_of(following, noun)


def _is_of_many(name: Name, words: Sequence[Token]) -> bool:
    """Whether a name is that of all bodies of their kind: `منظمات المجتمع المدني`, `موقع التواصل الاجتماعي`."""
    forms = tuple(map(fold_name, name.forms(words)))
    return forms[0] in SEVERAL_FOLDED or forms[:2] in _KINDS_OF_MANY or forms in _COMMON_PHRASES


def _is_described(name: Name, words: Sequence[Token]) -> bool:
    """Whether an indefinite noun for a body is described and not named: `جهاز معزز لمكافحة الجراد`, `شركة قابضة`.

    A definite noun anywhere in the genitive behind it would name it: `هيئة تنظيم الطيران المدني`.
    """
    head, span = fold_name(name.first), name.span
    if head not in _DESCRIBABLE or span.end - span.start < _DESCRIBED:
        return False
    second = words[span.start + 1].form
    if second in PREPOSITIONS or (second.startswith(FOR + FOR) and _is_for(second)):
        return True
    if span.end - span.start == _DESCRIBED:
        follows = words[span.end].form if span.end < len(words) else ""
        is_acting = is_verb(second) and not follows.startswith(ARTICLE)
        return is_acting or _is_indefinite_adjective(second, name.first)
    third = words[span.start + _DESCRIBED].form
    return (third in PREPOSITIONS or _is_for(third)) and _is_indefinite_adjective(second, name.first)


def _is_for(form: str) -> bool:
    """Whether a word is `ل` with an ordinary noun: `للتوثيق`, `لمكافحة`."""
    noun = definite_of(form) or form[1:]
    return form[:1] == FOR and usage(form).count < usage(noun).count and is_ordinary(noun)


def _is_indefinite_adjective(word: str, noun: str) -> bool:
    """Whether the vocabulary knows `word`, without the article, as an ordinary noun that has both genders.

    It must have that of `noun`: `شركة قابضة`, but `جمعية أمل`.
    """
    masculine = word.removesuffix(FEMININE)
    if word.startswith(ARTICLE) or word.endswith(FEMININE) != noun.endswith(FEMININE):
        return False
    is_plain = all(usage(form).name_share == 0 for form in (masculine, masculine + FEMININE))
    return is_plain and all(evidence(key(form)).is_noun for form in (masculine, masculine + FEMININE))


def _is_joined_portfolio(name: Name, words: Sequence[Token]) -> bool:
    """Whether `و` joins a name to what a minister is for: `وزير الشؤون الخارجية والجالية الوطنية بالخارج`."""
    start = name.span.start
    if not name.first.startswith(ARTICLE) or words[start].form != PROCLITIC_CONJUNCTION + name.first:
        return False
    for word in reversed(words[max(0, start - _MOST_PORTFOLIOS) : start]):
        forms = {word.form, *readings(word.form)}
        if MINISTERS & forms:
            return True
        if not any(form.startswith(ARTICLE) for form in forms):
            return False
    return False
