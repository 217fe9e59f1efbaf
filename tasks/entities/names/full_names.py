"""Persons whose full names Wikidata knows, as hashes in a file that all processes of a machine share.

They say where a name ends: `سريع` after `يحيى` is a surname, though the word is an ordinary one. Made by
`python -m training.full_names`.
"""

from functools import cache
from pathlib import Path

import numpy as np

from tasks.entities.names.names import Key
from tasks.language.word_index import WordIndex

FOLDER = Path(__file__).parent / "data" / "persons"
MOST_WORDS = 5


def joined_name(key: Key) -> str:
    """A name as the table has it; the last letter of `يحيى` is written as `ي` too."""
    return " ".join(key).replace("ى", "ي")


def is_full_name(key: Key) -> bool:
    """Whether a person of Wikidata has exactly this name, of two words at least."""
    return 2 <= len(key) <= MOST_WORDS and _index().row(joined_name(key)) >= 0


@cache
def _index() -> WordIndex:
    return WordIndex(np.asarray(np.load(FOLDER / "names.npy", mmap_mode="r")))
