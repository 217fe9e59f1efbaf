"""Where the names of public bodies end, by the noun that they begin with.

Definite nouns with the adjective of a country or with a purpose (`الجيش الإسرائيلي`, `المجلس الأعلى للقضاء`), and nouns
before the name of a place (`شرطة مدينة جدة`). Each function gives the index behind the last word, 0 where there is no
such name.
"""

from collections.abc import Container, Mapping, Sequence

from tasks.entities.institutions import bodies_lexicon as lexicon
from tasks.entities.institutions.adjectives import OF_BODIES, continued_end, is_adjective_of
from tasks.entities.institutions.lexicon import FURTHER, MOVEMENT, PORTFOLIOS
from tasks.entities.institutions.media import MEDIA, form_at, is_definite_noun, medium_end
from tasks.entities.institutions.purposes_lexicon import OWNERS
from tasks.entities.mentions import Span
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.joined import joined_word
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import definite_of, is_one_of, readings
from tasks.entities.places.countries import is_nisba
from tasks.entities.places.named_places_lexicon import BOUND_LOCATIVES, LOCATIVES, TOWNS
from tasks.language.affix_lexicon import FEMININE_PLURAL, FOR, TEH_MARBUTA
from tasks.language.fold import fold_name
from tasks.language.tokens import Token


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold_name, words))


