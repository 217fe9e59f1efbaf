"""Common nouns by their form: plurals (`المنظمون`), duals, accusatives, and those with a pronoun (`أمينه العام`)."""

from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.names_lexicon import ARTICLE, OBJECT_PRONOUNS
from tasks.language.affix_lexicon import ACCUSATIVE_PLURAL, ALEF, NOMINATIVE_DUAL, NOMINATIVE_PLURAL
from tasks.language.noun_evidence import evidence
from tasks.language.vocabulary import usage

# An encyclopaedia has an ordinary adjective so often, and so it has the singular of an ordinary dual.
_OFTEN = 24
_SHORTEST_DUAL = 2
# An encyclopaedia's slips: a noun that is in names as seldom is an ordinary one.
_SLIPS = 0.05
_SHORTEST_STEM = 3
# The noun itself is so much more common than its accusative: كبار is, and فريق is not beside إفريقيا
_TIMES_ACCUSATIVE = 24
_MOST_NAME_SHARE = 0.2


def is_possessed_noun(form: str, after: str) -> bool:
    """Whether a word is a common noun with a pronoun before its adjective: `أمينه العام`."""
    adjective = usage(after)
    if not after.startswith(ARTICLE) or adjective.count < _OFTEN or adjective.name_share:
        return False
    stems = (form.removesuffix(pronoun) for pronoun in OBJECT_PRONOUNS if form.endswith(pronoun))
    return any(len(stem) >= _SHORTEST_STEM and usage(stem).count > usage(form).count for stem in stems)


def is_definite_plural(form: str) -> bool:
    """Whether a word is the plural or the dual of a definite noun: the vocabulary knows its other case as an ordinary
    word.
    """
    if not form.startswith(ARTICLE):
        return False
    stem = form.removeprefix(ARTICLE).removesuffix(NOMINATIVE_PLURAL)
    if form.endswith(NOMINATIVE_PLURAL) and len(stem) >= _SHORTEST_STEM:
        return _is_ordinary_oblique(stem) or evidence(stem).is_noun
    stem = form.removeprefix(ARTICLE).removesuffix(NOMINATIVE_DUAL)
    # الزوجان, but not الفوزان, whose oblique form nobody writes
    return form.endswith(NOMINATIVE_DUAL) and len(stem) >= _SHORTEST_DUAL and _is_ordinary_oblique(stem)


def _is_ordinary_oblique(stem: str) -> bool:
    oblique = usage(ARTICLE + stem + ACCUSATIVE_PLURAL)
    return oblique.count > 0 and oblique.name_share <= _MOST_NAME_SHARE


def is_oblique_plural(form: str) -> bool:
    """Whether nobody knows a word, but with the article it is an ordinary plural: `محتملين`, but not `ياسين`."""
    stem = form.removesuffix(ACCUSATIVE_PLURAL)
    if stem == form or len(stem) < _SHORTEST_STEM or usage(form).count or is_given_name(form):
        return False
    return _is_ordinary_oblique(stem) and evidence(stem).is_noun


def is_accusative(form: str) -> bool:
    """Whether a word is hardly ever written but as an ordinary indefinite noun in the accusative: `كبارا`."""
    stem = usage(form.removesuffix(ALEF))
    if not form.endswith(ALEF) or len(form) <= _SHORTEST_STEM:
        return False
    is_ordinary = stem.count > _TIMES_ACCUSATIVE * usage(form).count and stem.name_share <= _SLIPS
    return is_ordinary and evidence(form.removesuffix(ALEF)).is_noun


def is_dual(form: str) -> bool:
    """Whether nobody knows a word, but it is the dual of an ordinary noun: `شابان`; `عثمان` is a given name."""
    stem = form.removesuffix(NOMINATIVE_DUAL)
    if stem == form or len(stem) < _SHORTEST_DUAL or usage(form).count or is_given_name(form):
        return False
    use = usage(stem)
    return use.count >= _OFTEN and use.name_share <= _SLIPS and evidence(stem).is_noun and evidence(form).is_noun
