"""What whole pages once lost or gained too much of, each case with its opposite."""

import json
import re

import pytest
from lxml.html import document_fromstring

from tasks.cleaning import clean
from tasks.cleaning.pages.library import found_by_library

TITLE = "المدينة تفتح متحف البحر في الصيف"
LEAD = "قرر المجلس أن يفتح المتحف أبوابه في تموز بعد ثلاث سنوات من البناء على الرصيف القديم."
LINES = [
    f"قالت المهندسة في الجولة رقم {n} إن القاعة {n} ستعرض سفنا من القرن الماضي، وإن الزوار سيدخلون من باب الميناء الشرقي."
    for n in range(2, 10)
]
PROSE = "".join(f"<p>{line}</p>" for line in LINES)
ADDRESS = "https://example.org/news/7"


def page(body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="ar"><head><meta property="og:title" content="{TITLE}"><script src="/a.js"></script>'
        f"{head}</head><body>{body}</body></html>"
    )


def read(body: str, head: str = "") -> list[str]:
    return clean(None, page(body, head), url=ADDRESS).text.split("\n\n")


def linked_data(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, **fields})}</script>'


def described(text: str) -> str:
    return f'<meta name="description" content="{text}">'


@pytest.mark.parametrize("knows", [True, False])
def test_the_lead_is_the_descriptions_where_the_linked_text_begins_after_it(knows: bool) -> None:
    promotion = "حمّلوا تطبيقنا الجديد على هواتفكم لتصل إليكم أخبار البحر والموانئ كل صباح قبل غيركم بساعة."
    head = linked_data(articleBody="\n".join(LINES)) + described(LEAD if knows else "أخبار البحر")
    body = f"<article><h1>{TITLE}</h1><p>{LEAD if knows else promotion}</p>{PROSE}</article>"
    assert read(body, head) == ([LEAD] if knows else []) + LINES


@pytest.mark.parametrize(("element", "stays"), [("h3", True), ("div", False)])
def test_subheadings_need_not_stand_in_the_linked_text(element: str, stays: bool) -> None:
    parts = f"<p>{LINES[0]}</p><{element}>رواق السفن الشراعية القديمة</{element}>{''.join(f'<p>{x}</p>' for x in LINES[1:])}"
    text = read(f"<article><h1>{TITLE}</h1>{parts}</article>", linked_data(articleBody="\n".join(LINES)))
    assert ("رواق السفن الشراعية القديمة" in text) is stays
    assert [line for line in text if line in LINES] == LINES


def update(number: int) -> str:
    return f"دخلت السفينة رقم {number} المرفأ عند الفجر، ورحب بها عمال الرصيف وعدد كبير من سكان الحي القديم."


def live(count: int) -> str:
    updates = [{"@type": "BlogPosting", "articleBody": update(n)} for n in range(count)]
    return linked_data(**{"@type": "LiveBlogPosting", "liveBlogUpdate": updates})


def test_of_a_live_blog_what_the_page_shows_is_read() -> None:
    shown = "".join(f"<li><time>1{n}:30</time><p>{update(n)}</p></li>" for n in range(6))
    text = read(f"<article><h1>{TITLE}</h1>{PROSE}<ul class='updates'>{shown}</ul></article>", live(80))
    assert text[:8] == LINES
    assert [n for n in range(80) if update(n) in text] == list(range(6))


def test_of_a_live_blog_that_shows_nothing_the_linked_updates_are_read() -> None:
    text = read(f"<h1>{TITLE}</h1><p>انتهت التغطية.</p>", live(12))
    assert [n for n in range(12) if update(n) in text] == list(range(12))


def test_what_stands_right_in_the_body_is_no_live_blog() -> None:
    notices = "".join(
        f"<div><h3>تنبيه</h3><p>لا يمكن حفظ الصفحة رقم {n} لأن الحساب غير مشترك في هذه الخدمة المدفوعة بعد.</p></div>"
        for n in range(8)
    )
    text = read(f"<div><article><h1>{TITLE}</h1>{PROSE}</article></div>{notices}")
    assert text == LINES


@pytest.mark.parametrize("count", [3, 12])
def test_what_customers_say_below_an_article_is_no_live_blog(count: int) -> None:
    voices = "".join(
        f"<div class='v'><h4>زبون رقم {n}</h4><p>زرت المتجر رقم {n} مرتين، وكان العاملون فيه لطفاء وسريعين.</p></div>"
        for n in range(count)
    )
    more = "".join(f"<p>{line} وتكرر ذلك في الجولة {n}.</p>" for n in range(10, 15) for line in LINES)
    text = read(f"<main><article><h1>{TITLE}</h1>{PROSE}{more}</article></main><div class='x'>{voices}</div>")
    assert text[:8] == LINES
    assert not any("زبون" in line for line in text)


SUBHEADINGS = [f"عن القاعة {n} وسفنها" for n in range(4)]


