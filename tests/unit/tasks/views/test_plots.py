from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.views.periods import MAX_COLUMNS, begin, gather
from tasks.views.plots import columns, scatter

DAY = date(2026, 3, 7)


def days(*after):
    return [DAY + timedelta(days=n) for n in after]


@pytest.mark.parametrize(
    ("last", "step", "count"),
    [
        (0, "day", 1),
        (MAX_COLUMNS - 1, "day", MAX_COLUMNS),
        (MAX_COLUMNS, "week", 10),
        (1000, "month", 34),
        (9000, "year", 25),
    ],
)
def test_a_longer_time_has_coarser_columns(last, step, count):
    periods = gather(days(0, last))
    assert (periods.step, len(periods.starts)) == (step, count)


def test_no_days_have_no_columns():
    assert gather([]) is None


def test_weeks_begin_on_sunday():
    assert begin(date(2026, 3, 7), "week") == date(2026, 3, 1)
    assert begin(date(2026, 3, 8), "week") == date(2026, 3, 8)
    assert begin(date.min, "week") == date.min


@given(st.lists(st.dates(), min_size=1, max_size=8))
def test_every_day_has_its_column(found):
    periods = gather(found)
    for day in found:
        assert periods.starts[periods.column(day)] == begin(day, periods.step)


@given(st.lists(st.tuples(st.dates(), st.floats(1e-6, 1e18), st.integers(1, 500)), min_size=1, max_size=30))
def test_every_dot_stands_in_the_frame(found):
    counts = Counter()
    for day, value, many in found:
        counts[day, value] += many
    plot = scatter(counts, gather(day for day, _ in counts))
    assert plot.dots
    for dot in plot.dots:
        assert 0 <= dot.x <= 100
        assert dot.largest in counts
        assert plot.top <= dot.y <= plot.base
    assert [tick.at for tick in plot.up] == sorted((tick.at for tick in plot.up), reverse=True)
    assert len(plot.up) <= 7
    for width, most in (("narrow", 5), ("medium", 7), ("wide", 14)):
        assert 1 <= sum(width in tick.widths.split() for tick in plot.across) <= most
    assert plot.across[0].widths == "narrow medium wide"


def test_time_runs_rightwards_and_more_stands_higher():
    first, second = days(0, 5)
    plot = scatter({(first, 10.0): 1, (second, 1000.0): 1}, gather([first, second]))
    low, high = sorted(plot.dots, key=lambda dot: dot.x)
    assert low.y > high.y
    assert plot.up[0].label == "10"
    assert plot.up[-1].label == "1 ألف"


def test_repeated_values_share_a_greater_dot_that_says_so():
    [once] = scatter({(DAY, 41.0): 1}, gather([DAY])).dots
    [often] = scatter({(DAY, 41.0): 9}, gather([DAY])).dots
    assert often.radius > once.radius
    assert once.label == "7 مارس: 41"
    assert often.label == "7 مارس: 41 (× 9)"


def test_nearly_equal_values_share_a_dot_that_names_both():
    [dot] = scatter({(DAY, 1000.0): 1, (DAY, 1001.0): 1}, gather([DAY])).dots
    assert dot.label == "7 مارس: 1,000–1,001 (× 2)"


@given(st.dictionaries(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(1, 10**6), min_size=1, max_size=40))
def test_bars_stand_on_the_base_and_in_proportion(counts):
    plot = columns(counts, gather(counts))
    for bar in plot.bars:
        assert bar.y + bar.height == pytest.approx(plot.base)
        assert plot.top <= bar.y
        assert 0 <= bar.x < bar.x + bar.width <= 100
    labels = [tick.label for tick in plot.up]
    assert len(set(labels)) == len(labels)
    assert plot.up[0].at == plot.base


def test_a_bar_sums_its_period():
    counts = dict.fromkeys(days(*range(MAX_COLUMNS + 30)), 1)
    plot = columns(counts, gather(counts))
    assert plot.bars[1].label.endswith(": 7")


def test_the_bar_of_a_single_day_is_no_wall():
    [bar] = columns({DAY: 5}, gather([DAY])).bars
    assert bar.width < 20
    assert bar.x + bar.width / 2 == pytest.approx(columns({DAY: 5}, gather([DAY])).across[0].at)
