"""What a record takes from its page's own metadata, where the raw article left it open."""

from typing import Any

from tasks.cleaning.article import PageMetadata
from tasks.cleaning.is_arabic import is_arabic_tag

Record = dict[str, Any]

_OF_RECORD = ("author", "published_at", "url", "source")

_LISTING = "body: the page lists other articles, and no text of its own was seen on it."


def complete(record: Record, title: str | None, page: PageMetadata | None) -> None:
    """Fill a record's open fields from its page, and note which in `page`, which is null for what was no page.

    `title` is that of the raw article: the record's is the page's where there was none.
    """
    record["page"] = None
    if page is None:
        return
    if page.is_listing:
        record["notes"] = [*record["notes"], _LISTING]
    filled = ["title"] if record["title"] and not (title or "").strip() else []
    for name in _OF_RECORD:
        if record[name] is None and (value := getattr(page, name)) is not None:
            record[name] = value
            filled.append(name)
    # The text is Arabic, as cleaning has made sure: another language is that of the site's theme.
    if page.language is not None and is_arabic_tag(page.language) and record["extra"].get("language") is None:
        record["extra"]["language"] = page.language
        filled.append("language")
    record["page"] = {"fields": filled, "keywords": page.keywords}
