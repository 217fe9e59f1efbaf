"""Addresses of links: whether they lead to another page of the same site."""

from urllib.parse import urljoin, urlsplit

from tasks.cleaning.pages.page_lexicon import SECOND_LEVELS
from tasks.language.bounded import cached_if_short

# Browsers and servers take none that are much longer; Python's `urlsplit` keeps those that it has seen.
_ADDRESS_AT_MOST = 2048
# Domains of countries have two letters (ISO 3166-1).
_COUNTRY_LETTERS = 2


@cached_if_short(4096)
def leads_elsewhere(address: str, base: str | None) -> bool:
    """Whether an address is that of another page of the same site."""
    address = address.strip()
    if not 0 < len(address) <= _ADDRESS_AT_MOST or address.startswith(("#", "javascript:", "mailto:")):
        return False
    try:
        whole, own = urlsplit(urljoin(base or "", address)), urlsplit(base or "")
    except ValueError:
        return False
    if whole.netloc and _site(whole.netloc) != _site(own.netloc):
        return False
    return (whole.path, whole.query) != (own.path, own.query)


def _site(host: str) -> str:
    """The registered part of a host's name, by which its sites know each other: `alriyadh.com.sa`, `hespress.com`."""
    labels = host.lower().partition(":")[0].removeprefix("www.").split(".")
    is_below_country = len(labels[-1]) == _COUNTRY_LETTERS and len(labels) > 2 and labels[-2] in SECOND_LEVELS
    return ".".join(labels[-3 if is_below_country else -2 :])
