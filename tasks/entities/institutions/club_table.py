"""Clubs that an encyclopaedia knows, as hashes in a file that all processes of a machine share.

What a club is called by is mostly an ordinary word (`النجم الساحلي`, `الوداد`), so that only the table tells it. Made
by `python -m training.clubs`.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np

from tasks.entities.institutions.clubs_lexicon import GENERIC_OF_CLUBS
from tasks.entities.names.names import Key, key_of
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import readings
from tasks.entities.places.countries import is_nisba
from tasks.language.bounded import BoundedByWord
from tasks.language.word_index import WordIndex

FOLDER = Path(__file__).parent / "data" / "clubs"
MOST_WORDS = 3
_GENERIC = frozenset(key_of(GENERIC_OF_CLUBS))


def club_key(forms: Iterable[str]) -> Key:
    """What a club is called by, less the nouns of clubs before it and the adjectives of clubs and countries behind."""
    key = key_of(forms)
    while key and key[0] in _GENERIC:
        key = key[1:]
    while len(key) > 1 and (key[-1] in _GENERIC or (key[-1].startswith(ARTICLE) and is_nisba(key[-1]))):
        key = key[:-1]
    return key


def is_known_club(key: Key) -> bool:
    """Whether a club is called by exactly these words."""
    return 0 < len(key) <= MOST_WORDS and _index().row(" ".join(key)) >= 0


def _firsts_of(word: str) -> tuple[str, ...]:
    return tuple(form for form in (word, *readings(word)) if _firsts().row(" ".join(key_of([form]))) >= 0)


firsts_of_clubs = BoundedByWord(_firsts_of).__getitem__
"""What of a word, itself or less its proclitics, begins the name of some club."""


@cache
def _index() -> WordIndex:
    return WordIndex(np.asarray(np.load(FOLDER / "names.npy", mmap_mode="r")))


@cache
def _firsts() -> WordIndex:
    return WordIndex(np.asarray(np.load(FOLDER / "firsts.npy", mmap_mode="r")))
