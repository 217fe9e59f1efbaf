"""Where the names of public bodies and of media end, by the noun that they begin with.

Definite nouns with the adjective of a country or with a purpose (`الجيش الإسرائيلي`, `المجلس الأعلى للقضاء`), nouns
before the name of a place (`شرطة مدينة جدة`), media before a name, in quotes or not. Each function gives the index
behind the last word, 0 where there is no such name.
"""

from collections.abc import Mapping, Sequence

from tasks.entities.institutions import bodies_lexicon as lexicon
from tasks.entities.institutions.adjectives import continued_end
from tasks.entities.institutions.lexicon import ATTRIBUTES, FURTHER, NO_NOUNS, PORTFOLIOS
from tasks.entities.mentions import Span
from tasks.entities.names.inflected import is_ordinary
from tasks.entities.names.names_lexicon import AMBIGUOUS_LETTERS, ARTICLE, LETTERS, PROCLITIC_CONJUNCTION
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import is_nisba
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold_name, words))


_ACTORS, BODIES, VALUES, _PURPOSE_NOUNS, PURPOSE_CONSTRUCTS, _BETWEEN, OF_PLACES, _ONLY_WITH_NOUN = map(
    _folded,
    (
        lexicon.ACTORS,
        lexicon.BODIES,
        lexicon.VALUES,
        lexicon.PURPOSES,
        lexicon.CONSTRUCTS,
        lexicon.BETWEEN,
        lexicon.OF_PLACES,
        lexicon.ONLY_WITH_NOUN,
    ),
)
MEDIA, _AMBIGUOUS_MEDIA, _CANALS, AGENCY_ENDS = map(
    _folded, (lexicon.MEDIA, lexicon.AMBIGUOUS_MEDIA, lexicon.CANALS, lexicon.AGENCY_ENDS)
)
MINISTERS = lexicon.MINISTERS
_PORTFOLIOS, _FEMININE, _FEMININE_ADJECTIVES = map(
    _folded, (lexicon.PORTFOLIOS, lexicon.FEMININE, lexicon.FEMININE_ADJECTIVES)
)
_ADJECTIVES = _folded(ATTRIBUTES | lexicon.ADJECTIVES)
_NO_PURPOSES = _folded(lexicon.NO_PURPOSES)
_MEDIA_ADJECTIVES = _folded(lexicon.MEDIA_ADJECTIVES)
_NO_NOUNS = _folded(NO_NOUNS)
PURPOSES = _PURPOSE_NOUNS | _folded(PORTFOLIOS | FURTHER)
"""Folded nouns of what bodies are there for, which `و` joins to another in their names."""
_PURPOSE_OF_ARTICLE = "لل"
_SHORTEST_NOUN = 4
# Longer runs go on with the sentence.
_MOST_ADJECTIVES = 4
_MOST_BETWEEN = 2
_MOST_QUOTED = 4
# A definite noun that is in names so often names a medium: قناة الجزيرة
_NAME_SHARE = 0.3

HEADS = _ACTORS | BODIES | OF_PLACES | MEDIA | _ONLY_WITH_NOUN


def body_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of the body that begins with the folded noun `head` before the word `at`."""
    end = 0
    if head in _ACTORS or head in BODIES:
        end = _definite_end(head, words, at, spans)
    if head in OF_PLACES or head in _ONLY_WITH_NOUN:
        end = max(end, _placed_end(head, words, at, spans))
    if head in MEDIA:
        end = max(end, _medium_end(head, words, at, spans))
    return end


def _form(words: Sequence[Token], at: int) -> str:
    return fold_name(words[at].form) if 0 <= at < len(words) else ""


def _definite_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a definite body: its adjectives, one of them a country's, and its purpose."""
    before = words[at - 2].form if at > 1 else ""
    if head in _PORTFOLIOS and not {before, *readings(before)}.isdisjoint(MINISTERS):
        return 0
    end, countries, kinds = _adjectives(head, words, at)
    if head in BODIES and (kinds or countries):
        is_place = end in spans and spans[end].type == "LOC"
        if not is_place and (purpose := _purpose_end(words, end)):
            return purpose
    return end if countries and (kinds or head in _ACTORS) else 0


def _adjectives(head: str, words: Sequence[Token], at: int) -> tuple[int, int, int]:
    """The end of the adjectives of a body at `at`, how many of them are a country's, and how many say its kind."""
    end, countries, kinds = at, 0, 0
    while end - at < _MOST_ADJECTIVES and (word := _form(words, end)).startswith(ARTICLE) and _agree(head, word):
        if word in _ADJECTIVES:
            kinds += 1
        elif is_nisba(word):
            countries += 1
        else:
            break
        end += 1
    return end, countries, kinds


def _agree(noun: str, adjective: str) -> bool:
    """Whether an adjective has the noun's gender; that of plurals is feminine: `الخارجية الإيرانية`, `القوات الخاصة`.

    What follows a noun of the other gender is not its own: `وزير الشؤون الخارجية القبرصي`.
    """
    is_feminine = adjective.endswith("ه") or adjective in _FEMININE_ADJECTIVES
    return is_feminine == (noun.endswith(("ه", "ات")) or noun in _FEMININE)


