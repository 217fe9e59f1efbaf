"""Precision, recall and F1 of a recogniser over a labelled corpus, counted as conlleval counts."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from tasks.entities.decoding import decode
from tasks.entities.types import Recogniser

# Only these part the columns: words of the corpora may hold other blanks.
_BLANKS = re.compile(r"[ \t]+")

LabelledSentence = tuple[list[str], list[str]]


class NotLabelled(ValueError):
    """A line of the corpus is not `word TAG`; the message names the line."""


def read_conll(lines: Iterable[str]) -> list[LabelledSentence]:
    """The sentences of `word TAG` lines, as words and labels; a blank line ends a sentence.

    The tag is what follows the last blank, so columns between word and tag are passed over.

    Raises:
        NotLabelled: where a line has a word and no IOB2 tag.
    """
    sentences: list[LabelledSentence] = []
    words: list[str] = []
    labels: list[str] = []
    for number, line in enumerate(lines, 1):
        columns = _BLANKS.split(line.strip(" \t\r\n"))
        if columns == [""]:
            if words:
                sentences.append((words, labels))
                words, labels = [], []
            continue
        if len(columns) < 2 or not (columns[-1] == "O" or columns[-1].startswith(("B-", "I-"))):
            raise NotLabelled(f"line {number}: expected a word and its IOB2 tag, found {line.strip()[:80]!r}")
        words.append(columns[0])
        labels.append(columns[-1])
    if words:
        sentences.append((words, labels))
    return sentences


def score(gold: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]]) -> dict[str, Any]:
    """`precision`, `recall` and `f1` between 0 and 1 over exact spans, micro-averaged, and the same `by_type`.

    Each type also has `support`, how many spans of it the gold labels hold. A ratio without cases is 0.
    """
    found, right, wanted = Counter[str](), Counter[str](), Counter[str]()
    for gold_labels, predicted_labels in zip(gold, predicted, strict=True):
        if len(gold_labels) != len(predicted_labels):
            raise ValueError(f"{len(predicted_labels)} labels for a sentence of {len(gold_labels)} words")
        gold_chunks, predicted_chunks = set(decode(gold_labels)), decode(predicted_labels)
        wanted.update(chunk.type for chunk in gold_chunks)
        found.update(chunk.type for chunk in predicted_chunks)
        right.update(chunk.type for chunk in predicted_chunks if chunk in gold_chunks)
    by_type = {
        kind: _ratios(right[kind], found[kind], wanted[kind]) | {"support": wanted[kind]}
        for kind in sorted(found | wanted)
    }
    return _ratios(right.total(), found.total(), wanted.total()) | {"by_type": by_type}


def evaluate(sentences: Sequence[LabelledSentence], recogniser: Recogniser) -> dict[str, Any]:
    """The scores of `recogniser` on `sentences`, with `tokens` and `tokens_per_second` (labelling alone)."""
    words = [sentence_words for sentence_words, _ in sentences]
    began = time.perf_counter()
    predicted = recogniser.label(words)
    seconds = time.perf_counter() - began
    tokens = sum(map(len, words))
    speed = {"tokens": tokens, "tokens_per_second": round(tokens / seconds) if tokens and seconds else 0}
    return score([labels for _, labels in sentences], predicted) | speed


def _ratios(right: int, found: int, wanted: int) -> dict[str, Any]:
    return {
        "precision": right / found if found else 0.0,
        "recall": right / wanted if wanted else 0.0,
        "f1": 2 * right / (found + wanted) if found + wanted else 0.0,
    }
