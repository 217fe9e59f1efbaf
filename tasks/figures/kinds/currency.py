"""Whose money a bare `ريال` or `جنيه` is: by what its paragraph names, else its article, else by its source."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from tasks.figures.words.money_lexicon import CURRENCY_BY_COUNTRY
from tasks.figures.words.scan import Scan

_HIJRI_COUNTRY = "SA"
_HIJRI = frozenset(("ه", "هجري", "هجريه", "شوال", "شعبان", "القعده", "الحجه"))


class Purse:
    """The countries of one article's money, looked for when a bare name first asks for them."""

    def __init__(self, scans: Iterable[Scan], countries: Sequence[str], source_country: str | None) -> None:
        self._scans = list(scans)
        self._countries = countries
        self._source = source_country
        self._mentions: Counter[str] | None = None
        self._hijri: bool | None = None
        self._paragraphs: dict[tuple[int, int], Counter[str]] = {}

    def code(self, name: str, scan: Scan, i: int) -> str | None:
        """The ISO code of the bare currency `name` at token `i`, None where nothing tells."""
        candidates = CURRENCY_BY_COUNTRY.get(name, {})
        named = self._paragraph(scan, i)
        here = [country for country in candidates if named[country]]
        if len(here) == 1:
            return candidates[here[0]]
        mentions = self._article()
        known = [country for country in here or candidates if mentions[country]]
        if known:
            return candidates[max(known, key=lambda country: mentions[country])]
        if self._source is not None and self._source in candidates:
            return candidates[self._source]
        # Only one country of riyals counts its years from the Hijra in its newspapers.
        return candidates.get(_HIJRI_COUNTRY) if self._is_hijri() else None

    def _paragraph(self, scan: Scan, i: int) -> Counter[str]:
        start = scan.text.rfind("\n", 0, scan.starts[i]) + 1
        key = (id(scan), start)
        if key not in self._paragraphs:
            end = scan.text.find("\n", start)
            last = scan.size if end < 0 else bisect_left(scan.starts, end)
            self._paragraphs[key] = _countries_of(scan, bisect_left(scan.starts, start), last)
        return self._paragraphs[key]

    def _article(self) -> Counter[str]:
        if self._mentions is None:
            self._mentions = Counter(self._countries)
            for scan in self._scans:
                self._mentions.update(_countries_of(scan, 0, scan.size))
        return self._mentions

    def _is_hijri(self) -> bool:
        if self._hijri is None:
            self._hijri = any(word is not None and word.form in _HIJRI for scan in self._scans for word in scan.known)
        return self._hijri


def _countries_of(scan: Scan, first: int, end: int) -> Counter[str]:
    """How often each country is named between two tokens, by its name, its people or a city."""
    return Counter(word.country for word in scan.known[first:end] if word is not None and word.country)
