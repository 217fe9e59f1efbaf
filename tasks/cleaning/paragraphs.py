"""Lines to paragraphs.

Scraped news puts each paragraph on a line of its own, so every line is a paragraph, except in text that was wrapped at
a fixed width: there a line ends where the next word would not have fitted.
"""

import re
from collections import Counter
from itertools import pairwise

from tasks.cleaning.marks import CELL, LINK_LINE

# Widths that text is wrapped at. Verse has lines of under 40 letters; what is longer than 120 is paragraphs.
_NARROWEST = 40
_WIDEST = 120
# Lines that end where the next word would not have fitted: in 30,000 news articles that are not wrapped at most half of
# the lines do so by chance, in 98 % of articles wrapped at 60 to 100 letters more than this share do.
_FULL_SHARE = 0.6
# Fewer full lines may be chance.
_FULL_AT_LEAST = 2
# Paragraphs end their sentences at the end of a line; wrapped lines hardly ever.
_ENDED_SHARE = 0.5
# In text that is wrapped, lines this full that do not end a sentence only happen to be shorter.
_RAGGED_SHARE = 0.7
# Lines of verse end on the same letter.
_RHYME_SHARE = 0.6
_ENDINGS = frozenset(".!?\u061f\u2026:")
_SPACES = re.compile("  +")


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of `text`, whose only blanks are spaces, without any around them or doubled within; none empty."""
    if "  " in text:
        text = _SPACES.sub(" ", text)
    lines = [line.strip(" ") for line in text.split("\n")]
    if CELL in text:
        lines = [_row(line) for line in lines]
    wrapped_at = _wrapping_width(lines)
    if wrapped_at is None:
        return [line for line in lines if line]
    return _unwrap(lines, wrapped_at)


def _row(line: str) -> str:
    """A line whose cells are parted by bars, empty ones left out."""
    mark = LINK_LINE if LINK_LINE in line else ""
    cells = (cell.strip() for cell in line.replace(LINK_LINE, "").split(CELL))
    return mark + " | ".join(cell for cell in cells if cell)


def _wrapping_width(lines: list[str]) -> int | None:
    """The width at which lines were wrapped, None where they are paragraphs."""
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    full = [line for line, following in pairs if _is_full(line, following, width)]
    if len(full) < _FULL_AT_LEAST or len(full) < _FULL_SHARE * len(pairs):
        return None
    endings = Counter(line[-1] for line in full)
    if sum(endings[sign] for sign in _ENDINGS) >= _ENDED_SHARE * len(full):
        return None
    return None if endings.most_common(1)[0][1] > max(2, _RHYME_SHARE * len(full)) else width


def _unwrap(lines: list[str], width: int) -> list[str]:
    paragraphs: list[list[str]] = []
    joins = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line:
            if joins:
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
        joins = bool(line and following) and _goes_on(line, following, width)
    return [" ".join(parts) for parts in paragraphs]


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a paragraph of wrapped text goes on in the next line; lines may be left ragged within a sentence."""
    return _is_full(line, following, width) or (len(line) >= _RAGGED_SHARE * width and line[-1] not in _ENDINGS)


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted into a line."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width
