"""Paragraphs that are boilerplate from beginning to end, told by the phrases that they begin with."""

import re

from tasks.cleaning.boilerplate.lexicon import (
    APPS,
    CLICKS,
    CONTACT_LINES,
    COUNTED,
    HEADS,
    HEADS_OF_MACHINES,
    HEADS_WITH_APP,
    HEADS_WITH_CLICK,
    HEADS_WITH_NETWORK,
    HEADS_WITH_SEPARATOR,
    LINES,
    LIST_HEADINGS,
    LIST_HEADINGS_WITH_COLON,
    NETWORKS,
    PREFIXES,
    SHARE_ACTIONS,
    SHARE_BUTTONS,
    SHARE_NAMES,
    SHARE_WORDS,
    TRAILERS,
)
from tasks.cleaning.boilerplate.phrases import any_of, first_words, kinds_pattern
from tasks.language.diacritics import place_in_diacritised
from tasks.language.fold import fold, fold_text

# Paragraphs of boilerplate are short: of those found in 30,000 articles none had more letters.
LONGEST_LINE = 220
# A heading is no boilerplate itself; what stands under it is.
HEADING = "heading"
# A bar of share buttons names at least two places to share at, and says little else.
_SHARE_NAMES_AT_LEAST = 2
_SHARE_WORDS_AT_MOST = 25
_APP_PROMPT_AT_MOST = 80
_PREFIX_AT_MOST = 200
_BUTTON_AT_MOST = 30

_SIGNS = r"[^\w©]*"
_FIRST_WORD = re.compile(rf"{_SIGNS}((?:\w[\u064b-\u0652\u0670]*+)+|©)")
_FIRST_WORDS = first_words(
    *(LINES, LIST_HEADINGS, LIST_HEADINGS_WITH_COLON, HEADS, HEADS_WITH_SEPARATOR, HEADS_WITH_CLICK),
    *(HEADS_OF_MACHINES, HEADS_WITH_NETWORK, HEADS_WITH_APP),
)
_FIRST_OF_SHARE_BARS = frozenset(map(fold_text, SHARE_WORDS))
_PREFIX_WORDS = first_words(PREFIXES) | _FIRST_OF_SHARE_BARS
_LIST_HEADING = re.compile(rf"{_SIGNS}(?:{any_of(LIST_HEADINGS)}|{any_of(LIST_HEADINGS_WITH_COLON)}\s*:)\W*\Z")
_LINE = re.compile(rf"{_SIGNS}{kinds_pattern(LINES)}[^\w:]*(?:\d+[^\w:]*)?\Z")
# Several in a row, as a page's buttons are; each would go as a line by itself.
_BUTTON = any_of(phrase for kind in LINES.values() for phrase in kind)
_ROW = re.compile(rf"{_SIGNS}{kinds_pattern(LINES)}(?:[^\w:]++{_BUTTON})+[^\w:]*\Z")
_HEAD = re.compile(rf"{_SIGNS}{kinds_pattern(HEADS)}")
_SEPARATED_HEAD = re.compile(rf"{_SIGNS}{kinds_pattern(HEADS_WITH_SEPARATOR)}[^\w\n:]{{0,3}}[:|/\u00bb>\u2026]")
_NAMED_LINK = re.compile(rf"{_SIGNS}{any_of(TRAILERS['source_link'])}[^:]{{0,40}}:")
_CLICK_HEAD = re.compile(rf"{_SIGNS}{kinds_pattern(HEADS_WITH_CLICK)}")
_CLICK = re.compile("|".join(map(re.escape, map(fold_text, CLICKS))))
_MACHINE_HEAD = re.compile(rf"{_SIGNS}{kinds_pattern(HEADS_OF_MACHINES)}")
_NETWORK_HEAD = re.compile(rf"{_SIGNS}{kinds_pattern(HEADS_WITH_NETWORK)}")
_NETWORK = re.compile(any_of(NETWORKS))
# Which picture of a gallery one is.
_PICTURE_NUMBER = re.compile(r"\W*\d{1,3} ?/ ?\d{1,3}\W*\Z")
_APP_HEAD = re.compile(rf"{_SIGNS}{kinds_pattern(HEADS_WITH_APP)}")
_APP = re.compile(rf"(?<!\w){any_of(APPS)}")
_COUNTER = re.compile(rf"{_SIGNS}\d[\d.,]*\s*{kinds_pattern(COUNTED)}\W*\Z")
_CONTACT_LINE = re.compile(rf"{any_of(CONTACT_LINES)}|\d{{5,}}")
_PREFIX = re.compile(rf"{_SIGNS}{kinds_pattern(PREFIXES)}\W*")
_WORD = re.compile(r"[^\W_]+|\+")


