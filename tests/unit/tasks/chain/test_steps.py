"""The steps on batches, in this process: each article fails alone, and its rejection says where and why."""

import time

import pytest

from config.steps import timings
from tasks.chain import steps
from tasks.chain.limits import TimeLimitReached, time_limit
from tasks.chain.outcomes import content_hash, outcome_of
from tasks.record import codec
from tasks.record.acceptance import Bounds


class Outside:
    """Labels nothing."""

    name = "outside"

    def label(self, sentences):
        return [["O"] * len(words) for words in sentences]


class Places(Outside):
    """Labels one town as a place, wherever it stands."""

    def label(self, sentences):
        return [["B-LOC" if word == "أكادير" else "O" for word in words] for words in sentences]


class Fails(Outside):
    """Raises on any batch that holds a marked word."""

    def __init__(self, error):
        self.error = error

    def label(self, sentences):
        if any("علامة" in words for words in sentences):
            raise self.error
        return super().label(sentences)


def raw(**fields):
    return codec.encode({"id": "x", "title": "عنوان", "body": "أصيب 12 شخصاً في حادث وقع اليوم.", **fields})


def enrich(*articles, recogniser=None, seconds=10.0):
    return steps.enrich(articles, recogniser or Outside(), Bounds(), seconds)


def test_a_good_article_becomes_a_record_with_its_unknown_fields():
    [item] = enrich(raw(extra_field=[1, {"a": None}], language="ar"))
    record = item["record"]
    assert record["extra"] == {"extra_field": [1, {"a": None}], "language": "ar"}
    assert [f["value"] for f in record["figures"]] == [12]
    assert record["processing"]["ner"] == "outside"
    assert set(record["processing"]["ms"]) == set(timings())


@pytest.mark.parametrize(("town", "unit"), [("أكادير", "MAD"), ("القرية", None)])
def test_a_place_on_the_map_says_whose_money_a_bare_name_is(town, unit):
    [item] = enrich(raw(body=f"يباع القنطار في سوق {town} بنحو 320 درهما."), recogniser=Places())
    assert [figure["unit"] for figure in item["record"]["figures"]] == [unit]


def test_neighbours_of_a_bad_article_are_unharmed():
    good, bad, also_good = enrich(raw(), b"{", raw(id="y"))
    assert good["record"]["id"] == "x"
    assert (bad["rejection"]["stage"], bad["rejection"]["reason"]) == ("accept", "not_json")
    assert also_good["record"]["id"] == "y"


@pytest.mark.parametrize(
    ("error", "reason"),
    [(ValueError("broken"), "error"), (MemoryError(), "out_of_memory"), (TimeLimitReached(), "time_limit")],
)
def test_an_article_that_breaks_the_recogniser_is_rejected_alone(error, reason):
    good, bad = enrich(raw(), raw(id="bad", body="هذه علامة في نص عربي واضح."), recogniser=Fails(error))
    assert "record" in good
    assert (bad["rejection"]["id"], bad["rejection"]["stage"], bad["rejection"]["reason"]) == (
        "bad",
        "recognise",
        reason,
    )


def test_an_id_is_made_of_the_url_or_of_the_content():
    a = enrich(raw(id=None, url="http://e.example/1"))[0]["record"]["id"]
    b = enrich(raw(id=None, url="http://e.example/1", title="آخر"))[0]["record"]["id"]
    c = enrich(raw(id=None))[0]["record"]["id"]
    assert a == b != c


def test_not_arabic_is_rejected_by_cleaning():
    [item] = enrich(raw(title=None, body="The quick brown fox jumps over the lazy dog, again and again."))
    assert (item["rejection"]["stage"], item["rejection"]["reason"]) == ("clean", "not_arabic")


def test_time_limit_breaks_off_what_spins():
    with pytest.raises(TimeLimitReached), time_limit(0.05):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            pass


def test_an_outcome_carries_the_record_and_what_tells_a_duplicate():
    [item] = enrich(raw())
    item["attempts"] = 1
    plain, fenced = outcome_of("1-0", item), outcome_of("1-0", item, 60)
    assert (plain.result, plain.content_hash) == ("enriched", "")
    assert fenced.content_hash == content_hash(item["record"])
    assert codec.decode(fenced.if_duplicate)["reason"] == "duplicate"
