"""The stages before the teachers, each kept in a folder, so that a run that broke off goes on.

What is kept is always read back, so that a run that went on gives what one that went through gives.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import orjson

from tasks.entities.network.features import fold
from training import clusters, lexicon, linear
from training.corpora import Article, Sentence, Text
from training.gazetteers import place_marks
from training.lexicon import Lexicon
from training.linear import Field
from training.names import name_marks
from training.segmentation import segmented
from training.stage_folders import kept

# Rounds of the linear field.
ROUNDS = 80
# Sentences that it labels at a time.
_TOGETHER = 20_000


@dataclass(frozen=True, slots=True)
class Material:
    """What is learned from before the teachers come."""

    articles: Sequence[Article]
    """Of the encyclopaedia, without labels."""
    corpora: Sequence[Text]
    """The words of the labelled sentences that may be learned from."""
    labelled: Mapping[str, list[Sentence]]
    """By the rules of each output, for a linear field of each."""
    names: Path
    """Of persons: see `training.names`."""
    seed: int


class Words:
    """What is learned about words: from all texts without labels, from lists, and from linear fields."""

    def __init__(self, folder: Path, material: Material) -> None:
        self._folder, self._material = folder, material
        self._fields: dict[str, Field] = {}

    @cached_property
    def texts(self) -> list[Text]:
        """All sentences, folded."""
        forms = [text for article in self._material.articles for text in article]
        forms += self._material.corpora
        known = {word: fold(word) for text in forms for word in text}
        return [[known[word] for word in text] for text in forms]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded word is seen."""
        return Counter(word for text in self.texts for word in text)

    @cached_property
    def spelled(self) -> dict[str, str]:
        """The commonest spelling of each folded word."""
        forms = Counter(word for article in self._material.articles for text in article for word in text)
        best: dict[str, tuple[int, str]] = {}
        for form, times in forms.items():
            word = fold(form)
            best[word] = max(best.get(word, (0, "")), (times, form))
        return {word: form for word, (_, form) in best.items()}

    @cached_property
    def lexicon(self) -> Lexicon:
        """Clusters, how the field of the reader uses words over the encyclopaedia, places, names."""

        def make(to: Path) -> None:
            found = lexicon.with_types(self.given, self._used())
            (to / "lexicon.json").write_bytes(orjson.dumps(found))

        return _read_lexicon(kept(self._folder / "lexicon", make) / "lexicon.json")

    @cached_property
    def given(self) -> Lexicon:
        """Clusters, places, names: the lexicon of the field."""
        found = lexicon.with_marks(self._clustered, place_marks())
        return lexicon.with_marks(found, name_marks(self._material.names))

    def field(self, output: str) -> Field:
        """A linear field by the rules of an output."""
        if output not in self._fields:
            make = lambda to: linear.train(self._material.labelled[output], self.given, ROUNDS, to / "crf")  # noqa: E731
            self._fields[output] = Field(kept(self._folder / f"field-{output}", make) / "crf", self.given)
        return self._fields[output]

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

    def _used(self) -> Iterator[Sentence]:
        field = self.field("reader")
        texts = [text for article in self._material.articles for text in article]
        for start in range(0, len(texts), _TOGETHER):
            chunk = texts[start : start + _TOGETHER]
            yield from zip(chunk, field.labels(chunk), strict=True)


def _read_lexicon(path: Path) -> Lexicon:
    return {word: tuple(codes) for word, codes in orjson.loads(path.read_bytes()).items()}
