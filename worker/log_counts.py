"""Counts log lines from warning on: what goes wrong shows in the metrics too."""

import logging
from typing import Any


class _Counting(logging.Handler):
    def __init__(self, counter: Any) -> None:
        super().__init__(logging.WARNING)
        self.counter = counter

    def emit(self, record: logging.LogRecord) -> None:
        self.counter.labels(record.levelname.lower(), getattr(record, "action", "log")).inc()


def count_log_lines(counter: Any) -> None:
    """Count from now on, in a counter with the labels level and action; calling it again changes nothing."""
    root = logging.getLogger()
    if not any(isinstance(handler, _Counting) for handler in root.handlers):
        root.addHandler(_Counting(counter))
