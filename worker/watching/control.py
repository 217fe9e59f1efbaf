"""Asking workers about themselves through Celery's remote control."""

from collections.abc import Sequence
from typing import Any

# A worker that is well answers within milliseconds, whatever its children do.
REPLY_SECONDS = 2.0


def ping(nodes: str) -> list[str]:
    """The workers that answer, of those whose names match the glob."""
    from worker.app import celery

    replies = celery.control.broadcast("ping", reply=True, timeout=REPLY_SECONDS, pattern=nodes, matcher="glob")
    return sorted(name for reply in replies or [] for name in reply)


def ask(what: str, names: Sequence[str]) -> dict[str, Any]:
    """The answers to one of Celery's questions (`stats`, `active` …) by worker; who does not answer is left out."""
    from worker.app import celery

    if not names:
        return {}
    return getattr(celery.control.inspect(destination=list(names), timeout=REPLY_SECONDS), what)() or {}
