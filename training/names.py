"""Given names and surnames from Wikidata (CC0), as marks of words."""

import lzma
from collections import Counter
from pathlib import Path

from tasks.entities.network.features import fold

# Persons that bear a name, from which on it is marked once, and twice; a name that one person bears may be a slip.
_BEARERS = (2, 25)
_MARKS = {"given": "G", "surname": "S"}
_SHORTEST = 3


def name_marks(path: Path) -> dict[str, set[str]]:
    """What is known of each folded word: `G1` is a given name, `S2` a common surname.

    Args:
        path: lines of name, role, country and how many persons bear it, between tabs.
    """
    borne: dict[str, Counter[str]] = {mark: Counter() for mark in _MARKS.values()}
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            name, role, _, count = line.rstrip("\n").split("\t")
            word = fold(name)
            if role in _MARKS and " " not in word and len(word) >= _SHORTEST:
                borne[_MARKS[role]][word] += int(count)
    marks: dict[str, set[str]] = {}
    for mark, bearers in borne.items():
        for word, times in bearers.items():
            level = sum(times >= least for least in _BEARERS)
            if level:
                marks.setdefault(word, set()).add(f"{mark}{level}")
    return marks
