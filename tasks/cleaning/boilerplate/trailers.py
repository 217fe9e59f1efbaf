"""What ends an article's last paragraphs without belonging to them."""

import re
from collections.abc import Iterable

from tasks.cleaning.boilerplate.lexicon import (
    APPEARED,
    APPEARED_FIRST,
    APPEARED_HERE,
    BYLINE_HEADS,
    BYLINE_LABELS,
    DISCLAIMERS,
    DISCLAIMING,
    EDITORS,
    FIRST_THERE,
    FOLLOW,
    FOLLOW_ON,
    GATED,
    LAST_WORDS,
    MACHINE_TRAILERS,
    READING_ON,
    SOURCE_HEADS,
    SUBSCRIBERS,
    TAG_HEADS,
    TAG_TRAILERS,
    TRAILERS,
    WIRE_ENDS,
)
from tasks.cleaning.boilerplate.phrases import any_of, any_spelling, first_words, kinds_pattern
from tasks.cleaning.boilerplate.print_dates import is_date_line
from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.sentence_lexicon import SENTENCE_ENDS
from tasks.language.diacritics import place_in_diacritised
from tasks.language.fold import fold, fold_text

# A trailer begins this close to the end of its paragraph.
_TRAILER_AT_MOST = 400
_TRAILER_PHRASES = [
    *(phrase for table in (TRAILERS, MACHINE_TRAILERS, LAST_WORDS) for phrases in table.values() for phrase in phrases),
    *TAG_TRAILERS,
    *FOLLOW,
]
_FEED_TRAILER_AT_MOST = 500
_AFTER_SENTENCE = '(?:(?<=[.!?\u061f\u2026\u00bb\u201d)"])\\s*|\\A)'
# An ellipsis may belong to what follows it: `...المزيد`.
_AFTER_SENTENCE_OR_DOTS = '(?:(?<=[.!?\u061f\u00bb\u201d)"\\]])\\s*(?:\u2026\\s*)?|(?<=\u2026)\\s*|\\A)'
_TRAILER = re.compile(rf"{_AFTER_SENTENCE}{kinds_pattern(TRAILERS)}.*\Z", re.DOTALL)
_MACHINE_TRAILER = re.compile(rf"{kinds_pattern(MACHINE_TRAILERS)}.*\Z", re.DOTALL)
_LAST_WORDS = re.compile(rf"{_AFTER_SENTENCE_OR_DOTS}{kinds_pattern(LAST_WORDS)}\W*\Z")
# No sentence ends so.
_FOLLOW = re.compile(
    rf"{_AFTER_SENTENCE}(?P<subscribe>{any_of(FOLLOW)})(?: [^\s.!?\u061f\u060c:]++){{1,5}}? {any_of(FOLLOW_ON)}\W*\Z"
)
_WORDS_ONLY = r"(?:\s++[^\s.!?\u061f\u060c]++){0,40}+\s*\Z"
_TAG_TRAILER = re.compile(rf"{_AFTER_SENTENCE}(?P<tags>{any_of(TAG_TRAILERS)})(?::[^.!?\u061f]*\Z|{_WORDS_ONLY})")
_HEADLINE_LINK = re.compile(rf"(?P<source_link>{any_of(TRAILERS['source_link'])})[^:]{{0,40}}:")
_FIRST_WORD = re.compile(r"\W*((?:\w[\u064b-\u0652\u0670]*+)+)")
_FIRST_WORDS = first_words(TAG_HEADS, APPEARED, APPEARED_HERE)
_TAG_HEAD = re.compile(rf"[^\w]*{any_of(TAG_HEADS)}\s*[:|#]")
_FEED_TRAILER = re.compile(
    rf"\W*(?:{any_of(APPEARED)}.*?{any_of(APPEARED_FIRST)}|{any_of(APPEARED_HERE)}.*?{any_of(FIRST_THERE)})", re.DOTALL
)
# A number for messages with a word to send there, or an address.
_CONTACT = re.compile(
    r"[^\w@]*+(?:\d{3,7}\s*[-\u2013]\s*[A-Za-z\u0621-\u064a]+|[\w.+-]++@[\w-]+(?:\.[\w-]+)+|@\w{3,})\W*\Z"
)
# An agency's end of a report, with the initials of who wrote it: `انتهى/ع/م`, `(النهاية) ج خ / م ع`.
_WIRE_END = re.compile(rf"\W*{any_of(WIRE_ENDS)}(?:\W+[\u0621-\u064a]{{1,2}}(?!\w))*+\W*\Z")
# Who wrote it, by two or three letters after its last sentence: `… مصدر أمني. م د`.
_INITIALS = re.compile(r"(?<=[.!?\u061f\u00bb\u201d])\s+[\u0621-\u064a](?:[ ./][\u0621-\u064a]){1,2}\.?\Z")
_HASHTAGS = re.compile(r"(?:#\w+[\s,\u060c|.-]*){2,}\Z")
_EDITORS = re.compile(rf"\(\s*{any_of(EDITORS)}\s[^().]*\)\W*\Z")
# A name, and the town or agency beside it; what somebody wrote stands in quotes or is longer.
_BYLINE = re.compile(rf"\W*{any_of(BYLINE_HEADS)}(?:[^\w\u00ab\"\u201c\u060c]+\w+){{1,5}}\W*\Z")
_BYLINE_AT_MOST = 50
# What somebody is and where is told with commas.
_LABELLED = re.compile(rf"\W*{any_of(BYLINE_LABELS)}\s*\w")
_LABELLED_AT_MOST = 80
_SOURCE = re.compile(rf"\W*{any_of(SOURCE_HEADS)}\s*:(?:[^\w:\u00ab]+\w+){{1,6}}\W*\Z")
_SOURCE_LABEL = re.compile(rf"\W*{any_of(SOURCE_HEADS)}\W*\Z")
_DISCLAIMER = re.compile(rf"(?<!\w){any_of(DISCLAIMERS)}")
_DISCLAIMING = re.compile(rf"(?<!\w){any_of(DISCLAIMING)}")
# A paywall's sentence is short, and asks: what an article says of subscribers it says about something else to read.
_GATE_AT_MOST = 160
_READERS = re.compile(rf"(?<!\w){any_of(SUBSCRIBERS)}")
_READING_ON = re.compile(rf"(?<!\w){any_of(READING_ON)}|\A\W*{any_of(GATED)}")
# What feeds put behind a summary that is cut off.
_CUT_OFF = "[\u2026]"


