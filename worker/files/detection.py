"""What a file holds, by its content; its name only decides where the content leaves it open."""

import csv
import re
from enum import Enum
from pathlib import Path

from tasks.record import codec
from worker.files import encodings, signatures
from worker.files.opening import HEAD
from worker.files.unreadable import Unreadable


class Kind(Enum):
    """The forms of files that hold articles."""

    LINES = "JSON lines"
    ARRAY = "a JSON array"
    OBJECT = "a JSON object"
    CSV = "CSV"
    FEED = "a feed"
    WARC = "a web archive"
    HTML = "HTML"
    TEXT = "plain text"


BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_JSON_SUFFIX = ".json"
_LINES_SUFFIXES = (".jsonl", ".ndjson")
_TEXT_SUFFIXES = {".txt": Kind.TEXT, ".html": Kind.HTML, ".htm": Kind.HTML, ".csv": Kind.CSV, ".tsv": Kind.CSV}
_COMPRESSED_SUFFIXES = (".gz", ".bz2", ".xz")
_MARKUP = re.compile(r"\s*<(?:!doctype|!--|html|[a-z][a-z0-9]*[\s>/])", re.I)
# The root of RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom, behind declarations, style sheets and comments.
_FEED = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--(?:[^-]|-(?!->)){0,4000}-->\s*|<!doctype[^>\[]{0,300}(?:\[[^\]]{0,4000}\]\s*)?>\s*)*"
    r"<(?:rss|(?:\w{1,9}:)?rdf|(?:\w{1,9}:)?feed)[\s>]",
    re.I,
)
_XML = re.compile(r"\s*<\?xml\s", re.I)
_PAGE = re.compile(r"<html[\s>]", re.I)
# JSON that is no article, and no text either: `42`, `null`; arrays in arrays. `[[gallery]]` and `[1]` begin texts.
_SCALAR = re.compile(rb"(?:null|true|false|-?[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,9})?)\s*")
_NESTED = re.compile(rb"\[\s*\[[\s\[]*(?:[{\"]|\Z)")
_DELIMITERS = ",;\t|"
_LINE_END = re.compile(r"[\r\n]")
_MIME_SUFFIXES = (".mht", ".mhtml", ".eml")
# The headers of a message (RFC 5322) up to the one that every MIME message has (RFC 2045).
_MIME = re.compile(
    rb"(?:[A-Za-z][A-Za-z-]{0,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,40}){0,40}?MIME-Version:", re.I
)
# Control characters of which no text holds many: what has them is no text.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.02


def kind_of(head: bytes, name: str) -> Kind:
    """What the file that begins with `head` holds.

    Raises:
        Unreadable: nothing that articles are read from.
    """
    suffix = _suffix(name)
    _refuse_foreign(head, name)
    bare = head.removeprefix(BYTE_ORDER_MARK).lstrip()
    if bare.startswith(b"WARC/"):
        return Kind.WARC
    if bare.startswith((b"{", b"[")) and (kind := _json_kind(bare, suffix)):
        return kind
    if _SCALAR.fullmatch(bare):
        return Kind.LINES
    text = encodings.decoded(head)
    if _FEED.match(text):
        return Kind.FEED
    if _XML.match(text) and not _PAGE.search(text):
        raise Unreadable(name, "XML that is neither an RSS or Atom feed nor a page")
    if _XML.match(text) or _MARKUP.match(text):
        return Kind.HTML
    if suffix in _LINES_SUFFIXES:
        return Kind.LINES
    if suffix == _JSON_SUFFIX:
        return Kind.OBJECT
    if delimiter_of(text) is not None:
        return Kind.CSV
    return _TEXT_SUFFIXES.get(suffix, Kind.TEXT)


def delimiter_of(text: str) -> str | None:
    """What separates the columns of a table whose first line has a column `body`; None where there is no such."""
    first = _LINE_END.split(text.removeprefix("\ufeff").lstrip("\r\n"), maxsplit=1)[0]
    for delimiter in _DELIMITERS:
        if first.count(delimiter):
            names = [name.strip().lower() for name in next(csv.reader([first], delimiter=delimiter))]
            if "body" in names:
                return delimiter
    return None


def _json_kind(bare: bytes, suffix: str) -> Kind | None:
    first, _, rest = bare.partition(b"\n")
    whole_line = _is_json(first)
    if bare.startswith(b"["):
        if suffix in _LINES_SUFFIXES or (whole_line and rest.strip()):
            # A line with a list is no article, but it is JSON, and is rejected as such.
            return Kind.LINES
        return _array_kind(bare, suffix, whole_line)
    if suffix in _LINES_SUFFIXES or whole_line or len(first) >= HEAD - 1:
        return Kind.LINES
    return Kind.OBJECT


def _array_kind(bare: bytes, suffix: str, whole_line: bool) -> Kind | None:
    begins = bare[1:].lstrip()[:1]
    if whole_line or begins in (b"{", b"]") or (begins == b"" and b"\n" not in bare):
        return Kind.ARRAY
    return Kind.OBJECT if suffix == _JSON_SUFFIX or _NESTED.match(bare) else None


def _refuse_foreign(head: bytes, name: str) -> None:
    for magic, what in signatures.FOREIGN.items():
        if head.startswith(magic) and not (magic.isalpha() and magic.isupper() and not _has_control(head)):
            raise Unreadable(name, f"{what}; no articles can be read from it")
    if head[signatures.TAR_OFFSET :].startswith(signatures.TAR):
        raise Unreadable(name, "a tar archive; unpack it first")
    if _suffix(name) in _MIME_SUFFIXES or _MIME.match(head.removeprefix(BYTE_ORDER_MARK).lstrip()):
        raise Unreadable(name, "a web page or mail saved as a MIME message (.mht, .eml); save the page as HTML first")
    if _has_control(head):
        raise Unreadable(name, "binary data, not text")


def _has_control(head: bytes) -> bool:
    return len(_CONTROL.findall(head)) > _MOST_CONTROL * len(head)


def _suffix(name: str) -> str:
    path = Path(name.lower())
    return Path(path.stem).suffix if path.suffix in _COMPRESSED_SUFFIXES else path.suffix


def _is_json(data: bytes) -> bool:
    try:
        codec.decode(data)
    except codec.JSONDecodeError:
        return False
    return True
