"""The counts of words, and how they are made."""

from collections import Counter
from collections.abc import Sequence

from tasks.entities.vocabulary import usage
from training.vocabulary import count, render


class Capital:
    """Takes every word that begins with a meem for a name."""

    name = "capital"

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [["B-PERS" if word.startswith("م") else "O" for word in words] for words in sentences]


def test_what_the_vocabulary_knows() -> None:
    assert usage("بيروت").name_share > 0.8
    assert usage("الذي").name_share < 0.1
    assert usage("الذي").count > usage("بيروت").count > 100
    assert usage("إيران") == usage("ايران")
    assert usage("خمغسظذ").count == 0


def test_counting() -> None:
    occurrences, in_names = count(iter([["محمد", "قال"], ["محمد"]]), Capital())
    assert occurrences == {"محمد": 2, "قال": 1}
    assert in_names == {"محمد": 2}


def test_rendering() -> None:
    occurrences = Counter({"محمد": 70, "أحمد": 40, "احمد": 30, "قال": 200, "نادر": 4, "abc": 99, "نصف": 64})
    in_names = Counter({"محمد": 70, "أحمد": 35, "احمد": 28, "نصف": 32})
    assert render(occurrences, in_names).splitlines() == ["64 نصف", "68 احمد", "69 محمد", "70 قال"]
