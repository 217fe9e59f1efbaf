"""Which names of persons are one person's: `قاسم جومرت توكاييف`, `جومرت توكاييف`, `توكاييف`."""

from collections.abc import Collection

from tasks.entities.names import Key
from tasks.entities.names_lexicon import LINEAGE_PARTICLES


def same_persons(names: Collection[Key]) -> dict[Key, Key]:
    """For each name the fullest name of the same person among `names`, itself where there is none.

    A short form that could be of several persons stays by itself, and so do they: `الأسد` where there are both
    `بشار الأسد` and `حافظ الأسد`. The order of `names` does not matter.
    """
    longer = {name: [full for full in names if is_short_form(name, full)] for name in names}
    fullest = {name for name, fulls in longer.items() if not fulls}
    chosen: dict[Key, Key] = {}
    for name, fulls in longer.items():
        candidates = [full for full in fulls if full in fullest]
        chosen[name] = candidates[0] if len(candidates) == 1 else name
    return chosen


def is_short_form(short: Key, full: Key) -> bool:
    """Whether a person called `full` is also called `short`, which has fewer words.

    That is: the first words, the last words, or the first and last with some between. What follows `بن` alone is the
    father: `سلمان` is not `محمد بن سلمان`.
    """
    size = len(short)
    if not 0 < size < len(full):
        return False
    if short == full[:size]:
        return short[-1] not in LINEAGE_PARTICLES
    if short == full[-size:]:
        return full[-size - 1] not in LINEAGE_PARTICLES
    if size < 2 or short[0] != full[0] or short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(word in rest for word in short)
