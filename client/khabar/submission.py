"""What submitting is: articles to bytes, bytes to partitions, partitions to calls of one script."""

import uuid
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from khabar import codec
from khabar.keys import Keys
from khabar.records import RawArticle

RawForm = RawArticle | Mapping[str, Any] | bytes | str
# One call of the server carries so many articles: enough to hide the round trip, small enough not to block others.
CHUNK = 200
# And no more bytes, but for a single article: a server takes a gigabyte of one client, and a long call blocks others.
_MOST_BYTES_OF_CALL = 16 * 1024 * 1024
# A server takes no longer value (its `proto-max-bulk-len`), and ends the connection on which one comes.
MOST_BYTES = 512 * 1024 * 1024
# A client gives up re-sending a submission within seconds; two minutes cover every pause between its tries.
_REMEMBER_SECONDS = 120
# A queue that delivers again does so once it takes its reader for dead.
_REMEMBER_TOKEN_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the script; `places` are those of its articles among all that are submitted."""

    keys: list[str]
    arguments: list[Any]
    places: Sequence[int]


@cache
def script() -> str:
    """The text of the script that adds articles once, even where it is called twice."""
    return files("khabar").joinpath("lua", "submit.lua").read_text(encoding="utf-8")


def article_bytes(article: RawForm) -> bytes:
    """The JSON of a raw article, as the stream holds it.

    Raises:
        TypeError: a mapping holds something that has no JSON form.
        ValueError: it is longer than any server takes.
    """
    if isinstance(article, bytes):
        data = article
    else:
        data = article.encode() if isinstance(article, str) else codec.encode(article)
    if len(data) > MOST_BYTES:
        raise ValueError(f"an article of {len(data):,} bytes is longer than the {MOST_BYTES:,} that a server accepts.")
    return data


def partition_of(data: bytes, partitions: int) -> int:
    """The partition of a raw article: by what makes its id, since a duplicate is found within its partition only.

    That is its `id`, else its `url`, else all of its bytes. Anything will do for what is no article.
    """
    try:
        article = codec.decode(data)
    except codec.JSONDecodeError:
        article = None
    named = (article.get("id"), article.get("url")) if isinstance(article, dict) else ()
    key = next((name.encode() for name in named if isinstance(name, str) and name), data)
    return zlib.crc32(key) % partitions


def calls(tags: Sequence[str], articles: Sequence[bytes], token: str | None = None) -> Iterator[Call]:
    """The calls that put `articles` on the streams of the partitions `tags`; `token` is for one article only."""
    seconds = _REMEMBER_SECONDS if token is None else _REMEMBER_TOKEN_SECONDS
    for partition, places in _by_partition(articles, len(tags)):
        keys = Keys(tags[partition])
        for chunk in _chunks(places, articles):
            arguments = [seconds, *(articles[place] for place in chunk)]
            yield Call([keys.raw, keys.submission(token or uuid.uuid4().hex)], arguments, chunk)


def placed(call: Call, reply: Sequence[bytes]) -> list[tuple[int, str]]:
    """The place of each article of a call among all that are submitted, and its entry's id from the reply."""
    return [(place, entry_id.decode()) for place, entry_id in zip(call.places, reply, strict=True)]


def _chunks(places: Sequence[int], articles: Sequence[bytes]) -> Iterator[list[int]]:
    chunk: list[int] = []
    size = 0
    for place in places:
        if chunk and (len(chunk) == CHUNK or size + len(articles[place]) > _MOST_BYTES_OF_CALL):
            yield chunk
            chunk, size = [], 0
        chunk.append(place)
        size += len(articles[place])
    if chunk:
        yield chunk


def _by_partition(articles: Sequence[bytes], partitions: int) -> list[tuple[int, Sequence[int]]]:
    if partitions == 1:
        return [(0, range(len(articles)))]
    places: dict[int, list[int]] = {}
    for place, data in enumerate(articles):
        places.setdefault(partition_of(data, partitions), []).append(place)
    return sorted(places.items())
