"""JSON lines, objects and arrays. No line and no object is held that is longer than an article may be."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

import ijson
from ijson.common import ObjectBuilder

from tasks.record import codec
from worker.files.detection import BYTE_ORDER_MARK
from worker.files.found import Found, article, bounded, too_large
from worker.files.opening import AsItComes
from worker.files.unreadable import Unreadable

_SKIPPED = 1 << 20
_STARTS, _ENDS = frozenset(("start_map", "start_array")), frozenset(("end_map", "end_array"))
# What orjson reads and writes is nested no deeper.
_DEEPEST = 254
_TOO_DEEP = object()


def lines(stream: IO[bytes], most: int) -> Iterator[Found]:
    """Each line that is not blank, as it is; a line that is too long is skipped without being held."""
    number = 0
    while line := stream.readline(most + 2):
        number += 1
        if number == 1:
            line = line.removeprefix(BYTE_ORDER_MARK)
        place = f"line {number}"
        if len(line) > most + 1 and not line.endswith(b"\n"):
            _skip_line(stream)
            yield too_large(place, most)
        elif bare := line.strip():
            yield bounded(place, bare, most)


def one_object(stream: IO[bytes], most: int, whole_file: bool) -> Iterator[Found]:
    """One object over many lines.

    Where the file is none, it is one broken article if `whole_file`, else each line is an article of its own.
    """
    data = stream.read(most + len(BYTE_ORDER_MARK) + 1).removeprefix(BYTE_ORDER_MARK)
    if len(data) > most:
        yield too_large("the file", most)
    elif whole_file or _is_json(data):
        yield Found("the file", data)
    else:
        yield from _numbered(data.split(b"\n"))


def array(stream: IO[bytes], name: str, most: int) -> Iterator[Found]:
    """Each element of an array, read as a stream.

    Raises:
        Unreadable: the array is broken; the elements before were given.
    """
    place = 0
    try:
        for element in _elements(_WithoutMark(stream)):
            place += 1
            yield _element(f"element {place}", element, most)
    except ijson.JSONError as error:
        raise Unreadable(name, f"a JSON array that is broken after element {place} ({_short(error)})") from None


def _elements(stream: "_WithoutMark") -> Iterator[Any]:
    """The elements of the array one by one, `_TOO_DEEP` in place of one that is nested too deep.

    `ijson.items` keeps the path to every open bracket, which took 24 GB for 100,000 of them.
    """
    # The array itself counts for nothing.
    builder, depth, deepest = ObjectBuilder(), -1, 0
    for event, value in ijson.basic_parse(stream, use_float=True):
        depth -= event in _ENDS
        is_within = depth >= 0
        if is_within and depth <= _DEEPEST:
            builder.event(event, value)
        depth += event in _STARTS
        deepest = max(deepest, depth)
        if is_within and depth == 0:
            yield _TOO_DEEP if deepest > _DEEPEST else builder.value
            builder, deepest = ObjectBuilder(), 0


class _WithoutMark:
    """ijson's view of a stream: it asks for `read` only, and knows no byte order mark."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._begun = AsItComes(stream), False

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        if not self._begun and size:
            self._begun, data = True, data.removeprefix(BYTE_ORDER_MARK)
        return data


def _element(place: str, element: Any, most: int) -> Found:
    if element is _TOO_DEEP:
        return Found(place, refused=f"it is nested deeper than {_DEEPEST}")
    if isinstance(element, dict):
        return article(place, {"body": None, **element}, most)
    try:
        return bounded(place, codec.encode(element), most)
    except TypeError as error:
        return Found(place, refused=f"it has no JSON form ({error})")


def _numbered(rows: Iterable[bytes]) -> Iterator[Found]:
    for number, row in enumerate(rows, 1):
        if bare := row.strip():
            yield Found(f"line {number}", bare)


def _skip_line(stream: IO[bytes]) -> None:
    while (part := stream.readline(_SKIPPED)) and not part.endswith(b"\n"):
        pass


def _is_json(data: bytes) -> bool:
    try:
        codec.decode(data)
    except codec.JSONDecodeError:
        return False
    return True


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
