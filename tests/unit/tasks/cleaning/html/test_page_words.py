"""Words of pages around an article that are told by phrases: notices, buttons, bylines, ends of agencies' reports."""

import pytest

from tasks.cleaning import Media, clean

TITLE = "المتحف الوطني يستعيد مخطوطات نادرة"
FIRST = "استعاد المتحف الوطني سبعة مخطوطات نادرة كانت قد سرقت منه قبل ربع قرن، وفق بيان أصدره أمس."
SECOND = "وقالت مديرة المتحف إن المخطوطات ستعرض للجمهور بعد ترميمها، وإن بعضها يعود إلى القرن التاسع الميلادي."


def around(line: str) -> tuple[list[str], set[str]]:
    """The paragraphs, and kinds of what was removed, with a line before, between and after the article's."""
    article = clean(TITLE, f"{line}\n{FIRST}\n{SECOND}\n{line}")
    return article.text.split("\n\n"), {removed.kind for removed in article.removed}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.", "navigation"),
        ("نحن نستخدم الكوكيز. بالمتابعة توافق على ذلك.", "navigation"),
        ("المشاهدات: 1520", "navigation"),
        ("مدة القراءة: 4 دقائق", "navigation"),
        ("متصفحك لا يدعم تشغيل الفيديو.", "navigation"),
        ("أدخل بريدك الإلكتروني", "subscribe"),
        ("تابعوا أخبار المتحف على تلغرام https://t.me/museum", "subscribe"),
        ("لمتابعة آخر الأخبار عبر غوغل نيوز", "subscribe"),
        ("للاشتراك في قناتنا على واتساب اضغط هنا", "subscribe"),
        ("انقر للمشاركة على فيسبوك (فتح في نافذة جديدة)", "share"),
        ("طباعة | إرسال لصديق | حفظ", "share"),
        ("حجم الخط A A A", "share"),
        ("View this post on Instagram", "share"),
        ("© 2020 صحيفة المثال. جميع الحقوق محفوظة.", "copyright"),
        ("طالع المزيد: سرقات المتاحف في العالم", "related"),
        ("كتبت: سلمى عبد الله", "byline"),
        ("125 مشاركة", "share"),
        ("0 تعليق", "comments"),
        ("1,520 مشاهدة", "navigation"),
        ("5 دقائق للقراءة", "navigation"),
        ("يستمر المحتوى بعد الإعلان", "advertisement"),
        ("5 مارس 2019", "date"),
        ("12 كانون الثاني 2020", "date"),
        ("مارس 5, 2019", "date"),
        ("كتب – خالد منصور:", "byline"),
        ("(إعداد ليلى بسام - تحرير محمد اليماني)", "byline"),
    ],
)
def test_lines_around_an_article_go(line: str, kind: str) -> None:
    assert around(line) == ([FIRST, SECOND], {kind})


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("انتهى/ع/م", "wire"),
        ("(النهاية) ج خ / م ع", "wire"),
        ("يتبع/ س ن", "wire"),
        ("#المتحف_الوطني #مخطوطات #تراث", "tags"),
        ("تحرير: سعاد علي", "byline"),
        ("قصص مقترحة\nنهاية قصص مقترحة", "related"),
        ("مقالات أخرى للكاتب\nمتاحف بلا زوار", "related"),
    ],
)
def test_lines_after_an_article_go(line: str, kind: str) -> None:
    article = clean(TITLE, f"{FIRST}\n{SECOND}\n{line}")
    assert article.text.split("\n\n") == [FIRST, SECOND]
    assert {removed.kind for removed in article.removed} == {kind}


@pytest.mark.parametrize(
    "line",
    [
        "كتب: «لن نفرط في تراثنا»",
        "كتب الوزير على فيسبوك أن المخطوطات عادت",
        "تابع الملايين حفل الافتتاح على يوتيوب",
        "انضم المتحف إلى الحملة على تويتر",
        "تابعنا على مدى أسبوع أعمال الترميم في المتحف.",
        "#المتحف_الوطني يعود إلى الحياة",
        "انتهى العمل",
        "125 مشاركة في المعرض",
        "منذ 5 مارس 2019",
        "مارس 2019",
        "(إعداد المعرض استغرق عاما كاملا.)",
        "تحرير المخطوطات من خاطفيها استغرق عاما",
        "المشاهدات تزايدت",
        "اشترك في الترميم عشرة خبراء على الأقل",
        "استخدم هذا الموقع ملفات قديمة",
    ],
)
def test_lines_that_only_look_alike_stay(line: str) -> None:
    assert around(line)[0] == [line, FIRST, SECOND, line]


@pytest.mark.parametrize("site", [" - صحيفة المثال", " | المثال", " – موقع المثال | ثقافة", " :: المثال"])
def test_a_headline_repeated_without_the_name_of_the_paper_goes(site: str) -> None:
    article = clean(TITLE + site, f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>")
    assert article.text.split("\n\n") == [FIRST, SECOND]
    assert [removed.kind for removed in article.removed] == ["title"]


def test_a_first_line_that_says_more_than_the_title_stays() -> None:
    assert clean(f"المتحف - {TITLE}", f"المتحف\n{FIRST}").text.split("\n\n") == ["المتحف", FIRST]


@pytest.mark.parametrize("box", ["cookie-notice", "gdpr-banner", "post-views", "entry-author"])
def test_boxes_named_for_what_they_are_go(box: str) -> None:
    html = f'<p>{FIRST}</p><div class="{box}">نص لا يخص الخبر <a href="/x">موافق</a></div><p>{SECOND}</p>'
    assert clean(TITLE, html).text.split("\n\n") == [FIRST, SECOND]


def test_a_misread_quote_whose_last_byte_was_replaced() -> None:
    text = clean("", f"{FIRST} وقال â€œنعمâ€\ufffd وأضاف.").text
    assert text == f"{FIRST} وقال «نعم» وأضاف."


@pytest.mark.parametrize("name", ["article-promo", "word-cloud", "free-ads-text", "print-only"])
def test_a_paragraph_that_is_named_like_junk_by_chance_stays(name: str) -> None:
    assert clean(TITLE, f'<div class="{name}"><p>{FIRST} {FIRST}</p></div><p>{SECOND}</p>').text.startswith(FIRST)


def test_pictures_in_markdown_are_media() -> None:
    article = clean(TITLE, f"{FIRST}\n\n![قاعة المتحف](https://example.org/hall.jpg)\n\n{SECOND}")
    assert article.text.split("\n\n") == [FIRST, SECOND]
    assert article.media == [Media("https://example.org/hall.jpg", "قاعة المتحف")]


def test_a_bare_picture_under_the_headline_of_a_page_is_told_of() -> None:
    text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p>"
    page = (
        f'<html><head><script src="x"></script></head><body><nav><a href="/">x</a></nav><div><h2>{TITLE}</h2>'
        f'<img src="/lead.jpg"><div class="post-content">{text}</div></div></body></html>'
    )
    assert clean(TITLE, page).media == [Media("/lead.jpg", None)]
