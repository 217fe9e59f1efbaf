"""What a reader of files gives back: one raw article, or why there is none in its place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tasks.record import codec

if TYPE_CHECKING:
    from tasks.record.forms import Reason


@dataclass(frozen=True, slots=True)
class Found:
    """One place of a file: the bytes of a raw article, or the sentence that says why it is not read."""

    place: str
    data: bytes = b""
    refused: str | None = None
    # For the rejection of one that is refused; means nothing for any other.
    reason: "Reason" = "invalid"


def article(place: str, fields: dict[str, Any], most: int) -> Found:
    """The raw article with `fields`, null ones left out; refused where its JSON is longer than `most` bytes."""
    try:
        data = codec.encode({name: value for name, value in fields.items() if value is not None})
    except (TypeError, ValueError) as error:
        return Found(place, refused=f"it has no JSON form ({error})")
    return bounded(place, data, most)


def bounded(place: str, data: bytes, most: int) -> Found:
    """`data` as it is, refused where it is longer than `most` bytes."""
    if len(data) > most:
        return too_large(place, most)
    return Found(place, data)


def too_large(place: str, most: int) -> Found:
    """The refusal of something longer than `most` bytes, which is not read."""
    why = f"it is longer than {most:,} bytes, the limit of KHABAR_MAX_ARTICLE_BYTES"
    return Found(place, refused=why, reason="too_large")
