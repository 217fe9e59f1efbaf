"""How common a word is, and how often it stands in a name: what tells `بيروت` from `ب` with a noun."""

import lzma
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ALEFS = str.maketrans("أإآٱ", "اااا")

_FILE = Path(__file__).parent / "models" / "vocabulary.txt.xz"
# Each line of the file starts with two characters: the power of two below the count, and the share in ninths.
SHARE_STEPS = 9
POWERS = "0123456789abcdefghijklmnopqrstuv"


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


UNKNOWN = Usage(0, 0)


def key(word: str) -> str:
    """`word` as the vocabulary has it: hamza is written or not, but `علي` is not `على`."""
    return word.translate(_ALEFS)


def usage(word: str) -> Usage:
    """The usage of `word`, a token's form, with all forms of its alefs together."""
    return _usages().get(key(word), UNKNOWN)


@cache
def _usages() -> dict[str, Usage]:
    found: dict[str, Usage] = {}
    for line in lzma.decompress(_FILE.read_bytes()).decode().splitlines():
        code, *words = line.split(" ")
        # The middle of the interval between two powers of two.
        known = Usage(1.5 * 2 ** POWERS.index(code[0]), int(code[1]) / SHARE_STEPS)
        found.update(dict.fromkeys(words, known))
    return found
