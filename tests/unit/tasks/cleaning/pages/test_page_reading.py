"""Whole pages: the article comes out of the furniture, all of it and nothing else."""

import pytest

from bench.cleaning_pages import LAYOUTS
from tasks.cleaning import Media, clean

TITLE = "توسعة الميناء تبدأ في الربيع"
PARAGRAPHS = [
    f"قال مدير الميناء في اليوم {day} من الزيارة إن أعمال التوسعة تسير كما خطط لها، وإن {day} شركات تشارك فيها، وأضاف أن "
    "السفن الكبيرة ستدخل الحوض الجديد قبل نهاية العام، وأن السلطات ستعلن موعد الافتتاح في مؤتمر صحافي."
    for day in range(2, 9)
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_and_nothing_else(layout: str) -> None:
    article = clean(TITLE, LAYOUTS[layout](TITLE, PARAGRAPHS))
    assert article.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_short_article(layout: str) -> None:
    text = clean(TITLE, LAYOUTS[layout](TITLE, PARAGRAPHS[:1])).text
    assert PARAGRAPHS[0] in text.split("\n\n")


@pytest.mark.parametrize(
    ("layout", "address", "caption"),
    [("tables", "https://example.org/images/a.jpg", None), ("declared", "https://example.org/a.jpg", "الميناء أمس")],
)
def test_pictures_of_the_article_are_told_of(layout: str, address: str, caption: str | None) -> None:
    media = clean(TITLE, LAYOUTS[layout](TITLE, PARAGRAPHS), url="https://example.org/1").media
    assert media == [Media(address, caption)]


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>{}</body></html>",
        "<!DOCTYPE html><html><head><title>صحيفة</title></head><body><div>{}</div></body></html>",
        "<HTML><BODY BGCOLOR=white>{}</BODY></HTML>",
        "<body>{}",
    ],
)
def test_an_article_in_a_mere_wrapper_is_read_as_it_is(page: str) -> None:
    lines = ["خبر قصير.", "وصل الوفد.", "وغادر."]
    body = "".join(f"<p>{line}</p>" for line in lines)
    assert clean("", page.format(body)).text.split("\n\n") == lines


def test_shortcodes_and_boilerplate_of_pages_go_too() -> None:
    lines = [*PARAGRAPHS, "[ad]", "اقرأ أيضا: خبر آخر", "رابط الخبر بصحيفة الميناء: توسعة الميناء"]
    article = clean(TITLE, LAYOUTS["declared"](TITLE, lines))
    assert article.text.split("\n\n") == PARAGRAPHS
    assert {"shortcode", "related", "source_link"} <= {removed.kind for removed in article.removed}


def test_a_page_that_a_library_cannot_read_is_read_whole() -> None:
    page = "<html><body><nav><a>x</a></nav>" + "<div><i>" * 500 + f"<p>{PARAGRAPHS[0]}</p>"
    assert PARAGRAPHS[0] in clean("", page).text


def _segmented(paragraphs: list[str]) -> str:
    segments = "".join(
        f'<div dir="rtl" class="seg-1"><p class="seg-2">{paragraph}</p></div>' for paragraph in paragraphs
    )
    others = "".join(f'<li><a href="/{number}">خبر آخر من الميناء</a></li>' for number in range(6))
    return (
        f'<!doctype html><html><head><script src="x"></script></head><body><nav><ul>{others}</ul></nav><main>'
        f"<div class='top'><h1>{TITLE}</h1></div><figure><img src='/a.jpg'><figcaption>الميناء</figcaption></figure>{segments}"
        f"<section><h2>مواضيع قد تهمك</h2><ul>{others}</ul></section></main><footer>© 2022</footer></body></html>"
    )


@pytest.mark.parametrize("count", [2, 7])
def test_an_article_cut_into_segments_is_read_whole(count: int) -> None:
    lines = ["عنوان فرعي قصير", *PARAGRAPHS[:count], "وانتهت الزيارة."]
    article = clean(TITLE, _segmented(lines), url="https://example.org/1")
    assert article.text.split("\n\n") == lines
    assert [(medium.url, medium.caption) for medium in article.media] == [("https://example.org/a.jpg", "الميناء")]


def test_a_summary_between_headline_and_text_is_read() -> None:
    summary = "سلطات الميناء تستعد لأكبر توسعة في تاريخه، والسفن الكبيرة تدخل الحوض الجديد قبل نهاية العام الجاري."
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = (
        f"<!doctype html><html><head><link href='x'></head><body><nav>x</nav><div><h1>{TITLE}</h1><p>بقلم: سمير</p>"
        f'<p class="standfirst">{summary}</p><div class="article-body">{body}</div></div><footer>y</footer></body></html>'
    )
    assert clean(TITLE, page).text.split("\n\n") == [summary, *PARAGRAPHS]


LEAD_PICTURE = '<img src="/lead.jpg">'
AROUND_THE_LEAD = {
    "a lesser heading": f"<h2>{TITLE}</h2><div>{LEAD_PICTURE}</div>",
    "no heading": f'<div class="name">{TITLE}</div><span>5 آذار</span><div>{LEAD_PICTURE}</div>',
    "a heading within": f"<header><h3>{TITLE}</h3><b>محليات</b></header><figure>{LEAD_PICTURE}</figure>",
    "a figure before it": f"<figure>{LEAD_PICTURE}</figure><header><h1>{TITLE}</h1></header>",
    "a named picture before it": f'<div class="post-thumbnail">{LEAD_PICTURE}</div><h1>{TITLE}</h1>',
    "a picture before what begins with it": f'<div class="single-post-thumb">{LEAD_PICTURE}</div><div><h1>{TITLE}</h1></div>',
    "a slider": f'<h1>{TITLE}</h1><div class="swiper"><div>{LEAD_PICTURE}</div></div>',
    "signs beside it": f'<h1>{TITLE}</h1>{LEAD_PICTURE}<img class="icon" src="/a1.png"><img src="/zoom.png">',
}


@pytest.mark.parametrize("lead", AROUND_THE_LEAD)
def test_the_picture_beside_the_headline_is_told_of(lead: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    share = '<div class="social-share"><img src="/facebook.png"></div>'
    page = (
        '<html><head><script src="x"></script></head><body><header><img src="/logo.png"><nav><a href="/">x</a></nav></header>'
        f'<article>{AROUND_THE_LEAD[lead]}{share}<div class="entry-content">{text}<img src="/second.jpg"></div></article>'
        '<aside><img src="/other.jpg"></aside></body></html>'
    )
    article = clean(TITLE, page)
    assert article.text.split("\n\n") == PARAGRAPHS
    assert [medium.url for medium in article.media] == ["/lead.jpg", "/second.jpg"]
