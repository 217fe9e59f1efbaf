"""Reports of one event side by side: what was stated of it, from the least to the most, and never a sum.

Nothing in an article says which event it speaks of. Statements of one kind (`killed`) are taken for one event where
they name the same place within a few days; a country counts as the place only of those that name no place in it. So two
events at one place in the same days are one here, and their range says so by its width.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tasks.archive.keys import entity_key
from tasks.views.happened import place_of
from tasks.views.lexicon import EVENT
from tasks.views.summary import Article

Record = Mapping[str, Any]

# Tolls of one event are corrected over days; reports of the next event at the same place begin a new one after these.
WINDOW = timedelta(days=3)
_COUNTRY = "country:"


@dataclass(frozen=True, slots=True)
class Toll:
    """What one article says first of an event, and of which places.

    A vague one (`عشرات القتلى`) has the least value that it may mean.
    """

    event: str
    value: float
    article: Article
    day: date
    places: Mapping[str, str]
    is_vague: bool = False
    happened: str | None = None
    """The key of the one of `places` where the article says that it happened."""


@dataclass(slots=True)
class Cluster:
    """Statements that are taken for one event."""

    event: str
    first: date
    last: date
    places: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    by_article: dict[str, Toll] = field(default_factory=dict)

    @property
    def is_vague(self) -> bool:
        """Whether no article states a number."""
        return all(toll.is_vague for toll in self.by_article.values())

    @property
    def least(self) -> float:
        """The least number that an article states."""
        return min(self._stated())

    @property
    def most(self) -> float:
        """The greatest number that an article states."""
        return max(self._stated())

    @property
    def newest(self) -> Toll:
        """What was stated last."""
        return max(self.by_article.values(), key=lambda toll: toll.day)

    @property
    def place(self) -> tuple[str, str] | None:
        """The key and the name of the place that most statements name, a place before a country.

        Where an article says that it happened counts twice.
        """
        ranked = sorted(self.places, key=lambda key: (key.startswith(_COUNTRY), -self.places[key], key))
        return (ranked[0], self.names[ranked[0]]) if ranked else None

    def _stated(self) -> list[float]:
        # Hundreds of thousands in a review beside 53,000 in the news are no upper end of it.
        numbers = [toll.value for toll in self.by_article.values() if not toll.is_vague]
        return numbers or [toll.value for toll in self.by_article.values()]

    def add(self, toll: Toll) -> None:
        """Take one statement in."""
        self.last = max(self.last, toll.day)
        self.places.update(toll.places.keys())
        if toll.happened is not None:
            self.places[toll.happened] += 1
        self.names.update(toll.places)
        self.by_article.setdefault(toll.article.id, toll)


def tolls(record: Record, article: Article) -> Iterator[Toll]:
    """The first figure of each event, title before text, with the places of its sentence, else of the title.

    News says first what is new; later figures are parts of it, or of other times: the year's victims on a road.
    """
    if article.day is None:
        return
    told: set[str] = set()
    for figure in record["figures"]:
        value = figure["value"] if figure["value"] is not None else figure["min"]
        if figure["kind"] == "count" and figure["event"] in EVENT and figure["event"] not in told and value:
            told.add(figure["event"])
            is_vague = figure["qualifier"] == "vague"
            place = place_of(record, figure)
            happened = _keyed([place] if place else [])
            # Records of other programs may name a place that their sentence does not.
            places, key = _places(record, figure) | happened, next(iter(happened), None)
            yield Toll(figure["event"], float(value), article, article.day, places, is_vague, key)


def clusters(stated: Iterable[Toll]) -> list[Cluster]:
    """The events that the statements are about, the newest first, the largest first within a day."""
    live: defaultdict[str, list[Cluster]] = defaultdict(list)
    done: list[Cluster] = []
    for toll in sorted(stated, key=lambda one: (one.day, one.article.id, -one.value)):
        recent: list[Cluster] = []
        for cluster in live[toll.event]:
            (recent if toll.day - cluster.first <= WINDOW else done).append(cluster)
        found = next((cluster for cluster in recent if _is_same(cluster, toll)), None)
        if found is None:
            found = Cluster(toll.event, toll.day, toll.day)
            recent.append(found)
        found.add(toll)
        live[toll.event] = recent
    everything = done + [cluster for recent in live.values() for cluster in recent]
    return sorted(everything, key=lambda one: (-one.first.toordinal(), -one.most))


def _is_same(cluster: Cluster, toll: Toll) -> bool:
    if toll.article.id in cluster.by_article and toll.places.keys() == cluster.places.keys():
        return True
    near, mine = _within_countries(cluster.places), _within_countries(toll.places)
    if near or mine:
        return bool(near & mine)
    return bool(cluster.places.keys() & toll.places.keys())


def _within_countries(places: Mapping[str, Any]) -> set[str]:
    return {key for key in places if not key.startswith(_COUNTRY)}


def _places(record: Record, figure: Record) -> dict[str, str]:
    sentence = record["sentences"][figure["sentence"]] if figure["sentence"] < len(record["sentences"]) else None
    named = [
        (entity, mention) for entity in record["entities"] if entity["type"] == "LOC" for mention in entity["mentions"]
    ]
    if sentence:
        within = [
            entity
            for entity, mention in named
            if mention["field"] == sentence["field"] and sentence["start"] <= mention["start"] < sentence["end"]
        ]
        if within:
            return _keyed(within)
    in_title = [entity for entity, mention in named if mention["field"] == "title"]
    return _keyed(in_title or [entity for entity, _ in named[:1]])


def _keyed(entities: Iterable[Record]) -> dict[str, str]:
    return {entity_key(entity): entity["name"] for entity in entities}
