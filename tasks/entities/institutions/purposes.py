"""What an institution is there for, behind its noun and adjectives, whatever nouns say it.

`الهيئة المغربية لنصرة قضايا الأمة`, `المعهد القومي للبحوث الفلكية والجيوفيزيقية`, `الشركة الوطنية للحديد و الصلب`.
"""

from collections.abc import Mapping, Sequence

from tasks.entities.institutions import purposes_lexicon as lexicon
from tasks.entities.institutions.adjectives import OF_BODIES, agree, is_adjective_of
from tasks.entities.institutions.bodies import PURPOSE_CONSTRUCTS, PURPOSES, VALUES
from tasks.entities.institutions.bodies_lexicon import ACTORS, BODIES
from tasks.entities.institutions.lexicon import LEAGUES, NO_NOUNS, PORTFOLIOS
from tasks.entities.institutions.verbal_nouns import is_verbal_noun
from tasks.entities.mentions import Span
from tasks.entities.names.joined import joined_word
from tasks.entities.names.names_lexicon import ARTICLE, CONTRACTED_ARTICLE
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import is_nisba
from tasks.language.affix_lexicon import FEMININE_NISBA, FOR, MASCULINE_PLURALS
from tasks.language.fold import fold_name
from tasks.language.noun_classes import NounClass, noun_class
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import Token

(
    _PURPOSEFUL,
    _NO_CONSTRUCTS,
    _ACTING,
    _NO_NOUNS,
    _MOVEMENTS,
    _LEAGUES,
) = (
    frozenset(map(fold_name, words))
    for words in (
        lexicon.PURPOSEFUL,
        lexicon.NO_CONSTRUCTS,
        lexicon.ACTING | ACTORS | BODIES,
        NO_NOUNS,
        lexicon.MOVEMENTS,
        LEAGUES,
    )
)
_SHORTEST_NOUN = 4
_MOST_CONSTRUCTS = 2
_MOST_JOINED = 2
_MOST_ADJECTIVES = 2


def construct_end(words: Sequence[Token], start: int, end: int, spans: Mapping[int, Span]) -> int:
    """The end of a purpose of two words: `لرصد الزلازل`, `لطلبة تونس`; `end` where none stands there.

    Only behind a definite body that has nothing but adjectives, and that is hardly one by itself.
    """
    if not _is_one_of(_PURPOSEFUL, words[start].form) or end + 1 >= len(words):
        return end
    if not all(_is_adjective(word.form) for word in words[start + 1 : end]):
        return end
    form = words[end].form
    noun = form[1:]
    if form[:1] != FOR or form.startswith(CONTRACTED_ARTICLE) or not _is_construct(form, noun):
        return end
    for at in range(end + 1, min(end + 1 + _MOST_CONSTRUCTS, len(words))):
        if (name := spans.get(at)) is not None:
            return name.end if name.type != "PERS" else end
        if _is_definite(words[at].form):
            return joined_end(words, start, _adjectives_end(words, at + 1))
        if not evidence(fold_name(words[at].form)).is_noun:
            break
    return end


def field_end(words: Sequence[Token], end: int) -> int:
    """The end of the field behind an institution's `end` that it works in: `في مجال الطاقات المتجددة`; else `end`."""
    if end + 2 >= len(words) or words[end].form != lexicon.IN or words[end + 1].form not in lexicon.FIELDS:
        return end
    at = end + 2
    if at + 1 < len(words) and not _is_definite(words[at].form) and evidence(fold_name(words[at].form)).is_noun:
        at += 1
    return _adjectives_end(words, at + 1) if _is_definite(words[at].form) else end


def joined_end(words: Sequence[Token], start: int, end: int) -> int:
    """The end of an institution with what `و` joins to its last word, noun to noun and adjective to adjective."""
    for _ in range(_MOST_JOINED):
        joined, after = joined_word(words, end)
        if end - start < 2:
            break
        if _is_joined_construct(joined, words, end, after):
            end = _adjectives_end(words, after + 1)
            continue
        if not joined.startswith(ARTICLE):
            break
        last = words[end - 1].form
        if not (_is_joined_adjective(joined, words, end) or _is_joined_noun(joined, last, words[start].form)):
            break
        end = _adjectives_end(words, after)
    return end


