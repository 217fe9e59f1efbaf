"""Money by name, coins, initials, signs and duals."""

import pytest
from stated import Stated, stated

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures

CASES: list[tuple[str, list[Stated]]] = [
    ("زاد سعر اللتر 30 هللة", [("money", 0.3, "SAR", "exact")]),
    ("حددت الوزارة رسم العبور بـ500 بيسة", [("money", 0.5, "OMR", "exact")]),
    ("خفضت الشركة التذكرة إلى 250 فلسا في الكويت", [("money", 0.25, "KWD", "exact")]),
    ("بلغت القيمة 700 دج", [("money", 700, "DZD", "exact")]),
    ("سعر التذكرة 25 د.ت", [("money", 25, "TND", "exact")]),
    ("سعر التذكرة 25 د ت", [("money", 25, "TND", "exact")]),
    ("الثمن ر.س 100 فقط", [("money", 100, "SAR", "exact")]),
    ("بيعت اللوحة بـCA$50", [("money", 50, "CAD", "exact")]),
    ("بيعت اللوحة بـUS$ 1.2 مليون", [("money", 1_200_000, "USD", "exact")]),
    ("قدرت القيمة بـ€ 40 مليون", [("money", 40_000_000, "EUR", "exact")]),
    ("دفع الزائر دولارين عند الباب", [("money", 2, "USD", "exact")]),
    ("ارتفع سعر البرميل دولارين ونصف الدولار", [("money", 2.5, "USD", "exact")]),
    ("تبيع الجمعية الكتاب بدولار أمريكي واحد", [("money", 1, "USD", "exact")]),
    (
        "صرفت الوزارة 100 مليون يورو منها 30 مليونا للمدارس",
        [("money", 100_000_000, "EUR", "exact"), ("money", 30_000_000, "EUR", "exact")],
    ),
    (
        "أقرضت المؤسسة 400 مليون دولار من بينها 120 مليونا للزراعة",
        [("money", 400_000_000, "USD", "exact"), ("money", 120_000_000, "USD", "exact")],
    ),
    ("باعت الشركة الجهاز بـ99.99 دولارا أستراليا", [("money", 99.99, "AUD", "exact")]),
    ("يتقاضى العامل 1500 جنيه سوداني", [("money", 1500, "SDG", "exact")]),
    ("عرض اللاجئ في القاهرة 20 ألف جنيه سوداني", [("money", 20_000, "SDG", "exact")]),
    ("عاقبت الهيئة النادي بغرامة 10 آلاف فرنك سويسري", [("money", 10_000, "CHF", "exact")]),
    ("كلفة العلاج 600 ألف فرنك أفريقي", [("money", 600_000, "XOF", "exact")]),
    ("خسر المصرف مليارا وربع المليار دولار", [("money", 1_250_000_000, "USD", "exact")]),
    ("سعر الكيلو 4 دنانير و250 مليما", [("money", 4.25, "TND", "exact")]),
    ("دفع الحاج 70 ريالا و50 هللة", [("money", 70.5, "SAR", "exact")]),
    ("يباع اللتر بـ1.2 د.أ", [("money", 1.2, "JOD", "exact")]),
    ("الاشتراك 99 ر.س شهريا", [("money", 99, "SAR", "exact")]),
    ("قيمة القسيمة د.إ 50", [("money", 50, "AED", "exact")]),
    ("حصدت الحملة 3 ملايين دج", [("money", 3_000_000, "DZD", "exact")]),
    ("أغلق السهم عند A$12.5", [("money", 12.5, "AUD", "exact")]),
    ("قدّر المخزون بـ$3.4 مليار", [("money", 3_400_000_000, "USD", "exact")]),
    ("سرق اللص £200", [("money", 200, "GBP", "exact")]),
    (
        "أنفقت العائلة 5000 ريال قطري، منها 1200 للإيجار",
        [("money", 5000, "QAR", "exact"), ("money", 1200, "QAR", "exact")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_money_in_all_its_forms(text: str, expected: list[Stated]) -> None:
    assert [stated(figure) for figure in extract_figures("", text, split_sentences("", text))] == expected
