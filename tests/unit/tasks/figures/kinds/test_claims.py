"""The strongest claim wins; a tie is no figure; a user can ask why."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import explain_numbers, extract_figures
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.kinds.claims import Claim, Strength, strongest
from tasks.figures.kinds.counts import READERS
from tasks.figures.kinds.draft import Draft

_DRAFT = Draft(Quantity(0, 1, 5), "count", None)


def test_the_strongest_wins() -> None:
    label = Claim(Strength.LABEL, "label", None)
    noun = Claim(Strength.AGREEING_NOUN, "noun", _DRAFT)
    assert strongest([label, noun]) is noun
    assert strongest([noun, label]) is noun
    assert strongest([]) is None


def test_a_tie_is_no_figure() -> None:
    won = strongest([Claim(Strength.NOUN, "one", _DRAFT), Claim(Strength.NOUN, "other", None)])
    assert won is not None
    assert won.draft is None
    assert "one" in won.reason
    assert "other" in won.reason


def test_readers_are_asked_from_the_strongest_down() -> None:
    strengths = [strength for strength, _ in READERS]
    assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize(
    ("text", "winner", "beaten"),
    [
        ("خاطت الورشة 2000 حقيبة", "agreeing_noun", "noun"),
        ("فازت الفرقة 3 مرات", "agreeing_noun", "label"),
        ("أوقف القرار 2216 الحرب", "label", None),
        ("في عام 2014 قذيفة", "date", "agreeing_noun"),
        ("في الدقيقة 88 من عمر المباراة", "name", "age"),
        ("المتهمون الثلاثة", "definite_noun", None),
    ],
)
def test_why_a_number_is_a_figure_or_none(text: str, winner: str, beaten: str | None) -> None:
    (number,) = explain_numbers(text, split_sentences("", text))
    assert [claim.claim for claim in number.claims if claim.wins] == [winner]
    assert beaten is None or beaten in [claim.claim for claim in number.claims if not claim.wins]


@pytest.mark.parametrize(
    "text", ["", " ", "لا شيء", "قتل 12 وأصيب 30 في عام 2014، و-4 درجات", "1 - صفر من ضيفه", "الدورة الـ38"]
)
def test_the_winners_are_the_figures(text: str) -> None:
    sentences = split_sentences("", text)
    kinds = [claim.kind for number in explain_numbers(text, sentences) for claim in number.claims if claim.wins]
    assert [kind for kind in kinds if kind] == [figure.kind for figure in extract_figures("", text, sentences)]
