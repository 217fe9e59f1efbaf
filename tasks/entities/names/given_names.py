"""Persons by a given name of Wikidata, where the recogniser saw none: `بسمة الخلفاوي`, `نادية` before `فتاح العلوي`.

Many a given name is an ordinary word too (`آمال`, `وسام`), and the recogniser knows those as such.
"""

from collections.abc import Container, Iterator, Sequence

from tasks.entities.institutions.clubs_lexicon import CLUB_NOUNS
from tasks.entities.mentions import Name, Sentences, Span, owned_words
from tasks.entities.names.full_names import is_compound_given_name, is_given_name
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import (
    ARTICLE,
    COMPOUND_SECONDS,
    JOINED_LINEAGE,
    LINEAGE_PARTICLES,
    PROCLITIC_CONJUNCTION,
    TITLES,
)
from tasks.entities.names.proclitics import PROCLITICS, readings
from tasks.entities.names.surnames import is_rare_surname
from tasks.entities.names.titled import given_after_title, is_addressed, titled_person_end
from tasks.entities.places.countries import is_nisba
from tasks.entities.places.named_places_lexicon import FIRST_PARTS
from tasks.language.affix_lexicon import NISBA
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# A word that is so common, and never in a name, is hardly ever one, whoever is called so.
_COMMON = 200
_NEVER, _SELDOM = 0.0, 0.25
# So common a word, seldom in a name, is none even before a surname that nobody knows: أن، على
_FUNCTION_WORD = 1000
# Before a surname without the article the given name must be in names so often, or a title must stand before it.
_NAME_SHARE = 0.2
# Before one with the article, which may be an ordinary noun that nobody wrote before, more often.
_SURE_SHARE = 0.6
_TITLE_DISTANCE = 2
# A known nisba that is in names so often is a surname
_SURNAME_SHARE = 0.4
_LONG = 8
_SHORTEST = 3
_VERBAL_NOUN, _LONG_A = "الت", frozenset("اآ")
_MOST_FURTHER = 2


