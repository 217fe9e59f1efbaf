"""Cells of a table that lays out a page: the article in one of them, menus and forms in those around it.

Old pages have no paragraph elements and no names. Where one cell holds most of the page's prose, the others are
furniture if they are links or something to fill in. Tables of data stand within that cell, or on pages without one.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from tasks.cleaning.html.markup_lexicon import CELLS
from tasks.cleaning.pages.neighbours import TextLengths, with_ancestors
from tasks.cleaning.pages.prose import Prose

_MOST = 0.6
_ARTICLE_AT_LEAST = 150
# A menu is links and the signs between them.
_LINKS_SHARE = 0.6
_FORM_AT_MOST = 300
_FIELDS = frozenset({"form", "input", "select", "textarea", "button"})


def layout_cells(tree: HtmlElement, prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The cells of links and of forms beside the cell in which the article stands."""
    own = _cell_with_most(prose)
    if own is None:
        return
    kept = with_ancestors(own, headline)
    lengths = prose.lengths
    inside: set[HtmlElement] = set(own.iter(*CELLS))
    for cell in tree.iter(*CELLS):
        if cell in inside or cell in kept:
            continue
        if not prose.within(cell) and (_is_menu(cell, lengths) or _is_form(cell, lengths)):
            inside.update(cell.iter(*CELLS))  # they go with it
            yield cell


def _cell_with_most(prose: Prose) -> HtmlElement | None:
    """The innermost cell with most of a page's prose."""
    column, _ = prose.column()
    if column is None or prose.letters < _ARTICLE_AT_LEAST:
        return None
    around = (column, *column.iterancestors())
    cells = (element for element in around if element.tag in CELLS)
    return next((cell for cell in cells if prose.within(cell) >= _MOST * prose.letters), None)


def _is_menu(cell: HtmlElement, lengths: TextLengths) -> bool:
    linked = sum(lengths[link] for link in cell.iter("a"))
    return lengths[cell] > 0 and linked >= _LINKS_SHARE * lengths[cell]


def _is_form(cell: HtmlElement, lengths: TextLengths) -> bool:
    return lengths[cell] <= _FORM_AT_MOST and next(cell.iter(*_FIELDS), None) is not None
