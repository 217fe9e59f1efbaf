"""Quotation marks made uniform: pairs become «…», pairs inside pairs “…”.

Newspapers and the editors they use write pairs as `"…"`, `“…”`, `”…“`, `”…”`, `„…“`, `»…«`, `″…″` or any mixture, so
where the marks themselves do not tell opening from closing, the blanks and letters around them do. A mark that
finds no partner in its paragraph becomes « or » where its place says which it is, and stays as it is otherwise, as an
inch sign (`55″`) does.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from tasks.cleaning.letters.punctuation_lexicon import PROCLITICS

_MARKS = '"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u2039\u203a\u301d\u301e\u301f\uff02'
_MARK = re.compile(f"[{_MARKS}]")
_PARTNERS = {"\u00ab": "\u00bb", "\u201c": "\u201d"}
_PRIMES = '"\u2033'
_OPENS = ("\u00ab", "\u201c")
_CLOSES = ("\u00bb", "\u201d")
# Angle brackets that stand for one double mark.
_ANGLES = re.compile(r"<<([^<>]*)>>")
_SINGLES = "\u2018\u2019\u201b\u2032\u2035\u00b4`\uff07"
_SINGLE = re.compile(f"[{_SINGLES}]")
# Single marks around Arabic words, not the apostrophes inside of foreign names.
_SINGLE_PAIR = re.compile(
    f"(?:(?<![\\w'{_MARKS}])|(?<=\\s[\u0648\u0641\u0628\u0643\u0644]))'(?=\\S)"
    f"([^'\\n]*[\u0621-\u064a][^'\\n]*)(?<=\\S)'(?![\\w'{_MARKS}])"
)
_VALUE = re.compile('(?<=[A-Za-z0-9_-]=)"[^"\\n]*"')
_LOW_COMMA = re.compile("\u201a(?=\\s)")
# What may stand before an opening mark and after a closing one, besides blanks.
_BEFORE_OPENING = frozenset("([{-\u2013\u2014:/,;\u060c\u061b=|\u2022*")
_AFTER_CLOSING = frozenset(".,:;!?\u060c\u061b\u061f\u2026)]}-\u2013\u2014/|*")
# Marks without partners may find them once blanks are gone; what goes on longer has no pairs worth showing.
_ROUNDS = 4
# So many marks are looked for one by one faster than in one go.
_MARKS_LOOKED_FOR = 6
_LONGEST_PROCLITIC = max(map(len, PROCLITICS))
# What nearly every paragraph is: no marks but pairs that are uniform already.
QUOTE_SIGNS = frozenset(_MARKS + _SINGLES + "\u201a'<")
_OTHER = f"[^{_MARKS}{_SINGLES}\u201a'<]*+"
_UNIFORM = re.compile(f"{_OTHER}(?:\u00ab(?!\\s){_OTHER}(?<!\\s)\u00bb{_OTHER})*+")


def uniform_quotes(paragraphs: list[str], signs: Collection[str] = QUOTE_SIGNS) -> list[str]:
    """The paragraphs with uniform quotation marks, and no blanks just inside of a pair.

    `signs` are those that they may hold, where the caller knows them.
    """
    marks = QUOTE_SIGNS.intersection(signs)
    if not marks:
        return paragraphs
    if len(marks) <= _MARKS_LOOKED_FOR:
        return [p if not _holds(p, marks) or _UNIFORM.fullmatch(p) else _uniform(p) for p in paragraphs]
    return [p if _UNIFORM.fullmatch(p) else _uniform(p) for p in paragraphs]


def _holds(paragraph: str, marks: Iterable[str]) -> bool:
    return any(mark in paragraph for mark in marks)


def _uniform(paragraph: str) -> str:
    if "\u201a" in paragraph:
        paragraph = _LOW_COMMA.sub("\u060c", paragraph).replace("\u201a", "'")
    paragraph = _SINGLE.sub("'", paragraph)
    if "<<" in paragraph:
        paragraph = _ANGLES.sub(r'"\1"', paragraph)
    for _ in range(_ROUNDS):
        if "'" in paragraph:
            paragraph = _SINGLE_PAIR.sub(r'"\1"', paragraph.replace("''", '"'))
        places = _places(paragraph)
        written = _by_form(paragraph, places)
        settled = written is not None
        uniform = _write(paragraph, _by_place(paragraph, places) if written is None else written)
        if settled or uniform == paragraph:
            return uniform
        paragraph = uniform
    return _MARK.sub('"', paragraph)


def _places(paragraph: str) -> list[int]:
    """Where quotation marks stand, but for those of values in code that is quoted."""
    places = [match.start() for match in _MARK.finditer(paragraph)]
    if '="' not in paragraph:
        return places
    code = {place for match in _VALUE.finditer(paragraph) for place in (match.start(), match.end() - 1)}
    return [place for place in places if place not in code]


class _Mark(NamedTuple):
    place: int
    opens: bool  # its surroundings say that it opens
    closes: bool  # its surroundings say that it closes


def _by_form(paragraph: str, places: list[int]) -> dict[int, str] | None:
    """What to write at each place, where the marks are pairs by their own forms."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for place in places:
        mark = paragraph[place]
        if mark in _PARTNERS:
            opened.append(place)
        elif opened and _PARTNERS[paragraph[opened[-1]]] == mark:
            pairs.append((opened.pop(), place))
        else:
            return None
    return None if opened else _by_depth(pairs)


