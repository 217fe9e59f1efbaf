"""Training the recogniser's network: two convolutions over words under a conditional random field, in torch.

Two corpora that are labelled by different rules share the network and have an output of their own each; only the first
one's is kept.
"""

import random
import time
from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from tasks.entities.features import WINDOW, Lexicon, fold, own_features, stem_of, window_features
from tasks.entities.model_file import Floats, Network
from tasks.entities.words import OFFSETS, OUTSIDE
from training.corpora import Sentence

_EMBEDDING, _HIDDEN = 64, 160
_DROP_INPUT, _DROP_HIDDEN, _DROP_FEATURE, _DROP_VECTOR = 0.3, 0.4, 0.12, 0.05
_BATCH, _RATE, _DECAY, _LONGEST_STEP = 16, 2e-3, 0.01, 5.0
_MOST_FEATURES = 28
# The second corpus teaches the shared part, but its rules are not ours.
_SECOND_WEIGHT = 0.5
# Vectors of length one are small beside the sum of two dozen embeddings.
VECTOR_SCALE = 3.0

Encoded = tuple[list[int], list[int]]


class Types:
    """Every word of the corpora once: its vector's row and its features' rows."""

    def __init__(self, sentences: Sequence[Sentence], lexicon: Lexicon, vector_rows: dict[str, int]) -> None:
        self._lexicon, self._vector_rows = lexicon, vector_rows
        seen = Counter(f for word in {w for words, _ in sentences for w in words} for f in self._seen(word))
        self.features = {f: i + 1 for i, f in enumerate(sorted(f for f, n in seen.items() if n >= 2))}
        self._ids: dict[str, int] = {}
        rows = [self._row(OUTSIDE), *(self._row(w) for w in sorted({w for words, _ in sentences for w in words}))]
        self.vectors = torch.tensor([vector for vector, _ in rows])
        self.seen = torch.tensor([ids for _, ids in rows])

    def encode(self, sentences: Sequence[Sentence], labels: list[str]) -> list[Encoded]:
        """Sentences as numbers."""
        return [([self._ids[w] for w in words], [labels.index(label) for label in of]) for words, of in sentences]

    def _seen(self, word: str) -> list[str]:
        if word == OUTSIDE:
            return []
        return window_features(word, self._lexicon) + own_features(word, self._lexicon)

    def _row(self, word: str) -> tuple[int, list[int]]:
        self._ids[word] = len(self._ids)
        ids = [self.features[f] for f in self._seen(word) if f in self.features][:_MOST_FEATURES]
        vector = 0 if word == OUTSIDE else self._vector_rows.get(stem_of(fold(word), self._lexicon), 0)
        return vector, ids + [0] * (_MOST_FEATURES - len(ids))


class Tagger(nn.Module):
    """The network; row 0 of the vectors and of the embeddings is nothing."""

    def __init__(self, features: int, vectors: Floats, labels: int) -> None:
        super().__init__()
        self.embeddings = nn.EmbeddingBag(features + 1, _EMBEDDING, mode="sum", padding_idx=0)
        nn.init.normal_(self.embeddings.weight, std=0.1)
        with torch.no_grad():
            self.embeddings.weight[0] = 0
        self.register_buffer("vectors", torch.tensor(vectors))
        self.first = nn.Conv1d(vectors.shape[1] + _EMBEDDING, _HIDDEN, OFFSETS)
        self.second = nn.Conv1d(_HIDDEN, _HIDDEN, 3, padding=1)
        self.outputs = nn.ModuleList(nn.Linear(_HIDDEN, labels) for _ in range(2))
        self.transitions = nn.ParameterList(nn.Parameter(torch.zeros(labels, labels)) for _ in range(2))
        self.drop_input, self.drop_hidden = nn.Dropout(_DROP_INPUT), nn.Dropout(_DROP_HIDDEN)

    def forward(self, types: Types, words: Tensor, mask: Tensor, corpus: int) -> Tensor:
        """Scores by sentence, place and label."""
        distinct, at = torch.unique(words, return_inverse=True)
        seen, vectors = types.seen[distinct], types.vectors[distinct]
        if self.training:
            seen = seen * (torch.rand(seen.shape) > _DROP_FEATURE)
            vectors = vectors * (torch.rand(vectors.shape) > _DROP_VECTOR)
        encoded = torch.cat([self.vectors[vectors], self.embeddings(seen)], -1) * (distinct != 0)[:, None]
        hidden = functional.relu(self.first(self.drop_input(encoded[at]).transpose(1, 2))) * mask[:, None]
        hidden = hidden + functional.relu(self.second(self.drop_hidden(hidden)))
        return self.outputs[corpus](self.drop_hidden(hidden).transpose(1, 2))


