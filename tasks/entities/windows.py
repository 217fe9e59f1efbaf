"""Sentences without end, labelled window by window: memory grows with a window and not with what an article holds.

Text without a full stop is one sentence, and a megabyte of it took the network 2 kB for each of its tokens.
"""

from collections.abc import Iterator, Sequence

from tasks.entities.types import Recogniser

# No sentence that somebody wrote as one is so long, so that only text without full stops is cut. The labels of a window
# of this size take about 4 MiB.
LONGEST = 2048
# Labels depend on words around them, most of all on the next few. What stands this near to a cut is labelled by the
# other window, in which it has its surroundings.
MARGIN = 64
_INSIDE, _BEGIN, _NONE = "I-", "B-", "O"


def label_in_windows(recogniser: Recogniser, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """The labels of each sentence, as `recogniser.label` gives them, which sees `LONGEST` tokens at once at most."""
    if all(len(sentence) <= LONGEST for sentence in sentences):
        return recogniser.label(sentences)
    windows = [list(_windows(len(sentence))) for sentence in sentences]
    parts = [sentence[start:end] for sentence, own in zip(sentences, windows, strict=True) for start, end in own]
    labelled = iter(recogniser.label(parts))
    return [_joined([(start, next(labelled)) for start, _ in own]) for own in windows]


def _windows(length: int) -> Iterator[tuple[int, int]]:
    """The windows over so many tokens; each begins two margins before the end of the one before it."""
    start = 0
    while start + LONGEST < length:
        yield start, start + LONGEST
        start += LONGEST - 2 * MARGIN
    yield start, length


def _joined(parts: Sequence[tuple[int, list[str]]]) -> list[str]:
    labels = list(parts[0][1])
    for start, own in parts[1:]:
        seam = start + MARGIN
        del labels[seam:]
        # A name goes on over the seam only where both windows say so.
        before = labels[-1][2:] if labels[-1] != _NONE else None
        first, *rest = own[MARGIN:]
        if first.startswith(_INSIDE) and first[2:] != before:
            first = _BEGIN + first[2:]
        labels += [first, *rest]
    return labels