def _is_one_of(nouns: frozenset[str], form: str) -> bool:
    """Whether a word, itself or less its proclitics, is one of the folded `nouns`."""
    return not nouns.isdisjoint(map(fold_name, (form, *readings(form))))


def _is_construct(form: str, noun: str) -> bool:
    """Whether `form` is `ل` with a noun that may say a purpose, and no word of its own: `لجنة`."""
    if fold_name(noun) in _NO_CONSTRUCTS or len(noun) < _SHORTEST_NOUN - 1 or noun.startswith(ARTICLE):
        return False
    return evidence(noun).is_noun and not evidence(form).is_noun


def _is_definite(form: str) -> bool:
    folded = fold_name(form)
    return form.startswith(ARTICLE) and len(form) >= _SHORTEST_NOUN and folded not in _NO_NOUNS | _ACTING


def _is_adjective(form: str) -> bool:
    folded = fold_name(form)
    return form.startswith(ARTICLE) and (folded in OF_BODIES or is_nisba(folded) or is_adjective_of(form, form))


def _adjectives_end(words: Sequence[Token], end: int) -> int:
    """The end of the adjectives at `end` of the noun before it."""
    noun = words[end - 1].form
    last = min(len(words), end + _MOST_ADJECTIVES)
    while end < last and (is_adjective_of(words[end].form, noun) or _is_attribute(words[end].form, noun)):
        end += 1
    return end


def _is_attribute(form: str, noun: str) -> bool:
    return fold_name(form) in OF_BODIES and agree(noun, form)


def _is_joined_adjective(joined: str, words: Sequence[Token], end: int) -> bool:
    """Whether `joined` goes on with the adjective before it: `الفلكية والجيوفيزيقية`."""
    last, noun = words[end - 1].form, words[end - 2].form
    if not (is_adjective_of(last, noun) or fold_name(last) in OF_BODIES):
        return False
    if is_nisba(fold_name(joined)) or is_nisba(fold_name(last)) or joined in PORTFOLIOS:
        return False
    return is_adjective_of(joined, last)


def _is_joined_noun(joined: str, last: str, first: str) -> bool:
    """Whether `joined` goes on with the noun before it, that of a purpose or of a movement: `للحديد والصلب`.

    What acts by itself begins something else (`للفلاحة والحكومة`), and so do persons.
    """
    folded = fold_name(joined)
    if folded in _ACTING | _NO_NOUNS or is_nisba(folded):
        return False
    if last.startswith(CONTRACTED_ARTICLE) and len(last) >= _SHORTEST_NOUN:
        return folded in PURPOSES or _is_thing(folded)
    if last.endswith(MASCULINE_PLURALS) or noun_class(fold_name(last).removeprefix(ARTICLE)) == NounClass.PERSON:
        return joined.endswith(MASCULINE_PLURALS) and _is_one_of(_LEAGUES, first)
    if fold_name(last) in VALUES and _is_one_of(_MOVEMENTS, first):
        return folded in VALUES or (folded.endswith(FEMININE_NISBA) and _is_thing(folded))
    return False


def _is_joined_construct(joined: str, words: Sequence[Token], end: int, after: int) -> bool:
    """Whether a second purpose of two words stands behind one: `لإدارة المتاحف وإعادة الترميم`."""
    if after >= len(words) or not _is_definite(words[after].form) or not is_verbal_noun(joined):
        return False
    noun = words[end - 2].form
    return noun[:1] == FOR and (is_verbal_noun(noun[1:]) or fold_name(noun[1:]) in PURPOSE_CONSTRUCTS)


def _is_thing(folded: str) -> bool:
    bare = folded.removeprefix(ARTICLE)
    return noun_class(bare) == NounClass.THING and evidence(bare).is_noun
