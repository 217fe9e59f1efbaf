"""Records for the benchmark of the archive: made up, but of the size, the words and the names of a newspaper's.

What was looked at: 1,081 articles of seven countries' newspapers have 560 words on average (median 500), 17 entities
with 33 mentions, 7 figures, and 13 KB as a record; every hundredth word was never seen before.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from tasks.language.tokens import WORD

_SAMPLES = Path(__file__).parent.parent.parent / "samples"
_LETTERS = "ابتجحخدرزسشصطعغفقكلمنهوي"
_CLITICS = ("", "", "", "", "و", "ب", "ل", "ال", "ال", "وال", "بال", "لل")
_RARE_WORDS, _RARE_SHARE = 200_000, 0.04
_NAMES = {"PERS": 20_000, "ORG": 6_000, "LOC": 3_000}
_COUNTRIES = (
    "EG",
    "SA",
    "IQ",
    "SY",
    "LB",
    "JO",
    "PS",
    "YE",
    "LY",
    "TN",
    "DZ",
    "MA",
    "SD",
    "AE",
    "QA",
    "KW",
    "US",
    "FR",
)
_EVENTS = ("killed", "wounded", "arrested", "missing", "kidnapped", "displaced", "infected", "rescued", "seized")
_UNITS = {"money": ("USD", "EGP", "SAR", "EUR", "TND"), "percent": ("%",), "measure": ("km", "kg", "m2", "t")}
_NAMED_AGAIN = 0.5
_SOURCES = 60
_DAYS = 730
_FIRST_DAY = datetime(2024, 1, 1, tzinfo=UTC)


class Maker:
    """Makes records; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random = Random(seed)
        texts = (json.loads(path.read_bytes())["body"] for path in sorted(_SAMPLES.glob("[0-4]*.json")))
        self.common = [word for text in texts for word in WORD.findall(text) if not word.isascii()]
        self.rare = ["".join(random.choices(_LETTERS, k=random.randint(3, 7))) for _ in range(_RARE_WORDS)]
        self.names = {kind: [self._name(kind) for _ in range(number)] for kind, number in _NAMES.items()}
        self._weights = {kind: _falling(len(names)) for kind, names in self.names.items()}

    def records(self, first: int, count: int) -> Iterator[dict[str, Any]]:
        """`count` records, numbered from `first`."""
        return (self._record(number) for number in range(first, first + count))

    def _name(self, kind: str) -> str:
        words = [self.random.choice(self.rare) for _ in range({"PERS": 2, "ORG": 3, "LOC": 1}[kind])]
        return " ".join(words) if kind != "ORG" else f"وزارة {words[0]} ال{words[1]}"

    def _record(self, number: int) -> dict[str, Any]:
        random = self.random
        moment = _FIRST_DAY + timedelta(seconds=random.randrange(_DAYS * 86_400))
        written = _Writing(random)
        # From a few lines to a long report.
        for _ in range(max(4, int(random.lognormvariate(3.1, 0.6)))):
            self._sentence(written)
        made = (moment + timedelta(minutes=random.randrange(600))).isoformat(timespec="milliseconds")
        return {
            "schema": 2,
            "id": f"https://news.example/{number}",
            "url": f"https://news.example/{moment:%Y/%m/%d}/{number}",
            "source": f"صحيفة {self.rare[min(int(random.expovariate(0.1)), _SOURCES)]}",
            "author": None,
            "published_at": moment.isoformat(),
            "extra": {},
            "notes": [],
            "page": None,
            "title": " ".join(self._words(8)),
            "text": written.text(),
            "sentences": written.sentences,
            "entities": list(written.entities.values()),
            "figures": written.figures,
            "removed": [],
            "media": [],
            "processing": {
                "version": "bench",
                "ner": "made",
                "attempts": 1,
                "submitted_at": made,
                "finished_at": made,
                "ms": {"clean": 0.4, "ner": 9.1, "figures": 3.6},
            },
        }

    def _words(self, count: int) -> list[str]:
        random = self.random
        return [
            random.choice(_CLITICS) + self.rare[int(random.random() ** 3 * _RARE_WORDS)]
            if random.random() < _RARE_SHARE
            else random.choice(self.common)
            for _ in range(count)
        ]

    def _sentence(self, written: "_Writing") -> None:
        random = self.random
        written.begin()
        written.add(" ".join(self._words(random.randint(8, 24))))
        for _ in range(random.choice((0, 1, 1, 2, 3))):
            kind, place = random.choice(("PERS", "ORG", "LOC", "LOC")), 0
            if written.named and random.random() < _NAMED_AGAIN:
                kind, place = random.choice(written.named)
            else:
                [place] = random.choices(range(len(self.names[kind])), cum_weights=self._weights[kind])
            written.name(kind, self.names[kind][place], place)
            written.add(" ".join(self._words(3)))
        if random.random() < 0.3:
            written.figure()
        written.end()


class _Writing:
    """A text in the making, with the offsets of what stands in it."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.parts: list[str] = []
        self.length = 0
        self.sentences: list[dict[str, Any]] = []
        self.entities: dict[str, dict[str, Any]] = {}
        self.figures: list[dict[str, Any]] = []
        self.named: list[tuple[str, int]] = []
        self._start = 0

    def begin(self) -> None:
        self._put("\n\n" if self.length and len(self.sentences) % 3 == 0 else " " if self.length else "")
        self._start = self.length

    def end(self) -> None:
        self._put(".")
        self.sentences.append({"field": "text", "start": self._start, "end": self.length})

    def add(self, words: str) -> None:
        self._put(f" {words}" if self.length > self._start else words)

    def name(self, kind: str, name: str, place: int) -> None:
        self._put(" ")
        self.named.append((kind, place))
        mention = {"field": "text", "start": self.length, "end": self.length + len(name), "text": name}
        self._put(name)
        country = _COUNTRIES[place % len(_COUNTRIES)]
        where = {"geonames": place, "lat": 30.06, "lon": 31.24, "country": country, "admin": "11", "population": 9000}
        is_country = kind == "LOC" and place < len(_COUNTRIES)
        entity: dict[str, Any] = {"type": kind, "name": name, "country": country if is_country else None}
        entity |= {"place": where if kind == "LOC" else None, "mentions": []}
        self.entities.setdefault(name, entity)["mentions"].append(mention)

    def figure(self) -> None:
        random = self.random
        kind = random.choice(("count", "count", "count", "money", "percent", "measure"))
        value = int(10 ** random.uniform(0, 6))
        text = f"{value} شخصا"
        self._put(" ")
        figure: dict[str, Any] = {
            "field": "text",
            "start": self.length,
            "end": self.length + len(text),
            "text": text,
            "kind": kind,
        }
        figure |= {"value": value, "min": None, "max": None, "qualifier": "exact", "sentence": len(self.sentences)}
        figure["counted"] = "شخصا" if kind == "count" else None
        figure["unit"] = random.choice(_UNITS[kind]) if kind in _UNITS else None
        figure["event"] = random.choice(_EVENTS) if kind == "count" and random.random() < 0.4 else None
        figure["place"] = None
        self.figures.append(figure)
        self._put(text)

    def text(self) -> str:
        return "".join(self.parts)

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _falling(count: int) -> Sequence[float]:
    """Weights by which few names are in most articles, as in newspapers."""
    return list(accumulate(1 / (place + 1) for place in range(count)))
