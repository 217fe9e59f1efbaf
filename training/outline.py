"""The outline of the map of a report: `python -m training.outline countries-50m.json`.

The file is Natural Earth's countries (public domain) as TopoJSON, out of the npm package `world-atlas` (ISC), version
2.0.2. Lines are simplified (Douglas and Peucker, 1973) arc by arc, so that neighbours still share their border.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from tasks.views.map_outline import FILE, UNITS

Point = tuple[float, float]

# A pixel of a map of the Arab countries is about a tenth of a degree.
_TOLERANCE = 0.08
# Rings that span less, in degrees, are islets: a dot of the map hides them.
_SMALLEST = 0.2
# Antarctica is not in the news, and most of what would be drawn.
_SOUTHERNMOST = -60
_TURN, _HALF_TURN = 360, 180


def outline(topology: dict[str, Any]) -> list[list[int]]:
    """Rings of the countries; each is the flat list of its points in UNITS of a degree, x before y, as differences."""
    arcs = [_simplified(points) for points in _unpacked(topology)]
    geometries = topology["objects"]["countries"]["geometries"]
    rings = [_ring(numbers, arcs) for geometry in geometries for numbers in _rings(geometry)]
    return [_differences(ring) for ring in rings if _is_drawn(ring)]


def _unpacked(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """Each arc in degrees; the file holds differences on a grid."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for across, up in arc:
            x, y = x + across, y + up
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        yield points


def _simplified(points: Sequence[Point]) -> list[Point]:
    """The ends, and what lies farther than the tolerance from the line between those that stay."""
    if len(points) < 3:
        return list(points)
    distances = [_distance(point, points[0], points[-1]) for point in points[1:-1]]
    farthest = max(range(len(distances)), key=distances.__getitem__) + 1
    if distances[farthest - 1] <= _TOLERANCE:
        return [points[0], points[-1]]
    return _simplified(points[: farthest + 1])[:-1] + _simplified(points[farthest:])


def _distance(point: Point, start: Point, end: Point) -> float:
    """From the line through two points, or from the point that both are."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = (across**2 + up**2) ** 0.5
    if not length:
        return float(((point[0] - start[0]) ** 2 + (point[1] - start[1]) ** 2) ** 0.5)
    return float(abs(across * (point[1] - start[1]) - up * (point[0] - start[0])) / length)


def _rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The outer rings of a polygon or of several, each as numbers of arcs; inner ones are countries of their own."""
    polygons: dict[str, list[list[list[int]]]] = {
        "Polygon": [geometry["arcs"]],
        "MultiPolygon": geometry["arcs"],
    }
    yield from (polygon[0] for polygon in polygons[geometry["type"]])


def _ring(numbers: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """A ring out of its arcs; a negative number is the arc `~number`, backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc if not ring else arc[1:]
    return _unbroken(ring)


def _unbroken(ring: Sequence[Point]) -> list[Point]:
    """A ring across the 180th meridian in degrees beyond it, so that no line runs back around the earth."""
    turns = 0
    found = [ring[0]]
    for (before, _), (lon, lat) in pairwise(ring):
        turns += (before - lon > _HALF_TURN) - (lon - before > _HALF_TURN)
        found.append((lon + turns * _TURN, lat))
    middle = sum(lon for lon, _ in found) / len(found)
    shift = -_TURN * round(middle / _TURN)
    return [(lon + shift, lat) for lon, lat in found]


def _is_drawn(ring: Sequence[Point]) -> bool:
    across, up = [x for x, _ in ring], [y for _, y in ring]
    span = max(max(across) - min(across), max(up) - min(up))
    return span >= _SMALLEST and max(up) > _SOUTHERNMOST


def _differences(ring: Sequence[Point]) -> list[int]:
    numbers = [(round(x * UNITS), round(y * UNITS)) for x, y in ring]
    before = (0, 0)
    found: list[int] = []
    for point in numbers:
        if not found or point != before:
            found += [point[0] - before[0], point[1] - before[1]]
            before = point
    return found


def main() -> None:
    """Write the outline that `tasks.views.map` draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("countries", type=Path, help="countries-50m.json of the npm package world-atlas")
    rings = outline(json.loads(parser.parse_args().countries.read_text(encoding="utf-8")))
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(rings, separators=(",", ":")) + "\n", encoding="ascii")
    print(json.dumps({"rings": len(rings), "points": sum(map(len, rings)) // 2}))


if __name__ == "__main__":
    main()
