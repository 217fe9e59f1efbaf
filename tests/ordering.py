"""The order in which the tests of a run begin."""

from collections.abc import Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def slow_ones_first(tests: Sequence[T], long: Sequence[T], groups: Sequence[Sequence[T]], processes: int) -> list[T]:
    """All `tests`: first the `long` ones, then those of `groups`, which mostly wait, then the others.

    Each process gets its share of all three: with `--dist worksteal`, xdist gives each of n processes an nth of the list,
    rounded as here. A group stays together, because its tests share what they have started. The others keep their order.
    They take a moment each, so that all processes end at nearly the same time.
    """
    shares = [[*long[number::processes]] for number in range(processes)]
    for group in groups:
        min(shares, key=len).extend(group)
    dealt = {test for share in shares for test in share}
    others = iter([test for test in tests if test not in dealt])
    ordered: list[T] = []
    for number, share in enumerate(shares):
        size = (len(tests) - len(ordered)) // (processes - number)
        ordered += [*share, *islice(others, max(0, size - len(share)))]
    return ordered
