"""`python -m training.vocabulary WIKI.txt.xz [--ner NAME]`: count the words and how often each is in a name.

Writes `tasks/language/data/vocabulary/`: the hashes of the words, and a byte for each.
"""

import argparse
import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tasks.entities import Recogniser, load_recogniser
from tasks.language.tokens import tokenise
from tasks.language.vocabulary import code, key, save

# Rarer words are mostly slips of the pen and names that are no evidence for anything.
_RAREST = 5
_BATCH = 2000
_LONGEST_SENTENCE = 120
_ENDS = frozenset(".؟?!")

Counts = tuple[Counter[str], Counter[str]]


def sentences(path: Path) -> Iterator[list[str]]:
    """The sentences of a file of articles, one paragraph a line, between `<doc …>` marks."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("<doc", "</doc")):
                continue
            words: list[str] = []
            for token in tokenise(line):
                words.append(token.form)
                if token.form in _ENDS or len(words) == _LONGEST_SENTENCE:
                    yield words
                    words = []
            if words:
                yield words


def count(texts: Iterator[list[str]], recogniser: Recogniser) -> Counts:
    """How often each word occurs, and how often `recogniser` finds it in a name."""
    occurrences, in_names = Counter[str](), Counter[str]()
    batch: list[list[str]] = []

    def flush() -> None:
        for words, labels in zip(batch, recogniser.label(batch), strict=True):
            occurrences.update(words)
            in_names.update(word for word, label in zip(words, labels, strict=True) if label != "O")
        batch.clear()

    for words in texts:
        batch.append(words)
        if len(batch) == _BATCH:
            flush()
    flush()
    return occurrences, in_names


def codes(occurrences: Counter[str], in_names: Counter[str]) -> dict[str, int]:
    """The content of the vocabulary: a byte for each word that is frequent enough."""
    folded, folded_in_names = _folded(occurrences), _folded(in_names)
    return {
        word: code(times, folded_in_names[word] / times)
        for word, times in folded.items()
        if times >= _RAREST and any("\u0621" <= letter <= "\u06d3" for letter in word)
    }


def _folded(counts: Counter[str]) -> Counter[str]:
    folded = Counter[str]()
    for word, times in counts.items():
        folded[key(word)] += times
    return folded


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wiki", type=Path)
    parser.add_argument("--ner", default="bundled")
    arguments = parser.parse_args()
    save(codes(*count(sentences(arguments.wiki), load_recogniser(arguments.ner))))


if __name__ == "__main__":
    main()
