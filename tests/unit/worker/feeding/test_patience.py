"""How long an entry may wait for its message, judged by the rate at which articles are settled."""

import math

import pytest

from worker.feeding.patience import Patience


def watched(*samples, window=10.0):
    made = Patience(window)
    for now, settled in samples:
        made.note(now, settled)
    return made


def test_where_nothing_waits_in_the_broker_there_is_nothing_to_wait_for():
    assert watched((0, 0), (1, 0)).seconds(in_flight=100, waiting_messages=0) == 0
    assert watched((0, 0), (1, 50)).seconds(in_flight=100, waiting_messages=0) == 0


def test_where_nothing_moves_nothing_is_taken_for_lost():
    assert watched((0, 7)).seconds(100, 1) == math.inf
    assert watched((0, 7), (5, 7)).seconds(100, 1) == math.inf


@pytest.mark.parametrize(
    ("settled", "in_flight", "seconds"),
    # Twice the time of draining: at 10 a second, 100 take 10 seconds.
    [(50, 100, 20), (50, 200, 40), (100, 100, 10), (1, 100, 1000)],
)
def test_the_last_one_may_wait_twice_as_long_as_the_line_takes(settled, in_flight, seconds):
    assert watched((0, 0), (5, settled)).seconds(in_flight, 1) == pytest.approx(seconds)


def test_what_was_settled_before_the_first_look_counts_for_nothing():
    assert watched((0, 1000), (5, 1050)).seconds(100, 1) == watched((0, 0), (5, 50)).seconds(100, 1)


def test_only_the_window_counts():
    fast_then_slow = watched((0, 0), (1, 1000), (20, 1000), (30, 1010))
    assert fast_then_slow.seconds(10, 1) == pytest.approx(20)
    # Within a longer window the fast second still counts.
    assert watched((0, 0), (1, 1000), (20, 1000), (30, 1010), window=60).seconds(10, 1) < 1


def test_a_standstill_within_the_window_is_not_forgotten_at_once():
    assert watched((0, 0), (5, 50), (9, 50)).seconds(100, 1) == pytest.approx(36)
    assert watched((0, 0), (5, 50), (30, 50), (45, 50)).seconds(100, 1) == math.inf
