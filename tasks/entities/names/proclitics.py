"""Taking `و ف ب ل ك` off the first word of a name, and leaving them where they belong to it.

`وبالقاهرة` is `القاهرة`, but `وليد` is not `ليد` nor `كمال` `مال`. The evidence is how often either reading is used as
a name, and the other names of the article.
"""

from collections.abc import Container

from tasks.entities.names.names_lexicon import (
    ARTICLE,
    CONTRACTED_ARTICLE,
    FEMININE,
    FEMININE_DUALS,
    FOREIGN_W,
    PROCLITIC_CONJUNCTION,
    PROCLITIC_PREPOSITIONS,
    RARE_PROCLITICS,
)
from tasks.entities.types import EntityType
from tasks.language.fold import fold_name
from tasks.language.vocabulary import usage

PROCLITICS = frozenset({PROCLITIC_CONJUNCTION}) | PROCLITIC_PREPOSITIONS | RARE_PROCLITICS

_SHORTEST_NAME = 3
# How many times more often the rest must be used as a name than the whole, measured in the encyclopaedia of the
# vocabulary. With its conjunction a name occurs up to seven times less often than bare; with a preposition a place
# four times less often and more, a person fifteen times. A name that only begins with such a letter is up to four
# times rarer than its rest (بسام, سام).
_RATIO_CONJUNCTION = 2.0
_RATIO_PREPOSITION = {"PERS": 8.0, "LOC": 3.0, "ORG": 2.0, "MISC": 2.0}
_RATIO_RARE = 16.0
# A name that ف or ك is taken off for must be this common: فمحمد, but كلاس is not like Las Vegas.
_WELL_KNOWN = 500
_RATIO_COMMON = 8.0
_LEAST_COMMON = 200
# A rest with the article is hardly ever chance (والتر), nor is one that stands as a name elsewhere in the article.
_RATIO_ARTICLE = 1.0
_RATIO_SEEN = 0.25
# Below this share a word is no name, however common it is: كوفي is not ك and وفي.
_LEAST_NAME_SHARE = 0.3
# No conjunction stands behind an article: where a word has been seen with one so often, its و is its own: الوالي
_LEAST_DEFINITE = 24
# Names of these kinds begin with ordinary nouns: بجامعة، ووزارة
_WITH_COMMON_NOUNS = frozenset({"ORG", "MISC"})


def without_proclitics(word: str, kind: EntityType, seen: Container[str] = ()) -> str:
    """`word`, the form of the first word of a name, without its proclitics.

    Args:
        word: the word as it stands.
        kind: the type of what is named.
        seen: folded words that stand in names elsewhere in the article.
    """
    rest = word[1:]
    if word[:1] == PROCLITIC_CONJUNCTION and _is_attached(word, rest, kind, seen, _RATIO_CONJUNCTION):
        return without_proclitics(rest, kind, seen)
    if definite := definite_of(word):
        rest = max(
            definite, rest, key=lambda reading: (fold_name(reading) in seen, usage(reading).count, reading == definite)
        )
        return rest if _is_attached(word, rest, kind, seen, _RATIO_ARTICLE) else word
    if word[:1] in RARE_PROCLITICS and _is_attached(word, rest, kind, seen, _RATIO_RARE):
        return rest
    if word[:1] in PROCLITIC_PREPOSITIONS and _is_attached(word, rest, kind, seen, _RATIO_PREPOSITION[kind]):
        return rest
    return word


def _singular_of_dual(word: str, rest: str) -> str | None:
    """The singular of a feminine dual, which is far more common: `وزارة` of `وزارتا`.

    None where the `rest` of `word` is more common still: `والتي` is no dual of `والة`.
    """
    ending = next(filter(word.endswith, FEMININE_DUALS), None)
    if ending is None:
        return None
    singular = word.removesuffix(ending) + FEMININE
    known = max(usage(singular).count, usage(singular[1:]).count)
    return singular if known > usage(rest).count else None


# Not divided: a list of tests from the surest to the least, each of which holds only where those above it failed.
def _is_attached(word: str, rest: str, kind: EntityType, seen: Container[str], ratio: float) -> bool:
    """Whether the first letter of `word` is a proclitic, and `rest` the name."""
    if len(rest) < _SHORTEST_NAME or (kind in _WITH_COMMON_NOUNS and _takes_article(word)):
        return False
    has_article, is_seen = rest.startswith(ARTICLE) and len(rest) > len(ARTICLE) + 1, fold_name(rest) in seen
    singular = _singular_of_dual(word, rest)
    if singular is not None:
        return _is_attached(singular, singular[1:], kind, seen, ratio)
    whole, bare = usage(word), usage(rest)
    if not whole.count and not bare.count:
        return is_seen or _is_likely(word[0], rest, kind)
    if is_seen:
        ratio = _RATIO_SEEN
    elif has_article:
        ratio = _RATIO_ARTICLE
    if has_article or kind in _WITH_COMMON_NOUNS:
        return bare.count > ratio * whole.count
    if not whole.count and _is_likely(word[0], rest, kind):
        return True
    if _is_common_noun(word[0], rest, kind) and bare.count > max(_RATIO_COMMON * whole.count, _LEAST_COMMON):
        return True
    if word[0] in RARE_PROCLITICS and bare.as_name < _WELL_KNOWN and not is_seen:
        return False
    return bare.name_share >= _LEAST_NAME_SHARE and bare.as_name > ratio * whole.as_name


def _takes_article(word: str) -> bool:
    """Whether a word is a noun that begins with `و`, since it has been seen behind an article: `الوالي`, `الوزارة`."""
    return word[0] == PROCLITIC_CONJUNCTION and usage(ARTICLE + word).count >= _LEAST_DEFINITE


def _is_common_noun(proclitic: str, rest: str, kind: EntityType) -> bool:
    """Whether an ordinary noun may follow: in names of places (`بملعب القاهرة`), and after `و` in all."""
    if proclitic == PROCLITIC_CONJUNCTION:
        return rest[0] not in FOREIGN_W
    return kind == "LOC" and proclitic in PROCLITIC_PREPOSITIONS and not rest.startswith(ARTICLE)


def _is_likely(proclitic: str, rest: str, kind: EntityType) -> bool:
    """Whether a word that nobody knows is more likely one with a proclitic than not."""
    if proclitic == PROCLITIC_CONJUNCTION:
        return rest[0] not in FOREIGN_W or rest.startswith(ARTICLE)
    # Foreign persons are called Palacios and Valdano more often than Arabic ones stand after ب or ف unknown.
    return rest.startswith(ARTICLE) and kind != "PERS"


def definite_of(word: str) -> str:
    """The definite noun behind `ل`, which takes the alef of its article: `القضاء` of `للقضاء`; empty without one."""
    return ARTICLE + word.removeprefix(CONTRACTED_ARTICLE) if word.startswith(CONTRACTED_ARTICLE) else ""


def is_one_of(word: str, nouns: Container[str]) -> bool:
    """Whether a word, itself or less its proclitics, is one of `nouns`."""
    return word in nouns or any(reading in nouns for reading in readings(word))


def readings(word: str) -> list[str]:
    """What is left of `word` with what could be proclitics taken off: `وبالقاهرة` gives `بالقاهرة` and `القاهرة`."""
    found: list[str] = []
    if word[:1] == PROCLITIC_CONJUNCTION or word[:1] in RARE_PROCLITICS:
        word = word[1:]
        found.append(word)
    if word[:1] in PROCLITIC_PREPOSITIONS:
        found.append(word[1:])
        if definite := definite_of(word):
            found.append(definite)
    return found
