"""The keys of an installation: by their names, and no others."""

import pytest

from khabar.keys import Keys, tags_of


def test_keys_carry_the_tag_of_their_partition():
    keys = Keys("{khabar:1}")
    assert (keys.raw, keys.enriched, keys.rejected) == ("{khabar:1}:raw", "{khabar:1}:enriched", "{khabar:1}:rejected")
    assert (keys.leases, keys.counts, keys.redelivered) == tuple(
        f"{{khabar:1}}:{name}" for name in ("leases", "counts", "redelivered")
    )


def test_a_slip_of_the_pen_is_no_key():
    with pytest.raises(AttributeError):
        _ = Keys("{khabar}").enriched_


def test_one_partition_has_the_plain_tag():
    assert tags_of("khabar", 1) == ["{khabar}"]
    assert tags_of("khabar", 2) == ["{khabar:0}", "{khabar:1}"]
