"""How common a word is, and how often it stands in a name: what tells `بيروت` from `ب` with a noun."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tasks.language.bounded import BoundedByWord
from tasks.language.fold import with_plain_alefs
from tasks.language.word_index import WordIndex, hashes_of

_FOLDER = Path(__file__).parent / "data" / "vocabulary"
SHARE_STEPS = 9

# From this share on a word is mostly a name.
_MOSTLY = 0.5

Codes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Usage:
    """How a word is used in the encyclopaedia that the vocabulary was counted in."""

    count: float
    """About how often it occurs there, to the next power of two; 0 for a word that is not in the vocabulary."""
    name_share: float
    """Which part of these is in names, between 0 and 1."""

    @property
    def as_name(self) -> float:
        """About how often it occurs in a name."""
        return self.count * self.name_share

    @property
    def is_mostly_name(self) -> bool:
        """Whether at least half of these are in names: a name, whatever verb or particle is written alike."""
        return self.name_share >= _MOSTLY


UNKNOWN = Usage(0, 0)


def key(word: str) -> str:
    """`word` as the vocabulary has it: hamza is written or not, but `علي` is not `على`."""
    return with_plain_alefs(word)


def usage_unkept(word: str) -> Usage:
    """The usage of `word`, as `usage` gives it, for words that hardly come again."""
    index, codes = _files()
    row = index.row(key(word))
    return UNKNOWN if row < 0 else decoded(int(codes[row]))


usage: Final = BoundedByWord(usage_unkept).__getitem__
"""The usage of a word, a token's form, with all forms of its alefs together."""


def code(count: int, name_share: float) -> int:
    """A word's usage in one byte: the power of two below its count, and the share in ninths."""
    return (count.bit_length() - 1) * (SHARE_STEPS + 1) + round(SHARE_STEPS * name_share)


@cache
def decoded(code: int) -> Usage:
    """What a byte of the file says. Words of the same byte share one object."""
    power, share = divmod(code, SHARE_STEPS + 1)
    # The middle of the interval between two powers of two.
    return Usage(1.5 * 2**power, share / SHARE_STEPS)


def save(codes: Mapping[str, int], folder: Path = _FOLDER) -> None:
    """Write the codes of words: their hashes, ascending, and a byte for each."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes, words = hashes_of(codes)
    np.save(folder / "words.npy", hashes)
    np.save(folder / "codes.npy", np.array([codes[word] for word in words], dtype=np.uint8))


@cache
def _files() -> tuple[WordIndex, Codes]:
    hashes, codes = (np.asarray(np.load(_FOLDER / name, mmap_mode="r")) for name in ("words.npy", "codes.npy"))
    return WordIndex(hashes), codes
