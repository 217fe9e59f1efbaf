"""Phrases of the tables, found in every spelling that newspapers use.

Table and text are folded alike (`fold_text`). So the patterns are plain words, which compile and match fast.
"""

import re
from collections.abc import Iterable, Mapping

from tasks.language.fold import fold, fold_text

_FIRST_WORD = re.compile(r"\w+|©")


def first_words(*tables: Iterable[str] | Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The folded first words of all phrases of some tables."""
    groups = [group for table in tables for group in (table.values() if isinstance(table, Mapping) else [table])]
    return frozenset(fold(_FIRST_WORD.findall(phrase)[0]) for group in groups for phrase in group)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases in folded text, longer ones first."""
    return "(?:" + "|".join(map(_pattern_of, sorted(set(map(fold_text, phrases)), key=lambda p: (-len(p), p)))) + ")"


def kinds_pattern(table: Mapping[str, Iterable[str]]) -> str:
    """A pattern for all phrases of a table, in a group named after the kind that each belongs to."""
    return "(?:" + "|".join(f"(?P<{kind}>{any_of(phrases)})" for kind, phrases in table.items()) + ")"


def _pattern_of(phrase: str) -> str:
    """A pattern for a folded phrase, which ends at the end of a word unless its last sign is `*`."""
    if phrase.endswith("*"):
        return re.escape(phrase[:-1]) + r"\w*"
    return re.escape(phrase) + (r"(?!\w)" if phrase[-1].isalnum() else "")


# What `fold_text` makes one letter of, and what it drops.
_SPELLINGS = {letter: f"[{group}]" for group in ("اأإآٱ", "يى", "ةه") for letter in group}
_MARKS = "[\u064b-\u0652]*"


def any_spelling(word: str) -> str:
    """A pattern for a word in unfolded text, in whatever spelling is folded to the same."""
    return _MARKS.join(_SPELLINGS.get(char) or _either_case(char) for char in word if char.isalpha())


def _either_case(letter: str) -> str:
    """A pattern for a letter; Arabic ones have one case, and patterns that begin with plain letters match faster."""
    return letter if letter.lower() == letter.upper() else f"[{letter.lower()}{letter.upper()}]"
