"""What news pages put around articles goes; the same words in a sentence stay."""

import pytest

from tasks.cleaning import Removed, clean

LEAD = "وصل الوفد إلى مطار بيروت مساء أمس."
NEXT = "وغادر صباح اليوم إلى دمشق."


def cleaned(*lines: str, title: str = "") -> tuple[list[str], dict[str, int]]:
    article = clean(title, "\n".join(lines))
    return article.text.split("\n\n"), {removed.kind: removed.count for removed in article.removed}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("اقرأ أيضا: الوفد يزور المتحف", "related"),
        ("اقرأ أيضاً: الوفد يزور المتحف", "related"),
        ("إقرأ أيضًا | الوفد يزور المتحف", "related"),
        ("اقرا ايضا الوفد يزور المتحف", "related"),
        ("** شاهد أيضا .. الوفد يزور المتحف", "related"),
        ("شاهد: الوفد يزور المتحف", "related"),
        ("اقرأ المزيد: كيف زار الوفد المتحف؟", "related"),
        ("عدد المشاهدات: 1200", "navigation"),
        ("شاهد بالفيديو: وصول الوفد", "related"),
        ("قد يهمك أيضا: الوفد يزور المتحف", "related"),
        ("للمزيد: الوفد يزور المتحف", "related"),
        ("للمزيد من التفاصيل اضغط هنا", "related"),
        ("لقراءة الخبر كاملا انقر هنا", "related"),
        ("المزيد...", "related"),
        ("...المزيد", "related"),
        ("Read more", "related"),
        ("عرض المزيد", "related"),
        ("إظهار أقل", "related"),
        ("شارك الخبر", "share"),
        ("شارك عبر فيسبوك تويتر واتساب", "share"),
        ("فيسبوك تويتر تلغرام نسخ الرابط", "share"),
        ("Facebook Twitter WhatsApp", "share"),
        ("طباعة إرسال إلى صديق", "share"),
        ("اشترك في النشرة البريدية ليصلك جديدنا", "subscribe"),
        ("تابعونا على تويتر", "subscribe"),
        ("انضم إلى قناتنا على تلغرام", "subscribe"),
        ("تصوير: محمد علي", "credit"),
        ("(تصوير/ محمد علي)", "credit"),
        ("الصورة: رويترز", "credit"),
        ("مصدر الصورة، Getty Images", "credit"),
        ("AFP / Getty Images", "credit"),
        ("صورة أرشيفية", "credit"),
        ("إعلان", "advertisement"),
        ("- Advertisement -", "advertisement"),
        ("التعليقات (3)", "comments"),
        ("اترك تعليقا", "comments"),
        ("جميع الحقوق محفوظة لصحيفة المثال 2020", "copyright"),
        ("© 2020 صحيفة المثال", "copyright"),
        ("// انتهى //", "wire"),
        ("(يتبع)", "wire"),
        ("رابط الخبر بصحيفة المثال: الوفد يصل إلى بيروت", "source_link"),
        ("المصدر: https://example.org/1", "source_link"),
        ("Next Previous", "navigation"),
        ("لمراسلة الكاتب: a@example.org", "contact"),
    ],
)
def test_boilerplate_lines_go_wherever_they_stand(line: str, kind: str) -> None:
    assert cleaned(LEAD, line, NEXT) == ([LEAD, NEXT], {kind: 1})
    assert cleaned(LEAD, NEXT, line) == ([LEAD, NEXT], {kind: 1})


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا ما كتبه الوزير قبل عام، ثم احكم على كلامه.",
        "شاهد الوفد مباراة القمة في بيروت.",
        "شاهد أيضا العرض جمهور كبير.",
        "للمزيد من الأمان أضافت الشركة قفلا جديدا.",
        "المزيد من الصواريخ سقط على المدينة.",
        "عرض المزيد من الأفلام في المهرجان هذا العام.",
        "شارك على هامش الاجتماع وزراء من دول الخليج",
        "شارك في المباراة لاعبون من لبنان",
        "تابع: «لن نعود قبل أن نوقع»",
        "انضم إلى قناة الجزيرة عام 1999",
        "تصوير الفيلم يبدأ في بيروت",
        "الصورة التي نشرتها الصحيفة قديمة",
        "انتهى الاجتماع",
        "إعلان بيروت",
        "القائمة:",
        "تعليق:",
        "تحديث: ارتفاع عدد المصابين إلى 12",
        "سمات الشخصية الناجحة كثيرة.",
        "فيسبوك تعلن نتائجها",
        "تويتر",
        "انظر، يا صديقي",
        "رابط الأخوة بين البلدين",
        "التعليقات على الخبر كثيرة",
        "من هنا بدأ المزيد",
    ],
)
def test_the_same_words_in_sentences_stay(line: str) -> None:
    assert cleaned(LEAD, line, NEXT) == ([LEAD, line, NEXT], {})
    assert cleaned(LEAD, NEXT, line) == ([LEAD, NEXT, line], {})


