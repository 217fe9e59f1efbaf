"""Countries and their Arabic names, by CLDR."""

from collections.abc import Mapping
from functools import cache

from babel.localedata import load

from tasks.language.places_lexicon import NOT_COUNTRIES

# Other codes of CLDR are continents and parts of them: `001`.
_LETTERS = 2


@cache
def country_names() -> Mapping[str, str]:
    """CLDR's Arabic name of each country, by its ISO 3166-1 alpha-2 code."""
    territories = load("ar")["territories"].items()
    return {code: str(name) for code, name in territories if len(code) == _LETTERS and code not in NOT_COUNTRIES}
