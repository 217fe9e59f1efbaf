"""Radio stations by the letters of their frequency: `الجوهرة أف أم`, `موزاييك «إف إم»`."""

from collections.abc import Sequence

from tasks.entities.institutions.bodies_lexicon import FREQUENCY_FIRST, FREQUENCY_SECOND
from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import readings
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

_SHORTEST = 3


def with_stations(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the stations among `tokens`, each a name of the word before the letters and of these.

    What the recogniser made of a part of them goes into it, whatever its type.
    """
    stations = [
        station
        for sentence, words in enumerate(tokens)
        for at, word in enumerate(words[:-1])
        if word.form in FREQUENCY_FIRST and at and words[at + 1].form in FREQUENCY_SECOND
        if (station := _station(sentence, words, at)) is not None
    ]
    if not stations:
        return list(names)
    taken = {(name.span.sentence, at) for name in stations for at in range(name.span.start, name.span.end)}
    kept = [
        name
        for name in names
        if not any((name.span.sentence, at) in taken for at in range(name.span.start, name.span.end))
    ]
    return sorted([*kept, *stations], key=lambda name: name.span[:2])


def _station(sentence: int, words: Sequence[Token], at: int) -> Name | None:
    """The station whose letters begin at `at`, after its word and at most an opening quote."""
    start = at - 2 if words[at - 1].form in PAIRS and at > 1 else at - 1
    form = words[start].form
    if not form.isalpha() or len(form) < _SHORTEST:
        return None
    return Name(Span(sentence, start, at + 2, "ORG"), _first(form))


def _first(form: str) -> str:
    """The station's word without its preposition: `لموزاييك` after a statement, where nobody knows the whole."""
    for reading in readings(form):
        if reading.startswith(ARTICLE) or (not usage(form).count and usage(reading).count):
            return reading
    return form
