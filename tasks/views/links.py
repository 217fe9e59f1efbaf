"""Where the names and figures of a page lead: nowhere in a file, to the desk's pages on the desk."""

from collections.abc import Mapping
from typing import Any, Protocol

Record = Mapping[str, Any]


class Links(Protocol):
    """The addresses that a page links to; None for no link."""

    def article(self, article_id: str) -> str | None:
        """The page of a record."""

    def key(self, key: str) -> str | None:
        """The page of a named thing, by its key of `tasks.archive.keys`."""

    def entity(self, entity: Record) -> str | None:
        """The page of an entity of a record."""

    def figure(self, figure: Record) -> str | None:
        """The records that state the same figure."""


class _NoLinks:
    def article(self, article_id: str) -> str | None:
        return None

    def key(self, key: str) -> str | None:
        return None

    def entity(self, entity: Record) -> str | None:
        return None

    def figure(self, figure: Record) -> str | None:
        return None


NO_LINKS: Links = _NoLinks()
