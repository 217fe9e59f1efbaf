"""Names of institutions by the noun that they begin with.

The corpus that the recogniser learned from leaves many of them out by its rules (`وزارة الصحة` 33 times of 33), while a
reader of news counts a ministry among the organisations. So these nouns complete what the recogniser found:
`وزارة الاقتصاد والتجارة`, `مجلس النواب`, `شركة` before the name of a firm.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tasks.entities import institutions_lexicon as lexicon
from tasks.entities.countries import is_nisba
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names import fold
from tasks.entities.names_lexicon import ARTICLE, PROCLITIC_CONJUNCTION
from tasks.entities.proclitics import readings
from tasks.tokens import Token

_INSTITUTIONS, _KINDS, _PORTFOLIOS, _ATTRIBUTES, _NO_NOUNS = (
    frozenset(map(fold, words))
    for words in (
        lexicon.INSTITUTIONS,
        lexicon.KINDS,
        lexicon.PORTFOLIOS,
        lexicon.ATTRIBUTES,
        lexicon.NO_NOUNS,
    )
)
_PHRASES: dict[str, list[Sequence[str]]] = {}
for _phrase in lexicon.PHRASES:
    _first, *_rest = map(fold, _phrase.split())
    _PHRASES.setdefault(_first, []).append(_rest)
# Nearly all words of a text are found among so many, and most of them begin nothing.
_KEPT = 1 << 14
# A definite noun has more letters than its article: الري
_SHORTEST_NOUN = 4
_MINISTRY = fold("وزارة")
# Longer runs of adjectives go on with the sentence.
_MOST_ATTRIBUTES = 3


def add_institutions(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` and the institutions among `tokens`, in reading order; a name that is part of one goes into it."""
    found: list[Name] = []
    of_sentence: dict[int, list[Name]] = {}
    for name in names:
        of_sentence.setdefault(name.span.sentence, []).append(name)
    for sentence, words in enumerate(tokens):
        known = of_sentence.get(sentence, [])
        new = list(_institutions(sentence, words, known))
        kept = [name for name in known if not any(_overlap(name.span, other.span) for other in new)]
        found += sorted([*kept, *new], key=lambda name: name.span.start)
    return found


def _institutions(sentence: int, words: Sequence[Token], known: Sequence[Name]) -> Iterator[Name]:
    ends = {name.span.start: name.span.end for name in known if name.span.type != "PERS"}
    owned = {at for name in known for at in range(name.span.start, name.span.end)}
    end = 0
    for at, word in enumerate(words):
        if at < end or at in owned:
            continue
        for form, head in _heads(word.form):
            end = _end(head, words, at, ends)
            if end:
                # What was recognised across the end belongs to the name as well.
                while end in owned and end - 1 in owned and end not in ends:
                    end += 1
                yield Name(Span(sentence, at, end, "ORG"), form)
                break


@lru_cache(_KEPT)
def _heads(word: str) -> tuple[tuple[str, str], ...]:
    """What of `word`, itself or less its proclitics, may begin an institution's name: as written, and folded."""
    forms = ((form, fold(form)) for form in (word, *readings(word)))
    return tuple((form, head) for form, head in forms if head in _INSTITUTIONS or head in _KINDS or head in _PHRASES)


def _end(head: str, words: Sequence[Token], at: int, ends: dict[int, int]) -> int:
    """Where the institution ends that begins with `head` at the word `at`; 0 where none does."""
    end = 0
    if head in _KINDS:
        end = ends.get(at + 1, 0)
    if head in _INSTITUTIONS:
        end = max(end, _noun_end(head, words, at + 1))
    for rest in _PHRASES.get(head, ()):
        if [fold(word.form) for word in words[at + 1 : at + 1 + len(rest)]] == list(rest):
            end = max(end, at + 1 + len(rest))
    return end


def _noun_end(head: str, words: Sequence[Token], at: int) -> int:
    """The end of a definite noun at `at` with its adjectives, for a ministry of a second noun too; 0 without a noun."""
    noun = fold(words[at].form) if at < len(words) else ""
    if not noun.startswith(ARTICLE) or len(noun) < _SHORTEST_NOUN or noun in _NO_NOUNS or is_nisba(noun):
        return 0
    end = at + 1
    for word in words[end : end + _MOST_ATTRIBUTES]:
        form = fold(word.form)
        second = head == _MINISTRY and form[:1] == PROCLITIC_CONJUNCTION and form[1:] in _PORTFOLIOS
        if not (second or form in _ATTRIBUTES or (form.startswith(ARTICLE) and is_nisba(form))):
            break
        end += 1
    return end


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
