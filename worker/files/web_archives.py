"""WARC (ISO 28500): each HTML response is an article."""

from collections.abc import Iterator
from email.message import Message
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from worker.files.encodings import decoded
from worker.files.found import Found, article, too_long
from worker.files.unreadable import Unreadable

_HTML = ("text/html", "application/xhtml+xml")
_GOOD = "200"


def pages(stream: IO[bytes], name: str, most: int) -> Iterator[Found]:
    """Each HTML response with status 200, with its address and the time of its crawl as `crawled_at`.

    Raises:
        Unreadable: a record is broken; the pages before were given.
    """
    place = 0
    try:
        for record in ArchiveIterator(stream):
            place += 1
            if record.rec_type == "response" and (found := _page(record, f"record {place}", most)):
                yield found
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        raise Unreadable(name, f"a web archive that is broken after record {place} ({str(error)[:120]})") from None


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
        return Found(place, refused=too_long(most))
    body = decoded(data, content_type.get_content_charset())
    fields = {"body": body, "body_format": "html", "url": record.rec_headers.get_header("WARC-Target-URI")}
    return article(place, {**fields, "crawled_at": record.rec_headers.get_header("WARC-Date")}, most)
