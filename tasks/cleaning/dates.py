"""Print dates: paragraphs that say when an article was published and nothing else."""

import re

from tasks.cleaning.boilerplate_lexicon import AGE_UNITS, AGES, DATE_HEADS, DATE_WORDS, MONTHS, WEEKDAYS, WIRE_ZONES
from tasks.cleaning.phrases import any_of

# The longest print date seen has weekday, Hijri and Gregorian date, time and time zone.
_LONGEST = 100
_LONGEST_HEADER = 50
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_FIGURES = re.compile(r"[%$\u066a\u20ac\u00a3]|\d[.,\u066b]\d{1,2}(?![\d./])")
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?!\d)")
_WIRE_TIME = re.compile(rf"(?<!\d)\d{{4}}\s*{any_of(WIRE_ZONES)}(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[34]\d\d|20\d\d)(?!\d)")
_HEAD = re.compile(rf"\W*{any_of(DATE_HEADS)}\W*", re.IGNORECASE)
_AGE = re.compile(rf"\W*{any_of(AGES)}\s+(?:\d+\s+)?{any_of(AGE_UNITS)}\W*\Z")
_FOLD = str.maketrans("أإآىة", "اااية", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")


def _folded(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.translate(_FOLD).lower() for name in names)


_WEEKDAYS = _folded(WEEKDAYS)
_MONTHS = _folded(MONTHS)
_OTHERS = _folded(DATE_WORDS)
_KNOWN = _WEEKDAYS | _MONTHS | _OTHERS


def is_wire_header(paragraph: str) -> bool:
    """Whether a paragraph is the line of codes and time that an agency puts over a report."""
    return len(paragraph) <= _LONGEST_HEADER and _WIRE_TIME.search(paragraph) is not None


def is_date_line(paragraph: str) -> bool:
    """Whether a paragraph is a print date: `الجمعة 7 يناير 2022 - 10:30 م`, `آخر تحديث: 7/1/2022`, `منذ 3 ساعات`.

    Without a word before it that says so, a date needs its year and its weekday or a time, or be written in figures.
    """
    if len(paragraph) > _LONGEST:
        return False
    head = _HEAD.match(paragraph)
    start = head.end() if head else 0
    if _AGE.match(paragraph, start):
        return True
    words = _TOKEN.findall(paragraph, start)
    if not any(map(str.isdecimal, words)) or _FIGURES.search(paragraph):
        return False
    names = {word.translate(_FOLD).lower() for word in words if not word.isdecimal()}
    if not names <= _KNOWN:
        return False
    numeric = _NUMERIC.search(paragraph) is not None
    clock = _CLOCK.search(paragraph) is not None
    if head is not None:
        return numeric or clock or not names.isdisjoint(_MONTHS)
    if numeric or (clock and names <= _OTHERS):
        return True
    year = _YEAR.search(paragraph) is not None
    return year and not names.isdisjoint(_MONTHS) and (clock or not names.isdisjoint(_WEEKDAYS))
