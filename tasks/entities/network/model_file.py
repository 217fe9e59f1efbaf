"""The files of the bundled recogniser: what is known of words, and the network.

Everything large is an array in a file of its own that is mapped, not read: it costs a process no memory of its own, and
no time before it is used.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.language.word_index import HashedLexicon, WordIndex

Floats = NDArray[np.float32]
Array = NDArray[np.generic]

_FACTS = "model.json"


@dataclass(frozen=True, slots=True)
class Quantised:
    """Rows of numbers, each kept as signed bytes with a scale of its own."""

    numbers: NDArray[np.int8]
    scale: NDArray[np.float16]

    @classmethod
    def of(cls, numbers: Floats) -> "Quantised":
        """The nearest to `numbers`."""
        scale = np.abs(numbers).max(axis=1, keepdims=True, initial=0) / 127
        scale[scale == 0] = 1
        scale = scale.astype(np.float16)
        return cls(np.clip(np.round(numbers / scale), -127, 127).astype(np.int8), scale)

    def rows(self, at: NDArray[np.intp]) -> Floats:
        """The numbers of some rows."""
        return self.numbers[at].astype(np.float32) * self.scale[at].astype(np.float32)

    @property
    def width(self) -> int:
        """How many numbers a row has."""
        return int(self.numbers.shape[1])


@dataclass(frozen=True, slots=True)
class Layers:
    """What the network makes of encoded words. Each array is in a file of its field's name."""

    first_layer: Floats
    """By offset, from the encoded word to the hidden layer; the other layers likewise."""
    first_bias: Floats
    second_layer: Floats
    second_bias: Floats
    third_layer: Floats
    third_bias: Floats
    output: Floats
    """From the hidden layer to the labels of each output, one output after another."""
    output_bias: Floats

    def only(self, output: int, labels: int) -> "Layers":
        """These with one of the outputs, each of which has so many labels."""
        columns = slice(output * labels, (output + 1) * labels)
        return replace(
            self,
            output=np.ascontiguousarray(self.output[:, columns]),
            output_bias=np.ascontiguousarray(self.output_bias[columns]),
        )


@dataclass(frozen=True, slots=True)
class Network:
    """A small convolutional network over words: see `tasks.entities.network.scores`."""

    embeddings: Quantised
    """One row for each feature; zeros where the network does not know it."""
    vectors: Quantised
    """One row for each word of the lexicon."""
    layers: Layers


@dataclass(frozen=True, slots=True)
class Model:
    """The recogniser: what is known of words, and the network that labels them. The first label is `O`.

    Each output labels all words by rules of its own: `reader` for records, `anercorp` as that corpus does.
    """

    name: str
    labels: list[str]
    outputs: list[str]
    features: WordIndex
    lexicon: HashedLexicon
    network: Network


def save(folder: Path, model: Model) -> None:
    """Write `model` into `folder`; the same bytes for the same model."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = {"name": model.name, "labels": model.labels, "outputs": model.outputs, "codes": list(model.lexicon.codes)}
    (folder / _FACTS).write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for name, array in _arrays(model).items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)


def load(folder: Path) -> Model:
    """The model in `folder`, its large arrays mapped and not yet read.

    Raises:
        OSError: there is no such folder, or a file of it is missing.
        ValueError, KeyError, TypeError: it is not a model of this form.
    """
    facts = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
    files = _Files(folder)
    return Model(
        name=facts["name"],
        labels=facts["labels"],
        # Models before khabar-3 had one output.
        outputs=facts.get("outputs", ["anercorp"]),
        features=WordIndex(files["features"]),
        lexicon=HashedLexicon(WordIndex(files["words"]), facts["codes"], files["code_first"], files["code_places"]),
        network=_network(files),
    )


class _Files(Mapping[str, Any]):
    """The arrays of a folder by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, name: str) -> Any:
        # A plain array over the mapped file: numpy's class for mapped ones makes each use of it slower.
        return np.asarray(np.load(self._folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    def __iter__(self) -> Any:
        return iter(sorted(path.stem for path in self._folder.glob("*.npy")))

    def __len__(self) -> int:
        return len(list(iter(self)))


def _network(files: Mapping[str, Any]) -> Network:
    return Network(
        embeddings=Quantised(files["embeddings"], files["embeddings_scale"]),
        vectors=Quantised(files["vectors"], files["vectors_scale"]),
        layers=Layers(**{field.name: files[field.name].astype(np.float32) for field in fields(Layers)}),
    )


def _arrays(model: Model) -> dict[str, Array]:
    network, lexicon = model.network, model.lexicon
    return {
        "features": model.features.hashes,
        "words": lexicon.index.hashes,
        "code_first": lexicon.first,
        "code_places": lexicon.places,
        "embeddings": network.embeddings.numbers,
        "embeddings_scale": network.embeddings.scale,
        "vectors": network.vectors.numbers,
        "vectors_scale": network.vectors.scale,
        **{name: array.astype(np.float16) for name, array in asdict(network.layers).items()},
    }
