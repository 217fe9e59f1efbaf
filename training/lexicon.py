"""The lexicon of the bundled recogniser: what is known of a word from texts without labels.

For each stem: its clusters at several granularities, what lists say of it, and how a linear field labelled it over the
encyclopaedia.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tasks.entities.network.features import fold, stem_of
from training.clusters import BOUNDARY, Ints
from training.corpora import Sentence

SIZES = (64, 256, 800)
# Shares of a type among a word's occurrences, from which on the word is marked; eighths are too fine to be learned from
# 125,000 words.
_SHARES = (0.1, 0.3, 0.6, 0.85)
_LEAST_SEEN = 5

Lexicon = dict[str, tuple[str, ...]]


def from_clusters(words: list[str], classes: Iterable[Ints]) -> Lexicon:
    """The classes of every word at each granularity: `a12`, `b200`, `c701` for three; proclitics are no words."""
    codes = [[f"{letter}{number}" for number in found] for letter, found in zip("abc", classes, strict=False)]
    known = zip(words, zip(*codes, strict=True), strict=True)
    return {word: of for word, of in known if word != BOUNDARY and not word.endswith("+")}


def with_types(lexicon: Lexicon, silver: Iterable[Sentence]) -> Lexicon:
    """`lexicon` with the types that a field gave each word over many texts: `PERS3` is mostly in persons' names."""
    seen: Counter[str] = Counter()
    typed: dict[str, Counter[str]] = defaultdict(Counter)
    stems: dict[str, str] = {}
    for words, labels in silver:
        for word, label in zip(words, labels, strict=True):
            stem = stems.get(word)
            if stem is None:
                stem = stems[word] = stem_of(fold(word), lexicon)
            seen[stem] += 1
            if label != "O":
                typed[stem][label[2:]] += 1
    out = dict(lexicon)
    for stem, types in typed.items():
        if seen[stem] >= _LEAST_SEEN:
            out[stem] = (*out.get(stem, ()), *_marks(types, seen[stem]))
    return out


def with_marks(lexicon: Lexicon, marks: Mapping[str, set[str]]) -> Lexicon:
    """`lexicon` with what lists say of each word."""
    return lexicon | {word: (*lexicon.get(word, ()), *sorted(found)) for word, found in marks.items()}


def _marks(types: Counter[str], total: int) -> Iterable[str]:
    for name, count in sorted(types.items()):
        level = sum(count / total >= share for share in _SHARES)
        if level:
            yield f"{name}{level}"
