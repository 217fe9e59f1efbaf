"""The second net under an article: a process that native code holds beyond the limit is ended by the kernel."""

import os
import signal
import subprocess
import sys

import pytest

_SPINS = """
import itertools
from tasks.chain.limits import TimeLimitReached, end_past_limit, time_limit
end_past_limit()
with time_limit(0.2):
    sum(itertools.repeat(1))
"""
_HEEDS = """
import time
from tasks.chain.limits import TimeLimitReached, end_past_limit, time_limit
end_past_limit()
def busy(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
try:
    with time_limit(0.2):
        busy(60)
except TimeLimitReached:
    # Outside of a block there is no limit.
    busy(0.5)
    print("interrupted")
"""


_SAYS_ITS_LIMIT = """
import signal
from tasks.chain.limits import end_past_limit, time_limit
end_past_limit()
with time_limit(10):
    print(round(signal.getitimer(signal.ITIMER_PROF)[0]))
print(signal.getitimer(signal.ITIMER_PROF)[0], signal.getitimer(signal.ITIMER_REAL)[0])
"""


def _run(code, **env):
    given = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")} | env
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=given)


def test_native_code_that_spins_ends_its_process():
    assert _run(_SPINS).returncode == -signal.SIGPROF


@pytest.mark.parametrize(
    ("env", "seconds"),
    [
        ({}, 11),
        ({"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}, 11),
        ({"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "4"}, 44),
        ({"OMP_NUM_THREADS": "many"}, 11 * (os.cpu_count() or 1)),
    ],
)
def test_the_limit_is_for_all_threads_that_may_compute_and_goes_with_the_block(env, seconds):
    done = _run(_SAYS_ITS_LIMIT, **env)
    assert done.stdout.split() == [str(seconds), "0.0", "0.0"], done.stderr


def test_a_block_that_heeds_its_limit_is_interrupted_and_its_process_goes_on():
    done = _run(_HEEDS)
    assert (done.returncode, done.stdout) == (0, "interrupted\n"), done.stderr
