"""Task events, gathered: what Flower shows is sent a few times a second, and not once for each event."""

from typing import Any

from celery import bootsteps

# Celery sends events as soon as its loop turns, which was half of what the worker's parent did under full load. Flower
# redraws every few seconds. Twenty-four events go at once in any case.
_DELAY = 0.25


class GatheredEvents(bootsteps.StartStopStep):  # type: ignore[misc]  # Celery has no types
    """Delays the sending of task events by a moment, so that those of several batches go together."""

    requires = ("celery.worker.consumer:Events",)

    def start(self, consumer: Any) -> None:
        """Of every new connection: its dispatcher is new, too."""
        dispatcher, hub = consumer.event_dispatcher, consumer.hub
        if hub is None or not dispatcher.enabled:
            return
        is_due = False

        def flush() -> None:
            nonlocal is_due
            is_due = False
            dispatcher.flush()

        def soon() -> None:
            nonlocal is_due
            if not is_due:
                is_due = True
                hub.call_later(_DELAY, flush)

        dispatcher.on_send_buffered = soon

    def shutdown(self, consumer: Any) -> None:
        """What is still held goes out with the last task."""
        if consumer.event_dispatcher:
            consumer.event_dispatcher.flush()
