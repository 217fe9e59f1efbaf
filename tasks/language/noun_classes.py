"""Whether a noun names persons or things, animals among them, by its company in a large corpus.

Who acts, speaks and dies stands among other words than what is built, bought and eaten. A classifier learnt that from
nouns whose class is known and gave one to the others of the encyclopaedia (`training/noun_classes.py`); words between
the two classes are not in the table.
"""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache
from pathlib import Path

import numpy as np

from tasks.language import affix_lexicon as affix
from tasks.language.vocabulary import Codes
from tasks.language.word_index import WordIndex, hashes_of

_FOLDER = Path(__file__).parent / "data" / "noun_classes"
_SHORTEST = 3


class NounClass(IntEnum):
    """What a noun names."""

    UNKNOWN = 0
    PERSON = 1
    THING = 2


def noun_class(form: str) -> NounClass:
    """The class of a folded noun without clitics, by itself or by another form of it: of `ذئبا`, `ذئب`."""
    index, codes = _files()
    for reading in _readings(form):
        row = index.row(reading)
        if row >= 0:
            return NounClass(int(codes[row]))
    return NounClass.UNKNOWN


def save(classes: Mapping[str, NounClass], folder: Path = _FOLDER) -> None:
    """Write the classes of folded words: their hashes, ascending, and a byte for each."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes, words = hashes_of(classes)
    np.save(folder / "words.npy", hashes)
    np.save(folder / "codes.npy", np.array([classes[word] for word in words], dtype=np.uint8))


def _readings(form: str) -> Iterator[str]:
    yield form
    if form.endswith(affix.ALEF) and len(form) > _SHORTEST:
        yield form[:-1]
    for ending in (affix.TEH + ending for ending in affix.DUAL_ENDINGS):
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
            yield form.removesuffix(ending) + affix.TEH_MARBUTA
    if form.endswith(affix.DUAL_ENDINGS) and len(form) > _SHORTEST + 1:
        yield form[:-2]


@cache
def _files() -> tuple[WordIndex, Codes]:
    hashes, codes = (np.asarray(np.load(_FOLDER / name, mmap_mode="r")) for name in ("words.npy", "codes.npy"))
    return WordIndex(hashes), codes
