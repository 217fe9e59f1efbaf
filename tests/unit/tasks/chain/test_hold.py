"""What a process has for its steps."""

import pytest

import tasks.entities
from tasks.chain import hold
from tasks.chain.hold import ResourceUnavailable
from tasks.entities import RecogniserUnavailable


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (MemoryError(), "The recogniser bundled cannot be loaded: MemoryError"),
        (RecogniserUnavailable("The model is cut."), "^The model is cut"),
    ],
)
def test_a_recogniser_that_cannot_be_loaded_is_no_fault_of_the_articles(monkeypatch, error, sentence):
    def fail(*_):
        raise error

    monkeypatch.setattr(tasks.entities, "load_recogniser", fail)
    hold.resources.cache_clear()
    with pytest.raises(ResourceUnavailable, match=sentence):
        hold.resources().recogniser()
    hold.resources.cache_clear()
