"""The file of the bundled recogniser: attributes with their weights, transitions, and the lexicon."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tasks.entities.features import Lexicon


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A linear-chain model: `weights[first[a]:first[a + 1]]` with `of_label` are the weights of attribute `a`."""

    name: str
    labels: list[str]
    attributes: dict[str, int]
    first: NDArray[np.int32]
    of_label: NDArray[np.uint8]
    weights: NDArray[np.float32]
    transitions: NDArray[np.float32]
    lexicon: Lexicon


def save(path: Path, model: LinearModel) -> None:
    """Write `model`; the same bytes for the same model."""
    words = sorted(model.lexicon)
    codes = sorted({code for found in model.lexicon.values() for code in found})
    place = {code: i for i, code in enumerate(codes)}
    rows = [[place[code] for code in model.lexicon[word]] for word in words]
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            name=_packed([model.name]),
            labels=_packed(model.labels),
            attributes=_packed(list(model.attributes)),
            first=np.diff(model.first).astype(np.uint8),
            of_label=model.of_label.astype(np.uint8),
            weights=model.weights.astype(np.float16),
            transitions=model.transitions.astype(np.float32),
            words=_packed(words),
            codes=_packed(codes),
            code_counts=np.array([len(row) for row in rows], dtype=np.uint8),
            code_places=np.array([p for row in rows for p in row], dtype=np.uint16),
        )


def load(path: Path) -> LinearModel:
    """Read a model.

    Raises:
        OSError: there is no such file.
        ValueError: it is not a model of this form.
    """
    with np.load(path, allow_pickle=False) as file:
        codes = _unpacked(file["codes"])
        places = [codes[p] for p in file["code_places"].tolist()]
        ends = np.cumsum(file["code_counts"]).tolist()
        begins = [0, *ends[:-1]]
        words = _unpacked(file["words"])
        return LinearModel(
            name=_unpacked(file["name"])[0],
            labels=_unpacked(file["labels"]),
            attributes={name: i for i, name in enumerate(_unpacked(file["attributes"]))},
            first=np.concatenate([[0], np.cumsum(file["first"], dtype=np.int32)]).astype(np.int32),
            of_label=file["of_label"],
            weights=file["weights"].astype(np.float32),
            transitions=file["transitions"],
            lexicon={w: tuple(places[b:e]) for w, b, e in zip(words, begins, ends, strict=True)},
        )


def _packed(strings: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(strings).encode(), dtype=np.uint8)


def _unpacked(packed: NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode().split("\n")
