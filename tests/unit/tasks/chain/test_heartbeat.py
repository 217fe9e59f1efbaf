"""The thread that keeps runs alive, and gives up those that the server failed."""

import math
import os
import threading
import time

import pytest
from redis.exceptions import ConnectionError

from tasks.chain.heartbeat import Beat, Heartbeat

_INTERVAL = 0.01


class Recorded:
    """What a stream is told; while `away`, it fails."""

    def __init__(self):
        self.calls = []
        self.away = False
        self.on_renew = lambda step: None

    def renew(self, token, step, entry_ids):
        self.on_renew(step)
        self._note("renew", token, step)

    def release(self, token, entry_ids):
        self._note("release", token, list(entry_ids))

    def _note(self, *call):
        if self.away:
            raise ConnectionError("away")
        self.calls.append(call)


def beat(stream, run="t", step="clean", deadline=math.inf):
    return Beat(stream, run, step, ["1-0", "2-0"], deadline)


def until(happened):
    """Wait for what must happen; a heartbeat that does not beat fails by the test's own limit."""
    while not happened():
        time.sleep(_INTERVAL)


@pytest.fixture
def stream():
    return Recorded()


@pytest.fixture
def heartbeat():
    return Heartbeat(_INTERVAL)


def test_a_run_is_kept_alive_until_it_is_removed(heartbeat, stream):
    heartbeat.add(beat(stream))
    until(lambda: len(stream.calls) >= 3)
    assert set(stream.calls) == {("renew", "t", "clean")}
    heartbeat.remove("t")
    other = Recorded()
    heartbeat.add(beat(other, "u"))
    # Two beats of the other run: one of the removed run may have been under way when it was removed, and no later one.
    until(lambda: len(other.calls) >= 2)
    before = len(stream.calls)
    until(lambda: len(other.calls) >= 5)
    assert len(stream.calls) == before


def test_a_run_past_its_deadline_goes_stale(heartbeat, stream):
    alive = Recorded()
    heartbeat.add(beat(stream, "late", deadline=time.monotonic() - 1))
    heartbeat.add(beat(alive))
    until(lambda: len(alive.calls) >= 3)
    assert stream.calls == []


def test_a_sign_that_was_under_way_when_the_step_ended_is_taken_back(heartbeat, stream):
    stream.on_renew = lambda step: heartbeat.remove("t") if step else None
    heartbeat.add(beat(stream))
    until(lambda: len(stream.calls) >= 2)
    assert stream.calls == [("renew", "t", "clean"), ("renew", "t", "")]


def test_a_server_that_fails_does_not_end_the_thread(heartbeat, stream):
    stream.away = True
    other = Recorded()
    heartbeat.add(beat(stream))
    heartbeat.add(beat(other, "u"))
    until(lambda: len(other.calls) >= 3)
    stream.away = False
    until(lambda: stream.calls)


def test_a_run_that_is_given_up_is_released_once(heartbeat, stream):
    heartbeat.give_up(beat(stream))
    assert stream.calls == [("release", "t", ["1-0", "2-0"])]
    other = Recorded()
    heartbeat.add(beat(other, "u"))
    until(lambda: len(other.calls) >= 3)
    assert len(stream.calls) == 1


def test_a_run_that_cannot_be_released_is_as_soon_as_the_server_is_back(heartbeat, stream):
    stream.away = True
    heartbeat.give_up(beat(stream))
    other = Recorded()
    heartbeat.add(beat(other, "u"))
    until(lambda: len(other.calls) >= 2)
    assert stream.calls == []
    stream.away = False
    until(lambda: stream.calls)
    assert stream.calls[0] == ("release", "t", ["1-0", "2-0"])


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_child_beats_by_itself(heartbeat, stream):
    heartbeat.add(beat(stream))
    until(lambda: stream.calls)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            stream.calls.clear()
            heartbeat.add(beat(stream, "child"))
            until(lambda: ("renew", "child", "clean") in stream.calls)
            os.write(write, b"beats")
        finally:
            os._exit(0)
    assert os.read(read, 5) == b"beats"
    assert os.waitpid(child, 0)[0] == child
    os.close(read)
    os.close(write)
    heartbeat.remove("t")


def test_all_runs_share_one_thread(heartbeat, stream):
    before = threading.active_count()
    for number in range(5):
        heartbeat.add(beat(stream, f"t{number}"))
    assert threading.active_count() == before + 1
