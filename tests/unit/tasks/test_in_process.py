"""Articles are enriched in this process: mappings and bytes, together and alone, with a rejection where one is due."""

import doctest

import pytest

from tasks import in_process
from tasks.in_process import Enricher
from tasks.record import codec


@pytest.fixture(scope="module")
def enricher():
    return Enricher()


def test_mappings_and_bytes_give_one_record_each_in_order(enricher):
    first = {"id": "a", "body": "قتل شخصان وأصيب 14 آخرون في انهيار مبنى في طنجة."}
    second = codec.encode({"id": "b", "body": "استوردت الشركة 2.5 مليون برميل من النفط."})
    records = enricher.enrich_many([first, second])
    assert [record["id"] for record in records] == ["a", "b"]
    assert [(f["value"], f["event"]) for f in records[0]["figures"]] == [(2, "killed"), (14, "wounded")]
    assert records[1]["figures"][0]["value"] == 2_500_000
    assert enricher.enrich(second)["figures"] == records[1]["figures"]


@pytest.mark.parametrize(
    ("article", "reason"),
    [(b"{", "not_json"), ({"title": "عنوان"}, "invalid"), ({"body": "only English"}, "not_arabic")],
)
def test_what_cannot_be_enriched_says_why_and_costs_its_neighbours_nothing(enricher, article, reason):
    bad, good = enricher.enrich_many([article, {"id": "good", "body": "أعلنت الوزارة افتتاح 3 مدارس في الموصل."}])
    assert bad["rejected"]["reason"] == reason
    assert good["id"] == "good" and "rejected" not in good


def test_the_example_of_the_docstring_is_true():
    assert doctest.testmod(in_process).failed == 0
