"""Short forms of names, and the one full name in the article that each stands for."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from tasks.entities.names.names import Key


def fullest_forms(names: Collection[Key], short_forms: Callable[[Key], Iterable[Key]]) -> dict[Key, Key]:
    """For each of `names` the one full name among them that it is a short form of, itself where none or several are.

    A name is full where it is itself no short form of another. The order of `names` does not matter.
    """
    known = set(names)
    longer: defaultdict[Key, list[Key]] = defaultdict(list)
    for name in known:
        for short in short_forms(name):
            if short in known and short != name:
                longer[short].append(name)
    chosen: dict[Key, Key] = {}
    for name in known:
        candidates = {full for full in longer.get(name, ()) if full not in longer}
        chosen[name] = candidates.pop() if len(candidates) == 1 else name
    return chosen