def _any_longest_word(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest word of each of some phrases, in any spelling."""
    longest = {max(phrase.split(), key=len) for phrase in phrases}
    # One that holds another is found by that.
    least = (word for word in longest if not any(other in word for other in longest - {word}))
    return re.compile("|".join(sorted(set(map(any_spelling, least)))))


# Trailers are rare, and folding is slow: a look for a word of each passes over most texts.
_MAY_BE_TRAILER = _any_longest_word(_TRAILER_PHRASES)
_MAY_BE_DISCLAIMER = _any_longest_word(DISCLAIMERS)
_MAY_BE_GATE = _any_longest_word(SUBSCRIBERS)


def is_byline(paragraph: str) -> bool:
    """Whether a paragraph says who wrote or edited the article and nothing else."""
    if paragraph[0] == "(":
        return len(paragraph) <= _TRAILER_AT_MOST and _EDITORS.match(fold_text(paragraph)) is not None
    if len(paragraph) > _LABELLED_AT_MOST or paragraph.endswith((".", "!", "\u061f")):
        return False
    folded = fold_text(paragraph)
    if _LABELLED.match(folded):
        return True
    return len(paragraph) <= _BYLINE_AT_MOST and _BYLINE.match(folded) is not None


def names_source(paragraph: str) -> bool:
    """Whether an article's last paragraph only says where it came from: `المصدر: رويترز`."""
    if len(paragraph) > _BYLINE_AT_MOST or paragraph.endswith(SENTENCE_ENDS):
        return False
    return _SOURCE.match(fold_text(paragraph)) is not None


def is_source_label(paragraph: str) -> bool:
    """Whether a paragraph is nothing but the label of a source, which stands in the next one: `المصدر:`."""
    return len(paragraph) <= _BYLINE_AT_MOST and _SOURCE_LABEL.match(fold_text(paragraph)) is not None


def end_line_kind(paragraph: str) -> str | None:
    """The kind of boilerplate that a whole paragraph among the last ones is."""
    if is_date_line(paragraph):
        return "date"
    if _CONTACT.match(paragraph):
        return "contact"
    if _is_disclaimer(paragraph):
        return "copyright"
    if _is_gate(paragraph):
        return "subscribe"
    if (len(paragraph) <= _BYLINE_AT_MOST or paragraph[0] in "(#") and (kind := _last_line_kind(paragraph)):
        return kind
    first = _FIRST_WORD.match(paragraph)
    if len(paragraph) > _FEED_TRAILER_AT_MOST or first is None or fold(first[1]) not in _FIRST_WORDS:
        return None
    folded = fold_text(paragraph)
    if len(paragraph) <= _TRAILER_AT_MOST and _TAG_HEAD.match(folded):
        return "tags"
    return "source_link" if _FEED_TRAILER.match(folded) else None


def _is_disclaimer(paragraph: str) -> bool:
    """Whether an outlet says whose opinion something is: `التعليقات لا تعبر عن رأي الموقع`."""
    if len(paragraph) > _TRAILER_AT_MOST or _MAY_BE_DISCLAIMER.search(paragraph) is None or "\u00ab" in paragraph:
        return False
    folded = fold_text(paragraph)
    return _DISCLAIMER.search(folded) is not None and _DISCLAIMING.search(folded) is not None


def _is_gate(paragraph: str) -> bool:
    """Whether a paywall speaks: `هذا المقال للمشتركين، اشترك الآن لمتابعة القراءة`."""
    if len(paragraph) > _GATE_AT_MOST or _MAY_BE_GATE.search(paragraph) is None or "\u00ab" in paragraph:
        return False
    folded = fold_text(paragraph)
    return _READERS.search(folded) is not None and _READING_ON.search(folded) is not None


def _last_line_kind(paragraph: str) -> str | None:
    if paragraph[0] == "#" and _HASHTAGS.match(paragraph):
        return "tags"
    if is_byline(paragraph):
        return "byline"
    return "wire" if len(paragraph) <= _BYLINE_AT_MOST and _WIRE_END.match(fold_text(paragraph)) else None


def cut_trailer(paragraph: str, title: str) -> tuple[str, str] | None:
    """The kind of trailer that the last paragraph ends with, and the paragraph without it."""
    start = max(0, len(paragraph) - _TRAILER_AT_MOST)
    end = paragraph[start:]
    if end.endswith(_CUT_OFF):
        return "related", paragraph.removesuffix(_CUT_OFF).rstrip() + "\u2026"
    initials = _INITIALS.search(end)
    if initials is not None and initials.start():
        return "byline", paragraph[: start + initials.start()]
    if _MAY_BE_TRAILER.search(end) is None:
        return None
    # The sign before the part that is looked at tells whether that part begins a sentence.
    start = max(0, start - 1)
    tail = paragraph[start:]
    match = _find_trailer(fold_text(tail), 1 if start else 0, tail, title)
    if match is None:
        return None
    place = start + place_in_diacritised(tail, match.start())
    return match.lastgroup or "", paragraph[:place].rstrip()


def _find_trailer(folded: str, begin: int, tail: str, title: str) -> re.Match[str] | None:
    for pattern in (_TRAILER, _MACHINE_TRAILER, _LAST_WORDS, _FOLLOW):
        match = pattern.search(folded, begin)
        if match:
            return match
    if not folded.endswith(SENTENCE_ENDS):
        match = _TAG_TRAILER.search(folded, begin)
        if match:
            return match
    match = _HEADLINE_LINK.search(folded, begin)
    if match and title and same_words(tail[place_in_diacritised(tail, match.end()) :], title):
        return match
    return None
