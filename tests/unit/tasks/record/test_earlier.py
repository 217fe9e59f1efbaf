"""Records of schema 1 have what schema 2 added, unknown, and nothing else is changed."""

from tasks.record.earlier import in_current_form


def test_schema_1_gets_what_schema_2_added():
    record = {"schema": 1, "id": "x", "entities": [{"type": "LOC", "name": "بغداد"}]}
    assert in_current_form(record) == {
        "schema": 2,
        "id": "x",
        "notes": [],
        "page": None,
        "entities": [{"type": "LOC", "name": "بغداد", "place": None}],
    }
    assert record["schema"] == 1


def test_any_other_stays_as_it_is():
    for record in ({"schema": 2, "id": "x"}, {"id": "x"}, {"schema": "1"}):
        assert in_current_form(record) is record


def test_what_is_no_record_harms_nothing():
    assert in_current_form({"schema": 1, "entities": 7})["entities"] == 7
    assert in_current_form({"schema": 1, "entities": [7]})["entities"] == [7]


def test_figures_of_earlier_versions_get_the_place_of_their_event():
    record = {"schema": 2, "figures": [{"value": 5}, {"value": 6, "place": 1}, 7]}
    assert in_current_form(record)["figures"] == [{"value": 5, "place": None}, {"value": 6, "place": 1}, 7]
    assert record["figures"][0] == {"value": 5}


def test_a_record_with_places_of_figures_stays_as_it_is():
    for figures in ([], [{"place": None}], [7], 7):
        record = {"schema": 2, "figures": figures}
        assert in_current_form(record) is record