@pytest.mark.parametrize(("address", "stays"), [("#s{n}", True), ("/news/{n}", False)])
def test_a_subheading_that_is_a_link_to_itself_stays(address: str, stays: bool) -> None:
    parts = "".join(
        f"<h3 id='s{n}'><a href='{address.format(n=n)}'>{SUBHEADINGS[n]}</a></h3><p>{LINES[2 * n]}</p><p>{LINES[2 * n + 1]}</p>"
        for n in range(4)
    )
    text = read(f"<article><h1>{TITLE}</h1>{parts}</article>")
    assert [line for line in text if line in LINES] == LINES
    assert [heading for heading in SUBHEADINGS if heading in text] == (SUBHEADINGS if stays else [])


@pytest.mark.parametrize(("address", "stays"), [("#part", True), ("#", False), ("/news/3", False)])
def test_in_a_fragment_too_a_link_within_the_page_leads_to_no_other(address: str, stays: bool) -> None:
    html = f"<p>{LINES[0]}</p><p>اقرأ أيضا</p><p><a href='{address}'>{LINES[1]}</a></p><p>{LINES[2]}</p>"
    for markup in (html, f"<table><tr><td>{html}</td></tr></table>"):
        assert (LINES[1] in clean(TITLE, markup).text) is stays


def test_the_librarys_empty_links_end_where_they_begin() -> None:
    # Of a link in a paragraph the library leaves nothing, of one in a quotation it writes `<a href="…"/>`.
    link = "<a href='/{n}.jpg'><img src='/{n}.jpg'></a>"
    pictures = "".join(f"<blockquote>{line} {link.format(n=n)}</blockquote>" for n, line in enumerate(LINES))
    found = found_by_library(document_fromstring(page(f"<article><h1>{TITLE}</h1>{pictures}</article>")), 800)
    assert LINES[0] in found
    assert re.findall(r"<a\b[^<>]*/>", found) == []
    assert read(f"<article><h1>{TITLE}</h1>{pictures}</article>") == LINES


@pytest.mark.parametrize(("line", "stays"), [(LINES[7], True), ("نسخة للقارئ الآلي", False)])
def test_a_sentence_that_is_not_read_aloud_is_seen(line: str, stays: bool) -> None:
    html = "".join(f"<p>{line}</p>" for line in LINES[:7]) + f'<p aria-hidden="true">{line}</p>'
    assert (line in clean(TITLE, html).text) is stays
    for hidden in ("hidden", "style='display:none'"):
        assert line not in clean(TITLE, html.replace("<p aria", f"<p {hidden} aria")).text


def test_a_lead_is_not_read_twice_for_a_date_before_it() -> None:
    body = f"<div><h1>{TITLE}</h1><p><span>حُدّث في 3 تموز</span>{LEAD}</p>{PROSE}</div>"
    assert sum("قرر المجلس" in line for line in read(body, described(LEAD))) == 1


@pytest.mark.parametrize("around", ["div", "figure"])
def test_a_caption_between_headline_and_text_is_no_lead(around: str) -> None:
    caption = "زوار ينتظرون أمام باب المتحف القديم في صباح يوم ماطر من أيام الشتاء الماضي."
    picture = f"<{around} class='z'><img src='/a.jpg'><span>{caption}</span></{around}>"
    text = read(f"<div><h1>{TITLE}</h1><h2>{LEAD}</h2>{picture}<div class='q'>{PROSE}</div></div>")
    assert caption not in text
    assert text[-8:] == LINES


def test_a_menu_whose_words_stand_in_the_text_hides_no_lead() -> None:
    menu = "<ul><li><span>الميناء</span></li><li><span>الزوار</span></li></ul>"
    rest = "".join(f"<div><span>عمود رقم {n}</span></div>" for n in range(40))
    body = f"<div>{menu}</div>{rest}<section><h1>{TITLE}</h1><div><div><b>{LEAD}</b></div></div></section><div>{PROSE}</div>"
    assert LEAD in read(body, described(LEAD))


@pytest.mark.parametrize("own", ["", PROSE])
def test_a_head_of_its_own_is_no_article_that_the_text_follows(own: str) -> None:
    below = PROSE.replace("الجولة", "الرحلة")
    text = read(f"<x-view><x-part><h1>{TITLE}</h1>{own}</x-part><x-part><h1>أيام البحر</h1>{below}</x-part></x-view>")
    assert [line for line in text if "القاعة" in line] == (
        LINES if own else [line.replace("الجولة", "الرحلة") for line in LINES]
    )


AFTER = {
    "a remark": "<p>طبع من موقع المدينة اليوم</p>",
    "an author": "<p>يكتب سالم الحداد عن البحر منذ عشرين عاما، وقد نشر ثلاثة كتب عن تاريخ المرافئ القديمة.</p>",
    "a prompt": "<p>سجل اسمك قبل أن تكتب رأيا</p><p>انضم إلى الحوار</p>",
}


