"""The cache of what is known of words: filled as words come, bounded in number and in length."""

from collections.abc import Callable
from typing import TypeVar

Known = TypeVar("Known")

# Words of a text are few and come again and again; longer strings are hardly ever seen twice and may be hostile.
LONGEST_WORD = 32
MOST_WORDS = 1 << 16


class BoundedByWord(dict[str, Known]):
    """What `find` says of a word, as a dictionary that fills itself: `cache[word]`.

    When half of what it may hold is new, what is older is let go unless it is asked for again, so that hostile text
    cannot grow it and common words stay. It does not keep words longer than `LONGEST_WORD` code points. A word that it
    holds costs one lookup in C: half the time that an `lru_cache` takes.
    """

    def __init__(self, find: Callable[[str], Known], most: int = MOST_WORDS) -> None:
        """`find` depends on the word alone; at most `most` words are kept."""
        super().__init__()
        self._find, self._new = find, max(1, most // 2)
        self._older: dict[str, Known] = {}

    def __missing__(self, word: str) -> Known:
        try:
            known = self._older.pop(word)
        except KeyError:
            known = self._find(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= self._new:
                self._older = dict(self)
                self.clear()
            self[word] = known
        return known
