"""Articles that break their worker: isolated, rejected with the right reason, their neighbours unharmed."""

import pytest
from poison import misbehaving_worker, poisoned
from support import article, published

from config.steps import LAST, step_names
from tasks.streams.stream import Keys

_FAST = {
    "KHABAR_STALE_AFTER": "4",
    "KHABAR_HEARTBEAT": "0.5",
    "KHABAR_BATCH_SIZE": "16",
    "KHABAR_ARTICLE_TIME_LIMIT": "2",
    "KHABAR_BATCH_TIME_LIMIT": "8",
}


def _original(system, entry):
    for _, fields in system.client.xrange(Keys(system.settings.tags[0]).rejected):
        if fields[b"entry"].decode() == entry:
            return fields[b"article"]
    return None


@pytest.mark.parametrize(
    "deeds",
    [
        {"segfault": ("poison", 3), "spin_in_c": ("poison", 3)},
        {"raise": ("error", 1), "spin": ("time_limit", 1)},
    ],
    ids=lambda deeds: "+".join(deeds),
)
def test_a_bad_article_is_rejected_for_its_step_and_its_neighbours_come_through(system, deeds):
    one = system(**_FAST)
    one.feeder()
    misbehaving_worker(one)
    bad = [(deed, step) for deed in deeds for step in step_names()]
    good = [article(number) for number in range(40)]
    ids = one.submit([*good[:20], *(poisoned(deed, step) for deed, step in bad), *good[20:]])
    settled = one.settled(ids, timeout=120)
    for (deed, step), entry in zip(bad, ids[20 : 20 + len(bad)], strict=True):
        rejection = settled[entry].rejection
        told = (rejection["stage"], rejection["reason"], rejection["attempts"])
        assert told == (step, *deeds[deed]), one.logs()
        assert _original(one, entry) == poisoned(deed, step)
    assert published(one) == {f"a{number}": 1 for number in range(40)}


def test_a_child_that_waits_for_ever_is_killed_at_its_batchs_limit(system):
    # The same net whatever step it is in.
    one = system(**_FAST)
    one.feeder()
    misbehaving_worker(one)
    bad, *good = one.submit([poisoned("deadlock", "recognise"), *(article(number) for number in range(40))])
    settled = one.settled([bad, *good], timeout=120)
    rejection = settled[bad].rejection
    assert (rejection["stage"], rejection["reason"], rejection["attempts"]) == ("recognise", "poison", 3)
    assert published(one) == {f"a{number}": 1 for number in range(40)}


def test_a_worker_tells_of_a_child_that_died_so_that_nobody_waits_for_its_signs_of_life(system):
    # Three broken runs would take three times as long to be noticed by their silence, and native code that spins would
    # hold its process as long as a batch may take.
    one = system(**_FAST | {"KHABAR_STALE_AFTER": "120", "KHABAR_BATCH_TIME_LIMIT": "120"})
    one.feeder()
    misbehaving_worker(one)
    ids = one.submit(
        [*(article(n) for n in range(20)), poisoned("segfault", "clean"), poisoned("spin_in_c", "recognise")]
    )
    settled = one.settled(ids, timeout=60)
    reasons = [settled[entry].rejection["reason"] for entry in ids[20:]]
    assert reasons == ["poison", "poison"]
    assert published(one) == {f"a{number}": 1 for number in range(20)}


def test_an_article_that_exhausts_its_childs_memory_is_rejected_and_the_child_goes_on(system):
    one = system(**_FAST, KHABAR_CHILD_MEMORY_MB="3000")
    one.feeder()
    misbehaving_worker(one)
    bad = {step: poisoned("memory", step) for step in step_names()}
    ids = one.submit([*bad.values(), *(article(number) for number in range(40))])
    settled = one.settled(ids, timeout=120)
    for step, entry in zip(step_names(), ids[:4], strict=True):
        assert (settled[entry].rejection["stage"], settled[entry].rejection["reason"]) == (step, "out_of_memory")
        assert _original(one, entry) == bad[step]
    assert published(one) == {f"a{number}": 1 for number in range(40)}
    assert int(one.client.get(Keys(one.settings.tags[0]).redelivered) or 0) == 0


def test_a_batch_that_is_too_large_to_be_sent_on_ends_no_worker_and_is_taken_apart(system):
    one = system(**_FAST)
    one.feeder()
    worker = misbehaving_worker(one)
    steps = [step for step in step_names() if step != LAST.name]
    ids = one.submit([*(poisoned("outside", step) for step in steps), *(article(number) for number in range(40))])
    settled = one.settled(ids, timeout=120)
    for step, entry in zip(steps, ids[:3], strict=True):
        assert (settled[entry].rejection["stage"], settled[entry].rejection["reason"]) == (step, "poison")
    assert published(one) == {f"a{number}": 1 for number in range(40)}
    assert worker.poll() is None
