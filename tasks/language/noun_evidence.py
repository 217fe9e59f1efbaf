"""How often each word of a large corpus stands where only a noun stands, as a table; `word_classes` judges by it.

After the article and after a preposition stand nouns only: `البطانية` occurs and `الولاية` does, `البمدينة` and
`اليعمل` never do. `training.noun_evidence` counts them over Arabic Wikipedia.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

import numpy as np

from tasks.language.bounded import BoundedByWord
from tasks.language.tokens import bare_form
from tasks.language.vocabulary import Codes, key
from tasks.language.word_index import WordIndex, hashes_of

_FOLDER = Path(__file__).parent / "data" / "nouns"
# Shorter words are too many things.
SHORTEST = 3
LONG = 5
_OF_FOUR = 4
TEH_MARBUTA = ("ة", "ه")

# Of the common words of the dictionary Arramooz (arramooz-pysqlite 0.4.2; 96 times in the encyclopaedia and more) 98 of
# 100 nouns with a broken plural stand after the article or a preposition more often than this, and 95 of 100 imperfect
# verbs less often; so do 90 of 100 of the nouns with ب before them.
_NOUN_SHARE = 0.03
# Of the thousand plural verb forms in the tables of events five stand so often like a noun, and all five are nouns or
# names as well.
MOSTLY_NOUN = 0.4
# From so many occurrences on, a word that never stands like a noun is none.
WELL_SEEN = 12
_SHARE_STEPS = 15


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
        return self.count >= WELL_SEEN and self.share < _NOUN_SHARE


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


def is_seen_as_noun(word: str) -> bool:
    """Whether the encyclopaedia has `word` or another form of it as a noun without a clitic."""
    return any(evidence(reading).is_noun for reading in readings(key(bare_form(word))))


def is_mostly_noun(word: str) -> bool:
    """Whether the very word stands like a noun so often that it is hardly ever anything else: `لجان`."""
    return evidence(key(bare_form(word))).share >= MOSTLY_NOUN


def readings(form: str) -> Iterator[str]:
    """`form` and the forms of the same noun that would show what it is: of `لوحا`, `لوح`; of `لاعبين`, `لاعب`."""
    yield form
    if form[-1:] in TEH_MARBUTA and len(form) > SHORTEST:
        yield form[:-1] + "ة"
        yield form[:-1] + "ات"
        if not evidence(form).is_none:
            yield form[:-1]  # the kind, of one of it: فحمة; but لسنة has nothing to do with لسن
    if form.endswith("ا") and not (ends_like_verb(form) and evidence(form).count > evidence(form[:-1]).count):
        yield form[:-1]  # عضو of عضوا, but Kano has nothing to do with كانوا
    if len(form) == _OF_FOUR:
        yield from _readings_of_four(form)
    if len(form) >= LONG:
        stem, ending = form[:-2], form[-2:]
        if ending in ("ات", "ين", "ون", "ان"):
            yield stem
        if ending == "ات":
            yield stem + "ة"
        if len(form) > LONG and form.endswith(("تين", "تان")):
            yield form[:-3] + "ة"


def _readings_of_four(form: str) -> Iterator[str]:
    """The plural of a participle, `عارض`, for the verb has none; and plurals whose last letter is lost: `نواد`."""
    if form[1] == "ا":
        yield form + "ين"
    if form[2] == "ا" and form[0] not in "اتي":
        yield form + "ي"


def ends_like_verb(form: str) -> bool:
    """Whether the word has the ending of a verb of many: `كانوا`."""
    return form.endswith("وا") and len(form) > SHORTEST


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
