"""Lines that name paper, agency, author and town without a word that says so; and what only looks like them."""

import pytest

from tasks.cleaning import clean

TITLE = "الميناء يستقبل أولى السفن بعد التوسعة"
FIRST = "قال مدير الميناء إن أعمال التوسعة انتهت قبل موعدها، وإن السفن الكبيرة ستدخل الحوض الجديد من صباح الغد."
SECOND = "وأضاف أن شركتين ستديران الرصيف الشرقي، وأن العمال تلقوا تدريبا لستة أشهر على الرافعات الحديثة."

MORE = [FIRST.replace("قال", verb) for verb in ("ذكر", "أعلن", "أكد", "أوضح")]


def paragraphs(*lines: str) -> list[str]:
    return clean(TITLE, "\n".join(lines)).text.split("\n\n")


ABOVE = {
    "paper and town": "جريدة المرفأ – جدة",
    "author and paper": "سلمى الحداد - جريدة المرفأ",
    "author and remark": "سلمى الحداد – متابعات",
    "a blank on one side": "تبوك -جريدة المرفأ",
    "a known paper and a town": "عكاظ – جدة",
    "a known agency below a town": "بيروت - رويترز",
    "a known paper and an author": "القدس العربي – سلمى الحامدي",
    "author and town": "مصطفى الحامدي – الرباط",
    "town and author": "مكة المكرمة – مصطفى بورقعة",
    "author and photographer": "رصد وتصوير: سلمى الحداد – المرفأ",
    "a remark": "خاص",
    "a site": "PORTNEWS.INFO",
    "a site and a remark": "PORTNEWS.INFO - متابعة",
    "letters of an agency": "و م ن",
    "two calendars": "مكة المكرمة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م ومن",
}


@pytest.mark.parametrize("kind", ABOVE)
def test_a_line_over_the_report_that_only_names_its_source_goes(kind: str) -> None:
    assert paragraphs(ABOVE[kind], FIRST, SECOND) == [FIRST, SECOND]
    assert paragraphs(FIRST, SECOND, *MORE, ABOVE[kind], *MORE, SECOND) == [
        *(FIRST, SECOND, *MORE),
        ABOVE[kind].replace("هـ", "ه"),  # as cleaning writes it
        *(*MORE, SECOND),
    ]


def test_a_town_and_a_remark_below_such_a_line_go_with_it() -> None:
    assert paragraphs("PORTNEWS.INFO", "سلا", "متابعة", FIRST, SECOND) == [FIRST, SECOND]
    assert paragraphs("سلا", FIRST, SECOND)[0] == "سلا"


STAYS = {
    "teams of the title": "الميناء - السفن",
    "a result": "الميناء 3 - النهضة 2",
    "a sentence": "وصل الوفد - وغادر.",
    "a label": "الزمان: صباح - مساء",
    "an introduction": "كلمة العدد",
    "a longer line": "سلسلة من المقالات عن المرافئ - الجزء الثاني منها",
    "a war and its day": "معركة الحدود – اليوم الرابع",
    "a town and its war": "الحصار على بيروت – الأسبوع الثاني",
    "a town and what befell it": "بيروت - الأزمة",
    "two parties": "فرنسا وإسبانيا - جولة جديدة",
    "two countries": "تونس - المغرب",
    "two clubs": "الاتحاد - الشباب",
    "two clubs of towns": "ريال مدريد - برشلونة",
    "a club and a town": "الهلال السعودي - الرياض",
    "a rubric and its state": "الصناعة المغربية - نمو متواصل",
    "a rubric and a remark": "ملف العدد - وجهات نظر",
    "an interview's kicker": "حوار خاص - وزير النقل",
    "a person and a subject": "نجيب محفوظ - رحلة كاتب",
    "a paper's name that is a word": "عاجل - تطورات الحريق",
    "a paper and what it did": "القدس العربي - ثلاثون عاما",
    "a part of a series": "حكايات البحر - الحلقة الأولى",
    "a subject of economics": "أسعار النفط – هبوط مستمر",
    "a canal": "قناة السويس - أرقام السنة",
}


@pytest.mark.parametrize("kind", STAYS)
def test_what_only_looks_like_a_source_stays(kind: str) -> None:
    assert paragraphs(STAYS[kind], FIRST, SECOND) == [STAYS[kind], FIRST, SECOND]


@pytest.mark.parametrize(
    "heading", ["أول الحكاية", "تفاصيل الخطة", "ماذا بعد", "وتستمر المعاناة", "أزمة الوقود", "المشهد"]
)
def test_a_subheading_below_a_remark_stays(heading: str) -> None:
    assert paragraphs("خاص", heading, FIRST, SECOND)[-3:] == [heading, FIRST, SECOND]


@pytest.mark.parametrize("below", ["الرباط", "الدار البيضاء", "متابعة", "مصطفى الحامدي"])
def test_a_town_an_author_and_a_remark_below_a_remark_go(below: str) -> None:
    assert paragraphs("خاص", below, FIRST, SECOND) == [FIRST, SECOND]


def test_before_short_lines_it_may_be_the_first_of_a_list() -> None:
    lines = ["عكاظ - جدة", "عكاظ - الرياض", "عكاظ - تبوك"]
    assert paragraphs(*lines, FIRST) == [FIRST]
    assert paragraphs(*lines, "والبقية تأتي") == [*lines, "والبقية تأتي"]


@pytest.mark.parametrize(
    ("end", "goes"),
    [
        ("reporter@paper.example", True),
        ("@port_reporter", True),
        ("أرسلت الشركة بيانها إلى reporter@paper.example مساء أمس.", False),
        ("19:52 ت م NNNN", True),
        ("تابع جريدة المرفأ نت على:", True),
        ("لمتابعة أخبار الميناء عبر", True),
        ("تابع المدير العمل على الرصيف.", False),
        ("وقال إنه سيعمل على", False),
    ],
)
def test_what_ends_a_report(end: str, goes: bool) -> None:
    assert (paragraphs(FIRST, SECOND, end) == [FIRST, SECOND]) is goes
    assert paragraphs(FIRST, SECOND, *MORE, end, *MORE, SECOND) == [FIRST, SECOND, *MORE, end, *MORE, SECOND]


def test_a_prompt_to_follow_goes_from_the_end_of_the_last_paragraph() -> None:
    assert paragraphs(FIRST, f"{SECOND}          تابع جريدة المرفأ نت على:") == [FIRST, SECOND]


def test_a_share_bar_that_asks_for_an_opinion_goes_before_the_first_word() -> None:
    assert paragraphs(f"شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك {FIRST}", SECOND) == [FIRST, SECOND]
    assert paragraphs(f"رأيك في ما يأتي: {FIRST}", SECOND)[0].startswith("رأيك")
