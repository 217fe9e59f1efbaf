"""The door for producers that already speak Celery: `send_task("khabar.submit", [article], queue="khabar.submit")`.

Whatever reaches its queue becomes an entry, and acceptance says what is wrong with it: so its bytes are kept.
"""

import base64
import bz2
import hashlib
import logging
import lzma
import time
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

from celery import Task, shared_task
from celery.exceptions import Reject
from redis.exceptions import RedisError

from config.settings import current
from config.steps import SUBMIT, queue_of
from khabar import Producer
from tasks.record import codec, lenient

log = logging.getLogger(__name__)

# The client has tried for seconds already when it gives up; the next try need not come at once.
_PAUSE_SECONDS = 5.0
# JSON in ASCII takes six bytes for an Arabic letter, which is two bytes of an article.
_BYTES_OF_MESSAGE = 4
# As kombu names them; what it calls gzip is zlib's form. Each is unpacked up to a size. Other ways of packing need
# packages that Khabar does not have: an article in one of these is rejected with the bytes of its message.
_UNPACKERS: dict[str, Callable[[], Any]] = {
    "application/x-gzip": zlib.decompressobj,
    "application/x-bz2": bz2.BZ2Decompressor,
    "application/x-lzma": lzma.LZMADecompressor,
}


@cache
def _producer() -> Producer:
    return Producer(settings=current())


# Acknowledged late, unlike the steps: until the article is on the stream, this message is all there is of it.
# `argsrepr` of the sender decides what Flower shows of the article.
@shared_task(name=queue_of(SUBMIT), bind=True, ignore_result=True, acks_late=True, reject_on_worker_lost=True)
def submit(task: Task, message: str, compression: str | None = None) -> str:
    """Put the article that a message brings onto the input stream; the id of its entry.

    `message` is the body of what the producer sent, in base64 (worker/broker/strategy.py). Delivered again within
    minutes, it is the same entry. While the stream server refuses it or is away, the message goes back to its queue.
    """
    body = base64.b64decode(message)
    token = hashlib.blake2b(f"{task.request.id}\n".encode() + body, digest_size=16).hexdigest()
    try:
        return _producer().submit_once(article_of(body, compression), token)
    except RedisError as error:
        log.warning(f"the stream server did not take an article: {error}", extra={"action": "submit_failed"})
        time.sleep(_PAUSE_SECONDS)
        raise Reject(error, requeue=True) from error


def article_of(body: bytes, compression: str | None = None) -> bytes:
    """The bytes of the article in the body of a Celery message; all of the body where it is no call with one article.

    Text that is no UTF-8 and JSON that is none, such as NaN, are left for acceptance to reject.
    """
    plain = _unpacked(body, compression, current().max_article_bytes * _BYTES_OF_MESSAGE)
    try:
        arguments = _arguments(lenient.decode(plain))
    except (ValueError, RecursionError):
        return plain
    if len(arguments) != 1:
        return plain
    return _as_bytes(arguments[0])


def _unpacked(body: bytes, compression: str | None, most: int) -> bytes:
    if compression not in _UNPACKERS:
        return body
    try:
        # One more than is let through, so that what is larger is seen to be.
        plain: bytes = _UNPACKERS[compression]().decompress(body, most + 1)
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError):
        return body
    return plain if len(plain) <= most else body


def _arguments(call: Any) -> list[Any]:
    """The arguments of a call as Celery's second protocol writes it, a list of three, or its first one, an object."""
    if isinstance(call, dict) and "task" in call:
        args, named = call.get("args") or [], call.get("kwargs") or {}
    elif isinstance(call, list) and len(call) == 3:
        args, named = call[:2]
    else:
        return []
    if not isinstance(args, list) or not isinstance(named, dict) or named.keys() - {"article"}:
        return []
    return [*args, *named.values()]


def _as_bytes(article: Any) -> bytes:
    if isinstance(article, str):
        return article.encode(errors="surrogatepass")
    try:
        return codec.encode(article)
    except (TypeError, ValueError, RecursionError):
        return lenient.encode(article)
