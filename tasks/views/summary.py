"""What many records and rejections say together, gathered one by one: memory grows with what differs, not with all."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from heapq import heappush, heappushpop
from itertools import count
from typing import Any

from tasks.archive.keys import entity_key
from tasks.views import wording
from tasks.views.map import MapPoint

Record = Mapping[str, Any]

# the largest statements listed under a plot: as many as a reader checks by hand
LARGEST = 10
# the newest articles kept for each name, as evidence to look into
NEWEST = 3
# clocks that were never set; systems write them where they know no date
_UNSET = (date(1, 1, 1), date(1970, 1, 1))


@dataclass(frozen=True, slots=True)
class Article:
    """What a report needs to lead to an article."""

    id: str
    title: str
    source: str | None
    url: str | None
    day: date | None


@dataclass(slots=True)
class Named:
    """How often a thing was named; `names` counts the names it went by, `newest` are its newest articles."""

    mentions: int = 0
    articles: int = 0
    country: str | None = None
    names: Counter[str] = field(default_factory=Counter)
    newest: list[Article] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name that most articles use."""
        return self.names.most_common(1)[0][0]

    def add(self, name: str, mentions: int, article: Article) -> None:
        """Count one article that names the thing."""
        self.mentions += mentions
        self.articles += 1
        self.names[name] += 1
        self.newest.append(article)
        if len(self.newest) > NEWEST:
            self.newest.remove(min(self.newest, key=lambda kept: kept.day or date.min))


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as one article stated it; `value` is what a plot shows."""

    value: float
    amount: str
    text: str
    qualifier: str
    article: Article


@dataclass(slots=True)
class Said:
    """How often a value was stated on a day, and the first article that did."""

    article: Article
    count: int = 0


@dataclass(slots=True)
class Series:
    """The figures of one event or one currency: how often each value was stated on each day, and the largest."""

    by_day: dict[tuple[date, float], Said] = field(default_factory=dict)
    largest: list[tuple[float, int, Stated]] = field(default_factory=list)
    count: int = 0

    def add(self, stated: Stated, serial: int) -> None:
        """Count one figure; of equals the first stated stays among the largest, and of one article just one."""
        self.count += 1
        article = stated.article
        if article.day:
            self.by_day.setdefault((article.day, stated.value), Said(article)).count += 1
        if any(article.id == kept.article.id and stated.value == value for value, _, kept in self.largest):
            return
        if len(self.largest) < LARGEST:
            heappush(self.largest, (stated.value, -serial, stated))
        else:
            heappushpop(self.largest, (stated.value, -serial, stated))

    @property
    def counts(self) -> dict[tuple[date, float], int]:
        """How often each value was stated on each day."""
        return {key: said.count for key, said in self.by_day.items()}

    def descending(self) -> list[Stated]:
        """The largest figures, largest first."""
        return [stated for _, _, stated in sorted(self.largest, key=lambda entry: entry[:2], reverse=True)]


class Summary:
    """Sums over records (`add`) and rejections (`reject`)."""

    def __init__(self) -> None:
        self.articles = 0
        self.figures = 0
        self.mentions = 0
        self.undated = 0
        self.days: Counter[date] = Counter()
        self.named: dict[str, dict[str, Named]] = defaultdict(lambda: defaultdict(Named))
        self.events: dict[str, Series] = defaultdict(Series)
        self.money: dict[str, Series] = defaultdict(Series)
        self.rejections: Counter[tuple[str, str]] = Counter()
        self._places: dict[str, Record] = {}
        self._serial = count()

    def add(self, record: Record) -> None:
        """Take in an enriched record, a dictionary as `EnrichedRecord` describes it."""
        self.articles += 1
        day = self._day(record)
        if day:
            self.days[day] += 1
        article = Article(record["id"], record["title"], record["source"], record["url"], day)
        for entity in record["entities"]:
            self._name(entity, article)
        for figure in record["figures"]:
            self._state(figure, article)

    def reject(self, rejection: Record) -> None:
        """Take in a rejection, a dictionary as `Rejection` describes it."""
        self.rejections[rejection["reason"], rejection["stage"]] += 1

    def points(self) -> list[MapPoint]:
        """The places of which it is known where they are, with the number of articles that name each."""
        named = self.named.get("LOC", {})
        return [
            MapPoint(named[key].name, place["lat"], place["lon"], named[key].articles)
            for key, place in self._places.items()
            if key in named
        ]

    def _day(self, record: Record) -> date | None:
        published = _known(record["published_at"])
        if published:
            return published
        self.undated += 1
        return _known(record["processing"]["submitted_at"]) or _known(record["processing"]["finished_at"])

    def _name(self, entity: Record, article: Article) -> None:
        # a record of schema 1 has no places
        place = entity.get("place")
        key = entity_key({**entity, "place": place})
        if place:
            self._places.setdefault(key, place)
        named = self.named[entity["type"]][key]
        named.country = entity["country"]
        named.add(entity["name"], len(entity["mentions"]), article)
        self.mentions += len(entity["mentions"])

    def _state(self, figure: Record, article: Article) -> None:
        self.figures += 1
        value = _plotted(figure)
        if value is None or value <= 0:
            return
        if figure["kind"] == "money" and figure["unit"]:
            series = self.money[figure["unit"]]
        elif figure["kind"] == "count" and figure["event"]:
            series = self.events[figure["event"]]
        else:
            return
        stated = Stated(value, wording.amount(figure), figure["text"], figure["qualifier"], article)
        series.add(stated, next(self._serial))


def _plotted(figure: Record) -> float | None:
    """The value; of a range or a vague number the least that it says."""
    value = figure["value"] if figure["value"] is not None else figure["min"]
    return None if value is None else float(value)


def _known(written: str | None) -> date | None:
    day = wording.day(written)
    return None if day in _UNSET else day
