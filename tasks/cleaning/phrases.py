"""Phrases as patterns: spelled plainly in the tables, matched in every spelling that newspapers use."""

import re
from collections.abc import Iterable, Mapping

# Letters that are written one for another; a phrase's letter stands for its whole group.
_GROUPS = ("اأإآ", "ىي", "ةه")
_CLASSES = {letter: f"[{group}]" for group in _GROUPS for letter in group}
_FOLD = str.maketrans(
    {letter: group[0] for group in _GROUPS for letter in group} | dict.fromkeys(map(chr, range(0x064B, 0x0653)))
)
_FIRST_WORD = re.compile(r"\w+|©")
_DIACRITICS = "[\u064b-\u0652]*"


def fold(word: str) -> str:
    """A word without diacritics, in small letters, with one letter for every group of letters that are interchanged."""
    return word.translate(_FOLD).lower()


def first_words(*tables: Iterable[str] | Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The folded first words of all phrases of some tables."""
    groups = [group for table in tables for group in (table.values() if isinstance(table, Mapping) else [table])]
    return frozenset(fold(_FIRST_WORD.findall(phrase)[0]) for group in groups for phrase in group)


def pattern_of(phrase: str) -> str:
    """A pattern for one phrase, which ends at the end of a word unless its last sign is `*`."""
    words = [_word_pattern(word) for word in phrase.split(" ")]
    return r"\s+".join(words)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longer ones first."""
    return "(?:" + "|".join(map(pattern_of, sorted(phrases, key=len, reverse=True))) + ")"


def kinds_pattern(table: Mapping[str, Iterable[str]]) -> str:
    """A pattern for all phrases of a table, in a group named after the kind that each belongs to."""
    return "(?:" + "|".join(f"(?P<{kind}>{any_of(phrases)})" for kind, phrases in table.items()) + ")"


def _word_pattern(word: str) -> str:
    stem = word.removesuffix("*")
    letters = "".join(map(_letter_pattern, stem))
    if word.endswith("*"):
        return letters + r"\w*"
    return letters + (r"(?!\w)" if stem[-1].isalnum() else "")


def _letter_pattern(letter: str) -> str:
    return _CLASSES.get(letter, re.escape(letter)) + (_DIACRITICS if letter.isalpha() else "")
