"""A linear field over features of words and of their neighbours.

It shows how words are used, and is a voice beside the encoder's. The field (Lafferty, McCallum and Pereira, 2001) is
trained by CRFsuite. Its sums are done here, for many sentences at once: what a word gives to the places around it does
not depend on where it stands, so it is looked up once, and a million words take seconds instead of minutes.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite
from numpy.typing import NDArray

from tasks.entities.network.encoded_words import OUTSIDE
from tasks.entities.network.features import WINDOW, Lexicon, features_of, fold, stem_of
from training.corpora import Sentence, Text
from training.labels import LABELS

# L1 makes most weights zero, which keeps the file small.
_PENALTIES = {"c1": 0.05, "c2": 0.05}
# Affixes, length and proclitics are seen of the word in the middle only.
_OWN = ("p=", "q=", "l=", "c=", "b=")
_OFFSETS = range(-WINDOW, WINDOW + 1)

# Sentences of like length whose sums are done together.
_TOGETHER = 512
# The score of labels that the sentences of training did not have.
_NEVER = -1e4

Known = dict[str, list[tuple[int, str]]]
Probabilities = NDArray[np.float32]


def attributes_of(word: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    """What a word contributes to the labels around it: offsets of the seen word and attribute names."""
    if word == OUTSIDE:
        return [(offset, f"{offset}:{OUTSIDE}") for offset in _OFFSETS if offset]
    seen = features_of(word, stem_of(fold(word), lexicon), lexicon)
    around = [(offset, f"{offset}:{f}") for offset in _OFFSETS for f in seen if not f.startswith(_OWN)]
    return around + [(0, feature) for feature in seen if feature.startswith(_OWN)]


def attributes(words: Sequence[str], lexicon: Lexicon, known: Known) -> list[list[str]]:
    """The attributes at each place of a sentence."""
    out: list[list[str]] = [[] for _ in words]
    for at in range(-WINDOW, len(words) + WINDOW):
        word = words[at] if 0 <= at < len(words) else OUTSIDE
        if word not in known:
            known[word] = attributes_of(word, lexicon)
        for offset, attribute in known[word]:
            if 0 <= at - offset < len(words):
                out[at - offset].append(attribute)
    return out


def train(sentences: Iterable[Sentence], lexicon: Lexicon, rounds: int, path: Path) -> None:
    """Write a field that was trained on `sentences` to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**_PENALTIES, "max_iterations": rounds, "feature.possible_transitions": True})
    known: Known = {}
    for words, labels in sentences:
        trainer.append(_items(words, lexicon, known), labels)
    trainer.train(str(path))


class Field:
    """A trained field; it must be asked with the lexicon that it was trained with."""

    def __init__(self, path: Path, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        info = tagger.info()
        self._transitions = np.full((len(LABELS), len(LABELS)), 0.0)
        for (before, after), weight in info.transitions.items():
            self._transitions[LABELS.index(before), LABELS.index(after)] = weight
        self._barred = np.full(len(LABELS), _NEVER)
        self._barred[[LABELS.index(label) for label in tagger.labels()]] = 0.0
        self._weights: dict[str, list[tuple[int, float]]] = {}
        for (attribute, label), weight in info.state_features.items():
            self._weights.setdefault(attribute, []).append((LABELS.index(label), weight))
        # Row 0 is what the edge of a sentence gives.
        self._rows = {OUTSIDE: 0}
        self._given = self._of_word(OUTSIDE)[None]

    def probabilities(self, texts: Sequence[Text]) -> list[Probabilities]:
        """The probability of each label, in the order of LABELS, at each word of each text."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        found: list[Probabilities] = [np.zeros((0, len(LABELS)), np.float32)] * len(texts)
        for start in range(0, len(order), _TOGETHER):
            batch = order[start : start + _TOGETHER]
            for at, of_text in zip(batch, self._marginals([texts[at] for at in batch]), strict=True):
                found[at] = of_text
        return found

    def labels(self, texts: Sequence[Text]) -> Iterator[list[str]]:
        """The label that is likeliest at each word of each text."""
        for of_text in self.probabilities(texts):
            yield [LABELS[label] for label in of_text.argmax(1).tolist()]

    def _marginals(self, texts: Sequence[Text]) -> Iterator[Probabilities]:
        """By the forward-backward algorithm, in logarithms."""
        scores, lengths = self._scores(texts), np.array([len(text) for text in texts])
        places = scores.shape[1]
        forward, backward = np.empty_like(scores), np.zeros_like(scores)
        for at in range(places):
            reached = _added(forward[:, at - 1], self._transitions) if at else 0.0
            forward[:, at] = scores[:, at] + reached
        for at in range(places - 2, -1, -1):
            following = _added(scores[:, at + 1] + backward[:, at + 1], self._transitions.T)
            backward[:, at] = np.where((at + 1 < lengths)[:, None], following, 0.0)
        both = forward + backward
        both -= both.max(2, keepdims=True)
        shares = np.exp(both)
        shares /= shares.sum(2, keepdims=True)
        for of_text, length in zip(shares.astype(np.float32), lengths.tolist(), strict=True):
            yield of_text[:length]

    def _scores(self, texts: Sequence[Text]) -> NDArray[np.float64]:
        longest = max(map(len, texts))
        rows = np.zeros((len(texts), longest + 2 * WINDOW), np.intp)
        for row, text in zip(rows, texts, strict=True):
            row[WINDOW : WINDOW + len(text)] = [self._row(word) for word in text]
        # A word at distance `offset` after a place is seen from it at that offset.
        scores = np.tile(self._barred, (len(texts), longest, 1))
        for number, offset in enumerate(_OFFSETS):
            scores += self._given[rows[:, WINDOW + offset : WINDOW + offset + longest], number]
        return scores

    def _row(self, word: str) -> int:
        row = self._rows.get(word)
        if row is None:
            row = self._rows[word] = len(self._rows)
            if row == len(self._given):
                self._given = np.concatenate([self._given, np.zeros_like(self._given)])
            self._given[row] = self._of_word(word)
        return row

    def _of_word(self, word: str) -> NDArray[np.float64]:
        """What the word adds to each label's score, by offset."""
        found = np.zeros((len(_OFFSETS), len(LABELS)))
        for offset, attribute in attributes_of(word, self._lexicon):
            for label, weight in self._weights.get(attribute, ()):
                found[offset + WINDOW, label] += weight
        return found


def _added(scores: NDArray[np.float64], transitions: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logarithm of the sum over labels before, by label after."""
    most = scores.max(1, keepdims=True)
    sums: NDArray[np.float64] = np.log(np.exp(scores - most) @ np.exp(transitions)) + most
    return sums


def _items(words: Sequence[str], lexicon: Lexicon, known: Known) -> pycrfsuite.ItemSequence:
    return pycrfsuite.ItemSequence([dict.fromkeys(found, 1.0) for found in attributes(words, lexicon, known)])
