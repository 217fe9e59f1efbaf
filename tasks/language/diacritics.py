"""Diacritics of Arabic: found here, taken off by camel-tools' character map.

Its `dediac_ar` does the same, as a test asserts, but its module imports `camel_tools.utils.charsets`, which sorts all
of Unicode: 0.6 s at the start of each command and 29 MiB in each process.
"""

import re
from typing import Final

from camel_tools.utils.charmap import CharMapper

from tasks.language.bounded import BoundedByWord

# camel-tools' `AR_DIAC_CHARSET`: tanwin, harakat, shadda, sukun and the dagger alef.
_DIACRITICS = "\u064b-\u0652\u0670"
DIACRITIC: Final = re.compile(f"[{_DIACRITICS}]")
# Only from the start of a word, so that the time is linear.
_WITH_DIACRITICS = re.compile(rf"(?<!\S)[^\s{_DIACRITICS}]*+[{_DIACRITICS}]\S*+")
# A character map walks through its text in Python; by word, most of that is done once.
_without: Final[BoundedByWord[str]] = BoundedByWord(CharMapper({"\u064b-\u0652": "", "\u0670": ""}).map_string)


def without_diacritics(text: str) -> str:
    """`text` without its diacritics: `عُمّان` becomes `عمان`."""
    return _WITH_DIACRITICS.sub(_bare, text) if DIACRITIC.search(text) else text


def _bare(match: re.Match[str]) -> str:
    return _without[match[0]]


def place_in_diacritised(text: str, place: int) -> int:
    """Where in `text` the letter stands that is at `place` once its diacritics are off."""
    for diacritic in DIACRITIC.finditer(text):
        if diacritic.start() > place:
            break
        place += 1
    return place
