"""The country of a source, from its address or its name: what a bare `ريال` or `جنيه` means there."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from tasks.language.fold import fold
from tasks.language.outlet_lexicon import HOSTS, LABELS, NAMES
from tasks.language.places import ADJECTIVES, PLACE_COUNTRIES
from tasks.language.shapes import bare_of_article

# Top-level domains of the countries whose currencies share a bare name with others.
_ARAB_DOMAINS = frozenset(
    {"ae", "bh", "dj", "dz", "eg", "iq", "jo", "km", "kw", "lb", "ly", "ma", "mr", "om", "ps", "qa", "sa", "sd", "so"}
    | {"sy", "tn", "ye"}
)

# A host as papers print it in their texts: `HESPRESS.COM`, `www.ahdath.info`.
_HOST = re.compile(r"(?<![\w.@-])[A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{2,24}){1,3}(?![\w-])", re.ASCII)


def countries_of_outlets(text: str) -> Iterator[str]:
    """The home of each outlet whose host `text` names, as a paper does that begins its articles with its own."""
    for host in _HOST.findall(text):
        country = _country_of_host(host.lower())
        if country is not None:
            yield country


def country_of_source(url: str | None, source: str | None) -> str | None:
    """ISO 3166-1 alpha-2 of the country where the outlet at `url`, or called `source`, is at home; else None.

    A host's country domain tells, then the table of outlets, then a name that says it (`وكالة الأنباء القطرية`).
    Outlets that speak to all Arab countries have none.
    """
    for place in (url, source):
        country = _country_of_host(_host(place))
        if country is not None:
            return country
    return _country_of_name(source) if source else None


def _host(place: str | None) -> str:
    if not place:
        return ""
    try:
        return (urlsplit(place if "//" in place else f"//{place}").hostname or "").lower()
    except ValueError:
        return ""


def _country_of_host(host: str) -> str | None:
    labels = host.split(".")
    for first in range(len(labels) - 1):
        country = HOSTS.get(".".join(labels[first:]))
        if country is not None:
            return country or None
    return labels[-1].upper() if len(labels) > 1 and labels[-1] in _ARAB_DOMAINS else None


def _country_of_name(name: str) -> str | None:
    words = fold(name).split()
    country = NAMES.get(" ".join(words), LABELS.get(name.strip().lower()))
    if country is not None:
        return country or None
    named = {ADJECTIVES.get(bare_of_article(word) or word) or PLACE_COUNTRIES.get(word) for word in words} - {None}
    return named.pop() if len(named) == 1 else None
