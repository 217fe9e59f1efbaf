"""The door for producers that already speak Celery: `send_task("khabar.submit", [article], queue="khabar.submit")`."""

import logging
import time
from functools import cache
from typing import Any

from celery import shared_task
from celery.exceptions import Reject
from redis.exceptions import RedisError

from config.settings import current
from config.steps import SUBMIT, queue_of
from khabar import Producer

log = logging.getLogger(__name__)

# The client has tried for seconds already when it gives up; the next try need not come at once.
_PAUSE_SECONDS = 5.0


@cache
def _producer() -> Producer:
    return Producer(settings=current())


# Acknowledged late, unlike the steps: until the article is on the stream, this message is all there is of it. Delivered
# twice, it is submitted twice. `argsrepr` of the sender decides what Flower shows of the article.
@shared_task(name=queue_of(SUBMIT), ignore_result=True, acks_late=True, reject_on_worker_lost=True)
def submit(article: dict[str, Any] | str) -> str:
    """Put one raw article, an object or its JSON, onto the input stream; the id of its entry.

    While the stream server refuses it or is away, the message goes back to its queue.
    """
    try:
        return _producer().submit(article)
    except RedisError as error:
        log.warning(f"the stream server did not take an article: {error}", extra={"action": "submit_failed"})
        time.sleep(_PAUSE_SECONDS)
        raise Reject(error, requeue=True) from error