@pytest.mark.parametrize("kind", AFTER)
def test_what_stands_after_the_column_of_the_article_goes(kind: str) -> None:
    lines = AFTER[kind].replace("<p>", "").split("</p>")[:-1]
    around = f"<main><h1>{TITLE}</h1><div class='body'>{PROSE}</div><div class='below'>{AFTER[kind]}</div></main>"
    assert read(around) == LINES
    within = f"<main><h1>{TITLE}</h1><div class='body'>{PROSE}{AFTER[kind]}<p>{LEAD}</p></div></main>"
    assert all(line in read(within) for line in lines)


def test_an_article_that_is_cut_into_columns_of_one_kind_is_read_whole() -> None:
    parts = [LINES[:7], LINES[7:]]
    columns = "".join(
        f"<div class='body e{len(part)}'>{''.join(f'<p>{line}</p>' for line in part)}</div>" for part in parts
    )
    assert read(f"<main><h1>{TITLE}</h1>{columns}</main>") == LINES


def test_short_lines_before_the_column_go_and_a_lead_stays() -> None:
    body = (
        f"<main><h1>{TITLE}</h1><div class='a'><p>ملف خاص</p><p>{LEAD}</p></div><div class='body'>{PROSE}</div></main>"
    )
    assert read(body, described(LEAD)) == [LEAD, *LINES]


NOTICE = "".join(
    f"<p>لا يعد ما ينشر هنا نصيحة في الشأن رقم {n}، ولا تتحمل الشركة أي مسؤولية عن قرار يتخذه القارئ بناء على هذه المواد.</p>"
    for n in range(12)
)


@pytest.mark.parametrize("is_below", [True, False])
def test_a_long_notice_below_a_short_article_is_not_the_article(is_below: bool) -> None:
    short = f"<div class='a1'><h1>{TITLE}</h1><p>{LINES[0]}</p><p>{LINES[1]}</p><p>{LINES[2]}</p></div>"
    long = f"<div class='b2'>{NOTICE}</div>"
    text = read(f"<div>{short}</div><div>{long}</div>" if is_below else f"<h1>{TITLE}</h1><div>{long}</div>")
    assert (text[0] == LINES[0]) is is_below


def test_words_with_a_link_here_and_there_are_no_list_of_links() -> None:
    items = [f"النوع {n}" for n in range(9)]
    things = "".join(
        f"<li>{item}</li>"
        + (f"<li><a href='https://shop.example/{item[-1]}'>رابط {item}</a></li>" if n % 4 == 0 else "")
        for n, item in enumerate(items)
    )
    text = "\n".join(read(f"<article><h1>{TITLE}</h1>{PROSE}<ul>{things}</ul></article>"))
    assert all(item in text for item in items)


def test_an_address_that_is_shown_is_no_headline() -> None:
    shops = "".join(
        f"<p>{n}) مجسم سفينة رقم {n}<br><a href='https://shop.example/{n}'>https://shop.example/{n}</a></p>"
        for n in range(5)
    )
    text = "\n".join(read(f"<article><h1>{TITLE}</h1>{PROSE}{shops}</article>"))
    assert all(f"مجسم سفينة رقم {n}" in text for n in range(5))


VOICES = [f"أعجبني هذا المتحف كثيرا، وسأزوره مع أولادي في الصيف القادم بعد العيد رقم {n}." for n in range(4)]
NAMED = ("id='disqus'", "id='disqus_thread'", "id='comments'", "id='post-comments'", "class='comments'")


@pytest.mark.parametrize("element", ["div", "section"])
@pytest.mark.parametrize(("named", "goes"), [*((named, True) for named in NAMED), ("id='halls'", False)])
def test_comments_go_whether_a_class_name_or_an_id_names_them(element: str, named: str, goes: bool) -> None:
    below = f"<{element} {named}>{''.join(f'<div><b>سالم</b><p>{voice}</p></div>' for voice in VOICES)}</{element}>"
    text = read(f"<article><h1>{TITLE}</h1>{PROSE}{below}</article>")
    assert text[:8] == LINES
    assert [voice for voice in VOICES if voice in "\n".join(text)] == ([] if goes else VOICES)


@pytest.mark.parametrize("name", ["comments", "disqus", "comment-page", "post-comments"])
def test_an_article_with_its_headline_in_an_element_named_after_comments_stays(name: str) -> None:
    assert read(f"<div id='{name}'><h1>{TITLE}</h1>{PROSE}</div><div><p>{LEAD}</p></div>")[:8] == LINES


@pytest.mark.parametrize("name", ["disqus", "post-comments"])
def test_what_is_named_after_comments_and_is_longer_than_the_rest_stays(name: str) -> None:
    most = "".join(f"<p>{line}</p>" for line in LINES[3:])
    text = read(
        f"<div><h1>{TITLE}</h1><p>{LINES[0]}</p><p>{LINES[2]}</p><div id='{name}'>{most}</div><p>{LINES[1]}</p></div>"
    )
    assert sorted(text) == sorted(LINES)
