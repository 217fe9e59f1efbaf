"""Many records out of those in a file: over and over, each with an id, a minute, names and figures of its own.

So filters are as selective as over a year of news, while texts and names are those of real records.
"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

_FIRST = datetime(2025, 7, 30)
# 100,000 records of seven minutes are sixteen months.
_APART = timedelta(minutes=7)
_SEED = 1


def repeated(path: Path, count: int) -> Iterator[dict[str, Any]]:
    """`count` records made of those in a file of JSON lines, in the order of their publication."""
    with path.open(encoding="utf-8") as lines:
        models = [one for one in map(json.loads, lines) if "rejected" not in one]
    chance = Random(_SEED)
    return (_varied(models[number % len(models)], number, chance) for number in range(count))


def _varied(model: dict[str, Any], number: int, chance: Random) -> dict[str, Any]:
    figures = [dict(one) for one in model["figures"] if chance.random() < 0.8]
    for one in figures:
        if isinstance(one["value"], int) and one["value"] > 20:
            one["value"] = round(one["value"] * chance.uniform(0.5, 2))
    moment = (_FIRST + number * _APART).isoformat() + "Z"
    return {
        **model,
        "id": f"bench-{number}",
        "published_at": moment,
        "entities": [one for one in model["entities"] if chance.random() < 0.8],
        "figures": figures,
        "processing": {**model["processing"], "finished_at": moment, "submitted_at": moment},
    }
