"""Khabar's client: raw Arabic news in, enriched records out, over Redis Streams.

>>> from khabar import Producer, Reader
>>> with Producer("redis://127.0.0.1:6379/0") as producer:
...     producer.submit({"title": "…", "body": "…"})
>>> with Reader("newsroom", url="redis://127.0.0.1:6379/0") as reader:
...     for received in reader:
...         store(received.record)
...         reader.acknowledge(received)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from khabar.producer import AsyncProducer, Producer
    from khabar.reader import AsyncReader, Reader
    from khabar.received import Received
    from khabar.records import EnrichedRecord, RawArticle, Rejection
    from khabar.settings import BadSetting, ClientSettings

__all__ = [
    "AsyncProducer",
    "AsyncReader",
    "BadSetting",
    "ClientSettings",
    "EnrichedRecord",
    "Producer",
    "RawArticle",
    "Reader",
    "Received",
    "Rejection",
]
_MODULES = {
    "AsyncProducer": "khabar.producer",
    "AsyncReader": "khabar.reader",
    "BadSetting": "khabar.settings",
    "ClientSettings": "khabar.settings",
    "EnrichedRecord": "khabar.records",
    "Producer": "khabar.producer",
    "RawArticle": "khabar.records",
    "Reader": "khabar.reader",
    "Received": "khabar.received",
    "Rejection": "khabar.records",
}


def __getattr__(name: str) -> Any:
    # Loaded when first asked for: Khabar's own commands use parts of this package, and not all of them need a server.
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
