"""Opening what may be compressed, may be a pipe, and may have no end: the first bytes are looked at and kept."""

import bz2
import codecs
import gzip
import io
import lzma
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Literal, cast

from worker.files import encodings, signatures
from worker.files.unreadable import Unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# The beginning that decides what a file is. A line that is longer is no line that a person or a scraper wrote.
HEAD = 65_536
_DECOMPRESSORS: dict[bytes, Callable[..., Any]] = {
    signatures.GZIP: gzip.open,
    signatures.BZIP2: bz2.open,
    signatures.XZ: lzma.open,
}
DAMAGED = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)


class _Replayed(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        data = self._head[: len(view)] or _some(self._rest, len(view))
        self._head = self._head[len(view) :]
        view[: len(data)] = data
        return len(data)


class AsItComes:
    """A stream for readers that ask for a full block at a time: they get what is there, and wait for nothing else."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes, none only at the end."""
        return _some(self._stream, size) if size >= 0 else self._stream.read()


class _Recoded(io.RawIOBase):
    """Another encoding as UTF-8: whoever reads lines of UTF-16 would not find their ends, and JSON is UTF-8."""

    def __init__(self, stream: IO[bytes], encoding: str) -> None:
        self._stream, self._left = stream, b""
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        while not self._left:
            data = _some(self._stream, HEAD)
            self._left = self._decoder.decode(data, final=not data).encode()
            if not data:
                break
        size = min(len(self._left), len(view))
        view[:size], self._left = self._left[:size], self._left[size:]
        return size


class _LinesOfReturns(io.RawIOBase):
    """A line feed for each carriage return, which ends the lines of files from old Macintosh programs."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        data = _some(self._stream, len(view)).replace(b"\r", b"\n")
        view[: len(data)] = data
        return len(data)


def open_source(source: str) -> BinaryIO:
    """The file `source` to read bytes from, or standard input where it is `-`.

    Raises:
        OSError: it cannot be opened; the message names it and says why.
    """
    if not source:
        raise OSError("the name of a file is empty: name a file or a folder, or - for standard input.")
    return sys.stdin.buffer if source == "-" else open_file(Path(source), "rb")


def open_file(path: Path, mode: Literal["rb", "wb"], name: str | None = None) -> BinaryIO:
    """The file at `path`; `name` is what a person knows it by, where that is something else.

    Raises:
        OSError: it cannot be opened; the message names it and says why.
    """
    try:
        return path.open(mode)
    except OSError as error:
        raise OSError(f"{name or path}: {error.strerror}.") from None


def looked_into(stream: IO[bytes], name: str) -> tuple[bytes, IO[bytes]]:
    """The first bytes of what `stream` holds, decompressed, and all of it from the beginning.

    Raises:
        Unreadable: it is compressed and damaged.
    """
    head = _beginning(stream)
    whole = cast(IO[bytes], io.BufferedReader(_Replayed(head, stream), HEAD))
    for magic, decompress in _DECOMPRESSORS.items():
        if head.startswith(magic):
            try:
                inner = cast(IO[bytes], decompress(AsItComes(whole), "rb"))
                head = _beginning(inner)
            except (OSError, *DAMAGED):
                raise Unreadable(name, "compressed, but damaged or truncated") from None
            return _as_utf8(head, cast(IO[bytes], io.BufferedReader(_Replayed(head, inner), HEAD)))
    return _as_utf8(head, whole)


def recoded(stream: IO[bytes], encoding: str) -> IO[bytes]:
    """A stream in `encoding` as UTF-8."""
    return cast(IO[bytes], io.BufferedReader(_Recoded(stream, encoding), HEAD))


def _as_utf8(head: bytes, stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    encoding = None if head.startswith(tuple(signatures.FOREIGN)) else encodings.utf16_of(head)
    if encoding is None:
        return _with_line_feeds(head, stream)
    as_utf8 = recoded(stream, encoding)
    head = _beginning(as_utf8)
    return _with_line_feeds(head, cast(IO[bytes], io.BufferedReader(_Replayed(head, as_utf8), HEAD)))


def _with_line_feeds(head: bytes, stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    if b"\n" in head or b"\r" not in head:
        return head, stream
    return head.replace(b"\r", b"\n"), cast(IO[bytes], io.BufferedReader(_LinesOfReturns(stream), HEAD))


def _beginning(stream: IO[bytes]) -> bytes:
    """Up to the end of the first line that is not blank; a pipe whose writer is slow is not waited for beyond that.

    What is compressed has no lines: a few bytes tell that it is.
    """
    head = b""
    while len(head) < HEAD and b"\n" not in head.lstrip() and not head.startswith(tuple(_DECOMPRESSORS)):
        more = _some(stream, HEAD - len(head))
        if not more:
            break
        head += more
    return head


def _some(stream: IO[bytes], most: int) -> bytes:
    read = getattr(stream, "read1", None) or stream.read
    return cast(bytes, read(most)) or b""
