"""WikiFANE's words come back together, with their labels."""

import lzma

import pytest

from training import wikifane
from training.names import name_marks

COUNTS = {"عاصمتها": 5, "أسامة": 9, "مستواه": 3, "عليه": 8, "مصر": 9, "إيران": 7, "أبناؤه": 2, "أبنائه": 4, "له": 9}


@pytest.mark.parametrize(
    ("tokens", "words", "labels"),
    [
        ("و مصر/B-Nation", "ومصر", "B-LOC"),
        ("ب ايران/B-Nation", "بإيران", "B-LOC"),
        ("ل الدولة", "للدولة", "O"),
        ("عاصمة ها", "عاصمتها", "O"),
        ("مستوى ه", "مستواه", "O"),
        ("ابناء ه", "أبنائه", "O"),
        ("ل ه بيت", "له بيت", "O O"),
        # In a name it is a ta marbuta, beside it a pronoun.
        ("اسام/B-Artist ه/I-Artist", "أسامة", "B-PERS"),
        # The first letter of a name was parted from it.
        ("في و/B-Nation ايومنغ/I-Nation", "في وايومنغ", "O B-LOC"),
        # The conjunction inside a name keeps it in one.
        (
            "وزارة/B-Government الثقافة/I-Government و/I-Government مصر/I-Government",
            "وزارة الثقافة ومصر",
            "B-ORG I-ORG I-ORG",
        ),
        # What goes on after something else begins a name; peoples are none.
        ("مصر/B-Nation و ايران/I-Nation", "مصر وإيران", "B-LOC B-LOC"),
        ("الهنود/B-Group الحمر/I-Group", "الهنود الحمر", "O O"),
        ("كتاب/B-Book", "كتاب", "B-MISC"),
    ],
)
def test_words_and_labels(tmp_path, tokens, words, labels):
    lines = (token.partition("/") for token in tokens.split())
    text = "".join(f"\u200e{word}\t{label or 'O'}\r\n" for word, _, label in lines)
    (tmp_path / "w.xz").write_bytes(lzma.compress(b"\xef\xbb\xbf" + text.encode()))
    assert wikifane.read(tmp_path / "w.xz", wikifane.Spelling(COUNTS)) == [(words.split(), labels.split())]


def test_names_are_marked_by_how_many_bear_them(tmp_path):
    rows = [
        "سالم\tgiven\tEG\t20",
        "سالم\tgiven\tIQ\t9",
        "سالم\tsurname\tIQ\t3",
        "نادر\tgiven\tEG\t1",
        "أبو زيد\tsurname\tEG\t9",
    ]
    (tmp_path / "n.xz").write_bytes(lzma.compress("\n".join([*rows, ""]).encode()))
    assert name_marks(tmp_path / "n.xz") == {"سالم": {"G2", "S1"}}


def test_joined_sentences_are_kept(tmp_path):
    (tmp_path / "w.xz").write_bytes(lzma.compress("و\tO\nمصر\tB-Nation\n\nكتاب\tO\n".encode()))
    asked = []

    def articles():
        asked.append(1)
        return [[["مصر"]]]

    once, again = (wikifane.joined(tmp_path / "w.xz", articles, tmp_path) for _ in range(2))
    assert once == again == [(["ومصر"], ["B-LOC"]), (["كتاب"], ["O"])]
    assert asked == [1]
