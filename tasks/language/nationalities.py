"""The countries and peoples of the world by their Arabic words, from CLDR and the table of what newspapers write."""

from collections.abc import Iterator

from babel.localedata import load

from tasks.language.fold import fold
from tasks.language.places import ADJECTIVES
from tasks.language.places_lexicon import COUNTRIES

_ARTICLE = "ال"
# What a country's name ends in and its adjective lacks: `سوريا`, `فرنسة`, `كازاخستان`.
_ENDINGS = ("يا", "يه", "ا", "ه", "ستان", "")
_SHORTEST = 3
_NISBA = "ي"
# Of `سعودي`: feminine, tanwin, plurals, duals.
_PEOPLE_ENDINGS = ("", "ه", "ا", "ين", "ون", "ات", "ان", "تين", "تان")


def _single_words() -> Iterator[tuple[str, str]]:
    """The codes of countries with their names of one word, without what CLDR adds in brackets."""
    names = [(code, str(name)) for code, name in load("ar")["territories"].items() if code.isalpha()]
    names += [(code, name) for code, country in COUNTRIES.items() for name in country.names]
    for code, name in names:
        words = name.partition("(")[0].split()
        if len(words) == 1 and words[0].isalpha():
            yield code, words[0]


def _nisbas(name: str) -> Iterator[str]:
    """`اثيوبي` of `إثيوبيا`; what folding makes an article is none in `ألمانيا`."""
    bare = fold(name.removeprefix(_ARTICLE))
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            yield bare.removesuffix(ending) + _NISBA


COUNTRY_WORDS = frozenset(fold(name) for _, name in _single_words()) | frozenset(
    word for country in COUNTRIES.values() for word in country.places.split()
)
"""The folded words that name a country or tell it by one of its places."""
NATIONALITIES = {
    nisba + ending: code for code, name in _single_words() for nisba in _nisbas(name) for ending in _PEOPLE_ENDINGS
} | ADJECTIVES
"""The code of the country by the folded forms of its adjective, those derived from the country's name among them."""
PEOPLES = frozenset(NATIONALITIES)
"""The folded forms of the adjectives of nationality, without the article, duals among them."""
