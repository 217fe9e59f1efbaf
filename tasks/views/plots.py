"""Where the marks of a plot stand. Pure geometry; the template draws it.

Across, places are percents of the plotting area, so that one plot fits a telephone, a wide window and a sheet of paper
while its letters keep their size; up, they are pixels. Time runs from left to right, as Arabic readers know it from
markets and newspapers' charts.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10, sqrt

from babel.dates import format_date

from tasks.views.periods import Periods, Step
from tasks.views.wording import number, rounded

HEIGHT = 234
# pixels around the plotting area; the style sheet has LEFT and RIGHT too
LEFT, RIGHT, TOP, BOTTOM = 76, 12, 12, 38
# As many labels of 11 px letters as stand side by side without touching, by the width of the plot: a telephone or half
# a sheet of paper, half a window, a whole window. The style sheet tells the widths apart.
_MOST_LABELS: dict[str, dict[Step, int]] = {
    "narrow": {"day": 4, "week": 4, "month": 3, "year": 5},
    "medium": {"day": 7, "week": 7, "month": 4, "year": 7},
    "wide": {"day": 14, "week": 14, "month": 8, "year": 14},
}
# a single column must not look like a wall
_WIDEST = 12.0
# dots nearer than this melt into one; a dot's own radius
_ROW = 4.0
_SMALLEST, _GROWTH, _BIGGEST = 3.5, 1.6, 9.0
_DATE_FORMATS: dict[Step, str] = {"day": "d MMMM", "week": "d MMMM", "month": "MMM y", "year": "y"}


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis; `widths` names the widths of the plot at which it is shown, none for all."""

    at: float
    label: str
    widths: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """One or more figures at nearly the same place; `label` tells which, and `largest` is the day and value on top."""

    x: float
    y: float
    radius: float
    label: str
    largest: tuple[date, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A column of a plot."""

    x: float
    y: float
    width: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything that a template needs to draw one plot."""

    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    height: int = HEIGHT
    left: int = LEFT
    top: int = TOP
    base: int = HEIGHT - BOTTOM


def columns(counts: Mapping[date, int], periods: Periods) -> Plot:
    """A column for the sum of each period, from zero."""
    sums = [0] * len(periods.starts)
    for day, many in counts.items():
        sums[periods.column(day)] += many
    top = _nice(max(sums))
    breadth = min(80 / len(sums), _WIDEST)
    bars = tuple(
        Bar(
            _middle(n, periods) - breadth / 2,
            _linear(many, top),
            breadth,
            HEIGHT - BOTTOM - _linear(many, top),
            f"{date_label(start, periods.step)}: {number(many)}",
        )
        for n, (start, many) in enumerate(zip(periods.starts, sums, strict=True))
        if many
    )
    up = tuple(Tick(_linear(value, top), rounded(value)) for value in _steps(top))
    return Plot(_dates(periods), up, bars=bars)


def scatter(counts: Mapping[tuple[date, float], int], periods: Periods) -> Plot:
    """A dot for each value (above zero) of each period on a logarithmic scale; nearly equal ones share one."""
    least = floor(log10(min(value for _, value in counts)))
    most = max(ceil(log10(max(value for _, value in counts))), least + 1)
    cells: defaultdict[tuple[int, int], list[tuple[float, date, int]]] = defaultdict(list)
    for (day, value), many in counts.items():
        row = round(_logarithmic(value, least, most) / _ROW)
        cells[periods.column(day), row].append((value, day, many))
    dots = tuple(_dot(column, cell, periods, (least, most)) for (column, _), cell in sorted(cells.items()))
    stride = ceil((most - least) / 6)
    up = tuple(
        Tick(_logarithmic(10.0**power, least, most), rounded(10.0**power)) for power in range(least, most + 1, stride)
    )
    return Plot(_dates(periods), up, dots=dots)


def date_label(start: date, step: Step) -> str:
    """A period as its axis names it: `7 مارس`, `مارس 2026`, `2026`."""
    return format_date(start, _DATE_FORMATS[step], locale="ar")


def _dot(column: int, cell: list[tuple[float, date, int]], periods: Periods, powers: tuple[int, int]) -> Dot:
    (least, _, _), (most, day, _) = min(cell), max(cell)
    many = sum(count for _, _, count in cell)
    spread = number(most) if least == most else f"{number(least)}–{number(most)}"
    label = f"{date_label(periods.starts[column], periods.step)}: {spread}" + (f" (× {many})" if many > 1 else "")
    radius = min(_SMALLEST + _GROWTH * sqrt(many - 1), _BIGGEST)
    return Dot(_middle(column, periods), _logarithmic(most, *powers), radius, label, (day, most))


def _middle(column: int, periods: Periods) -> float:
    return round((column + 0.5) * 100 / len(periods.starts), 3)


def _dates(periods: Periods) -> tuple[Tick, ...]:
    count = len(periods.starts)
    strides = {width: ceil(count / most[periods.step]) for width, most in _MOST_LABELS.items()}
    shown = ((n, " ".join(width for width, stride in strides.items() if n % stride == 0)) for n in range(count))
    return tuple(
        Tick(_middle(n, periods), date_label(periods.starts[n], periods.step), widths) for n, widths in shown if widths
    )


def _linear(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - value / top * (HEIGHT - BOTTOM - TOP), 1)


def _logarithmic(value: float, least: int, most: int) -> float:
    return round(HEIGHT - BOTTOM - (log10(value) - least) / (most - least) * (HEIGHT - BOTTOM - TOP), 1)


def _nice(most: float) -> float:
    """The least of 4, 10, 20, 40, 100 … that is not below `most`: four or five equal steps of whole numbers."""
    power = 1
    while True:
        for top in (4, 10, 20):
            if top * power >= most:
                return float(top * power)
        power *= 10


def _steps(top: float) -> list[float]:
    parts = 5 if str(int(top)).startswith("1") else 4
    return [top * n / parts for n in range(parts + 1)]
