"""What a reader of markup writes: pieces of text, breaks between lines, and which lines are nothing but links."""

import re

from tasks.cleaning.html.markup_lexicon import BLOCKS, CELLS, CONTAINERS
from tasks.cleaning.marks import LINK_LINE, MARKS, without_marks

_HAS_PARAGRAPHS = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
# A single line break after the end of a sentence, of an introduction, or beside a shortcode.
_SENTENCE_LINE = re.compile(
    '(?<=[.!?:\u061f\u2026"\u00bb\u201d\\]}])[ \t]*\n|\n(?=[ \t]*(?:\\[/?[A-Za-z]|\\{[/{%A-Za-z]))'
)
# What has no blocks either is plain text with a few words set apart; a line as long as this was not wrapped.
_BLOCK = re.compile(rf"<(?:{'|'.join(sorted(BLOCKS | CELLS))})(?=[\s/>])", re.IGNORECASE)
_LONG_LINE = re.compile(r"[^\n]{130}")
_WORD = re.compile(r"\w")
# Longer texts hold words; shorter ones are looked at, for they may be the bars and dots between links.
_SIGNS_AT_MOST = 12


def has_words(text: str) -> bool:
    """Whether a text is more than blanks, bars and dots."""
    return (len(text) > _SIGNS_AT_MOST and not text.isspace()) or _WORD.search(text) is not None


def _is_text(html: str) -> bool:
    """Whether markup without paragraphs shows the line breaks of its source, as plain text does."""
    return _BLOCK.search(html) is None and _LONG_LINE.search(html) is not None


class Lines:
    """The text of some markup as it grows; `html` is the source that it is read from."""

    def __init__(self, html: str) -> None:
        self.out: list[str] = [""]
        self.links = 0  # how many links are open
        self.preformatted = 0
        self._line = 0  # where in `out` the current line begins
        self.plain = False  # whether it has words outside of links
        self._linked = False  # whether it has words in links
        self.may_hold_marks = ("&" in html and "&#" in html) or any(mark in html for mark in MARKS)
        self._reads_lines = not _HAS_PARAGRAPHS.search(html)
        self._keeps_lines = self._reads_lines and (_BLANK_LINE.search(html) is not None or _is_text(html))

    def text(self, text: str, parent: str | None) -> None:
        """Write a text that stands in an element, None for outside of all."""
        if self.may_hold_marks:
            text = without_marks(text)
        if "\n" in text and not self.preformatted:
            text = self._shown(text, parent)
        self.out.append(text)
        # Where there are words outside of links, those inside do not matter.
        if not self.plain and has_words(text):
            if self.links:
                self._linked = True
            else:
                self.plain = True

    def end(self, mark: str) -> None:
        """End the line, with one newline for a line break or two between blocks."""
        if self._linked:
            if not self.plain:
                self.out[self._line] = LINK_LINE
            self._linked = False
        self.plain = False
        self.out += (mark, "")
        self._line = len(self.out) - 1

    def _shown(self, text: str, parent: str | None) -> str:
        """Line breaks of the source: shown where paragraphs are stored as lines, else blanks."""
        if self._keeps_lines:
            return text
        if not self._reads_lines and parent is not None and parent not in CONTAINERS:
            return text.replace("\n", " ")
        if text.isspace():
            return " "
        shown = _SENTENCE_LINE.sub("\r", _BLANK_LINE.sub("\r\r", text))
        return shown.replace("\n", " ").replace("\r", "\n")
