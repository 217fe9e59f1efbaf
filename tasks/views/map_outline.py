"""The outline of countries under the map of a report: Natural Earth (public domain), made by `training.outline`."""

import json
from functools import cache
from itertools import accumulate
from pathlib import Path

Ring = tuple[tuple[float, float], ...]
"""Points of a closed line in degrees, longitude before latitude."""

FILE = Path(__file__).parent / "data" / "outline.json"
UNITS = 20
"""Parts of a degree that the file counts in."""


@cache
def rings() -> tuple[Ring, ...]:
    """The outer lines of all countries, islets left out."""
    return tuple(_ring(numbers) for numbers in json.loads(FILE.read_text(encoding="ascii")))


def _ring(numbers: list[int]) -> Ring:
    across, up = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return tuple((x / UNITS, y / UNITS) for x, y in zip(across, up, strict=True))
