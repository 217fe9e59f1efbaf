"""Whether a word is a noun as it stands, or a verb, a particle, or a clitic with its word: `بطانية`, `بمدينة`, `يعمل`.

A word that is well seen is what it was seen as. A rare one is judged by its other forms, then by how common the rest
behind its clitic is, and is a noun if nothing speaks against it, for nouns are the open class.
"""

from functools import lru_cache

from tasks.language.affix_lexicon import ARTICLE, CONJUNCTIONS, FUTURE, NOUN_PREPOSITIONS
from tasks.language.clitic_evidence import CLITICS, PRONOUNS, article_of, follows_clitic, is_tanwin
from tasks.language.noun_evidence import (
    MOSTLY_NOUN,
    SHORTEST,
    TEH_MARBUTA,
    WELL_SEEN,
    NounEvidence,
    ends_like_verb,
    evidence,
    readings,
)
from tasks.language.tokens import bare_form
from tasks.language.verb_signs import is_fourth_form, is_imperfect, is_of_many
from tasks.language.vocabulary import key, usage

_HIS, _TEH = "ه", "ت"
# What stands after the article so often is hardly a word without it: `التزام` is counted as `تزام` with the article.
_NEVER_WITHOUT = 0.95
# Rarer words stand fewer than five times in the encyclopaedia with any one clitic, and so are not in the table with it.
_COMMON_BEHIND_CLITIC = 100
# A word with less of its occurrences in names is no name.
_LEAST_NAME = 0.2
_PARTICIPLE, _SOUND_PLURAL = "م", "ين"
_CACHED = 1 << 14


@lru_cache(_CACHED)
def is_whole_noun(word: str) -> bool:
    """Whether `word`, an indefinite word as it stands in a text, is a noun without a clitic before it.

    For the places where a noun may stand, as after a number: what follows there is a noun, or a verb, a particle or the
    next phrase with its clitic. Closed classes are the caller's: pronouns and adverbs are not told from nouns here.
    """
    bare = bare_form(word)
    form = key(bare)
    if len(form) < SHORTEST:
        return bool(form) and form[0] != CONJUNCTIONS[0] and evidence(form).is_noun  # ب12 ود
    seen = [evidence(reading) for reading in readings(form)]
    if any(reading.is_noun for reading in seen):
        return True
    if any(reading.is_none for reading in seen):
        return _is_none_a_noun(form, seen[0])
    if form[-1] in TEH_MARBUTA:  # never a verb
        return not follows_clitic(form)
    return not (follows_clitic(form) or is_imperfect(form) or ends_like_verb(form) or is_fourth_form(bare))


def _is_none_a_noun(form: str, own: NounEvidence) -> bool:
    """Whether a word that never stands like a noun is one: no verb ends in ة, and names have no article."""
    if form[-1] in TEH_MARBUTA:
        return form[0] not in CLITICS
    if _is_participle_of_persons(form):
        return True
    # With its tanwin a name is the thing: 40 قنديلا.
    return is_tanwin(form) and not own.is_none and usage(form[:-1]).is_mostly_name


def _is_participle_of_persons(form: str) -> bool:
    """`150 محتجا`: a participle in the accusative, whose plural is mostly a noun.

    Most are adverbs: `مضطرين` hardly ever stands like a noun, and `مضطرا` is none.
    """
    if not (is_tanwin(form) and form.startswith(_PARTICIPLE)):
        return False
    plural = evidence(form[:-1] + _SOUND_PLURAL)
    return plural.count >= WELL_SEEN and plural.share >= MOSTLY_NOUN


def is_owned(word: str, owner: str) -> bool:
    """Whether `word` is a noun with the pronoun `owner`: `مساحتها`, `راتبه`, but not `مدرسه`, a hasty `مدرسة`."""
    form = bare_form(word)
    stem = form.removesuffix(owner)
    if stem == form or len(stem) < SHORTEST:
        return False
    if stem.endswith(_TEH) and evidence(key(stem[:-1] + TEH_MARBUTA[0])).is_noun:
        return True
    own = evidence(key(stem))
    return own.is_noun and (owner != _HIS or own.count > evidence(key(stem + TEH_MARBUTA[0])).count)


def may_be_noun(word: str) -> bool:
    """Whether nothing that was seen speaks against a noun: `وبار`, which no table has, or a name, `قنديل`.

    Of such a word after a number nobody can tell whether it is counted, or و with the next thing.
    """
    form = key(bare_form(word))
    if len(form) < SHORTEST or article_of(form) or form.endswith(PRONOUNS) or is_imperfect(form):
        return False
    if form[0] == FUTURE and is_of_many(form[1:]):
        return False
    if form[0] in CONJUNCTIONS and not is_tanwin(form) and usage(form[1:]).is_mostly_name:
        return False  # كليو 2 ورينو
    return not evidence(form).is_none or usage(form).is_mostly_name


def is_name_of_kind(word: str, following: str) -> bool:
    """Whether `word`, after a number, is a noun although it was seen as a name alone: `كروز دخان`, `قنديل بحر`.

    Nobody's name has an indefinite noun for its genitive. What begins like a conjunction or a preposition may be that,
    with a noun that has one (`أصيب 5 بحروق وجه`).
    """
    form, genitive = key(bare_form(word)), key(bare_form(following))
    if len(form) <= SHORTEST or form.startswith((*CONJUNCTIONS, *NOUN_PREPOSITIONS)) or is_imperfect(form):
        return False
    known = usage(form)
    is_name = known.is_mostly_name and known.count > 0
    return is_name and len(genitive) >= SHORTEST and not article_of(genitive) and evidence(genitive).is_noun


def is_likelier_whole(word: str) -> bool:
    """Whether `word` is likelier a rare noun than a clitic with the rest, neither of them often seen: `وبار`.

    A common rest would have been seen with its clitic; where it was not, nobody can tell (`وأولاد`). What begins like a
    preposition is none of these: behind a number it mostly is one (`أصيب 5 بحروق`).
    """
    form = key(bare_form(word))
    return (
        form[0] not in NOUN_PREPOSITIONS
        and not evidence(form).count
        and evidence(form[1:]).count < _COMMON_BEHIND_CLITIC
    )


@lru_cache(_CACHED)
def begins_like_article(word: str) -> bool:
    """Whether `word` is a noun that itself begins with the letters of the article: `التزام`, `الغام` for `ألغام`.

    No word has two articles: what stands after one, `الالتزام`, begins with these letters, where its rest is hardly
    ever seen without them, or is rarer as a noun. `الأمين` is a name now and then, and the article with `أمين` mostly.
    """
    form = key(bare_form(word))
    rest = evidence(form[len(ARTICLE) :])
    whole = max((seen.count * seen.share for seen in map(evidence, readings(form)) if seen.is_noun), default=0.0)
    return whole > 0 and (rest.share >= _NEVER_WITHOUT or whole > rest.count * rest.share)


@lru_cache(_CACHED)
def is_verb(word: str) -> bool:
    """Whether the encyclopaedia has `word`, with or without its conjunction, as neither a noun nor a name.

    Particles are among these words; like `is_whole_noun` this is for places where closed classes are known.
    """
    form = key(bare_form(word))
    if form[:1] in CONJUNCTIONS and evidence(form[1:]).is_none:
        form = form[1:]
    if len(form) < SHORTEST or article_of(form) or (form[-1] in "ةا" and not ends_like_verb(form)):
        return False
    if form[0] in CLITICS and follows_clitic(form):
        return False
    seen = [evidence(reading) for reading in readings(form)]
    return seen[0].is_none and not any(reading.is_noun for reading in seen) and usage(form).name_share < _LEAST_NAME
