"""From gold labels to the shipped network: teachers, their soft labels over articles, the student; each stage kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from tasks.entities.network.features import fold
from tasks.entities.network.model_file import Floats
from training import silver as soft
from training import student as students
from training import student_data, teacher_data, teaching
from training.assembly import Trained
from training.cloze import hidden_of
from training.corpora import Article, Sentence
from training.labels import LABELS
from training.silver import Silver
from training.stages import Unlabelled, kept
from training.student import Student
from training.teacher import Recipe, Teacher
from training.vectors import reduced

# One more, without the cloze model, scored 0.013 to 0.017 lower alone, and the mean with it was no better.
TEACHERS = (
    Recipe(seed=5, cloze=True),
    Recipe(seed=6, cloze=True, hidden=220, epochs=13, batch=20),
)
STUDENT = students.Recipe()
SILVER_WORDS = 3_200_000
_SILVER_SEED = 5


class Distillation:
    """The way from two labelled corpora to a network, by the first one's rules."""

    def __init__(self, folder: Path, learned: Unlabelled, first: list[Sentence], second: list[Sentence]) -> None:
        self._folder, self._learned, self._corpora = folder, learned, (first, second)
        self._words = sorted({word for corpus in self._corpora for words, _ in corpus for word in words})
        self._features = teacher_data.features_of(self._words, learned.lexicon)

    def network(self, articles: Sequence[Article], words: int = SILVER_WORDS) -> tuple[Trained, dict[str, int]]:
        """The student of all teachers, and the numbers of its features."""
        silver = self.silver(articles, words)
        lexicon, gold = self._learned.lexicon, self._corpora[0]
        counts = Counter(word for text in silver.texts for word in text)
        counts.update(word for text, _ in gold for word in text)
        features = student_data.features_of(
            counts, sorted({w for text, _ in gold for w in text}), lexicon, STUDENT.least_seen
        )
        table = student_data.WordTable(sorted(counts), features, lexicon)
        of_words = reduced(
            sorted(lexicon), self._learned.stems, self._learned.pieces, STUDENT.vectors, students.VECTOR_LENGTH
        )
        student = self._student(table, silver, of_words)
        return students.exported(student, of_words), features

    def silver(self, articles: Sequence[Article], words: int) -> Silver:
        """The teachers' labels of so many words of the articles."""

        def make(to: Path) -> None:
            texts = soft.chosen(articles, words, _SILVER_SEED)
            learned = self._learned
            soft.save(to, soft.labelled(texts, self.teachers(), self._features, learned.known, learned.cloze))

        return soft.load(kept(self._folder / "silver", make))

    def teachers(self) -> list[Teacher]:
        """All teachers, trained."""
        return [self._teacher(recipe) for recipe in TEACHERS]

    def _teacher(self, recipe: Recipe) -> Teacher:
        def make(to: Path) -> None:
            table = teacher_data.WordTable(self._words, self._features, self._learned.known)
            start = sum(len(words) for words, _ in self._corpora[0])
            encoded = [table.encode(self._corpora[0], LABELS), table.encode(self._corpora[1], LABELS, start)]
            hidden = self._hidden() if recipe.cloze else None
            teacher = teaching.train(table, encoded, hidden, len(LABELS), recipe)
            torch.save({"recipe": asdict(recipe), "state": teacher.state_dict()}, to / "teacher.pt")

        path = kept(self._folder / f"teacher-{recipe.seed}", make) / "teacher.pt"
        teacher = Teacher(len(self._features), len(LABELS), recipe)
        teacher.load_state_dict(torch.load(path, weights_only=True)["state"])
        return teacher.eval()

    def _hidden(self) -> Tensor:
        texts = [[fold(word) for word in words] for corpus in self._corpora for words, _ in corpus]
        return hidden_of(*self._learned.cloze, texts)

    def _student(self, table: student_data.WordTable, silver: Silver, of_words: Floats) -> Student:
        def make(to: Path) -> None:
            soft_ones = [table.encode(t, p) for t, p in zip(silver.texts, silver.probabilities, strict=True)]
            gold = [table.encode(words, student_data.softened((words, of), LABELS)) for words, of in self._corpora[0]]
            student = students.train(table, soft_ones, gold, of_words, len(LABELS), STUDENT)
            torch.save(student.state_dict(), to / "student.pt")

        path = kept(self._folder / "student", make) / "student.pt"
        student = Student(len(table.features), np.zeros_like(of_words), len(LABELS), STUDENT)
        student.load_state_dict(torch.load(path, weights_only=True))
        return student.eval()
