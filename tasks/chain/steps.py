"""The functions of the steps, free of Celery and Redis: the workers and `khabar enrich` run the same code.

Each is named in a row of `config.steps`, and gets the items of one batch.
"""

import math
import time
from collections.abc import Sequence
from functools import partial
from typing import Any

from config.steps import LAST, all_steps, timings
from config.version import khabar_version
from tasks.chain.collection import uncollected
from tasks.chain.items import (
    GivenUp,
    Item,
    Record,
    Resources,
    StepContext,
    guard,
    make_sendable,
    milliseconds_since,
    new_item,
    run_step,
)
from tasks.chain.limits import TimeLimitReached, time_limit
from tasks.cleaning import NotArticle, Sentence, clean, split_sentences
from tasks.entities import Recogniser, Text, recognise
from tasks.figures import extract_figures
from tasks.figures.kinds.source_country import country_of_source
from tasks.figures.places import named_things, places_of_events
from tasks.record.acceptance import Bounds, accept
from tasks.record.codec import fields_of
from tasks.record.forms import SCHEMA_VERSION
from tasks.record.from_page import complete
from tasks.record.moments import now


def clean_items(items: list[Item], context: StepContext) -> None:
    """Make a record of each raw article, accepted, cleaned and split into sentences, or a rejection."""
    for item in items:
        data, submitted_at = item.pop("article"), item.pop("submitted_at")
        guard(item, context.step.name, context.resources.seconds, partial(_clean, item, data, submitted_at, context))


def load_recogniser(context: StepContext) -> None:
    """Load the recogniser, if it is not there yet."""
    context.resources.recogniser()


def recognise_items(items: list[Item], context: StepContext) -> None:
    """Put the entities into each record: all articles in one go, one by one where that fails.

    The pace says how long all of them together may take, and learns from it.
    """
    resources = context.resources
    recogniser, pace, seconds = resources.recogniser(), resources.pace, resources.seconds
    alive = [item for item in items if "record" in item]
    if not alive:
        return
    characters = sum(len(item["record"]["text"]) for item in alive)
    started = time.perf_counter()
    limit = pace.limit(characters, seconds) if pace else math.inf
    if not _recognised_together(alive, recogniser, min(limit, seconds * len(alive))):
        started = time.perf_counter()
        for item in alive:
            guard(item, context.step.name, seconds, partial(_recognise, [item], recogniser))
    share = milliseconds_since(started, len(alive))
    recognised = [item["record"] for item in alive if "record" in item]
    if pace and len(recognised) == len(alive):
        pace.note(characters, time.perf_counter() - started)
    for record in recognised:
        record["processing"]["ner"] = recogniser.name
        context.note_time(record, share)


def extract_items(items: list[Item], context: StepContext) -> None:
    """Put the figures into each record."""
    context.for_each(items, _extract)


def finish_items(items: list[Item], context: StepContext) -> None:
    """Note the time at which each record was finished."""
    context.for_each(items, note_end)


def note_end(record: Record) -> None:
    """The record is finished now."""
    record["processing"]["finished_at"] = now()


def enrich(
    articles: Sequence[bytes], recogniser: Recogniser, bounds: Bounds, seconds: float, submitted_at: str | None = None
) -> list[Item]:
    """The items of raw articles, in order, each with its `record` or its `rejection`: all steps in this process."""
    resources = Resources(seconds, bounds, lambda: recogniser)
    items = [new_item(data, submitted_at) for data in articles]
    for step in all_steps():
        run_step(step, items, resources)
    make_sendable(items, LAST.name, seconds)
    return items


def _clean(item: Item, data: bytes, submitted_at: str | None, context: StepContext) -> None:
    accepted = accept(data, context.resources.bounds)
    article = accepted.article
    item["id"] = accepted.id
    started = time.perf_counter()
    try:
        cleaned = clean(article.title, article.body, article.body_format, article.url)
    except NotArticle as not_article:
        raise GivenUp(not_article.reason, not_article.detail) from not_article
    sentences = split_sentences(cleaned.title, cleaned.text)
    record = {
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
            "attempts": item["attempts"],
            "submitted_at": submitted_at,
            "finished_at": "",
            "ms": dict.fromkeys(timings(), 0.0),
        },
    }
    complete(record, article.title, cleaned.page)
    context.note_time(record, milliseconds_since(started))
    item["record"] = record


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


def _recognise(items: Sequence[Item], recogniser: Recogniser) -> None:
    records = [item["record"] for item in items]
    texts = [Text(r["title"], r["text"], _sentences(r), country_of_source(r["url"], r["source"])) for r in records]
    # All tokens of a batch are in memory at once, and in no cycle.
    with uncollected():
        for record, entities in zip(records, recognise(texts, recogniser), strict=True):
            record["entities"] = [fields_of(e) | {"mentions": [fields_of(m) for m in e.mentions]} for e in entities]


def _extract(record: Record) -> None:
    title, text, entities, sentences = record["title"], record["text"], record["entities"], _sentences(record)
    home = country_of_source(record["url"], record["source"])
    figures = extract_figures(title, text, sentences, _countries(entities), home)
    record["figures"] = [fields_of(figure) | {"place": None} for figure in figures]
    if any(figure.event is not None for figure in figures):
        places = places_of_events(title, text, sentences, figures, named_things(entities))
        for figure, place in zip(record["figures"], places, strict=True):
            figure["place"] = place


def _sentences(record: Record) -> list[Sentence]:
    return [Sentence(s["field"], s["start"], s["end"]) for s in record["sentences"]]


def _country_of(entity: dict[str, Any]) -> str | None:
    """The country of a place on the map."""
    return entity["place"]["country"] if entity["place"] else None


def _countries(entities: Sequence[dict[str, Any]]) -> list[str]:
    """The countries that the article names, or of which it names a place, most often named first."""
    named = [(len(e["mentions"]), country) for e in entities if (country := e["country"] or _country_of(e))]
    return [country for _, country in sorted(named, key=lambda pair: -pair[0])]
