"""Caches of what is known of words and other strings: filled as they come, bounded in number and in length."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

Known = TypeVar("Known")
Strings = ParamSpec("Strings")

# Words of a text are few and come again and again; longer strings are hardly ever seen twice and may be hostile.
LONGEST_WORD = 32
MOST_WORDS = 1 << 16
# Class names and addresses are longer than words, and seldom longer than this.
LONGEST_STRINGS = 1024


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


def cached_if_short(most: int) -> Callable[[Callable[Strings, Known]], Callable[Strings, Known]]:
    """An `lru_cache` for a function of strings, or None, that does not keep those longer than `LONGEST_STRINGS`."""

    def decorate(find: Callable[Strings, Known]) -> Callable[Strings, Known]:
        cached = cast(Callable[Strings, Known], lru_cache(most)(find))

        @wraps(find)
        def found(*args: Strings.args, **kwargs: Strings.kwargs) -> Known:
            length = 0
            for string in cast(tuple[str | None, ...], args):
                length += len(string) if string else 0
            return (cached if length <= LONGEST_STRINGS else find)(*args, **kwargs)

        return found

    return decorate
