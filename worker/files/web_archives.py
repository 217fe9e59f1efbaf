"""WARC (ISO 28500): each HTML response is an article."""

import io
from collections.abc import Iterator
from email.message import Message
from typing import IO, Any, cast

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from worker.files.encodings import decoded
from worker.files.found import Found, article, too_large
from worker.files.opening import DAMAGED
from worker.files.unreadable import Unreadable

_HTML = ("text/html", "application/xhtml+xml")
_GOOD = "200"
_RECORD_END = 4
# What warcio raises where a record is none: it looks into headers that may not be there.
_BROKEN = (ArchiveLoadFailed, ValueError, AttributeError, TypeError, LookupError)


def pages(stream: IO[bytes], name: str, most: int) -> Iterator[Found]:
    """Each HTML response with status 200, with its address and the time of its crawl as `crawled_at`.

    Raises:
        Unreadable: a record is broken; the pages before were given.
    """
    place = 0
    watched = _Watched(stream)
    try:
        for record in ArchiveIterator(watched):
            place += 1
            if record.rec_type == "response" and (found := _page(record, f"record {place}", most)):
                yield found
    except _BROKEN:
        what = "is truncated" if watched.damaged else "is broken"
        raise Unreadable(name, f"a web archive that {what} in or after record {place}") from None
    if watched.breaks_off:
        raise Unreadable(name, f"a web archive that is truncated in or after record {place}")


class _Watched:
    """What warcio reads: it takes an error for the end, and an end within a record for a whole one, silently."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = cast(io.BufferedReader, stream)
        self._end = b""
        self.damaged = False

    @property
    def breaks_off(self) -> bool:
        """Whether the stream is damaged, or ends otherwise than a record does (ISO 28500: two line ends)."""
        return self.damaged or not self._end.replace(b"\r", b"").endswith(b"\n\n")

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._stream.read1(size)  # what is whole before the damage is given
        except DAMAGED:
            self.damaged = True
            return b""
        self._end = (self._end + data)[-_RECORD_END:]
        return data


def _page(record: Any, place: str, most: int) -> Found | None:
    headers = record.http_headers
    if headers is None or headers.get_statuscode() != _GOOD:
        return None
    content_type = Message()
    content_type["Content-Type"] = headers.get_header("Content-Type") or ""
    if content_type.get_content_type() not in _HTML:
        return None
    data = record.content_stream().read(most + 1)
    if len(data) > most:
        return too_large(place, most)
    body = decoded(data, content_type.get_content_charset())
    fields = {"body": body, "body_format": "html", "url": record.rec_headers.get_header("WARC-Target-URI")}
    return article(place, {**fields, "crawled_at": record.rec_headers.get_header("WARC-Date")}, most)
