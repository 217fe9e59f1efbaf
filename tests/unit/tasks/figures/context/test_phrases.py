"""The matcher of phrases around a number, with a table of its own."""

import pytest

from tasks.figures.context.phrases import Part, Phrases, Place
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

ROWS = [
    ("both", "MORE FROM # OR EQUALS", ""),
    ("near", "MORE FROM #", ""),
    ("marked", "في ال+حدود #", ""),
    ("optional", "ما? ABOUT #", ""),
    ("wide", "NEGATION LESS_OFF …3 ON #", ""),
    ("asked", "قرب #", "amount"),
    ("far", "MORE_THAN …4 #", ""),
    ("after", "# و+اكثر", ""),
]
TABLE: Phrases[str] = Phrases(ROWS, {"MORE": Part(Role.MORE_FROM, definite=False)}, blocked=Role.CHANGE)


def place(scan: Scan, taken: int = 0, free: int = 0) -> Place:
    at = max(i for i, word in enumerate(scan.words) if word[0].isdecimal())
    return Place(at - 1, at + 1, taken, free)


@pytest.mark.parametrize(
    ("text", "meaning", "words"),
    [
        ("باع أكثر من 30", "near", "أكثر من 30"),
        ("باع الأكثر من 30", None, ""),
        ("باع أكثر من 30 أو يساوي", "both", "أكثر من 30 أو يساوي"),
        ("كان في الحدود 30", "marked", "في الحدود 30"),
        ("كان في حدود 30", "optional", "حدود 30"),
        ("باع ما يقارب 30", "optional", "ما يقارب 30"),
        ("لا يقل طول السور عن 30", "wide", "لا يقل طول السور عن 30"),
        ("لا يقل طول السور، عن 30", None, ""),
        ("لا يقل طول السور العتيق الكبير هنا عن 30", None, ""),
    ],
)
def test_phrases_before(text: str, meaning: str | None, words: str) -> None:
    scan = Scan(text)
    match = TABLE.before(scan, place(scan))
    assert (match.meaning if match else None) == meaning
    if match:
        assert text[scan.starts[match.start] : scan.ends[match.end - 1]] == words


def test_a_row_with_a_flag_needs_it() -> None:
    scan = Scan("جمع قرب 30")
    assert TABLE.before(scan, place(scan)) is None
    assert TABLE.before(scan, place(scan), frozenset(("amount",))) is not None


@pytest.mark.parametrize(
    ("text", "taken", "found"),
    [
        ("تجاوز ثمن الدار 30", 0, True),
        ("تجاوز الثمن في 10 سنوات 30", 5, True),
        ("تجاوز الثمن في 10 سنوات 30", 0, False),
        ("تجاوز الثمن. وصار 30", 0, False),
        ("تجاوز ارتفاع الدار 30", 0, False),
        ("تجاوز ثمن الدار الكبيرة في المدينة 30", 0, False),
    ],
)
def test_phrases_from_afar(text: str, taken: int, found: bool) -> None:
    scan = Scan(text)
    assert (TABLE.far_before(scan, place(scan, taken)) is not None) == found


def test_what_is_taken_by_another_number_is_not_read_again() -> None:
    scan = Scan("أكثر من 30")
    assert TABLE.before(scan, place(scan, taken=1)) is None


@pytest.mark.parametrize(("text", "found"), [("30 وأكثر", True), ("30 أكثر", False)])
def test_phrases_after(text: str, found: bool) -> None:
    assert (TABLE.after(Scan(text), 1) is not None) == found