def _by_place(paragraph: str, places: list[int]) -> dict[int, str]:
    """What to write at each place, where only the surroundings tell what opens and what closes."""
    opened: list[_Mark] = []
    unopened: list[_Mark] = []
    pairs: list[tuple[int, int]] = []
    for mark in _surroundings(paragraph, places):
        if opened and not mark.opens:
            pairs.append((opened.pop().place, mark.place))
        elif mark.closes:
            unopened.append(mark)
        else:
            opened.append(mark)
    single: list[_Mark] = []
    for marks in (unopened, opened):
        pairs += [(first.place, second.place) for first, second in zip(marks[::2], marks[1::2], strict=False)]
        single += marks[len(marks) // 2 * 2 :]
    return _by_depth(pairs) | {mark.place: _alone(paragraph, mark) for mark in single}


def _surroundings(paragraph: str, places: list[int]) -> Iterator[_Mark]:
    marks = set(places)
    previous = _Mark(-2, False, False)
    after = ""
    following = -1
    for place in places:
        if following <= place:
            following = place + 1
            while following in marks:
                following += 1
            after = paragraph[following : following + 1]
        before = paragraph[place - 1] if place else ""
        if previous.place == place - 1:
            free = previous.opens
        else:
            free = not before or before.isspace() or before in _BEFORE_OPENING or _after_proclitic(paragraph, place)
        done = not after or after.isspace() or after in _AFTER_CLOSING
        previous = _Mark(place, free and not done, done and not free)
        yield previous


def _after_proclitic(paragraph: str, place: int) -> bool:
    start = place
    while start > 0 and place - start <= _LONGEST_PROCLITIC and paragraph[start - 1].isalpha():
        start -= 1
    standing_alone = start == 0 or paragraph[start - 1].isspace()
    return standing_alone and paragraph[start:place] in PROCLITICS


def _by_depth(pairs: list[tuple[int, int]]) -> dict[int, str]:
    written: dict[int, str] = {}
    closing: list[int] = []
    for first, second in sorted(pairs):
        while closing and closing[-1] < first:
            closing.pop()
        depth = len(closing) % len(_OPENS)
        written[first], written[second] = _OPENS[depth], _CLOSES[depth]
        closing.append(second)
    return written


def _alone(paragraph: str, mark: _Mark) -> str:
    if mark.place and paragraph[mark.place - 1].isdecimal():
        sign = paragraph[mark.place]
        return sign if sign in _PRIMES else '"'
    return "\u00ab" if mark.opens else "\u00bb" if mark.closes else '"'


def _write(paragraph: str, written: dict[int, str]) -> str:
    out: list[str] = []
    position = 0
    previous = ""
    for place in sorted(written):
        mark = written[place]
        between = paragraph[position:place]
        if previous in _OPENS:
            between = between.lstrip()
        if mark in _CLOSES:
            between = between.rstrip()
        out += between, mark
        position, previous = place + 1, mark
    rest = paragraph[position:]
    out.append(rest.lstrip() if previous in _OPENS else rest)
    return "".join(out)
