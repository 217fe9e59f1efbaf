"""Sentence boundaries."""

from itertools import pairwise

import pytest

from tasks.cleaning import Sentence, split_sentences


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences("", text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["وصل الوفد إلى بيروت.", "وغادر صباح اليوم."],
        ["هل وصل الوفد؟", "نعم!", "وصل أمس."],
        ["هل وصل?", "نعم."],
        ["لماذا؟!", "لا أحد يعلم."],
        ["قال «سنعود».", "ثم مضى."],
        ["قال «سنعود.»", "ثم مضى."],
        ["قال (سنعود).", "ثم مضى."],
        ["قال: «هل سنعود؟»", "ومضى."],
        ["عنوان بلا نقطة"],
        # No boundary inside
        ["قال د. أحمد علي إن النسبة 2.5 في المئة."],
        ["زار ج. ب. مورغان وأ. د. سمير البلاد."],
        ["وصل أ.د. سمير إلى بيروت."],
        ["قال ود. سمير معه."],
        ["قال Dr. Smith وMr. Jones من U.S. إنهما هنا."],
        ["وصل في الساعة 10.30 مساء."],
        ["زار الموقع www.example.org أمس."],
        ["قال إنه (…) لن يعود إلى بيروت أبدا في هذا العام."],
        ["قال إنه (!) لن يعود."],
        ["لقد أعذر… من أنذر"],
        ["قال «هل سنعود؟» قبل أن يمضي."],
        ["بلغ الرقم 1.742.000 زائر."],
        ["1. أولا وصل الوفد"],
        ["- 2. ثانيا غادر الوفد"],
        # Boundaries that look like none
        ["وصل عام 2018.", "وغادر عام 2019."],
        ["وصل عام 2015 م.", "وغادر عام 1436 ه.", "ثم عاد."],
        ["وصل على بعد 5 م.", "ثم توقف."],
        ["وصل الوفد أمس .", "وغادر اليوم ."],
        ["قال إن الوضع صعب جدا في البلاد…", "لكنه سيتحسن قريبا جدا"],
    ],
)
def test_one_line(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["وصل الوفد إلى بيروت.", "وغادر صباح اليوم."],
        ["هل وصل الوفد؟", "وصل أمس."],
        ["عاد إلى بيروت!", "وقال"],
    ],
)
def test_a_forgotten_blank(expected: list[str]) -> None:
    assert sentences("".join(expected)) == expected


def test_every_line_ends_its_sentence() -> None:
    assert sentences("عنوان فرعي\n\nوصل الوفد…\n- قائمة\n") == ["عنوان فرعي", "وصل الوفد…", "- قائمة"]


def test_fields_and_offsets() -> None:
    title, text = "الوفد يصل. ويغادر", "  وصل 😀.  \n\n وغادر."
    assert split_sentences(title, text) == [
        Sentence("title", 0, 10),
        Sentence("title", 11, 17),
        Sentence("text", 2, 8),
        Sentence("text", 13, 19),
    ]
    assert split_sentences("", "") == []
    assert split_sentences(" ", "\n \n") == []


def test_no_letter_is_lost_or_read_twice() -> None:
    text = "قال د. أحمد: «هل وصلوا؟ نعم!» … ثم مضى.وعاد إلى بيروت (…) في 10.30.\n\n1. أولا. 2. ثانيا"
    found = split_sentences("", text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert "".join(sentences(text)).replace(" ", "") == "".join(text.split())
