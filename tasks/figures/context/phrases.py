"""One matcher for the phrases around a number: rows of what stands before it, the number, and what stands after it.

A row is written as it is read: `NOT MORE_THAN #`, `LESS_OFF …8 ON #`, `# OR UP FROM?`, `LESS_FROM FROM # OR EQUALS`.
`#` is the number, a Latin name a role of `Role` or a part of the table's own, anything else folded forms (`اقل|ادني`).
`ال+` asks for the article, `و+` and `ف+` for that conjunction, `?` makes a part optional, `…8` lets up to eight words
stand between. Rows are indexed by the part nearest to the number, so that a word that is no part of any costs one test;
of several rows that fit, the first of the table wins.
"""

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold

Meaning = TypeVar("Meaning")

_STOPS = frozenset(".،؛,;:!؟")
_NUMBER, _GAP, _OPTIONAL, _ARTICLE = "#", "…", "?", "ال+"
_CONJUNCTIONS = ("و+", "ف+")


class Part(NamedTuple):
    """One word of a phrase: the roles or forms of which it must have one, and how far it may stand from the next.

    `marked` asks for a preposition or an article on the word, `gap` is how many words may stand between it and the
    part next to it on the number's side.
    """

    roles: int = 0
    forms: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    definite: bool | None = None
    marked: bool = False
    conj: str | None = None
    optional: bool = False
    gap: int = 0

    def fits(self, scan: Scan, i: int) -> bool:
        """Whether token `i` may be this part."""
        word = scan.known[i]
        if word is None:
            return bool(self.forms) and not self.definite and not self.conj and fold(scan.words[i]) in self.forms
        if not (word.role & self.roles or word.form in self.forms) or word.form in self.but:
            return False
        if self.marked and not (word.prep or word.definite):
            return False
        return self.definite in (None, word.definite) and self.conj in (None, word.conj)


class Row(NamedTuple, Generic[Meaning]):
    """A phrase and what it means; its parts are given from the number outwards.

    `reach` is how many words may stand between the phrase and the number, `flags` what the number must be.
    """

    meaning: Meaning
    before: tuple[Part, ...]
    after: tuple[Part, ...]
    flags: frozenset[str]
    reach: int
    has_gap: bool


class Place(NamedTuple):
    """A number in its text: token `i` stands right before it, `end` right after it.

    A phrase may take the tokens from `taken` on; where words may stand between its parts, those from `free` on, past
    the numbers in between, which the caller knows to be adverbial (`لا يتجاوز الدخل في 10 سنوات 500 دولار`).
    """

    i: int
    end: int
    taken: int
    free: int


class Match(NamedTuple, Generic[Meaning]):
    """A row that fits: its meaning, and the tokens where the phrase begins and ends, the number within or beside."""

    meaning: Meaning
    start: int
    end: int


class Phrases(Generic[Meaning]):
    """A table of rows, compiled once."""

    def __init__(self, rows: Iterable[tuple[Meaning, str, str]], parts: Mapping[str, Part], blocked: int = 0) -> None:
        """`rows` are meaning, phrase and flags (words that the caller asks for); `parts` names parts beyond the roles.

        No phrase reaches from afar past an indefinite word with a role of `blocked`.
        """
        compiled = [_compiled(row, parts) for row in rows]
        self._blocked = blocked
        self._near = _Index([row for row in compiled if row.before and not row.reach], before=True)
        self._far = [row for row in compiled if row.reach]
        self._far_roles = _roles_of(row.before[0] for row in self._far)
        self._reach = max((row.reach for row in self._far), default=0)
        self._after = _Index([row for row in compiled if not row.before], before=False)

    def before(self, scan: Scan, place: Place, flags: frozenset[str] = frozenset()) -> Match[Meaning] | None:
        """The phrase right before a number, or on both sides of it."""
        for row in self._near.rows(scan, place.i):
            if not row.flags <= flags:
                continue
            start = _match(scan, row.before, place.i, -1, place, row.has_gap)
            last = _match(scan, row.after, place.end, 1, place, False) if row.after else place.end - 1
            if start is not None and last is not None:
                return Match(row.meaning, start, last + 1)
        return None

    # The inner loop of the reading of qualifiers: calls would cost a tenth of its time.
    def far_before(self, scan: Scan, place: Place, flags: frozenset[str] = frozenset()) -> Match[Meaning] | None:
        """The phrase with words between it and the number: a verb, its subject, the number."""
        for at in range(place.i, max(place.free, place.i - self._reach) - 1, -1):
            word = scan.known[at]
            if not scan.joined(at + 1) or scan.words[at] in _STOPS:
                return None
            if word is None:
                continue
            if (word.digits is not None and at >= place.taken) or (word.role & self._blocked and not word.definite):
                return None
            if word.role & self._far_roles and at < place.i:
                for row in self._far:
                    if place.i - at <= row.reach and row.flags <= flags:
                        start = _match(scan, row.before, at, -1, place, True)
                        if start is not None:
                            return Match(row.meaning, start, place.end)
        return None

    def after(self, scan: Scan, i: int) -> Match[Meaning] | None:
        """The phrase that begins at token `i`, after a number."""
        for row in self._after.rows(scan, i):
            last = _match(scan, row.after, i, 1, Place(i, i, 0, 0), False)
            if last is not None:
                return Match(row.meaning, i, last + 1)
        return None


