"""A student that begins as an earlier recogniser: with its lexicon, its features and its weights."""

from collections.abc import Sequence

import numpy as np
import torch

from tasks.entities.network.features import fold, stem_of
from tasks.entities.network.model_file import Model, Network, Quantised
from training import student as students
from training.labels import LABELS, OUTPUTS
from training.student import Student
from training.student_data import MOST_FEATURES, Table, seen_of, unknown_of

_LAYERS = ("first", "second", "third")


def student_of(model: Model, unknown: float) -> Student:
    """A student that scores as `model` does, by each of its outputs; `model` has one.

    `unknown` is the part of the words of which only the form will be shown while it learns.
    """
    vectors = model.network.vectors.rows(np.arange(len(model.lexicon.index)))
    recipe = students.Recipe(
        hidden=len(model.network.layers.first_bias), embedding=model.network.embeddings.width, unknown=unknown
    )
    student = Student(len(model.features), vectors, (len(OUTPUTS), len(LABELS)), recipe)
    layers = model.network.layers
    with torch.no_grad():
        student.embeddings.weight[1:] = torch.from_numpy(model.network.embeddings.rows(np.arange(len(model.features))))
        for name in _LAYERS:
            by_offset = np.ascontiguousarray(getattr(layers, f"{name}_layer").transpose(2, 1, 0))
            getattr(student, name).weight.copy_(torch.from_numpy(by_offset))
            getattr(student, name).bias.copy_(torch.from_numpy(getattr(layers, f"{name}_bias")))
        student.output.weight.copy_(torch.from_numpy(np.concatenate([layers.output.T] * len(OUTPUTS))))
        student.output.bias.copy_(torch.from_numpy(np.concatenate([layers.output_bias] * len(OUTPUTS))))
    return student


def table_of(model: Model, words: Sequence[str]) -> Table:
    """What the student sees of words, by the lexicon and the features of `model`."""
    lexicon = model.lexicon
    vectors = lexicon.index.rows([stem_of(fold(word), lexicon) for word in words]) + 1
    seen = _numbers(model, [seen_of(word, lexicon) for word in words])
    unknown = _numbers(model, [unknown_of(word) for word in words])
    return Table(
        ids={word: row for row, word in enumerate(words, 1)},
        seen=torch.from_numpy(seen),
        unknown=torch.from_numpy(unknown),
        vectors=torch.from_numpy(np.concatenate([[0], vectors]).astype(np.int32)),
    )


def model_of(student: Student, before: Model, name: str) -> Model:
    """The student as a recogniser, with the lexicon and the features of the one that it began as."""
    trained = students.exported(student, np.zeros((0, 0), np.float32))
    network = Network(Quantised.of(trained.embeddings[1:]), before.network.vectors, trained.layers)
    return Model(name, LABELS, OUTPUTS, before.features, before.lexicon, network)


def _numbers(model: Model, features: Sequence[Sequence[str]]) -> np.ndarray:
    """The numbers of the features of each word; row 0 stands for nothing, and so does number 0."""
    flat = model.features.rows([feature for of_word in features for feature in of_word]) + 1
    found = np.zeros((len(features) + 1, MOST_FEATURES), np.int32)
    ends = np.cumsum([len(of_word) for of_word in features])
    for row, numbers in enumerate(np.split(flat, ends[:-1]), 1):
        known = numbers[numbers > 0][:MOST_FEATURES]
        found[row, : len(known)] = known
    return found
