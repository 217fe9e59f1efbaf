"""The article and not what stands beside it: other articles, cards, boxes; and all of it, live entries included.

Each page has its opposite: what looks alike and belongs to the article.
"""

import json
import re

import pytest

from tasks.cleaning import clean

TITLE = "توسعة الميناء تبدأ في الربيع المقبل"
OTHER = "افتتاح معرض الكتاب في العاصمة اليوم"
ADDRESS = "https://example.org/news/100"


def paragraphs(first: int, last: int) -> str:
    return "".join(
        f"<p>قال مدير الميناء في اليوم {day} من الزيارة إن أعمال التوسعة تسير كما خطط لها، وإن {day} شركات تشارك فيها، "
        f"وأضاف أن السفن الكبيرة ستدخل الحوض الجديد.</p>"
        for day in range(first, last)
    )


def page(body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="ar"><head><title>{TITLE} | الميناء</title><meta property="og:title" content="{TITLE}">'
        f'<script src="/a.js"></script>{head}</head><body><nav><a href="/">الرئيسية</a></nav>{body}'
        "<footer>حقوق النشر محفوظة</footer></body></html>"
    )


def read(body: str, head: str = "") -> str:
    return clean(None, page(body, head), url=ADDRESS).text


def days(text: str) -> list[int]:
    """The paragraphs that a reading has, by their numbers, in order."""
    return [int(day) for day in re.findall(r"في اليوم (\d+) من", text)]


def teaser(number: int) -> str:
    return (
        f"<p>افتتح الوزير البطاقة {number} من معرض الكتاب في العاصمة بحضور عدد كبير من الزوار والناشرين، وقال إن الدورة هي "
        "الأكبر منذ سنوات.</p>"
    )


def card(number: int, tag: str = "div") -> str:
    return (
        f'<{tag} class="post-content"><h3><a href="/news/{number}">عنوان خبر آخر رقم {number}</a></h3>'
        f"{teaser(number)}</{tag}>"
    )


@pytest.mark.parametrize("around", ["section", "div", "main"])
@pytest.mark.parametrize("linked", [True, False])
def test_cards_are_not_the_article_whatever_they_are_called(around: str, linked: bool) -> None:
    cards = "".join(card(n) if linked else f'<div class="post-content">{teaser(n)}</div>' for n in range(3))
    text = read(f"<h1>{TITLE}</h1><div class='x3'>{paragraphs(2, 10)}</div><{around}>{cards}</{around}>")
    assert days(text) == list(range(2, 10))
    assert "البطاقة" not in text


@pytest.mark.parametrize("after", ["", f"<div class='x'>{paragraphs(3, 9)}</div>"])
def test_an_article_element_of_one_paragraph_beside_cards(after: str) -> None:
    cards = "".join(card(number, "article") for number in range(6))
    text = read(f"<main><article><h1>{TITLE}</h1>{paragraphs(2, 3)}</article>{after}<section>{cards}</section></main>")
    assert days(text) == list(range(2, 9 if after else 3))
    assert "البطاقة" not in text


def test_parts_with_headings_that_lead_nowhere_belong_to_the_article() -> None:
    parts = "".join(f"<section><h3>الجزء {n}</h3>{paragraphs(n, n + 1)}</section>" for n in range(2, 8))
    assert days(read(f"<article><h1>{TITLE}</h1>{parts}</article>")) == list(range(2, 8))


def test_a_list_of_things_with_their_links_is_what_its_page_is_about() -> None:
    things = "".join(
        f'<div class="p"><h2><a href="/t/{n}">الشيء {n}</a></h2>{paragraphs(n, n + 1)}</div>' for n in range(2, 9)
    )
    assert days(read(f"<h1>{TITLE}</h1><article>{things}</article>")) == list(range(2, 9))


NEXT = {
    "article": ("<article>", "</article>", "h1"),
    "a named div": ('<div class="single-post">', "</div>", "h1"),
    "numbered": ('<div class="post post-12">', "</div>", "h1"),
    "lesser headings": ('<article class="a">', "</article>", "h2"),
}


