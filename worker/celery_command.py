"""`python -P -m worker.celery_command worker …`: what `celery -A worker …` does, safe from the working directory.

`celery` puts the working directory first on the path while it loads an application, so that a `worker/`, `tasks.py` or
`config.py` that happens to lie there would be loaded in place of ours.
"""

import os
import sys
from collections.abc import Sequence

from celery.bin.base import CLIContext

# Celery does the same when it loads the modules of tasks, whatever `-P` says: with these loaded, it has no need to.
import tasks.chain.pipeline
import tasks.chain.submission  # noqa: F401
from worker.app import celery


def run(arguments: Sequence[str]) -> None:
    """Run a command of Celery on Khabar's application.

    A worker is started without Celery's other commands: one of them loads an interactive shell, another one Flower.
    These are 12 MiB of memory that no worker uses.
    """
    if arguments[:1] != ["worker"]:
        celery.start(list(arguments))
        return
    from celery.bin.worker import worker

    context = CLIContext(app=celery, no_color="NO_COLOR" in os.environ, workdir=None)
    worker.main(list(arguments[1:]), prog_name="celery worker", obj=context)


if __name__ == "__main__":
    run(sys.argv[1:])
