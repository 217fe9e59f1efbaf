"""Phrases as patterns: spelled plainly in the tables, matched in every spelling that newspapers use."""

import re
from collections.abc import Iterable, Mapping

# Letters that are written one for another; a phrase's letter stands for its whole group.
_GROUPS = ("اأإآ", "ىي", "ةه")
_CLASSES = {letter: f"[{group}]" for group in _GROUPS for letter in group}
_DIACRITICS = "[\u064b-\u0652]*"


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
