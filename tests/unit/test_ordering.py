"""In whatever number of processes, the long tests begin first, and the others keep their order."""

from itertools import pairwise

import pytest
from ordering import long_ones_first


def parts(ordered, processes):
    """What each process starts with, as xdist's scheduler `worksteal` divides a list."""
    rest = [*ordered]
    for number in range(processes):
        size = len(rest) // (processes - number)
        yield rest[:size]
        rest = rest[size:]


@pytest.mark.parametrize("processes", range(1, 9))
@pytest.mark.parametrize("count", [0, 1, 3, 4, 7, 40, 101])
def test_each_process_begins_with_a_long_one(count, processes):
    tests = [*range(count)]
    long = [number for number in tests if number in {2, 3, 30}]
    ordered = long_ones_first(tests, long, processes)
    assert sorted(ordered) == tests
    assert all(a < b for a, b in pairwise([one for one in ordered if one not in long]))
    begun = [[one for one in part if one in long] for part in parts(ordered, processes)]
    if count >= 4 * processes:
        assert [part[: len(some)] for part, some in zip(parts(ordered, processes), begun, strict=True)] == begun
        assert begun == [long[number::processes] for number in range(processes)]
