"""From gold labels to the shipped network: the encoder's and the field's soft labels, the student; each stage kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
import torch

from tasks.entities.network.model_file import Floats
from training import fine_tuning, student_data
from training import silver as soft
from training import student as students
from training.assembly import Trained
from training.corpora import Article, Sentence, Text
from training.encoder import Encoder, Size
from training.encoder_weights import EncoderFile
from training.fine_tuning import Course, Labelled, encoded, probabilities
from training.labels import LABELS, OUTPUTS
from training.renaming import renamed
from training.rules import NO_SENTENCE, Gold
from training.silver import Silver
from training.stage_folders import kept
from training.stages import Words
from training.student import Student
from training.vectors import of_pieces, reduced


@dataclass(frozen=True, slots=True)
class SilverRecipe:
    """What the teachers label, and how much each has to say."""

    words: int = 1_200_000
    """Of the encyclopaedia, which the fields label."""
    encoder_words: int = 0
    """Of these, in the sentences about which the reader's field doubts most; the encoder labels them as well."""
    encoder_share: float = 0.85
    """Of the encoder's probabilities in the mean with the field's."""
    seed: int = 5


@dataclass(frozen=True, slots=True)
class TeachersRecipe:
    """How the encoders are taught."""

    general_steps: int = 2400
    """Batches of the published corpora alone."""
    news_steps: int = 1500
    """Batches of these and Khabar's news, which is nearest to what the recogniser reads."""
    seeds: tuple[int, ...] = (1, 2)
    """Of each encoder; the student hears their mean, and the recogniser `large` is the first."""
    size: Size = field(default_factory=Size)

    def of(self, seed: int) -> fine_tuning.Recipe:
        """The recipe of one encoder."""
        return fine_tuning.Recipe(self.general_steps + self.news_steps, seed, self.size)


TEACHERS = TeachersRecipe()
STUDENT = students.Recipe()
# ANERcorp is news, as what Khabar reads is, and has the labels of two rules; so its whole is learned in a round of the
# teacher, and a part of the others. Khabar's news is a fifth of the words, and is learned more often.
_SHARES = {"anercorp": 1.0, "wikifane": 1 / 3, "aqmar": 1 / 3, "news": 3.0}
# Sentences that the encoder labels between two lines of progress.
_CHUNK = 2000


