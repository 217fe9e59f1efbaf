"""Names of places of two words whose first calls for the second: `سيدي بوزيد`, `بني مسوس`."""

from collections.abc import Iterator, Sequence

from tasks.entities.mentions import Name, Sentences, Span
from tasks.entities.names.inflected import is_unknown_name
from tasks.entities.names.names_lexicon import PROCLITIC_CONJUNCTION, PROCLITIC_PREPOSITIONS
from tasks.entities.names.proclitics import PROCLITICS, readings
from tasks.entities.places.named_places_lexicon import BETWEEN, FIRST_PARTS, LOCATIVES
from tasks.language.bounded import BoundedByWord
from tasks.language.tokens import Token


def join_compounds(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with the parts of such places in one, and with those that stand after a preposition of place.

    The second part keeps its first letter: `سيدي بوزيد` is no `زيد`.
    """
    starts = {name.span[:2]: name for name in names}
    owned = {(name.span.sentence, at): name for name in names for at in range(name.span.start, name.span.end)}
    joined: dict[tuple[int, int], Name] = {}
    for sentence, at, first in _first_parts(tokens):
        before = owned.get((sentence, at))
        # Behind another word of its name it is a part of that: كمال سيدي السعيد
        if before is not None and before.span.start != at:
            continue
        name = _compound(sentence, at, first, tokens[sentence], before, starts.get((sentence, at + 1)))
        if name is not None:
            joined[sentence, at] = name
    covered = {(sentence, inside) for (sentence, at), name in joined.items() for inside in range(at, name.span.end)}
    kept = [name for name in names if name.span[:2] not in covered]
    return sorted([*kept, *joined.values(), *_coordinated(tokens, owned)], key=lambda name: name.span[:2])


def _first_parts(tokens: Sentences) -> Iterator[tuple[int, int, str]]:
    """The sentence and the place of each first part that has a word behind it, and the part without its proclitics."""
    for sentence, words in enumerate(tokens):
        for at, word in enumerate(words[:-1]):
            if (first := _first_part(word.form)) is not None:
                yield sentence, at, first


def _first_part_of(form: str) -> str | None:
    return next((reading for reading in (form, *readings(form)) if reading in FIRST_PARTS), None)


_first_part = BoundedByWord(_first_part_of).__getitem__


def _compound(
    sentence: int, at: int, first: str, words: Sequence[Token], before: Name | None, after: Name | None
) -> Name | None:
    """The place that begins at `at`, where the recogniser knew a part of it or a preposition of place stands before."""
    if (before is not None and before.span.type != "LOC") or (after is not None and after.span.type != "LOC"):
        return None
    if (before is not None and before.span.end > at + 1) or not words[at + 1].form.isalpha():
        return None
    end = after.span.end if after is not None else at + 2
    is_known = before is not None or after is not None
    if not is_known and not (_is_located(words, at, first) and is_unknown_name(words[at + 1].form)):
        return None
    return Name(Span(sentence, at, end, "LOC"), first)


def _is_located(words: Sequence[Token], at: int, first: str) -> bool:
    """Whether a preposition of place stands before the word at `at`, as a word or as its first letter."""
    form = words[at].form
    return (form != first and form[0] in PROCLITIC_PREPOSITIONS) or (at > 0 and words[at - 1].form in LOCATIVES)


def _coordinated(tokens: Sentences, owned: dict[tuple[int, int], Name]) -> list[Name]:
    """The second of two places after `بين` where the first was recognised: `بين صفاقس والمحرس`."""
    found: list[Name] = []
    for sentence, words in enumerate(tokens):
        for at, word in enumerate(words[:-1]):
            if word.form not in BETWEEN or (name := owned.get((sentence, at + 1))) is None or name.span.type != "LOC":
                continue
            end = name.span.end
            while end < len(words) and (sentence, end) in owned:
                end += 1
            if end < len(words) and words[end].form[:1] == PROCLITIC_CONJUNCTION and is_unknown_name(words[end].form):
                found.append(Name(Span(sentence, end, end + 1, "LOC"), words[end].form[1:]))
    return found


def is_marked_clitic(written: str, form: str) -> bool:
    """Whether only the first letter of a word has a vowel sign, as some papers mark clitics: `بِبني`, not `بِلَال`."""
    is_marked = len(written) == len(form) + 1 and written[:1] == form[:1] and written[2:] == form[1:]
    return is_marked and form[:1] in PROCLITICS
