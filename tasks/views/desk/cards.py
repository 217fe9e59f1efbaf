"""One record in a list: what a newsroom sees of it before it is opened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tasks.archive.forms import Excerpt, Stored
from tasks.views.desk.addresses import DeskLinks, record_address
from tasks.views.page import prominent_figures

# Two lines of a wide window.
_LEAD = 190
_FIGURES = 3
_NAMES = 6
_LINKS = DeskLinks()


@dataclass(frozen=True, slots=True)
class Piece:
    """Running text, or a word that the search found."""

    text: str
    is_found: bool = False


def card(stored: Stored) -> dict[str, Any]:
    """What the template shows of a record in a list."""
    record = stored.record
    # The first of a field: where the news is.
    by_field = {excerpt.field: excerpt for excerpt in reversed(stored.excerpts)}
    text = by_field.get("text")
    return {
        "id": stored.id,
        "href": record_address(stored.id),
        "arrival": str(stored.arrival),
        "moment": stored.moment,
        "is_dated": stored.is_dated,
        "revision": stored.revision,
        "source": record["source"],
        "title": _title(record["title"], by_field.get("title")),
        "lead": _excerpt(text) if text else [Piece(_lead(record["text"]))],
        "figures": list(_figures(record)),
        "names": _names(record["entities"]),
    }


def _figures(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The figures that matter, one of each event, unit and kind: the others are mostly parts of it."""
    told: set[tuple[str | None, str | None, str]] = set()
    for row in prominent_figures(record):
        about = (row["event"], row["code"], row["kind"])
        if about in told or len(told) == _FIGURES:
            continue
        told.add(about)
        # A vague number (`عشرات الجرحى`) says more in its own words than by its least value.
        is_number = row["qualifier_code"] != "vague"
        yield {
            "event": row["event"],
            "hedge": row["qualifier"] if is_number and row["qualifier_code"] not in ("exact", "range") else None,
            "number": row["amount"] if is_number else None,
            "text": row["text"],
            "of": row["event"] or row["unit"] or row["counted"] or row["kind"] if is_number else None,
        }


def _title(title: str, found: Excerpt | None) -> list[Piece]:
    # An excerpt may be a part of a long title; the whole stands here.
    if found is None:
        return [Piece(title)] if title else []
    marks = [(found.start + start, found.start + end) for start, end in found.marks]
    return list(pieces(title, marks))


def _excerpt(found: Excerpt) -> list[Piece]:
    before, after = ("… " if found.cut_before else ""), (" …" if found.cut_after else "")
    return [Piece(before), *pieces(found.text, found.marks), Piece(after)]


def pieces(text: str, marks: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The text cut where the search found something; joined it is the text."""
    at = 0
    for start, end in marks:
        yield Piece(text[at:start])
        yield Piece(text[start:end], True)
        at = end
    yield Piece(text[at:])


def _lead(text: str) -> str:
    first = " ".join(text[: 2 * _LEAD].split())
    if len(first) <= _LEAD:
        return first
    return first[:_LEAD].rsplit(" ", 1)[0] + " …"


def _names(entities: Sequence[Any]) -> list[dict[str, Any]]:
    most = sorted(entities, key=lambda entity: -len(entity["mentions"]))[:_NAMES]
    return [{"type": one["type"], "name": one["name"], "href": _LINKS.entity(one)} for one in most]
