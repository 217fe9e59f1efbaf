"""What of a message from the broker is let in: only what Khabar's own messages have, whoever wrote it.

Celery believes a message's headers: one may name any task, limit its time, make a worker hoard it, or hold a value of
another type on which the worker fails after it gave the message a process. None of that is needed here.
"""

import base64
import binascii
import uuid
from typing import Any

from config.steps import SUBMIT, queue_of, queues
from tasks.record import lenient

SUBMISSIONS = queue_of(SUBMIT)
# The way in which the body of a submission was packed, as the header is called from here on: under its own name, kombu
# would unpack the body in the worker's parent, however large it gets.
COMPRESSION = "khabar_compression"
_TASK_QUEUES = frozenset(queues())
# Celery writes at most 1,024 characters of a task's arguments into a message, and its ids are 36 characters long.
_LONGEST = {"id": 64, "root_id": 64, "parent_id": 64, "lang": 16, "origin": 256, "argsrepr": 1024, "kwargsrepr": 1024}
# On the queues of orders and events: what could kill children, make a worker hoard messages, or blow a small body up.
_HARMFUL = ("timelimit", "eta", "expires", "compression", "stamped_headers", "stamps")


def let_in(message: Any, queue: str) -> Any:
    """The message as the worker may see it.

    Raises:
        ValueError, TypeError, LookupError, AttributeError: it is none for this queue.
    """
    if queue == SUBMISSIONS:
        return _submission(message)
    message["headers"] = _headers(message["headers"], queue)
    if queue in _TASK_QUEUES:
        message["properties"]["delivery_info"] = {"exchange": "", "routing_key": queue}
    return message


def let_in_properties(properties: dict[str, Any], queue: str) -> dict[str, Any]:
    """The properties of a message on RabbitMQ, headers included, as the worker may see them.

    Raises:
        ValueError, TypeError, LookupError, AttributeError: it is no message for this queue.
    """
    headers = properties.get("application_headers") or {}
    if queue == SUBMISSIONS:
        plain = {"content_type": "application/json", "content_encoding": "binary"}
        return plain | {"application_headers": as_submission(headers)}
    return properties | {"application_headers": _headers(headers, queue)}


def as_submission(headers: dict[str, Any]) -> dict[str, Any]:
    """The headers of a message that brings an article, whatever they were."""
    known = _known(headers)
    compression = headers.get(COMPRESSION) or headers.get("compression")
    if isinstance(compression, str):
        known[COMPRESSION] = compression[: _LONGEST["lang"] * 2]
    return {"id": str(uuid.uuid4())} | known | {"task": SUBMISSIONS}


def _headers(headers: dict[str, Any], queue: str) -> dict[str, Any]:
    """The headers of a message on any other queue than that of submissions."""
    if queue not in _TASK_QUEUES:
        return {name: value for name, value in headers.items() if name not in _HARMFUL}
    if headers["task"] != queue or not isinstance(headers["id"], str) or len(headers["id"]) > _LONGEST["id"]:
        raise ValueError("no message of this queue")
    return _known(headers) | {"task": queue, "id": headers["id"]}


def _submission(message: Any) -> Any:
    """A message of which a worker can make a task, whatever it was: its body is all that counts."""
    given = message if isinstance(message, dict) else {}
    headers, properties = _object(given.get("headers")), _object(given.get("properties"))
    body, encoding = given.get("body"), properties.get("body_encoding")
    if not isinstance(body, str) or not _is_readable(body, encoding):
        # No message that Celery wrote: all of it is taken for the article.
        body, encoding = base64.b64encode(lenient.encode(message)).decode(), "base64"
    tag = properties.get("delivery_tag")
    return {
        "body": body,
        "content-type": "application/json",
        "content-encoding": "binary",
        "headers": as_submission(headers),
        "properties": {
            "body_encoding": encoding,
            "delivery_info": {"exchange": "", "routing_key": SUBMISSIONS},
            "delivery_tag": tag if isinstance(tag, str) and 0 < len(tag) <= _LONGEST["id"] else str(uuid.uuid4()),
            "delivery_mode": 2,
            "priority": 0,
        },
    }


def _known(headers: dict[str, Any]) -> dict[str, Any]:
    """Those headers that Khabar's messages have, where they are short text."""
    given = {name: headers.get(name) for name in _LONGEST}
    return {name: text for name, text in given.items() if isinstance(text, str) and len(text) <= _LONGEST[name]}


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_readable(body: str, encoding: Any) -> bool:
    if encoding is None:
        return True
    try:
        return encoding == "base64" and base64.b64decode(body, validate=True) is not None
    except (binascii.Error, ValueError):
        return False
