"""From names of files and folders to raw articles, one at a time: nothing is read whole that may be long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from worker.files import encodings, feeds, json_files, tables, texts
from worker.files.detection import Kind, kind_of
from worker.files.found import Found
from worker.files.opening import DAMAGED, looked_into, open_source, recoded
from worker.files.unreadable import NoArticle, Unreadable

_JSON = (Kind.LINES, Kind.ARRAY, Kind.OBJECT)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was named, or found in a folder that was."""

    name: str

    def articles(self, most: int) -> Iterator[Found]:
        """Its raw articles, none longer than `most` bytes of JSON.

        Raises:
            Unreadable: it holds nothing that articles are read from, no article, or breaks off.
            OSError: it cannot be opened or read.
        """
        if _is_folder(self.name):
            raise NoArticle(self.name, "a folder without a file to read")
        is_empty = True
        with open_source(self.name) as stream:
            for found in found_in(stream, self.name, most):
                is_empty = False
                yield found
        if is_empty:
            raise NoArticle(self.name, "no article in it")


def sources(names: Sequence[str]) -> Iterator[Source]:
    """The files that `names` mean, in order: a folder stands for all files below it but hidden ones.

    A folder in which there is none stands for itself.

    Raises:
        OSError: a folder cannot be read.
    """
    for name in names:
        path = Path(name)
        files = [file for file in sorted(path.rglob("*")) if _counts(file, path)] if _is_folder(name) else []
        yield from (Source(str(file)) for file in files)
        if not files:
            yield Source(name)


def found_in(stream: IO[bytes], name: str, most: int) -> Iterator[Found]:
    """The raw articles of an open file; `name` is for messages, and decides what its content leaves open."""
    head, whole = looked_into(stream, name)
    if not head.strip():
        return
    kind = kind_of(head, name)
    if kind in _JSON and (encoding := encodings.one_byte_of(head)):
        whole = recoded(whole, encoding)
    try:
        yield from _read(kind, whole, head, name, most)
    except DAMAGED as error:
        raise Unreadable(name, f"{kind.value}, compressed, that is truncated ({error})") from None
    except (Unreadable, OSError):
        raise
    except Exception as error:
        # A fault of a parser in one file must not cost the files after it.
        raise Unreadable(name, f"{kind.value} that cannot be read further ({type(error).__name__}: {error})") from error


def _read(kind: Kind, stream: IO[bytes], head: bytes, name: str, most: int) -> Iterator[Found]:
    match kind:
        case Kind.LINES:
            return json_files.lines(stream, most)
        case Kind.ARRAY:
            return json_files.array(stream, name, most)
        case Kind.OBJECT:
            return json_files.one_object(stream, most, whole_file=".json" in Path(name.lower()).suffixes)
        case Kind.CSV:
            return tables.rows(stream, head, name, most)
        case Kind.FEED:
            return feeds.items(stream, name, most)
        case Kind.WARC:
            # Here, since warcio loads much that no other kind needs.
            from worker.files import web_archives

            return web_archives.pages(stream, name, most)
        case Kind.HTML:
            return texts.whole(stream, "html", most)
        case Kind.TEXT:
            return texts.whole(stream, "text", most)


def _is_folder(name: str) -> bool:
    # No name is the working directory to `Path`, and nobody means that.
    return name not in ("", "-") and Path(name).is_dir()


def _counts(file: Path, folder: Path) -> bool:
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)
