"""The order in which the tests of a run begin."""

from collections.abc import Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def long_ones_first(tests: Sequence[T], long: Sequence[T], processes: int) -> list[T]:
    """All `tests`, with the `long` ones dealt out to the beginnings of the parts that processes start with.

    With `--dist worksteal`, xdist gives each of n processes an nth of the list, rounded as here. The others keep their order.
    """
    others = iter([test for test in tests if test not in long])
    ordered: list[T] = []
    for number in range(processes):
        first = long[number::processes]
        size = (len(tests) - len(ordered)) // (processes - number)
        ordered += [*first, *islice(others, max(0, size - len(first)))]
    return ordered
