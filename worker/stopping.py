"""Ending a process that would run for ever: by SIGTERM, or by Ctrl-C."""

import signal
import sys
import threading


def stop_on_signals(*more: signal.Signals) -> threading.Event:
    """An event that SIGTERM, SIGINT and `more` set; for the main thread."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, *more):
        signal.signal(number, lambda *_: stop.set())
    return stop


def exit_on_sigterm() -> None:
    """Let SIGTERM end this process as `sys.exit` does, so that what is begun is put in order; for the main thread."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
