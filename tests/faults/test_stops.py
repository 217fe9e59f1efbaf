"""SIGTERM at the moment at which a worker hands a batch to its child: the batch is finished, and the worker ends."""

import array
import fcntl
import os
import signal
import stat
import termios
from contextlib import suppress
from pathlib import Path

import pytest
from celery import Celery
from support import children_of

from bench.servers.node import until
from config.steps import FIRST

# Almost all that a pipe of Linux holds: a larger batch is written in parts, as its child reads.
FULL = 60_000
# Far more than an idle worker takes, and less than the 30 s for which a child waits in vain to have its results read.
GRACE = 20


@pytest.mark.parametrize("size", [1, 4 * FULL], ids=["written", "half-written"])
def test_a_batch_on_its_way_to_a_child_is_finished(system, size):
    one = system()
    one.stream.ensure_group()
    worker = one.worker(queues=FIRST.queue)
    # A plain application of Celery, which needs no more to reach the broker.
    app = Celery("probe", broker=one.url, set_as_current=False)
    app.conf.broker_transport_options = {"global_keyprefix": f"{one.settings.tags[0]}:broker:"}
    app.conf.task_create_missing_queues = True
    until(lambda: _children_ready(app) == 1, 60, one.logs)
    [child] = children_of(worker.pid)
    os.kill(child, signal.SIGSTOP)
    # A batch that a feeder has taken back meanwhile: no article of it is this run's.
    arguments = (one.settings.tags[0], "t" * size, [("1-1", 1)])
    app.send_task(FIRST.queue, arguments, queue=FIRST.queue)
    until(lambda: _unread(child) >= min(size, FULL), 60, one.logs)
    threads = _threads(worker.pid)
    worker.terminate()
    # While it waits for its children, a thread of its own keeps the time.
    until(lambda: _threads(worker.pid) > threads, 60, one.logs)
    os.kill(child, signal.SIGCONT)
    assert worker.wait(GRACE) == 0, one.logs()
    assert one.logs().count('"step_done"') == 1
    assert not one.client.llen(f"{one.settings.tags[0]}:broker:{FIRST.queue}"), "it would be run once more"


def _children_ready(app):
    answers = app.control.inspect(timeout=1).stats() or {}
    return sum(stats["pool"]["writes"]["inqueues"]["total"] for stats in answers.values())


def _threads(pid):
    return len(list(Path(f"/proc/{pid}/task").iterdir()))


def _unread(pid):
    """Bytes in the pipes that a process reads from."""
    total = 0
    for name in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            if stat.S_ISFIFO(name.stat().st_mode) and not os.lstat(name).st_mode & stat.S_IWUSR:
                pipe = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
                try:
                    waiting = array.array("i", [0])
                    fcntl.ioctl(pipe, termios.FIONREAD, waiting)
                    total += waiting[0]
                finally:
                    os.close(pipe)
    return total
