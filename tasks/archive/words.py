"""What is indexed of a text, and how a search is read: both in stems, so that clitics and the article do not matter."""

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple
from zlib import crc32

from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.stems import stem
from tasks.language.tokens import WORD

# Of a stem; what is longer is no word, and a search for it is cut alike.
_LONGEST = 64
# News of a year has some 200,000 different words, and more with the marks beside them; a smaller cache is emptied over
# and over. Some 50 MB when full.
_KEPT_RUNS = 1 << 18
_KEPT_WORDS = 1 << 17
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
# A mark of direction or a joiner between two letters parts no word; what is left must be a letter or a digit.
_NO_LETTER = re.compile(r"[\W_]+")


class Words(NamedTuple):
    """The stems of a record's title and text, as the search has them."""

    title: str
    text: str

    @property
    def checksum(self) -> int:
        """A number by which it is seen later whether stems are still made in this way."""
        title, text = (stems.encode("utf-8", "surrogatepass") for stems in self)
        return crc32(text, crc32(title))


def _indexed(word: str) -> str:
    return _letters(stem(word))


def spelled(word: str) -> str:
    """A word folded as stems are, with its clitics."""
    return _letters(fold_name(word))


def _letters(folded: str) -> str:
    if not folded.isalpha():
        folded = _NO_LETTER.sub("", folded.translate(_DIGITS))
    return folded[:_LONGEST]


stems_of_words = BoundedByWord(_indexed, _KEPT_WORDS)
"""The stem by which a word is indexed; empty for what is not a word."""


def indexed(text: str) -> str:
    """The stems of a text in order, one blank between them."""
    # No word contains a blank. Looking up what stands between blanks takes a third less time than finding the words.
    return " ".join(filter(None, map(_stems_of_runs.__getitem__, text.split())))


def _stems_of_run(run: str) -> str:
    return " ".join(filter(None, stems_of(run)))


_stems_of_runs = BoundedByWord(_stems_of_run, _KEPT_RUNS)


def words_of(record: Mapping[str, Any]) -> Words:
    """What the search has of a record."""
    return Words(indexed(record["title"]), indexed(record["text"]))


def stems_of(text: str) -> list[str]:
    """The stems of all words of a text as `WORD` finds them, in order; empty for what is no word."""
    return list(map(stems_of_words.__getitem__, WORD.findall(text)))


# No stem, and not empty as that of what is no word.
_OTHER = "\0"
_last_letters = BoundedByWord(lambda letter: spelled(letter)[-1:])


def stems_ending(text: str, endings: Collection[str]) -> list[str]:
    """`stems_of`, where stems with other last letters than `endings` may be something that is no stem.

    Clitics stand before a word, so that its last letter is that of its stem. To find the stem of a word that was never
    seen costs a hundred times as much as a look at its last letter.
    """
    may_end = _Endings(endings)
    return [
        # A long stem is cut.
        stems_of_words[word] if may_end[word[-1]] or len(word) > _LONGEST else _OTHER
        for word in WORD.findall(text)
    ]


class _Endings(dict[str, bool]):
    """Whether a stem may have one of some last letters, by the last character of its word."""

    def __init__(self, endings: Collection[str]) -> None:
        super().__init__()
        self._endings = endings

    def __missing__(self, character: str) -> bool:
        last = _last_letters[character]
        # Behind a mark the last letter is another.
        self[character] = may_end = not last or last in self._endings
        return may_end
