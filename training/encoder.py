"""The large teacher: the lower layers of multilingual-e5-small under one output for each corpus's rules, in torch.

A transformer (Vaswani et al., 2017) of pieces of words; a word is what the encoder makes of its first piece. Corpora
that are labelled by different rules share the encoder.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from tasks.entities.large.pieces import Part
from training.encoder_weights import EncoderFile
from training.labels import LABELS

RULES = ("anercorp", "reader", "aqmar")
"""Of the corpora that teach the encoder; AQMAR's teach the layers below only."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much of the encoder is used."""

    layers: int = 8
    """Those below; the uppermost are made for comparing sentences."""
    frozen: int = 2
    """Layers, above the frozen embeddings, that keep their weights."""


class Layer(nn.Module):
    """Attention to all pieces of the sentence, and what a piece makes of it."""

    def __init__(self, width: int, inner: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.attend = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.first_norm, self.second_norm = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, given: Tensor, mask: Tensor) -> Tensor:
        """The next layer's input; `mask` is true by sentence, 1, 1 and piece where there is one."""
        sentences, length, width = given.shape
        parts = self.attend(given).view(sentences, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        given = self.first_norm(given + self.attended(seen.transpose(1, 2).reshape(sentences, length, width)))
        found: Tensor = self.second_norm(given + self.narrow(functional.gelu(self.wide(given))))
        return found


class Encoder(nn.Module):
    """Scores of words by each output."""

    def __init__(self, file: EncoderFile, size: Size) -> None:
        super().__init__()
        self.size = size
        # Kept outside of the state: they are in the file, and never change.
        self._rows = torch.from_numpy(file.rows("emb.word", file.width))
        self._places = torch.from_numpy(file.rows("emb.pos", file.width) + file.tensor("emb.type", (2, file.width))[:1])
        self.norm = nn.LayerNorm(file.width, file.epsilon)
        self.layers = nn.ModuleList(Layer(file.width, file.inner, file.heads, file.epsilon) for _ in range(size.layers))
        self.outputs = nn.ModuleDict({name: nn.Linear(file.width, len(LABELS)) for name in RULES})
        self.drop = nn.Dropout(0.1)
        _fill(self, file)
        for part in (self.norm, *self.layers[: size.frozen]):
            part.requires_grad_(False)

    def forward(self, pieces: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """What is made of the words, one row for each place in `first`, the flat places of words' first pieces.

        Args:
            pieces: numbers by sentence and place.
            mask: where there is a piece.
            first: places in the flattened `pieces`.
        """
        return self.drop(self.hidden(pieces, mask).flatten(0, 1)[first])

    def keep(self, numbers: Sequence[int]) -> None:
        """Forget all pieces but these, which are numbered anew in this order."""
        self._rows = self._rows[torch.tensor(numbers)]

    def hidden(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """What is made of all pieces, by sentence and place."""
        hidden = self.norm(self._rows[pieces] + self._places[: pieces.shape[1]])
        wide = mask[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, wide)
        return hidden


def _fill(encoder: Encoder, file: EncoderFile) -> None:
    width, inner = file.width, file.inner

    def put(module: nn.Module, name: str, shape: tuple[int, ...]) -> None:
        module.weight.data = torch.from_numpy(file.tensor(f"{name}.w", shape))
        module.bias.data = torch.from_numpy(file.tensor(f"{name}.b", shape[:1]))

    put(encoder.norm, "emb.ln", (width,))
    for number, layer in enumerate(encoder.layers):
        parts = [f"l{number}.{part}" for part in "qkv"]
        weights = [file.tensor(f"{part}.w", (width, width)) for part in parts]
        layer.attend.weight.data = torch.from_numpy(np.concatenate(weights))
        layer.attend.bias.data = torch.from_numpy(
            np.concatenate([file.tensor(f"{part}.b", (width,)) for part in parts])
        )
        put(layer.attended, f"l{number}.ao", (width, width))
        put(layer.wide, f"l{number}.fi", (inner, width))
        put(layer.narrow, f"l{number}.fo", (width, inner))
        put(layer.first_norm, f"l{number}.aln", (width,))
        put(layer.second_norm, f"l{number}.oln", (width,))


def padded(parts: Sequence[Part]) -> tuple[Tensor, Tensor, Tensor]:
    """The `pieces`, `mask` and `first` of a batch, as `Encoder` wants them."""
    longest = max(len(numbers) for numbers, _ in parts)
    pieces = torch.ones(len(parts), longest, dtype=torch.long)
    mask = torch.zeros(len(parts), longest, dtype=torch.bool)
    first: list[int] = []
    for row, (numbers, begins) in enumerate(parts):
        pieces[row, : len(numbers)] = torch.tensor(numbers)
        mask[row, : len(numbers)] = True
        first += [row * longest + begin for begin in begins]
    return pieces, mask, torch.tensor(first)
