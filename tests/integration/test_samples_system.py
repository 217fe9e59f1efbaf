"""Every sample through a whole system: the outcome that its table names, records that hold the contract."""

import json

import jsonschema
import pytest
from support import SAMPLES, published

from tasks.record.forms import json_schema

EXPECTED = json.loads((SAMPLES / "gold" / "expected.json").read_text(encoding="utf-8"))
FILES = {path.name: path.read_bytes() for path in sorted(SAMPLES.glob("[0-9]*.json"))}


@pytest.fixture(scope="module")
def outcomes(server_url, tmp_path_factory):
    from contextlib import ExitStack

    from support import System

    with ExitStack() as stack:
        one = System(server_url, tmp_path_factory.mktemp("samples"), stack)
        one.feeder()
        one.worker()
        ids = one.submit(list(FILES.values()))
        settled = one.settled(ids)
        yield one, {name: settled[entry] for name, entry in zip(FILES, ids, strict=True)}


@pytest.mark.parametrize("name", FILES)
def test_each_sample_has_its_outcome(outcomes, name):
    _, settled = outcomes
    expected, got = EXPECTED[name], settled[name]
    if expected["outcome"] == "enriched":
        assert got.record is not None, got.rejection
    else:
        assert got.rejection is not None
        assert (got.rejection["stage"], got.rejection["reason"]) == (expected["stage"], expected["reason"])


def test_each_record_and_rejection_holds_its_schema(outcomes):
    enriched = jsonschema.Draft202012Validator(json_schema("enriched"))
    rejection = jsonschema.Draft202012Validator(json_schema("rejection"))
    for one in outcomes[1].values():
        enriched.validate(one.record) if one.record else rejection.validate(one.rejection)


def test_every_offset_points_at_its_text(outcomes):
    for one in outcomes[1].values():
        record = one.record
        if record is None:
            continue
        mentions = [m for entity in record["entities"] for m in entity["mentions"]]
        for place in [*mentions, *record["figures"]]:
            assert record[place["field"]][place["start"] : place["end"]] == place["text"]
        for figure in record["figures"]:
            sentence = record["sentences"][figure["sentence"]]
            assert sentence["field"] == figure["field"]
            assert sentence["start"] <= figure["start"] < sentence["end"]


def test_rejections_keep_the_original_bytes(outcomes):
    one, settled = outcomes
    kept = [fields[b"article"] for _, fields in one.client.xrange(one.stream.keys.rejected)]
    rejected = [name for name, got in settled.items() if got.rejection]
    assert sorted(kept) == sorted(FILES[name] for name in rejected)


def test_nothing_comes_out_twice(outcomes):
    assert set(published(outcomes[0]).values()) == {1}
