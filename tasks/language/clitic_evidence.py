"""Whether a word begins with a clitic or only with its letter: `بمدينة` and `بطانية`, `وقال` and `ولاعة`.

Arabic writes و ف ب ل ك س onto the next word, and every letter of theirs begins ordinary words as well. A noun after the
article or a preposition has no clitic; a rare word has one where the rest is common, and stands as it then must.
"""

from tasks.language.affix_lexicon import ARTICLES, CONJUNCTIONS, FOR, FUTURE, PREPOSITIONS
from tasks.language.noun_evidence import SHORTEST, NounEvidence, evidence, readings
from tasks.language.verb_signs import is_imperfect, is_of_many
from tasks.language.vocabulary import usage

# What may be written onto a word.
CLITICS = CONJUNCTIONS + PREPOSITIONS + FUTURE
PRONOUNS = ("هم", "هن", "ها", "هما", "نا", "كم")
_OURS = "نا"
# How common the rest behind a clitic must be where the whole is too rare to judge. ف and ك are rare clitics, and
# begin many loanwords whose rest is a word by chance.
_COMMON_REST = {"و": 1, "ب": 10, "ل": 10, "ف": 100, "ك": 100}
# A rest that is mostly a name, and so common a one, has its preposition: بموسكو.
_COMMON_NAME = 40


def article_of(form: str) -> str:
    """The article that `form` seems to begin with, its clitics included, or nothing."""
    if not form.startswith(ARTICLES):
        return ""
    return next((article for article in ARTICLES if form.startswith(article) and len(form) > len(article) + 1), "")


def follows_clitic(form: str) -> bool:
    """Whether the first letter of a rare word is likelier a clitic: the rest is known, and stands as it then must."""
    first, rest = form[0], form[1:]
    if first not in CLITICS or len(form) <= SHORTEST:
        return False
    if article_of(form) or _has_pronoun(rest):
        return True
    if first == FUTURE:
        return is_imperfect(rest) or is_of_many(rest)
    if first in CONJUNCTIONS:
        return evidence(rest).count >= _COMMON_REST[first] or _follows_second_clitic(rest)
    if first == FOR and is_imperfect(rest):
        return True
    if is_tanwin(form):
        return _is_common_name(rest) or _is_common(evidence(rest), _COMMON_REST[first])
    return _is_common_noun(rest, _COMMON_REST[first]) or _is_common_name(rest)


def _follows_second_clitic(form: str) -> bool:
    """The same of a word behind a conjunction: a second one is none, or a run of `و` is read once for each letter."""
    return form[0] not in CONJUNCTIONS and follows_clitic(form)


def _has_pronoun(form: str) -> bool:
    """Whether the word ends in a pronoun; what looks like `ـنا` may be the accusative of a noun: `بواطنا`."""
    if form.endswith(_OURS):
        return evidence(form.removesuffix(_OURS)).count > 0
    return form.endswith(PRONOUNS)


def _is_common_noun(form: str, least: int) -> bool:
    return any(_is_common(seen, least) for seen in map(evidence, readings(form)))


def _is_common(seen: NounEvidence, least: int) -> bool:
    return seen.is_noun and seen.count >= least


def _is_common_name(form: str) -> bool:
    known = usage(form)
    return known.is_mostly_name and known.count >= _COMMON_NAME


def is_tanwin(form: str) -> bool:
    """Whether the word may be an indefinite accusative: `كتابا`."""
    return len(form) > SHORTEST and form.endswith("ا")
