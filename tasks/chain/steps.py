"""The steps on one batch of articles, free of Celery and Redis: the workers and `khabar enrich` run the same code.

An item is a plain dictionary, since it travels as JSON from step to step: `{"record": …}` while all goes well,
`{"rejection": …}` once a step has given the article up. Each article fails alone.
"""

import math
import time
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib.metadata import version
from typing import Any

from tasks.chain.limits import TimeLimitReached, time_limit
from tasks.chain.pace import Pace
from tasks.cleaning import NotArticle, Sentence, clean, split_sentences
from tasks.entities import Recogniser, Text, recognise
from tasks.figures import extract_figures
from tasks.figures.kinds.source_country import country_of_source
from tasks.record import codec
from tasks.record.acceptance import Bounds, Refused, accept
from tasks.record.codec import fields_of
from tasks.record.forms import SCHEMA_VERSION
from tasks.record.moments import now

Item = dict[str, Any]
# An exception's text may quote the article; what is kept of it is enough to find the cause.
_DETAIL_LENGTH = 300


@cache
def khabar_version() -> str:
    """The installed version of Khabar."""
    return version("khabar")


def clean_item(data: bytes, bounds: Bounds, seconds: float, submitted_at: str | None, attempts: int = 1) -> Item:
    """The item of one raw article: accepted, cleaned and split into sentences, or rejected."""
    item: Item = {"attempts": attempts}

    def work() -> None:
        accepted = accept(data, bounds)
        article = accepted.article
        item["id"] = accepted.id
        started = time.perf_counter()
        cleaned = clean(article.title, article.body, article.body_format, article.url)
        sentences = split_sentences(cleaned.title, cleaned.text)
        item["record"] = {
            "schema": SCHEMA_VERSION,
            "id": accepted.id,
            "url": article.url,
            "source": article.source,
            "author": article.author,
            "published_at": article.published_at,
            "extra": accepted.extra,
            "notes": accepted.notes,
            "title": cleaned.title,
            "text": cleaned.text,
            "sentences": [fields_of(s) for s in sentences],
            "entities": [],
            "figures": [],
            "removed": [fields_of(r) for r in cleaned.removed],
            "media": [fields_of(m) for m in cleaned.media],
            "processing": {
                "version": khabar_version(),
                "ner": "",
                "attempts": attempts,
                "submitted_at": submitted_at,
                "finished_at": "",
                "ms": {"clean": _ms(started), "ner": 0.0, "figures": 0.0},
            },
        }

    _guard(item, "clean", seconds, work)
    return item


def recognise_items(items: Sequence[Item], recogniser: Recogniser, seconds: float, pace: Pace | None = None) -> None:
    """Put the entities into each record: all articles in one go, one by one where that fails.

    `seconds` is for one article; `pace` says how long all of them together may take, and learns from it.
    """
    alive = [item for item in items if "record" in item]
    if not alive:
        return
    characters = sum(len(item["record"]["text"]) for item in alive)
    started = time.perf_counter()
    limit = pace.limit(characters, seconds) if pace else math.inf
    if not _recognised_together(alive, recogniser, min(limit, seconds * len(alive))):
        started = time.perf_counter()
        for item in alive:
            _guard(item, "recognise", seconds, partial(_recognise, [item], recogniser))
    share = _ms(started, len(alive))
    if pace and all("record" in item for item in alive):
        pace.note(characters, time.perf_counter() - started)
    for item in alive:
        if "record" in item:
            item["record"]["processing"]["ner"] = recogniser.name
            item["record"]["processing"]["ms"]["ner"] = share


def extract_item(item: Item, seconds: float) -> None:
    """Put the figures into the record."""
    record = item.get("record")
    if record is None:
        return

    def work() -> None:
        started = time.perf_counter()
        record["figures"] = [
            fields_of(figure)
            for figure in extract_figures(
                record["title"],
                record["text"],
                _sentences(record),
                _countries(record["entities"]),
                country_of_source(record["url"], record["source"]),
            )
        ]
        record["processing"]["ms"]["figures"] = _ms(started)

    _guard(item, "extract_figures", seconds, work)


