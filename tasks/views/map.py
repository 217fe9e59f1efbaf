"""A map of the places that articles name, as SVG that needs neither network nor script.

The map shows as much of the earth as its points need. Degrees are drawn on a plane (equirectangular, true to scale in
the middle of the map), which is near enough for a picture of where the news is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from markupsafe import escape

from tasks.views.map_outline import Ring, rings

WIDTH, MOST_HEIGHT = 960.0, 640.0
# Degrees: a lone town is shown with its country and neighbours, and points do not stand at the edge.
_LEAST_SPAN, _MARGIN = 12.0, 0.12
_SOUTH, _NORTH = -58.0, 84.0
# Pixels: the radius of a place of one mention, what it grows by with the root of the rest, and the most.
_RADIUS, _GROWTH, _MOST_RADIUS = 4.0, 1.5, 18.0
_LETTER, _LINE, _GAP = 9.0, 20.0, 4.0
# Labels after these are in the way of the dots.
_MOST_LABELS = 40
# Points of the outline that are nearer to each other, in pixels, are one.
_FINEST = 0.7


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place and how often it is named."""

    name: str
    lat: float
    """Degrees north."""
    lon: float
    """Degrees east."""
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the earth that is shown; degrees."""

    west: float
    east: float
    south: float
    north: float

    @property
    def scale(self) -> float:
        """Pixels in a degree of latitude."""
        return WIDTH / ((self.east - self.west) * self._shrink)

    @property
    def height(self) -> float:
        return (self.north - self.south) * self.scale

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels from the left and from the top."""
        return (lon - self.west) * self._shrink * self.scale, (self.north - lat) * self.scale

    def shows(self, ring: Ring) -> bool:
        across, up = [lon for lon, _ in ring], [lat for _, lat in ring]
        return max(across) > self.west and min(across) < self.east and max(up) > self.south and min(up) < self.north

    @property
    def _shrink(self) -> float:
        return cos(radians((self.south + self.north) / 2))


def map_svg(points: Iterable[MapPoint]) -> str:
    """An `<svg>` element with a dot for each place, the often named ones with their names; empty without points.

    Colours come from the custom properties of the page (`--sheet`, `--line`, `--soft`, `--ink`, `--loc-line`), with
    fallbacks for a page that has none. The text of points is escaped. Points outside of latitudes and longitudes that
    exist are left out.
    """
    by_size = sorted((p for p in points if _is_on_earth(p)), key=lambda p: (-p.mentions, p.name))
    if not by_size:
        return ""
    view = _view(by_size)
    parts = [
        f'<svg class="map" viewBox="0 0 {WIDTH:.0f} {view.height:.0f}" role="img" direction="rtl" '
        'xmlns="http://www.w3.org/2000/svg">',
        f"<title>{escape(_title(by_size))}</title>",
        f'<path d="{"".join(_lines(view))}" fill="var(--sheet, #fff)" stroke="var(--line, #ccc)" stroke-width="1" '
        'stroke-linejoin="round"/>',
        *(_dot(view, point) for point in by_size),
        *_labels(view, by_size[:_MOST_LABELS]),
        "</svg>",
    ]
    return "".join(parts)


def _is_on_earth(point: MapPoint) -> bool:
    return -90 <= point.lat <= 90 and -180 <= point.lon <= 180


def _title(points: Sequence[MapPoint]) -> str:
    return "، ".join(f"{point.name} ({point.mentions})" for point in points[:_MOST_LABELS])


def _view(points: Sequence[MapPoint]) -> _View:
    """What holds all points, of a shape between a square and twice as wide as high."""
    west, east = _widened(min(p.lon for p in points), max(p.lon for p in points))
    south, north = _widened(min(p.lat for p in points), max(p.lat for p in points))
    shrink = cos(radians((south + north) / 2))
    least_up = (east - west) * shrink / 2
    least_across = (north - south) * (WIDTH / MOST_HEIGHT) / shrink
    west, east = _clipped(*_widened(west, east, least_across, 0.0), -180.0, 180.0)
    south, north = _clipped(*_widened(south, north, least_up, 0.0), _SOUTH, _NORTH)
    return _View(west, east, south, north)


def _widened(low: float, high: float, least: float = _LEAST_SPAN, margin: float = _MARGIN) -> tuple[float, float]:
    span = max((high - low) * (1 + 2 * margin), least)
    middle = (low + high) / 2
    return middle - span / 2, middle + span / 2


def _clipped(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    """The same span moved inside the limits, or the limits."""
    shift = max(0.0, least - low) - max(0.0, high - most)
    return max(least, low + shift), min(most, high + shift)


def _lines(view: _View) -> Iterator[str]:
    """The rings in view as the commands of a path."""
    for ring in rings():
        if view.shows(ring):
            points = list(_thinned([view.at(lon, lat) for lon, lat in ring]))
            if len(points) > 2:
                yield "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _thinned(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    last = points[0]
    yield last
    for x, y in points[1:]:
        if abs(x - last[0]) + abs(y - last[1]) >= _FINEST:
            last = x, y
            yield last


def _dot(view: _View, point: MapPoint) -> str:
    x, y = view.at(point.lon, point.lat)
    label = escape(f"{point.name}: {point.mentions}")
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_radius(point):.1f}" fill="var(--loc-line, #278252)" '
        f'fill-opacity="0.65" stroke="var(--sheet, #fff)"><title>{label}</title></circle>'
    )


def _radius(point: MapPoint) -> float:
    return min(_MOST_RADIUS, _RADIUS + _GROWTH * (sqrt(point.mentions) - 1))


def _labels(view: _View, points: Sequence[MapPoint]) -> Iterator[str]:
    """The names of the points, most named first, above or below their dots where they touch no earlier name."""
    taken: list[tuple[float, float, float, float]] = []
    for point in points:
        x, y = view.at(point.lon, point.lat)
        half = len(point.name) * _LETTER / 2
        middle = min(max(x, half), WIDTH - half)
        off = _radius(point) + _GAP
        for base in (y - off, y + off + _LINE / 2):
            box = (middle - half, base - _LINE, middle + half, base)
            if box[1] >= 0 and box[3] <= view.height and not any(_touch(box, other) for other in taken):
                taken.append(box)
                yield (
                    f'<text x="{middle:.1f}" y="{base:.1f}" text-anchor="middle" font-size="15" '
                    'fill="var(--ink, #000)" stroke="var(--sheet, #fff)" stroke-width="3" paint-order="stroke">'
                    f"{escape(point.name)}</text>"
                )
                break


def _touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
