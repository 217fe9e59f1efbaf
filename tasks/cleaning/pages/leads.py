"""The lead of an article, which pages set apart from its text, and what stands before its headline."""

from selectolax.lexbor import LexborNode

from tasks.cleaning.article import Removals
from tasks.cleaning.boilerplate.titles import same_words
from tasks.cleaning.html.markup import flatten_node
from tasks.cleaning.html.markup_lexicon import LIST_SIGN
from tasks.cleaning.marks import CELL, LINK_LINE, is_link
from tasks.cleaning.media import MEDIUM, MediaList
from tasks.cleaning.pages.overlap import Words, has_runs_of, is_within, shared, words_of
from tasks.cleaning.sentence_lexicon import SENTENCE_ENDS

# A line of more letters is a lead, whatever it ends with; bylines, dates and rubrics are shorter.
_LABEL_AT_MOST = 60
# A shorter one is a sentence of a few words, or one of some points that say as much.
_SENTENCE_WORDS = 5
_POINTS_AT_LEAST = 2
# The names of sections and people have no more words than the shortest point, but most points have more.
_POINT_WORDS = 3
_LEAD_AT_MOST = 900
# Shorter lines, as those of a menu, may stand anywhere in a text.
_RUBRIC_AT_MOST = 30
# Lines between headline and text.
_BETWEEN_AT_MOST = 25
# A description is a lead, whole or shortened.
_SAME = 0.8
# Rubrics, dates and buttons before a headline.
_BEFORE_HEADLINE = 10
# Links in a row that make a list, and what may stand among them.
_LINKS_AT_LEAST = 3
_BUTTON_AT_MOST = 40
_LINKS_SHARE = 0.4


def without_headline(text: str, title: str) -> str:
    """A reading without its headline, and without what stands before that."""
    lines = text.split("\n\n")
    for number, line in enumerate(lines[:_BEFORE_HEADLINE]):
        if same_words(_plain(line), title):
            return "\n\n".join(lines[number + 1 :])
    return text


def without_lists_of_links(text: str) -> str:
    """A reading without the lists of links around it, which name other articles."""
    lines = text.split("\n\n")
    end = _end_of_text(lines, _LINKS_AT_LEAST)
    start = len(lines) - _end_of_text(lines[::-1], 1)  # before the first words even one is no part of them
    return "\n\n".join(lines[start:end]) if start < end else text


def _end_of_text(lines: list[str], links_at_least: int) -> int:
    """Where a list of links begins with which some lines end; their count, where they end with none."""
    end, links, others = len(lines), 0, 0
    for number in range(len(lines) - 1, -1, -1):
        if is_link(lines[number]):
            links += 1 + lines[number].strip().strip(CELL).count(CELL)  # a menu may be a row of cells
            if links >= max(links_at_least, _LINKS_SHARE * (links + others)):
                end = number
        elif len(lines[number]) > _BUTTON_AT_MOST:
            break
        else:
            others += _plain(lines[number]) != ""
    return end


def is_headline_in_part(line: str, title: str) -> bool:
    """Whether a line is the headline with a rubric or a date beside it."""
    return len(line) < 2 * len(title) and is_within(title, line)


def with_lead(lines: list[str], text: str) -> str:
    """A reading with the lines before it that are its lead, where they are not in it."""
    return "\n\n".join([*dict.fromkeys(plain for line in lines if not is_within(plain := _plain(line), text)), text])


def leads_among(lines: list[str]) -> list[str]:
    """Those of the lines between headline and text that are a lead: long ones, sentences, and points of a list.

    What else stands there says who wrote the article, when, and in which section: a few words without a full stop.
    """
    points = [line for line in lines if line.startswith(LIST_SIGN)]
    are_points = _are_points(points)
    return [line for line in lines if _may_be_lead(_plain(line)) or (are_points and line in points)]


def _may_be_lead(line: str) -> bool:
    return len(line) > _LABEL_AT_MOST or (line.endswith(SENTENCE_ENDS) and len(line.split()) >= _SENTENCE_WORDS)


def _are_points(lines: list[str]) -> bool:
    """Whether items of a list say something each, and are not links, names or dates."""
    words = sorted(sum(any(map(str.isalpha, word)) for word in line.split()) for line in lines)
    if len(words) < _POINTS_AT_LEAST or any(map(is_link, lines)):
        return False
    return words[0] >= _POINT_WORDS < words[len(words) // 2]


def described_lead(text: str, body: LexborNode, html: str, title: str, descriptions: list[str]) -> list[str]:
    """The lines of the page between headline and text of which its description says the same."""
    sought = [description for description in descriptions if not is_within(description, text)]
    if not sought or not has_runs_of(sought, body.text_lexbor() or "", text):
        return []
    told = [words_of(description) for description in sought]
    between = _before_text(flatten_node(body, html, MediaList(), Removals()), text)
    return [line for line in leads_among(between) if not same_words(line, title) and _is_said(line, told)]


def _before_text(page: str, text: str) -> list[str]:
    """The last lines of a page before the first one that a reading has."""
    lines = [_plain(line) for line in page.split("\n") if line.strip()]
    first = next((number for number, line in enumerate(lines) if len(line) > _RUBRIC_AT_MOST and line in text), 0)
    return lines[max(0, first - _BETWEEN_AT_MOST) : first]


def _is_said(line: str, told: list[Words]) -> bool:
    """Whether one of some texts says the same as a line, whole or shortened."""
    words = words_of(line)
    return len(line) <= _LEAD_AT_MOST and any(max(shared(one, words), shared(words, one)) >= _SAME for one in told)


def _plain(line: str) -> str:
    return " ".join(MEDIUM.sub(" ", line.replace(LINK_LINE, "")).split())