def train(
    types: Types, corpora: Sequence[list[Encoded]], vectors: Floats, labels: int, epochs: int, seed: int
) -> Tagger:
    """A trained network; the same for the same corpora, seed and versions."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    tagger = Tagger(len(types.features), np.concatenate([np.zeros_like(vectors[:1]), vectors]), labels)
    optimiser = torch.optim.AdamW(tagger.parameters(), lr=_RATE, weight_decay=_DECAY)
    for epoch in range(epochs):
        tagger.train()
        started = time.monotonic()
        for group in optimiser.param_groups:
            group["lr"] = _RATE * max(0.05, 1 - epoch / epochs)
        total = 0.0
        for corpus, batch in _batches(corpora, rng):
            words, gold, mask = _padded(batch)
            loss = _loss(tagger(types, words, mask, corpus), tagger.transitions[corpus], gold, mask)
            optimiser.zero_grad()
            (loss * (_SECOND_WEIGHT if corpus else 1.0)).backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), _LONGEST_STEP)
            optimiser.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total:.0f}, {time.monotonic() - started:.0f} s", flush=True)
    return tagger


def exported(tagger: Tagger, vectors: Floats) -> tuple[Network, Floats]:
    """The network as the run time wants it, and the transitions of the first corpus."""
    tagger.eval()

    def numbers(tensor: Tensor) -> Floats:
        return tensor.detach().numpy().astype(np.float32)

    first = numbers(tagger.first.weight).transpose(1, 2, 0)
    second = numbers(tagger.second.weight).transpose(1, 2, 0)
    network = Network(
        embeddings=numbers(tagger.embeddings.weight),
        vectors=vectors,
        first_layer=first.reshape(first.shape[0], OFFSETS * _HIDDEN),
        first_bias=numbers(tagger.first.bias),
        second_layer=second.reshape(_HIDDEN, 3 * _HIDDEN),
        second_bias=numbers(tagger.second.bias),
        output=numbers(tagger.outputs[0].weight).T,
        output_bias=numbers(tagger.outputs[0].bias),
    )
    return network, numbers(tagger.transitions[0])


def _batches(corpora: Sequence[list[Encoded]], rng: random.Random) -> list[tuple[int, list[Encoded]]]:
    """Batches of sentences of like length, in any order."""
    out: list[tuple[int, list[Encoded]]] = []
    for corpus, sentences in enumerate(corpora):
        by_length = sorted(sentences, key=lambda s: len(s[0]) * (1 + 0.1 * rng.random()))
        out += [(corpus, by_length[at : at + _BATCH]) for at in range(0, len(by_length), _BATCH)]
    rng.shuffle(out)
    return out


def _padded(batch: list[Encoded]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(words) for words, _ in batch)
    words = torch.zeros(len(batch), longest + 2 * WINDOW, dtype=torch.long)
    gold = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest)
    for row, (ids, labels) in enumerate(batch):
        words[row, WINDOW : WINDOW + len(ids)] = torch.tensor(ids)
        gold[row, : len(ids)] = torch.tensor(labels)
        mask[row, : len(ids)] = 1
    return words, gold, mask


def _loss(scores: Tensor, transitions: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
    """The negative log-likelihood of the gold labels, per sentence."""
    right = (scores.gather(2, gold[..., None])[..., 0] * mask).sum(1)
    right = right + (transitions[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]).sum(1)
    reached = scores[:, 0]
    for place in range(1, scores.shape[1]):
        further = torch.logsumexp(reached[:, :, None] + transitions, 1) + scores[:, place]
        reached = torch.where(mask[:, place, None] > 0, further, reached)
    return (torch.logsumexp(reached, 1) - right).sum() / len(gold)
