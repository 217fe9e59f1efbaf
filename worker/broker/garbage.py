"""What is pushed onto the queue of submissions and is no message at all: its bytes are taken for the article.

kombu reads an entry of a list as JSON before anybody else sees it, and what it cannot read would be gone.
"""

import base64
import json
from typing import Any

from tasks.record import codec
from worker.broker.incoming import SUBMISSIONS

_TAKE = "BRPOP"


class KeepsGarbage:
    """For kombu's Redis channels."""

    def _create_client(self, asynchronous: bool = False) -> Any:
        client = super()._create_client(asynchronous)  # type: ignore[misc]  # mixed in
        parse = client.parse_response

        def parse_response(connection: Any, command: str, **options: Any) -> Any:
            reply = parse(connection, command, **options)
            if command != _TAKE or not reply:
                return reply
            place, item = reply
            return place, as_message(item) if _is_for_submissions(self, place) else item

        client.parse_response = parse_response
        return client


def as_message(item: bytes) -> bytes:
    """The entry of a list as it is where it is JSON, else as the body of a message."""
    if _is_json(item):
        return item
    return codec.encode({"body": base64.b64encode(item).decode(), "properties": {"body_encoding": "base64"}})


def _is_for_submissions(channel: Any, place: bytes) -> bool:
    # Each priority has a list of its own.
    return place.decode(errors="replace").rsplit(channel.sep, 1)[0] == SUBMISSIONS


def _is_json(item: bytes) -> bool:
    try:
        codec.decode(item)
    except codec.JSONDecodeError:
        try:
            json.loads(item.decode())
        except (ValueError, RecursionError):
            return False
    return True
