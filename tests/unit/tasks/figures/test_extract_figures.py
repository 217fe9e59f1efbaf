"""What a figure counts or measures: nouns after, before and absent, ages, fractions, money without its country."""

from typing import Any

import pytest

from tasks.figures import Figure, extract_figures, find_numbers
from tasks.language.spans import Sentence
from tasks.record import codec


def _figures(text: str, **about: Any) -> list[Figure]:
    return extract_figures("", text, [Sentence("text", 0, len(text))], **about)


def _counts(text: str) -> list[tuple[float | int | None, str | None]]:
    return [(figure.value, figure.counted) for figure in _figures(text) if figure.kind == "count"]


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("شارك 26 متسابقاً محترفاً", 26, "متسابقاً"),
        ('وصل 26 "متسابقا محترفا"', 26, "متسابقا"),
        ("حضر 22 من رجال الأعمال", 22, "رجال"),
        ("حضر ثلاثة من هؤلاء الشبان", 3, "الشبان"),
        ("أصيب 48 آخرين", 48, "آخرين"),
        ("كرمت المدرسة 700 شاب وشابة", 700, "شاب"),
        ("استقبلت (2,464) منشأة", 2464, "منشأة"),
        ("وظفت 130عاملا", 130, "عاملا"),
        ("بلغ عدد المشاركين250 شخصا", 250, "شخصا"),
        ("أقفل عند مستوى7,312.45 نقطة", 7312.45, "نقطة"),
        ("تتضاعف المقاعد إلى ألفين بحلول الشتاء", 2000, None),
        ("فحصت 1600 وصفة", 1600, "وصفة"),
        ("بنت ثلاث أكبر دول المنطقة", 3, "دول"),
        ("تضم ثلاثة ألوان", 3, "ألوان"),
        ("سافر الأشخاص ال12", 12, "الأشخاص"),
        ("اجتمعت الدول الخمس", 5, "الدول"),
        ("دول مجلس التعاون الخليجي الست", 6, "دول"),
        ("حضر أطفالها الثلاثة", 3, "أطفالها"),
        ("منشآت الـ 130 عاملاً", 130, "عاملاً"),
        ("بلغ عدد الركاب المسافرين على الرحلات 5.085.864", 5_085_864, "الركاب"),
        ("حضر شخص واحد", 1, "شخص"),
        ("أتوجه إليه بسؤال واحد", 1, "سؤال"),
        ("ضبط قتيلين في المكان", 2, "قتيلين"),
        ("زرته مرتين", 2, "مرتين"),
        ("توفي شرطيان في الحادث", 2, "شرطيان"),
        ("خرج ألف جريح", 1000, "جريح"),
        ("وصل ألفا مسافر", 2000, "مسافر"),
        ("كسب المؤشر 71.08 نقطة", 71.08, "نقطة"),
        ("مقتل 12 في انفجار", 12, None),
    ],
)
def test_counts(text: str, value: float, counted: str | None) -> None:
    assert _counts(text) == [(value, counted)]


def test_a_pronoun_counts_what_was_counted() -> None:
    assert _counts("ضبطت 15 خياطا ثم أطلقت أربعة منهم") == [(15, "خياطا"), (4, "خياطا")]


def test_a_number_said_in_digits_and_in_words_is_one() -> None:
    assert _counts("وزعت (135) مئة وخمسا وثلاثين جائزة") == [(135, "جائزة")]


@pytest.mark.parametrize(
    ("text", "minimum", "counted"),
    [
        ("تظاهر عشرات العمال", 10, "العمال"),
        ("تظاهر المئات من العمال", 100, "العمال"),
        ("وصل آلاف المسافرين", 1000, "المسافرين"),
        ("وصل عشرات الآلاف من المسافرين", 10_000, "المسافرين"),
        ("شاهده ملايين المشاهدين", 1_000_000, "المشاهدين"),
        ("كتب بضع رسائل", 3, "رسائل"),
    ],
)
def test_vague_counts(text: str, minimum: int, counted: str) -> None:
    (figure,) = _figures(text)
    assert (figure.qualifier, figure.value, figure.min, figure.max) == ("vague", None, minimum, None)
    assert figure.counted == counted


def test_vague_amounts_have_their_unit() -> None:
    (money,) = _figures("كلف مئات الدولارات")
    assert (money.kind, money.min, money.unit) == ("money", 100, "USD")
    (days,) = _figures("بقي بضعة أيام")
    assert (days.kind, days.min, days.unit) == ("duration", 3, "day")


@pytest.mark.parametrize(
    "text",
    [
        "يبلغ من العمر 34 عاماً",
        "أحمد (34 عاماً)",
        "قال أحمد، 34 عاماً، إنه سعيد",
        "كان عمره 34 سنة",
        "رحل عن عمر يناهز ال34 عاماً",
        "في سن 34",
        "في الـ34 من عمره",
    ],
)
def test_ages(text: str) -> None:
    assert [(figure.kind, figure.value, figure.unit) for figure in _figures(text)] == [("age", 34, "year")]


def test_a_range_of_ages() -> None:
    (figure,) = _figures("الفئة العمرية من (17 - 25) سنة")
    assert (figure.kind, figure.min, figure.max, figure.unit) == ("age", 17, 25, "year")


