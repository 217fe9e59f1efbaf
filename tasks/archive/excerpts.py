"""Where a search stands in a record: short parts of its title and text, with marks at the words that were found."""

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from tasks.archive.forms import Excerpt
from tasks.archive.search_text import Term
from tasks.archive.words import stems_ending, stems_of
from tasks.language.tokens import WORD

# Code points before the first mark of an excerpt and in all of it: two lines on a telephone.
_BEFORE = 60
_LONG = 240
_MOST = 3
# Code points that are read at once: enough for all excerpts of a word that is common.
_PIECE = 1500
_BLANK = re.compile(r"\s")

Span = tuple[int, int]


def excerpts(record: Mapping[str, Any], terms: Sequence[Term]) -> tuple[Excerpt, ...]:
    """At most one excerpt of the title, which is all of it, and a few of the text; none where nothing is found.

    Marks cover whole words as they stand, clitics included: `وبالقاهرة` for `القاهرة`.
    """
    found: list[Excerpt] = []
    title = list(_marks(record["title"], terms))
    if title:
        found.append(Excerpt("title", 0, record["title"], tuple(title), False, False))
    text = record["text"]
    found += [_excerpt(text, start, end, marks) for start, end, marks in _windows(text, list(_marks(text, terms)))]
    return tuple(found)


def _marks(text: str, terms: Sequence[Term]) -> Iterator[Span]:
    """The places of all terms, in order, as far into the text as excerpts will show it."""
    end = -1
    for first, last in sorted(set(_shown(_spans(text, terms)))):
        # Of two that overlap the longer one begins earlier, or is the same.
        if first >= end:
            yield first, last
            end = last


def _shown(spans: Iterator[Span]) -> Iterator[Span]:
    """Those of the first excerpts and some more; what stands behind them is not looked for."""
    number, end = 0, -1
    for first, last in spans:
        if first >= end:
            number, end = number + 1, first + _LONG
        if number > _MOST + 1:
            return
        yield first, last


def _spans(text: str, terms: Sequence[Term]) -> Iterator[Span]:
    """The places of all terms, in the order of their last words; reads the text only as far as they are asked for."""
    reach = max((len(term.phrase) for term in terms if not term.spellings), default=1) - 1
    stems: list[str] = []
    spans: list[Span] = []
    for first, last in _pieces(text):
        # A phrase may begin in the piece before.
        carried = min(reach, len(stems))
        stems, spans = stems[len(stems) - carried :], spans[len(spans) - carried :]
        words = _stems(text[first:last], terms)
        # What has no stem is not a word, and may stand within a phrase.
        stems += filter(None, words)
        found = [one for one in _found(stems, terms) if one[1] >= carried]
        if found or reach:
            matches = zip(WORD.finditer(text, first, last), words, strict=True)
            spans += [match.span() for match, stem in matches if stem]
        yield from ((spans[begin][0], spans[end][1]) for begin, end in found)


def _pieces(text: str) -> Iterator[Span]:
    """Parts of a text that end where a word does. The excerpts of a common word are found in the first of them."""
    start = 0
    while start < len(text):
        blank = _BLANK.search(text, start + _PIECE)
        end = blank.start() if blank else len(text)
        yield start, end
        start = end


def _stems(text: str, terms: Sequence[Term]) -> list[str]:
    if any(term.is_prefix for term in terms):
        return stems_of(text)
    return stems_ending(text, {stem[-1] for term in terms for stem in (*term.phrase, *term.spellings)})


def _found(stems: Sequence[str], terms: Sequence[Term]) -> list[tuple[int, int]]:
    """The first and the last word of each place of a term, by their numbers."""
    return sorted((*_words(stems, terms), *_phrases(stems, terms)), key=itemgetter(1))


def _words(stems: Sequence[str], terms: Sequence[Term]) -> list[tuple[int, int]]:
    singles = frozenset(spelling for term in terms if not term.is_prefix for spelling in term.spellings)
    beginnings = tuple(spelling for term in terms if term.is_prefix for spelling in term.spellings)
    if not beginnings:
        return [(at, at) for at, stem in enumerate(stems) if stem in singles]
    return [(at, at) for at, stem in enumerate(stems) if stem in singles or stem.startswith(beginnings)]


def _phrases(stems: Sequence[str], terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    phrases = [term.phrase for term in terms if not term.spellings]
    bare = tuple(stems) if phrases else ()
    for phrase in phrases:
        length = len(phrase)
        for at, stem in enumerate(bare):
            if stem == phrase[0] and bare[at : at + length] == phrase:
                yield at, at + length - 1


def _windows(text: str, marks: list[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Parts of the text, each with the marks in it."""
    number = 0
    while marks and number < _MOST:
        start = _word_start(text, max(0, marks[0][0] - _BEFORE), marks[0][0])
        end = _word_end(text, max(marks[0][1], start + _LONG))
        within = [mark for mark in marks if mark[1] <= end]
        yield start, end, within
        marks, number = marks[len(within) :], number + 1


def _excerpt(text: str, start: int, end: int, marks: list[Span]) -> Excerpt:
    own = tuple((first - start, last - start) for first, last in marks)
    return Excerpt("text", start, text[start:end], own, start > 0, end < len(text))


def _word_start(text: str, start: int, latest: int) -> int:
    """`start`, or behind the next blank where it would cut a word."""
    if start == 0 or text[start - 1].isspace():
        return start
    while start < latest and not text[start].isspace():
        start += 1
    return start + 1 if start < latest else start


def _word_end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    # A word that is longer than an excerpt is cut.
    latest = min(len(text), end + _BEFORE)
    while end < latest and not text[end].isspace():
        end += 1
    return end
