"""Words of the calendars, folded: what says that a number beside them is a day or a year."""

from collections.abc import Iterable
from typing import Final

from tasks.language.calendar_lexicon import ENGLISH, GREGORIAN, HIJRI, LEVANTINE, MAGHREB, ORDINALS, WEEKDAYS
from tasks.language.fold import fold


def _words(months: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for month in months for word in month.replace("|", " ").split())


MONTH_WORDS: Final = _words((*GREGORIAN, *LEVANTINE, *MAGHREB, *HIJRI))
"""All words of the Arabic names of months, ordinals among them: `تشرين`, `الاول`."""
MONTHS: Final = MONTH_WORDS - _words((ORDINALS,)) | _words(ENGLISH)
"""Words that tell a month alone, English ones too."""
WEEKDAY_WORDS: Final = _words((WEEKDAYS,))
"""Weekdays without their article."""
