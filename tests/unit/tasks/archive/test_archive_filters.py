"""Filters, alone and together, against a plain reading of all records; and the pages of named things."""

import itertools
from datetime import date

import pytest
from archived import entity, figure, place, prepared, record

from tasks.archive.forms import Filters
from tasks.archive.keys import entity_key
from tasks.archive.writing import write

SOURCES = ("النهار", "الوطن", None)
EVENTS = ("killed", "wounded", None)
COUNTRIES = ("EG", "SA")


def article(number):
    """Article `number` of 72: every combination of a few properties."""
    source, event, country, big, words = properties(number)
    text = f"قال وليد كمال في القاهرة إن 7 أشخاص أصيبوا {words} وإن الخسائر بلغت 9 ملايين ريال."
    made = record(
        f"a{number}", text, title="خبر", published_at=f"2026-01-{number % 28 + 1:02d}T00:00:00Z", source=source
    )
    entity(made, "وليد كمال", "PERS")
    entity(made, "القاهرة", place=place(360630, "EG") if country == "EG" else place(108410, "SA"))
    figure(made, "7 أشخاص", 100 if big else 7, counted="أشخاص", event=event)
    return figure(made, "9 ملايين ريال", 9_000_000 if big else 9, "money", unit="SAR" if big else "EGP")


def properties(number):
    combinations = list(itertools.product(SOURCES, EVENTS, COUNTRIES, (True, False), ("في حريق", "بالفيضان")))
    return combinations[number]


@pytest.fixture
def filled(database, archive):
    write(database, [prepared(article(n), f"{n}-0") for n in range(72)])
    return archive


def wanted(filters):
    """The same by going through all, for the filters that are tried below."""
    found = []
    for number in range(72):
        source, event, country, big, words = properties(number)
        day = date(2026, 1, number % 28 + 1)
        figures = [("count", event, None, 100 if big else 7)]
        figures += [("money", None, "SAR" if big else "EGP", 9_000_000 if big else 9)]
        holds = [
            not filters.sources or source in filters.sources,
            not filters.countries or country in filters.countries,
            not filters.since or day >= filters.since,
            not filters.until or day <= filters.until,
            not filters.text or ("فيضان" in words) == (filters.text == "فيضان"),
            any(matches(filters, *one) for one in figures),
        ]
        found += [f"a{number}"] if all(holds) else []
    return set(found)


def matches(filters, kind, event, unit, value):
    return (
        (not filters.events or event in filters.events)
        and (not filters.kinds or kind in filters.kinds)
        and (not filters.units or unit in filters.units)
        and (filters.least is None or value >= filters.least)
        and (filters.most is None or value <= filters.most)
    )


CHOICES = {
    "sources": [(), ("النهار",), ("النهار", "الوطن")],
    "countries": [(), ("EG",)],
    "events": [(), ("killed", "wounded")],
    "least": [None, 50],
    "text": ["", "فيضان"],
    "since": [None, date(2026, 1, 10)],
}


@pytest.mark.parametrize(("sources", "countries", "events"), list(itertools.product(*list(CHOICES.values())[:3])))
def test_filters_find_what_a_plain_reading_finds(filled, sources, countries, events):
    for least, text, since in itertools.product(*list(CHOICES.values())[3:]):
        filters = Filters(text, sources, since, None, (), countries, events, (), (), least)
        found = [one.id for one in filled.iterate(filters)]
        assert len(found) == len(set(found)), filters
        assert set(found) == wanted(filters), filters
        assert filled.count(filters).number == len(found)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(units=("SAR",)),
        Filters(units=("SAR", "EGP"), least=9),
        Filters(kinds=("money",), most=100),
        Filters(kinds=("money", "count"), least=8, most=100),
        Filters(least=100, most=200),
        Filters(most=8),
        Filters(events=("killed",), units=("SAR",)),
        Filters(since=date(2026, 1, 5), until=date(2026, 1, 5)),
        Filters(sources=("none",)),
    ],
)
def test_conditions_on_figures_are_for_one_figure(filled, filters):
    assert {one.id for one in filled.iterate(filters)} == wanted(filters)


@pytest.mark.parametrize("rare", [0, 10_000])
def test_whichever_condition_leads_the_answer_is_the_same(filled, monkeypatch, rare):
    monkeypatch.setattr("tasks.archive.conditions._RARE", rare)
    filters = Filters("فيضان", ("النهار",), None, None, ("place:360630",), ("EG",), ("killed",), (), (), 50)
    assert {one.id for one in filled.iterate(filters)} == wanted(filters)
    assert wanted(filters)


def test_all_entities_must_be_named_and_any_key_may_be_asked_for(filled):
    person = "PERS:وليد كمال"
    assert filled.count(Filters(entities=(person,))).number == 72
    assert filled.count(Filters(entities=(person, "place:360630"))).number == 36
    assert filled.count(Filters(entities=(person, "none"))).number == 0
    assert filled.entity("none") is None
    assert filled.figures_with("none") == []


def test_a_count_says_where_it_stopped(filled):
    assert (filled.count(most=71).number, filled.count(most=71).is_exact) == (71, False)
    assert (filled.count(most=72).number, filled.count(most=72).is_exact) == (72, True)


def test_a_named_thing_has_days_names_companions_and_figures(filled):
    found = filled.entity("PERS:وليد كمال")
    assert (found.name, found.type, found.articles, found.mentions) == ("وليد كمال", "PERS", 72, 72)
    assert sum(found.days.values()) == 72
    assert list(found.days) == sorted(found.days)
    assert found.days[date(2026, 1, 1)] == 3
    assert {one.key: one.articles for one in found.companions} == {"place:360630": 36, "place:108410": 36}
    assert filled.entity("place:360630").place["country"] == "EG"
    said = filled.figures_with("PERS:وليد كمال", limit=7)
    assert len(said) == 7
    assert said[0].figure["text"] == "7 أشخاص"


def test_facets_count_records_not_mentions(filled):
    found = filled.facets(Filters(sources=("النهار",)))
    assert (found.records, found.is_all) == (24, True)
    assert {one.value: one.articles for one in found.events} == {"killed": 8, "wounded": 8}
    assert {one.value: one.articles for one in found.kinds} == {"count": 24, "money": 24}
    assert [(one.key, one.articles) for one in found.persons] == [("PERS:وليد كمال", 24)]
    assert sum(found.days.values()) == 24


@pytest.mark.parametrize(
    ("one", "key"),
    [
        ({"type": "LOC", "name": "مصر", "country": "EG", "place": place(1, "EG")}, "country:EG"),
        ({"type": "LOC", "name": "القاهرة", "country": None, "place": place(360630, "EG")}, "place:360630"),
        ({"type": "PERS", "name": "عبد الله كمال", "country": None, "place": None}, "PERS:عبدالله كمال"),
        ({"type": "PERS", "name": "عبدالله كمال", "country": None, "place": None}, "PERS:عبدالله كمال"),
        ({"type": "ORG", "name": "منظّمة الصحة", "country": None, "place": None}, "ORG:منظمه الصحه"),
        ({"type": "ORG", "name": "", "country": None, "place": None}, "ORG:"),
    ],
)
def test_spellings_of_one_thing_have_one_key(one, key):
    assert entity_key(one) == key
