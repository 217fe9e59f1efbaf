"""Numbers that go on after a measure without its unit, beside numbers of other things in the same places."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


def last_figure(text: str) -> tuple[str, float | None, str | None]:
    figure = extract_figures("", text, split_sentences("", text))[-1]
    return figure.kind, figure.value if figure.value is not None else figure.max, figure.unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("تصل الحرارة إلى 34 درجة بالوسط وتصل إلى 36 بأقصى الجنوب.", 36, "°C"),
        ("تكون الحرارة بين 14 و19 درجة، وفي حدود 12 بالمرتفعات.", 12, "°C"),
        ("تكون الحرارة بين 14 و19 درجة، وتتراوح بين 20 و24 بالسواحل.", 24, "°C"),
        ("تبلغ الحرارة 40 درجة مئوية بقفصة" + " والمدن القريبة منها" * 9 + " ثم 36 درجة بزغوان.", 36, "°C"),
        ("نزلت 3,4 ملم من الأمطار في المطار و2,9 في الميناء.", 2.9, "mm"),
        ("يمتد الطريق على 10 كلم، منها 7 في الجبل.", 7, "km"),
        ("صار طول الخط 10 كلم بدلا من 7.", 7, "km"),
        ("حجزت الديوانة 12 كلغ من الفضة مقابل 9 في العام الماضي.", 9, "kg"),
    ],
)
def test_a_number_goes_on_after_a_measure(text: str, value: float, unit: str) -> None:
    assert last_figure(text) == ("measure", value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بلغت الحرارة 34 درجة وقتل 12 في الحرائق.", 12),
        ("بلغت الحرارة 34 درجة، ووصل 12 إلى المستشفى.", 12),
        ("بلغت الحرارة 34 درجة وتضررت منها نحو 900.", 900),
        ("حجز الأعوان 5 كلغ من الفضة و3 أشخاص.", 3),
        ("حجز الأعوان 5 كلغ من الفضة و12 قتلوا.", 12),
        ("حجز الأعوان 5 كلغ من الفضة. أصيب 12.", 12),
    ],
)
def test_other_numbers_do_not(text: str, value: int) -> None:
    assert last_figure(text) == ("count", value, None)
