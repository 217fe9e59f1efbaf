"""Word clusters: words that stand between the same neighbours, at several granularities.

Each word is described by how much more often than chance each frequent word stands right before it, right after it, and
two places away (positive pointwise mutual information); a truncated singular value decomposition makes short vectors of
that (Levy, Goldberg and Dagan, 2015), and k-means groups them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np
import scipy.sparse as sp
from sklearn.cluster import MiniBatchKMeans
from sklearn.utils.extmath import randomized_svd

from tasks.entities.features import fold
from tasks.tokens import tokenise

_OFFSETS = (-2, -1, 1, 2)
_CONTEXT_WORDS = 3000
_DIMENSIONS = 100
# A rest must be at least this much more frequent than the whole for its first letter to be taken for a proclitic.
_RATIO = 1.0
_SHORTEST_REST = 3


def segmented(paragraphs: Iterable[str]) -> list[list[str]]:
    """The paragraphs as folded words, with proclitics taken off where the rest is the commoner word."""
    texts = [[fold(token.form) for token in tokenise(paragraph)] for paragraph in paragraphs]
    counts = Counter(word for text in texts for word in text)
    known = {word: _segments(word, counts) for word in counts}
    return [[part for word in text for part in known[word]] for text in texts]


def _segments(word: str, counts: Counter[str]) -> list[str]:
    parts: list[str] = []
    rest = word
    for letters in ("وف", "بلك"):
        if len(rest) > _SHORTEST_REST and rest[0] in letters:
            article = "ا" + rest[1:]
            shorter = article if rest.startswith("لل") and article in counts else rest[1:]
            if len(shorter) >= _SHORTEST_REST and counts[shorter] > _RATIO * counts[rest]:
                parts.append(rest[0] + "+")
                rest = shorter
    return [*parts, rest]


def vectors(texts: list[list[str]], rarest: int, seed: int) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The words seen at least `rarest` times, most frequent first, with their counts and their vectors."""
    counts = Counter(word for text in texts for word in text)
    words = [word for word, count in sorted(counts.items(), key=lambda p: (-p[1], p[0])) if count >= rarest]
    index = {word: i for i, word in enumerate(words)}
    matrix = _positive_mutual_information(_cooccurrences(texts, index))
    left, singular, _ = randomized_svd(matrix, min(_DIMENSIONS, *matrix.shape), random_state=seed, n_iter=4)
    found = left * np.sqrt(singular)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    return words, np.array([counts[w] for w in words]), found.astype(np.float32)


def group(found: np.ndarray, counts: np.ndarray, sizes: Iterable[int], seed: int) -> Iterator[np.ndarray]:
    """The cluster of each word, for each number of clusters."""
    for size in sizes:
        means = MiniBatchKMeans(size, random_state=seed, batch_size=4096, n_init=3, max_iter=60)
        yield means.fit(found, sample_weight=np.log1p(counts)).labels_


def _cooccurrences(texts: list[list[str]], index: dict[str, int]) -> sp.csr_matrix:
    """How often each context word stands at each offset from each word; one row a word, one block a offset."""
    outside = len(index)
    flat = np.array([index.get(word, outside) for text in texts for word in (*text, "\n", "\n")], dtype=np.int32)
    total = None
    for block, offset in enumerate(_OFFSETS):
        middle, context = (flat[:-offset], flat[offset:]) if offset > 0 else (flat[-offset:], flat[:offset])
        keep = (middle < outside) & (context < _CONTEXT_WORDS)
        rows, columns = middle[keep], context[keep] + block * _CONTEXT_WORDS
        shape = (outside, len(_OFFSETS) * _CONTEXT_WORDS)
        part = sp.coo_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape).tocsr()
        total = part if total is None else total + part
    return total


def _positive_mutual_information(counts: sp.csr_matrix) -> sp.csr_matrix:
    rows = np.asarray(counts.sum(axis=1)).ravel()
    # Contexts are smoothed by the power 0.75, as in word2vec, or rare ones would look too telling.
    columns = np.asarray(counts.sum(axis=0)).ravel() ** 0.75
    columns *= rows.sum() / max(columns.sum(), 1e-9)
    found = counts.tocoo()
    values = np.log(np.maximum(found.data, 1e-9) * rows.sum() / (rows[found.row] * columns[found.col] + 1e-9))
    keep = values > 0
    return sp.coo_matrix((values[keep], (found.row[keep], found.col[keep])), shape=counts.shape).tocsr()
