"""Names of currencies with the adjective of their country, from CLDR: `أوقية موريتانية`, `فرنك وسط أفريقي`."""

from collections import defaultdict

from babel.core import get_global
from babel.localedata import load
from babel.numbers import get_territory_currencies

from tasks.figures.words.money_lexicon import OTHER_SPELLINGS
from tasks.language.fold import fold

MOST_WORDS = 3
_COUNTRY_LETTERS = 2  # ISO 4217 takes the first letters of a code from ISO 3166
_IN_USE = {code for territory in get_global("territory_currencies") for code in get_territory_currencies(territory)}


def _full_names() -> dict[str, dict[str, str]]:
    codes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for code, name in load("ar")["currency_names"].items():
        first, *rest = map(fold, str(name).split())
        if code not in _IN_USE or len(rest) >= MOST_WORDS:
            continue
        for spelling in (first, *OTHER_SPELLINGS.get(code, ())):
            codes[spelling][code[:_COUNTRY_LETTERS]] = code
            if rest:
                codes[spelling][" ".join(rest)] = code
    return dict(codes)


FULL_NAMES = _full_names()
"""The codes of the currencies in use by the first word of their names, then by the others or by the country's code."""