def line_kind(text: str, is_link: bool) -> str | None:
    """The kind of boilerplate that a short paragraph is; `is_link` where all of it is links."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return None
    word = fold(first[1])
    # Nothing is left of a word that is tatweel alone.
    if word[:1].isdecimal():
        counter = _COUNTER.match(fold_text(text))
        return counter.lastgroup if counter else "navigation" if _PICTURE_NUMBER.match(text) else None
    kind = _phrase_kind(fold_text(text), is_link) if word in _FIRST_WORDS else None
    return "share" if kind is None and word in _FIRST_OF_SHARE_BARS and _is_share_bar(text) else kind


def _phrase_kind(folded: str, is_link: bool) -> str | None:
    if _LIST_HEADING.match(folded):
        return HEADING
    if _NAMED_LINK.match(folded):
        return "source_link"
    match = (
        _LINE.match(folded)
        or _ROW.match(folded)
        or _SEPARATED_HEAD.match(folded)
        or _MACHINE_HEAD.match(folded)
        or _head(folded, is_link)
        or _click_head(folded, is_link)
        or _network_head(folded)
        or _app_head(folded)
    )
    return match.lastgroup if match is not None else None


def _head(folded: str, is_link: bool) -> re.Match[str] | None:
    """What begins like such a line; with a full stop only as a link, for a sentence may begin so as well."""
    return None if folded.endswith(".") and not is_link else _HEAD.match(folded)


def _click_head(folded: str, is_link: bool) -> re.Match[str] | None:
    """What asks to be clicked: a link, or a line that says so."""
    match = _CLICK_HEAD.match(folded)
    return match if match is not None and (is_link or _CLICK.search(folded, match.end() - 1)) else None


def _network_head(folded: str) -> re.Match[str] | None:
    """What asks to be followed, on a network that the line names."""
    match = None if folded.endswith(".") else _NETWORK_HEAD.match(folded)
    return match if match is not None and _NETWORK.search(folded, match.end() - 1) else None


def _app_head(folded: str) -> re.Match[str] | None:
    """What asks to have an application installed, in a few words and no sentence."""
    if len(folded) > _APP_PROMPT_AT_MOST or folded.endswith("."):
        return None
    match = _APP_HEAD.match(folded)
    return match if match is not None and _APP.search(folded, match.end() - 1) else None


def is_share_button(text: str) -> bool:
    """Whether a line is what one button of a share bar says: `فيسبوك`, `شارك`, `Share on X`."""
    words = _WORD.findall(text.lower()) if len(text) <= _BUTTON_AT_MOST else []
    return bool(words) and SHARE_WORDS.issuperset(words) and not SHARE_BUTTONS.isdisjoint(words)


def continues_contact(text: str) -> bool:
    """Whether a line goes on telling the numbers that messages may be sent to."""
    return _CONTACT_LINE.search(fold_text(text)) is not None


def buttons_before(text: str) -> tuple[str, int] | None:
    """The kind of the buttons that stand before a paragraph's first words, and where these begin."""
    first = _FIRST_WORD.match(text)
    if first is None or fold(first[1]) not in _PREFIX_WORDS:
        return None
    match = _PREFIX.match(fold_text(text[:_PREFIX_AT_MOST]))
    if match:
        return match.lastgroup or "", place_in_diacritised(text, match.end())
    end = names = 0
    for word in _WORD.finditer(text, 0, _PREFIX_AT_MOST):
        if word[0].lower() not in SHARE_WORDS:
            break
        names += word[0].lower() in SHARE_NAMES
        end = word.end()
    return ("share", end) if names > _SHARE_NAMES_AT_LEAST else None


def _is_share_bar(text: str) -> bool:
    words = _WORD.findall(text.lower())
    named = sum(word in SHARE_NAMES or word in SHARE_ACTIONS for word in words)
    return named >= _SHARE_NAMES_AT_LEAST and len(words) <= _SHARE_WORDS_AT_MOST and SHARE_WORDS.issuperset(words)