@pytest.mark.parametrize("heading", ["أخبار ذات صلة", "اقرأ أيضا:", "قد يهمك:", "مواضيع متعلقة", "الأكثر قراءة"])
def test_lists_of_other_articles_at_the_end_go(heading: str) -> None:
    lines = ["الوفد يزور المتحف الوطني", "- وزير الصحة يلتقي الصحافيين", "الطقس: غائم غدا"]
    assert cleaned(LEAD, NEXT, heading, *lines) == ([LEAD, NEXT], {"related": 4})


def test_a_list_in_the_middle_ends_with_its_headline() -> None:
    subheading = "نتائج الزيارة"
    assert cleaned(LEAD, "اقرأ أيضا:", "الوفد يزور المتحف", subheading, NEXT) == (
        [LEAD, subheading, NEXT],
        {"related": 2},
    )
    assert cleaned(LEAD, "اقرأ أيضا:", NEXT) == ([LEAD, NEXT], {"related": 1})


@pytest.mark.parametrize(
    ("trailer", "kind"),
    [
        ("رابط الخبر بصحيفة المثال: الوفد يصل إلى بيروت", "source_link"),
        ("اقرأ أيضا: الوفد يزور المتحف", "related"),
        ("...المزيد", "related"),
        ("اقرأ المزيد", "related"),
        ("سمات لبنان الوفد مطار بيروت", "tags"),
        ("الكلمات الدلالية: لبنان، بيروت", "tags"),
        ("للتواصل أرسل sms إلى 12345 الاتصالات، 123456 موبايلي تبدأ بالرمز 12 مسافة ثم الرسالة", "contact"),
    ],
)
def test_trailers_after_the_last_sentence_go(trailer: str, kind: str) -> None:
    assert cleaned(LEAD, f"{NEXT} {trailer}") == ([LEAD, NEXT], {kind: 1})


def test_a_trailer_that_repeats_the_headline_needs_no_full_stop() -> None:
    title = "الوفد يصل إلى «بيروت»"
    lines = [LEAD, f"وغادر إلى دمشق رابط الخبر بصحيفة المثال: {title}"]
    assert cleaned(*lines, title=title) == ([LEAD, "وغادر إلى دمشق"], {"source_link": 1})
    assert cleaned(*lines)[0] == lines


@pytest.mark.parametrize(
    "trailer",
    [
        "The post الوفد يصل إلى بيروت appeared first on صحيفة المثال.",
        "التدوينة الوفد يصل إلى بيروت ظهرت أولاً على صحيفة المثال.",
        "ظهرت المقالة الوفد يصل إلى بيروت أولاً على صحيفة المثال.",
    ],
)
def test_feeds_that_say_where_an_article_appeared_first(trailer: str) -> None:
    assert cleaned(LEAD, NEXT, trailer) == ([LEAD, NEXT], {"source_link": 1})


@pytest.mark.parametrize(
    "date",
    [
        "الجمعة 7 يناير 2022",
        "الجمعة، 07 يناير 2022 - 10:30 م",
        "الجمعة 4 جمادى الآخرة 1443 هـ الموافق 7 يناير 2022 م",
        "7 كانون الثاني 2022 الساعة 10:30",
        "2022-01-07 10:30",
        "07/01/2022",
        "نشر في: 7 يناير 2022",
        "آخر تحديث: الجمعة 7 يناير 2022 10:30 مساءً",
        "تاريخ النشر 7/1/2022",
        "منذ 3 ساعات",
        "قبل ساعتين",
        "19:23 ت م",
        "Published: 2022-01-07",
    ],
)
def test_print_dates_at_the_edges_go(date: str) -> None:
    assert cleaned(date, LEAD, NEXT) == ([LEAD, NEXT], {"date": 1})
    assert cleaned(LEAD, NEXT, date) == ([LEAD, NEXT], {"date": 1})
    body = [LEAD, LEAD + " مساء", NEXT, date, LEAD + " أمس", LEAD + " غدا", NEXT + " ثم", NEXT + " قد"]
    assert date.replace("هـ", "ه") in cleaned(*body)[0]


