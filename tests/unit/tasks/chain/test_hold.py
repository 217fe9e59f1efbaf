"""What a process has for its steps."""

import pytest

from tasks.chain import hold
from tasks.entities import RecogniserUnavailable


def test_a_recogniser_that_finds_no_memory_is_unavailable_and_nothing_worse(monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(hold, "load_recogniser", fail)
    hold.resources.cache_clear()
    with pytest.raises(RecogniserUnavailable, match="bundled cannot be loaded: MemoryError"):
        hold.resources().recogniser()
    hold.resources.cache_clear()
