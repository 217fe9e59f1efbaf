"""Ending a worker's pool while a batch is on its way to a child: that batch is finished, like those that are running.

At SIGTERM Celery forgets a task that no child has accepted yet, even if it is in the child's pipe. The child runs it,
and then waits for half a minute to have its result read, which nobody does. The message goes back to its queue, and is
run elsewhere as well. If only a part of the message fits into the pipe, the child takes what comes next for the rest,
and the worker never ends.
"""

from collections.abc import Sequence
from typing import Any

from billiard.pool import CLOSE
from celery.concurrency import get_implementation
from celery.concurrency.asynpool import AsynPool, _get_job_writer


class Pool(AsynPool):  # type: ignore[misc]  # Celery has no types
    """Celery's pool of processes, which reads the results of all that it has begun to write."""

    _half_written: Sequence[tuple[Any, Any]] = ()

    def flush(self) -> None:
        """Forget what was not begun: as the pool closes, or as a connection to the broker breaks."""
        if self._state != CLOSE:
            super().flush()
            return
        begun = {number: job for number, job in self._cache.items() if job._write_to is not None}
        writers = [(job._write_to, _get_job_writer(job)) for job in begun.values()]
        self._half_written = [(process, writer) for process, writer in writers if writer is not None]
        super().flush()
        self._cache.update(begun)

    def join(self) -> None:
        """Wait until the children have ended. Time limits hold on meanwhile."""
        for process, writer in self._half_written:
            self._flush_writer(process, writer)
        super().join()


def finish_what_is_handed_over(worker: Any) -> None:
    """Let a worker that is about to begin use this pool for its processes; the other kinds have no pipes."""
    pool = get_implementation(worker.pool_cls)
    if getattr(pool, "Pool", None) is AsynPool:
        pool.Pool = Pool
