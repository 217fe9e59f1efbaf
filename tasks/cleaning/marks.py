"""Marks that steps leave in a text for the steps after them, taken from Unicode's private use area.

They never come out: what a scraper brings is freed of private-use characters first, and each mark is taken out by the
step that reads it. These of the area are found fastest: their lower bytes are those of no letter that news is full of.
"""

import re

# A medium's place: MEDIUM_OPENS, its index in the list of media, MEDIUM_CLOSES.
MEDIUM_OPENS = "\ue0f0"
MEDIUM_CLOSES = "\ue0f1"
# Where something was taken out.
GAP = "\ue0f2"
# At the start of a line whose whole text is links.
LINK_LINE = "\ue0f3"
# Between the cells of a table's row.
CELL = "\ue0f4"

ANY_MARK = re.compile("[\ue0f0-\ue0f4]")
MARKS = frozenset({MEDIUM_OPENS, MEDIUM_CLOSES, GAP, LINK_LINE, CELL})


def without_marks(text: str) -> str:
    """`text` freed of characters that would be taken for marks."""
    return ANY_MARK.sub("", text)


def is_link(paragraph: str) -> bool:
    """Whether each line of a paragraph is nothing but links."""
    lines = [line for line in paragraph.split("\n") if line.strip()]
    return bool(lines) and all(LINK_LINE in line for line in lines)
