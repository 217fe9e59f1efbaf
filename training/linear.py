"""A linear field over features of words and of their neighbours, which shows how words are used before teachers do."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pycrfsuite

from tasks.entities.network.encoded_words import OUTSIDE
from tasks.entities.network.features import WINDOW, Lexicon, features_of, fold, stem_of
from training.corpora import Sentence

# L1 makes most weights zero, which keeps the file small.
_PENALTIES = {"c1": 0.05, "c2": 0.05}
# Affixes, length and proclitics are seen of the word in the middle only.
_OWN = ("p=", "q=", "l=", "c=", "b=")
_OFFSETS = range(-WINDOW, WINDOW + 1)

Known = dict[str, list[tuple[int, str]]]


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


@contextmanager
def trained(sentences: Iterable[Sentence], lexicon: Lexicon, rounds: int) -> Iterator[Callable[[list[str]], list[str]]]:
    """A linear-chain field (Lafferty, McCallum and Pereira, 2001): what labels the words of a sentence."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**_PENALTIES, "max_iterations": rounds, "feature.possible_transitions": True})
    known: Known = {}
    for words, labels in sentences:
        trainer.append(_items(words, lexicon, known), labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        yield lambda words: list(tagger.tag(_items(words, lexicon, known)))


def _items(words: Sequence[str], lexicon: Lexicon, known: Known) -> pycrfsuite.ItemSequence:
    return pycrfsuite.ItemSequence([dict.fromkeys(found, 1.0) for found in attributes(words, lexicon, known)])
