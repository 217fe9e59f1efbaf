"""How a search is read: words that must all occur, phrases in quotes, prefixes with a star.

Whatever is typed is a search: no character has a meaning but quotes and the star, and what holds no word finds nothing.
"""

import re
from dataclasses import dataclass

from tasks.archive.words import spelled, stems_of_words
from tasks.language.affix_lexicon import ARTICLES
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import WORD
from tasks.language.vocabulary import usage

# More than anybody types, and few enough for every database.
_LONGEST_SEARCH = 1024
_MOST_TERMS = 32
# A prefix of fewer letters begins a large part of all words; it is taken for a whole word.
_SHORTEST_PREFIX = 3
_QUOTED = re.compile(r'["«»“”„‟＂]([^"«»“”„‟＂]*)["«»“”„‟＂]|([^"«»“”„‟＂]+)')
_STARS = "*٭＊"
_PREFIXED = re.compile(rf"({WORD.pattern})([{_STARS}]?)")
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", *ARTICLES)


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a search: a phrase of stems in this order, or one stem in any of several `spellings`.

    Of a prefix, `spellings` are the beginnings that it may have.
    """

    phrase: tuple[str, ...]
    spellings: tuple[str, ...] = ()
    is_prefix: bool = False


def parse(search: str) -> list[Term] | None:
    """The terms of a search, all of which must occur; None for a search without any word, which finds nothing.

    An empty or blank search has no terms: it wants everything.
    """
    if not search or search.isspace():
        return []
    terms: list[Term] = []
    for quoted, plain in _QUOTED.findall(search[:_LONGEST_SEARCH]):
        terms += _phrase(quoted) if quoted else _single(plain)
    return list(dict.fromkeys(terms))[:_MOST_TERMS] or None


def _phrase(quoted: str) -> list[Term]:
    stems = tuple(filter(None, (stems_of_words[word] for word in WORD.findall(quoted))))[:_MOST_TERMS]
    return [Term(stems)] if len(stems) > 1 else [_word(stems[0])] if stems else []


def _single(plain: str) -> list[Term]:
    terms = []
    for word, star in _PREFIXED.findall(plain):
        if stem := stems_of_words[word]:
            terms.append(_prefix(word, stem) if star and len(stem) >= _SHORTEST_PREFIX else _word(stem))
    return terms


def _word(stem: str) -> Term:
    """A word, and its forms with clitics of which the evidence does not know that they are clitics.

    So a new name is found in all its forms, but `ولد` is not found by `لد`.
    """
    unknown = (spelling for spelling in (clitic + stem for clitic in _PROCLITICS) if _is_unknown(spelling))
    return Term((stem,), (stem, *unknown))


def _is_unknown(spelling: str) -> bool:
    return stems_of_words[spelling] == spelling and not evidence(spelling).count and not usage(spelling).count


def _prefix(word: str, stem: str) -> Term:
    """Beginnings with the article or without it: half a word is no evidence of what it begins with."""
    folded = spelled(word)
    rests = (folded.removeprefix(article) for article in ARTICLES if folded.startswith(article))
    beginnings = (stem, folded, *(rest for rest in rests if len(rest) >= _SHORTEST_PREFIX))
    return Term((), tuple(dict.fromkeys(beginnings)), is_prefix=True)
