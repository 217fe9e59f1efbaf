"""Ordinary words in a form that the vocabulary lacks: `لتحرشه` is `تحرش` with a preposition and a pronoun."""

from collections.abc import Iterator

from tasks.entities.names.names_lexicon import (
    ARTICLE,
    CONTRACTED_ARTICLE,
    FEMININE,
    FUTURE,
    IMPERFECT_PREFIXES,
    INFLECTION_PREFIXES,
    INFLECTION_SUFFIXES,
    OBJECT_PRONOUNS,
    PROCLITIC_PREPOSITIONS,
)
from tasks.language.affix_lexicon import NOMINATIVE_PLURAL
from tasks.language.bounded import BoundedByWord
from tasks.language.vocabulary import usage, usage_unkept

# What is left of a word must be this long and this common, and hardly ever a name: `فضيل` is not `ف` with a word.
_SHORTEST_STEM = 3
_LEAST_COUNT = 6
_MOST_NAME_SHARE = 0.2


def _is_ordinary(form: str) -> bool:
    use = usage(form)
    if use.count:
        return use.name_share <= _MOST_NAME_SHARE
    # Some papers leave the dots out: سياره
    dotted = form[:-1] + FEMININE if form.endswith("ه") else ""
    return any(_is_ordinary_stem(stem) for stem in _stems(form)) or _is_ordinary_stem(dotted)


is_ordinary = BoundedByWord(_is_ordinary).__getitem__
"""Whether a word, or what is left of it without its prefixes and suffixes, is an ordinary word.

A word that the vocabulary knows is judged by its own usage alone.
"""


def is_unknown_name(form: str) -> bool:
    """Whether `form` is a word in letters that nobody knows, and no form of an ordinary one: `أخنوش`, `سيسيه`."""
    return (
        len(form) >= _SHORTEST_STEM
        and form.isalpha()
        and not form.isascii()
        and not usage(form).count
        and not is_ordinary(form)
    )


def is_enclosed(form: str) -> bool:
    """Whether nobody knows `form`, but it is an ordinary word between a preposition and a pronoun: `لتحرشه`.

    This is the evidence that outweighs a recogniser's label; a nisba's ending or an article does not (`المنصوري`).
    """
    if form[:1] not in PROCLITIC_PREPOSITIONS or usage(form).count:
        return False
    return _has_pronoun(form[1:], _SHORTEST_STEM)


def is_possessed(form: str) -> bool:
    """Whether nobody knows `form`, but it is an ordinary word with a pronoun: `بضاعتهم`."""
    return not usage(form).count and _has_pronoun(form, _SHORTEST_STEM + 1)


def is_contracted(form: str) -> bool:
    """Whether `form` is an ordinary word with the article behind a preposition: `للجمهور`, but not `للا`."""
    definite = usage(ARTICLE + form.removeprefix(CONTRACTED_ARTICLE))
    is_ordinary_noun = definite.count >= _LEAST_COUNT and definite.name_share <= _MOST_NAME_SHARE
    return form.startswith(CONTRACTED_ARTICLE) and is_ordinary_noun


def _has_pronoun(form: str, shortest: int) -> bool:
    """Whether a form is an ordinary word of so many letters at least with a pronoun, before which `ة` is `ت`."""
    stems = (form.removesuffix(pronoun) for pronoun in OBJECT_PRONOUNS if form.endswith(pronoun))
    return any(
        len(stem) >= shortest
        and (_is_ordinary_stem(stem) or (stem.endswith("ت") and _is_ordinary_stem(stem[:-1] + FEMININE)))
        for stem in stems
    )


def is_future(form: str) -> bool:
    """Whether `form`, which hardly any name has, is a verb after the particle of the future: `سيغيب`, `سيراجعون`."""
    if form[:1] != FUTURE or form[1:2] not in IMPERFECT_PREFIXES or usage(form).name_share > _MOST_NAME_SHARE:
        return False
    verb = form[1:]
    singular = verb.removesuffix(NOMINATIVE_PLURAL)
    is_known = _is_ordinary_stem(verb) or (len(singular) > _SHORTEST_STEM and _is_ordinary_stem(singular))
    return len(verb) >= _SHORTEST_STEM and is_known


def _is_ordinary_stem(stem: str) -> bool:
    # Most stems are no words, and are asked for once.
    use = usage_unkept(stem)
    return use.count >= _LEAST_COUNT and use.name_share <= _MOST_NAME_SHARE


def _stems(form: str) -> Iterator[str]:
    for prefix in INFLECTION_PREFIXES:
        if not form.startswith(prefix):
            continue
        rest = form[len(prefix) :]
        if prefix.endswith(CONTRACTED_ARTICLE):
            rest = ARTICLE + rest
        for suffix in INFLECTION_SUFFIXES:
            stem = rest.removesuffix(suffix) if suffix else rest
            if (not suffix or stem != rest) and len(stem) >= _SHORTEST_STEM:
                yield stem
                if suffix.startswith("ت"):
                    yield stem + FEMININE
