"""Sentences as the model takes them: word pieces, cut into windows at words, in batches of like lengths."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

# camel-tools' window. Cut where it cuts, labels are the same.
_WINDOW = 256
_FRAME = 2  # of these pieces mark the window's start and end
_CACHED_WORDS = 1 << 17
_CACHED_LENGTH = 32  # longer words are hardly ever seen again

Pieces = tuple[int, ...]


class Window(NamedTuple):
    """Words of one sentence that the model sees together, without the pieces that mark its start and end."""

    sentence: int
    words: list[int]
    """Indices of the words in their sentence."""
    starts: list[int]
    """Where each word's first piece stands in `pieces`: the place of its label."""
    pieces: list[int]


class PieceTable:
    """Word pieces by word; each different word is cut once."""

    def __init__(self, cut: Callable[[list[str]], Sequence[Sequence[int]]]) -> None:
        """`cut` gives the ids of the pieces of each word, without marks of start and end."""
        self._cut = cut
        self._pieces: dict[str, Pieces] = {}

    def of(self, sentences: Sequence[Sequence[str]]) -> dict[str, Pieces]:
        """The pieces of every word of `sentences`."""
        words = {word for sentence in sentences for word in sentence}
        if len(self._pieces) > _CACHED_WORDS:
            self._pieces.clear()
        unknown = [word for word in words if word not in self._pieces]
        fresh = dict(zip(unknown, map(tuple, self._cut(unknown)), strict=True)) if unknown else {}
        self._pieces.update((word, pieces) for word, pieces in fresh.items() if len(word) <= _CACHED_LENGTH)
        return {word: fresh[word] if word in fresh else self._pieces[word] for word in words}


def window_of(configuration: Mapping[str, Any]) -> int:
    """How many pieces of words a window of this model holds, by the model's configuration."""
    return min(_WINDOW, int(configuration.get("max_position_embeddings", _WINDOW))) - _FRAME


def windows_of(index: int, sentence: Sequence[str], table: dict[str, Pieces], size: int) -> Iterator[Window]:
    """The windows of one sentence, each of at most `size` pieces; words without pieces are in none of them.

    A word that has more pieces than a window, as only noise has, is labelled by the first of them.
    """
    words: list[int] = []
    starts: list[int] = []
    pieces: list[int] = []
    for position, word in enumerate(sentence):
        word_pieces = table[word][:size]
        if not word_pieces:
            continue
        if len(pieces) + len(word_pieces) > size:
            yield Window(index, words, starts, pieces)
            words, starts, pieces = [], [], []
        words.append(position)
        starts.append(len(pieces))
        pieces.extend(word_pieces)
    if words:
        yield Window(index, words, starts, pieces)


def batches(windows: Sequence[Window], size: int) -> Iterator[list[Window]]:
    """`windows` by length, longest first so that memory runs out at once or never, in batches of ≤ `size` pieces."""
    ordered = sorted(windows, key=lambda window: len(window.pieces), reverse=True)
    start = 0
    while start < len(ordered):
        count = max(1, size // (len(ordered[start].pieces) + _FRAME))
        yield ordered[start : start + count]
        start += count
