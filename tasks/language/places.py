"""Countries by the words that tell them: nationalities in all their forms, and places."""

from tasks.language.places_lexicon import COUNTRIES

# Of `سعودي`: feminine, tanwin, plurals, dual. All of them are folded.
_ENDINGS = ("", "ه", "ا", "ين", "ون", "ات", "تين", "ان")


def _nationalities() -> dict[str, str]:
    return {
        stem + ending: code
        for code, country in COUNTRIES.items()
        for stem in country.nationality.split()
        for ending in _ENDINGS
    }


ADJECTIVES = _nationalities()
"""The code of the country by the folded forms of its adjective, without article."""
PLACE_COUNTRIES = {word: code for code, country in COUNTRIES.items() for word in country.places.split()}
"""The code of the country by the folded words for it and for its places."""
