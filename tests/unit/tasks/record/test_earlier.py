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
