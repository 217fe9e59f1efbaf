"""What the whole article knows of a name's type, before names are carried through it."""

from collections import Counter, defaultdict
from collections.abc import Container, Sequence

from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.names import Key, key_of
from tasks.entities.names.names_lexicon import (
    ARABIAN,
    ARTICLE,
    BEFORE_PLACES,
    NAMED_BY_NOUN,
    PROCLITIC_CONJUNCTION,
    PROCLITIC_PREPOSITIONS,
)
from tasks.entities.names.proclitics import is_one_of, readings
from tasks.entities.names.surnames import surnames_in
from tasks.entities.places.countries import country_of, is_nisba
from tasks.entities.places.gazetteer import regions_called, towns_called
from tasks.entities.places.named_places_lexicon import DIRECTIONS, DISTRICTS, TOWNS
from tasks.entities.types import EntityType
from tasks.language.affix_lexicon import NISBA
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_SHORTEST_STEM = 2
# An ordinary noun that is hardly ever in names, which an adjective may follow.
_MOST_NAME_SHARE = 0.2
_LEAST_COUNT = 12
_FEMININE_NISBA = "ية"
_CLOSING = frozenset(PAIRS.values()) - frozenset(")]")


def with_article_types(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the surname of a person of the article as a person, and without adjectives that look like countries.

    `ماكرون` alone is the person where `إيمانويل ماكرون` stands in the article, whatever the recogniser took it for;
    but a country is none. What stands after the noun of a firm or a party once (`شركة سامسونغ`) is no person elsewhere,
    nor is what stands after that of a town (`بدائرة الفقيه بن صالح`).
    `مالي` after an indefinite ordinary noun is its adjective: `أعلى إيراد مالي`.
    """
    surnames = surnames_in(tokens, names)
    called = _called_by_their_noun(tokens, names)
    placed = {name.key(tokens) for name in names if name.span.type == "LOC" and _is_placed(tokens, name)}
    typed = [name.typed(_type(name, name.key(tokens), surnames, called, placed)) for name in names]
    one = _one_type(tokens, typed)
    typed = [name.typed(one.get(name.key(tokens), name.span.type)) for name in typed]
    return [name for name in typed if not _is_lone_adjective(tokens, name)]


def _one_type(tokens: Sentences, names: Sequence[Name]) -> dict[Key, EntityType]:
    """The type of each name that the recogniser gave two, where only one of them can be right.

    A place that the tables do not know is the person or the body that it is elsewhere in the article, unless it is
    oftener a place. A body of several words with a full person's name is the person that it is oftener.
    """
    counts: defaultdict[Key, Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        counts[name.key(tokens)][name.span.type] += 1
    return {
        key: kind for key, kinds in counts.items() if len(kinds) > 1 and (kind := _likelier(key, kinds)) is not None
    }


def _likelier(key: Key, kinds: Counter[EntityType]) -> EntityType | None:
    others = kinds.keys() - {"LOC"}
    if "LOC" in kinds:
        is_known = country_of(key) is not None or towns_called(key) or regions_called(key)
        if len(others) != 1 or "MISC" in kinds or is_known:
            return None
        (other,) = others
        return other if kinds[other] >= kinds["LOC"] else "LOC"
    is_person = kinds.keys() == {"PERS", "ORG"} and len(key) > 1 and kinds["PERS"] > kinds["ORG"]
    return "PERS" if is_person and is_given_name(key[0]) else None


def _type(name: Name, key: Key, surnames: Container[str], called: Container[Key], placed: Container[Key]) -> EntityType:
    kind = name.span.type
    if kind in ("PERS", "MISC") and key in called:
        kind = "ORG"
    elif kind == "PERS" and key in placed:
        kind = "LOC"
    is_lone = name.span.end - name.span.start == 1
    return "PERS" if is_lone and fold_name(name.first) in surnames and country_of(key) is None else kind


def _is_lone_adjective(tokens: Sentences, name: Name) -> bool:
    span = name.span
    if span.type == "LOC" and _is_adjective_of_half(name.forms(tokens[span.sentence])):
        return True
    is_lone_place = span.type == "LOC" and span.end - span.start == 1
    return is_lone_place and is_adjective(tokens[span.sentence], span.start, name.first)


def _is_adjective_of_half(forms: Sequence[str]) -> bool:
    """Whether a name is but the adjective of a country that has two halves: `وكالة «يونهاب» الكورية الجنوبية`."""
    is_half = len(forms) == 2 and forms[1] in DIRECTIONS and forms[0].startswith(ARTICLE)
    return is_half and is_nisba(fold_name(forms[0])) and country_of(key_of(forms)) is None


def _is_placed(tokens: Sentences, name: Name) -> bool:
    """Whether the noun of a town or a district stands before a name of several words: `بدائرة الفقيه بن صالح`."""
    span = name.span
    if span.start == 0 or span.end - span.start == 1:
        return False
    before = tokens[span.sentence][span.start - 1].form
    return is_one_of(before, TOWNS | DISTRICTS)


def _called_by_their_noun(tokens: Sentences, names: Sequence[Name]) -> set[Key]:
    """The names of the article's organisations without the noun that says what they are, where they have one."""
    keys = (name.key(tokens) for name in names if name.span.type == "ORG")
    persons = {name.key(tokens) for name in names if name.span.type == "PERS" and name.span.end - name.span.start > 1}
    quoted = {name.key(tokens) for name in names if name.span.type == "ORG" and _is_quoted_behind_noun(tokens, name)}
    return ({key[1:] for key in keys if len(key) > 1 and key[0] in NAMED_BY_NOUN} | quoted) - persons


def _is_quoted_behind_noun(tokens: Sentences, name: Name) -> bool:
    """Whether a name stands in quotes behind its noun: `شركة «زوراكس»`."""
    words, start = tokens[name.span.sentence], name.span.start
    if start < 2 or words[start - 1].form not in PAIRS:
        return False
    noun = words[start - 2].form
    return not NAMED_BY_NOUN.isdisjoint(map(fold_name, (noun, *readings(noun))))


def is_adjective(words: Sequence[Token], at: int, first: str) -> bool:
    """Whether the word `at`, which is `first` less its clitics, is the nisba of the noun before it.

    Of an indefinite noun (`أعلى إيراد مالي`, `مصادر سورية`), or of a definite one where the country's name has a
    nisba's form (`الصحف السعودية`).
    """
    form = words[at].form
    if at == 0 or form != first:
        return False
    before = words[at - 1].form
    if form.endswith(_FEMININE_NISBA):
        return is_nisba(fold_name(form)) and (_is_before_feminine(before, form) or _is_behind_quotes(before, form))
    if not form.endswith(NISBA) or len(form) <= _SHORTEST_STEM + 1:
        return False
    stem = usage(form[:-1])
    is_of_noun = stem.count >= usage(form).count and stem.name_share <= _MOST_NAME_SHARE
    return is_of_noun and _is_indefinite_noun(before)


def _is_before_feminine(before: str, form: str) -> bool:
    """Whether a noun stands before the feminine nisba `form`, with the article where that has it."""
    if form.startswith(ARTICLE):
        return _is_definite_noun(before)
    return _is_indefinite_noun(before) and evidence(before).is_noun


def _is_behind_quotes(before: str, form: str) -> bool:
    """Whether a definite nisba stands right behind a name in quotes, as its adjective: `قناة «الزهراء» السعودية`."""
    return before in _CLOSING and form.startswith(ARTICLE)


def _is_definite_noun(form: str) -> bool:
    """Whether a word is an ordinary noun with the article, with a preposition or without."""
    definite = next((word for word in (form, *readings(form)) if word.startswith(ARTICLE)), "")
    use = usage(definite)
    return use.count >= _LEAST_COUNT and use.name_share <= _MOST_NAME_SHARE and definite not in ARABIAN


def _is_indefinite_noun(form: str) -> bool:
    """Whether a word can be the noun of an adjective: an ordinary one, but no preposition, nor a place's direction."""
    if form.startswith(ARTICLE) or is_one_of(form, BEFORE_PLACES) or not form.isalpha():
        return False
    bare = form[1:] if form[:1] in PROCLITIC_PREPOSITIONS | {PROCLITIC_CONJUNCTION} and not usage(form).count else form
    use = usage(bare)
    return use.count >= _LEAST_COUNT and use.name_share <= _MOST_NAME_SHARE
