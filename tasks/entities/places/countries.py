"""ISO codes of countries by their Arabic names, from CLDR and the table of what newspapers write."""

from collections.abc import Container, Iterator, Sequence
from functools import cache

from babel.localedata import load

from tasks.entities.names.names import Key, key_of, respelled
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.places.countries_lexicon import (
    AMBIGUOUS,
    AMMAN_WORDS,
    DEFINITE_STATE_WORDS,
    HOMOGRAPHS,
    OMAN_WORDS,
    OTHER_NISBAS,
    REGIONS,
    STATE_WORDS,
)
from tasks.language.country_names import country_names
from tasks.language.fold import fold_name
from tasks.language.places_lexicon import COUNTRIES
from tasks.language.tokens import is_word, tokenise
from tasks.language.vocabulary import usage

_OMAN = "OM"
# A single word is sure where the recogniser took it for a name in nine cases of ten, in an encyclopaedia.
_SURE_SHARE = 0.88
_SURE_COUNT = 100


def country_of(key: Key, words: Container[str] = ()) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that a place's name means, else None.

    Args:
        key: the name, by `key_of`.
        words: the folded words of the article; they tell which عمان it speaks of.
    """
    names = _names()
    found = names.get(_lookup(key))
    if found is None and len(key) > 1 and key[0] in STATE_WORDS:
        found = names.get(_lookup(key[1:]))
    if found is None and len(key) > 1 and key[0] in DEFINITE_STATE_WORDS:
        found = country_of_nisba(key[1])
    if found is None and key in AMBIGUOUS_KEYS and _is_oman(words):
        return _OMAN
    return found


@cache
def sure_names() -> frozenset[Key]:
    """Names of countries and regions, as the folded forms of their tokens, that are hardly ever anything else."""
    names = [
        [token.form for token in tokenise(name)] for name in (*country_names().values(), *_usual_names(), *REGIONS)
    ]
    return frozenset(
        tuple(map(fold_name, forms)) for forms in names if all(map(str.isalpha, forms)) and _is_sure(forms)
    )


def _is_sure(forms: Sequence[str]) -> bool:
    use = usage(forms[0])
    return len(forms) > 1 or (forms[0] not in HOMOGRAPHS and use.count >= _SURE_COUNT and use.name_share >= _SURE_SHARE)


def is_nisba(word: str) -> bool:
    """Whether a folded word is an adjective of a country (`الكازاخستانيه`), or one of a whole region or the world."""
    bare = respelled(word).removeprefix(ARTICLE)
    masculine = bare.removesuffix("ه") if bare.endswith("يه") else bare
    return masculine in OTHER_NISBAS or (masculine.endswith("ي") and masculine[:-1] in _nisba_stems())


def country_of_nisba(word: str) -> str | None:
    """The country whose adjective `word` is: `الجمهورية الإيرانية`."""
    masculine = respelled(word).removeprefix(ARTICLE).removesuffix("ه")
    return _nisba_stems().get(masculine[:-1]) if masculine.endswith("ي") else None


def _usual_names() -> Iterator[str]:
    return (name for country in COUNTRIES.values() for name in country.names)


def _is_oman(words: Container[str]) -> bool:
    return any(word in words for word in OMAN_WORDS) and not any(word in words for word in AMMAN_WORDS)


def _lookup(key: Key) -> str:
    """One string for all spellings: words joined, and one letter for a foreign G."""
    return "".join(key).replace("غ", "ج")


def _key(name: str) -> Key:
    return key_of(token.form for token in tokenise(name.partition("(")[0]) if is_word(token.form))


AMBIGUOUS_KEYS = frozenset(map(_key, AMBIGUOUS))


@cache
def _names() -> dict[str, str]:
    pairs = [(name, code) for code, name in country_names().items()]
    pairs += [(name, code) for code, country in COUNTRIES.items() for name in country.names]
    return {_lookup(key): code for name, code in pairs if (key := _key(name)) not in AMBIGUOUS_KEYS}


@cache
def _nisba_stems() -> dict[str, str | None]:
    """What stands before the ending of nisba adjectives: `فرنس`, `سور`, `كازاخستان`, `افغان`, each with its country.

    None where it is no country's, or that of several.
    """
    stems: dict[str, str | None] = {}
    for name in (*map(str, load("ar")["territories"].values()), *_usual_names()):
        key = _key(name)
        if len(key) == 1:
            # What looks like an article is none in ألمانيا.
            for stem in {stem for bare in {key[0], key[0].removeprefix(ARTICLE)} for stem in _stems(bare)}:
                code = country_of(key)
                stems[stem] = code if stems.get(stem, code) == code else None
    return {stem: code for stem, code in stems.items() if len(stem) > 2}


def _stems(name: str) -> set[str]:
    return {name, *(name.removesuffix(ending) for ending in ("ستان", "ا", "ه", "يا", "يه"))}
