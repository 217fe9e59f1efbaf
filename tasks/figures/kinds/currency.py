"""Whose money a bare `ريال` or `جنيه` is: by what its own phrase says, else by its article, else by its source.

Two countries with such money that are named alike leave it open: no currency is better than a wrong one.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tasks.figures.kinds.source_country import countries_of_outlets
from tasks.figures.words.money_lexicon import CLAUSE_STARTS, CURRENCY_BY_COUNTRY, OTHER_PARTIES, PARTS
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.places import country_of_two

_HIJRI_COUNTRY = "SA"
_HIJRI = frozenset(("ه", "هجري", "هجريه", "شوال", "شعبان", "القعده", "الحجه"))
_CLAUSE_STARTS = frozenset(CLAUSE_STARTS.split())
_PREPOSITIONS = frozenset(("في", "فى", "من", "عن", "على", "بين", "لدى", "داخل", "خارج"))
_OTHER_PARTIES = frozenset(OTHER_PARTIES.split())
_STOPS = frozenset(".،؛,;:!؟")
_OPENS, _CLOSES = frozenset("(["), frozenset(")]")
# How far a phrase is read from its number; longer sentences of one clause are rare.
_REACH = 40
# Evidence of an article, in mentions: the sum's paragraph is likelier to speak of it than the others, the source of
# its own country than of others; who is only dealt with (`التصدير إلى ليبيا`) counts half.
_PARAGRAPH, _SOURCE, _DEALT_WITH = 2.0, 3.0, 0.5
# The first country's evidence over the second's: below twice as much two countries compete.
_MARGIN = 2.0
# A single mention tells, one of somebody dealt with does not.
_LEAST = 1.0


Weights = defaultdict[str, float]


class Purse:
    """The countries of one article's money, looked for when a bare name first asks for them."""

    def __init__(self, scans: Iterable[Scan], countries: Sequence[str], source_country: str | None) -> None:
        self._scans = list(scans)
        self._countries = countries
        self._source = source_country
        self._evidence: Weights | None = None
        self._hijri: bool | None = None
        self._paragraphs: dict[tuple[int, int], Weights] = {}

    def code(self, name: str, scan: Scan, first: int, end: int) -> str | None:
        """The ISO code of the bare currency `name` in the sum `first`..`end`, None where nothing tells."""
        country = self.country(name, scan, first, end)
        return CURRENCY_BY_COUNTRY[name][country] if country is not None else None

    def value(self, name: str, scan: Scan, first: int, end: int) -> tuple[str | None, int]:
        """The ISO code, and in how many of `name` the main unit of that money is divided."""
        country = self.country(name, scan, first, end)
        if country is None:
            return None, 1
        return CURRENCY_BY_COUNTRY[name][country], PARTS.get(name, {}).get(country, 1)

    def country(self, name: str, scan: Scan, first: int, end: int) -> str | None:
        """The country whose money `name` is in the sum of tokens `first`..`end`."""
        candidates = CURRENCY_BY_COUNTRY.get(name, {})
        named = _named_by_phrase(scan, first, end, candidates)
        if len(named) == 1:
            return named.pop()
        evidence = self._weigh(scan, first, named or candidates)
        ranked = sorted(evidence.items(), key=lambda item: -item[1])
        if ranked and ranked[0][1] >= _LEAST:
            compete = len(ranked) > 1 and ranked[1][1] * _MARGIN > ranked[0][1]
            return None if compete else ranked[0][0]
        # Only one country of riyals counts its years from the Hijra in its newspapers.
        return _HIJRI_COUNTRY if not named and _HIJRI_COUNTRY in candidates and self._is_hijri() else None

    def _weigh(self, scan: Scan, first: int, among: Iterable[str]) -> dict[str, float]:
        article, paragraph = self._article(), self._paragraph(scan, first)
        weights = {
            country: article[country] + _PARAGRAPH * paragraph[country] + (_SOURCE if country == self._source else 0)
            for country in among
        }
        return {country: weight for country, weight in weights.items() if weight}

    def _paragraph(self, scan: Scan, i: int) -> Weights:
        start = scan.text.rfind("\n", 0, scan.starts[i]) + 1
        key = (id(scan), start)
        if key not in self._paragraphs:
            end = scan.text.find("\n", start)
            last = scan.size if end < 0 else bisect_left(scan.starts, end)
            self._paragraphs[key] = _countries_of(scan, bisect_left(scan.starts, start), last)
        return self._paragraphs[key]

    def _article(self) -> Weights:
        if self._evidence is None:
            self._evidence = defaultdict(float)
            for country in self._countries:
                self._evidence[country] += 1
            for scan in self._scans:
                for country, weight in _countries_of(scan, 0, scan.size).items():
                    self._evidence[country] += weight
                for country in countries_of_outlets(scan.text):
                    self._evidence[country] += 1
        return self._evidence

    def _is_hijri(self) -> bool:
        if self._hijri is None:
            self._hijri = any(word is not None and word.form in _HIJRI for scan in self._scans for word in scan.known)
        return self._hijri


