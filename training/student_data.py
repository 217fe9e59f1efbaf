"""What the student sees of each word, worked out once for every word of the texts."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from tasks.entities.network.features import WINDOW, Lexicon, features_of, fold, stem_of

MOST_FEATURES = 32
# Rare features cost more of the file than they give; single words are many, so more is asked of them than of others.
_LEAST_SEEN_WORD = 60
_LEAST_SEEN_IN_GOLD = 2
_WORDS = ("w=", "s=")
_WORD = "w="

Encoded = tuple[NDArray[np.int64], NDArray[np.floating]]
"""The words of a sentence, and the probability of each label by each output at each of them."""


@dataclass(frozen=True, slots=True)
class Table:
    """A row for each word; row 0 stands for nothing."""

    ids: Mapping[str, int]
    seen: Tensor
    """The numbers of the features of each word, 0 for none."""
    unknown: Tensor
    """Those that it would have if nobody had seen it before: of its form alone."""
    vectors: Tensor
    """The number of the vector of its stem, 0 for none."""

    def encode(self, words: Sequence[str], probabilities: NDArray[np.floating]) -> Encoded:
        """A sentence as numbers."""
        return np.array([self.ids[word] for word in words], np.int64), probabilities


def table_of(words: Sequence[str], features: Mapping[str, int], lexicon: Mapping[str, tuple[str, ...]]) -> Table:
    """What is seen of words, by a lexicon whose vectors are in the order of its sorted words."""
    row_of = {word: row for row, word in enumerate(sorted(lexicon), 1)}
    shape = len(words) + 1, MOST_FEATURES
    seen, unknown, vectors = np.zeros(shape, np.int32), np.zeros(shape, np.int32), np.zeros(len(words) + 1, np.int32)
    for row, word in enumerate(words, 1):
        _put(seen[row], seen_of(word, lexicon), features)
        _put(unknown[row], unknown_of(word), features)
        vectors[row] = row_of.get(stem_of(fold(word), lexicon), 0)
    ids = {word: row for row, word in enumerate(words, 1)}
    return Table(ids, *(torch.from_numpy(of) for of in (seen, unknown, vectors)))


def _put(row: NDArray[np.int32], found: Iterable[str], features: Mapping[str, int]) -> None:
    numbers = [features[feature] for feature in found if feature in features][:MOST_FEATURES]
    row[: len(numbers)] = numbers


def seen_of(word: str, lexicon: Lexicon) -> list[str]:
    """All features of a word."""
    return features_of(word, stem_of(fold(word), lexicon), lexicon)


def unknown_of(word: str) -> list[str]:
    """The features of a word that is in no lexicon and was never learned by itself."""
    return [feature for feature in features_of(word, fold(word), {}) if not feature.startswith(_WORD)]


def counted(counts: Counter[str], gold: Iterable[str], lexicon: Lexicon, least: int) -> dict[str, int]:
    """The numbers of the features seen often enough: `least` times in the texts, or in the distinct words of gold."""
    in_texts, in_gold = Counter[str](), Counter[str]()
    for word, times in counts.items():
        for feature in {*seen_of(word, lexicon), *unknown_of(word)}:
            in_texts[feature] += times
    for word in gold:
        in_gold.update(seen_of(word, lexicon))

    def kept(feature: str, times: int) -> bool:
        wanted = _LEAST_SEEN_WORD if feature.startswith(_WORDS) else least
        return times >= wanted or in_gold[feature] >= _LEAST_SEEN_IN_GOLD

    return {feature: i for i, feature in enumerate(sorted(f for f, n in in_texts.items() if kept(f, n)), 1)}


def batches(sentences: Sequence[Encoded], tokens: int, rng: random.Random) -> list[list[Encoded]]:
    """Batches of at least so many tokens in sentences of like length, in any order."""
    out: list[list[Encoded]] = []
    batch: list[Encoded] = []
    count = 0
    for sentence in sorted(sentences, key=lambda s: len(s[0]) * (1 + 0.1 * rng.random())):
        batch.append(sentence)
        count += len(sentence[0])
        if count >= tokens:
            out.append(batch)
            batch, count = [], 0
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def padded(batch: Sequence[Encoded]) -> tuple[Tensor, Tensor, Tensor]:
    """Words with WINDOW places of nothing on either side, probabilities, and mask, filled up to the longest."""
    longest = max(len(ids) for ids, _ in batch)
    words = torch.zeros(len(batch), longest + 2 * WINDOW, dtype=torch.long)
    wanted = torch.zeros(len(batch), longest, *batch[0][1].shape[1:])
    mask = torch.zeros(len(batch), longest)
    for row, (ids, probabilities) in enumerate(batch):
        words[row, WINDOW : WINDOW + len(ids)] = torch.as_tensor(ids)
        wanted[row, : len(ids)] = torch.as_tensor(probabilities.astype(np.float32))
        mask[row, : len(ids)] = 1
    return words, wanted, mask
