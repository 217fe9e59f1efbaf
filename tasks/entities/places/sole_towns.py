"""Towns whose name may be an ordinary word, by what stands before it and the countries of the article."""

from collections.abc import Callable, Sequence

from tasks.entities.names.expressions import is_expression
from tasks.entities.names.full_names import is_given_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, NISBAS
from tasks.entities.names.proclitics import readings
from tasks.entities.places.bare_words import is_bare
from tasks.entities.places.countries import is_nisba
from tasks.entities.places.gazetteer import places_of_some_size
from tasks.entities.places.named_places_lexicon import INTO
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# What is left of a word behind a clitic is surely a name if it is in names so often.
_NAME_SHARE = 0.75
# A word that is a name only so often is a town of so many inhabitants: سرت، تيارت.
_LARGE, _LARGE_SHARE = 50_000, 0.5
_SHORTEST, _SHORTEST_RARE = 3, 4
# An ordinary word that is rarer is the town of the article's country right behind في: all that 3,000 articles had were.
_RARE_WORD = 100
_PRONOUN = "ه"


def is_sole_town(words: Sequence[Token], at: int, countries: Callable[[], frozenset[str]], *, is_named: bool) -> bool:
    """Whether the word `at`, behind a preposition or the noun of a town, is a town, though it is not surely a name.

    - It begins like a clitic with a name, which cannot stand there, and so is hardly ever an ordinary word: `وجدة`.
    - The town is large, and the word a name more often than not: `في سرت`.
    - The large town lies in one of the article's `countries`, and the word is rare (`في الكاف`, `في سعيدة`), or
      `is_named`, behind the noun of what it names (`مدينة صور`).
    """
    form, following = words[at].form, "".join(word.form for word in words[at + 1 : at + 2])
    if len(form) < _SHORTEST or is_expression([form], following):
        return False
    is_place, large = _towns_called[form]
    if is_place and _only_looks_cliticised(words, at):
        return True
    if words[at - 1].form in INTO:
        if large and _is_mostly_name(form):
            return True
        is_named = is_named or _is_rare(form)
    return is_named and bool(large) and not _is_ordinary(form, following) and not large.isdisjoint(countries())


def _places_and_countries(form: str) -> tuple[bool, frozenset[str | None]]:
    """Whether a place of some size is called so, and the countries of the large ones."""
    places = list(places_of_some_size(key_of([form])))
    return bool(places), frozenset(place["country"] for place in places if place["population"] >= _LARGE)


_towns_called = BoundedByWord(_places_and_countries)


def _only_looks_cliticised(words: Sequence[Token], at: int) -> bool:
    """Whether a word that is sometimes a name begins like a clitic with a sure one where none can stand: `في وجدة`."""
    form = words[at].form
    return is_bare(words, at) and usage(form).name_share > 0 and any(map(_is_surely_name, readings(form)))


def _is_mostly_name(form: str) -> bool:
    return usage(form).name_share >= _LARGE_SHARE and not _is_other(form)


def _is_rare(form: str) -> bool:
    return 0 < usage(form).count < _RARE_WORD and len(form) >= _SHORTEST_RARE


def _is_ordinary(form: str, following: str) -> bool:
    """Whether a word has a pronoun (`في حديثه`), or what follows goes with an ordinary noun: `في ميادين القتال`.

    That is a definite noun, but no adjective of a country, and behind an indefinite word an indefinite nisba
    (`إلى رباط مجتمعي`).
    """
    if form.endswith(_PRONOUN):
        return True
    if following.startswith(ARTICLE):
        return not is_nisba(fold_name(following))
    return len(following) > _SHORTEST and following.endswith(NISBAS) and not form.startswith(ARTICLE)


def _is_other(form: str) -> bool:
    """Whether a word is a given name, or definite and about as common without its article: `في الجزيرة`."""
    rest = form.removeprefix(ARTICLE)
    return is_given_name(form) or (rest != form and usage(rest).count * 2 > usage(form).count)


def _is_surely_name(form: str) -> bool:
    use = usage(form)
    return len(form) >= _SHORTEST and use.count > 0 and use.name_share >= _NAME_SHARE
