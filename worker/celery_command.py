"""`python -P -m worker.celery_command worker …`: what `celery -A worker …` does, safe from the working directory.

`celery` puts the working directory first on the path while it loads an application, so that a `worker/`, `tasks.py` or
`config.py` that happens to lie there would be loaded in place of ours.
"""

import sys

# Celery does the same when it loads the modules of tasks, whatever `-P` says: with these loaded, it has no need to.
import tasks.chain.pipeline
import tasks.chain.submission  # noqa: F401
from worker.app import celery

if __name__ == "__main__":
    celery.start(sys.argv[1:])
