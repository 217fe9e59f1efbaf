"""Boxes with a label such as `اقرأ أيضا` among an article's paragraphs, and the headlines that they hold.

The library keeps their headlines where their links or their labels are lost on it.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from tasks.cleaning.boilerplate.whole_lines import HEADING, line_kind
from tasks.cleaning.html.markup_lexicon import LIST_SIGN
from tasks.cleaning.marks import LINK_LINE, is_link
from tasks.cleaning.pages.neighbours import HEADINGS, outermost_without, text_in, with_ancestors
from tasks.cleaning.pages.prose import Prose
from tasks.cleaning.sentence_lexicon import SENTENCE_ENDS

_LABELS = (*HEADINGS, "p", "div", "span", "strong", "b", "a", "em", "i", "u", "font", "label", "legend", "td", "dt")
_LABEL_AT_MOST = 40
_BOX_AT_MOST = 400
# An element with a paragraph as long as this is more than a box.
_PARAGRAPH_AT_LEAST = 100
# A line that is a link is a headline from so many words on, unless it ends as a sentence or what leads to it does.
_HEADLINE_WORDS = 3
_LINE_OF_TEXT_ENDS = (*SENTENCE_ENDS, ":", "\u00bb", '"', "\u201d", ")")
# Where these lines are more of a reading, they are what it is about.
_LINKED_SHARE = 0.15


def labelled_boxes(tree: HtmlElement, prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The boxes of a page that begin with a label of links to other articles and hold no paragraphs."""
    held = [block for block, letters in prose.paragraphs.items() if letters >= _PARAGRAPH_AT_LEAST]
    held += [headline] if headline is not None else []
    kept = with_ancestors(*tree.iter("body"), *held)
    lengths = prose.lengths
    for element in tree.iter(*_LABELS):
        if _is_label(element):
            box = outermost_without(element, kept, lengths, _BOX_AT_MOST)
            if box is not element and text_in(box).startswith(text_in(element)):
                yield box


def without_linked_headlines(text: str) -> str:
    """A reading without the lines between its paragraphs that are nothing but links to other articles."""
    lines = [line for line in text.split("\n\n") if line.strip()]
    headlines = {
        number
        for number, line in enumerate(lines)
        if is_link(line) and 0 < number < len(lines) - 1 and _is_headline(line, lines[number - 1])
    }
    if not headlines or sum(len(lines[number]) for number in headlines) > _LINKED_SHARE * len(text):
        return text
    return "\n\n".join(line for number, line in enumerate(lines) if number not in headlines)


def _is_label(element: HtmlElement) -> bool:
    text = element.text or ""
    if not text or len(text) > _LABEL_AT_MOST or text.isspace() or len(element) > 1:
        return False
    words = text_in(element)
    return len(words) <= _LABEL_AT_MOST and line_kind(words, False) == HEADING


def _is_headline(line: str, before: str) -> bool:
    words = line.replace(LINK_LINE, "").strip()
    if (
        "://" in words
        or words.startswith(LIST_SIGN.strip())
        or words.endswith(_LINE_OF_TEXT_ENDS)
        or len(words.split()) < _HEADLINE_WORDS
    ):
        return False
    return before.rstrip().endswith(_LINE_OF_TEXT_ENDS) and not before.rstrip().endswith(":")
