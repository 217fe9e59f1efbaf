"""A qualifier belongs to its own number, however far its verb stands."""

import pytest
from stated import Stated, stated

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures

CASES: list[tuple[str, list[Stated]]] = [
    ("غاب ساعتين أو أكثر", [("duration", 2, "hour", "at_least")]),
    ("حضر الحفل مئتا شاعر ونيف", [("count", 200, "شاعر", "more_than")]),
    ("مضى على الحادث عشرون عاما ونيف", [("duration", 20, "year", "more_than")]),
    ("بعد نيف وثلاثين سنة من الغياب", [("duration", 30, "year", "more_than")]),
    ("لا يتجاوز الدخل في 10 سنوات 500 دولار", [("duration", 10, "year", "exact"), ("money", 500, "USD", "at_most")]),
    (
        "لم تتخط نسبة المشاركة في 4 محافظات 20 بالمئة",
        [("count", 4, "محافظات", "exact"), ("percent", 20, "%", "at_most")],
    ),
    ("يتجاوز عدد الجمعيات العاملة في مجال البيئة بالعاصمة 6700", [("count", 6700, "الجمعيات", "more_than")]),
    ("تجاوزت صادرات زيت الزيتون خلال الموسم الحالي 200 ألف طن", [("measure", 200_000, "t", "more_than")]),
    ("يجب أن يكون العدد على الأقل أو يساوي 30 عضوا", [("count", 30, "عضوا", "at_least")]),
    ("يشترط رأسمال أكبر من أو يساوي 5 ملايين يورو", [("money", 5_000_000, "EUR", "at_least")]),
    ("جمعت الحملة قرب 80 طنا", [("measure", 80, "t", "about")]),
    ("أصيب 30 على الأقل ونقل 12 إلى المستشفى", [("count", 30, None, "at_least"), ("count", 12, None, "exact")]),
    ("شارك أكثر من 500 عداء و30 حكما", [("count", 500, "عداء", "more_than"), ("count", 30, "حكما", "exact")]),
    ("لا يقل طول السور في 6 مواقع عن 40 مترا", [("count", 6, "مواقع", "exact"), ("measure", 40, "m", "at_least")]),
    ("كسر المؤشر حاجز 9000 نقطة", [("count", 9000, "نقطة", "more_than")]),
    ("تخطى عدد المشتركين عتبة 2 مليون مشترك", [("count", 2_000_000, "مشترك", "more_than")]),
    ("ما يناهز 70 فلاحا استفادوا", [("count", 70, "فلاحا", "about")]),
    ("في حدود 15 كيلومترا", [("measure", 15, "km", "about")]),
    ("ضبطت شرطة الحدود 15 كيلوغراما", [("measure", 15, "kg", "exact")]),
    ("استطلع المعهد آراء ألف شخص ونيف", [("count", 1000, "شخص", "more_than")]),
    ("عاش في المهجر ثلاثين سنة ونيفا", [("duration", 30, "year", "more_than")]),
    ("قضى خمسة عشر عاما ونيّف في السجن", [("duration", 15, "year", "more_than")]),
    ("لا يفوق عدد الأطباء في 30 بلدية 12 طبيبا", [("count", 30, "بلدية", "exact"), ("count", 12, "طبيبا", "at_most")]),
    ("لم يتعد عدد الحاضرين خلال 3 أيام 200 زائر", [("duration", 3, "day", "exact"), ("count", 200, "زائر", "at_most")]),
    ("تفوق مساحة الغابات المحترقة في شمال البلاد 900 هكتار", [("measure", 900, "ha", "more_than")]),
    ("اشترطت اللجنة ما لا يقل عن 5 أعوام خبرة", [("duration", 5, "year", "at_least")]),
    ("وقع العقد نحو 20 ناديا على الأكثر", [("count", 20, "ناديا", "at_most")]),
    ("سعة الخزان 500 لتر كحد أقصى", [("measure", 500, "L", "at_most")]),
    ("بحد أدنى 18 عضوا", [("count", 18, "عضوا", "at_least")]),
    ("استعان بـ40 عاملا فأكثر", [("count", 40, "عاملا", "at_least")]),
    ("تجاوز سعر الأوقية عتبة 2000 دولار", [("money", 2000, "USD", "more_than")]),
    ("اخترق النفط حاجز 90 دولارا", [("money", 90, "USD", "more_than")]),
    ("يقارب عدد المنخرطين في النقابة 3 آلاف منخرط", [("count", 3000, "منخرط", "about")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_qualifier_belongs_to_its_number(text: str, expected: list[Stated]) -> None:
    figures = extract_figures("", text, split_sentences("", text))
    assert [stated(figure) for figure in figures] == expected
    assert [figure.text for figure in figures] == [figure.text.strip() for figure in figures]
