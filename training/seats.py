"""Arabic names of towns that the packaged table of towns lacks, out of files that `training.places` reads anyway.

A region of the second level is mostly called after its seat: `El Eulma`, of Algeria's province 13, is `العلمة` as a
district, and so it is as a town. Titles of an encyclopaedia name larger towns abroad: `manisa`, `مدينة مانيسا`.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tasks.entities.places.gazetteer import OF_SOME_SIZE
from training.regions import Region

# Nouns of regions and articles in Latin letters, before or behind a seat's name.
_NOUNS = re.compile(
    r"\b(?:daira|delegation|mutamadiyat|province|district|governorate|prefecture|commune|county|municipality|locality"
    r"|markaz|qism|qada|d|de|la|le|of|the|[ae][ldrstznj]|[ae][sdt]h|ech)\b"
)
_VOWELS = re.compile(r"[aeiouy ]+")
# Shorter names may be alike in all their consonants by chance.
_LEAST_CONSONANTS = 3
# The nouns of towns and regions before their names in Arabic.
_ARABIC_NOUNS = (
    "مدينة بلدية دائرة معتمدية محافظة إقليم عمالة ولاية مديرية قضاء لواء مركز قسم ناحية مقاطعة منطقة شهرستان"
)
_BEFORE = re.compile(rf"(?:{'|'.join(_ARABIC_NOUNS.split())})\s+")
# No word begins with these letters: some names in the file are written backwards (ةناسوف), beside the right ones.
_NO_FIRST_LETTERS = ("ة", "ى", "ء")
# A title names the largest of several towns of some size if it has so many times the inhabitants of the next.
_LARGER = 5


def latin_key(name: str) -> str:
    """A name in Latin letters by its consonants, without the articles and the nouns of regions.

    `Ḩafr al Bāţin` and `Hafar Al-Batin` are one. A short name keeps its vowels.
    """
    parts = unicodedata.normalize("NFKD", name.casefold().replace("d’", "d ").replace("d'", "d "))
    bare = "".join(letter for letter in parts if letter.isalpha() or letter in " -")
    words = " ".join(_NOUNS.sub(" ", bare.replace("-", " ")).split())
    consonants = re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", words))
    return consonants if len(consonants) >= _LEAST_CONSONANTS else words


def names_of_seats(districts: Iterable[Region], towns: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    """By a town's number what the region of the second level is called in Arabic that bears its name.

    The largest town of that name in the region of the first level is meant.
    """
    called: defaultdict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for town in towns:
        for key in {latin_key(name) for name in (town["name"], *town["alternatenames"])} - {""}:
            called[f"{town['countrycode']}.{town['admin1code']}", key].append(town)
    for district in districts:
        namesakes = called.get((district.code.rpartition(".")[0], latin_key(district.name)))
        if namesakes:
            seat = max(namesakes, key=lambda town: int(town["population"]))
            for name in _forward(district.others):
                yield seat["geonameid"], name


def _forward(names: Iterable[str]) -> set[str]:
    """Names without their nouns, and without those that are another of them written backwards.

    Of two such the right one is that which stands with its noun as well.
    """
    names = set(names)
    bare = {_BEFORE.sub("", name) for name in names if not name.startswith(_NO_FIRST_LETTERS)}
    told = {_BEFORE.sub("", name) for name in names if _BEFORE.match(name)}
    return {name for name in bare if name in told or name[::-1] not in bare}


def names_in_titles(titles: Path, towns: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    """By a town's number what Arabic titles call it, where only one town of some size has the English title's name.

    Args:
        titles: arwikicats-cities_full.json (MIT), English titles of Wikipedia with Arabic ones.
        towns: all towns of the world.
    """
    called: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for town in towns:
        called[town["name"].casefold()].append(town)
    for english, arabic in json.loads(titles.read_text(encoding="utf-8")).items():
        namesakes = sorted(called.get(english, ()), key=lambda town: -int(town["population"]))
        if not namesakes or namesakes[0]["population"] < OF_SOME_SIZE or "(" in arabic:
            continue
        if all(namesakes[0]["population"] >= _LARGER * town["population"] for town in namesakes[1:]):
            yield namesakes[0]["geonameid"], _BEFORE.sub("", arabic)