def with_given_names(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the given names before each person's, and with the persons that nobody recognised.

    Those are a given name and a word that nobody knows behind it: one with the form of a nisba, which most surnames are
    (`الخلفاوي`), or any other where the given name is seldom an ordinary word or has a title before it.
    """
    owned = owned_words(names)
    extended = [
        _extended(name, tokens[name.span.sentence], owned[name.span.sentence]) if name.span.type == "PERS" else name
        for name in names
    ]
    owned = owned_words(extended)
    found = [name for sentence, words in enumerate(tokens) for name in _persons(sentence, words, owned[sentence])]
    found += _joined_persons(tokens, [*extended, *found])
    return sorted([*extended, *found], key=lambda name: name.span[:2]) if found else extended


def _extended(name: Name, words: Sequence[Token], owned: Container[int]) -> Name:
    start = name.span.start
    if name.first != words[start].form:
        return name
    for _ in range(_MOST_FURTHER):
        if start == 0 or start - 1 in owned or _is_joined(words[start].form):
            break
        if start - 2 not in owned and (compound := _compound_before(words, start)) is not None:
            return Name(name.span._replace(start=start - 2), compound)
        first = _given(words[start - 1].form)
        if first is None or _is_common(first, _COMMON, _NEVER) or _is_possessed(first):
            first = given_after_title(words, start - 1)
        if first is None:
            break
        start -= 1
        name = Name(name.span._replace(start=start), first)
        if first != words[start].form:
            break
    return name


def _compound_before(words: Sequence[Token], at: int) -> str | None:
    """The first of the two words right before `at` that are one given name: `فتح` of `فتح الله غولن`."""
    return _compound(words, at - 2) if at > 1 and words[at - 1].form in COMPOUND_SECONDS else None


def _persons(sentence: int, words: Sequence[Token], owned: Container[int]) -> Iterator[Name]:
    end = 0
    for at in range(len(words) - 1):
        if at in owned or at < end:
            continue
        if at and is_addressed(words[at - 1].form) and (end := titled_person_end(words, at, owned)) > at:
            yield Name(Span(sentence, at, end, "PERS"), words[at].form)
            continue
        if at + 1 in owned:
            continue
        is_compound = words[at + 1].form in COMPOUND_SECONDS
        if is_compound and (first := _compound(words, at)) is not None and _has_surname(words, at + 2, owned):
            end = at + 3
            yield Name(Span(sentence, at, end, "PERS"), first)
        elif (first := _given(words[at].form)) is not None and _is_surname(words, at, first):
            yield Name(Span(sentence, at, at + 2, "PERS"), first)


def _joined_persons(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """Further persons that `و` joins to a person: a given name and a rare word, be they ordinary words elsewhere.

    `منال زغبوش وشروق شلواطي`: what is joined to a full name is a full name too.
    """
    owned = owned_words(names)
    ends = {
        (name.span.sentence, name.span.end)
        for name in names
        if name.span.type == "PERS" and name.span.end - name.span.start > 1
    }
    found: list[Name] = []
    for sentence, at in sorted(ends):
        words, taken = tokens[sentence], owned[sentence]
        if at + 1 < len(words) and taken.isdisjoint((at, at + 1)) and _is_joined(words[at].form):
            first = words[at].form[1:]
            if not _is_common(first, _COMMON, _NEVER) and _has_surname(words, at + 1, taken):
                found.append(Name(Span(sentence, at, at + 2, "PERS"), first))
    return found


def _has_surname(words: Sequence[Token], at: int, owned: Container[int]) -> bool:
    """Whether the word `at`, behind a given name of two words, is a surname."""
    form = words[at].form if at < len(words) and at not in owned else ""
    return bool(form) and (is_unknown_name(form) or is_rare_surname(form) or is_given_name(form))


def _is_surname(words: Sequence[Token], at: int, first: str) -> bool:
    """Whether the word behind the given name `first` at `at` is its surname."""
    surname = words[at + 1].form
    if not surname:  # tatweel or marks alone
        return False
    if _is_known_surname(surname):
        return not _is_common(first, _COMMON, _NEVER)
    if _is_sure(surname) and is_given_name(surname):
        return not usage(first).count or _is_sure(first)
    is_unknown = (surname[0] not in PROCLITICS or surname.startswith(JOINED_LINEAGE)) and is_unknown_name(surname)
    return is_unknown and (_is_nisba(surname) or _is_person(words, at, first, surname))


def _is_sure(form: str) -> bool:
    """Whether a word without the article is in names more often than not."""
    return usage(form).name_share >= _SURE_SHARE and not form.startswith(ARTICLE)


def _compound(words: Sequence[Token], at: int) -> str | None:
    """The first of the two words at `at` that are one given name, less its conjunction: `فتح` of `وفتح الله`."""
    form, second = words[at].form, words[at + 1].form
    forms = (form, form[1:]) if form[:1] == PROCLITIC_CONJUNCTION else (form,)
    return next((first for first in forms if is_compound_given_name(key_of((first, second)))), None)


def _given_of(form: str) -> str | None:
    """The given name that `form` is, or that is left of a word that nobody knows without its clitics."""
    if form in TITLES or form in LINEAGE_PARTICLES or not form.isalpha():
        return None
    if form in FIRST_PARTS or form in CLUB_NOUNS or len(form) < _SHORTEST:
        return None
    use = usage(form)
    if use.count >= _FUNCTION_WORD and use.name_share <= _SELDOM:
        return None
    forms = (form, *readings(form)) if not use.count else (form,)
    return next(
        (rest for rest in forms if is_given_name(rest) and not (rest.startswith(ARTICLE) and usage(rest).count)), None
    )


_given = BoundedByWord(_given_of).__getitem__


def _is_joined(form: str) -> bool:
    return form[:1] == PROCLITIC_CONJUNCTION and is_given_name(form[1:])


def _is_common(form: str, least: int, most_share: float) -> bool:
    use = usage(form)
    return use.count >= least and use.name_share <= most_share


def _is_possessed(form: str) -> bool:
    """Whether a given name is rather a common noun with a pronoun: `صديقي`, `نجمه`."""
    stem, use = usage(form[:-1]), usage(form)
    if form.endswith("ه"):
        return stem.count > use.count and use.name_share <= _SELDOM
    return form.endswith(NISBA) and stem.count > use.count and stem.name_share <= _SELDOM


def _is_known_surname(surname: str) -> bool:
    """Whether a word is a surname from the name of a town, that the vocabulary knows as such: `الطرابلسي`."""
    use = usage(surname)
    if not _is_nisba(surname) or not 0 < use.count < _COMMON or use.name_share < _SURNAME_SHARE:
        return False
    return not is_nisba(fold_name(surname))


def _is_nisba(surname: str) -> bool:
    """Whether a word has the form of a surname from a nisba, and not of a verbal noun: `التآخي`."""
    is_verbal_noun = surname.startswith(_VERBAL_NOUN) and surname[-3:-2] in _LONG_A and len(surname) < _LONG
    return surname.startswith(ARTICLE) and surname.endswith(NISBA) and not is_verbal_noun


def _is_person(words: Sequence[Token], at: int, first: str, surname: str) -> bool:
    least = _SURE_SHARE if surname.startswith(ARTICLE) else _NAME_SHARE
    before = {form for word in words[max(0, at - _TITLE_DISTANCE) : at] for form in (word.form, *readings(word.form))}
    # A definite one that the vocabulary lacks is no ordinary word: الجيلالي
    is_sure = usage(first).name_share >= least or first.startswith(ARTICLE)
    return is_sure or not before.isdisjoint(TITLES)