@pytest.mark.parametrize(
    "line",
    [
        "الثلاثاء 19/10 (79.68 - 83.15%)",
        "في 7 يناير 2022 وصل الوفد",
        "يناير 2022",
        "الجمعة",
        "7 يناير",
        "2022",
        "تحديث (2)",
        "منذ عام 2011",
        "10:30 في بيروت",
    ],
)
def test_dates_that_say_more_stay(line: str) -> None:
    assert cleaned(line, LEAD, NEXT)[0] == [line, LEAD, NEXT]


def test_keywords_near_the_end_go() -> None:
    assert cleaned(LEAD, NEXT, "الوسوم: لبنان، بيروت", "مشاركة عبر واتساب") == ([LEAD, NEXT], {"tags": 1, "share": 1})


def test_buttons_before_the_first_words_go() -> None:
    share = "شارك من خلال تويتر فيسبوك جوجل بلس اكتب تعليقك"
    assert cleaned(f"{share} {LEAD}", NEXT) == ([LEAD, NEXT], {"share": 1})
    assert cleaned(f"Next Previous {LEAD}", NEXT) == ([LEAD, NEXT], {"navigation": 1})


def test_numbers_to_send_messages_to_go_with_their_line() -> None:
    lines = [
        "للتواصل مع الكاتب ارسل رسالة SMS",
        "تبدأ بالرمز (12) ثم مسافة ثم نص الرسالة إلى",
        "12345 - Stc",
        "123456 - Mobily",
    ]
    assert cleaned(LEAD, NEXT, *lines) == ([LEAD, NEXT], {"contact": 4})


def test_scripts_and_style_sheets_taken_for_text_go() -> None:
    code = (
        "#poll ul { padding: 0; margin: 0; } .box { overflow: hidden; } jQuery(document).ready(function(){ var a = 1; "
        "jQuery('#poll').html('انتظر لحظات'); jQuery.post(url, {a: 1, b: 2}, function(data){ show(data); }); });"
    )
    assert cleaned(f"{LEAD} {code} {NEXT}") == ([LEAD, NEXT], {"script": 1})
    word = "Normal 0 false false false EN-US X-NONE AR-SA MicrosoftInternetExplorer4 /* Style Definitions */"
    assert cleaned(f"{word} {LEAD}")[0] == [LEAD]
    assert cleaned(f"{LEAD} /* */ {NEXT}")[0] == [f"{LEAD} {NEXT}"]


@pytest.mark.parametrize(
    "line",
    [
        "Pacino films: The Panic in Needle Park | Jerry Schatzberg (1969); Serpico | Lumit (1973); Scarface (1983)",
        "المعادلة {س = 5} صحيحة",
        "{آية كريمة}",
        "https://example.org/search?q=a&b=c;d=e&f={id}",
    ],
)
def test_lists_and_addresses_are_no_code(line: str) -> None:
    assert line in cleaned(LEAD, NEXT, line)[0]


def test_share_bars_with_a_line_for_each_button_go() -> None:
    article = clean(None, f"شارك\nفيسبوك\nتويتر\nواتساب\n{LEAD}\nتويتر\n{LEAD}")
    assert article.text == f"{LEAD}\n\nتويتر\n\n{LEAD}"
    assert article.removed == [Removed("share", None, 1)]


@pytest.mark.parametrize("heading", ["اقرأ المزيد:", "شاهد:", "للمزيد :"])
def test_lists_of_links_under_a_heading_with_a_colon_go(heading: str) -> None:
    links = "<ul><li><a href='1'>أسعار الشحن اليوم</a></li><li><a href='2'>تراجع النفط</a></li></ul>"
    assert clean(None, f"<p>{LEAD}</p><p><b>{heading}</b></p>{links}<p>{LEAD}</p>").text == f"{LEAD}\n\n{LEAD}"