def test_years_of_no_one_are_a_duration() -> None:
    assert [figure.kind for figure in _figures("بدأ العمل قبل 22 عاماً")] == ["duration"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("الأشهر الستة الأولى", 6, "month"),
        ("السنوات الثلاث الماضية", 3, "year"),
        ("خلال الأيام العشرة المقبلة", 10, "day"),
    ],
)
def test_definite_durations(text: str, value: int, unit: str) -> None:
    assert [(f.kind, f.value, f.unit, f.counted) for f in _figures(text)] == [("duration", value, unit, None)]


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [("ثلث السكان", 0.3333, "السكان"), ("نصف مقاعد البرلمان", 0.5, "مقاعد"), ("خمس السكان", 0.2, "السكان")],
)
def test_fractions_of_groups(text: str, value: float, counted: str) -> None:
    assert [(f.kind, f.value, f.counted, f.unit) for f in _figures(text)] == [("fraction", value, counted, None)]


@pytest.mark.parametrize(
    ("text", "about", "unit"),
    [
        ("كلف المشروع 5 ريالات", {}, None),
        ("كلف المشروع 5 ريالات قطرية ثم 7 ريالات", {}, "QAR"),
        ("كلف المشروع في الدوحة 5 ريالات", {}, "QAR"),
        ("كلف المشروع 5 ريالات", {"countries": ["YE"]}, "YER"),
        ("كلف المشروع 5 ريالات", {"source_country": "SA"}, "SAR"),
        ("كلف المشروع في الدوحة 5 ريالات", {"source_country": "SA"}, "QAR"),
        ("دفع الوزير المصري 5 جنيهات", {}, "EGP"),
        ("دفع الوزير 5 جنيهات", {"source_country": "SD"}, "SDG"),
        ("دفع الوزير 5 دولارات", {"source_country": "SA"}, "USD"),
    ],
)
def test_whose_money(text: str, about: dict[str, object], unit: str | None) -> None:
    assert [figure.unit for figure in _figures(text, **about) if figure.kind == "money"][-1] == unit


def test_each_paragraph_has_its_money() -> None:
    text = "بيع في الرياض بـ 5 ريالات. قال وزير سعودي ذلك\nوبيع في الدوحة بـ 7 ريالات\nثم بيع بـ 9 ريالات"
    assert [figure.unit for figure in _figures(text)] == ["SAR", "QAR", "SAR"]


def test_an_infant_is_some_months_old() -> None:
    assert [(f.kind, f.value, f.unit) for f in _figures("أصيب الرضيع سامر (18 شهرا)")] == [("age", 18, "month")]


def test_marks_hide_no_noun() -> None:
    assert _counts("هبط 0.5% وأصيب 1.480 جريحاً") == [(1480, "جريحاً")]


def test_a_currency_said_once_holds_for_the_next_sum() -> None:
    assert [(f.kind, f.unit) for f in _figures("ربح 25 مليون يورو مقارنة بـ30 مليونا قبلها")] == [("money", "EUR")] * 2


def test_heat_is_in_degrees_and_marks_are_a_count() -> None:
    assert [(f.kind, f.unit) for f in _figures("بلغت الحرارة 45 درجة")] == [("measure", "°C")]
    assert [(f.kind, f.counted) for f in _figures("فوز بفارق 45 درجة")] == [("count", "درجة")]


def test_decades_are_years_and_contracts_are_a_count() -> None:
    assert [(f.kind, f.value) for f in _figures("منذ ثلاثة عقود")] == [("duration", 30)]
    assert _counts("وقعت الشركة ثلاثة عقود") == [(3, "عقود")]


def test_figures_tell_their_field_and_sentence() -> None:
    title, text = "وصول 3 سفن", "وصلت ثلاث سفن. غادرت 5 طائرات"
    sentences = [Sentence("title", 0, 10), Sentence("text", 0, 14), Sentence("text", 15, 30)]
    found = [(f.field, f.sentence, f.value) for f in extract_figures(title, text, sentences)]
    assert found == [("title", 0, 3), ("text", 1, 3), ("text", 2, 5)]


def test_events_come_with_the_counts() -> None:
    figures = _figures("أدى الانفجار إلى مقتل 7 عمال وإصابة 9 آخرين")
    assert [figure.event for figure in figures] == ["killed", "wounded"]


def test_nothing_is_found_in_nothing() -> None:
    assert extract_figures("", "", []) == []
    assert extract_figures("عنوان بلا عدد", "نص بلا عدد", [Sentence("title", 0, 13), Sentence("text", 0, 10)]) == []


def test_a_number_that_json_has_no_integer_for_comes_out_as_the_nearest_double() -> None:
    length, weight = _figures(
        "بلغ طوله 444444444444444444444 متراً، ووزنه بين 9999999999999999999999 و99999999999999999999999 كيلوغراماً."
    )
    assert codec.decode(codec.encode(length))["value"] == 444444444444444444444.0
    assert (weight.min, weight.max) == (1e22, 1e23)
    [number] = find_numbers("رقم 444444444444444444444")
    assert codec.decode(codec.encode(number))["value"] == 444444444444444444444.0
