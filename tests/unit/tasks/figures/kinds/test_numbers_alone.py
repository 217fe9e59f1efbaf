"""Numbers without a noun that are said of the world, and beside each its like that names something."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


def found(text: str) -> list[tuple[str, object, str | None]]:
    figures = extract_figures("", text, split_sentences("", text))
    return [(figure.kind, figure.value, figure.counted or figure.unit) for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The object of a verb, after its subject.
        ("نقلت الطائرة 120 إلى بغداد", [("count", 120, None)]),
        ("نقلت القناة الوطنية 1 المباراة", []),
        ("وزعت الجمعية 500 للرجال", [("count", 500, None)]),
        ("تأخرت الرحلة 302 من مطار عمان", []),
        # Right after a verb.
        ("عاد 30 للعمل بعد الإضراب", [("count", 30, None)]),
        ("بقي 40 تحت الأنقاض", [("count", 40, None)]),
        ("تقدم 230 فقط للوظيفة", [("count", 230, None)]),
        ("على الرقم الأخضر 80100191", []),
        # At the beginning of a clause a word that may be a verb is one.
        ("ترشح 14 للمنصب", [("count", 14, None)]),
        ("نقل المسعفون 26 إلى المشفى", [("count", 26, None)]),
        ("طريق الملك 40", []),
        ("قانون المالية 26", []),
        # With a qualifier of its own.
        ("حضر مئة ونيف", [("count", 100, None)]),
        # What nobody can tell for a noun keeps its number.
        ("اشترى التاجر 40 وبارا", [("count", 40, "وبارا")]),
        ("أصيب 5 بحروق في الحادث", [("count", 5, None)]),
        ("منها 340 بالرقاب و130 بأولاد حفوز", [("count", 340, None), ("count", 130, None)]),
        ("في المدينة 40 وعاد الهدوء", []),
        # What many are a part of, and what is only left or paid from.
        ("أصيب 12 من رجال الأمن", [("count", 12, "رجال")]),
        ("أصيب 5 من طاقم السفينة", [("count", 5, "طاقم")]),
        ("صرفت الوزارة 900 من صندوق الطوارئ", [("count", 900, None)]),
        ("خرج 15 من المستشفى", [("count", 15, None)]),
        ("خرج 15 من المعتقلين", [("count", 15, "المعتقلين")]),
        # A person, whatever verb the word is as well.
        ("كرمت المدرسة 500 ولد", [("count", 500, "ولد")]),
    ],
)
def test_numbers_without_a_noun(text: str, expected: list[tuple[str, object, str | None]]) -> None:
    assert found(text + ".") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 مليون دولار، منها 25 للتعليم", [90_000_000, 25_000_000]),
        ("90 مليون دولار، منها 250 للتعليم", [90_000_000, 250]),
        ("90 مليون دولار، منها 3 ملايين للتعليم", [90_000_000, 3_000_000]),
        ("700 دولار، منها 200 للدواء", [700, 200]),
        ("10 ملايين دولار، بينها 3.5 للقمح", [10_000_000, 3_500_000]),
    ],
)
def test_a_part_has_the_magnitude_of_its_sum(text: str, expected: list[float]) -> None:
    assert [(value, unit) for _, value, unit in found(f"قدمت المؤسسة {text}.")] == [
        (value, "USD") for value in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لم يحصل على أكثر من 3 أصوات", "at_most"),
        ("ليس لديه أكثر من 3 كتب", "at_most"),
        ("لا شك أن أكثر من 3 نواب حضروا", "more_than"),
        ("فاقت المبيعات 3 ملايين نسخة", "more_than"),
        ("تجاوز اللاعب محمد 30 هدفا", "exact"),
        ("زاد عدد المتضررين على 1300 أسرة", "more_than"),
        ("زاد الضغط على 30 شركة", "exact"),
        ("بلغ السعر قرب 400", "about"),
        ("تداول المؤشر قرب 11 ألف نقطة", "about"),
        ("عثر عليه قرب 3 منازل", "exact"),
        ("تجاوز العدد حاجز المليون زائر", "more_than"),
    ],
)
def test_qualifiers_with_a_subject_between(text: str, expected: str) -> None:
    figures = extract_figures("", text + ".", split_sentences("", text + "."))
    assert [figure.qualifier for figure in figures] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30% إلى 40% من السكان", [(None, 30, 40)]),
        ("ارتفعت النسبة 30% إلى 40%", [(30, None, None), (40, None, None)]),
        ("يبلغ الطول 1.85 م", [(1.85, None, None)]),
        ("ضخ البئر 60 ل/ث", [(60, None, None)]),
        ("جرت عملية نقل واحدة", [(1, None, None)]),
    ],
)
def test_amounts_in_full(text: str, expected: list[tuple[object, object, object]]) -> None:
    figures = extract_figures("", text + ".", split_sentences("", text + "."))
    assert [(figure.value, figure.min, figure.max) for figure in figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حكمت محكمة في الدار البيضاء بغرامة 5000 درهم", "MAD"),
        ("صودرت في أبو ظبي سيارات بقيمة 5000 درهم", "AED"),
        ("زار البيت الأبيض رجل دفع 5000 درهم", None),
        ("حصل على جنيهين استرلينيين", "GBP"),
    ],
)
def test_places_and_duals_of_money(text: str, expected: str | None) -> None:
    assert [unit for _, _, unit in found(text + ".")] == [expected]
