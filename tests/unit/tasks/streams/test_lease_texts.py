"""The four forms of a lease, as the scripts write them."""

import pytest

from tasks.streams.leases import Lease


@pytest.mark.parametrize(
    ("text", "lease", "is_in_step"),
    [
        ("t", Lease("t"), False),
        ("t|clean", Lease("t", "clean"), True),
        ("t|clean|1500", Lease("t", "clean", 1500), True),
        ("feeder:host:12:ab|recognise", Lease("feeder:host:12:ab", "recognise"), True),
        # A feeder gives up an entry of which it does not know where its run broke off.
        ("feeder:host:12:ab|", Lease("feeder:host:12:ab", ""), True),
    ],
)
def test_a_lease_says_whose_it_is_and_where(text, lease, is_in_step):
    assert Lease.parse(text) == lease
    assert lease.is_in_step is is_in_step