def _named_by_phrase(scan: Scan, first: int, end: int, candidates: Iterable[str]) -> set[str]:
    """The countries to which the sum's own sentence attaches it.

    Those named before it in its clause, else after it there, else before its clause, else after that. Of those before
    it, attributes and subjects (`العجز التونسي`, `استثمرت قطر`) outweigh prepositional phrases.
    """
    wanted = frozenset(candidates)
    start = _clause_start(scan, first)
    after = _clause_end(scan, end)
    spans = ((start, first), (end, after), (_sentence_start(scan, start), start), (after, _sentence_end(scan, after)))
    for span in spans:
        direct, attached = _attached(scan, *span, wanted)
        if direct or attached:
            return direct or attached
    return set()


def _attached(scan: Scan, first: int, end: int, wanted: frozenset[str]) -> tuple[set[str], set[str]]:
    """The countries named between two tokens, as attribute or subject and behind a preposition."""
    direct: set[str] = set()
    attached: set[str] = set()
    for i in _outside_brackets(scan, first, end):
        country = _country_at(scan, i)
        if country is None or country not in wanted:
            continue
        before = scan.words[i - 1] if i > first else ""
        if before in _OTHER_PARTIES or _is_party(scan, i, first):
            continue
        word = scan.known[i]
        behind = before in _PREPOSITIONS or (word is not None and (word.prep or (word.conj and not direct)))
        (attached if behind or word is None or not word.country else direct).add(country)
    return direct, attached


def _outside_brackets(scan: Scan, first: int, end: int) -> list[int]:
    """The tokens between two, asides in brackets passed over: `(مع احتساب الغاز الجزائري)`.

    A bracket that does not close before `end` is no aside: it holds the sum as well.
    """
    opened: list[int] = []
    kept: list[int] = []
    for i in range(first, end):
        if scan.words[i] in _OPENS:
            opened.append(len(kept))
        elif scan.words[i] in _CLOSES and opened:
            del kept[opened.pop() :]
        else:
            kept.append(i)
    return kept


def _country_at(scan: Scan, i: int) -> str | None:
    """The country that the token names, or that it begins to name: `الدار البيضاء`."""
    word = scan.known[i]
    if word is not None and word.country is not None:
        return word.country
    if not scan.joined(i + 1) or not scan.is_word(i):
        return None
    return country_of_two(fold(scan.words[i]), fold(scan.words[i + 1]))


def _is_party(scan: Scan, i: int, first: int) -> bool:
    """`مع الجانب الليبي`: an adjective whose noun is dealt with."""
    word = scan.known[i]
    return i - first > 1 and word is not None and word.definite and scan.words[i - 2] in _OTHER_PARTIES


def _clause_start(scan: Scan, i: int) -> int:
    at = i
    while at > 0 and i - at < _REACH and scan.joined(at) and not _starts_clause(scan, at - 1):
        at -= 1
    return at


def _clause_end(scan: Scan, i: int) -> int:
    at = i
    while at - i < _REACH and scan.joined(at) and not _starts_clause(scan, at):
        at += 1
    return at


def _sentence_start(scan: Scan, i: int) -> int:
    at = i
    while at > 0 and i - at < _REACH and scan.joined(at):
        at -= 1
    return at


def _sentence_end(scan: Scan, i: int) -> int:
    at = i
    while at - i < _REACH and scan.joined(at):
        at += 1
    return at


def _starts_clause(scan: Scan, i: int) -> bool:
    return scan.words[i] in _STOPS or scan.words[i] in _CLAUSE_STARTS


def _countries_of(scan: Scan, first: int, end: int) -> Weights:
    """How often each country is named between two tokens, by its name, its people or a city."""
    named: Weights = defaultdict(float)
    for i in range(first, end):
        country = _country_at(scan, i)
        if country is not None:
            dealt_with = i > first and scan.words[i - 1] in _OTHER_PARTIES
            named[country] += _DEALT_WITH if dealt_with else 1
    return named
