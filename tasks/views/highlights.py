"""Marked spans of a text, nested and overlapping ones too, as trees of pieces that a page can show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

# Records of the pipeline nest two deep (a name inside a figure). The limit keeps the work
# linear, and browsers alive, on records that somebody wrote to do harm.
MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Note:
    """What is told about a marked span: a heading and labelled values."""

    heading: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Highlight:
    """A span to mark: offsets in code points, `end` exclusive; `anchor` is its id in the page."""

    start: int
    end: int
    look: str
    anchor: str
    note: Note


@dataclass(slots=True)
class Piece:
    """Plain text, or (with `mark`) a marked stretch that holds further pieces.

    `first` is false where an overlap cut the span and this is a later part of it.
    """

    text: str = ""
    mark: Highlight | None = None
    first: bool = True
    pieces: list["Piece"] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    end: int
    piece: Piece


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the paragraphs, which blank lines set apart; empty ones are left out."""
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            yield start, start + len(part)
        start += len(part) + 2


def marked(text: str, start: int, end: int, highlights: Sequence[Highlight]) -> list[Piece]:
    """The stretch `text[start:end]` as pieces; their plain texts joined are exactly that stretch.

    A span that overlaps another without lying in it is cut where the other ends. A span nested deeper
    than MAX_DEPTH is not marked.
    """
    root = Piece()
    stack = [_Open(end, root)]
    at = start
    for edge, ending, span, first in _cuts(start, end, highlights):
        at = _close(text, stack, at, edge)
        at = _write(text, stack[-1].piece, at, edge)
        stack.append(_Open(ending, Piece(mark=span, first=first)))
        stack[-2].piece.pieces.append(stack[-1].piece)
    at = _close(text, stack, at, end)
    _write(text, root, at, end)
    return root.pieces


def _cuts(start: int, end: int, highlights: Sequence[Highlight]) -> Iterator[tuple[int, int, Highlight, bool]]:
    """Properly nested stretches in order of their start, outer ones first."""
    # the running number settles equal spans before the heap would compare highlights
    waiting = [
        (max(span.start, start), -min(span.end, end), n, span.start >= start, span)
        for n, span in enumerate(highlights)
        if span.start < end and span.end > start and span.start < span.end
    ]
    heapify(waiting)
    ends: list[int] = []
    while waiting:
        opening, negative, n, first, span = heappop(waiting)
        while ends and ends[-1] <= opening:
            ends.pop()
        if len(ends) >= MAX_DEPTH:
            continue
        closing = min(-negative, ends[-1]) if ends else -negative
        if closing < -negative:
            heappush(waiting, (closing, negative, n, False, span))
        ends.append(closing)
        yield opening, closing, span, first


def _close(text: str, stack: list[_Open], at: int, edge: int) -> int:
    while len(stack) > 1 and stack[-1].end <= edge:
        closed = stack.pop()
        at = _write(text, closed.piece, at, closed.end)
    return at


def _write(text: str, piece: Piece, at: int, edge: int) -> int:
    if edge > at:
        piece.pieces.append(Piece(text=text[at:edge]))
    return max(at, edge)
