"""Sentence boundaries in title and text."""

import re
from collections.abc import Iterator

from tasks.cleaning.sentence_lexicon import ABBREVIATIONS, CONJUNCTIONS, PROCLITIC_LETTERS, UNIT_LETTERS
from tasks.language.spans import Field, Sentence

# Where a sentence may end: a line break; a mark with the quotes and brackets that close after it, before a blank; a
# mark between two words that somebody forgot the blank between. The class in front lets the search skip to its signs.
_MARKS = ".!?\u061f\u2026\u06d4"
_CANDIDATE = re.compile(
    f"[{_MARKS}\n](?:(?<=\n)\n*+"
    f"|(?<!\n)(?<![{_MARKS}].)[{_MARKS}]*+(?P<closing>[\"'\u00bb\u201d\u2019)\\]}}]*)(?=\\s|$)"
    "|(?<=[\u0621-\u0652]{3}[.!?\u061f])(?=[\u0621-\u064a]{3}))"
)
_LAST_WORD = re.compile(r"[^\s\"'\u00ab\u00bb\u201c\u201d()\[\]]+$")
# The longest abbreviation, and a number before a unit's letter.
_LOOK_BEHIND = 16
# An ellipsis ends a sentence only between two parts that could stand alone; shorter ones are pauses.
_WORDS_BEFORE_ELLIPSIS = 5
_WORDS_AFTER_ELLIPSIS = 3
_PART_AT_MOST = 100
_BULLETS = " -\u2022*(\u2013"


def split_sentences(title: str, text: str) -> list[Sentence]:
    """The sentences of title and text in order, without the blanks around them.

    A sentence ends with its full stop, question or exclamation mark or ellipsis and the quotes that close after it, or
    with its line. Full stops in numbers, after initials (`ج. ب. مورغان`), titles (`د. أحمد`) and abbreviations do not
    end it.
    """
    return [*_split("title", title), *_split("text", text)]


def _split(field: Field, text: str) -> Iterator[Sentence]:
    start = 0
    for match in _CANDIDATE.finditer(text):
        if _ends(text, start, match):
            yield from _trimmed(field, text, start, match.end())
            start = match.end()
    yield from _trimmed(field, text, start, len(text))


def _trimmed(field: Field, text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(field, start, end)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a candidate is the end of the sentence that began at `start`."""
    if match["closing"] is None:
        return True
    if match.end() == len(text) or text[match.end()] == "\n":
        return True
    place = match.start()
    if place > start and text[place - 1] == "(":
        return False  # `(…)`, `(!)` stand for what was left out or thought of it
    mark = text[place : match.start("closing")]
    if mark == ".":
        return _full_stop_ends(text, start, place)
    if mark[-1] == "\u2026":
        return not match["closing"] and _parts_stand_alone(text, start, match)
    return not match["closing"] or text.startswith(CONJUNCTIONS, match.end() + 1)


def _full_stop_ends(text: str, start: int, place: int) -> bool:
    found = _LAST_WORD.search(text, max(start, place - _LOOK_BEHIND), place)
    if found is None or len(found[0]) == _LOOK_BEHIND:
        return True
    word = found[0]
    if word in ABBREVIATIONS or (word[0] in PROCLITIC_LETTERS and word[1:] in ABBREVIATIONS):
        return False
    before = text[max(start, found.start() - _LOOK_BEHIND) : found.start()].strip(_BULLETS)
    if word.isdecimal():
        return before != ""  # a number that begins the line counts its items
    if len(word) == 1 and word.isalpha():
        return word in UNIT_LETTERS and before[-1:].isdecimal()
    return not _is_initials(word)


def _is_initials(word: str) -> bool:
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)


def _parts_stand_alone(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - _PART_AT_MOST) : match.start()]
    after = text[match.end() : match.end() + _PART_AT_MOST].split("\n", 1)[0]
    return len(before.split()) >= _WORDS_BEFORE_ELLIPSIS and len(after.split()) >= _WORDS_AFTER_ELLIPSIS
