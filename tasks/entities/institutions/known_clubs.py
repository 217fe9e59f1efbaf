"""Clubs of the table where they stand in an article: `شبيبة القبائل`, and `لاعب الوداد` where matches are spoken of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tasks.entities.institutions.club_table import MOST_WORDS, firsts_of_clubs, is_known_club
from tasks.entities.institutions.clubs_lexicon import CLUB_NOUNS, OF_CLUBS, OPPONENTS, PLAYS
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, PROCLITIC_CONJUNCTION
from tasks.entities.names.proclitics import is_one_of
from tasks.entities.places.countries import country_of
from tasks.entities.places.gazetteer import towns_called
from tasks.language.tokens import Token

# An opponent stands at most so many words behind the verb.
_FARTHEST = 8
_TELLING = OF_CLUBS | PLAYS


def with_known_clubs(tokens: Sentences, names: Sequence[Name], *, is_of_matches: bool) -> list[Name]:
    """`names` with the clubs that the table has, in reading order.

    A name of several words is a club's where the article is about matches (`is_of_matches`) or its first word is a noun
    of clubs. A single word, which is an ordinary one in most cases, is one only in such an article, definite, and right
    behind what clubs have or do (`لاعب الوداد`, `فاز الزمالك`), or joined to another club.
    """
    begun = {sentence for sentence, words in enumerate(tokens) if any(firsts_of_clubs(word.form) for word in words)}
    if not begun:
        return list(names)
    of_sentence: defaultdict[int, list[Name]] = defaultdict(list)
    found: list[Name] = []
    for name in names:
        if name.span.sentence in begun:
            of_sentence[name.span.sentence].append(name)
        else:
            found.append(name)
    for sentence in begun:
        words, known = tokens[sentence], of_sentence.get(sentence, [])
        owners = {at: name for name in known for at in range(name.span.start, name.span.end)}
        clubs = list(_clubs(sentence, words, owners, is_of_matches=is_of_matches))
        taken = {at for club in clubs for at in range(club.span.start, club.span.end)}
        found += [name for name in known if taken.isdisjoint(range(name.span.start, name.span.end))] + clubs
    return sorted(found, key=lambda name: name.span[:2])


def _clubs(sentence: int, words: Sequence[Token], owners: Mapping[int, Name], *, is_of_matches: bool) -> Iterator[Name]:
    end = 0
    for at, word in enumerate(words):
        firsts = firsts_of_clubs(word.form)
        if not firsts or at < end:
            continue
        for first in firsts:
            if not (is_of_matches or first in CLUB_NOUNS):
                continue
            size = _size(first, words, at)
            is_told = size > 1 or (is_of_matches and _is_told(words, at, first, end))
            if size and is_told and _is_free(owners, at, at + size):
                end = at + size
                yield Name(Span(sentence, at, end, "ORG"), first)
                break


def _size(first: str, words: Sequence[Token], at: int) -> int:
    """Of how many words the longest club at `at` is that is no town or country as well; 0 without one."""
    forms = [first]
    for word in words[at + 1 : at + MOST_WORDS]:
        if not word.form.isalpha():
            break
        forms.append(word.form)
    for size in range(len(forms), 0, -1):
        key = key_of(forms[:size])
        if is_known_club(key):
            return 0 if country_of(key) is not None or towns_called(key) else size
    return 0


def _is_told(words: Sequence[Token], at: int, first: str, end: int) -> bool:
    """Whether what stands before a single word says that a club is meant; `end` is behind the last club."""
    if not first.startswith(ARTICLE) or at == 0:
        return False
    if end == at and words[at].form[:1] == PROCLITIC_CONJUNCTION:
        return True
    if is_one_of(words[at - 1].form, _TELLING):
        return first == words[at].form
    return is_opponent(words, at)


def is_opponent(words: Sequence[Token], at: int) -> bool:
    """Whether what brings an opponent stands before the word `at`, and before that somebody plays."""
    before = words[max(0, at - _FARTHEST) : at]
    return bool(before) and before[-1].form in OPPONENTS and any(is_one_of(word.form, PLAYS) for word in before)


def _is_free(owners: Mapping[int, Name], start: int, end: int) -> bool:
    """Whether every name in the way lies within the club's and is none of an organisation or of a longer person."""
    inside = (owners[at] for at in range(start, end) if at in owners)
    return all(
        start <= name.span.start and name.span.end <= end and (name.span.type != "ORG" or end - start > 1)
        for name in inside
    )
