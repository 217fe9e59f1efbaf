"""The processes of Khabar: Celery workers, feeders, the command line."""

from typing import Any


def __getattr__(name: str) -> Any:
    # `celery -A worker` looks for `worker.celery`; loading Celery with the package would slow every command down.
    if name == "celery":
        from worker.app import celery

        return celery
    raise AttributeError(name)
