"""Enriched records and rejections to look at: out of files as `khabar enrich` writes them, or off the streams.

Reading the streams here takes nothing away and acknowledges nothing.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from tasks.record.checking import fault_of_record, fault_of_rejection
from tasks.record.earlier import in_current_form
from worker.files.opening import open_source
from worker.files.unreadable import shown_name

if TYPE_CHECKING:
    from tasks.streams.outputs import Settled

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
        with open_source(source) as stream:
            yield from _of_lines(stream, shown_name(source))


def find_record(source: str, article_id: str | None = None) -> dict[str, Any]:
    """The record to show: of a file the one with `article_id`, by default the first; of the streams the one of this id.

    Raises:
        ValueError: there is none, or the article was rejected; the message says which.
    """
    if source == "-" or source.lower().endswith(_FILES) or Path(source).is_file():
        found = _first(results([source]), article_id)
        wanted = f"no article {article_id}" if article_id else "nothing"
        return _record(found, f"there is {wanted} in {shown_name(source)}.")
    return _record(
        _by_id(source),
        f"{source} is not a file, and the streams hold no article, record, rejection or entry with this id.",
    )


def _record(found: Result | None, missing: str) -> dict[str, Any]:
    if found is None:
        raise ValueError(missing)
    if found.record is None:
        why = found.rejection or {}
        raise ValueError(f"{why['id'] or 'the article'} was rejected: {why['stage']}, {why['reason']}: {why['detail']}")
    return found.record


def _first(found: Iterable[Result], article_id: str | None) -> Result | None:
    for result in found:
        if article_id is None or (result.record or result.rejection or {})["id"] == article_id:
            return result
    return None


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
        raise ValueError(f"{place} is a raw article; enrich it first with `khabar enrich`.")
    if "rejected" in given:
        rejection = given["rejected"]
        return Result(rejection=_valid(rejection, fault_of_rejection(rejection), place, "a rejection"))
    record = in_current_form(given)
    return Result(record=_valid(record, fault_of_record(record), place, "an enriched record"))


def _valid(given: Any, fault: str | None, place: str, name: str) -> dict[str, Any]:
    if fault:
        raise ValueError(f"{place} is not {name}: {fault}.")
    valid: dict[str, Any] = given
    return valid


def _of_streams() -> Iterator[Result]:
    # What reads files only should not wait for the settings and the client to load.
    from tasks.streams.outputs import all_settled
    from worker.commands.streams import reached

    client, settings = reached()
    return (_of_settled(settled) for settled in all_settled(client, settings.tags) if _is_whole(settled))


def _of_settled(settled: "Settled") -> Result:
    return Result(in_current_form(settled.record) if settled.record else None, settled.rejection)


def _is_whole(settled: "Settled") -> bool:
    """Whether an outcome has the form of a record or a rejection; whoever may write there may write anything."""
    from tasks.streams.outcome_reader import why_not_whole

    why = why_not_whole(settled)
    if why:
        print(f"khabar: skipped the outcome of the article {ascii(settled.article_id)[:64]}: {why}.", file=sys.stderr)
    return why is None


def _by_id(wanted: str) -> Result | None:
    from tasks.streams.outcome_reader import why_not_whole
    from tasks.streams.outputs import outcomes, settled_at, settled_of_article
    from worker.commands.streams import reached

    client, settings = reached()
    found = settled_at(client, settings.tags, wanted) if _ENTRY_ID.fullmatch(wanted) else []
    if not found and _ENTRY_ID.fullmatch(wanted):
        found = list(outcomes(client, settings.tags, [wanted]).values())
    if len(found) > 1:
        articles = ", ".join(str(settled.article_id) for settled in found)
        raise ValueError(f"several entries have the id {wanted}; name the article instead: {articles}.")
    settled = found[0] if found else settled_of_article(client, settings.tags, wanted)
    if settled is None:
        return None
    if why := why_not_whole(settled):
        raise ValueError(f"the outcome {wanted} cannot be shown: {why}.")
    return _of_settled(settled)
