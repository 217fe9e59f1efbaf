"""Putting a trained linear model and a trained network together into the recogniser's model."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from tasks.entities.features import WINDOW, Lexicon
from tasks.entities.model_file import Floats, Linear, Model, Network
from tasks.entities.words import OFFSETS

# Weights smaller than this change no label of the held-out tenth.
_LEAST_WEIGHT = 0.003

Weights = Mapping[tuple[str, str], float]


def assemble(
    name: str,
    labels: list[str],
    lexicon: Lexicon,
    state_weights: Weights,
    transitions: Floats,
    network: Network,
    network_features: Mapping[str, int],
) -> Model:
    """The model of both parts.

    Args:
        name: what `processing.ner` will say.
        labels: in the order of the network's output.
        lexicon: what is known of words.
        state_weights: of the linear model, by attribute (`-1:w=word`, or a bare feature of the word itself) and label.
        transitions: added over both parts.
        network: its embeddings by `network_features`, its vectors by sorted word.
        network_features: the row of each feature in the network's embeddings.
    """
    sparse: dict[str, list[tuple[int, float]]] = {}
    for (attribute, label), weight in state_weights.items():
        if abs(weight) >= _LEAST_WEIGHT:
            offset, feature = _split(attribute)
            place = (offset + WINDOW) * len(labels) + labels.index(label)
            sparse.setdefault(feature, []).append((place, weight))
    names = sorted(sparse.keys() | network_features.keys())
    embeddings = np.zeros((len(names), network.embeddings.shape[1]), dtype=np.float32)
    known = [i for i, feature in enumerate(names) if feature in network_features]
    embeddings[known] = network.embeddings[[network_features[names[i]] for i in known]]
    flat = [pair for feature in names for pair in sorted(sparse.get(feature, ()))]
    first = np.cumsum([0, *(len(sparse.get(feature, ())) for feature in names)], dtype=np.int32)
    return Model(
        name=name,
        labels=labels,
        features={feature: i for i, feature in enumerate(names)},
        lexicon=lexicon,
        transitions=_legal(transitions, labels),
        linear=Linear(
            first=first,
            places=np.array([place for place, _ in flat], dtype=np.uint8),
            weights=np.array([weight for _, weight in flat], dtype=np.float32),
        ),
        network=replace(network, embeddings=embeddings),
    )


def no_network(lexicon: Lexicon, labels: list[str]) -> Network:
    """A network that adds nothing, for a recogniser that is linear only."""
    zeros = lambda *shape: np.zeros(shape, dtype=np.float32)  # noqa: E731
    count = len(labels)
    return Network(
        zeros(1, 1),
        zeros(len(lexicon), 1),
        zeros(2, OFFSETS),
        zeros(1),
        zeros(1, 3),
        zeros(1),
        zeros(1, count),
        zeros(count),
    )


def weighted(network: Network, share: float) -> Network:
    """`network` with its scores multiplied by `share`."""
    return replace(network, output=network.output * share, output_bias=network.output_bias * share)


def _split(attribute: str) -> tuple[int, str]:
    for offset in range(-WINDOW, WINDOW + 1):
        if attribute.startswith(f"{offset}:"):
            return offset, attribute.partition(":")[2]
    return 0, attribute


def _legal(transitions: Floats, labels: list[str]) -> Floats:
    """No I- may follow anything but a B- or I- of its own type."""
    out = transitions.astype(np.float32).copy()
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            for before, other in enumerate(labels):
                if other[2:] != label[2:]:
                    out[before, after] = -1e4
    return out
