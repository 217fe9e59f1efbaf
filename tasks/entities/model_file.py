"""The file of the bundled recogniser: what is known of words, the weights of features, and the network."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.entities.features import Lexicon

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Linear:
    """Sparse weights: feature `f` has `weights[first[f]:first[f + 1]]`, at `places` offset × labels + label."""

    first: NDArray[np.int32]
    places: NDArray[np.uint8]
    weights: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """A small convolutional network over words: see `tasks.entities.network`."""

    embeddings: Floats
    """One row for each feature; zeros where the network does not know it."""
    vectors: Floats
    """One row for each word of the lexicon, in sorted order."""
    first_layer: Floats
    first_bias: Floats
    second_layer: Floats
    second_bias: Floats
    output: Floats
    output_bias: Floats


@dataclass(frozen=True, slots=True)
class Model:
    """The recogniser: the scores of both parts are added, then the best sequence is found."""

    name: str
    labels: list[str]
    features: Mapping[str, int]
    lexicon: Lexicon
    transitions: Floats
    linear: Linear
    network: Network


def save(path: Path, model: Model) -> None:
    """Write `model`; the same bytes for the same model. Embeddings and vectors are kept in eight bits a number."""
    words = sorted(model.lexicon)
    codes = sorted({code for found in model.lexicon.values() for code in found})
    place = {code: i for i, code in enumerate(codes)}
    rows = [[place[code] for code in model.lexicon[word]] for word in words]
    network = model.network
    arrays: dict[str, Any] = {
        "name": _packed([model.name]),
        "labels": _packed(model.labels),
        "features": _packed(list(model.features)),
        "transitions": model.transitions.astype(np.float32),
        "linear_counts": np.diff(model.linear.first).astype(np.uint8),
        "linear_places": model.linear.places.astype(np.uint8),
        "linear_weights": model.linear.weights.astype(np.float16),
        **_eight_bits("embeddings", network.embeddings),
        **_eight_bits("vectors", network.vectors),
        "first_layer": network.first_layer.astype(np.float16),
        "first_bias": network.first_bias.astype(np.float32),
        "second_layer": network.second_layer.astype(np.float16),
        "second_bias": network.second_bias.astype(np.float32),
        "output": network.output.astype(np.float32),
        "output_bias": network.output_bias.astype(np.float32),
        "words": _packed(words),
        "codes": _packed(codes),
        "code_counts": np.array([len(row) for row in rows], dtype=np.uint8),
        "code_places": np.array([p for row in rows for p in row], dtype=np.uint16),
    }
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


def load(path: Path) -> Model:
    """Read a model.

    Raises:
        OSError: there is no such file.
        ValueError, KeyError: it is not a model of this form.
    """
    with np.load(path, allow_pickle=False) as file:
        counts = file["linear_counts"]
        return Model(
            name=_unpacked(file["name"])[0],
            labels=_unpacked(file["labels"]),
            features={name: i for i, name in enumerate(_unpacked(file["features"]))},
            lexicon=_lexicon(file),
            transitions=file["transitions"],
            linear=Linear(
                first=np.concatenate([[0], np.cumsum(counts, dtype=np.int32)]).astype(np.int32),
                places=file["linear_places"],
                weights=file["linear_weights"].astype(np.float32),
            ),
            network=Network(
                embeddings=_numbers(file, "embeddings"),
                vectors=_numbers(file, "vectors"),
                first_layer=file["first_layer"].astype(np.float32),
                first_bias=file["first_bias"],
                second_layer=file["second_layer"].astype(np.float32),
                second_bias=file["second_bias"],
                output=file["output"],
                output_bias=file["output_bias"],
            ),
        )


def _lexicon(file: Mapping[str, NDArray[np.uint8]]) -> Lexicon:
    codes = _unpacked(file["codes"])
    found = [codes[p] for p in file["code_places"].tolist()]
    ends = np.cumsum(file["code_counts"], dtype=np.int64).tolist()
    words = _unpacked(file["words"])
    return {w: tuple(found[b:e]) for w, b, e in zip(words, [0, *ends], ends, strict=False)}


def _eight_bits(name: str, numbers: Floats) -> dict[str, NDArray[np.generic]]:
    """Each row as signed bytes with a scale of its own."""
    scale = np.abs(numbers).max(axis=1, keepdims=True) / 127
    scale[scale == 0] = 1
    return {name: np.round(numbers / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float16)}


def _numbers(file: Mapping[str, NDArray[np.generic]], name: str) -> Floats:
    return file[name].astype(np.float32) * file[f"{name}_scale"].astype(np.float32)


def _packed(strings: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(strings).encode(), dtype=np.uint8)


def _unpacked(packed: NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode().split("\n")
