"""A Scrapy item pipeline that puts items onto the input stream; needs the extra `scrapy`.

In the Scrapy project's settings:

    ITEM_PIPELINES = {"worker.scrapy_pipeline.KhabarPipeline": 900}
    KHABAR_STREAM_URL = "redis://127.0.0.1:6379/0"
    KHABAR_FIELDS = {"headline": "title", "content": "body"}  # where the spider's items call them otherwise
"""

from collections.abc import Mapping
from typing import Any, Self

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.threads import deferToThread

from config.settings import PREFIX, Settings
from tasks.producer import Producer

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
        names = {PREFIX + name.upper(): name for name in Settings.model_fields}
        given = {name: crawler.settings[key] for key, name in names.items() if crawler.settings.get(key) is not None}
        return cls(Producer(settings=Settings(**given)), crawler.settings.getdict(_FIELDS), crawler.stats)

    async def process_item(self, item: Any, spider: Any = None) -> Any:
        """Submit the item, and hand it on unchanged."""
        article = {self.fields.get(name, name): value for name, value in ItemAdapter(item).asdict().items()}
        try:
            await maybe_deferred_to_future(deferToThread(self.producer.submit, article))
        except Exception:
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
