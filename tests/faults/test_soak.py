"""The short form of `python -m bench.soak`: every kind of fault once, within about a minute."""

from bench.soak.faults import FAULTS
from bench.soak.soak import soak, table

SEED = 17


def test_nothing_is_lost_or_doubled_under_every_kind_of_fault(tmp_path):
    result = soak(tmp_path, articles=1500, faults=len(FAULTS), seed=SEED, interval=2.0)
    report = "\n".join([table(result), *result.audit.examples, str(result.own_ends)])
    assert result.audit.accepted >= 1500, report
    assert result.audit.passed, report
    # The goal is 5 s, as the long form measures it; here there is room for a machine that is busy with other tests.
    assert result.run_silence_longest <= result.stale_after + 15, report
    assert not result.not_recovered, report
    assert set(result.faults) == set(FAULTS), report
