"""`python .ci/complexity.py`: how many functions are so complex as to need a reason, against a ceiling.

Complexity is cyclomatic, with conditions counted, as radon counts it; assertions are no branches.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from radon.complexity import cc_visit
from radon.visitors import Class, Function

ROOT = Path(__file__).parent.parent
FOLDERS = ("config", "tasks", "worker", "bench", "training", "fuzz", "tests")
# From here on a function has its reason beside it, or is to be divided.
COMPLEX = 15
# How many there are. Whoever makes them fewer lowers it in the same commit; nobody raises it.
CEILING = 6


def functions(block: Class | Function) -> Iterator[Function]:
    """A function with those inside it, or the methods of a class."""
    if isinstance(block, Function):
        yield block
        inner = block.closures
    else:
        inner = [*block.methods, *block.inner_classes]
    for one in inner:
        yield from functions(one)


def complex_functions() -> list[tuple[int, str]]:
    """Complexity and place of each, the most complex first."""
    found = set()
    for path in (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")):
        for block in cc_visit(path.read_text(encoding="utf-8"), no_assert=True):
            for function in functions(block):
                if function.complexity >= COMPLEX:
                    place = f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
                    found.add((function.complexity, place))
    return sorted(found, key=lambda one: (-one[0], one[1]))


def main() -> None:
    """Print them all where there are too many."""
    found = complex_functions()
    print(f"{len(found)} functions have a complexity of {COMPLEX} or more; {CEILING} are allowed.")
    if len(found) > CEILING:
        print(*(f"{complexity:4} {place}" for complexity, place in found), sep="\n")
        sys.exit(f"That is {len(found) - CEILING} too many: divide what you added.")
    if len(found) < CEILING:
        print(f"Lower CEILING in .ci/complexity.py to {len(found)}.")


if __name__ == "__main__":
    main()
