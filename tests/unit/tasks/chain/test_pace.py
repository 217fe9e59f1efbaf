"""How long a batch may take in the recogniser, given what others took."""

import pytest

from tasks.chain.pace import Pace


def test_before_any_batch_nothing_is_known():
    assert Pace(60).limit(1000, least=10) == 0


def test_a_batch_may_take_far_longer_than_usual_but_no_more():
    pace = Pace(60)
    pace.note(1000, 0.5)
    assert pace.limit(2000, least=1) == pytest.approx(10)
    assert pace.limit(10, least=1) == 1
    assert pace.limit(10**6, least=1) == 60


def test_the_usual_follows_what_batches_take():
    pace = Pace(1000)
    pace.note(100, 1)
    for _ in range(30):
        pace.note(100, 5)
    assert 45 < pace.limit(100, least=1) < 50


def test_batches_without_text_teach_nothing():
    pace = Pace(60)
    pace.note(0, 3)
    assert pace.limit(100, least=1) == 0
