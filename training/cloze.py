"""A window cloze model: what the five words on either side of a place say about the word that stands in it.

After context2vec (Melamud, Goldberger and Dagan, 2016), with a window for its recurrent networks. What it foresees is
one of the most frequent words, or the class of a rarer one; its hidden layer is an input of the teachers.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import torch
from sklearn.cluster import MiniBatchKMeans
from torch import Tensor, nn
from torch.nn import functional

from tasks.entities.network.model_file import Floats
from training.vectors import DIMENSIONS, Vectors, of_length

WINDOW = 5
HIDDEN = 512
_FORESEEN = 128
WORDS_FORESEEN, CLASSES_FORESEEN = 6000, 400
# The most frequent words have an embedding of their own beside fastText's vector.
_EMBEDDED, _EMBEDDING = 20_000, 64
_LENGTH = 4.0
_DROP = 0.1
_OFFSETS = torch.tensor([offset for offset in range(-WINDOW, WINDOW + 1) if offset])
_CHUNK = 4096


class Inventory:
    """The words that a cloze model knows, most frequent first, after nothing (0)."""

    def __init__(self, words: Iterable[str], pieces: Vectors) -> None:
        self.words = list(words)
        self._index = {word: i for i, word in enumerate(self.words, 1)}
        self._pieces = pieces
        known = [of_length(pieces[word], _LENGTH) for word in self.words]
        self.vectors: Floats = np.stack([np.zeros(DIMENSIONS, np.float32), *known]).astype(np.float32)

    def flat(self, texts: Iterable[Sequence[str]]) -> Tensor:
        """The numbers of all words of folded texts, WINDOW places of nothing around and between the texts."""
        gap = [0] * WINDOW
        numbers = gap.copy()
        for text in texts:
            numbers += [self._index[word] for word in text]
            numbers += gap
        return torch.tensor(numbers)

    def with_words_of(self, texts: Iterable[Sequence[str]]) -> "Inventory":
        """This and the words of `texts` that are new to it; the vectors of those come from their pieces."""
        new = sorted({word for text in texts for word in text if word not in self._index})
        return Inventory([*self.words, *new], self._pieces) if new else self


class Cloze(nn.Module):
    """Foresees words from their neighbours' vectors."""

    def __init__(self, vectors: Floats, words: int = WORDS_FORESEEN, classes: int = CLASSES_FORESEEN) -> None:
        super().__init__()
        self.register_buffer("vectors", torch.tensor(vectors), persistent=False)
        self.embeddings = nn.Embedding(_EMBEDDED + 1, _EMBEDDING, padding_idx=0)
        nn.init.normal_(self.embeddings.weight, std=0.1)
        width = DIMENSIONS + _EMBEDDING
        self.nothing = nn.Parameter(torch.zeros(width))
        self.first = nn.Linear(2 * WINDOW * width, HIDDEN)
        self.second = nn.Linear(HIDDEN, HIDDEN)
        self.third = nn.Linear(HIDDEN, _FORESEEN)
        self.norm = nn.LayerNorm(HIDDEN)
        self.output = nn.Linear(_FORESEEN, words + 1 + classes)
        self.drop = nn.Dropout(_DROP)

    def hidden(self, around: Tensor) -> Tensor:
        """What is made of the words around each place (rows of 2 × WINDOW numbers)."""
        embedded = self.embeddings(torch.where(around <= _EMBEDDED, around, 0))
        seen = torch.cat([self.vectors[around].float(), embedded], -1)
        seen = seen + (around == 0)[..., None] * self.nothing
        first = functional.relu(self.first(self.drop(seen).flatten(1)))
        return self.norm(first + functional.relu(self.second(first)))

    def loss(self, around: Tensor, wanted: Tensor) -> Tensor:
        """The cross entropy of the words that stand there."""
        return functional.cross_entropy(self.output(self.third(self.hidden(around))).float(), wanted)


def targets(vectors: Floats, words: int, classes: int, seed: int) -> Tensor:
    """What is to be foreseen for each word: itself, if it is among the most frequent, or a class by its vector."""
    rest = vectors[words + 1 :]
    found = np.zeros(0, np.int64)
    if len(rest):
        means = MiniBatchKMeans(classes, random_state=seed, batch_size=8192, n_init=1, max_iter=20)
        found = means.fit(rest).labels_.astype(np.int64)
    return torch.tensor(np.concatenate([np.arange(min(words + 1, len(vectors))), words + 1 + found]))


def around(flat: Tensor, places: Tensor) -> Tensor:
    """The numbers of the words around each place."""
    return flat[places[:, None] + _OFFSETS]


@torch.no_grad()
def hidden_of(model: Cloze, inventory: Inventory, texts: Sequence[Sequence[str]]) -> Tensor:
    """The hidden layer at every word of folded texts, one after another."""
    wider = inventory.with_words_of(texts)
    model.eval()
    model.vectors = torch.from_numpy(wider.vectors)
    flat = wider.flat(texts)
    places = torch.nonzero(flat)[:, 0]
    out = torch.empty(len(places), HIDDEN)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(places), _CHUNK):
            out[at : at + _CHUNK] = model.hidden(around(flat, places[at : at + _CHUNK])).float()
    return out


def inventory_of(counts: Counter[str], pieces: Vectors) -> Inventory:
    """The words of a corpus, most frequent first."""
    return Inventory((word for word, _ in counts.most_common()), pieces)
