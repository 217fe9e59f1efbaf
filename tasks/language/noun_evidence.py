"""Whether a word is a noun as it stands, or a verb, a particle, or a clitic with its word: `بطانية`, `بمدينة`, `يعمل`.

Arabic writes و ف ب ل ك onto the next word, and every letter of theirs begins ordinary words as well; likewise the
letters of the imperfect. The evidence is where a word stands in a large corpus: after the article and after a
preposition stand nouns only, and neither is followed by a clitic. `البطانية` occurs and `الولاية` does, `البمدينة` and
`اليعمل` never do. A rare word is judged by its other forms, then by how common the rest behind its clitic is, and is a
noun if nothing speaks against it, for nouns are the open class.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path

import numpy as np

from tasks.language.affix_lexicon import ARTICLES
from tasks.language.bounded import BoundedByWord
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import Codes, key, usage
from tasks.language.word_index import WordIndex, hashes_of

_FOLDER = Path(__file__).parent / "data" / "nouns"
# What may be written onto a word, س of the future among them.
CLITICS = "وفبلكس"
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بل"
_FUTURE = "س"
_IMPERFECT = "يتن"
_PERSONS = "يت"
_PRONOUNS = ("هم", "هن", "ها", "هما", "نا", "كم")
_OURS = "نا"
_OBJECTS = ("ه", "ها", "هم")
_TEH_MARBUTA = ("ة", "ه")
_HIS, _TEH = "ه", "ت"

# Of the common words of the dictionary Arramooz (arramooz-pysqlite 0.4.2; 96 times in the encyclopaedia and more) 98 of
# 100 nouns with a broken plural stand after the article or a preposition more often than this, and 95 of 100 imperfect
# verbs less often; so do 90 of 100 of the nouns with ب before them.
_NOUN_SHARE = 0.03
# Of the thousand plural verb forms in the tables of events five stand so often like a noun, and all five are nouns or
# names as well.
_MOSTLY = 0.4
_ARTICLE = "ال"
# What stands after the article so often is hardly a word without it: `التزام` is counted as `تزام` with the article.
_NEVER_WITHOUT = 0.95
# From so many occurrences on, a word that never stands like a noun is none.
_WELL_SEEN = 12
# How common the rest behind a clitic must be where the whole is too rare to judge. ف and ك are rare clitics, and
# begin many loanwords whose rest is a word by chance.
_COMMON_REST = {"و": 1, "ب": 10, "ل": 10, "ف": 100, "ك": 100}
_COMMON_NAME = 40
# Rarer words stand fewer than five times in the encyclopaedia with any one clitic, and so are not in the table with it.
_COMMON_BEHIND_CLITIC = 100
# A rest that is mostly a name, and a common one, has its preposition: بموسكو.
_NAME_SHARE = 0.5
# A word with less of its occurrences in names is no name.
_LEAST_NAME = 0.2
_SHARE_STEPS = 15
_SHORTEST = 3
# `يشتاقون` is a verb, whatever the stem; `يابانيون` is none.
_OF_MANY, _NISBAS = "ون", "يون"
# No rare noun begins like the imperfect of the fifth and sixth form: `تتكفل`.
_FIFTH_FORM = "تت"
_FOURTH_FORM = 5
_OF_FOUR, _LONG = 4, 5
_PARTICIPLE, _SOUND_PLURAL = "م", "ين"
_CACHED = 1 << 14


@dataclass(frozen=True, slots=True)
class NounEvidence:
    """How a word is used in the encyclopaedia, its occurrences with the article among them."""

    count: float
    """About how often it occurs, to the next power of two; 0 for a word too rare to be in the table."""
    share: float
    """Which part of these stands after the article or a preposition."""

    @property
    def is_noun(self) -> bool:
        """Whether it stands like a noun."""
        return self.share >= _NOUN_SHARE

    @property
    def is_none(self) -> bool:
        """Whether it was seen often, and never like a noun."""
        return self.count >= _WELL_SEEN and self.share < _NOUN_SHARE


_UNKNOWN = NounEvidence(0, 0)


def evidence(word: str) -> NounEvidence:
    """The evidence on `word`, whose alefs may have their hamzas or not; it has no article."""
    return _evidence[key(word)]


def _found(word: str) -> NounEvidence:
    index, codes = _files()
    row = index.row(word)
    return _UNKNOWN if row < 0 else _decoded(int(codes[row]))


# What is left of rare words without their clitics is mostly a common word, and asked about again and again.
_evidence = BoundedByWord(_found)


@lru_cache(_CACHED)
def is_whole_noun(word: str) -> bool:
    """Whether `word`, an indefinite word as it stands in a text, is a noun without a clitic before it.

    For the places where a noun may stand, as after a number: what follows there is a noun, or a verb, a particle or the
    next phrase with its clitic. Closed classes are the caller's: pronouns and adverbs are not told from nouns here.
    """
    bare = bare_form(word)
    form = key(bare)
    if len(form) < _SHORTEST:
        return bool(form) and form[0] != _CONJUNCTIONS[0] and evidence(form).is_noun  # ب12 ود
    seen = [evidence(reading) for reading in _readings(form)]
    if any(reading.is_noun for reading in seen):
        return True
    if any(reading.is_none for reading in seen):
        return _is_none_a_noun(form, seen[0])
    if form[-1] in _TEH_MARBUTA:  # never a verb
        return not follows_clitic(form)
    return not (follows_clitic(form) or _is_imperfect(form) or _ends_like_verb(form) or _is_fourth_form(bare))


def _is_none_a_noun(form: str, own: NounEvidence) -> bool:
    """Whether a word that never stands like a noun is one: no verb ends in ة, and names have no article."""
    if form[-1] in _TEH_MARBUTA:
        return form[0] not in CLITICS
    if _is_participle_of_persons(form):
        return True
    # With its tanwin a name is the thing: 40 قنديلا.
    return _is_tanwin(form) and not own.is_none and usage(form[:-1]).name_share >= _NAME_SHARE


def _is_participle_of_persons(form: str) -> bool:
    """`150 محتجا`: a participle in the accusative, whose plural is mostly a noun.

    Most are adverbs: `مضطرين` hardly ever stands like a noun, and `مضطرا` is none.
    """
    if not (_is_tanwin(form) and form.startswith(_PARTICIPLE)):
        return False
    plural = evidence(form[:-1] + _SOUND_PLURAL)
    return plural.count >= _WELL_SEEN and plural.share >= _MOSTLY


def is_owned(word: str, owner: str) -> bool:
    """Whether `word` is a noun with the pronoun `owner`: `مساحتها`, `راتبه`, but not `مدرسه`, a hasty `مدرسة`."""
    form = bare_form(word)
    stem = form.removesuffix(owner)
    if stem == form or len(stem) < _SHORTEST:
        return False
    if stem.endswith(_TEH) and evidence(key(stem[:-1] + _TEH_MARBUTA[0])).is_noun:
        return True
    own = evidence(key(stem))
    return own.is_noun and (owner != _HIS or own.count > evidence(key(stem + _TEH_MARBUTA[0])).count)


def may_be_noun(word: str) -> bool:
    """Whether nothing that was seen speaks against a noun: `وبار`, which no table has, or a name, `قنديل`.

    Of such a word after a number nobody can tell whether it is counted, or و with the next thing.
    """
    form = key(bare_form(word))
    if len(form) < _SHORTEST or article_of(form) or form.endswith(_PRONOUNS) or _is_imperfect(form):
        return False
    if form[0] == _FUTURE and _is_of_many(form[1:]):
        return False
    if form[0] in _CONJUNCTIONS and not _is_tanwin(form) and usage(form[1:]).name_share >= _NAME_SHARE:
        return False  # كليو 2 ورينو
    return not evidence(form).is_none or usage(form).name_share >= _NAME_SHARE


def is_name_of_kind(word: str, following: str) -> bool:
    """Whether `word`, after a number, is a noun although it was seen as a name alone: `كروز دخان`, `قنديل بحر`.

    Nobody's name has an indefinite noun for its genitive. What begins like a conjunction or a preposition may be that,
    with a noun that has one (`أصيب 5 بحروق وجه`).
    """
    form, genitive = key(bare_form(word)), key(bare_form(following))
    if len(form) <= _SHORTEST or form[0] in _CONJUNCTIONS + _PREPOSITIONS or _is_imperfect(form):
        return False
    known = usage(form)
    is_name = known.name_share >= _NAME_SHARE and known.count > 0
    return is_name and len(genitive) >= _SHORTEST and not article_of(genitive) and evidence(genitive).is_noun


def is_likelier_whole(word: str) -> bool:
    """Whether `word` is likelier a rare noun than a clitic with the rest, neither of them often seen: `وبار`.

    A common rest would have been seen with its clitic; where it was not, nobody can tell (`وأولاد`). What begins like a
    preposition is none of these: behind a number it mostly is one (`أصيب 5 بحروق`).
    """
    form = key(bare_form(word))
    return (
        form[0] not in _PREPOSITIONS and not evidence(form).count and evidence(form[1:]).count < _COMMON_BEHIND_CLITIC
    )


def is_seen_as_noun(word: str) -> bool:
    """Whether the encyclopaedia has `word` or another form of it as a noun without a clitic."""
    return any(evidence(reading).is_noun for reading in _readings(key(bare_form(word))))


@lru_cache(_CACHED)
def begins_like_article(word: str) -> bool:
    """Whether `word` is a noun that itself begins with the letters of the article: `التزام`, `الغام` for `ألغام`.

    No word has two articles: what stands after one, `الالتزام`, begins with these letters, where its rest is hardly
    ever seen without them, or is rarer as a noun. `الأمين` is a name now and then, and the article with `أمين` mostly.
    """
    form = key(bare_form(word))
    rest = evidence(form[len(_ARTICLE) :])
    whole = max((seen.count * seen.share for seen in map(evidence, _readings(form)) if seen.is_noun), default=0.0)
    return whole > 0 and (rest.share >= _NEVER_WITHOUT or whole > rest.count * rest.share)


def is_mostly_noun(word: str) -> bool:
    """Whether the very word stands like a noun so often that it is hardly ever anything else: `لجان`."""
    return evidence(key(bare_form(word))).share >= _MOSTLY


@lru_cache(_CACHED)
def is_verb(word: str) -> bool:
    """Whether the encyclopaedia has `word`, with or without its conjunction, as neither a noun nor a name.

    Particles are among these words; like `is_whole_noun` this is for places where closed classes are known.
    """
    form = key(bare_form(word))
    if form[:1] in _CONJUNCTIONS and evidence(form[1:]).is_none:
        form = form[1:]
    if len(form) < _SHORTEST or article_of(form) or (form[-1] in "ةا" and not _ends_like_verb(form)):
        return False
    if form[0] in CLITICS and follows_clitic(form):
        return False
    seen = [evidence(reading) for reading in _readings(form)]
    return seen[0].is_none and not any(reading.is_noun for reading in seen) and usage(form).name_share < _LEAST_NAME


@lru_cache(_CACHED)
def may_be_perfect(word: str) -> bool:
    """Whether `word`, with or without its conjunction, may be a verb in the perfect, whatever noun it is as well.

    Its imperfect is well seen and never stands like a noun: `يصوت` of `صوت`.
    """
    form = key(bare_form(word))
    stems = [form, form[1:]] if form[:1] in _CONJUNCTIONS else [form]
    return any(len(stem) >= _SHORTEST and evidence(_PERSONS[0] + stem).is_none for stem in stems)


def article_of(form: str) -> str:
    """The article that `form` seems to begin with, its clitics included, or nothing."""
    if not form.startswith(ARTICLES):
        return ""
    return next((article for article in ARTICLES if form.startswith(article) and len(form) > len(article) + 1), "")


def _readings(form: str) -> Iterator[str]:
    """`form` and the forms of the same noun that would show what it is: of `لوحا`, `لوح`; of `لاعبين`, `لاعب`."""
    yield form
    if form[-1:] in _TEH_MARBUTA and len(form) > _SHORTEST:
        yield form[:-1] + "ة"
        yield form[:-1] + "ات"
        if not evidence(form).is_none:
            yield form[:-1]  # the kind, of one of it: فحمة; but لسنة has nothing to do with لسن
    if form.endswith("ا") and not (_ends_like_verb(form) and evidence(form).count > evidence(form[:-1]).count):
        yield form[:-1]  # عضو of عضوا, but Kano has nothing to do with كانوا
    if len(form) == _OF_FOUR:
        yield from _readings_of_four(form)
    if len(form) >= _LONG:
        stem, ending = form[:-2], form[-2:]
        if ending in ("ات", "ين", "ون", "ان"):
            yield stem
        if ending == "ات":
            yield stem + "ة"
        if len(form) > _LONG and form.endswith(("تين", "تان")):
            yield form[:-3] + "ة"


def _readings_of_four(form: str) -> Iterator[str]:
    """The plural of a participle, `عارض`, for the verb has none; and plurals whose last letter is lost: `نواد`."""
    if form[1] == "ا":
        yield form + "ين"
    if form[2] == "ا" and form[0] not in "اتي":
        yield form + "ي"


def follows_clitic(form: str) -> bool:
    """Whether the first letter of a rare word is likelier a clitic: the rest is known, and stands as it then must."""
    first, rest = form[0], form[1:]
    if first not in CLITICS or len(form) <= _SHORTEST:
        return False
    if article_of(form) or _has_pronoun(rest):
        return True
    if first == _FUTURE:
        return _is_imperfect(rest) or _is_of_many(rest)
    if first in _CONJUNCTIONS:
        return evidence(rest).count >= _COMMON_REST[first] or _follows_second_clitic(rest)
    if first == "ل" and _is_imperfect(rest):
        return True
    if _is_tanwin(form):
        return _is_common_name(rest) or _is_common(evidence(rest), _COMMON_REST[first])
    return _is_common_noun(rest, _COMMON_REST[first]) or _is_common_name(rest)


def _follows_second_clitic(form: str) -> bool:
    """The same of a word behind a conjunction: a second one is none, or a run of `و` is read once for each letter."""
    return form[0] not in _CONJUNCTIONS and follows_clitic(form)


def _has_pronoun(form: str) -> bool:
    """Whether the word ends in a pronoun; what looks like `ـنا` may be the accusative of a noun: `بواطنا`."""
    if form.endswith(_OURS):
        return evidence(form.removesuffix(_OURS)).count > 0
    return form.endswith(_PRONOUNS)


def _is_common_noun(form: str, least: int) -> bool:
    return any(_is_common(seen, least) for seen in map(evidence, _readings(form)))


def _is_common(seen: NounEvidence, least: int) -> bool:
    return seen.is_noun and seen.count >= least


def _is_common_name(form: str) -> bool:
    known = usage(form)
    return known.name_share >= _NAME_SHARE and known.count >= _COMMON_NAME


def _is_tanwin(form: str) -> bool:
    return len(form) > _SHORTEST and form.endswith("ا")


def _is_imperfect(form: str) -> bool:
    """Whether a rare word is the verb that another person has: `ينددون`, for `تندد` is one."""
    if form[:1] not in _IMPERFECT or len(form) <= _SHORTEST:
        return False
    if form.startswith(_FIFTH_FORM) and len(form) >= _LONG:
        return True
    if form[0] == _PERSONS[0] and len(form) > _LONG and form.endswith(_OF_MANY) and not form.endswith(_NISBAS):
        return True
    stems = [form[1:]]
    if len(form) > _LONG:
        stems += [form[1 : -len(ending)] for ending in ("ون", "ان", *_OBJECTS) if form.endswith(ending)]
    return any(evidence(person + stem).is_none for stem in stems for person in _PERSONS)


def _is_of_many(form: str) -> bool:
    """`يزورون`: behind the letter of the future no noun has this ending."""
    return len(form) > _LONG and form[0] in _PERSONS and form.endswith("ون")


def _is_fourth_form(word: str) -> bool:
    """Whether a rare word is the past of a verb of the fourth form, with a feminine subject: `أتلفت`.

    Nouns that begin with hamza and end in ت have a long vowel before it: `أصوات`, `أوقات`.
    """
    return len(word) == _FOURTH_FORM and word[0] == "أ" and word[-1] == "ت" and word[-2] not in "اوي"


def _ends_like_verb(form: str) -> bool:
    return form.endswith("وا") and len(form) > _SHORTEST


def save(codes: Mapping[str, int], folder: Path = _FOLDER) -> None:
    """Write the codes of words: their hashes, ascending, and a byte for each."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes, words = hashes_of(codes)
    np.save(folder / "words.npy", hashes)
    np.save(folder / "codes.npy", np.array([codes[word] for word in words], dtype=np.uint8))


def code(count: int, share: float) -> int:
    """A word's evidence in one byte: the power of two below its count, and the root of its share in fifteenths."""
    power = min(count.bit_length() - 1, _SHARE_STEPS)
    return power * (_SHARE_STEPS + 1) + round(_SHARE_STEPS * sqrt(share))


def _decoded(code: int) -> NounEvidence:
    power, root = divmod(code, _SHARE_STEPS + 1)
    # The middle of the interval between two powers of two.
    return NounEvidence(1.5 * 2**power, (root / _SHARE_STEPS) ** 2)


@cache
def _files() -> tuple[WordIndex, Codes]:
    hashes, codes = (np.asarray(np.load(_FOLDER / name, mmap_mode="r")) for name in ("words.npy", "codes.npy"))
    return WordIndex(hashes), codes
