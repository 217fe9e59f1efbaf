"""The stages of training on texts without labels, each kept in a folder, so that a run that broke off goes on.

What is kept is always read back, so that a run that went on gives what one that went through gives.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import torch
from gensim.models import KeyedVectors
from gensim.models.fasttext import FastTextKeyedVectors

from tasks.entities.network.features import fold
from training import clusters, embedding, lexicon, linear
from training.cloze import Cloze, Inventory, inventory_of
from training.cloze_training import train as train_cloze
from training.corpora import Article, Sentence, Text, read_labelled
from training.gazetteers import place_marks
from training.lexicon import Lexicon
from training.segmentation import segmented
from training.teacher_data import Known

# Steps of the cloze model (the shipped one's were bounded by 35 minutes: about 3,900), and rounds of the linear field
# that labels for the lexicon.
CLOZE_STEPS, ROUNDS = 4000, 80

Usage = Path | list[Sentence]
"""Texts that a recogniser labelled, or gold sentences for a linear field that is to label the articles."""


def kept(path: Path, make: Callable[[Path], object]) -> Path:
    """The folder of a stage; `make` fills it, once. A folder of this name is whole."""
    if not path.exists():
        begun = path.with_name(path.name + ".part")
        shutil.rmtree(begun, ignore_errors=True)
        begun.mkdir(parents=True)
        print(f"stage {path.name}", flush=True)
        make(begun)
        begun.rename(path)
    return path


class Unlabelled:
    """What is learned from the words of all corpora without their labels, and, for the lexicon, from a linear field."""

    def __init__(
        self, folder: Path, articles: Sequence[Article], words: Sequence[Text], labelled: Usage, seed: int
    ) -> None:
        """`words` are the sentences of the corpora; `labelled` shows how words are used, or teaches the field to."""
        self._folder, self._articles, self._corpora = folder, articles, words
        self._usage, self._seed = labelled, seed

    @cached_property
    def texts(self) -> list[Text]:
        """All sentences, folded."""
        forms = [text for article in self._articles for text in article]
        forms += self._corpora
        known = {word: fold(word) for text in forms for word in text}
        return [[known[word] for word in text] for text in forms]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded word is seen."""
        return Counter(word for text in self.texts for word in text)

    @cached_property
    def stems(self) -> Any:
        """Vectors of stems."""
        parts = lambda: segmented(self.texts, self.counts)  # noqa: E731
        make = lambda to: embedding.of_stems(parts(), self._seed).save(str(to / "kv"))  # noqa: E731
        return KeyedVectors.load(str(kept(self._folder / "stems", make) / "kv"))

    @cached_property
    def pieces(self) -> Any:
        """Vectors of words by their letters."""
        make = lambda to: embedding.of_pieces(self.texts, self._seed).save(str(to / "kv"))  # noqa: E731
        return FastTextKeyedVectors.load(str(kept(self._folder / "pieces", make) / "kv"))

    @cached_property
    def lexicon(self) -> Lexicon:
        """Clusters, usage, places."""

        def make(to: Path) -> None:
            found = lexicon.with_types(self._clustered, self._labelled())
            (to / "lexicon.json").write_bytes(orjson.dumps(lexicon.with_places(found, place_marks())))

        return _read_lexicon(kept(self._folder / "lexicon", make) / "lexicon.json")

    @cached_property
    def cloze(self) -> tuple[Cloze, Inventory]:
        """The cloze model and its words."""
        inventory = inventory_of(self.counts, self.pieces)

        def make(to: Path) -> None:
            model = train_cloze(self.texts, inventory, self.counts, CLOZE_STEPS, self._seed)
            torch.save(model.state_dict(), to / "cloze.pt")

        model = Cloze(inventory.vectors)
        model.load_state_dict(torch.load(kept(self._folder / "cloze", make) / "cloze.pt", weights_only=True))
        return model, inventory

    @property
    def known(self) -> Known:
        """All that a teacher is told of words."""
        return Known(self.lexicon, self.counts, self.stems, self.pieces)

    @property
    def _clustered(self) -> Lexicon:
        def make(to: Path) -> None:
            found = clusters.neighbours(segmented(self.texts, self.counts))
            np.save(to / "classes.npy", np.stack([clusters.exchanged(found, size) for size in lexicon.SIZES]))
            (to / "words.json").write_bytes(orjson.dumps(found.words))

        folder = kept(self._folder / "clusters", make)
        return lexicon.from_clusters(
            orjson.loads((folder / "words.json").read_bytes()), np.load(folder / "classes.npy")
        )

    def _labelled(self) -> Iterable[Sentence]:
        """Labelled texts, to see how words are used: those given, or what a linear field makes of the articles."""
        given = self._usage
        return read_labelled(given) if isinstance(given, Path) else self._by_linear_field(given)

    def _by_linear_field(self, gold: list[Sentence]) -> Iterator[Sentence]:
        known = lexicon.with_places(self._clustered, place_marks())
        with linear.trained(gold, known, ROUNDS) as label:
            for article in self._articles:
                for text in article:
                    yield text, label(text)


def _read_lexicon(path: Path) -> Lexicon:
    return {word: tuple(codes) for word, codes in orjson.loads(path.read_bytes()).items()}