@pytest.mark.parametrize("kind", NEXT)
@pytest.mark.parametrize("linked", [True, False])
def test_the_article_that_is_loaded_next_is_another_one(kind: str, linked: bool) -> None:
    opens, closes, heading = NEXT[kind]
    other = f'<a href="/news/5">{OTHER}</a>' if linked else OTHER
    text = read(
        f"<main>{opens}<{heading}>{TITLE}</{heading}><div>{paragraphs(2, 7)}</div>{closes}"
        f"{opens}<{heading}>{other}</{heading}><div>{paragraphs(20, 29)}</div>{closes}</main>"
    )
    assert days(text) == list(range(2, 7))


@pytest.mark.parametrize("heading", ["h1", "h2"])
def test_sections_within_one_article_stay(heading: str) -> None:
    sections = "".join(
        f"<section><{heading}>قسم {n}</{heading}>{paragraphs(n, n + 2)}</section>" for n in range(2, 8, 2)
    )
    assert days(read(f"<article><h1>{TITLE}</h1>{sections}</article>")) == list(range(2, 8))


def entry(number: int, tag: str, form: str) -> str:
    named = ' class="update"' if form == "named" else ""
    head = {"timed": f"<time>1{number % 10}:30</time>", "headed": f"<h3>عنوان {number}</h3>"}.get(form, "")
    return (
        f"<{tag}{named}>{head}<p>وصل الوفد إلى الميناء في التحديث {number} وعقد اجتماعا مع المدير، وقال مصدر إن المحادثات "
        f"كانت إيجابية.</p></{tag}>"
    )


@pytest.mark.parametrize("tag", ["li", "article", "section", "div"])
@pytest.mark.parametrize("form", ["timed", "headed", "named", "bare"])
def test_entries_of_a_live_blog_belong_to_it(tag: str, form: str) -> None:
    entries = "".join(entry(number, tag, form) for number in range(10))
    around = "ul" if tag == "li" else "div"
    text = read(f"<main><article><h1>{TITLE}</h1>{paragraphs(2, 6)}</article><{around}>{entries}</{around}></main>")
    assert days(text) == list(range(2, 6))
    assert re.findall(r"التحديث (\d+)", text) == [str(number) for number in range(10)]


@pytest.mark.parametrize("name", ["comments", "user_comments"])
def test_comments_are_no_entries(name: str) -> None:
    entries = "".join(entry(number, "li", "timed") for number in range(10))
    text = read(f"<main><article><h1>{TITLE}</h1>{paragraphs(2, 6)}</article><ul class='{name}'>{entries}</ul></main>")
    assert "التحديث" not in text


def test_comments_without_a_name_are_told_by_the_field_for_one_more() -> None:
    entries = "".join(entry(number, "li", "timed") for number in range(10))
    text = read(
        f"<main><article><h1>{TITLE}</h1>{paragraphs(2, 6)}</article><div><ul>{entries}</ul>"
        "<form><textarea></textarea></form></div></main>"
    )
    assert days(text) == list(range(2, 6))
    assert "التحديث" not in text


def linked_data(**fields: object) -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize("linked", [True, False])
def test_a_text_that_a_script_shows_is_read_from_the_pages_data(linked: bool) -> None:
    body = re.sub("<[^>]*>", "\n", paragraphs(2, 9))
    cards = "".join(card(n) if linked else f"<div class='x'>{teaser(n)}</div>" for n in range(4))
    text = read(f"<div id='app'></div><section>{cards}</section>", linked_data(articleBody=body))
    assert days(text) == list(range(2, 9))
    assert "البطاقة" not in text


def test_a_summary_in_the_pages_data_is_not_taken_for_the_article() -> None:
    head = linked_data(articleBody="خلاصة قصيرة كتبها المحرر بكلمات أخرى لا ترد في الخبر نفسه.")
    assert days(read(f"<article><h1>{TITLE}</h1>{paragraphs(2, 9)}</article>", head)) == list(range(2, 9))


