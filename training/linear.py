"""Training the recogniser's linear part: a conditional random field over features of words and of their neighbours."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from tasks.entities.features import WINDOW, Lexicon, own_features, window_features
from tasks.entities.model_file import Floats
from tasks.entities.words import OUTSIDE
from training.assembly import Weights
from training.corpora import Sentence

# L1 makes most weights zero, which keeps the file small.
_PENALTIES = {"c1": 0.05, "c2": 0.05}
_OFFSETS = range(-WINDOW, WINDOW + 1)

Known = dict[str, list[tuple[int, str]]]


def attributes_of(word: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    """What a word contributes to the labels around it: offsets of the seen word and attribute names."""
    if word == OUTSIDE:
        return [(offset, f"{offset}:{OUTSIDE}") for offset in _OFFSETS if offset]
    seen = window_features(word, lexicon)
    around = [(offset, f"{offset}:{feature}") for offset in _OFFSETS for feature in seen]
    return around + [(0, feature) for feature in own_features(word, lexicon)]


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


def train(sentences: Iterable[Sentence], lexicon: Lexicon, labels: list[str], rounds: int) -> tuple[Weights, Floats]:
    """Weights of attributes and transitions of a linear-chain field (Lafferty, McCallum and Pereira, 2001)."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**_PENALTIES, "max_iterations": rounds, "feature.possible_transitions": True})
    known: Known = {}
    for words, of in sentences:
        items = [dict.fromkeys(found, 1.0) for found in attributes(words, lexicon, known)]
        trainer.append(pycrfsuite.ItemSequence(items), of)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[labels.index(before), labels.index(after)] = weight
    return dict(info.state_features), transitions
