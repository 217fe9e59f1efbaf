"""Countries by the words that tell them: nationalities in all their forms, and places."""

from tasks.language.places_lexicon import COUNTRIES, PLACES_IN_TWO

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
_SECOND_WORDS = frozenset(second for _, second in PLACES_IN_TWO)
_CLITICS = "وبلف"


def country_of_two(first: str, second: str) -> str | None:
    """The code of the country of a place in two folded words, with a clitic or without: `بالدار البيضاء`."""
    if second not in _SECOND_WORDS:
        return None
    code = PLACES_IN_TWO.get((first, second))
    return code if code is not None or first[:1] not in _CLITICS else PLACES_IN_TWO.get((first[1:], second))
