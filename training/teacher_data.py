"""What a teacher sees of each word, worked out once for every word of the corpora."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from tasks.entities.network import features as run_time
from tasks.entities.network.features import Lexicon, fold, stem_of
from training.corpora import Sentence
from training.segmentation import segments
from training.vectors import DIMENSIONS, Vectors, of_length

MOST_FEATURES = 30
_LONGEST = 14
_LENGTH = 4.0
# More is asked of single words than of what is known of words, or the teacher learns the corpus by heart.
_LEAST_SEEN, _LEAST_SEEN_WORD = 3, 6
_AROUND_WORDS = '()"«»،'
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤأإآةىپچڤگ0abcdefghijklmnopqrstuvwxyz.،,()\"'«»-؛:؟!%/"
_LETTER = {letter: i for i, letter in enumerate(_LETTERS, 2)}
CHARACTERS = len(_LETTERS) + 2
"""Nothing, a letter that is not in the list, and those that are."""

Encoded = tuple[list[int], list[int], int]
"""The words of a sentence, their labels, and where the sentence begins in the cloze model's hidden layer."""


@dataclass(frozen=True, slots=True)
class Known:
    """What texts without labels tell of words."""

    lexicon: Lexicon
    counts: Mapping[str, int]
    stems: Vectors
    pieces: Vectors


class WordTable:
    """A row for each word: its vectors, its features' numbers, its letters' numbers."""

    def __init__(self, words: Iterable[str], features: Mapping[str, int], known: Known) -> None:
        self.ids = {word: i for i, word in enumerate(words, 1)}
        self.features = features
        count = len(self.ids) + 1
        pieces, stems = np.zeros((2, count, DIMENSIONS), np.float32)
        seen = np.zeros((count, MOST_FEATURES), np.int64)
        letters = np.zeros((count, _LONGEST + 2), np.int64)
        for word, row in self.ids.items():
            pieces[row], stems[row] = _vectors(word, known)
            numbers = [features[f] for f in seen_of(word, known.lexicon) if f in features][:MOST_FEATURES]
            seen[row, : len(numbers)] = numbers
            spelled = _spelled(word)
            letters[row, 1 : 1 + len(spelled)] = spelled
        self.pieces, self.stems = torch.tensor(pieces), torch.tensor(stems)
        self.seen, self.letters = torch.tensor(seen), torch.tensor(letters)

    def encode(self, sentences: Sequence[Sentence], labels: list[str], start: int = 0) -> list[Encoded]:
        """Sentences as numbers; `start` is where the first begins in the cloze model's hidden layer."""
        out = []
        for words, of in sentences:
            out.append(([self.ids[word] for word in words], [labels.index(label) for label in of], start))
            start += len(words)
        return out


def seen_of(word: str, lexicon: Lexicon) -> list[str]:
    """All features of a word."""
    return run_time.features_of(word, stem_of(fold(word), lexicon), lexicon)


def features_of(words: Iterable[str], lexicon: Lexicon) -> dict[str, int]:
    """The numbers of the features that are frequent enough among distinct words."""
    seen = Counter(feature for word in words for feature in seen_of(word, lexicon))
    kept = (f for f, n in seen.items() if n >= (_LEAST_SEEN_WORD if f.startswith("w=") else _LEAST_SEEN))
    return {feature: i for i, feature in enumerate(sorted(kept), 1)}


def padded(batch: Sequence[Encoded], hidden: Tensor | None) -> tuple[Tensor, Tensor, Tensor, Tensor | None]:
    """Words, labels, mask and the cloze model's hidden layer of sentences, filled up to the longest."""
    longest = max(len(words) for words, _, _ in batch)
    words = torch.zeros(len(batch), longest, dtype=torch.long)
    gold = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest)
    clozes = torch.zeros(len(batch), longest, hidden.shape[1]) if hidden is not None else None
    for row, (ids, labels, start) in enumerate(batch):
        words[row, : len(ids)] = torch.tensor(ids)
        gold[row, : len(ids)] = torch.tensor(labels)
        mask[row, : len(ids)] = 1
        if clozes is not None and hidden is not None:
            clozes[row, : len(ids)] = hidden[start : start + len(ids)]
    return words, gold, mask, clozes


def _vectors(word: str, known: Known) -> tuple[np.ndarray, np.ndarray]:
    folded = fold(word)
    bare = folded.strip(_AROUND_WORDS) or folded
    stem = segments(bare, known.counts)[-1]
    of_stem = known.stems[stem] if stem in known.stems else np.zeros(DIMENSIONS, np.float32)
    return of_length(known.pieces[bare], _LENGTH), of_length(of_stem, _LENGTH)


def _spelled(word: str) -> list[int]:
    plain = (c.lower() if c.isascii() else "0" if c.isdigit() else c for c in word)
    numbers = [_LETTER.get(c, 1) for c in plain]
    half = _LONGEST // 2
    return numbers if len(numbers) <= _LONGEST else numbers[:half] + numbers[-half:]
