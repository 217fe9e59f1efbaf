"""Titles: on one line, and told apart from the paragraphs that only repeat them."""

import re

_WORDS = re.compile(r"\w+")
_FOLD = str.maketrans("أإآىة", "ااايه", "".join(map(chr, range(0x064B, 0x0653))))


def same_words(text: str, title: str) -> bool:
    """Whether `text` says the same as `title`, whatever its signs, hamzas and diacritics."""
    return _bare(text) == _bare(title) != ""


def without_repeated_title(paragraphs: list[str], title: str) -> tuple[list[str], int]:
    """The paragraphs without those at the start that repeat the title, and how many those were.

    A text that says nothing but its title keeps it.
    """
    repeated = 0
    while repeated < len(paragraphs) - 1 and _repeats(paragraphs[repeated], title):
        repeated += 1
    return paragraphs[repeated:], repeated


def _repeats(paragraph: str, title: str) -> bool:
    # Diacritics and signs may be many, but hardly as many as the letters.
    return len(title) < 2 * len(paragraph) < 4 * len(title) and same_words(paragraph, title)


def _bare(text: str) -> str:
    return " ".join(_WORDS.findall(text.translate(_FOLD))).lower()