def finish(item: Item, seconds: float) -> None:
    """Note the time at which the record was finished."""
    if "record" in item:
        _guard(item, "publish", seconds, lambda: note_end(item["record"]))


def note_end(record: dict[str, Any]) -> None:
    """The record is finished now."""
    record["processing"]["finished_at"] = now()


def make_sendable(items: Sequence[Item], stage: str, seconds: float) -> None:
    """Reject what has no JSON form, or one too large: such a record would keep its whole batch from being sent on."""
    try:
        codec.encode(items)
    except (TypeError, MemoryError):
        for item in items:
            _guard(item, stage, seconds, partial(codec.encode, item))


def rejection(article_id: str | None, stage: str, reason: str, detail: str, attempts: int) -> dict[str, Any]:
    """A rejection, in the form of docs/record.md."""
    return {
        "id": article_id,
        "stage": stage,
        "reason": reason,
        "detail": detail,
        "attempts": attempts,
        "rejected_at": now(),
    }


def enrich(
    articles: Sequence[bytes], recogniser: Recogniser, bounds: Bounds, seconds: float, submitted_at: str | None = None
) -> list[Item]:
    """The items of raw articles, in order, each with its `record` or its `rejection`: all steps in this process."""
    items = [clean_item(data, bounds, seconds, submitted_at) for data in articles]
    recognise_items(items, recogniser, seconds)
    for item in items:
        extract_item(item, seconds)
        finish(item, seconds)
    make_sendable(items, "publish", seconds)
    return items


def _guard(item: Item, stage: str, seconds: float, work: Callable[[], object]) -> None:
    try:
        with time_limit(seconds):
            work()
        return
    except Refused as refused:
        item["id"] = refused.article_id
        stage, reason, detail = "accept", refused.reason, refused.detail
    except NotArticle as not_article:
        reason, detail = not_article.reason, not_article.detail
    except TimeLimitReached:
        reason, detail = "time_limit", f"more than {seconds:g} s"
    except MemoryError:
        reason, detail = "out_of_memory", "the process ran out of memory on this article"
    except Exception as error:
        reason, detail = "error", _sayable(f"{type(error).__name__}: {error}")
    item.pop("record", None)
    item["rejection"] = rejection(item.get("id"), stage, reason, detail, item["attempts"])


def _recognised_together(items: Sequence[Item], recogniser: Recogniser, seconds: float) -> bool:
    if not seconds:
        return False
    # The exception ends with this function: while it lived, so would what its frames hold, which after a MemoryError
    # is all the memory there is.
    try:
        with time_limit(seconds):
            _recognise(items, recogniser)
    except (Exception, TimeLimitReached):
        return False
    return True


def _sayable(text: str) -> str:
    """What of an error's text can be told in a rejection: short, and free of what has no UTF-8."""
    return text[:_DETAIL_LENGTH].encode(errors="backslashreplace").decode()


def _recognise(items: Sequence[Item], recogniser: Recogniser) -> None:
    records = [item["record"] for item in items]
    texts = [Text(r["title"], r["text"], _sentences(r)) for r in records]
    for record, entities in zip(records, recognise(texts, recogniser), strict=True):
        record["entities"] = [fields_of(e) | {"mentions": [fields_of(m) for m in e.mentions]} for e in entities]


def _sentences(record: dict[str, Any]) -> list[Sentence]:
    return [Sentence(s["field"], s["start"], s["end"]) for s in record["sentences"]]


def _countries(entities: Sequence[dict[str, Any]]) -> list[str]:
    """The countries that the article names, most often named first."""
    named = [(len(e["mentions"]), e["country"]) for e in entities if e["country"]]
    return [country for _, country in sorted(named, key=lambda pair: -pair[0])]


def _ms(started: float, share: int = 1) -> float:
    return round((time.perf_counter() - started) * 1000 / share, 3)
