"""Print dates: paragraphs that say when an article was published and nothing else."""

import re

from tasks.cleaning.boilerplate_lexicon import AGE_UNITS, AGES, DATE_HEADS, DATE_WORDS, MONTHS, WEEKDAYS
from tasks.cleaning.phrases import any_of

# The longest print date seen has weekday, Hijri and Gregorian date, time and time zone.
_LONGEST = 100
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_CLOCK_OR_DATE = re.compile(r"\d{1,2}:\d{2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")
_HEAD = re.compile(rf"\W*{any_of(DATE_HEADS)}\W*", re.IGNORECASE)
_AGE = re.compile(rf"\W*{any_of(AGES)}\s+(?:\d+\s+)?{any_of(AGE_UNITS)}\W*\Z")
_FOLD = str.maketrans("أإآىة", "ااايه", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
_KNOWN = frozenset(
    word.translate(_FOLD).lower()
    for group in (WEEKDAYS, MONTHS, DATE_WORDS)
    for phrase in group
    for word in _TOKEN.findall(phrase)
)
_WEEKDAYS = frozenset(day.translate(_FOLD) for day in WEEKDAYS)


def is_date_line(paragraph: str) -> bool:
    """Whether a paragraph is a print date: `الجمعة 7 يناير 2022 - 10:30 م`, `آخر تحديث: 7/1/2022`, `منذ 3 ساعات`."""
    if len(paragraph) > _LONGEST:
        return False
    if _AGE.match(paragraph):
        return True
    head = _HEAD.match(paragraph)
    words = _TOKEN.findall(paragraph[head.end() :] if head else paragraph)
    if not any(map(str.isdecimal, words)):
        return False
    names = [word.translate(_FOLD).lower() for word in words if not word.isdecimal()]
    if not _KNOWN.issuperset(names):
        return bool(head and _AGE.match(paragraph, head.end()))
    return head is not None or not _WEEKDAYS.isdisjoint(names) or _CLOCK_OR_DATE.search(paragraph) is not None
