"""Print dates: paragraphs that say when an article was published and nothing else."""

import re

from tasks.cleaning.boilerplate.lexicon import (
    AGE_UNITS,
    AGES,
    DATE_HEADS,
    DATE_WORDS,
    ENGLISH_MONTHS,
    POSTED_BY,
    WIRE_ZONES,
)
from tasks.cleaning.boilerplate.phrases import any_of
from tasks.language.calendar import MONTH_WORDS, WEEKDAY_WORDS
from tasks.language.fold import fold_text

# The longest print date seen has weekday, Hijri and Gregorian date, time and time zone.
_LONGEST = 100
_LONGEST_HEADER = 50
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DIGIT = re.compile(r"\d")
_FIGURES = re.compile(r"[%$\u066a\u20ac\u00a3]|\d[.,\u066b]\d{1,2}(?![\d./])")
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?!\d)")
_WIRE_TIME = re.compile(rf"(?<!\d)\d{{4}}\s*{any_of(WIRE_ZONES)}")
_NUMBER = re.compile(r"\d+")
_DAY_AND_YEAR = 2
_CALENDARS = 2
# Words of the name of a town, and of an agency.
_TOWN_AT_MOST = 3
_AGENCY_AT_MOST = 2
_YEAR = re.compile(r"(?<!\d)(?:1[34]\d\d|20\d\d)(?!\d)")
_HEAD = re.compile(rf"\W*{any_of(DATE_HEADS)}\W*")
_AGE = re.compile(rf"\W*{any_of(AGES)} (?:\d+ )?{any_of(AGE_UNITS)}\W*\Z")
_WEEKDAYS = frozenset("ال" + day for day in WEEKDAY_WORDS)
_OTHERS = frozenset(map(fold_text, DATE_WORDS))
_MONTHS = MONTH_WORDS | ENGLISH_MONTHS
_KNOWN = _WEEKDAYS | frozenset(WEEKDAY_WORDS) | _MONTHS | _OTHERS
# Town, agency or rubric before a date: `بيروت - 24 نيسان 2020`.
_PLACED = re.compile(r"\W*[^\W\d_]+(?:[^\w|:/,\u060c-]+[^\W\d_]+){0,2}\s*[|:/,\u060c-]\s*(?=\S)")
_POSTED = re.compile(rf"\W*{any_of(POSTED_BY)}\W+[^\W\d_]+(?: [^\W\d_]+){{0,2}}?\W+(?:في|يوم|on|\W)\s*(?=\S)")
_ASCII_DIGITS = {start + digit: str(digit) for start in (0x660, 0x6F0) for digit in range(10)}


def is_wire_header(paragraph: str) -> bool:
    """Whether a paragraph is the line of codes and time that an agency puts over a report."""
    if len(paragraph) > _LONGEST_HEADER or _DIGIT.search(paragraph) is None:
        return False
    return _WIRE_TIME.search(fold_text(paragraph)) is not None


def is_date_line(paragraph: str) -> bool:
    """Whether a paragraph is a print date: `الجمعة 7 يناير 2022 - 10:30 م`, `آخر تحديث: 7/1/2022`, `منذ 3 ساعات`.

    Without a word before it that says so, a date needs its year and its day, weekday or a time, or to be written
    in figures.
    """
    if len(paragraph) > _LONGEST or (_DIGIT.search(paragraph) is None and not any(age in paragraph for age in AGES)):
        return False
    text = fold_text(paragraph).translate(_ASCII_DIGITS)
    head = _HEAD.match(text)
    start = head.end() if head else 0
    return (
        _is_date(text, start, labelled=head is not None)
        or _is_in_two_calendars(text)
        or (
            (placed := _POSTED.match(text) or _PLACED.match(text)) is not None
            and _is_date(text[placed.end() :], 0, labelled=False)
        )
    )


def _is_in_two_calendars(text: str) -> bool:
    """Whether a town, a Hijri and a Gregorian date and an agency are all of a line, with nothing between them."""
    words = _TOKEN.findall(text)
    known = [number for number, word in enumerate(words) if word.isdecimal() or word in _KNOWN]
    return (
        len(_YEAR.findall(text)) == _CALENDARS
        and sum(word in _MONTHS for word in words) >= _CALENDARS
        and known == list(range(known[0], known[-1] + 1))
        and known[0] <= _TOWN_AT_MOST
        and len(words) - 1 - known[-1] <= _AGENCY_AT_MOST
    )


def _is_date(text: str, start: int, labelled: bool) -> bool:
    if _AGE.match(text, start):
        return True
    words = _TOKEN.findall(text, start)
    names = {word for word in words if not word.isdecimal()}
    if len(names) == len(words) or not names <= _KNOWN or _FIGURES.search(text):
        return False
    return _is_dated(text, names, labelled)


def _is_dated(text: str, names: set[str], labelled: bool) -> bool:
    numeric = _NUMERIC.search(text) is not None
    clock = _CLOCK.search(text) is not None
    month = not names.isdisjoint(_MONTHS)
    if labelled:
        return numeric or clock or month
    if numeric or (clock and names <= _OTHERS):
        return True
    if not month or _YEAR.search(text) is None:
        return False
    # Day, month and year make a date of all of a paragraph; so does a weekday or a time with fewer of them.
    return (
        clock or not names.isdisjoint(_WEEKDAYS) or (names <= _MONTHS and len(_NUMBER.findall(text)) == _DAY_AND_YEAR)
    )
