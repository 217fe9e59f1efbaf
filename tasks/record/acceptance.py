"""The door of the pipeline: bytes from an untrusted producer to a raw article, or the reason why not."""

import hashlib
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from config.settings import Settings
from tasks.record import codec
from tasks.record.forms import RawArticle
from tasks.record.loose import Loosened

_KNOWN = frozenset(RawArticle.model_fields)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a raw article may hold at most: bytes of JSON, nesting, fields, characters of one unknown string."""

    article_bytes: int = 4_194_304
    depth: int = 16
    fields: int = 256
    extra_string: int = 65_536


def bounds_of(settings: Settings) -> Bounds:
    """What the settings allow a raw article to hold."""
    return Bounds(settings.max_article_bytes, settings.max_depth, settings.max_fields, settings.max_extra_string)


class Refused(Exception):
    """An article that is not accepted: `reason` from the closed list, `detail` for the person who reads it."""

    def __init__(self, reason: str, detail: str, article_id: str | None = None) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.article_id = article_id


@dataclass(frozen=True, slots=True)
class Accepted:
    """A raw article that was let in; `notes` say what had to be changed for it, `set_aside` is what could not be."""

    article: RawArticle
    notes: list[str]
    set_aside: dict[str, Any]

    @property
    def id(self) -> str:
        """The id of the article, the producer's or one made of its url or content."""
        return self.article.id or ""

    @property
    def extra(self) -> dict[str, Any]:
        """The fields that the contract does not name, those set aside, and `language`, which the record lacks."""
        extra = {**(self.article.model_extra or {}), **self.set_aside}
        if self.article.language is not None:
            extra["language"] = self.article.language
        return extra


def accept(data: bytes, bounds: Bounds) -> Accepted:
    """The raw article that `data` holds; `id` is set, from the url or the content where the producer gave none.

    Raises:
        Refused: with reason too_large, not_utf8, not_json, not_object or invalid.
    """
    if len(data) > bounds.article_bytes:
        raise Refused("too_large", f"{len(data):,} bytes, {bounds.article_bytes:,} are allowed")
    if not data:
        raise Refused("not_json", "the entry has no field `article`, or an empty one")
    value = _parsed(data)
    if not isinstance(value, dict):
        raise Refused("not_object", f"a JSON {_json_type(value)} where an object is needed")
    loosened = Loosened(value)
    fields = loosened.fields
    _check_bounds(fields, loosened.set_aside, bounds)
    try:
        article = RawArticle.model_validate(fields)
    except ValidationError as error:
        raise Refused("invalid", _sentence(error), _id_of(fields)) from None
    if article.id is None:
        article.id = _content_id(article)
    return Accepted(article, loosened.notes, loosened.set_aside)


def _parsed(data: bytes) -> Any:
    try:
        return codec.decode(data)
    except codec.JSONDecodeError as error:
        try:
            data.decode()
        except UnicodeDecodeError as broken:
            raise Refused("not_utf8", f"byte {broken.start} is not UTF-8") from None
        raise Refused("not_json", str(error)) from None


def _check_bounds(value: dict[str, Any], set_aside: dict[str, Any], bounds: Bounds) -> None:
    if len(value) > bounds.fields:
        raise Refused("invalid", f"{len(value)} fields, {bounds.fields} are allowed", _id_of(value))
    unknown = [(name, item, 1) for name, item in value.items() if name not in _KNOWN]
    unknown += [(name, item, 1) for name, item in set_aside.items()]
    while unknown:
        name, item, depth = unknown.pop()
        if depth > bounds.depth:
            raise Refused("invalid", f"{name[:64]}: nested deeper than {bounds.depth}", _id_of(value))
        if isinstance(item, str):
            if len(item) > bounds.extra_string:
                raise Refused("invalid", f"{name[:64]}: longer than {bounds.extra_string:,} characters", _id_of(value))
        elif isinstance(item, dict):
            unknown.extend((name, inner, depth + 1) for inner in item.values())
        elif isinstance(item, list):
            unknown.extend((name, inner, depth + 1) for inner in item)


def _id_of(value: dict[str, Any]) -> str | None:
    given = value.get("id")
    return given[:512] if isinstance(given, str) else None


def _content_id(article: RawArticle) -> str:
    key = article.url if article.url else f"{article.title or ''}\n{article.body}"
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()


def _json_type(value: Any) -> str:
    names = {list: "array", str: "string", bool: "boolean", int: "number", float: "number", type(None): "null"}
    return names[type(value)]


def _sentence(error: ValidationError) -> str:
    parts = [
        f"{'.'.join(str(p) for p in e['loc'])[:64]}: {e['msg'].removeprefix('Value error, ')}"
        for e in error.errors(include_input=False, include_url=False)
    ]
    return "; ".join(parts)[:1000]
