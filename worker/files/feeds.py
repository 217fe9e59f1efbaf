"""RSS (0.9 to 2.0, and 1.0 as RDF) and Atom: each item is an article.

Sources: the RSS 2.0 specification, the RSS 1.0 modules `content` and `dc`, and RFC 4287 (Atom).
"""

from collections.abc import Iterator
from typing import IO, Any

from lxml import etree

from worker.files.bare_signs import WithoutBareSigns
from worker.files.found import Found, article
from worker.files.unreadable import Unreadable

_ITEMS = ("item", "entry")
# The first of these that an item has, by the local names of its elements: the whole text before its summary.
_BODY = ("encoded", "content", "description", "summary")
_FIELDS = {
    "title": ("title",),
    "author": ("creator", "author"),
    "published_at": ("pubdate", "published", "date", "issued", "updated", "modified"),
    "id": ("guid", "id"),
}
_ENDS_EARLY = (etree.ErrorTypes.ERR_TAG_NOT_FINISHED, etree.ErrorTypes.ERR_DOCUMENT_END)
# The reader stops at what would exhaust it, such as entities that hold each other.
_GIVES_UP = (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP)
_XHTML = "xhtml"


def items(stream: IO[bytes], name: str, most: int) -> Iterator[Found]:
    """Each item of a feed, read as a stream: entities are not resolved, and nothing is loaded.

    Raises:
        Unreadable: the feed is broken beyond repair, or meant to exhaust its reader; the items before were given.
    """
    channel: dict[str, str] = {}
    place = 0
    events = etree.iterparse(
        WithoutBareSigns(stream),
        events=("end",),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for _, element in events:
            tag = _local(element)
            if tag in _ITEMS:
                place += 1
                yield article(f"item {place}", _article_of(element, channel), most)
                _forget(element)
            elif tag in ("title", "language", "lang") and _local(element.getparent()) in ("channel", "feed"):
                channel.setdefault("source" if tag == "title" else "language", _text(element))
        if any(entry.type in _GIVES_UP for entry in events.error_log):
            raise Unreadable(name, f"a feed with nested entities, which is not read beyond item {place}")
        if any(entry.type in _ENDS_EARLY for entry in events.error_log):
            raise Unreadable(name, f"a feed that is truncated in or after item {place}")
    except etree.XMLSyntaxError as error:
        raise Unreadable(name, f"a feed that is broken after item {place} ({str(error)[:120]})") from None


def _article_of(item: Any, channel: dict[str, str]) -> dict[str, Any]:
    parts, categories = _parts(item)
    fields: dict[str, Any] = {
        field: next((_text(parts[tag]) for tag in tags if tag in parts and _text(parts[tag])), None)
        for field, tags in _FIELDS.items()
    }
    body = next((_markup(parts[tag]) for tag in _BODY if tag in parts and _markup(parts[tag]).strip()), "")
    link = _link(item)
    kept = {"categories": categories} if categories else {}
    source = channel.get("source") or None
    return {"body": body, "body_format": "html", **fields, "url": link, "source": source, **_language(channel), **kept}


def _parts(item: Any) -> tuple[dict[str, Any], list[str]]:
    """The first element of each name in an item, and its categories."""
    parts: dict[str, Any] = {}
    categories = []
    for child in item:
        tag = _local(child)
        if tag == "category":
            categories.append(child.get("term") or _text(child))
        elif tag == "content" and not (child.text or len(child)):
            continue  # Media RSS has an element of that name, which holds an address and no text.
        else:
            parts.setdefault(tag, child)
    return parts, [category for category in categories if category]


def _language(channel: dict[str, str]) -> dict[str, str]:
    return {"language": channel["language"]} if channel.get("language") else {}


def _link(item: Any) -> str | None:
    for child in item:
        if _local(child) == "link":
            href = child.get("href")
            if href and child.get("rel", "alternate") == "alternate":
                return str(href)
            if not href and _text(child):
                return _text(child)
    return None


def _text(element: Any) -> str:
    """The text of an element; of Atom's author the name."""
    named = [child for child in element if _local(child) == "name"]
    return "".join((named[0] if named else element).itertext()).strip()


def _markup(element: Any) -> str:
    """The HTML that an element holds, escaped or as elements of XHTML."""
    if element.get("type") == _XHTML or len(element):
        return "".join([element.text or "", *(etree.tostring(child, encoding="unicode") for child in element)])
    return "".join(element.itertext())


def _local(element: Any) -> str:
    """The lower-case name of an element without its namespace; comments and instructions have none."""
    tag = element.tag if element is not None else None
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _forget(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None:
        parent = element.getparent()
        if parent is None or _local(parent[0]) not in _ITEMS:
            return
        del parent[0]
