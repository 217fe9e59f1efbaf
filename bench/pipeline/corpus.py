"""The articles that the pipeline's benchmarks send: real news out of a file of JSON lines, else our own samples."""

import lzma
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from tasks.record import codec

_HOUSES = 500
_SAMPLES = Path(__file__).parents[2] / "samples"


def corpus(path: Path | None, count: int) -> list[bytes]:
    """Exactly `count` raw articles with ids of their own, evenly spread over the file, repeated where it has fewer."""
    found = [codec.decode(line) for line in _spread(path, count)] if path else _samples()
    if not found:
        raise ValueError(f"{path or _SAMPLES}: no articles")
    return [codec.encode(_numbered(article, n)) for n, article in enumerate(islice(cycle(found), count))]


def _samples() -> list[dict[str, Any]]:
    """The samples that come out enriched: those from 90 on are there to be rejected."""
    return [codec.decode(path.read_bytes()) for path in sorted(_SAMPLES.glob("[0-8]*.json"))]


def _spread(path: Path, count: int) -> list[bytes]:
    lines = list(_lines(path))
    step = max(1, len(lines) // count)
    return lines[::step][:count]


def _lines(path: Path) -> Iterator[bytes]:
    with lzma.open(path) if path.suffix == ".xz" else path.open("rb") as file:
        yield from (line for line in file if line.strip())


def _numbered(article: dict[str, Any], number: int) -> dict[str, Any]:
    return {**article, "id": f"{number:06}"}


def short_articles(first: int, count: int) -> list[bytes]:
    """Articles of two sentences, numbered from `first`: what is measured with them is the queue.

    Their words are the same again and again: what the workers keep of words is not what is measured.
    """
    return [
        codec.encode({"id": f"{number:07}", "title": "أمطار غزيرة على الساحل", "body": _short_body(number % _HOUSES)})
        for number in range(first, first + count)
    ]


def _short_body(houses: int) -> str:
    return f"هطلت أمطار غزيرة على اللاذقية اليوم. وقال الدفاع المدني إن {houses} منزلا غمرتها المياه."
