"""What is no figure: dates and times, ranks, labels, scores, names with numbers, idioms."""

import pytest

from tasks.figures import extract_figures
from tasks.language.spans import Sentence


@pytest.mark.parametrize(
    "text",
    [
        # Dates and years of all calendars.
        "عام 2004",
        "في عامي 2013 و2014",
        "منذ 2010",
        "بين 2003 و2005",
        "موسم 2014/2015",
        "في 12/5/2015",
        "بتاريخ 5 / 3 / 1427ه",
        "شهر رمضان 1436هـ",
        "الموافق 11 أغسطس 2015 م",
        "في 26 شوال 1436 هـ",
        "في 3 تموز (يوليو)",
        "يوم 24 يوليو الماضي",
        "يومي 12 و13 يناير",
        "من 3 إلى 10 شوال",
        "12 و13 أغسطس",
        "الخميس 20 أغسطس",
        "قبل عام 732 للميلاد",
        "الأولمبياد الشتوية 2022",
        "عام ألف وتسعمئة وتسعين",
        # Words that look like numbers and units.
        "أعلن بطلان العقد",
        "قرأت رواية ربعي المدهون",
        "شبكات 4G السريعة",
        "مساحتها كم٢ فقط",
        "شاهدت غلادييتور2 أمس",
        # Clock times.
        "الساعة 0642 بتوقيت غرينتش",
        "الساعة الـ 8 مساء",
        "عند 14:59",
        # Ranks and ordinals.
        "الدورة الـ38",
        "أسبوعها الـ 134 في المخيم",
        "جاءت المملكة ثامنة و107 عالمياً",
        "المركز 5",
        "القرن الحادي والعشرين",
        "الربع الثاني",
        # Labels and names with numbers.
        "القرار رقم 2216",
        "قناة 24",
        "الفرقة 30",
        "مؤشر كاك 40",
        "مجموعة العشرين",
        "مجموعة 5+1",
        "مروحية ام آي-17",
        "فيروس كوفيد-19",
        "ارتفعت أسهم مجموعة م2م",
        "تصنيف Baa3",
        "منتخب الشباب تحت 20 سنة",
        "هاتف 0126847175",
        "أرسل sms إلى 88548",
        "الاتصال ب +971 2 818 8181",
        # Lists, scores, ratios.
        "1- مقدمة الكتاب",
        "فاز الفريق 3-1",
        "تعادلا 2 - 2",
        "واحد من كل خمسة",
        # One of them, and idioms.
        "أحد الرجال",
        "إحدى المدن",
        "في آن واحد",
        "من طرف واحد",
        "يعد واحداً من أفضلهم",
        "الرأس الواحد",
        "ألف مبروك",
        "يلعب أمام وست هام",
        # Duals and singulars that state no number.
        "البلدين",
        "اصطدم مركبين",
        "مقتل جندي",
        "عدة رجال",
        "عدد من الرجال",
        "نصف نهائي الكأس",
        "يوم الاثنين",
    ],
)
def test_no_figure(text: str) -> None:
    assert extract_figures("", text, [Sentence("text", 0, len(text))]) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("حضر 2000 شخص", 2000),
        ("هذا العام 98 عملا", 98),
        ("وصل 12 شخصا في مارس", 12),
        ("باع 1400 ريال", 1400),
        ("الدول الـ28", 28),
        ("نقل في مايو 15 شخصا", 15),
        ("أنتجت 5000 م2", 5000),
    ],
)
def test_numbers_near_dates_are_figures(text: str, value: int) -> None:
    (figure,) = extract_figures("", text, [Sentence("text", 0, len(text))])
    assert figure.value == value
