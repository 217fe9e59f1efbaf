"""One spelling for the many that newspapers use, so that each word stands once in the tables.

camel-tools normalises the letters; what stands here besides is which of its functions make up a folding. There is one
for words, with a coarser one for the words of names, and one for running text, whose places must be found again.
"""

import re
from collections.abc import Callable
from typing import Final

from camel_tools.utils.charmap import CharMapper
from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar

from tasks.language.bounded import BoundedByWord
from tasks.language.diacritics import without_diacritics
from tasks.language.letters_lexicon import BORROWED_LETTERS, HAMZA_CARRIERS, LETTER_VARIANTS
from tasks.language.tokens import bare_form

with_plain_alefs: Final[Callable[[str], str]] = normalize_alef_ar
"""`text` with a bare alef for each alef with a hamza, madda or wasla."""
_variants: Final[Callable[[str], str]] = CharMapper(LETTER_VARIANTS | BORROWED_LETTERS)
_carriers: Final[Callable[[str], str]] = CharMapper(HAMZA_CARRIERS)
# A character map walks through the word in Python; most words hold none of its letters.
_VARIANT = re.compile("[" + "".join(LETTER_VARIANTS | BORROWED_LETTERS) + "]")
_CARRIER = re.compile("[" + "".join(HAMZA_CARRIERS) + "]")
_CAPITALS = re.compile("[A-Z]+")


def normalised(text: str) -> str:
    """`text` with alefs, alef maksura and ta marbuta in one form each, letter for letter: `مأساةٌ` is `ماساهٌ`."""
    letters: str = normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(text)))
    return letters


def fold_text(text: str) -> str:
    """Running text normalised, without diacritics and with small Latin letters.

    Only diacritics change its length; `place_in_diacritised` leads back to the places before.
    """
    # Not all of `lower`: a Turkish capital would become two characters.
    return _CAPITALS.sub(_lower, normalised(without_diacritics(text)))


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def _folded(word: str) -> str:
    word = bare_form(word)
    if word.isascii():
        return word.lower()
    if _VARIANT.search(word):
        word = _variants(word)
    return normalised(word).lower()


def _folded_name(word: str) -> str:
    folded = fold(word)
    return _carriers(folded) if _CARRIER.search(folded) else folded


fold: Final = BoundedByWord(_folded).__getitem__
"""A word bare of marks, with its alefs, final yeh, teh marbuta and Persian letters in one form each, in small letters.

`مائةٌ` and `مائه` fold alike; `الأُولى` and `الاولي` do.
"""

fold_name: Final = BoundedByWord(_folded_name).__getitem__
"""A name's word folded, with its hamzas gone too: `مسؤول` gives `مسوول`, `رئيس` gives `رييس`."""
