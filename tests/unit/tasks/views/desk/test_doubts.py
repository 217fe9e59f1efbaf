from datetime import date

import pytest

from tasks.archive.forms import Filters
from tasks.views.desk.addresses import SINGLE
from tasks.views.desk.doubts import impossible_filter, repeated_name

FIRST, SECOND = date(2026, 3, 1), date(2026, 3, 2)


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(since=SECOND, until=FIRST), "since: must not be after until."),
        (Filters(since=FIRST, until=FIRST), None),
        (Filters(since=SECOND), None),
        (Filters(until=FIRST), None),
        (Filters(least=2, most=1), "least: must not be greater than most."),
        (Filters(least=0, most=-1), "least: must not be greater than most."),
        (Filters(least=1, most=1), None),
        (Filters(least=2), None),
        (Filters(countries=("EG", "XX")), "country: must be a code of ISO 3166-1 such as EG."),
        (Filters(countries=("EU",)), "country: must be a code of ISO 3166-1 such as EG."),
        (Filters(countries=("EG", "PS", "XK")), None),
        (Filters(units=("BITCOIN",)), "unit: must be a code of ISO 4217 such as EGP, or a unit such as km."),
        (Filters(units=("usd",)), "unit: must be a code of ISO 4217 such as EGP, or a unit such as km."),
        (Filters(units=("USD", "YER", "km", "km/h", "m3/s", "ft3", "mA", "%", "°C", "MWh", "year")), None),
        (Filters(), None),
    ],
)
def test_filters_that_no_record_can_fit(filters, said):
    fault = impossible_filter(filters)
    assert (str(fault) if fault else None) == said


@pytest.mark.parametrize("name", [*SINGLE, "before", "after", "limit", "reason", "state"])
def test_a_name_with_one_value_is_given_once(name):
    assert str(repeated_name([(name, "1"), ("source", "x"), (name, "1")])) == f"{name}: must be given once."
    assert repeated_name([(name, "1"), (name, " ")]) is None


def test_names_that_may_have_several_values_are_not_repeated():
    assert repeated_name([("source", "a"), ("source", "b"), ("unit", "m"), ("unit", "m")]) is None
