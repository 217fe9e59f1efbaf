from typing import get_args

import pytest

from tasks.record.forms import EntityType, Event, FieldName, FigureKind, Qualifier, Reason, Stage
from tasks.views import lexicon, wording


@pytest.mark.parametrize(
    ("table", "closed"),
    [
        (lexicon.ENTITY_TYPE, EntityType),
        (lexicon.ENTITY_TYPES, EntityType),
        (lexicon.KIND, FigureKind),
        (lexicon.QUALIFIER, Qualifier),
        (lexicon.EVENT, Event),
        (lexicon.REASON, Reason),
        (lexicon.STAGE, Stage),
        (lexicon.FIELD, FieldName),
    ],
)
def test_every_word_of_a_closed_list_has_its_own_arabic(table, closed):
    assert set(table) == set(get_args(closed))
    assert len(set(table.values())) == len(table)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (3000, "3,000"),
        (3000.0, "3,000"),
        (-4, "-4"),
        (2.5, "2.5"),
        (0.3333, "0.3333"),
        (1234567.25, "1,234,567.25"),
        (1.2e9, "1,200,000,000"),
        (0.0000004, "4e-07"),
        (1e300, "1e+300"),
    ],
)
def test_numbers_have_grouped_western_digits(value, written):
    assert wording.number(value) == written


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (0, "لا أخبار"),
        (1, "خبر واحد"),
        (2, "خبران"),
        (3, "3 أخبار"),
        (10, "10 أخبار"),
        (11, "11 خبرًا"),
        (99, "99 خبرًا"),
        (100, "100 خبر"),
        (102, "102 خبر"),
        (2_003, "2,003 أخبار"),
        (10_000, "10,000 خبر"),
    ],
)
def test_articles_are_counted_as_arabic_counts(count, written):
    assert wording.stories(count) == written


@pytest.mark.parametrize(("count", "written"), [(1, "خبر واحد"), (2, "خبرين"), (7, "7 أخبار"), (11, "11 خبرًا")])
def test_articles_after_a_preposition_stand_in_its_case(count, written):
    assert wording.stories_oblique(count) == written


@pytest.mark.parametrize(
    ("value", "written"), [(7, "7"), (950, "950"), (20_000, "20 ألف"), (1_500_000, "1.5 مليون"), (3e9, "3 مليار")]
)
def test_axes_have_short_numbers(value, written):
    assert wording.rounded(value) == written


@pytest.mark.parametrize(
    ("value", "least", "most", "written"),
    [
        (26, None, None, "26"),
        (None, 12000, 15000, "12,000–15,000"),
        (None, 10, None, "≥ 10"),
        (None, None, 10, "≤ 10"),
        (None, None, None, "—"),
    ],
)
def test_an_amount_shows_what_is_known(value, least, most, written):
    assert wording.amount({"value": value, "min": least, "max": most}) == written


def test_units_countries_and_unknown_codes():
    assert wording.unit("USD") == "دولار أمريكي"
    assert wording.unit("LBP") == "ليرة لبنانية"
    assert wording.unit("km") == "كيلومتر"
    assert wording.unit("XQX") == "XQX"
    assert wording.unit(None) is None
    assert wording.country("KZ") == "كازاخستان"
    assert wording.country("XX") == "XX"
    assert wording.country(None) is None


def test_dates():
    assert wording.long_date("2026-03-07T23:30:00-11:00") == "7 مارس 2026"
    assert wording.long_date("yesterday") == "yesterday"
    assert wording.long_date(None) is None
