"""A Scrapy item pipeline that puts items onto the input stream; needs the extra `scrapy`.

In the Scrapy project's settings:

    ITEM_PIPELINES = {"khabar.scrapy.KhabarPipeline": 900}
    KHABAR_STREAM_URL = "redis://127.0.0.1:6379/0"
    KHABAR_FIELDS = {"headline": "title", "content": "body"}  # where the spider's items call them otherwise
"""

import os
from collections.abc import Mapping
from typing import Any, Self

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.threads import deferToThread

from khabar.producer import Producer
from khabar.settings import PREFIX, ClientSettings

_FIELDS = f"{PREFIX}FIELDS"


class KhabarPipeline:
    """Submits every item as a raw article; fields that the contract does not know go into the record's `extra`.

    The crawl goes on while the server is asked. An item that cannot be submitted is an error in Scrapy's log and in its
    statistics (`khabar/failed`), and goes on to no later pipeline.
    """

    def __init__(self, producer: Producer, fields: Mapping[str, str], stats: Any = None) -> None:
        self.producer = producer
        self.fields = fields
        self.stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """A pipeline by the `KHABAR_*` settings of the crawler, then those of the environment."""
        own = {name: value for name, value in crawler.settings.items() if str(name).startswith(PREFIX)}
        settings = ClientSettings.read({**os.environ, **{k: v for k, v in own.items() if v is not None}})
        return cls(Producer(settings=settings), crawler.settings.getdict(_FIELDS), crawler.stats)

    async def process_item(self, item: Any, spider: Any = None) -> Any:
        """Submit the item, and hand it on unchanged."""
        article = {self.fields.get(name, name): value for name, value in ItemAdapter(item).asdict().items()}
        try:
            await maybe_deferred_to_future(deferToThread(self.producer.submit, article))
        except Exception:
            # Whatever it is, Scrapy logs it; here it is only counted.
            self._count("failed")
            raise
        self._count("submitted")
        return item

    def close_spider(self, spider: Any = None) -> None:
        """Give the connections back."""
        self.producer.close()

    def _count(self, what: str) -> None:
        if self.stats is not None:
            self.stats.inc_value(f"khabar/{what}")
