"""Which names of persons are one person's: `قاسم جومرت توكاييف`, `جومرت توكاييف`, `توكاييف`."""

from collections.abc import Collection

from tasks.entities.grouping.short_forms import fullest_forms
from tasks.entities.names.names import Key
from tasks.entities.names.names_lexicon import FAMILY, LINEAGE_PARTICLES

# Names of more words than this are none.
_LONGEST = 10


def same_persons(names: Collection[Key]) -> dict[Key, Key]:
    """For each name the fullest name of the same person among `names`, itself where there is none.

    A short form that could be of several persons stays by itself, and so do they: `الأسد` where there are both
    `بشار الأسد` and `حافظ الأسد`. The order of `names` does not matter.
    """
    return fullest_forms(names, short_forms)


def short_forms(full: Key) -> set[Key]:
    """How a person called `full` is also called: by the first words, by the last, or by first and last words.

    What follows `بن` alone is the father's name: `محمد بن سلمان` is not called `سلمان`. `آل سعود` is a family.
    """
    size = len(full)
    if not 1 < size <= _LONGEST:
        return set()
    firsts = [full[:end] for end in range(1, size) if full[end - 1] not in LINEAGE_PARTICLES]
    lasts = [
        full[start:]
        for start in range(1, size)
        if full[start - 1] not in LINEAGE_PARTICLES and full[start] != FAMILY and full[start - 1] != FAMILY
    ]
    around = {first + full[start:] for first in firsts for start in range(len(first) + 1, size)}
    return {*firsts, *lasts, *around}
