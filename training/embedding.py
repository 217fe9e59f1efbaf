"""Word vectors from texts without labels, by gensim: of stems, and of words through their letters.

word2vec (Mikolov et al., 2013) knows stems, fastText (Bojanowski et al., 2017) also words that it never saw.
"""

from typing import Any

from gensim.models import FastText, Word2Vec

from training.vectors import DIMENSIONS

_RAREST = 4
# A second thread would be faster, but no run would give the vectors of another.
_COMMON = {"vector_size": DIMENSIONS, "sg": 1, "sample": 1e-4, "workers": 1}
_STEMS = {"window": 4, "negative": 10, "epochs": 5}
_PIECES = {"window": 3, "negative": 8, "epochs": 2, "min_n": 2, "max_n": 5, "bucket": 200_000}


def of_stems(texts: list[list[str]], seed: int, rarest: int = _RAREST) -> Any:
    """Vectors of the parts of words (`training.segmentation`), by word2vec."""
    return Word2Vec(texts, min_count=rarest, seed=seed, **_COMMON, **_STEMS).wv


def of_pieces(texts: list[list[str]], seed: int, rarest: int = _RAREST) -> Any:
    """Vectors of folded words, by fastText."""
    return FastText(texts, min_count=rarest, seed=seed, **_COMMON, **_PIECES).wv
