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
        # What nobody can tell for a noun keeps its number.
        ("اشترى التاجر 40 وبارا", [("count", 40, None)]),
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
        ("حكمت محكمة في الدار البيضاء بغرامة 5000 درهم", "MAD"),
        ("صودرت في أبو ظبي سيارات بقيمة 5000 درهم", "AED"),
        ("زار البيت الأبيض رجل دفع 5000 درهم", None),
        ("حصل على جنيهين استرلينيين", "GBP"),
    ],
)
def test_places_and_duals_of_money(text: str, expected: str | None) -> None:
    assert [unit for _, _, unit in found(text + ".")] == [expected]
