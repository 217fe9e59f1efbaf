"""Lines over a report that name its paper, agency, author or town, without a word that says so.

Their form tells them: no sentence, no figure, one or two names of a few words, and the report in the next paragraph.
Kickers and parties have that form too (`the war – day ten`). So what stands on each side of a dash has to be known.
"""

import re
from collections.abc import Sequence

from tasks.cleaning.boilerplate.lexicon import PAPER_NOUNS, REPORTED
from tasks.cleaning.boilerplate.phrases import any_of
from tasks.language.fold import fold, fold_text
from tasks.language.outlet_lexicon import NAMES
from tasks.language.places import ADJECTIVES, PLACE_COUNTRIES, country_of_two
from tasks.language.shapes import bare_of_article
from tasks.language.vocabulary import usage

_AT_MOST = 45
# What follows such a line is a paragraph, and not the next line of a list or a poem.
_PARAGRAPH_AT_LEAST = 60
# A town, an author or a remark under such a line.
_WORDS_BELOW_AT_MOST = 2
# A word stands in names so often that it is one: nouns such as `war` reach a third.
_NAME_SHARE = 0.4
# So often where nothing stands beside it that tells what it is.
_SURE_SHARE = 0.5
# A site, beside it a town or an author, and an agency by its letters.
_SITE = re.compile(r"[A-Za-z0-9-]{2,}(?:\.[A-Za-z]{2,})+(?:\W+\w+){0,2}(?:\W+\w)*+\W*\Z")
# An agency by its letters: `و م ع`.
_LETTERS = re.compile(r"(?:[\u0621-\u064a][ .]+){1,4}[\u0621-\u064a]\.?\Z")
_NAME = r"[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2}"
_PAIR = re.compile(rf"{_NAME} ?[\u2013\u2014-] {_NAME}\Z|{_NAME} [\u2013\u2014-] ?{_NAME}\Z")
_DASH = re.compile("[\u2013\u2014-]")
_REPORTED = re.compile(rf"\W*{any_of(REPORTED)}\W*\Z")
_PAPER = re.compile(rf"{any_of(PAPER_NOUNS)} \w")
_FIGURE_OR_SENTENCE = re.compile("[\\d.!?\u061f\u060c:]")
_WORD = re.compile(r"\w+")


def count_source_lines(paragraphs: list[str], title: str) -> int:
    """How many paragraphs at the start of an article name where it comes from, and what belongs to them."""
    count = 0
    while count < len(paragraphs) - 1 and _is_source_line(paragraphs[count], title, below=count > 0):
        count += 1
    return count if count and len(paragraphs[count]) >= _PARAGRAPH_AT_LEAST else 0


def _is_source_line(paragraph: str, title: str, below: bool) -> bool:
    if len(paragraph) > _AT_MOST:
        return False
    if _SITE.match(paragraph) or _LETTERS.match(paragraph):
        return True
    if _FIGURE_OR_SENTENCE.search(paragraph):
        return False
    if _REPORTED.match(fold_text(paragraph)):
        return True
    words = _WORD.findall(paragraph)
    if below and len(words) <= _WORDS_BELOW_AT_MOST and (_is_place(words) or _are_names(words, _SURE_SHARE)):
        return True
    # Two names may also be those of teams, which the title names as well.
    return _names_source(paragraph) and not set(map(fold, words)) <= set(_WORD.findall(fold_text(title)))


def _names_source(paragraph: str) -> bool:
    """Whether a line has the form of two names, of which one is a source's and the other may stand beside it."""
    if _PAIR.match(fold_text(paragraph)) is None:
        return False
    first, second = (side.split() for side in _DASH.split(paragraph))
    return _goes_with(first, second) or _goes_with(second, first)


def _goes_with(side: Sequence[str], other: Sequence[str]) -> bool:
    if _REPORTED.match(fold_text(" ".join(side))):
        return True
    if _is_outlet(side):
        return _is_place(other) or _is_outlet(other) or _may_be_name(other[0], _NAME_SHARE)
    return _is_place(side) and _is_author(other)


def _is_outlet(words: Sequence[str]) -> bool:
    name = " ".join(map(fold, words))
    return name in NAMES or _PAPER.match(name) is not None


def _is_place(words: Sequence[str]) -> bool:
    folded = list(map(fold, words))
    if len(folded) == 1:
        return folded[0] in PLACE_COUNTRIES
    return len(folded) == 2 and country_of_two(*folded) is not None


def _is_author(words: Sequence[str]) -> bool:
    """Whether words are a person's name; those of clubs and parties begin with an article or name a place."""
    is_long = len(words) > 1 and bare_of_article(words[0]) is None
    return is_long and PLACE_COUNTRIES.keys().isdisjoint(map(fold, words)) and _are_names(words, _NAME_SHARE)


def _are_names(words: Sequence[str], least: float) -> bool:
    """Whether the first of some words is seldom anything but a name, and the others may be ones."""
    first, *others = words
    return usage(first).name_share >= least and all(_is_surname(word) or _may_be_name(word, least) for word in others)


def _may_be_name(word: str, least: float) -> bool:
    """Whether a word is seldom anything but a name, or nobody knows it."""
    use = usage(word)
    return use.name_share >= least or not use.count


def _is_surname(word: str) -> bool:
    """Whether a word has the form of a surname from a nisba, and is no country's adjective: `الحامدي`."""
    bare = bare_of_article(fold(word))
    return bare is not None and bare.endswith("ي") and bare not in ADJECTIVES
