"""Whose money a sum is: its own phrase, then the article, then the source; where countries compete, nobody's."""

import pytest
from stated import Stated, stated

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures
from tasks.figures.kinds.source_country import country_of_source

CASES: list[tuple[str, list[Stated], list[str], str | None]] = [
    (
        "بلغ عجز ميزان المدفوعات الليبي 812 مليون دينار بعد تراجع الصادرات إلى تونس والجزائر",
        [("money", 812_000_000, "LYD", "exact")],
        [],
        None,
    ),
    (
        "ارتفعت مداخيل السياحة المغربية إلى 90 مليار درهم، وفق ما أعلن في دبي",
        [("money", 90_000_000_000, "MAD", "exact")],
        [],
        None,
    ),
    (
        "رصدت الحكومة الكويتية 40 مليون دينار لترميم المدارس في الأردن",
        [("money", 40_000_000, "KWD", "exact")],
        [],
        None,
    ),
    (
        "بلغ العجز 707 ملايين دينار (مع احتساب الغاز الجزائري)، وفق تقرير عن الاقتصاد بتونس",
        [("money", 707_000_000, "TND", "exact")],
        [],
        None,
    ),
    (
        "بلغ العجز مع احتساب الغاز الجزائري 707 ملايين دينار، وفق تقرير عن الاقتصاد بتونس",
        [("money", 707_000_000, "DZD", "exact")],
        [],
        None,
    ),
    (
        "بلغ العجز 707 ملايين دينار، وفق تقرير عن الاقتصاد في تونس والجزائر",
        [("money", 707_000_000, None, "exact")],
        [],
        None,
    ),
    ("قال وزير المالية إن الدعم بلغ 300 مليون ليرة", [("money", 300_000_000, "LBP", "exact")], ["LB"], None),
    ("قال وزير المالية إن الدعم بلغ 300 مليون ليرة", [("money", 300_000_000, "TRY", "exact")], ["TR"], None),
    (
        "حدد المجلس سعر الخبز بـ150 دينارا للقطعة",
        [("money", 150, "DZD", "exact")],
        [],
        "https://www.echoroukonline.com/x",
    ),
    ("حدد المجلس سعر الخبز بـ150 دينارا للقطعة", [("money", 150, "TND", "exact")], [], "جوهرة أف أم"),
    (
        "تبلغ كلفة المشروع 20 مليون درهم",
        [("money", 20_000_000, "MAD", "exact")],
        [],
        "https://www.hespress.com/economie/1",
    ),
    ("تبلغ كلفة المشروع 20 مليون درهم", [("money", 20_000_000, "AED", "exact")], [], "https://www.alkhaleej.ae/x"),
    ("وقعت شركات من الكويت والبحرين عقودا بقيمة 50 مليون دينار", [("money", 50_000_000, None, "exact")], [], None),
    ("تبرعت الجمعية بـ13 جنيها و75 قرشا لكل أسرة", [("money", 13.75, "EGP", "exact")], ["EG"], None),
    ("بلغ سعر الرغيف 200 مليم", [("money", 0.2, "TND", "exact")], ["TN"], None),
    ("حصل الفائز على 500 مليون سنتيم", [("money", 5_000_000, "DZD", "exact")], ["DZ"], None),
    ("غرم القاضي المتهم 3 ملايين سنتيم", [("money", 30_000, "MAD", "exact")], ["MA"], None),
    ("كلف الترميم 12 مليار سنتيم", [("money", 120_000_000, "DZD", "exact")], ["DZ"], None),
    ("خصصت البلدية 45 مليون دج للطريق", [("money", 45_000_000, "DZD", "exact")], [], None),
    ("يبدأ السعر من ﷼500", [("money", 500, "SAR", "exact")], ["SA"], None),
    ("رفع البائع السعر ريالين", [("money", 2, "SAR", "exact")], ["SA"], None),
    ("ثمن القلم ريالان", [("money", 2, "QAR", "exact")], ["QA"], None),
    ("خسر السهم دينارين ونصفا", [("money", 2.5, "KWD", "exact")], ["KW"], None),
    ("رصدت الدولة 5 ملايير دينار للقطاع", [("money", 5_000_000_000, "DZD", "exact")], ["DZ"], None),
    ("انفقت الجهة أربعة ملايير سنتيم", [("money", 40_000_000, "MAD", "exact")], ["MA"], None),
    ("لا يتعدى الدعم جنيها واحدا", [("money", 1, "EGP", "at_most")], ["EG"], None),
    (
        "خصص الصندوق 9 مليارات درهم، منها 2.5 مليار للماء",
        [("money", 9_000_000_000, "MAD", "exact"), ("money", 2_500_000_000, "MAD", "exact")],
        ["MA"],
        None,
    ),
    (
        "استثمرت قطر 4 مليارات ريال في مصانع سعودية",
        [("money", 4_000_000_000, "QAR", "exact")],
        ["QA", "QA", "SA"],
        None,
    ),
    ("بلغ الدين الخارجي لتونس 80 مليار دينار", [("money", 80_000_000_000, "TND", "exact")], ["FR", "LY"], None),
    ("منح البنك الإسلامي الأردن قرضا بقيمة 70 مليون دينار", [("money", 70_000_000, "JOD", "exact")], [], None),
    (
        "سجلت الموازنة الأردنية فائضا بقيمة 90 مليون دينار رغم توقف الغاز العراقي",
        [("money", 90_000_000, "JOD", "exact")],
        [],
        None,
    ),
    (
        "وافق مجلس النواب العراقي على صرف 4 تريليونات دينار للرواتب",
        [("money", 4_000_000_000_000, "IQD", "exact")],
        [],
        None,
    ),
    (
        "تراجع الاحتياطي التونسي إلى 22 مليار دينار مقابل ارتفاع الاستيراد من الجزائر",
        [("money", 22_000_000_000, "TND", "exact")],
        [],
        None,
    ),
    ("باع المزارع القنطار بـ6 آلاف دينار في قسنطينة", [("money", 6000, "DZD", "exact")], [], None),
    ("وقّعت أبوظبي والرباط اتفاقا قيمته 800 مليون درهم", [("money", 800_000_000, None, "exact")], [], None),
    ("أقرت بلدية صفاقس ميزانية بـ30 مليون دينار", [("money", 30_000_000, "TND", "exact")], [], None),
    (
        "ضبط الأمن 12 مليون ليرة مزورة في طرابلس",
        [("money", 12_000_000, "LBP", "exact")],
        [],
        "https://www.lbcgroup.tv/x",
    ),
    ("أعلن المصرف رفع رأسماله 200 مليون دينار", [("money", 200_000_000, "BHD", "exact")], [], "وكالة أنباء البحرين"),
    ("قررت المحكمة تغريم الشركة 5 ملايين جنيه", [("money", 5_000_000, "EGP", "exact")], [], "المصري اليوم"),
    ("قررت المحكمة تغريم الشركة 5 ملايين جنيه", [("money", 5_000_000, "SDG", "exact")], [], "الراكوبة"),
    (
        "اشترى العميل 40 سهما بسعر 3.2 دراهم",
        [("count", 40, "سهما", "exact"), ("money", 3.2, "AED", "exact")],
        [],
        "https://www.emaratalyoum.com/1",
    ),
    ("سعر الكيلو 4 دنانير و250 فلسا", [("money", 4.25, None, "exact")], [], None),
    ("بلغ ثمن البيضة 18 سنتيما", [("money", 0.18, "MAD", "exact")], ["MA"], None),
    ("فاز المقاول بصفقة بلغت مليارين و300 مليون سنتيم", [("money", 23_000_000, "DZD", "exact")], ["DZ"], None),
    (
        "اختلس الموظف 900 مليون سنتيم من وكالة بريدية",
        [("money", 9_000_000, "MAD", "exact")],
        [],
        "https://www.hespress.com/faits-divers",
    ),
    ("رفعت المخابز سعر الرغيف 5 قروش", [("money", 0.05, "EGP", "exact")], ["EG"], None),
    ("بلغ الراتب 4000 DH", [("money", 4000, "MAD", "exact")], ["MA"], None),
    ("كلف الطلب درهمين", [("money", 2, "AED", "exact")], ["AE"], None),
    ("ارتفع الغرام دينارين ونصف الدينار", [("money", 2.5, "JOD", "exact")], ["JO"], None),
    ("تبرع كل تلميذ بدرهم واحد", [("money", 1, "MAD", "exact")], ["MA"], None),
    ("تقلص الدين إلى تسعة مليارات وربع مليار دولار", [("money", 9_250_000_000, "USD", "exact")], [], None),
]


@pytest.mark.parametrize(("text", "expected", "countries", "source"), CASES)
def test_whose_money_a_sum_is(text: str, expected: list[Stated], countries: list[str], source: str | None) -> None:
    assert [
        stated(figure)
        for figure in extract_figures("", text, split_sentences("", text), countries, country_of_source(source, source))
    ] == expected
