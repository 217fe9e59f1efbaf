"""Why the search for garbage in cycles may wait while a batch is recognised: nothing that it makes is in one."""

import gc
import signal
from pathlib import Path

import pytest

from config.steps import CLEAN, RECOGNISE
from tasks.chain.collection import uncollected
from tasks.chain.items import Resources, new_item, run_step
from tasks.chain.limits import TimeLimitReached, time_limit
from tasks.entities import load_recogniser
from tasks.record.acceptance import Bounds

SAMPLES = Path(__file__).parents[4] / "samples"


class Watching:
    """The bundled recogniser, which notes whether the collector runs, and can leave a cycle or fail."""

    def __init__(self, *, leaves_cycle=False, fails=False):
        self._recogniser = load_recogniser("bundled")
        self.name = self._recogniser.name
        self.leaves_cycle, self.fails = leaves_cycle, fails
        self.saw_collector = []

    def label(self, sentences):
        self.saw_collector.append(gc.isenabled())
        if self.fails:
            raise ValueError
        if self.leaves_cycle:
            cycle = []
            cycle.append(cycle)
        return self._recogniser.label(sentences)


def recognised(recogniser):
    """The samples after recognition, and how many objects it left that only the search for cycles finds."""
    resources = Resources(10.0, Bounds(), lambda: recogniser)
    items = [new_item(path.read_bytes(), None) for path in sorted(SAMPLES.glob("[0-8]*.json"))]
    run_step(CLEAN, items, resources)
    gc.collect()
    gc.disable()
    try:
        run_step(RECOGNISE, items, resources)
        return items, gc.collect()
    finally:
        gc.enable()


def test_recognition_leaves_no_cycles():
    recogniser = Watching()
    recognised(recogniser)
    items, left = recognised(recogniser)
    assert left == 0
    assert any(item["record"]["entities"] for item in items)


def test_a_cycle_would_be_seen():
    recogniser = Watching(leaves_cycle=True)
    recognised(recogniser)
    assert recognised(recogniser)[1] > 0


@pytest.mark.parametrize("fails", [False, True])
def test_the_collector_rests_during_recognition_and_goes_on_after_it(fails):
    recogniser = Watching(fails=fails)
    items = [new_item((SAMPLES / "05-earthquake.json").read_bytes(), None)]
    for step in (CLEAN, RECOGNISE):
        run_step(step, items, Resources(10.0, Bounds(), lambda: recogniser))
    assert not any(recogniser.saw_collector)
    assert gc.isenabled()
    assert ("rejection" in items[0]) == fails


@pytest.mark.parametrize("struck", ["isenabled", "disable", "block", "enable"])
def test_the_collector_goes_on_wherever_a_time_limit_strikes(monkeypatch, struck):
    def and_alarm(run):
        def done():
            result = run()
            signal.raise_signal(signal.SIGALRM)
            return result

        return done

    if struck != "block":
        monkeypatch.setattr(gc, struck, and_alarm(getattr(gc, struck)))
    with pytest.raises(TimeLimitReached), time_limit(60), uncollected():
        signal.raise_signal(signal.SIGALRM)
    monkeypatch.undo()
    assert gc.isenabled()


def test_within_another_it_stays_off_until_the_outer_one_ends():
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
