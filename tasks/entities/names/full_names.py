"""Names of persons that Wikidata knows, as hashes in files that all processes of a machine share.

Full names say where a name ends: `سريع` after `يحيى` is a surname, though the word is an ordinary one. Given names say
where one may begin, and so do those of two words (`فتح الله`). Made by `python -m training.full_names`.
"""

from functools import cache
from pathlib import Path

import numpy as np

from tasks.entities.names.names import Key, respelled
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.word_index import WordIndex

FOLDER = Path(__file__).parent / "data" / "persons"
MOST_WORDS = 5


def joined_name(key: Key) -> str:
    """A name as the table has it; the last letter of `يحيى` is written as `ي` too."""
    return " ".join(key).replace("ى", "ي")


def is_full_name(key: Key) -> bool:
    """Whether a person of Wikidata has exactly this name, of two words at least."""
    return 2 <= len(key) <= MOST_WORDS and _index("names").row(joined_name(key)) >= 0


def _is_given(word: str) -> bool:
    return _index("given").row(joined_name((respelled(fold_name(word)),))) >= 0


is_given_name = BoundedByWord(_is_given).__getitem__
"""Whether some persons of Wikidata have this given name, which may be an ordinary word as well."""


def is_compound_given_name(key: Key) -> bool:
    """Whether some persons of Wikidata have this given name of two words: `فتح الله`, `نور الدين`."""
    return len(key) == 2 and _index("compounds").row(joined_name(key)) >= 0


@cache
def _index(table: str) -> WordIndex:
    return WordIndex(np.asarray(np.load(FOLDER / f"{table}.npy", mmap_mode="r")))
