"""Where trafilatura finds the article of a page: https://trafilatura.readthedocs.io."""

import logging
import re
from functools import cache
from itertools import islice
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement

from tasks.cleaning.html.junk import without_states

# Pages with more elements than this are no articles, and would take the library seconds: a second for about 50,000.
_ELEMENTS_AT_MOST = 50_000
# Of a page's prose. Of 209 pages that were read both ways, the two readings differed by more than a hundredth in seven.
_ENOUGH = 0.6
# Pieces of text outside of links. What the library compares with (jusText) looks from each short paragraph for the next
# long one: 0.8 s for 1,700 headings, and the square of it for more. Of 5,567 saved pages eight have more.
_COMPARED_AT_MOST = 3_000
_PIECES = XPath(
    "count(//body//text()[normalize-space() and not(ancestor::a) and not(parent::script or parent::style)])"
)
# A reading with so many times the prose has other things too; lists and tables of an article are seldom as long. 79 of
# 1,259 pages have up to three times as much: a shorter reading made eight better by more than a hundredth, one worse.
_TOO_MUCH = 1.4
# Less prose than this tells nothing about what there is to read.
_PROSE_AT_LEAST = 400
_TAG = re.compile("<[^<>]*>")
_BLOCK = re.compile("<(?:p|li|br|t[dh]|h[1-6]|quote|blockquote|pre)\\b")
# Its markup is XML, in which an empty link ends at once; in HTML all that follows would be in it.
_EMPTY = re.compile(r"<(?!(?:br|hr|img|t[dh])\b)[a-z]\w*[^<>]*/>")
# It sets words in typewriter's letters apart like a listing.
_LISTED_WORDS = re.compile(r"<pre>([^<>\n]*)</pre>")


def found_by_library(tree: HtmlElement, prose: int, is_told: bool = False) -> str:
    """The markup of what trafilatura takes for the article, empty where it finds none.

    `prose` is how many letters of it the page has. Where the library's own rules find much less or more, or one
    paragraph, it compares them with other algorithms, which takes as long again, unless the page has very many pieces
    of text. One paragraph is enough where the page's data tells the text (`is_told`). Class names of states go from
    `tree` first: the library drops an element called `comments-open` with all its text.
    """
    if tree.xpath("count(//*)") > _ELEMENTS_AT_MOST:
        return ""
    for element in tree.xpath("//*[contains(@class, '-')]"):
        classes = element.get("class")
        if (lasting := without_states(classes)) != classes:
            element.set("class", lasting)
    found = _extracted(tree, fast=True)
    letters = _letters_of(found)
    is_plausible = _ENOUGH * prose <= letters <= _TOO_MUCH * prose and (is_told or not _is_flat(found))
    if is_plausible or _PIECES(tree) > _COMPARED_AT_MOST:
        return found
    compared = _extracted(tree, fast=False)
    # Of a reading that is too long already, a longer one is no correction.
    is_too_much = prose >= _PROSE_AT_LEAST and letters > _TOO_MUCH * prose
    is_longer = is_too_much and _letters_of(compared) > letters
    return found if is_longer and not _is_flat(found) else compared or found


def _letters_of(markup: str) -> int:
    return len(_TAG.sub("", markup))


def _is_flat(found: str) -> bool:
    """Whether a reading is all of a page's text in one paragraph: the last that the library's own rules try."""
    return len(list(islice(_BLOCK.finditer(found), 2))) <= 1


def _extracted(tree: HtmlElement, fast: bool) -> str:
    library = _library()  # outside of the try: a release that moves what is imported is an error, and no hostile page
    try:
        found = library(tree, fast=fast)
        # Of cells that it took out of their table a parser leaves the words alone.
        found = found.replace("</td>", " </td>").replace("</th>", " </th>")
        return _LISTED_WORDS.sub(r"<code>\1</code>", _EMPTY.sub("", found))
    except Exception:  # of hostile pages it raises whatever its guesses do; the caller has other readings
        return ""


@cache
def _library() -> Any:
    # Slow to import, and needed for pages only.
    from trafilatura import bare_extraction
    from trafilatura.htmlprocessing import build_html_output

    for name in ("trafilatura", "htmldate", "justext", "readability"):
        logging.getLogger(name).disabled = True  # they log what they give up, text and all; the caller goes another way

    def found(tree: HtmlElement, fast: bool) -> str:
        # As its `extract` with this format, which computes a fingerprint of the text as well: a seventh of its time.
        document = bare_extraction(tree, output_format="html", include_comments=False, include_links=True, fast=fast)
        return build_html_output(document) if document is not None else ""

    return found
