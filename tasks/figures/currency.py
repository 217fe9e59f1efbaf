"""Whose money a bare `ريال` or `جنيه` is: by the text, else by what the article is about, else by its source."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tasks.figures.money_lexicon import CURRENCY_BY_COUNTRY
from tasks.figures.quantity import Quantity
from tasks.figures.scan import Scan

_HIJRI_COUNTRY = "SA"
_HIJRI = frozenset(("هـ", "ه", "هجري", "هجريه", "شوال", "شعبان", "القعده", "الحجه"))


class Purse:
    """The currencies of one article, found when a bare name first asks for them."""

    def __init__(
        self,
        scans: Iterable[Scan],
        quantities: Sequence[Quantity],
        countries: Sequence[str],
        source_country: str | None,
    ) -> None:
        self._quantities = quantities
        self._scans = list(scans)
        self._countries = countries
        self._source = source_country
        self._mentions: Counter[str] | None = None
        self._codes: dict[str, str | None] = {}

    def code(self, name: str) -> str | None:
        """The ISO code of the bare currency `name`, None where nothing tells."""
        if name not in self._codes:
            self._codes[name] = self._code(name)
        return self._codes[name]

    def _code(self, name: str) -> str | None:
        candidates = CURRENCY_BY_COUNTRY.get(name, {})
        said = Counter(q.symbol for q in self._quantities if q.symbol in candidates.values())
        if said:
            return said.most_common(1)[0][0]
        mentions = self._counted()
        known = [(mentions[country], -order, country) for order, country in enumerate(candidates) if mentions[country]]
        if known:
            return candidates[max(known)[2]]
        if self._source is not None and self._source in candidates:
            return candidates[self._source]
        # Only one country of riyals counts its years from the Hijra in its newspapers.
        return candidates.get(_HIJRI_COUNTRY) if self._is_hijri() else None

    def _is_hijri(self) -> bool:
        return any(word is not None and word.form in _HIJRI for scan in self._scans for word in scan.known)

    def _counted(self) -> Counter[str]:
        if self._mentions is None:
            self._mentions = Counter(self._countries)
            for scan in self._scans:
                self._mentions.update(word.country for word in scan.known if word is not None and word.country)
        return self._mentions
