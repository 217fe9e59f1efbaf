"""Filters as addresses and back: every state of a list is an address that can be shared."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from difflib import get_close_matches
from typing import Any
from urllib.parse import quote, urlencode

from tasks.archive.forms import Filters
from tasks.archive.keys import entity_key
from tasks.views.desk.refusal_lexicon import REFUSALS
from tasks.views.lexicon import EVENT, KIND

# The names of a query's parts, and the fields of the filters that they stand for.
_ONE = {"q": "text", "since": "since", "until": "until", "least": "least", "most": "most"}
_MANY = {
    "source": "sources",
    "name": "entities",
    "country": "countries",
    "event": "events",
    "kind": "kinds",
    "unit": "units",
}
_NAME_OF = {field: name for name, field in (_ONE | _MANY).items()}
NAMES = tuple(_ONE | _MANY)
"""The names of a query that are filters."""
SINGLE = tuple(_ONE)
"""Those of them that have one value."""
_COUNTRY = re.compile(r"[A-Z]{2}")
# More than any page links to; what is longer is nobody's search.
_LONGEST = 1024
_MOST_VALUES = 16
# No name of a query is longer; of a longer one its beginning is shown, and compared with the names that there are.
_LONGEST_NAME = 32
# From left to right within a sentence that runs from right to left.
_ISOLATED = "\u2066{}\u2069"
# Of their letters, in order: `soruce` is nearly `source`, and `entity` not nearly `unit`.
_NEARLY = 0.7


class BadAddress(ValueError):
    """A part of an address means nothing; the sentence names it, in English, and in Arabic as `arabic`."""

    def __init__(self, fault: str, name: str, known: object = "", nearest: str = "") -> None:
        """`fault` is one of `REFUSALS`."""
        english, arabic = REFUSALS[fault]
        given = {"name": name, "known": known, "nearest": nearest}
        self.arabic = arabic.format(**{part: _ISOLATED.format(value) for part, value in given.items()})
        super().__init__(english.format(**given))


def unknown_name(names: Iterable[str], known: Sequence[str]) -> BadAddress | None:
    """The refusal of the first name of a query that is not in `known`, with the nearest of those; else None."""
    for name in names:
        if name not in known:
            # Marks of direction would reach out of their isolation.
            shown = "".join(character if character.isprintable() else "\ufffd" for character in name[:_LONGEST_NAME])
            nearest = get_close_matches(shown.lower(), known, 1, _NEARLY)
            if nearest:
                return BadAddress("misspelt", shown, nearest=nearest[0])
            return BadAddress("unknown", shown, ", ".join(known)) if known else BadAddress("no_names", shown)
    return None


def parse(pairs: Iterable[tuple[str, str]]) -> Filters:
    """The filters of a query's names and values; empty values and other names (see `unknown_name`) are passed over.

    Raises:
        BadAddress: a value is none of its kind, too long, or there are too many; the sentence says which.
    """
    one: dict[str, Any] = {}
    many: dict[str, list[str]] = {}
    for name, value in pairs:
        value = value.strip()
        if not value or (name not in _ONE and name not in _MANY):
            continue
        if len(value) > _LONGEST:
            raise BadAddress("too_long", name, _LONGEST)
        if name in _ONE:
            one[_ONE[name]] = _single(name, value)
        else:
            values = many.setdefault(_MANY[name], [])
            values.append(_checked(name, value))
            if len(values) > _MOST_VALUES:
                raise BadAddress("too_many", name, _MOST_VALUES)
    one.update({field: tuple(dict.fromkeys(values)) for field, values in many.items()})
    return Filters(**one)


def pairs_of(filters: Filters) -> list[tuple[str, str]]:
    """The names and values of a query for these filters, in one order for one meaning."""
    found: list[tuple[str, str]] = []
    for field in fields(filters):
        value, name = getattr(filters, field.name), _NAME_OF[field.name]
        if isinstance(value, tuple):
            found += [(name, one) for one in value]
        elif value not in ("", None):
            found.append((name, _written(value)))
    return found


def address(path: str, filters: Filters, **more: str) -> str:
    """`path` with these filters as its query, and whatever else is given."""
    query = urlencode(pairs_of(filters) + list(more.items()))
    return f"{path}?{query}" if query else path


def having(filters: Filters, name: str, value: str) -> Filters:
    """The filters with one more value of a part that may have many."""
    field = _MANY[name]
    return _replaced(filters, field, tuple(dict.fromkeys((*getattr(filters, field), value))))


def lacking(filters: Filters, name: str, value: str) -> Filters:
    """The filters without a value."""
    if name in _ONE:
        return _replaced(filters, _ONE[name], "" if name == "q" else None)
    field = _MANY[name]
    return _replaced(filters, field, tuple(one for one in getattr(filters, field) if one != value))


def record_address(article_id: str) -> str:
    """The page of a record."""
    return f"/records/{quote(article_id, safe='')}"


def entity_address(key: str) -> str:
    """The page of a named thing."""
    return f"/entities/{quote(key, safe='')}"


class DeskLinks:
    """Where the names and figures of a page lead on the desk."""

    def article(self, article_id: str) -> str:
        """The page of a record."""
        return record_address(article_id)

    def key(self, key: str) -> str:
        """The page of a named thing."""
        return entity_address(key)

    def entity(self, entity: Mapping[str, Any]) -> str:
        """The page of an entity of a record."""
        return entity_address(entity_key(entity))

    def figure(self, figure: Mapping[str, Any]) -> str | None:
        """The records that state the same number of the same event, unit or kind."""
        value = figure["value"]
        if value is None:
            return None
        events = (figure["event"],) if figure["event"] in EVENT else ()
        units = (figure["unit"],) if figure["unit"] and not events else ()
        kinds = () if events or units or figure["kind"] not in KIND else (figure["kind"],)
        return address("/", Filters(events=events, units=units, kinds=kinds, least=value, most=value))


def _replaced(filters: Filters, field: str, value: Any) -> Filters:
    changed: dict[str, Any] = {field: value}
    return replace(filters, **changed)


def _single(name: str, value: str) -> Any:
    if name == "q":
        return value
    return _day(name, value) if name in ("since", "until") else _number(name, value)


def _day(name: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise BadAddress("no_day", name) from None


def _number(name: str, value: str) -> float:
    try:
        number = float(value.replace(",", ""))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadAddress("no_number", name)
    return number


def _checked(name: str, value: str) -> str:
    known = {"event": EVENT, "kind": KIND}.get(name)
    if known is not None and value not in known:
        raise BadAddress("not_among", name, ", ".join(known))
    if name == "country" and not _COUNTRY.fullmatch(value):
        raise BadAddress("no_country", name)
    return value


def _written(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:.17g}" if isinstance(value, float | int) else str(value)
