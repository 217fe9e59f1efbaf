"""The counts of words, and how they are made."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tasks.language.vocabulary import Usage, decoded, save, usage
from tasks.language.word_index import WordIndex
from training.vocabulary import codes, count


class Capital:
    """Takes every word that begins with a meem for a name."""

    name = "capital"

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [["B-PERS" if word.startswith("م") else "O" for word in words] for words in sentences]


def test_what_the_vocabulary_knows() -> None:
    assert usage("بيروت").name_share > 0.8
    assert usage("الذي").name_share < 0.1
    assert usage("بيروت").is_mostly_name
    assert not usage("الذي").is_mostly_name
    assert usage("الذي").count > usage("بيروت").count > 100
    assert usage("إيران") == usage("ايران")
    assert usage("خمغسظذ").count == 0


def test_counting() -> None:
    occurrences, in_names = count(iter([["محمد", "قال"], ["محمد"]]), Capital())
    assert occurrences == {"محمد": 2, "قال": 1}
    assert in_names == {"محمد": 2}


def test_what_is_kept_of_the_counts(tmp_path: Path) -> None:
    occurrences = Counter({"محمد": 70, "أحمد": 40, "احمد": 30, "قال": 200, "نادر": 4, "abc": 99, "نصف": 64})
    in_names = Counter({"محمد": 70, "أحمد": 35, "احمد": 28, "نصف": 32})
    kept = codes(occurrences, in_names)
    assert {word: decoded(code) for word, code in kept.items()} == {
        "نصف": Usage(96, 4 / 9),
        "احمد": Usage(96, 8 / 9),
        "محمد": Usage(96, 1),
        "قال": Usage(192, 0),
    }
    save(kept, tmp_path)
    hashes, stored = np.load(tmp_path / "words.npy"), np.load(tmp_path / "codes.npy")
    index = WordIndex(hashes)
    assert {word: stored[index.row(word)] for word in kept} == kept
    assert index.row("نادر") == -1
