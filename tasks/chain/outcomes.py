"""What a finished item becomes on the output or the reject stream."""

import hashlib
from typing import Any

from config.steps import LAST
from tasks.chain.items import rejection
from tasks.record import codec
from tasks.streams.stream import Outcome


def outcome_of(entry_id: str, item: dict[str, Any], window: int = 0) -> Outcome:
    """The outcome of an item: its record, or its rejection; with a window, what is needed to tell a duplicate."""
    refused = item.get("rejection")
    if refused is not None:
        article_id = refused["id"] or ""
        return Outcome(entry_id, article_id, refused["reason"], refused["stage"], codec.encode(refused))
    record = item["record"]
    payload = codec.encode(record)
    if not window:
        return Outcome(entry_id, record["id"], "enriched", LAST.name, payload)
    duplicate = rejection(record["id"], LAST.name, "duplicate", f"the same content within {window} s", item["attempts"])
    return Outcome(
        entry_id, record["id"], "enriched", LAST.name, payload, content_hash(record), codec.encode(duplicate)
    )


def content_hash(record: dict[str, Any]) -> str:
    """A hash of what a reader of the article would see."""
    text = f"{record['title']}\0{record['text']}"
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()
