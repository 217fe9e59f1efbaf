"""Where a page's prose stands, by the paragraphs alone: an opinion that no name of an element can mislead.

As in readability (https://github.com/mozilla/readability), each paragraph counts for the element around it, and
half for the one around that; the element with most is the column that the article stands in.
"""

from collections import defaultdict
from collections.abc import Mapping

from lxml.html import HtmlElement

from tasks.cleaning.html.junk import declared_kind
from tasks.cleaning.html.markup_lexicon import BLOCKS, CELLS, UNSEEN
from tasks.cleaning.pages.neighbours import TextLengths, text_in
from tasks.cleaning.pages.overlap import shared, words_of

# Shorter pieces of text are labels, dates and buttons.
_PARAGRAPH_AT_LEAST = 40
# What is mostly links is no prose.
_LINKS_AT_MOST = 0.4
_LEAD_AT_LEAST = 60
_TO_GRANDPARENT = 0.5
# What holds more of a page's text is not skipped for its name: themes call whole pages `social` or `related`.
_NAMED_AT_MOST = 0.4
# Comments may be longer than the article.
_COMMENTS_AT_MOST = 0.7
# A column has some paragraphs; a reading is short where it has less than this share of it, in letters and in words.
_COLUMN_AT_LEAST = 400
_SHORT = 0.5
_HELD = 0.5
_READ = 0.9
_START = 120
_SKIPPED = frozenset({"aside", "footer", "figcaption", "iframe"})
_SKIPPED_KINDS = frozenset({"hidden", "comments", "related", "navigation", "share"})
_BLOCKS = BLOCKS | CELLS
_NO_PARAGRAPHS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption"})


class Prose:
    """The paragraphs of a page, and what they add up to in the elements around them."""

    def __init__(self, tree: HtmlElement) -> None:
        body = tree.find("body")
        self._body = tree if body is None else body
        self.paragraphs: dict[HtmlElement, int] = {}  # each block with its letters outside of links
        self.comments: dict[
            HtmlElement, int
        ] = {}  # what was not read as its id or class names say so, with its letters
        self._read(self._body)
        self.letters = sum(self.paragraphs.values())
        self._column: tuple[HtmlElement | None, float] | None = None
        self._within: dict[HtmlElement, int] | None = None
        self.lengths = TextLengths()  # of the elements that are looked at before any of them is taken out

    def column(self) -> tuple[HtmlElement | None, float]:
        """The element with most prose, and how much that is in letters."""
        if self._column is None:
            self._column = self._most()
        return self._column

    def text_within(self, element: HtmlElement) -> str:
        """The paragraphs in an element."""
        return "\n".join("".join(inner.itertext()) for inner in element.iter() if inner in self.paragraphs)

    def first_after(self, headline: HtmlElement | None) -> HtmlElement | None:
        """The first paragraph after a headline, which is the article's and longer than a rubric or a caption."""
        is_after = headline is None
        for element in self._body.iter():
            is_after = is_after or element is headline
            if is_after and self.paragraphs.get(element, 0) >= _LEAD_AT_LEAST:
                return element
        return None

    def _most(self) -> tuple[HtmlElement | None, float]:
        credit: defaultdict[HtmlElement, float] = defaultdict(float)
        for block, letters in self.paragraphs.items():
            # What holds its text by itself, with line breaks, is a column too.
            column = block if block.tag in ("div", "td", "section", "article", "main") else block.getparent()
            credit[column] += letters
            around = column.getparent()
            if around is not None:
                credit[around] += _TO_GRANDPARENT * letters
        best = max(credit, key=lambda element: credit[element], default=None)
        return best, credit[best] if best is not None else 0.0

    def within(self, element: HtmlElement) -> int:
        """The letters of prose in an element."""
        if self._within is None:
            self._within = defaultdict(int)
            for block, letters in self.paragraphs.items():
                self._within[block] += letters
                for around in block.iterancestors():
                    self._within[around] += letters
        return self._within.get(element, 0)

    def count_again(self) -> None:
        """Elements were taken out of the tree: what is `within` others is less."""
        self._within = None
        self.lengths.clear()

    def _read(self, body: HtmlElement) -> None:
        letters_in = _letters_in(body)
        plain: defaultdict[HtmlElement, int] = defaultdict(int)
        linked: defaultdict[HtmlElement, int] = defaultdict(int)
        open_elements: list[tuple[HtmlElement, HtmlElement, bool]] = [(body, body, False)]
        while open_elements:
            element, block, in_link = open_elements.pop()
            counted = linked if in_link else plain
            counted[block] += len((element.text or "").strip())
            for child in element:
                counted[block] += len((child.tail or "").strip())
                if isinstance(child.tag, str) and not self._skips(child, letters_in, body):
                    inner = child if child.tag in _BLOCKS else block
                    open_elements.append((child, inner, in_link or child.tag == "a"))
        for block in body.iter():
            letters = plain.get(block, 0)
            if letters < _PARAGRAPH_AT_LEAST or block.tag in _NO_PARAGRAPHS:
                continue
            if linked.get(block, 0) <= _LINKS_AT_MOST * letters:
                self.paragraphs[block] = letters

    def _skips(self, element: HtmlElement, letters_in: Mapping[HtmlElement | None, int], body: HtmlElement) -> bool:
        """Whether an element is not read; comments are noted."""
        if not _is_skipped(element, letters_in[element], letters_in[body]):
            return False
        if _kind(element) == "comments":
            self.comments[element] = letters_in[element]
        return True


