"""The way it is usually written: one Celery chain for each article, JSON messages, default settings, the same steps.

It promises less: an article is lost with its worker, and published twice where a message is delivered twice.
"""

import json
import os
import sys
from functools import cache
from typing import Any

from celery import Celery, chain
from redis import Redis

from config.steps import CLEAN, EXTRACT_FIGURES, PUBLISH, RECOGNISE
from tasks.chain.items import Resources, new_item, run_step
from tasks.entities import Recogniser, load_recogniser
from tasks.record.acceptance import Bounds

OUTPUT = "naive:output"

app = Celery("bench.pipeline.naive_app", broker=os.environ.get("NAIVE_BROKER", "redis://127.0.0.1:6379/0"))


@cache
def _recogniser() -> Recogniser:
    return load_recogniser("bundled", None)


_RESOURCES = Resources(10.0, Bounds(), _recogniser)


@cache
def _client() -> Redis:
    return Redis.from_url(app.conf.broker_url)


@app.task
def clean(article: str) -> dict[str, Any]:
    """The first step."""
    items = [new_item(article.encode(), None)]
    run_step(CLEAN, items, _RESOURCES)
    return items[0]


@app.task
def recognise(item: dict[str, Any]) -> dict[str, Any]:
    """The second step."""
    run_step(RECOGNISE, [item], _RESOURCES)
    return item


@app.task
def extract_figures(item: dict[str, Any]) -> dict[str, Any]:
    """The third step."""
    run_step(EXTRACT_FIGURES, [item], _RESOURCES)
    return item


@app.task
def publish(item: dict[str, Any]) -> None:
    """The last step: the record goes out."""
    run_step(PUBLISH, [item], _RESOURCES)
    record = json.dumps(item.get("record") or item["rejection"], ensure_ascii=False)
    _client().xadd(OUTPUT, {"id": item["id"], "record": record})


def main() -> None:
    """The producer: starts a chain for each line on standard input."""
    for line in sys.stdin:
        chain(clean.s(line), recognise.s(), extract_figures.s(), publish.s()).apply_async()


if __name__ == "__main__":
    main()
