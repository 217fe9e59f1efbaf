"""The entries of an article that grows while it is read: a live blog's, beside the words that introduce it.

Publishing systems write an entry as an item of a list, an article or a section, next to the article that introduces
them or around it. What tells them is their form: several elements of one kind, side by side, each with prose of its own
and no headline that leads to another page (as cards have), most of them with their time, a heading, or a name that says
what they are.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml.html import HtmlElement

from tasks.cleaning.html.junk import class_words
from tasks.cleaning.pages.addresses import leads_elsewhere
from tasks.cleaning.pages.neighbours import HEADINGS, shape, text_in
from tasks.cleaning.pages.overlap import shared, words_of
from tasks.cleaning.pages.page_lexicon import ENTRY_WORDS, LIVE_WORDS
from tasks.cleaning.pages.prose import Prose

_ENTRIES_AT_LEAST = 3
# So many without any link, with most of the page's prose, are no cards and no comments, whatever else they lack.
_UNTOLD_AT_LEAST = 5
# Of an article with updates they are a large part; what customers say below one is not.
_ENTRIES_SHARE = 0.3
_WHOLE = frozenset({"body", "main", "article"})
_TAGS = frozenset({"li", "article", "section", "div", "dd", "details"})
# Most entries say when they are from, or are called by what they are.
_TOLD_AT_LEAST = 0.6
# Where a reading holds this share of the entries' words, it has read them.
_KNOWN = 0.8
# Of cards nearly each has a link to what it names; of entries only some have one.
_LEADING_AT_LEAST = 0.8
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}[:.]\d{2}(?![\d:])")
_CLOCK_WITHIN = 60


def live_entries(prose: Prose, base: str | None, only_told: bool = False) -> HtmlElement | None:
    """The element around the entries of a live blog; None on a page without any.

    With `only_told`, elements are entries only where a time, a heading or a name says so.
    """
    best: tuple[int, HtmlElement | None] = (0, None)
    for parent, entries in groups_of(prose):
        # What stands right in the body is all of the page.
        if len(entries) >= _ENTRIES_AT_LEAST and parent.tag != "body":
            letters = sum(map(prose.within, entries))
            if (
                letters > max(best[0], _ENTRIES_SHARE * (prose.letters - letters))
                and not _lead_elsewhere(entries, base)
                and _are_entries(parent, entries, not only_told and 2 * letters > prose.letters)
            ):
                best = letters, parent
    return best[1]


def groups_of(prose: Prose) -> Iterator[tuple[HtmlElement, list[HtmlElement]]]:
    """Elements of one kind side by side that all hold prose, with the element around them."""
    groups: defaultdict[tuple[HtmlElement, object], dict[HtmlElement, None]] = defaultdict(dict)
    seen: set[HtmlElement] = set()
    for block in prose.paragraphs:
        inner = block
        for around in block.iterancestors():
            if inner in seen:
                break  # and so are all around it
            seen.add(inner)
            if inner.tag in _TAGS:
                groups[around, shape(inner)][inner] = None
            inner = around
    yield from ((parent, list(blocks)) for (parent, _), blocks in groups.items() if len(blocks) > 1)


def is_read(prose: str, text: str) -> bool:
    """Whether a reading has most of the words of some prose."""
    return shared(words_of(prose), words_of(text)) >= _KNOWN


def with_entries(text: str, entries: str) -> str:
    """A reading with all lines of some entries, in their order."""
    lines = [line for line in text.split("\n\n") if line.strip()]
    theirs = {line.strip() for line in entries.split("\n\n")}
    first = next((number for number, line in enumerate(lines) if line.strip() in theirs), len(lines))
    return "\n\n".join([*lines[:first], entries, *(line for line in lines[first:] if line.strip() not in theirs)])


def _lead_elsewhere(entries: list[HtmlElement], base: str | None) -> bool:
    """Whether nearly each of some elements has a link to another page of the site, or twice the same, as cards have."""
    return sum(_is_like_card(entry, base) for entry in entries) >= _LEADING_AT_LEAST * len(entries)


def _is_like_card(entry: HtmlElement, base: str | None) -> bool:
    """Whether headline, picture or `more` of an element lead to one page, through whichever host that counts visits."""
    addresses = [address for link in entry.iter("a") if (address := str(link.get("href") or "")) and address[0] != "#"]
    return len(set(addresses)) < len(addresses) or any(leads_elsewhere(address, base) for address in addresses)


def _are_entries(parent: HtmlElement, entries: list[HtmlElement], more_than_rest: bool) -> bool:
    around = parent.getparent()
    if next((parent if around is None or around.tag in _WHOLE else around).iter("textarea"), None) is not None:
        return False  # readers' comments
    if not LIVE_WORDS.isdisjoint(_words(parent)) or not ENTRY_WORDS.isdisjoint(_words(entries[0])):
        return True
    if (
        more_than_rest
        and len(entries) >= _UNTOLD_AT_LEAST
        and not any(next(entry.iter("a"), None) is not None for entry in entries)
    ):
        return True
    return sum(map(is_told, entries)) >= _TOLD_AT_LEAST * len(entries)


def _words(element: HtmlElement) -> list[str]:
    return class_words(f"{element.get('class') or ''} {element.get('id') or ''}")


def is_told(entry: HtmlElement) -> bool:
    """Whether an element has a time or a heading of its own."""
    if next(entry.iter("time", *HEADINGS), None) is not None:
        return True
    return _CLOCK.search(text_in(entry)[:_CLOCK_WITHIN]) is not None
