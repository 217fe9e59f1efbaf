"""Qualifiers hold for their own number; ranges are one number, changes two."""

import pytest

from tasks.figures import Figure, extract_figures, find_numbers
from tasks.language.spans import Sentence


def _figures(text: str) -> list[Figure]:
    return extract_figures("", text, [Sentence("text", 0, len(text))])


@pytest.mark.parametrize(
    ("before", "qualifier"),
    [
        ("أكثر من", "more_than"),
        ("ما يزيد على", "more_than"),
        ("يفوق", "more_than"),
        ("تجاوزت", "more_than"),
        ("فوق", "more_than"),
        ("ما لا يقل عن", "at_least"),
        ("لا يقل عددهم عن", "at_least"),
        ("على الأقل", "at_least"),
        ("لا يتجاوز", "at_most"),
        ("لم تتجاوز", "at_most"),
        ("لا يزيد عن", "at_most"),
        ("لم يتجاوز الانخفاض في مدينة بندكان", "at_most"),
        ("بحد أقصى", "at_most"),
        ("أقل من", "less_than"),
        ("يقل عن", "less_than"),
        ("دون", "less_than"),
        ("نحو", "about"),
        ("ما يقارب", "about"),
        ("ما يقرب من", "about"),
        ("قاربت", "about"),
        ("بحدود", "about"),
        ("زهاء", "about"),
        ("سوى", "exact"),
        ("فقط", "exact"),
    ],
)
def test_before(before: str, qualifier: str) -> None:
    (figure,) = _figures(f"حضر {before} 40 رجلا")
    assert (figure.qualifier, figure.value, figure.counted) == (qualifier, 40, "رجلا")


@pytest.mark.parametrize(
    ("after", "qualifier"),
    [
        ("على الأقل", "at_least"),
        ("على أقل تقدير", "at_least"),
        ("فأكثر", "at_least"),
        ("أو أكثر", "at_least"),
        ("كحد أدنى", "at_least"),
        ("على الأكثر", "at_most"),
        ("أو أقل", "at_most"),
        ("كحد أقصى", "at_most"),
        ("تقريباً", "about"),
    ],
)
def test_after(after: str, qualifier: str) -> None:
    (figure,) = _figures(f"حضر 40 رجلا {after}")
    assert (figure.qualifier, figure.text) == (qualifier, f"40 رجلا {after}")


def test_a_qualifier_holds_for_its_own_number() -> None:
    first, second = _figures("وصل 30 عاملا على الأقل و100 سائح")
    assert (first.qualifier, second.qualifier) == ("at_least", "exact")


def test_a_subject_may_stand_between_verb_and_number() -> None:
    (figure,) = _figures("لا تتجاوز أعمار كثير من هؤلاء الأربع سنوات")
    assert (figure.kind, figure.value, figure.qualifier) == ("age", 4, "at_most")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("بين 10 و20 عاملا", 10, 20),
        ("ما بين عشرة وعشرين عاملا", 10, 20),
        ("من 10 إلى 20 عاملا", 10, 20),
        ("10-20 عاملا", 10, 20),
        ("(10 - 20) عاملا", 10, 20),
        ("زيادة تتراوح من 10 إلى 20 عاملا", 10, 20),
        ("بين 3 و5 ملايين عامل", 3_000_000, 5_000_000),
        ("ثلاثة إلى أربعة عمال", 3, 4),
        ("تسعة أو عشرة عمال", 9, 10),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    (figure,) = _figures(f"يحتاج المصنع {text}")
    assert (figure.qualifier, figure.value, figure.min, figure.max) == ("range", None, low, high)


def test_a_range_of_money_shares_its_unit() -> None:
    (figure,) = _figures("يباع بأسعار تتراوح بين 5 آلاف دولار و24 ألف دولار")
    assert (figure.kind, figure.unit, figure.min, figure.max) == ("money", "USD", 5000, 24000)


@pytest.mark.parametrize("text", ["ارتفع من 10 إلى 20 عاملا", "انخفض العدد من 20 عاملا إلى 10 عمال"])
def test_a_change_is_two_figures(text: str) -> None:
    assert sorted(figure.value or 0 for figure in _figures(text)) == [10, 20]


def test_two_figures_of_two_units_are_no_range() -> None:
    assert [figure.kind for figure in _figures("صعد 0.3 بالمئة إلى 985 دولارا")] == ["percent", "money"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("فوق 1000 وتحت 1500", 1000, 1500), ("على الأكثر 100 وعلى الأقل 20", 20, 100), ("20~100", 20, 100)],
)
def test_bounds_on_both_sides_are_a_range_of_numbers(text: str, low: int, high: int) -> None:
    assert [(n.qualifier, n.min, n.max) for n in find_numbers(text)] == [("range", low, high)]


def test_bounded_money_is_an_open_range_of_numbers() -> None:
    (number,) = find_numbers("أقل من 7 يورو")
    assert (number.qualifier, number.value, number.min, number.max) == ("less_than", None, None, 7)


def test_a_limit_after_how_often() -> None:
    assert [figure.qualifier for figure in _figures("تعبر 30 شاحنة يومياً على الأكثر")] == ["at_most"]
