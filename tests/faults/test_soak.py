"""The short form of `python -m bench.soak`: every kind of fault once, within a few minutes."""

import pytest

from bench.soak.faults import FAULTS, FAULTS_OF
from bench.soak.result import table
from bench.soak.soak import soak

SEED = 17
# The goal is 5 s, as the long form measures it; here there is room for a machine that is busy with other tests.
_LATE = 15
FAILOVERS = {"sentinel": {"kill_primary", "hand_over"}, "cluster": {"kill_node", "hand_over_node", "move_slot"}}


# Each fault waits for what it strikes, and the end for the last article, as long as anything moves.
pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def test_nothing_is_lost_or_doubled_under_every_kind_of_fault(tmp_path):
    result = soak(tmp_path, articles=1500, faults=len(FAULTS), seed=SEED, interval=2.0)
    report = _report(result)
    assert result.audit.accepted >= 1500, report
    assert result.audit.passed, report
    assert result.run_silence_longest <= result.stale_after + _LATE, report
    assert not result.not_recovered, report
    assert set(result.faults) == set(FAULTS), report


@pytest.mark.parametrize("kind", FAILOVERS)
def test_nor_where_servers_fail_over(tmp_path, kind):
    result = soak(tmp_path, articles=600, faults=len(FAULTS_OF[kind]) + 6, seed=SEED, interval=2.0, kind=kind)
    report = _report(result)
    assert result.audit.accepted >= 600, report
    assert result.audit.passed, report
    assert not result.not_recovered, report
    assert set(result.faults) == set(FAULTS_OF[kind]), report


def _report(result):
    return "\n".join([table(result), *result.audit.examples, str(result.own_ends)])
