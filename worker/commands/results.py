"""Enriched records and rejections to look at: out of files as `khabar enrich` writes them, or off the streams.

Reading the streams here takes nothing away and acknowledges nothing.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import orjson
from pydantic import BaseModel, ValidationError

from tasks.record.forms import EnrichedRecord, Rejection

_PAGE = 500
_ENTRY_ID = re.compile(r"\d+-\d+")
_FILES = (".json", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Result:
    """One of the two: the enriched record of an article, or its rejection."""

    record: dict[str, Any] | None = None
    rejection: dict[str, Any] | None = None


def results(sources: Sequence[str]) -> Iterator[Result]:
    """The results in files of JSON lines (`-`: standard input) one after the other; without any, all of the streams.

    Raises:
        OSError: a file cannot be read.
        ValueError: a line is neither a record nor a rejection; the message names file and line.
    """
    if not sources:
        yield from _of_streams()
    for source in sources:
        if source == "-":
            yield from _of_lines(sys.stdin.buffer, "standard input")
        else:
            with _opened(source) as stream:
                yield from _of_lines(stream, source)


def find_record(source: str, article_id: str | None = None) -> dict[str, Any]:
    """The record to show: of a file the one with `article_id`, by default the first; of the streams the one of this id.

    Raises:
        ValueError: there is none, or the article was rejected; the message says which.
    """
    if source == "-" or source.lower().endswith(_FILES) or Path(source).is_file():
        found = _first(results([source]), article_id)
        wanted = f"no article {article_id}" if article_id else "nothing"
        return _record(found, f"there is {wanted} in {source}.")
    return _record(_by_id(source), f"{source} is no file, and the streams hold no article or entry with this id.")


def _record(found: Result | None, missing: str) -> dict[str, Any]:
    if found is None:
        raise ValueError(missing)
    if found.record is None:
        why = found.rejection or {}
        raise ValueError(f"{why['id'] or 'the article'} was rejected: {why['stage']}, {why['reason']}: {why['detail']}")
    return found.record


def _first(found: Iterable[Result], article_id: str | None) -> Result | None:
    for result in found:
        if article_id is None or _article_id(result) == article_id:
            return result
    return None


def _opened(source: str) -> IO[bytes]:
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise OSError(f"{source}: {error.strerror}.") from None


def _of_lines(stream: Iterable[bytes], name: str) -> Iterator[Result]:
    for place, line in enumerate(stream, 1):
        if line.strip():
            yield _result(line, f"{name}, line {place}")


def _result(line: bytes, place: str) -> Result:
    try:
        given = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ValueError(f"{place} is not JSON ({error}).") from None
    if not isinstance(given, dict):
        raise ValueError(f"{place} is not an object.")
    if "body" in given and "schema" not in given:
        raise ValueError(f"{place} is a raw article; `khabar enrich` makes a record of it.")
    if "rejected" in given:
        return Result(rejection=_valid(Rejection, given["rejected"], place, "a rejection"))
    return Result(record=_valid(EnrichedRecord, given, place, "an enriched record"))


def _valid(form: type[BaseModel], given: Any, place: str, name: str) -> dict[str, Any]:
    try:
        form.model_validate(given, strict=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise ValueError(f"{place} is not {name}: {where}: {first['msg']}.") from None
    valid: dict[str, Any] = given
    return valid


def _streams() -> tuple[Any, list[Any]]:
    from config.settings import current
    from tasks.streams.server import connect, reach
    from tasks.streams.stream import Keys

    settings = current()
    reach(settings.streams, settings.socket_timeout)
    return connect(settings.streams, settings.socket_timeout), [Keys(tag) for tag in settings.tags]


def _of_streams() -> Iterator[Result]:
    client, keys = _streams()
    for stream, field in _outputs(keys):
        for fields in _entries(client, stream):
            yield _outcome(field, fields)


def _entries(client: Any, key: str) -> Iterator[dict[bytes, bytes]]:
    """The fields of all entries that are there now, oldest first; what comes meanwhile would make it endless."""
    newest = client.xrevrange(key, count=1)
    start, end = "-", newest[0][0].decode() if newest else "+"
    while entries := client.xrange(key, min=start, max=end, count=_PAGE):
        for _, fields in entries:
            yield fields
        start = "(" + entries[-1][0].decode()


def _by_id(wanted: str) -> Result | None:
    client, keys = _streams()
    if _ENTRY_ID.fullmatch(wanted) and (found := _by_entry(client, keys, wanted)):
        return found
    for stream, field in _outputs(keys):
        for fields in _newest_first(client, stream):
            result = _outcome(field, fields)
            if _article_id(result) == wanted:
                return result
    return None


def _by_entry(client: Any, keys: Sequence[Any], wanted: str) -> Result | None:
    found = [
        _outcome(field, fields)
        for stream, field in _outputs(keys)
        for _, fields in client.xrange(stream, min=wanted, max=wanted)
    ]
    if len(found) > 1:
        # each stream numbers its entries for itself
        articles = ", ".join(str(_article_id(result)) for result in found)
        raise ValueError(f"several entries have the id {wanted}; name the article instead: {articles}.")
    return found[0] if found else None


def _outputs(keys: Sequence[Any]) -> Iterator[tuple[str, bytes]]:
    for key in keys:
        yield key.enriched, b"record"
        yield key.rejected, b"rejection"


def _outcome(field: bytes, fields: dict[bytes, bytes]) -> Result:
    given = orjson.loads(fields[field])
    return Result(record=given) if field == b"record" else Result(rejection=given)


def _article_id(result: Result) -> str | None:
    article_id: str | None = (result.record or result.rejection or {})["id"]
    return article_id


def _newest_first(client: Any, key: str) -> Iterator[dict[bytes, bytes]]:
    end = "+"
    while entries := client.xrevrange(key, max=end, count=_PAGE):
        for _, fields in entries:
            yield fields
        end = "(" + entries[-1][0].decode()
