"""The second net under an article: a process that native code holds beyond the limit is ended by the kernel."""

import signal
import subprocess
import sys

_SPINS = """
import itertools
from tasks.limits import TimeLimitReached, end_past_limit, time_limit
end_past_limit()
with time_limit(0.2):
    sum(itertools.repeat(1))
"""
_HEEDS = """
import time
from tasks.limits import TimeLimitReached, end_past_limit, time_limit
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


def _run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)


def test_native_code_that_spins_ends_its_process():
    assert _run(_SPINS).returncode == -signal.SIGPROF


def test_a_block_that_heeds_its_limit_is_interrupted_and_its_process_goes_on():
    done = _run(_HEEDS)
    assert (done.returncode, done.stdout) == (0, "interrupted\n"), done.stderr
