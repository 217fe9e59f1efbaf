"""Phrases of the tables, found in every spelling that newspapers use.

Table and text are folded alike: without diacritics, in small letters, and with one letter for all that are written one
for another. So the patterns are plain words, which compile and match fast.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_FOLD = (
    dict.fromkeys(map(ord, "اأإآ"), "ا")
    | dict.fromkeys(map(ord, "ىي"), "ي")
    | dict.fromkeys(map(ord, "ةه"), "ه")
    | {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
)
_DIACRITIC = re.compile("[\u064b-\u0652]")
_WITHOUT_DIACRITICS: dict[int, str | None] = {**_FOLD, **dict.fromkeys(range(0x064B, 0x0653))}
_FIRST_WORD = re.compile(r"\w+|©")


def fold(text: str) -> str:
    """`text` folded; shorter than before where it had diacritics."""
    return text.translate(_WITHOUT_DIACRITICS)


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """`word` folded; paragraphs begin with the same few thousand words again and again."""
    return fold(word)


def place_before_folding(text: str, place: int) -> int:
    """Where in `text` the letter stands that is at `place` once folded."""
    for diacritic in _DIACRITIC.finditer(text):
        if diacritic.start() > place:
            break
        place += 1
    return place


def first_words(*tables: Iterable[str] | Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The folded first words of all phrases of some tables."""
    groups = [group for table in tables for group in (table.values() if isinstance(table, Mapping) else [table])]
    return frozenset(fold(_FIRST_WORD.findall(phrase)[0]) for group in groups for phrase in group)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases in folded text, longer ones first."""
    return "(?:" + "|".join(map(_pattern_of, sorted(set(map(fold, phrases)), key=lambda p: (-len(p), p)))) + ")"


def kinds_pattern(table: Mapping[str, Iterable[str]]) -> str:
    """A pattern for all phrases of a table, in a group named after the kind that each belongs to."""
    return "(?:" + "|".join(f"(?P<{kind}>{any_of(phrases)})" for kind, phrases in table.items()) + ")"


def _pattern_of(phrase: str) -> str:
    """A pattern for a folded phrase, which ends at the end of a word unless its last sign is `*`."""
    if phrase.endswith("*"):
        return re.escape(phrase[:-1]) + r"\w*"
    return re.escape(phrase) + (r"(?!\w)" if phrase[-1].isalnum() else "")
