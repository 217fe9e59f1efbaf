"""Log lines: JSON for machines, readable text on a terminal; every line has an `action`, none has an article's text."""

import logging
import sys
from typing import Any

from config.settings import Settings, unknown_names
from tasks.record import codec
from tasks.record.moments import now

_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and whatever the caller put into `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of `record`."""
        line: dict[str, Any] = {
            "time": now(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "action": "log",
            "message": record.getMessage(),
        }
        line |= {k: _plain(v) for k, v in record.__dict__.items() if k not in _STANDARD and k != "data"}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return codec.encode_text(line)


class TextFormatter(logging.Formatter):
    """The same for a person: time, level, message, then `key=value`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of `record`."""
        extra = {k: v for k, v in record.__dict__.items() if k not in _STANDARD and k not in ("data", "action")}
        pairs = "".join(f" {key}={value}" for key, value in extra.items())
        line = f"{self.formatTime(record, '%H:%M:%S')} {record.levelname.lower():7} {record.getMessage()}{pairs}"
        return line + ("\n" + self.formatException(record.exc_info) if record.exc_info else "")


def as_text(settings: Settings) -> bool:
    """Whether the lines are for a person."""
    return settings.log_format == "text" or (settings.log_format == "auto" and sys.stderr.isatty())


def configure_logging(settings: Settings) -> None:
    """Send every log line to standard error in the form and from the level that the settings name."""
    handler = logging.StreamHandler()
    handler.setFormatter(TextFormatter() if as_text(settings) else JsonFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    for sentence in unknown_names():
        logging.getLogger(__name__).warning(sentence, extra={"action": "unknown_option"})
    # At info Celery prints a line where a task comes and one where it ends. Our own say more: the step, the articles.
    for name in ("celery.worker.strategy", "celery.app.trace"):
        logging.getLogger(name).setLevel(max(root.level, logging.WARNING))


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | bool | type(None) | list | dict) else str(value)


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