class Distillation:
    """The way from the labelled corpora to a network with an output for each of OUTPUTS."""

    def __init__(self, folder: Path, words: Words, gold: Gold, encoder: Path, silver: SilverRecipe) -> None:
        """`encoder` is the file that `training.encoder_weights` reads."""
        self._folder, self._words, self._gold, self._recipe = folder, words, gold, silver
        self._file = EncoderFile(encoder)

    def network(self, articles: Sequence[Article]) -> tuple[Trained, dict[str, int]]:
        """The student of both teachers, and the numbers of its features."""
        silver, gold = self.silver(articles), self.gold()
        lexicon = self._words.lexicon
        counts = Counter(word for text in [*silver.texts, *gold.texts] for word in text)
        features = student_data.counted(
            counts, sorted({w for text, _ in self._gold.anercorp for w in text}), lexicon, STUDENT.least_seen
        )
        table = student_data.table_of(sorted(counts), features, lexicon)
        spelled = [self._words.spelled.get(word, word) for word in sorted(lexicon)]
        of_words = reduced(of_pieces(spelled, self._file), STUDENT.vectors, students.VECTOR_LENGTH)
        return students.exported(self._student(table, len(features), silver, gold, of_words), of_words), features

    def silver(self, articles: Sequence[Article]) -> Silver:
        """The teachers' labels of sentences of the articles."""

        def make(to: Path) -> None:
            texts = soft.chosen(articles, self._recipe.words, self._recipe.seed)
            found = self._by_fields(texts)
            doubtful = soft.doubtful(found, OUTPUTS.index("reader"), self._recipe.encoder_words)
            self._hear_encoders(found, doubtful.tolist())
            soft.save(to, found)

        return soft.load(kept(self._folder / "silver", make))

    def gold(self) -> Silver:
        """The labelled sentences; where a rule has no gold labels, the teachers' labels.

        Of sentences with other names in them only the gold labels count: what the teachers hold of a strange mixture
        is worth little. Learning the field's labels there cost the output `anercorp` 0.014 of F1.
        """
        gold = self._gold

        def make(to: Path) -> None:
            found = self._by_fields(gold.texts)
            self._hear_encoders(found, range(len(found.texts)))
            soft.save(to, found)

        def none(*corpora: list[Sentence]) -> list[Sentence]:
            return [NO_SENTENCE] * sum(map(len, corpora))

        found = soft.load(kept(self._folder / "gold", make))
        reader = [*gold.newsfane, *gold.wikifane, *none(gold.aqmar), *gold.news]
        anercorp = [*gold.anercorp, *none(gold.wikifane, gold.aqmar, gold.news)]
        found = soft.with_gold(found, OUTPUTS.index("reader"), reader)
        found = soft.with_gold(found, OUTPUTS.index("anercorp"), anercorp)
        news = [*(sentence for sentence in gold.newsfane if sentence[0]), *gold.news]
        return soft.joined(found, soft.of_gold(renamed(news, STUDENT.renamed_copies, STUDENT.seed), OUTPUTS, "reader"))

    @cached_property
    def teachers(self) -> list[Encoder]:
        """The encoders, taught the rules of the corpora."""
        courses = self._courses()
        return [
            fine_tuning.train(courses, self._file, TEACHERS.of(seed), teacher_folder(self._folder, seed))
            for seed in TEACHERS.seeds
        ]

    def _courses(self) -> list[Course]:
        gold, vocabulary = self._gold, self._file.vocabulary
        published: list[tuple[float, list[Labelled]]] = [
            (_SHARES["anercorp"], encoded({"anercorp": gold.anercorp, "reader": gold.newsfane}, vocabulary)),
            (_SHARES["wikifane"], encoded({"reader": gold.wikifane}, vocabulary)),
            (_SHARES["aqmar"], encoded({"aqmar": gold.aqmar}, vocabulary)),
        ]
        news = (_SHARES["news"], encoded({"reader": gold.news}, vocabulary))
        return [Course(TEACHERS.general_steps, published), Course(TEACHERS.news_steps, [*published, news])]

    def _by_fields(self, texts: list[Text]) -> Silver:
        by_output = [self._words.field(output).probabilities(texts) for output in OUTPUTS]
        return Silver(texts, [np.stack(of_text, 1).astype(np.float16) for of_text in zip(*by_output, strict=True)])

    def _hear_encoders(self, silver: Silver, places: Sequence[int]) -> None:
        """Make the labels of some sentences the mean with the encoders'."""
        share = self._recipe.encoder_share
        for start in range(0, len(places), _CHUNK):
            chunk = places[start : start + _CHUNK]
            texts = [silver.texts[at] for at in chunk]
            heard = [probabilities(encoder, self._file, texts, OUTPUTS) for encoder in self.teachers]
            for at, *of_text in zip(chunk, *heard, strict=True):
                mean = np.mean(of_text, axis=0, dtype=np.float32)
                silver.probabilities[at] = (share * mean + (1 - share) * silver.probabilities[at]).astype(np.float16)
            print(f"the encoders labelled {start + len(chunk)} of {len(places)} sentences", flush=True)

    def _student(
        self, table: student_data.Table, features: int, silver: Silver, gold: Silver, of_words: Floats
    ) -> Student:
        outputs = len(OUTPUTS), len(LABELS)

        def encode(labelled: Silver) -> list[student_data.Encoded]:
            return [table.encode(t, p) for t, p in zip(labelled.texts, labelled.probabilities, strict=True)]

        def make(to: Path) -> None:
            student = students.train(table, features, encode(silver), encode(gold), of_words, outputs, STUDENT)
            torch.save(student.state_dict(), to / "student.pt")

        path = kept(self._folder / "student", make) / "student.pt"
        student = Student(features, np.zeros_like(of_words), outputs, STUDENT)
        student.load_state_dict(torch.load(path, weights_only=True))
        return student.eval()


def teacher_folder(work: Path, seed: int) -> Path:
    """Where the checkpoint of the encoder of a seed lies, from which a stopped run continues; it is made if need be."""
    folder = work / f"teacher-{seed}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
