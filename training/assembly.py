"""Putting a trained network and what is known of words together into the recogniser's model."""

from collections.abc import Mapping
from dataclasses import dataclass

from tasks.entities.network.model_file import Floats, Layers, Model, Network, Quantised
from tasks.language.word_index import WordIndex, hashed, hashes_of


@dataclass(frozen=True, slots=True)
class Trained:
    """A network as training leaves it; its vectors are those of the lexicon's words in sorted order."""

    embeddings: Floats
    vectors: Floats
    layers: Layers


def assemble(
    name: str,
    labels: list[str],
    outputs: list[str],
    lexicon: Mapping[str, tuple[str, ...]],
    network: Trained,
    features: Mapping[str, int],
) -> Model:
    """The model.

    Args:
        name: what `processing.ner` will say.
        labels: in the order of each of the network's outputs, `O` first.
        outputs: in the order of the network's; the first is the one that records are made by.
        lexicon: what is known of words.
        network: its embeddings by `features`, its vectors by sorted word of the lexicon.
        features: the row of each feature in the network's embeddings.
    """
    feature_hashes, names = hashes_of(features)
    hashed_lexicon, words = hashed(lexicon)
    row_of = {word: row for row, word in enumerate(sorted(lexicon))}
    return Model(
        name=name,
        labels=labels,
        outputs=outputs,
        features=WordIndex(feature_hashes),
        lexicon=hashed_lexicon,
        network=Network(
            embeddings=Quantised.of(network.embeddings[[features[feature] for feature in names]]),
            vectors=Quantised.of(network.vectors[[row_of[word] for word in words]]),
            layers=network.layers,
        ),
    )