def test_updates_in_the_pages_data_are_the_articles() -> None:
    updates = [
        {"@type": "BlogPosting", "headline": f"تحديث {n}", "articleBody": entry(n, "p", "bare")} for n in range(9)
    ]
    head = linked_data(**{"@type": "LiveBlogPosting"}, articleBody=paragraphs(2, 4), liveBlogUpdate=updates)
    text = read("<div id='app'></div>", head)
    assert days(text) == [2, 3]
    assert re.findall(r"في التحديث (\d+)", text) == [str(number) for number in range(9)]


HEADLINE = "عنوان خبر آخر من المدينة القديمة"
BOXES = {
    "a picture and a linked heading": f"<div><figure><img src=/a.jpg></figure><a href='/1'><h3>{HEADLINE}</h3></a></div>",
    "a picture and words in one link": f"<div><a href='/1'><img src=/a.jpg><span>{HEADLINE}</span></a></div>",
    "a link in a paragraph of its own": f"<p><a href='/1'>{HEADLINE}</a></p>",
    "a label and a headline": f"<div><span>اقرأ أيضاً</span><h4>{HEADLINE}</h4><img src=/a.jpg><small>رويترز</small></div>",
    "a label within": f"<div><div><b>شاهد أيضا:</b></div><div><div>{HEADLINE}</div></div></div>",
}


@pytest.mark.parametrize("box", BOXES)
def test_boxes_among_the_paragraphs_name_other_articles(box: str) -> None:
    text = read(f"<h1>{TITLE}</h1><article>{paragraphs(2, 5)}{BOXES[box]}{paragraphs(5, 8)}</article>")
    assert days(text) == list(range(2, 8))
    assert HEADLINE not in text
    assert "رويترز" not in text


STAYS = {
    "a subheading": f"<h3>{HEADLINE}</h3>",
    "a linked sentence": f"<p><a href='/1'>{HEADLINE}، كما قال الوزير.</a></p>",
    "a link after a colon": f"<p>وجاء في البيان:</p><p><a href='https://gov.example/1'>{HEADLINE}</a></p>",
}


@pytest.mark.parametrize("line", STAYS)
def test_what_the_writer_set_apart_stays(line: str) -> None:
    assert HEADLINE in read(f"<h1>{TITLE}</h1><article>{paragraphs(2, 5)}{STAYS[line]}{paragraphs(5, 8)}</article>")


LINKS = {
    "link types": "<div><a rel=prev href='/1'>عنوان قبله في السوق</a><a href='/2' rel='next'>عنوان بعده في المدينة</a></div>",
    "labels": "<b>الخبر السابق</b><p><a href='/1'>عنوان قبله</a></p><b>الخبر التالي</b><p><a href='/2'>عنوان بعده</a></p>",
    "labels without links": "<b>الخبر السابق</b><p>عنوان قبله</p><b>الخبر التالي</b><p>عنوان بعده</p>",
    "names": "<div class='nav-previous'><a href='/1'>عنوان قبله في السوق</a></div><div class='nav-next'><a href='/2'>عنوان بعده</a></div>",
}


@pytest.mark.parametrize("kind", LINKS)
def test_the_next_and_the_previous_headline_are_no_text(kind: str) -> None:
    text = read(f"<h1>{TITLE}</h1><div itemprop=articleBody>{paragraphs(2, 8)}{LINKS[kind]}</div>")
    assert days(text) == list(range(2, 8))
    assert "قبله" not in text
    assert "بعده" not in text


READERS = "".join(
    f"<div><b>قارئ {n}</b><span>10:0{n}</span><p>رأي القارئ {n}: تأخر المشروع كثيرا، ونشكر كل من عمل فيه بلا كلل.</p></div>"
    for n in range(5)
)


