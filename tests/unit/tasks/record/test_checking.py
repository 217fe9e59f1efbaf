"""What is refused as a record though it looks like one; beside each fault, what is none."""

import json
from copy import deepcopy
from pathlib import Path

import pytest

from tasks.record.checking import fault_of_record, fault_of_rejection
from tasks.record.earlier import in_current_form

OUTCOMES = Path(__file__).parents[1] / "views" / "outcomes.jsonl"
GIVEN = [json.loads(line) for line in OUTCOMES.read_text(encoding="utf-8").splitlines()]
RECORDS = [in_current_form(one) for one in GIVEN if "rejected" not in one]
REJECTIONS = [one["rejected"] for one in GIVEN if "rejected" in one]


@pytest.fixture
def record():
    """A record with a figure, and of each type an entity."""
    whole = deepcopy(next(one for one in RECORDS if one["figures"] and one["entities"]))
    whole["entities"] = [
        {**whole["entities"][0], "type": name, "place": None} for name in ("LOC", "ORG", "PERS", "MISC")
    ]
    return whole


def test_whole_outcomes_have_no_fault(record):
    assert [fault_of_record(one) for one in [*RECORDS, record]] == [None] * (len(RECORDS) + 1)
    assert [fault_of_rejection(one) for one in REJECTIONS] == [None] * len(REJECTIONS)


@pytest.mark.parametrize("place", [None, 0])
def test_a_figure_has_no_place_or_that_of_a_loc(record, place):
    record["figures"][0]["place"] = place
    assert fault_of_record(record) is None


@pytest.mark.parametrize("place", [{}, [], "0", "", 0.0, 1.5, True, False, -1, 1, 2, 3, 4, 99])
def test_any_other_place_of_a_figure_is_a_fault(record, place):
    record["figures"][0]["place"] = place
    assert fault_of_record(record).startswith("figures.0.place: ")


@pytest.mark.parametrize(
    ("part", "changed", "where"),
    [
        ("figures", {"sentence": 10**6}, "figures.0.sentence: "),
        ("figures", {"sentence": None}, "figures.0.sentence: "),
        ("figures", {"text": "آخر"}, "figures.0: "),
        ("figures", {"end": 10**9}, "figures.0: "),
        ("figures", {"field": "body"}, "figures.0.field: "),
        ("figures", {"value": "5"}, "figures.0.value"),
        ("sentences", {"end": 10**9}, "sentences.0: "),
        ("sentences", {"start": -1}, "sentences.0.start: "),
        ("entities", {"place": {}}, "entities.0.place.geonames: "),
        ("entities", {"country": "egypt"}, "entities.0.country: "),
        ("entities", {"mentions": [{"field": "text", "start": 0, "end": 0, "text": "آخر"}]}, "entities.0.mentions.0: "),
    ],
)
def test_what_a_part_says_of_another_must_be_so(record, part, changed, where):
    record[part][0].update(changed)
    assert fault_of_record(record).startswith(where)


@pytest.mark.parametrize("given", [None, [], 7, "x", {}])
def test_what_is_no_record_at_all_is_a_fault(given):
    assert fault_of_record(given) and fault_of_rejection(given)


@pytest.mark.parametrize("changed", [{"attempts": "1"}, {"reason": 5}, {"rejected_at": {}}, {"stage": None}])
def test_a_rejection_has_its_form(changed):
    assert fault_of_rejection({**REJECTIONS[0], **changed}).startswith(f"{next(iter(changed))}: ")


def test_fields_that_another_step_or_a_newer_worker_adds_are_no_fault(record):
    record["mood"] = "calm"
    record["figures"][0]["certainty"] = 0.5
    record["processing"]["ms"]["mood"] = 0.1
    assert fault_of_record(record) is None
    record["figures"][0]["place"] = "0"
    assert fault_of_record(record).startswith("figures.0.place: ")


def test_rejections_of_a_step_of_ones_own_are_no_fault():
    rejected = deepcopy(REJECTIONS[0])
    assert fault_of_rejection(rejected | {"stage": "mood", "reason": "too_sad"}) is None
    assert fault_of_rejection(rejected | {"stage": 5}).startswith("stage: ")
    assert fault_of_rejection(rejected | {"reason": None}).startswith("reason: ")