DATES = [
    "24 نيسان / أبريل 2020 09:22 مساءً",
    "آخر تحديث 14:00 (GMT+0400)",
    "السبت 3 شتنبر 2022 - 14:20",
    "12 جويلية 2021",
    "5 ماي 2021 على الساعة 10:00",
    "٢٤ نيسان / أبريل ٢٠٢٠ ٠٩:٢٢ مساءً",
    "2020-04-24T09:22:00+03:00",
    "April 24, 2020",
    "Published On 24/4/2020",
    "24/4/2020 | آخر تحديث: 25/4/2020 09:22 م (مكة المكرمة)",
    "بيروت - 24 نيسان / أبريل 2020",
    "نشر بواسطة admin في أحد، 04/26/2020 - 10:00",
    "نُشر: 24 أبريل 2020",
    "2min",
    "3 دقائق",
]


@pytest.mark.parametrize("line", DATES)
def test_dates_of_every_calendar_alphabet_and_digit_go(line: str) -> None:
    assert cleaned(line, LEAD, NEXT)[0] == [LEAD, NEXT]


@pytest.mark.parametrize(
    "line", ["وقع الحادث في 24 نيسان 2020.", "بيروت - وقع الحادث في 24 نيسان 2020", "قتل 3 في 24 نيسان 2020"]
)
def test_sentences_with_dates_stay(line: str) -> None:
    assert line in cleaned(line, LEAD, NEXT)[0]


@pytest.mark.parametrize(
    "lines",
    [
        ["الأكثر تصفحاً", "عنوان خبر أول", "عنوان خبر ثان"],
        ["الأكثر مطالعة", "عنوان خبر أول", "عنوان خبر ثان"],
        ["الخبر السابق", "عنوان قبله", "الخبر التالي", "عنوان بعده"],
        ["السابق: عنوان قبله", "التالي: عنوان بعده"],
        ["المقال السابق عنوان قبله في المدينة"],
        ["المصدر: الجزيرة + وكالات"],
        ["المصدر", "وكالات"],
        ["إضغط على الصورة لتحميل تطبيق الميناء"],
        ["حمّل تطبيق الميناء الآن"],
        ["تنزيل التطبيق"],
        ["1/6"],
        ["المقالات المنشورة لا تعبر بالضرورة عن رأي الصحيفة."],
        ["الآراء الواردة تعبر عن رأي كاتبها ولا تعكس بالضرورة وجهة نظر الموقع"],
    ],
)
def test_furniture_after_the_article_goes(lines: list[str]) -> None:
    assert cleaned(LEAD, NEXT, *lines)[0] == [LEAD, NEXT]


@pytest.mark.parametrize(
    "line",
    [
        "الأكثر تضررا كان الحي القديم.",
        "السابق لأوانه أن نتحدث عن حل.",
        "حمّل الوزير تطبيق القانون مسؤولية التأخير.",
        "وأكد أن هذه التصريحات لا تعبر عن رأي الحكومة ولا تلزمها.",
        "وأعلن الموقع تحديث سياسة الخصوصية.",
        "المصدر الوحيد للمياه جف.",
    ],
)
def test_sentences_that_begin_alike_stay(line: str) -> None:
    assert cleaned(LEAD, NEXT, line)[0] == [LEAD, NEXT, line]


@pytest.mark.parametrize("end", ["[…]", "[...]", "[&hellip;]", "[…] اقرأ المزيد", "[...]\nاقرأ المزيد"])
def test_a_summary_ends_with_dots(end: str) -> None:
    assert cleaned(LEAD, f"{NEXT[:-1]} {end}")[0] == [LEAD, f"{NEXT[:-1]}…"]


LONG = "تمكنت فرقة الأمن من ضبط كمية من الأدوية المهربة قرب المعبر الحدودي، وفق ما ذكره مصدر أمني"


@pytest.mark.parametrize(
    ("end", "kind"),
    [(". م د", "byline"), (". س ب ن", "byline"), (". ح/ع", "byline"), (" سنة 300 ق م", None), (" في الفقرة ب", None)],
)
def test_initials_of_the_author_after_the_last_sentence(end: str, kind: str | None) -> None:
    article = clean(None, f"{LONG}\n{LONG}{end}")
    assert [removed.kind for removed in article.removed] == ([kind] if kind else [])
    assert article.text.endswith("أمني." if kind else end)


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("PRESSE.INFO- فاس (و.م.ع)", True),
        ("Khabar.net – طنجة (أ ف ب)", True),
        ("قال موقع Khabar.net إن الطريق أغلقت (و.م.ع)", False),
    ],
)
def test_a_site_a_town_and_an_agency_on_one_line(line: str, goes: bool) -> None:
    assert clean(None, f"{line}\n{LONG}.").text.startswith(line[:6]) is not goes
