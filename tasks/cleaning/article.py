"""What cleaning gives back, and how it refuses what is no Arabic article."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Removed:
    """A kind of junk that was taken out, with the name it bore in the source where it had one, and how often."""

    kind: str
    name: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, video, sound or embedded post that stood in the article, with its caption where it had one."""

    url: str
    caption: str | None


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a whole page declares of its article; `published_at` as RFC 3339, `picture` the address of the lead one."""

    title: str | None = None
    author: str | None = None
    published_at: str | None = None
    url: str | None = None
    source: str | None = None
    language: str | None = None
    keywords: list[str] = field(default_factory=list)
    picture: str | None = None
    # Whether it calls itself an article, and whether it is seen to have no text of its own.
    is_article: bool = False
    is_listing: bool = False


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article as a reader should see it; the paragraphs of `text` are separated by one blank line.

    `page` is what the page declares of it, None for a body that is no page.
    """

    title: str
    text: str
    removed: list[Removed]
    media: list[Media]
    page: PageMetadata | None = None


class NotArticle(Exception):
    """What was given is no Arabic article: `reason` says why in one word, `detail` to the person who reads it."""

    def __init__(self, reason: Literal["blank", "not_arabic"], detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class Removals:
    """Counts what the steps take out, in the order in which each kind was first met."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str | None], int] = {}

    def add(self, kind: str, name: str | None = None, count: int = 1) -> None:
        """Note that something was taken out."""
        self._counts[kind, name] = self._counts.get((kind, name), 0) + count

    def __bool__(self) -> bool:
        return bool(self._counts)

    def as_list(self) -> list[Removed]:
        """Everything noted, one entry for a kind and name."""
        return [Removed(kind, name, count) for (kind, name), count in self._counts.items()]