@pytest.mark.parametrize("name", ["", ' class="discussion"'])
def test_what_readers_say_stands_around_the_field_for_more(name: str) -> None:
    field = "<form><textarea></textarea></form>"
    text = read(
        f"<div><h1>{TITLE}</h1><div>{paragraphs(2, 6)}</div><div{name}><h4>آراء</h4>{READERS}{field}</div></div>"
    )
    assert days(text) == list(range(2, 6))
    assert "القارئ" not in text


def test_a_field_within_the_article_takes_nothing_of_it() -> None:
    text = read(
        f"<article><h1>{TITLE}</h1>{paragraphs(2, 6)}<form><textarea></textarea></form>{paragraphs(6, 9)}</article>"
    )
    assert days(text) == list(range(2, 9))


def app(data: object) -> str:
    block = json.dumps({"props": {"pageProps": data}})
    return (
        f'<!doctype html><html lang="ar"><head><title>{TITLE}</title></head><body><div id="__next"></div>'
        f'<script id="__NEXT_DATA__" type="application/json">{block}</script></body></html>'
    )


LINES = re.findall(r"<p>(.*?)</p>", paragraphs(2, 8))
STORED = {
    "one string": {"article": {"title": TITLE, "content": paragraphs(2, 8)}, "more": [{"title": OTHER}] * 9},
    "blocks": {"story": {"blocks": [{"type": "text", "data": line} for line in LINES]}},
    "a list of strings": {"body": LINES},
}


@pytest.mark.parametrize("kind", STORED)
def test_a_text_in_the_data_of_a_pages_script_is_read_where_it_shows_none(kind: str) -> None:
    assert days(clean(None, app(STORED[kind])).text) == list(range(2, 8))


def test_the_data_of_a_script_does_not_replace_what_a_page_shows() -> None:
    shown = app({"content": "خبر آخر من المدينة القديمة لا يظهر في الصفحة. " * 30})
    page_with_both = shown.replace(
        '<div id="__next">', f'<div id="__next"><h1>{TITLE}</h1><div>{paragraphs(2, 8)}</div>'
    )
    assert days(clean(None, page_with_both).text) == list(range(2, 8))


def test_data_about_another_article_is_not_this_ones() -> None:
    other = linked_data(headline=OTHER, articleBody=re.sub("<[^>]*>", "\n", teaser(1) * 9))
    assert days(read(f"<article><h1>{TITLE}</h1>{paragraphs(2, 9)}</article>", other)) == list(range(2, 9))


@pytest.mark.parametrize("name", ["url-breadcrumb", "related-layout", "social", "comments-area"])
def test_a_name_is_not_believed_of_most_of_a_page(name: str) -> None:
    stored = (
        '<script type="application/json">{"a": "'
        + "خبر آخر من المدينة القديمة لا يظهر في الصفحة. " * 30
        + '"}</script>'
    )
    body = f"<article class='{name}'><h1>{TITLE}</h1><div>{paragraphs(2, 10)}</div></article>{stored}"
    assert days(read(body)) == list(range(2, 10))


@pytest.mark.parametrize(
    "link", ["<a href='/news/{n}'>التفاصيل</a>", "<a href='https://www.example.org/{n}'>المزيد</a>"]
)
def test_what_leads_to_another_page_each_is_no_entry(link: str) -> None:
    entries = "".join(entry(n, "li", "timed").replace("</p>", f" {link.format(n=n)}</p>") for n in range(9))
    text = read(f"<main><article><h1>{TITLE}</h1>{paragraphs(2, 6)}</article><ul>{entries}</ul></main>")
    assert days(text) == list(range(2, 6))
    assert "التحديث" not in text


def test_entries_may_have_links_to_themselves_and_some_to_others() -> None:
    own = "".join(entry(n, "li", "timed").replace("</p>", f" <a href='#e{n}'>رابط</a></p>") for n in range(8))
    other = entry(8, "li", "timed").replace("</p>", " <a href='/news/7'>هنا</a></p>")
    text = read(f"<main><article><h1>{TITLE}</h1>{paragraphs(2, 6)}</article><ul>{own}{other}</ul></main>")
    assert len(re.findall(r"في التحديث \d", text)) == 9
