"""Other articles beside an article on its page: those that follow it, as a page loads them while it is read.

Names do not tell them from the article: themes write `article` around each of them. Their structure does. An article
that follows another stands beside it in an element of the same kind and begins with a headline of its own. It is taken
out of the tree before anything looks for the article in it, as cards are that lead to other pages (`cards.py`).
"""

from collections.abc import Container, Iterable, Iterator
from itertools import takewhile

from lxml.html import HtmlElement

from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.html.junk import without_states
from tasks.cleaning.pages.page_lexicon import NEXT_RELATIONS
from tasks.language.bounded import cached_if_short

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Rubric, date and picture's caption before the headline of an article.
_BEFORE_HEADLINE_AT_MOST = 200
_HEADLINE_AT_MOST = 400
# An article is seldom a tenth of the one that follows it; a head with a lead is no more of its article.
_ARTICLE_SHARE = 0.1


def headings_in(tree: HtmlElement, *levels: str) -> Iterator[HtmlElement]:
    """The headings of some levels that are no longer than headlines; what is nested in a long one is not read again."""
    return (heading for heading in tree.iter(*levels) if not is_longer(heading, _HEADLINE_AT_MOST))


def headline_in(tree: HtmlElement, title: str) -> HtmlElement | None:
    """The heading that says the title; the only first-level heading where none does."""
    headings = list(headings_in(tree, *HEADINGS))
    said = next((element for element in headings if same_words(text_in(element), title)), None) if title else None
    if said is not None:
        return said
    first_level = [element for element in headings if element.tag == "h1"]
    return first_level[0] if len(first_level) == 1 else None


def subheadings(tree: HtmlElement) -> list[str]:
    """The headings below the first level that lead nowhere."""
    headings = headings_in(tree, *HEADINGS[1:])
    return [text for heading in headings if next(heading.iter("a"), None) is None and (text := text_in(heading))]


def links_to_neighbours(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The links that say of themselves that they lead to the next or the previous article."""
    for link in tree.iter("a"):
        if not NEXT_RELATIONS.isdisjoint((link.get("rel") or "").lower().split()):
            yield link


def following_articles(tree: HtmlElement, headline: HtmlElement) -> Iterator[HtmlElement]:
    """The elements after the article that are of the same kind as the one around it, and begin with a headline."""
    around = {parent: below for below, parent in with_parents(headline)}
    seen: set[HtmlElement] = set()  # by the first of its headings, which has least before it
    lengths = TextLengths()
    others = iter(tree.iter(headline.tag))
    for other in others:
        if other is headline:
            break
    for other in others:
        for block, parent in with_parents(other):
            if parent in around:
                own = around[parent]
                is_first = block not in seen and block not in (other, own) and own is not headline
                seen.add(block)
                is_kind = is_first and _is_of_kind(block, own) and _begins(block, other)
                if is_kind and _is_like(own, block, lengths):
                    yield block
                break


def drop(elements: Iterable[HtmlElement]) -> None:
    """Take elements out of their tree, but not the text that follows them.

    A parent's elements are dropped together: lxml's `drop_tree` copies the text before an element for each that goes.
    """
    gone = dict.fromkeys(elements)
    for parent in dict.fromkeys(element.getparent() for element in gone):
        if parent is not None:
            _drop_children(parent, gone)


def _drop_children(parent: HtmlElement, gone: Container[HtmlElement]) -> None:
    before: HtmlElement | None = None
    text = [parent.text or ""]
    for child in list(parent):
        if child in gone:
            text.append(child.tail or "")
            parent.remove(child)
            continue
        _set_text_after(before, parent, text)
        before, text = child, [child.tail or ""]
    _set_text_after(before, parent, text)


def _set_text_after(before: HtmlElement | None, parent: HtmlElement, text: list[str]) -> None:
    """Write the text after a child, or at the start of its parent, if anything was added to it."""
    if len(text) == 1:
        return
    if before is None:
        parent.text = "".join(text)
    else:
        before.tail = "".join(text)


def text_in(element: HtmlElement) -> str:
    """The words of an element, each blank a single space."""
    return " ".join("".join(element.itertext()).split())


def is_longer(element: HtmlElement, most: int) -> bool:
    """Whether an element has more words than so many letters hold, without reading all of a long one."""
    letters = -1  # a blank after each word but the last
    for text in element.itertext():
        words = text.split()
        letters += sum(map(len, words)) + len(words)
        if letters > most:
            return True
    return False


class TextLengths(dict[HtmlElement, int]):
    """The lengths of the texts of elements: each is measured once, however many headings or labels stand in it."""

    def __missing__(self, element: HtmlElement) -> int:
        length = self[element] = len(text_in(element))
        return length


def shape(element: HtmlElement) -> tuple[str, frozenset[str]]:
    """What makes elements of one kind: their name and their class names, but for those of states and numbers."""
    return element.tag, _kind_names(element.get("class") or "")


@cached_if_short(4096)
def _kind_names(classes: str) -> frozenset[str]:
    return frozenset(name for name in without_states(classes).split() if not any(char.isdigit() for char in name))


def with_parents(element: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """An element and each around it, with its parent."""
    while (parent := element.getparent()) is not None:
        yield element, parent
        element = parent


def with_ancestors(*elements: HtmlElement | None) -> set[HtmlElement]:
    """Some elements and all that they stand in; None is what a page lacks."""
    return {inner for element in elements if element is not None for inner in (element, *element.iterancestors())}


def outermost_without(
    element: HtmlElement, kept: Container[HtmlElement], lengths: TextLengths | None = None, most: int = 0
) -> HtmlElement:
    """The outermost element around `element`, or itself, in which none of those to be kept lies.

    `kept` has the ancestors of each of these as well. With `lengths`, no text around it is longer than `most`.
    """
    block = element
    for around in element.iterancestors():
        if around in kept or (lengths is not None and lengths[around] > most):
            break
        block = around
    return block


def _is_of_kind(block: HtmlElement, own: HtmlElement) -> bool:
    """Whether elements are of one kind: without class names by their ids, `header` and `content` are not."""
    kind = shape(own)
    if shape(block) != kind:
        return False
    return bool(kind[1]) or _id_without_number(block) == _id_without_number(own)


def _id_without_number(element: HtmlElement) -> str:
    return "".join(char for char in element.get("id") or "" if not char.isdigit())


def _is_like(own: HtmlElement, block: HtmlElement, lengths: TextLengths) -> bool:
    """Whether the element around the headline holds an article as well, and is not the head of the one in a block."""
    return lengths[own] >= _ARTICLE_SHARE * lengths[block]


def _begins(block: HtmlElement, heading: HtmlElement) -> bool:
    """Whether there is hardly anything in a block before a heading."""
    before = takewhile(lambda element: element is not heading, block.iter())
    return sum(len((element.text or "").strip()) for element in before if isinstance(element.tag, str)) <= (
        _BEFORE_HEADLINE_AT_MOST
    )
