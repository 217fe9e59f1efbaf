"""Sending a file's articles chunk by chunk, and telling the truth where the server fails in the middle."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from redis.exceptions import ConnectionError, RedisError, TimeoutError

from config.settings import Settings
from khabar import Producer
from tasks.streams.server import explain, without_password

_PART = re.compile(r"(\d{1,18})(?:-(\d{1,18}))?", re.ASCII)
# An article of a file with its number there, from 1.
Numbered = tuple[int, bytes]


class Interrupted(RuntimeError):
    """The server failed before all articles were accepted; the message says how many were, and how to go on."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """Which articles of the files were accepted before: the first ones, and some of those after them.

    Each partition gets its part of a chunk in a call of its own, so that what a failure leaves out has gaps.
    """

    first: int = 0
    others: Collection[range] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `--skip` says: `400`, or `400,403-405,410`.

        Raises:
            ValueError: it says nothing of the kind.
        """
        parts = [_PART.fullmatch(part.strip()) for part in text.split(",")]
        if not all(parts) or (parts[0] and parts[0][2]):
            raise ValueError(
                "must be a number, which numbers and ranges may follow after commas: 400 or 400,403-405,410."
            )
        numbers = [(int(part[1]), int(part[2] or part[1])) for part in parts if part]
        return cls(numbers[0][0], tuple(range(begin, end + 1) for begin, end in numbers[1:]))

    def __contains__(self, number: int) -> bool:
        return number <= self.first or any(number in others for others in self.others)

    def __str__(self) -> str:
        ranges = [str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in self.others]
        return ",".join([str(self.first), *ranges])

    @property
    def count(self) -> int:
        """How many there are."""
        return self.first + sum(map(len, self.others))


def submit_chunk(
    producer: Producer, chunk: Sequence[Numbered], before: Accepted, settings: Settings
) -> list[tuple[bytes, str]]:
    """Each article of the chunk with its entry's id, in order; `before` were accepted by another run.

    Raises:
        Interrupted: the server did not take all of it.
    """
    ids: dict[int, str] = {}
    try:
        for place, entry_id in producer.submit_each(data for _, data in chunk):
            ids[place] = entry_id
    except RedisError as error:
        taken = [number for place, (number, _) in enumerate(chunk) if place in ids]
        missing = min(number for place, (number, _) in enumerate(chunk) if place not in ids)
        accepted = _together(missing - 1, taken, before)
        raise Interrupted(_sentence(error, accepted, without_password(settings.streams))) from error
    return [(data, ids[place]) for place, (_, data) in enumerate(chunk)]


def _together(first: int, taken: Iterable[int], before: Accepted) -> Accepted:
    numbers = {number for others in before.others for number in others} | set(taken)
    ranges: list[range] = []
    for number in sorted(number for number in numbers if number > first):
        if ranges and ranges[-1].stop == number:
            ranges[-1] = range(ranges[-1].start, number + 1)
        else:
            ranges.append(range(number, number + 1))
    return Accepted(first, tuple(ranges))


def _sentence(error: RedisError, accepted: Accepted, place: str) -> str:
    parts = [
        explain(error, place),
        f"{accepted.count} articles were accepted; continue with --skip {accepted} and the same files.",
    ]
    if isinstance(error, ConnectionError | TimeoutError):
        parts.append("Articles in transit when the connection broke may have been accepted without a reply.")
    return " ".join(parts)
