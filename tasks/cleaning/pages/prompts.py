"""What a page asks of its readers among an article's paragraphs or before them: their address, vote or consent.

Such boxes are full of prose, so nothing that counts prose can tell them. What they hold tells them: a field for an
address of electronic mail, answers to choose from, or buttons. The article has none, and is about what its headline
says.
"""

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from tasks.cleaning.pages.neighbours import outermost_without, text_in, with_ancestors
from tasks.cleaning.pages.overlap import shared, words_of
from tasks.cleaning.pages.page_lexicon import MAIL_WORDS
from tasks.cleaning.pages.prose import Prose

# A box that asks for an address says why, and what becomes of it.
_BOX_AT_MOST = 500
# A short article may stand beside the field; what holds more of a page's prose is no box.
_SHARE_AT_MOST = 0.4
# A layer before the headline is passed over only where there is an article after it.
_ARTICLE_AT_LEAST = 200
# It says hardly any word of the headline; an article above its headline, as some themes write it, says most.
_TITLE_SHARE = 0.25
_BUTTONS = frozenset({"button", "input"})
_PRESSED = frozenset({"button", "submit", "checkbox"})


def prompts(tree: HtmlElement, prose: Prose, headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """The boxes of a page that ask for an address or a vote, and layers with something to press before its headline."""
    first = prose.first_after(headline)
    if first is None:
        return
    kept = with_ancestors(first, headline)
    yield from _boxes(filter(_asks_for_address, tree.iter("input")), prose, kept)
    # Where there are several questions, they are what the page is about.
    polls = set(_boxes((field for field in tree.iter("input") if _is_choice(field)), prose, kept))
    if len(polls) == 1:
        yield from polls
    if headline is not None:
        yield from _layers(prose, headline, kept)


def _boxes(fields: Iterable[HtmlElement], prose: Prose, kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    lengths = prose.lengths
    for field in fields:
        box = outermost_without(field, kept, lengths, _BOX_AT_MOST)
        if prose.within(box) <= _SHARE_AT_MOST * prose.letters:
            yield box


def _is_choice(field: HtmlElement) -> bool:
    return (field.get("type") or "").lower() == "radio"


def _asks_for_address(field: HtmlElement) -> bool:
    if (field.get("type") or "").lower() == "email":
        return True
    said = f"{field.get('name') or ''} {field.get('placeholder') or ''}".lower()
    return any(word in said for word in MAIL_WORDS)


def _layers(prose: Prose, headline: HtmlElement, kept: set[HtmlElement]) -> Iterator[HtmlElement]:
    """The largest elements with prose and something to press that end before the headline."""
    before: list[HtmlElement] = []
    for element in headline.getroottree().iter():
        if element is headline:
            break
        if element in prose.paragraphs:
            before.append(element)
    asking = sum(prose.paragraphs[block] for block in before)
    if not before or prose.letters - asking < _ARTICLE_AT_LEAST:
        return
    title = words_of(text_in(headline))
    for block in dict.fromkeys(outermost_without(paragraph, kept) for paragraph in before):
        is_about = shared(title, words_of(prose.text_within(block))) > _TITLE_SHARE
        if not is_about and any(_is_pressed(element) for element in block.iter(*_BUTTONS)):
            yield block


def _is_pressed(element: HtmlElement) -> bool:
    return element.tag == "button" or (element.get("type") or "").lower() in _PRESSED
