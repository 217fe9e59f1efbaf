"""Lines to paragraphs: every line its own, unless the text was wrapped."""

import random
import textwrap

import pytest

from tasks.cleaning.paragraphs import split_paragraphs

WORDS = "وصل الوفد إلى مطار بيروت مساء أمس بعد زيارة استمرت ثلاثة أيام التقى خلالها عددا من المسؤولين والصحافيين في دمشق".split()


def prose(seed: int, words: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words)) + "."


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("أول\nثان", ["أول", "ثان"]),
        ("أول\n\nثان", ["أول", "ثان"]),
        ("  أول  \n \n\n  ثان   ثالث ", ["أول", "ثان ثالث"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_lines_are_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert split_paragraphs(text) == paragraphs


@pytest.mark.parametrize("width", [55, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_wrapped_text_is_joined(width: int, between: str) -> None:
    written = [prose(seed, 60 + seed) for seed in range(4)]
    text = between.join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in written)
    assert len(split_paragraphs(text)) <= len(written)
    assert " ".join(split_paragraphs(text)) == " ".join(written)
    if between == "\n\n":
        assert split_paragraphs(text) == written


def test_paragraphs_of_like_length_are_not_wrapped_text() -> None:
    written = [prose(seed, 14) for seed in range(12)]
    assert split_paragraphs("\n".join(written)) == written


def test_verse_keeps_its_lines() -> None:
    generator = random.Random(3)
    lines = []
    for _ in range(8):
        words = generator.choices(WORDS, k=7)
        lines.append(" ".join(words)[:40].strip() + " قديم")
    assert split_paragraphs("\n".join(lines)) == lines


def test_headings_and_lists_keep_their_lines() -> None:
    lines = ["النتائج", "لبنان 2 سوريا 1", "الأردن 0 مصر 0", "تونس 3 ليبيا 1", "الجزائر 1 المغرب 1"]
    assert split_paragraphs("\n".join(lines)) == lines
