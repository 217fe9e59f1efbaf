"""Training the cloze model on texts without labels."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training.cloze import CLASSES_FORESEEN, WORDS_FORESEEN, Cloze, Inventory, around, targets

_BATCH = 2048
_RATE, _DECAY, _LONGEST_STEP = 2e-3, 0.01, 1.0
_WARMING_UP, _LEAST_RATE = 200, 0.02
# Words more frequent than this share are foreseen less often than they stand.
_FREQUENT = 3e-4
_REPORT = 200


def train(texts: Sequence[list[str]], inventory: Inventory, counts: Counter[str], steps: int, seed: int) -> Cloze:
    """A trained cloze model of folded texts."""
    torch.manual_seed(seed)
    wanted = targets(inventory.vectors, WORDS_FORESEEN, CLASSES_FORESEEN, seed)
    model = Cloze(inventory.vectors)
    flat = inventory.flat(texts)
    optimiser = torch.optim.AdamW(model.parameters(), lr=_RATE, weight_decay=_DECAY)
    mean = 0.0
    for step, places in zip(range(steps), _places(flat, _kept(inventory, counts), seed), strict=False):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * max(_LEAST_RATE, 1 - step / steps) * min(1, (step + 1) / _WARMING_UP)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = model.loss(around(flat, places), wanted[flat[places]])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), _LONGEST_STEP)
        optimiser.step()
        mean = 0.995 * mean + 0.005 * loss.item() if step else loss.item()
        if (step + 1) % _REPORT == 0:
            print(f"cloze, step {step + 1}: loss {mean:.3f}", flush=True)
    return model


def _kept(inventory: Inventory, counts: Counter[str]) -> NDArray[np.float32]:
    """How likely a place is learned from, by its word; as word2vec leaves out frequent words (Mikolov et al., 2013)."""
    times = np.array([0, *(counts[word] for word in inventory.words)], np.float64)
    kept: NDArray[np.float32] = np.minimum(1, np.sqrt(_FREQUENT * times.sum() / np.maximum(times, 1))).astype(
        np.float32
    )
    return kept


def _places(flat: Tensor, kept: NDArray[np.float32], seed: int) -> Iterator[Tensor]:
    """Batches of places without end, in a new order each time round."""
    rng = np.random.default_rng(seed)
    words = flat.numpy()
    places = np.flatnonzero(words)
    while True:
        order = rng.permutation(places)
        order = order[rng.random(len(order)) < kept[words[order]]]
        # A corpus smaller than a batch is one batch.
        for at in range(0, max(1, len(order) - _BATCH), _BATCH):
            yield torch.tensor(order[at : at + _BATCH])