ACTORS, BODIES, VALUES, _PURPOSE_NOUNS, PURPOSE_CONSTRUCTS, _BETWEEN, OF_PLACES, _ONLY_WITH_NOUN = map(
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
MINISTERS = lexicon.MINISTERS
_PORTFOLIOS, _FEMININE, _FEMININE_ADJECTIVES = map(
    _folded, (lexicon.PORTFOLIOS, lexicon.FEMININE, lexicon.FEMININE_ADJECTIVES)
)
_NO_PURPOSES, _OWNERS = _folded(lexicon.NO_PURPOSES), _folded(OWNERS)
PURPOSES = _PURPOSE_NOUNS | _folded(PORTFOLIOS | FURTHER)
"""Folded nouns of what bodies are there for, which `و` joins to another in their names."""
_OF_TOWNS, _CALLED_AFTER_PERSONS, _TOLD_BY_COUNTRY, _TOLD_BY_PURPOSE, _PLACED = map(
    _folded,
    (lexicon.OF_TOWNS, lexicon.CALLED_AFTER_PERSONS, lexicon.TOLD_BY_COUNTRY, lexicon.TOLD_BY_PURPOSE, lexicon.PLACED),
)
_FROM = "من"
_SHORTEST_NOUN = 4
# Longer runs go on with the sentence.
_MOST_ADJECTIVES = 4
_MOST_BETWEEN = 2
# With so many adjectives that tell its kind a body is one by itself: المركز الثقافي الملكي
_TELLING = 2

_BRANCHED, _NO_BRANCHES, _MEMBERS = map(_folded, (lexicon.BRANCHED, lexicon.NO_BRANCHES, lexicon.MEMBERS))
_MOVEMENT = fold_name(MOVEMENT)
_NUMBERED, _ARMED, _NO_ARMED, _DISTRICTS, _ARMED_OR_DISTRICT = map(
    _folded,
    (lexicon.NUMBERED, lexicon.ARMED, lexicon.NO_ARMED, lexicon.DISTRICT_NOUNS, lexicon.ARMED_OR_DISTRICT),
)

HEADS = frozenset({_MOVEMENT}) | _NUMBERED | _ARMED | ACTORS | BODIES | OF_PLACES | MEDIA | _ONLY_WITH_NOUN


def body_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of the body that begins with the folded noun `head` before the word `at`."""
    end = 0
    if (head in _NUMBERED and form_at(words, at).isdecimal()) or (head == _MOVEMENT and _has_members(words, at)):
        return at + 1
    if head in _ARMED and (is_definite_noun(form_at(words, at)) or at in spans):
        end = _armed_end(head, words, at, spans)
    if head in ACTORS or head in BODIES:
        end = _definite_end(head, words, at, spans)
    if head in OF_PLACES or head in _ONLY_WITH_NOUN:
        end = max(end, _placed_end(head, words, at, spans))
    if head in MEDIA:
        end = max(end, medium_end(head, words, at, spans))
    return end


def _has_members(words: Sequence[Token], at: int) -> bool:
    """Whether the noun of members stands before a movement, and the definite noun that it is called after at `at`."""
    before = words[at - 2].form if at > 1 else ""
    is_led = not _MEMBERS.isdisjoint(map(fold_name, (before, *readings(before))))
    return is_led and is_definite_noun(form_at(words, at))


def _armed_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of an armed group that is called after a definite noun or anything with a name: `كتائب القسام`."""
    name = spans.get(at)
    if head in _ARMED_OR_DISTRICT and _is_district_or_officer(head, words, at, name):
        return 0
    if name is not None and head in _ARMED_OR_DISTRICT:
        return name.end
    if name is not None:
        # A team is a coach's battalion: كتيبة بيتكوفيتش
        return name.end if name.type != "PERS" or name.end - at > 1 else 0
    word = form_at(words, at)
    return 0 if is_nisba(word) or word in _NO_ARMED or word in OF_BODIES else at + 1


def _is_district_or_officer(head: str, words: Sequence[Token], at: int, name: Span | None) -> bool:
    """Whether a noun is a district's, behind a preposition of place, or the title before an officer's given name."""
    if name is None or name.type == "LOC":
        return _is_located(head, words, at - 1)
    return name.type == "PERS" and is_given_name(words[at].form)


def _definite_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a definite body: its adjectives, one of them a country's, and its purpose."""
    before = words[at - 2].form if at > 1 else ""
    if head in _PORTFOLIOS and is_one_of(before, MINISTERS):
        return 0
    end, countries, kinds = _adjectives(head, words, at)
    if head in BODIES and (kinds or countries) and (owned := _owned_end(head, words, end, spans)):
        return owned
    if head in _TOLD_BY_PURPOSE:
        return 0
    if countries:
        return end if kinds or head in ACTORS else 0
    return end if _is_told_by_kind(head, form_at(words, at), kinds) else 0


def _is_told_by_kind(head: str, adjective: str, kinds: int) -> bool:
    """Whether so many adjectives of its kind, the first of them `adjective`, tell a body without its country."""
    if kinds and head in _BRANCHED:
        return adjective not in _NO_BRANCHES
    return kinds >= _TELLING and head not in _TOLD_BY_COUNTRY


def _owned_end(head: str, words: Sequence[Token], end: int, spans: Mapping[int, Span]) -> int:
    """The end of what stands behind a body's adjectives: its town or patron, or its purpose; 0 where nothing does."""
    name, town = spans.get(end), spans.get(end + 1)
    is_of_town = head in _OF_TOWNS and end < len(words) and words[end].form[:1] == FOR
    if is_of_town and town is not None and town.type == "LOC" and words[end].form[1:] in TOWNS:
        return town.end
    if name is None:
        return _purpose_end(words, end)
    if name.type == "LOC":
        return name.end if is_of_town else 0
    is_patron = name.type == "PERS" and head in _CALLED_AFTER_PERSONS
    return name.end if is_patron else _purpose_end(words, end)


def _adjectives(head: str, words: Sequence[Token], at: int) -> tuple[int, int, int]:
    """The end of the adjectives of a body at `at`, how many of them are a country's, and how many say its kind."""
    end, countries, kinds = at, 0, 0
    while end - at < _MOST_ADJECTIVES and (word := form_at(words, end)).startswith(ARTICLE) and agree(head, word):
        if word in OF_BODIES or (not is_nisba(word) and is_adjective_of(words[end].form, words[at - 1].form)):
            kinds += 1
        elif is_nisba(word):
            countries += 1
        else:
            break
        end += 1
    return end, countries, kinds


def agree(noun: str, adjective: str) -> bool:
    """Whether an adjective has the noun's gender; that of plurals is feminine: `الخارجية الإيرانية`, `القوات الخاصة`.

    What follows a noun of the other gender is not its own: `وزير الشؤون الخارجية القبرصي`.
    """
    is_feminine = adjective.endswith(TEH_MARBUTA) or adjective in _FEMININE_ADJECTIVES
    return is_feminine == (noun.endswith((TEH_MARBUTA, FEMININE_PLURAL)) or noun in _FEMININE)


def _purpose_end(words: Sequence[Token], at: int) -> int:
    """The end of a purpose at `at`: `للقضاء`, `لكرة القدم`, `للكهرباء والغاز`; 0 where none stands there."""
    word = form_at(words, at)
    if word in _NO_PURPOSES or definite_of(word) in _OWNERS:
        return 0
    if definite_of(word) and len(word) >= _SHORTEST_NOUN:
        end = at + 1
    elif word[:1] == FOR and word[1:] in PURPOSE_CONSTRUCTS and form_at(words, at + 1).startswith(ARTICLE):
        end = at + 2
    else:
        return 0
    end = _described_end(words, end)
    joined = _joined_end(words, end, PURPOSES)
    return _described_end(words, joined) if joined > end else end


def _described_end(words: Sequence[Token], end: int) -> int:
    """The end of the adjectives at `end` of the noun before it: `للأعمال الخيرية`."""
    while (word := form_at(words, end)).startswith(ARTICLE):
        is_adjective = word in OF_BODIES or is_nisba(word) or is_adjective_of(words[end].form, words[end - 1].form)
        if not is_adjective:
            break
        end += 1
    return end


def _joined_end(words: Sequence[Token], end: int, nouns: Container[str]) -> int:
    """The end of the run of `nouns` that `و` joins at `end`."""
    while True:
        joined, after = joined_word(words, end)
        if fold_name(joined) not in nouns:
            return end
        end = after


def purpose_end(words: Sequence[Token], at: int) -> int:
    """The end of a purpose at `at` whose noun is that of a body's purpose for sure, behind any name of one; else 0."""
    return _purpose_end(words, at) if definite_of(form_at(words, at)) in PURPOSES else 0


def party_end(words: Sequence[Token], end: int) -> int:
    """The end of a party's name of which `end` is behind the first noun and its adjectives.

    With its purpose (`للأحرار`) and the values after `و`: `العدالة والتنمية`, but not `النهضة والحكومة`.
    """
    if form_at(words, end - 1) in OF_BODIES and (purpose := _purpose_end(words, end)):
        return purpose
    return _joined_end(words, end, VALUES)


def _is_located(head: str, words: Sequence[Token], at: int) -> bool:
    """Whether a preposition of place stands before the noun at `at`, as a word or as its first letter.

    Not `من`, behind which somebody acts as often: `بدعم من بلدية الخبر`.
    """
    before = words[at - 1].form if at else ""
    bound = {preposition + head for preposition in BOUND_LOCATIVES}
    return (before in LOCATIVES and before != _FROM) or fold_name(words[at].form) in bound


def _placed_end(head: str, words: Sequence[Token], at: int, spans: Mapping[int, Span]) -> int:
    """The end of a place's name after a body's noun, with at most two nouns between: `قسم شرطة النزهة`."""
    start = at
    while at - start < _MOST_BETWEEN and form_at(words, at) in _BETWEEN:
        at += 1
    if (head in _ONLY_WITH_NOUN and at == start) or (head in _PLACED and _is_located(head, words, start - 1)):
        return 0
    name = spans.get(at)
    if name is not None:
        kinds = ("ORG",) if head in _DISTRICTS and at == start else ("LOC", "ORG")
        return continued_end(words, at - 1, name.end) if name.type in kinds else 0
    is_station = at > start and head in _ONLY_WITH_NOUN
    return at + 1 if is_station and _is_proper(form_at(words, at)) else 0


def _is_proper(word: str) -> bool:
    return is_definite_noun(word) and not is_nisba(word)