def _purpose_end(words: Sequence[Token], at: int) -> int:
    """The end of a purpose at `at`: `للقضاء`, `لكرة القدم`, `للكهرباء والغاز`; 0 where none stands there."""
    word = _form(words, at)
    if word in _NO_PURPOSES:
        return 0
    if word.startswith(_PURPOSE_OF_ARTICLE) and len(word) >= _SHORTEST_NOUN:
        end = at + 1
    elif word[:1] == "ل" and word[1:] in PURPOSE_CONSTRUCTS and _form(words, at + 1).startswith(ARTICLE):
        end = at + 2
    else:
        return 0
    while (word := _form(words, end)).startswith(ARTICLE) and (word in _ADJECTIVES or is_nisba(word)):
        end += 1
    while (word := _form(words, end))[:1] == PROCLITIC_CONJUNCTION and word[1:] in PURPOSES:
        end += 1
    return end


def purpose_end(words: Sequence[Token], at: int) -> int:
    """The end of a purpose at `at` whose noun is that of a body's purpose for sure, behind any name of one; else 0."""
    word = _form(words, at)
    return _purpose_end(words, at) if ARTICLE + word.removeprefix(_PURPOSE_OF_ARTICLE) in PURPOSES else 0


def party_end(words: Sequence[Token], end: int) -> int:
    """The end of a party's name of which `end` is behind the first noun and its adjectives.

    With its purpose (`للأحرار`) and the values after `و`: `العدالة والتنمية`, but not `النهضة والحكومة`.
    """
    if _form(words, end - 1) in _ADJECTIVES and (purpose := _purpose_end(words, end)):
        return purpose
    while (word := _form(words, end))[:1] == PROCLITIC_CONJUNCTION and word[1:] in VALUES:
        end += 1
    return end


def _placed_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a place's name after a body's noun, with at most two nouns between: `قسم شرطة النزهة`."""
    start = at
    while at - start < _MOST_BETWEEN and _form(words, at) in _BETWEEN:
        at += 1
    if head in _ONLY_WITH_NOUN and at == start:
        return 0
    name = spans.get(at)
    if name is not None:
        return continued_end(words, at - 1, name.end) if name.type in ("LOC", "ORG") else 0
    word = _form(words, at)
    is_station = at > start and head in _ONLY_WITH_NOUN
    return at + 1 if is_station and _is_noun(word) and not is_nisba(word) else 0


# The alternatives of what a medium is called after, in the order of preference; then letters and adjectives go on.
def _medium_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a medium: a name of any kind, or a definite noun that can be one, with adjectives."""
    name = spans.get(at)
    word = _form(words, at)
    if word in _CANALS:
        return 0
    if name is not None and (head not in _AMBIGUOUS_MEDIA or name.type in ("ORG", "MISC")):
        end = name.end
    elif _agency_end(words, at, spans):
        return _agency_end(words, at, spans)
    elif _is_noun(word) and not is_nisba(word) and (head not in _AMBIGUOUS_MEDIA or _is_medium(word)):
        end = at + 1
    else:
        return 0
    end = _letters_end(words, end)
    while (word := _form(words, end)).startswith(ARTICLE) and (word in _MEDIA_ADJECTIVES or is_nisba(word)):
        end += 1
    return end


def _letters_end(words: Sequence[Token], start: int) -> int:
    """The end of the letters at `start`; one alone that is a preposition too is none: `قناة الغد في`."""
    end = start
    while end < len(words) and words[end].form in LETTERS:
        end += 1
    return start if end == start + 1 and words[start].form in AMBIGUOUS_LETTERS else end


def _is_medium(word: str) -> bool:
    return word in _NEWS or usage(word).name_share >= _NAME_SHARE


_NEWS = frozenset(map(fold_name, ("الأنباء", "الأخبار")))


def _agency_end(words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of an agency called after places: `تونس إفريقيا للأنباء`; 0 where none is at `at`."""
    end = at
    while end in spans:
        end = spans[end].end
    return end + 1 if end > at and _form(words, end) in AGENCY_ENDS else 0


def _is_noun(word: str) -> bool:
    return word.startswith(ARTICLE) and len(word) >= _SHORTEST_NOUN and word not in _NO_NOUNS


def quoted_name(is_called: bool, words: Sequence[Token], at: int) -> tuple[int, int]:
    """Where what an institution is called stands between the quotes that open at `at`, less these; else empty."""
    closing = PAIRS.get(words[at].form) if is_called and at < len(words) else None
    if closing is not None and words[at].form not in "([{":
        for end in range(at + 2, min(at + 2 + _MOST_QUOTED, len(words))):
            if words[end].form == closing and not (end == at + 2 and _is_description(words[at + 1].form)):
                return at + 1, end
    return at, at


def _is_description(word: str) -> bool:
    """Whether a quoted word is what someone calls an organisation, and not its name: `منظمة «متطرفة»`."""
    return word.endswith("ة") and not word.startswith(ARTICLE) and is_ordinary(word)