class _Index(Generic[Meaning]):
    """Rows by the role bits and forms of their nearest part, each with its rank in the table."""

    def __init__(self, rows: list[Row[Meaning]], before: bool) -> None:
        self._by_bit: dict[int, list[tuple[int, Row[Meaning]]]] = {}
        self._by_form: dict[str, list[tuple[int, Row[Meaning]]]] = {}
        for rank, row in enumerate(rows):
            nearest = (row.before if before else row.after)[0]
            for bit in _bits(nearest.roles):
                self._by_bit.setdefault(bit, []).append((rank, row))
            for form in nearest.forms:
                self._by_form.setdefault(form, []).append((rank, row))
        self._mask = sum(self._by_bit)

    def rows(self, scan: Scan, i: int) -> list[Row[Meaning]]:
        """Those whose nearest part token `i` may be, in the order of the table."""
        word = scan.known[i] if 0 <= i < scan.size else None
        if word is None:
            return [row for _, row in self._by_form.get(fold(scan.at(i)), ())] if scan.is_word(i) else []
        ranked = list(self._by_form.get(word.form, ()))
        for bit in _bits(word.role & self._mask):
            ranked += self._by_bit[bit]
        return [row for _, row in sorted(ranked, key=_rank)]


def _rank(pair: tuple[int, object]) -> int:
    return pair[0]


def _bits(roles: int) -> list[int]:
    bits = []
    while roles:
        bits.append(roles & -roles)
        roles &= roles - 1
    return bits


def _roles_of(parts: Iterable[Part]) -> int:
    roles = 0
    for part in parts:
        roles |= part.roles
    return roles


def _match(scan: Scan, parts: tuple[Part, ...], i: int, step: int, place: Place, free: bool) -> int | None:
    """The token of the outermost part, where `parts` stand from token `i` on in steps of `step`."""
    at, outermost = i, i
    for part in parts:
        found = _find(scan, part, at, step, place, free)
        if found is not None:
            outermost, at = found, found + step
        elif not part.optional:
            return None
    return outermost


def _find(scan: Scan, part: Part, at: int, step: int, place: Place, free: bool) -> int | None:
    """The first token from `at` on, at most the part's gap further, that may be `part`."""
    first = place.free if free else place.taken
    for i in range(at, at + step * (part.gap + 1), step):
        if not (first <= i < scan.size and scan.joined(i + (step < 0))):
            return None
        if part.fits(scan, i):
            return i
        word = scan.known[i]
        if scan.words[i] in _STOPS or (word is not None and word.digits is not None and i >= place.taken):
            return None
    return None


def _compiled(row: tuple[Meaning, str, str], named: Mapping[str, Part]) -> Row[Meaning]:
    meaning, phrase, flags = row
    said_before, _, said_after = phrase.partition(_NUMBER)
    before = tuple(reversed(_read(said_before.split(), named)))
    after = tuple(_read(said_after.split(), named))
    reach = before[0].gap if before else 0
    if reach:
        before = (before[0]._replace(gap=0), *before[1:])
    return Row(meaning, before, after, frozenset(flags.split()), reach, any(part.gap for part in before))


def _read(words: list[str], named: Mapping[str, Part]) -> list[Part]:
    parts: list[Part] = []
    for word in words:
        if word.startswith(_GAP):
            parts[-1] = parts[-1]._replace(gap=int(word[len(_GAP) :]))
        else:
            parts.append(_part(word, named))
    return parts


def _part(word: str, named: Mapping[str, Part]) -> Part:
    optional, word = word.endswith(_OPTIONAL), word.removesuffix(_OPTIONAL)
    if word in named:
        return named[word]._replace(optional=optional)
    definite, word = word.startswith(_ARTICLE) or None, word.removeprefix(_ARTICLE)
    conj = word[0] if word.startswith(_CONJUNCTIONS) else None
    names = word[len(_CONJUNCTIONS[0]) :].split("|") if conj else word.split("|")
    roles = 0
    for name in names:
        roles |= getattr(Role, name) if name.isascii() else 0
    forms = frozenset(name for name in names if not name.isascii())
    return Part(roles, forms, definite=definite, conj=conj, optional=optional)
