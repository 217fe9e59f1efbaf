from dataclasses import replace
from datetime import date

import pytest

from tasks.views.desk.clusters import Toll, clusters, tolls
from tasks.views.desk.reports import range_of
from tasks.views.summary import Article

QUAKE, NEXT_TOWN, LAND = {"place:1": "ملاطية"}, {"place:2": "أضنة"}, {"country:TR": "تركيا"}


def toll(value, places, day=7, article=None, event="killed", is_vague=False):
    name = article or f"{value}-{day}-{event}"
    about = Article(name, name, None, None, date(2026, 3, day))
    return Toll(event, value, about, date(2026, 3, day), places, is_vague)


def ranges(stated):
    return [(one.least, one.most, len(one.by_article)) for one in clusters(stated)]


def test_reports_of_one_event_are_a_range_and_not_a_sum():
    assert ranges([toll(17, QUAKE), toll(41, QUAKE), toll(38, QUAKE, day=8)]) == [(17, 41, 3)]


def test_a_vague_number_is_no_end_of_a_range_where_others_are_stated():
    vague = toll(100, QUAKE, is_vague=True)
    [event] = clusters([toll(17, QUAKE), vague, toll(41, QUAKE)])
    assert (event.least, event.most, event.is_vague, len(event.by_article)) == (17, 41, False, 3)
    [event] = clusters([vague])
    assert (event.least, event.most, event.is_vague) == (100, 100, True)


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        ([toll(17, QUAKE)], "17"),
        ([toll(17, QUAKE), toll(41, QUAKE)], "17–41"),
        ([toll(10, QUAKE, is_vague=True)], "≥ 10"),
        ([toll(10, QUAKE, is_vague=True), toll(100, QUAKE, is_vague=True)], "≥ 10–100"),
        ([toll(10, QUAKE, is_vague=True), toll(17, QUAKE)], "17"),
    ],
)
def test_a_range_of_which_no_end_is_stated_says_so(stated, written):
    assert [range_of(one) for one in clusters(stated)] == [written]


def test_two_places_are_two_events():
    assert ranges([toll(17, QUAKE), toll(41, NEXT_TOWN)]) == [(41, 41, 1), (17, 17, 1)]


def test_two_kinds_of_event_are_never_one():
    assert len(clusters([toll(17, QUAKE), toll(17, QUAKE, event="wounded")])) == 2


def test_a_country_joins_those_alone_that_name_no_place_in_it():
    assert ranges([toll(3, LAND), toll(5, LAND)]) == [(3, 5, 2)]
    assert len(clusters([toll(3, LAND | QUAKE), toll(5, LAND | NEXT_TOWN)])) == 2
    assert len(clusters([toll(3, LAND), toll(5, LAND | QUAKE)])) == 2


@pytest.mark.parametrize(("later", "events"), [(3, 1), (4, 2)])
def test_after_some_days_another_event_begins(later, events):
    assert len(clusters([toll(3, QUAKE, day=7), toll(5, QUAKE, day=7 + later)])) == events


def test_a_running_story_does_not_grow_without_end():
    assert len(clusters([toll(day, QUAKE, day=day) for day in range(1, 29)])) == 7


def test_of_one_article_the_first_figure_of_an_event_stands(record):
    for entity in record["entities"]:
        entity.setdefault("place", None)
    pattern = next(one for one in record["figures"] if one["event"] == "killed")
    record["figures"] = [{**pattern, "value": value} for value in (41, 3, 5861)]
    record["figures"].append({**pattern, "event": "wounded", "value": 7})
    found = tolls(record, Article("a", "", None, None, date(2026, 3, 7)))
    assert [(one.event, one.value) for one in found] == [("killed", 41), ("wounded", 7)]


def test_what_was_said_last_and_where_is_told():
    [one] = clusters([toll(17, LAND | QUAKE), toll(41, QUAKE, day=8)])
    assert one.newest.value == 41
    assert one.place == ("place:1", "ملاطية")
    [nowhere] = clusters([toll(17, {})])
    assert nowhere.place is None


def test_without_a_place_nothing_is_taken_for_the_same_event():
    assert len(clusters([toll(3, {}), toll(5, {})])) == 2


def test_the_newest_come_first_and_of_a_day_the_largest():
    days = [(one.first.day, one.most) for one in clusters([toll(3, QUAKE), toll(9, NEXT_TOWN), toll(1, LAND, day=20)])]
    assert days == [(20, 1), (7, 9), (7, 3)]


def test_the_places_are_those_of_the_sentence_then_the_title_then_the_text(record):
    for entity in record["entities"]:
        entity.setdefault("place", None)
    article = Article("a", "", None, None, date(2026, 3, 7))
    found = list(tolls(record, article))
    assert {one.event for one in found} >= {"killed", "wounded"}
    killed = next(one for one in found if one.event == "killed")
    assert "ولاية ملاطية" in killed.places.values()
    for entity in record["entities"]:
        entity["mentions"] = [mention for mention in entity["mentions"] if mention["field"] == "title"]
    assert next(tolls(record, article)).places.keys() == killed.places.keys() | {"country:TR"}


def test_an_undated_article_is_in_no_cluster(record):
    assert not list(tolls(record, Article("a", "", None, None, None)))


@pytest.mark.parametrize(("happened", "name"), [("place:2", "أضنة"), (None, "ملاطية")])
def test_the_place_of_an_event_is_the_one_where_it_is_said_to_have_happened(happened, name):
    first = toll(17, {"place:1": "ملاطية", "place:2": "أضنة"})
    [event] = clusters([replace(first, happened=happened)])
    assert event.place == ({"ملاطية": "place:1", "أضنة": "place:2"}[name], name)


def test_a_place_that_the_sentence_does_not_name_is_one_of_the_events_places(record):
    named, other = record["entities"], {"type": "LOC", "name": "أضنة", "country": None, "place": None, "mentions": []}
    for entity in named:
        entity.setdefault("place", None)
    record["entities"] = [*named, other]
    for figure in record["figures"]:
        figure["place"] = len(named)
    stated = list(tolls(record, Article("a", "", None, None, date(2026, 3, 7))))
    assert {one.place[1] for one in clusters(stated)} == {"أضنة"}
