"""Python's search for garbage in cycles, put off while a batch is in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Records hold no cycles; to look for some among the parts of a batch would take a quarter of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