def missed_column(prose: Prose, found: str, headline: HtmlElement | None) -> HtmlElement | None:
    """The column of a page's prose where a reading is short beside it, and has little of it.

    A reading of the first paragraph after the headline is that of a short article, and the column a notice below it. A
    reading without that paragraph, with which the column begins, is of something else, however long.
    """
    column, letters = prose.column()
    if column is None or letters < _COLUMN_AT_LEAST:
        return None
    first = prose.first_after(headline) if headline is not None else None
    begins = first is not None and (first is column or column in first.iterancestors())
    if len(found) > _SHORT * letters and not (begins and _lacks_start(found, first)):
        return None
    read = words_of(found)
    if shared(words_of(" ".join(column.itertext())), read) >= _HELD:
        return None
    if first is None or begins:
        return column
    return None if shared(words_of(" ".join(first.itertext())), read) >= _READ else column


def _lacks_start(found: str, paragraph: HtmlElement | None) -> bool:
    """Whether a reading has hardly any of the first words of a paragraph."""
    start = text_in(paragraph)[:_START] if paragraph is not None else ""
    return start not in found and shared(words_of(start), words_of(found)) < _HELD


def _letters_in(body: HtmlElement) -> Mapping[HtmlElement | None, int]:
    """The letters that each element of a page shows, counted from the innermost ones outwards."""
    letters: defaultdict[HtmlElement | None, int] = defaultdict(int)
    for element in reversed(list(body.iter())):
        if element.tag not in UNSEEN and element.text:
            letters[element] += len(element.text)
        letters[element.getparent()] += letters[element] + len(element.tail or "")
    return letters


def _is_skipped(element: HtmlElement, letters: int, whole: int) -> bool:
    """Whether an element is no part of the column, by its name; of most of a page no name is believed."""
    if element.tag in UNSEEN:
        return True
    kind = _kind(element)
    if element.tag not in _SKIPPED and kind not in _SKIPPED_KINDS:
        return False
    return letters <= (_COMMENTS_AT_MOST if kind == "comments" else _NAMED_AT_MOST) * whole


def _kind(element: HtmlElement) -> str | None:
    classes, name, style = element.get("class"), element.get("id"), element.get("style")
    return declared_kind(classes, name, style) if classes or name or style else None
