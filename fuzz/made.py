"""Articles made of any bytes: random bytes are hardly ever JSON, and would never get past the door."""

import json
from typing import Any

from tasks.record.forms import RawArticle

_NAMES = (*RawArticle.model_fields, "extra", "", "a\u0000b", "\ud800", "x" * 100)
# Values that parsers and validators trip over; `json` writes infinity and NaN, which are not JSON.
_ODD = (None, True, False, 0, -1, 2**63, 2**64, -(2**63) - 1, 10**400, 1.5, -0.0, 1e308, float("inf"), float("nan"))
_DEEPEST = 40


class Feed:
    """Bytes handed out piece by piece; zeros and empty texts once they are used up."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        """The next byte."""
        self._at += 1
        return self._data[self._at - 1] if self._at <= len(self._data) else 0

    def text(self) -> str:
        """Some text, of as many bytes as the next byte says."""
        length = self.byte()
        piece = self._data[self._at : self._at + length]
        self._at += length
        return piece.decode(errors="surrogateescape")


def made_article(data: bytes) -> bytes:
    """The JSON of an object with a body more often than not, and fields of any kind."""
    feed = Feed(data)
    article: dict[str, Any] = {"body": feed.text()}
    for _ in range(feed.byte() % 16):
        article[_name(feed)] = _value(feed, 0)
    return json.dumps(article, ensure_ascii=bool(feed.byte() % 2)).encode(errors="surrogatepass")


def _name(feed: Feed) -> str:
    choice = feed.byte()
    return _NAMES[choice] if choice < len(_NAMES) else feed.text()


def _value(feed: Feed, depth: int) -> Any:
    kind = feed.byte() % 6
    if kind == 0 or depth > _DEEPEST:
        return _ODD[feed.byte() % len(_ODD)]
    if kind == 1:
        return [_value(feed, depth + 1) for _ in range(feed.byte() % 4)]
    if kind == 2:
        return {_name(feed): _value(feed, depth + 1) for _ in range(feed.byte() % 4)}
    if kind == 3:
        return feed.text() * (feed.byte() % 8)
    return feed.text()
