"""The teachers: recogniser networks that are too slow to ship, whose labels over many texts the shipped one learns.

A bidirectional LSTM under a conditional random field (Lample et al., 2016; letters by a convolution, after Ma and
Hovy, 2016) over word vectors, the features of `tasks.entities.network.features` and, for some, the hidden layer of a
cloze model. Two corpora that are labelled by different rules share the network and have an output of their own each.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.cloze import HIDDEN as CLOZE_HIDDEN
from training.teacher_data import CHARACTERS, WordTable
from training.vectors import DIMENSIONS

_EMBEDDING, _LETTER_EMBEDDING, _LETTERS, _CLOZE = 64, 24, 60, 100
_DROP_VECTOR = 0.05
_CORPORA = 2


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a teacher is made; teachers differ so that their mean knows more than each."""

    seed: int
    cloze: bool
    hidden: int = 200
    epochs: int = 15
    batch: int = 24
    drop_features: float = 0.3
    drop_input: float = 0.45
    drop_hidden: float = 0.5


class Locked(nn.Module):
    """Dropout of the same inputs at all places of a sentence (Gal and Ghahramani, 2016)."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, given: Tensor) -> Tensor:
        """`given`, by sentence, place and input, with some inputs left out."""
        if not self.training:
            return given
        kept = torch.empty(given.shape[0], 1, given.shape[2]).bernoulli_(1 - self.share)
        return given * (kept / (1 - self.share))


class Teacher(nn.Module):
    """Scores labels by corpus."""

    def __init__(self, features: int, labels: int, recipe: Recipe) -> None:
        super().__init__()
        self.recipe = recipe
        self.embeddings = nn.EmbeddingBag(features + 1, _EMBEDDING, mode="sum", padding_idx=0)
        nn.init.normal_(self.embeddings.weight, std=0.1)
        with torch.no_grad():
            self.embeddings.weight[0] = 0
        self.letters = nn.Embedding(CHARACTERS, _LETTER_EMBEDDING, padding_idx=0)
        self.spelling = nn.Conv1d(_LETTER_EMBEDDING, _LETTERS, 3, padding=1)
        self.cloze = nn.Linear(CLOZE_HIDDEN, _CLOZE) if recipe.cloze else None
        width = 2 * DIMENSIONS + _EMBEDDING + _LETTERS + (_CLOZE if recipe.cloze else 0)
        self.lstm = nn.LSTM(width, recipe.hidden, batch_first=True, bidirectional=True)
        self.middle = nn.Linear(2 * recipe.hidden, recipe.hidden)
        self.outputs = nn.ModuleList(nn.Linear(recipe.hidden, labels) for _ in range(_CORPORA))
        self.transitions = nn.ParameterList(nn.Parameter(torch.zeros(labels, labels)) for _ in range(_CORPORA))
        self.drop_input, self.drop_lstm = Locked(recipe.drop_input), Locked(recipe.drop_hidden)
        self.drop_hidden = nn.Dropout(recipe.drop_hidden)

    def forward(self, table: WordTable, words: Tensor, mask: Tensor, corpus: int, cloze: Tensor | None) -> Tensor:
        """Scores by sentence, place and label."""
        distinct, at = torch.unique(words, return_inverse=True)
        encoded = self._encoded(table, distinct)[at]
        if self.cloze is not None:
            encoded = torch.cat([encoded, torch.tanh(self.cloze(cloze))], -1)
        given = self.drop_input(encoded) * mask[..., None]
        # Half precision is twice as fast, and what it loses is less than what dropout leaves out.
        with torch.autocast("cpu", torch.bfloat16):
            both, _ = self.lstm(given)
        hidden = self.drop_hidden(functional.relu(self.middle(self.drop_lstm(both.float()))))
        scores: Tensor = self.outputs[corpus](hidden)
        return scores

    def _encoded(self, table: WordTable, words: Tensor) -> Tensor:
        pieces, stems, seen, letters = (t[words] for t in (table.pieces, table.stems, table.seen, table.letters))
        if self.training:
            seen = seen * (torch.rand(seen.shape) > self.recipe.drop_features)
            pieces = pieces * (torch.rand(len(words), 1) > _DROP_VECTOR)
            stems = stems * (torch.rand(len(words), 1) > _DROP_VECTOR)
        spelled = functional.relu(self.spelling(self.letters(letters).transpose(1, 2))).max(2)[0]
        return torch.cat([pieces, stems, self.embeddings(seen), spelled], -1)
