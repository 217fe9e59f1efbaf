"""`python -m training.noun_classes WIKI.txt.xz`: tell nouns for persons from those for things by their company.

Each noun is described by how often the 12,000 most frequent words stand one and two places before and after it
(positive pointwise mutual information, its 150 strongest directions). A support vector machine learns from the nouns
of the tables of events which vectors are persons, and tells the rest. Writes `tasks/language/data/noun_classes/`.
"""

import argparse
import lzma
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix, hstack
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.svm import SVC
from sklearn.utils.extmath import randomized_svd

from tasks.figures.events.tables import CASUALTIES, KINDS
from tasks.figures.events.types import Noun
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.noun_classes import NounClass, save
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.vocabulary import usage

Vectors = NDArray[np.float32]

_TOKENS = re.compile(r"[\u0621-\u064a\u064b-\u0652\u0670\u0640]+|[.؟!،؛:()«»\"]|[0-9٠-٩]+")
_OFFSETS = (-2, -1, 1, 2)
_CONTEXTS = 12_000
_RAREST = 15
_DIMENSIONS = 150
_ITERATIONS = 3
# Rare contexts say too much; their counts are smoothed as in Levy, Goldberg and Dagan (2015).
_SMOOTHING = 0.75
_PENALTY = 3.0
_WIDTH = 2.0
_FOLDS = 8
_NAME_SHARE = 0.3
_STEM = 4  # letters by which words of one stem are kept in one fold
# Distances from the border of the two classes. Cross-validated over the tables' words (area under the curve 0.96),
# 73 of 100 things lie below the first and 3 persons; 70 of 100 persons above the second and 2 things.
THING_BELOW = -0.2
PERSON_ABOVE = 0.6


def read_line(line: str) -> list[str]:
    """The folded words of a line; a preposition before the article is taken off, for the article is a feature."""
    return [_reduced(token) for token in _TOKENS.findall(line)]


def _reduced(token: str) -> str:
    if not token[0].isalpha():
        return "0" if token[0].isdigit() else "."
    word = fold(token)
    for clitic in ("و", "ب"):
        if word.startswith(clitic + "ال") and len(word) > 5:
            return word[1:]
    return "ال" + word[2:] if word.startswith("لل") and len(word) > 4 else word


def bare(word: str) -> str:
    """`word` without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def vectors(sentences: Sequence[Sequence[str]], dimensions: int = _DIMENSIONS) -> tuple[list[str], Vectors]:
    """The words that are frequent enough, without article, and a vector of length 1 for each."""
    counts = Counter(word for sentence in sentences for word in sentence)
    stems = Counter[str]()
    for word, times in counts.items():
        stems[bare(word)] += times
    words = [word for word, times in stems.items() if times >= _RAREST]
    context = {word: i for i, (word, _) in enumerate(counts.most_common(_CONTEXTS))}
    information = _information(_cooccurrences(sentences, {word: i for i, word in enumerate(words)}, context))
    left, strengths, _ = randomized_svd(information, dimensions, n_iter=_ITERATIONS, random_state=0)
    rows = (left * np.sqrt(strengths)).astype(np.float32)
    return words, rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6)


def _cooccurrences(sentences: Iterable[Sequence[str]], words: dict[str, int], context: dict[str, int]) -> csr_matrix:
    """How often each context stands at each offset of each word."""
    rows, columns = [array("i") for _ in _OFFSETS], [array("i") for _ in _OFFSETS]
    for sentence in sentences:
        own = [words.get(bare(word), -1) for word in sentence]
        other = [context.get(word, -1) for word in sentence]
        for place, offset in enumerate(_OFFSETS):
            for i in range(max(0, -offset), min(len(own), len(own) - offset)):
                if own[i] >= 0 and other[i + offset] >= 0:
                    rows[place].append(own[i])
                    columns[place].append(other[i + offset])
    shape = (len(words), len(context))
    return hstack(
        [
            coo_matrix((np.ones(len(row), np.float32), (np.asarray(row), np.asarray(column))), shape=shape).tocsr()
            for row, column in zip(rows, columns, strict=True)
        ]
    ).tocsr()


def _information(counts: csr_matrix) -> csr_matrix:
    """The positive pointwise mutual information of words and contexts."""
    total = counts.sum()
    of_words, of_contexts = (np.asarray(counts.sum(axis)).ravel() for axis in (1, 0))
    entries = counts.tocoo()
    expected = of_words[entries.row] * np.power(of_contexts[entries.col], _SMOOTHING) * np.power(total, 1 - _SMOOTHING)
    values = np.maximum(np.log(entries.data * total / (expected + 1e-9)), 0)
    return csr_matrix((values, (entries.row, entries.col)), shape=counts.shape)


def classes(words: Sequence[str], rows: Vectors) -> dict[str, NounClass]:
    """The class of each noun that the tables of events do not know and whose vector tells it; prints how sure it is."""
    place, known = {word: i for i, word in enumerate(words)}, _known()
    seeds = [word for word in known if word in place]
    features, labels = rows[[place[word] for word in seeds]], np.array([known[word] for word in seeds])
    machine = SVC(C=_PENALTY, gamma=_WIDTH, class_weight="balanced")
    _report(machine, features, labels, seeds)
    machine.fit(features, labels)
    unknown = [word for word in words if word not in known and len(word) > 2 and is_seen_as_noun(word)]
    distances = machine.decision_function(rows[[place[word] for word in unknown]])
    told = {word: _class_of(word, float(distance)) for word, distance in zip(unknown, distances, strict=True)}
    return {word: kind for word, kind in told.items() if kind is not NounClass.UNKNOWN}


def _known() -> dict[str, bool]:
    """Whether each noun of the tables is a person."""
    known = {word: noun is Noun.PERSON for word, noun in KINDS.items() if noun in (Noun.PERSON, Noun.THING)}
    return dict.fromkeys(CASUALTIES, True) | known


def _report(machine: SVC, features: Vectors, labels: NDArray[np.bool_], seeds: Sequence[str]) -> None:
    """Print how the machine tells nouns of stems that it has not seen."""
    stems = {stem: i for i, stem in enumerate(sorted({word[:_STEM] for word in seeds}))}
    groups = [stems[word[:_STEM]] for word in seeds]
    scores = cross_val_predict(
        machine, features, labels, cv=GroupKFold(_FOLDS), groups=groups, method="decision_function"
    )
    below, above = scores < THING_BELOW, scores > PERSON_ABOVE
    print(f"{len(seeds)} known nouns, area under the curve {roc_auc_score(labels, scores):.3f}")
    print(f"things: {below[~labels].mean():.2f} told, {below[labels].mean():.3f} of the persons among them")
    print(f"persons: {above[labels].mean():.2f} told, {above[~labels].mean():.3f} of the things among them")


def _class_of(word: str, distance: float) -> NounClass:
    """The class of a noun; feminines in ة are in the company of persons as adjectives, countries as subjects."""
    if distance < THING_BELOW:
        return NounClass.THING
    doubtful = word.endswith(affix.TEH_MARBUTA) or usage(word).name_share >= _NAME_SHARE
    return NounClass.PERSON if distance > PERSON_ABOVE and not doubtful else NounClass.UNKNOWN


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wiki", type=Path)
    with lzma.open(parser.parse_args().wiki, "rt", encoding="utf-8") as lines:
        sentences = [read_line(line) for line in lines if not line.startswith("<")]
    save(classes(*vectors(sentences)))


if __name__ == "__main__":
    main()
