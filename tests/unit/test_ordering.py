"""In whatever number of processes, each begins with its share of the slow tests, and the others keep their order."""

from itertools import pairwise

import pytest
from ordering import slow_ones_first

LONG = {2, 3, 30}
GROUPS = [range(4, 7), range(7, 9), range(10, 11), range(20, 26)]


def parts(ordered, processes):
    """What each process starts with, as xdist's scheduler `worksteal` divides a list."""
    rest = [*ordered]
    for number in range(processes):
        size = len(rest) // (processes - number)
        yield rest[:size]
        rest = rest[size:]


@pytest.mark.parametrize("processes", range(1, 9))
@pytest.mark.parametrize("count", [0, 1, 3, 4, 7, 40, 101])
def test_each_process_begins_with_its_share(count, processes):
    tests = [*range(count)]
    long = [number for number in tests if number in LONG]
    groups = [[*group] for group in GROUPS if group[-1] < count]
    ordered = slow_ones_first(tests, long, groups, processes)
    assert sorted(ordered) == tests
    slow = {*long, *(test for group in groups for test in group)}
    assert all(a < b for a, b in pairwise([one for one in ordered if one not in slow]))
    text = "".join(map(chr, ordered))
    assert all("".join(map(chr, group)) in text for group in groups)
    if count >= 8 * processes:
        begun = [[one for one in part if one in slow] for part in parts(ordered, processes)]
        assert [part[: len(some)] for part, some in zip(parts(ordered, processes), begun, strict=True)] == begun
        assert [[one for one in some if one in LONG] for some in begun] == [
            long[number::processes] for number in range(processes)
        ]
        # Nobody has more than another but for the last group that was dealt to it.
        assert max(map(len, begun)) - min(map(len, begun)) <= max(map(len, groups))
