"""The country of a source, from the address of its page: what a bare `ريال` or `جنيه` means there."""

from urllib.parse import urlsplit

# Top-level domains of the countries whose currencies share a bare name with others.
_ARAB_DOMAINS = frozenset(
    {"ae", "bh", "dj", "dz", "eg", "iq", "jo", "km", "kw", "lb", "ly", "ma", "mr", "om", "ps", "qa", "sa", "sd", "so"}
    | {"sy", "tn", "ye"}
)


def country_of_source(url: str | None, source: str | None) -> str | None:
    """ISO 3166-1 alpha-2 of the country whose domain `url` (or a host name in `source`) lies in; else None."""
    for place in (url, source):
        domain = _top_level_domain(place)
        if domain in _ARAB_DOMAINS:
            return domain.upper()
    return None


def _top_level_domain(place: str | None) -> str:
    if not place:
        return ""
    try:
        host = urlsplit(place if "//" in place else f"//{place}").hostname or ""
    except ValueError:
        return ""
    return host.rpartition(".")[2].lower() if "." in host else ""
