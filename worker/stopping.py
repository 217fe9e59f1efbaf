"""Ending a process that would run for ever: by SIGTERM, or by Ctrl-C."""

import signal
import threading


def stop_on_signals(*more: signal.Signals) -> threading.Event:
    """An event that SIGTERM, SIGINT and `more` set; for the main thread."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, *more):
        signal.signal(number, lambda *_: stop.set())
    return stop
