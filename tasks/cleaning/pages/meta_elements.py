"""The `meta` elements of a page, and what they and other declarations say as plain text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lxml.html import HtmlElement

from tasks.cleaning.letters.characters import normalise_characters, signs_of
from tasks.cleaning.letters.references import decode_entities

Declared = Mapping[str, list[str]]


def declared_by(tree: HtmlElement) -> Declared:
    """The contents of all `meta` elements of a page by their names in small letters."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if content:
            for name in {element.get(key) for key in ("property", "name", "itemprop", "http-equiv")} - {None}:
                found[str(name).strip().lower()].append(content)
    return found


def contents_of(meta: Declared, names: Iterable[str]) -> list[str]:
    """The contents of the elements with some names, those of the first name first."""
    return [content for name in names for content in meta.get(name, ())]


def first_text(*groups: Iterable[str]) -> str | None:
    """The first text of some groups that is not blank, each blank in it a single space."""
    return next((" ".join(text.split()) for group in groups for text in group if text.strip()), None)


def plain_name(text: str) -> str:
    """A name without references and invisible characters."""
    text = decode_entities(text)
    return " ".join(normalise_characters(text, signs_of(text)).split())
