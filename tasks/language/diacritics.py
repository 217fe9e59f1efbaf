"""Diacritics of Arabic: found here, taken off by camel-tools."""

import re
from collections.abc import Callable
from functools import cache

# camel-tools' `AR_DIAC_CHARSET`: tanwin, harakat, shadda, sukun and the dagger alef; a test compares the two.
DIACRITIC = re.compile("[\u064b-\u0652\u0670]")


def without_diacritics(text: str) -> str:
    """`text` by camel-tools' `dediac_ar`: `عُمّان` becomes `عمان`."""
    return _dediac_ar()(text) if DIACRITIC.search(text) else text


def place_in_diacritised(text: str, place: int) -> int:
    """Where in `text` the letter stands that is at `place` once its diacritics are off."""
    for diacritic in DIACRITIC.finditer(text):
        if diacritic.start() > place:
            break
        place += 1
    return place


@cache
def _dediac_ar() -> Callable[[str], str]:
    """camel-tools' function, loaded for the first diacritic.

    Its module imports `camel_tools.utils.charsets`, which sorts all of Unicode: 0.6 s and 20 MiB, which a command that
    reads no text, and the text that has no diacritics, need not pay.
    """
    from camel_tools.utils.dediac import dediac_ar

    remove: Callable[[str], str] = dediac_ar
    return remove
