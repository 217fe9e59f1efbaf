"""Boxes that a page lets readers skip: an in-page link leads behind them, to an element that has nothing to read.

Such links are there for keyboards and for ears: `skip the suggested stories`, a box, `end of the suggested stories`. A
table of contents leads to headings, a footnote's sign to its text, and a link to the main content to the article.
"""

from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from tasks.cleaning.html.links import leads_within
from tasks.cleaning.pages.neighbours import HEADINGS, TextLengths, text_in, with_parents
from tasks.cleaning.pages.prose import Prose

# `end of the suggested stories`; what says more is a place to read.
_TARGET_AT_MOST = 60
_LINK_AT_MOST = 80
# What a link leads past is a box where it has so little of the prose, and text of all kinds in proportion to that.
_PROSE_SHARE = 0.25
_TEXT_SHARE = 0.5
# All boxes together leave the article most of the page's prose.
_TOGETHER = 0.35
# Each is measured, and they may lie in each other.
_BOXES_AT_MOST = 40


def skipped_boxes(tree: HtmlElement, prose: Prose, headline: HtmlElement | None) -> list[HtmlElement]:
    """The elements that in-page links lead past, with the links and their targets."""
    pairs = list(islice(_pairs(tree), _BOXES_AT_MOST))
    if not pairs:
        return []
    order = {element: number for number, element in enumerate(tree.iter())}
    after = -1 if headline is None else order.get(headline, -1)
    found: dict[HtmlElement, None] = {}
    lengths = prose.lengths
    for link, target in pairs:
        if after < order[link] < order[target] and link not in target.iterancestors():
            box = _between(link, target)
            if box and _is_box(box, prose, lengths):
                found.update(dict.fromkeys(box))
    outermost = [block for block in found if found.keys().isdisjoint(block.iterancestors())]
    return outermost if sum(map(prose.within, outermost)) <= _TOGETHER * prose.letters else []


def _pairs(tree: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Links without text beside them, each with its target, if that is nearly empty."""
    links = [link for link in tree.iter("a") if leads_within(link.get("href")) and _is_alone(link)]
    if not links:
        return
    targets = {element.get("id"): element for element in tree.iter() if isinstance(element.tag, str)}
    for link in links:
        target = targets.get(link.get("href", "")[1:])
        if target is not None and _is_end(target):
            yield link, target


def _is_alone(link: HtmlElement) -> bool:
    """Whether a link of some words is no part of a sentence."""
    around = link.getparent()
    text = text_in(link)
    if around is None or not any(char.isalpha() for char in text) or len(text) > _LINK_AT_MOST:
        return False
    before = link.getprevious()
    beside = (around.text if before is None else before.tail) or ""
    return not beside.strip() and not (link.tail or "").strip()


def _is_end(target: HtmlElement) -> bool:
    """Whether an element only marks a place, which is not that of a heading."""
    if next(chain(target.iter(*HEADINGS), target.iterancestors(*HEADINGS)), None) is not None:
        return False
    if len(text_in(target)) > _TARGET_AT_MOST:
        return False
    following = target.getnext()
    return target.get("tabindex") is not None or following is None or following.tag not in HEADINGS


def _between(link: HtmlElement, target: HtmlElement) -> list[HtmlElement]:
    """The elements side by side from the one with the link to the one with its target, if these begin and end there."""
    above = {parent: below for below, parent in with_parents(link)}
    last, around = next((pair for pair in with_parents(target) if pair[1] in above), (target, link))
    first = above.get(around)
    if first is None:
        return []
    box = [first]
    while box[-1] is not last:
        following = box[-1].getnext()
        if following is None or (box[-1].tail or "").strip():
            return []
        box.append(following)
    begins = text_in(first).startswith(text_in(link))
    return box if begins and text_in(last).endswith(text_in(target)) else []


def _is_box(box: list[HtmlElement], prose: Prose, lengths: TextLengths) -> bool:
    """Whether elements are little beside the article, and lead nowhere in it."""
    if sum(map(prose.within, box)) > _PROSE_SHARE * prose.letters:
        return False
    if sum(lengths[block] for block in box) > _TEXT_SHARE * prose.letters:
        return False
    inside = [element for block in box for element in block.iter()]
    names = {element.get("id") for element in inside if isinstance(element.tag, str)}
    within = [link.get("href", "") for link in inside if link.tag == "a" and leads_within(link.get("href"))]
    return all(address[1:] in names for address in within)
