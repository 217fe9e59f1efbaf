"""A task's message in the worker's parent, which need not read it: only the child that runs the task does."""

from typing import Any

from kombu.transport import virtual

_JSON = "application/json"


class Message(virtual.Message):  # type: ignore[misc]  # kombu has no types
    """kombu's, without the reading of task arguments.

    Celery reads every batch in the parent, some 200 kB of JSON, and sends all values to the child, which gets the body
    as well and reads that. Nothing of it is used: the values would be for chords and for callbacks on errors.
    """

    @property
    def payload(self) -> Any:
        """The body as values; for a task's, which is a list of three, the form of one without arguments."""
        if self.content_type == _JSON and self.body[:1] in (b"[", "["):
            return [[], {}, {"callbacks": None, "errbacks": None, "chain": None, "chord": None}]
        return super().payload
