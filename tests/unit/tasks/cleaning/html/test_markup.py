"""HTML fragments: what a reader sees of them, in paragraphs, and the media beside it."""

import re

import pytest

from tasks.cleaning import Media, clean

LEAD = "وصل الوفد إلى مطار بيروت مساء أمس."
NEXT = "وغادر صباح اليوم إلى دمشق."


def paragraphs(html: str) -> list[str]:
    return clean("", html).text.split("\n\n")


def kinds(html: str) -> dict[str, int]:
    return {removed.kind: removed.count for removed in clean("", html).removed}


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{LEAD}</p><p>{NEXT}</p>",
        f"<p>{LEAD}<p>{NEXT}",
        f"<div>{LEAD}</div>\n<div>{NEXT}</div>",
        f"{LEAD}<br>{NEXT}",
        f"{LEAD}<br/>\n<br />&nbsp;<br>\n<BR>{NEXT}",
        f"{LEAD}<p></p><p>&nbsp;</p><p> </p>{NEXT}",
        f"<h2>{LEAD}</h2>{NEXT}",
        f"<blockquote>{LEAD}</blockquote>{NEXT}",
        f"<section><article>{LEAD}</article></section><section>{NEXT}</section>",
        f"{LEAD}<hr>{NEXT}",
        f"<b>{LEAD}</b>\n\n<i>{NEXT}</i>",
        f"<!-- wp:paragraph -->\n<p>{LEAD}</p>\n<!-- /wp:paragraph -->\n<!-- wp:paragraph -->\n<p>{NEXT}</p>\n",
        f"<![CDATA[<p>{LEAD}</p><p>{NEXT}</p>]]>",
        f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{NEXT}&lt;/p&gt;",
        f"&amp;lt;p&amp;gt;{LEAD}&amp;lt;br&amp;gt;{NEXT}",
        f"<p>{LEAD}</p><p>* * *</p><p>{NEXT}</p>",
        f"<div><font face='x'><center>{LEAD}</center></font><p>{NEXT}</div></td></b>",
    ],
)
def test_blocks_and_breaks_part_paragraphs(html: str) -> None:
    assert paragraphs(html) == [LEAD, NEXT]


def test_inline_elements_part_nothing() -> None:
    html = f"<p>وصل <b>الو</b>فد\n إلى <a href='#'>مطار</a>&nbsp;<span>بيروت</span>  مساء<wbr> أمس.</p><p>{NEXT}</p>"
    assert paragraphs(html) == [LEAD, NEXT]


def test_paragraphs_of_the_source_wrapped_at_any_place_are_one() -> None:
    assert paragraphs("<p>وصل الوفد\nإلى مطار\n\nبيروت مساء أمس.</p>") == [LEAD]


def test_lists_and_tables_are_readable() -> None:
    html = (
        f"<p>{LEAD}</p><ul><li>أولا</li><li><p>ثانيا</p></li><li></li></ul>"
        "<table><thead><tr><th>الدولة</th><th>العدد</th></tr></thead>"
        "<tr><td>لبنان</td><td>12</td></tr><tr><td>سوريا<td></tr></table>"
    )
    assert paragraphs(html) == [LEAD, "- أولا", "ثانيا", "الدولة | العدد", "لبنان | 12", "سوريا"]


def test_a_table_that_holds_the_article_is_no_table() -> None:
    html = f"<table><tr><td>&nbsp;</td><td><p>{LEAD}</p><p>{NEXT}</p></td></tr></table>"
    assert paragraphs(html) == [LEAD, NEXT]


@pytest.mark.parametrize(
    ("entity", "shown"),
    [
        ("&amp;", "&"),
        ("&amp;amp;", "&"),
        ("&#1575;", "ا"),
        ("&#x627;", "ا"),
        ("&amp;#1575;", "ا"),
        ("&eacute;", "é"),
        ("&unknown;", "&unknown;"),
        ("AT&T;", "AT&T;"),
    ],
)
@pytest.mark.parametrize("form", ["<p>وصل {} إلى بيروت</p>", "وصل {} إلى بيروت"])
def test_character_references_are_decoded_once_or_twice(form: str, entity: str, shown: str) -> None:
    assert paragraphs(form.format(entity)) == [f"وصل {shown} إلى بيروت"]


@pytest.mark.parametrize("quote", ["&quot;", "&amp;quot;", "&laquo;", "&#8220;", "&ldquo;"])
def test_quotes_from_references_are_quotes(quote: str) -> None:
    assert paragraphs(f"<p>قال {quote}نعم{quote} ومضى</p>") == ["قال «نعم» ومضى"]


@pytest.mark.parametrize(
    ("junk", "kind"),
    [
        ("<script>var a = '<p>نص</p>';</script>", "script"),
        ("<style>p { color: red }</style>", "script"),
        ("<noscript>فعل الجافاسكربت</noscript>", "script"),
        ("<template><p>نص</p></template>", "script"),
        ("<form><label>بريدك</label><input><button>أرسل</button></form>", "form"),
        ("<select><option>نص</option></select>", "form"),
        ("<p hidden>مخفي</p>", "hidden"),
        ('<div style="display: none">مخفي</div>', "hidden"),
        ('<span style="visibility:hidden">مخفي</span>', "hidden"),
        ('<span class="screen-reader-text">مخفي</span>', "hidden"),
        ('<p style="position:absolute; left:-9999px">مخفي</p>', "hidden"),
        ('<div class="tag-cloud"><a>ميناء</a> <a>نقل</a></div>', "tags"),
        ('<div class="author-bio"><p>كاتب صحافي</p></div>', "byline"),
        ('<i aria-hidden="true">أيقونة</i>', "hidden"),
        ("<nav><a href='/'>الرئيسية</a></nav>", "navigation"),
        ('<div class="sharedaddy sd-sharing-enabled"><a>فيسبوك</a></div>', "share"),
        ('<ul id="social-links"><li><a>تويتر</a></ul>', "share"),
        ('<div class="jp-relatedposts"><h3>ذات صلة</h3><a href="/">خبر آخر عن الوفد</a></div>', "related"),
        ('<div class="post-tags">الوسوم: <a>لبنان</a></div>', "tags"),
        ('<div class="adsbygoogle">إعلان مدفوع</div>', "advertisement"),
        ('<section id="comments"><p>خبر جميل</p></section>', "comments"),
        ("<aside><a href='/'>خبر آخر عن الوفد</a></aside>", "related"),
        ("<footer>صحيفة المثال</footer>", "navigation"),
        ("<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>", "script"),
    ],
)
def test_what_is_no_part_of_the_article_goes(junk: str, kind: str) -> None:
    html = f"<p>{LEAD}</p>{junk}<p>{NEXT} {NEXT} {NEXT}</p>"
    assert paragraphs(html) == [LEAD, f"{NEXT} {NEXT} {NEXT}"]
    assert kinds(html).get(kind)


@pytest.mark.parametrize("class_name", ["social-share-enabled", "has-related-posts", "comments-open", "print-content"])
def test_a_container_of_the_article_is_never_junk(class_name: str) -> None:
    html = f'<div class="{class_name}"><p>{LEAD}</p><p>{NEXT}</p></div>'
    assert paragraphs(html) == [LEAD, NEXT]


def test_a_page_wrapped_in_a_form_is_read() -> None:
    assert paragraphs(f'<form action="x.aspx"><p>{LEAD}</p><p>{NEXT}</p></form>') == [LEAD, NEXT]


def test_comments_and_conditional_junk_of_word_go() -> None:
    html = (
        f'<p class="MsoNormal" dir="RTL"><span lang="AR-SA" style="mso-x:y">{LEAD}<o:p></o:p></span></p>'
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><!-- تعليق -->"
    )
    assert paragraphs(html) == [LEAD]


@pytest.mark.parametrize(
    "text",
    [
        "درجة الحرارة 5 < 6 و7 > 3 في بيروت",
        "راسلنا على <news@example.org> في بيروت",
        "سعر الطن أ<ب في بيروت",
        "قال <<نعم>> في بيروت".replace("<<", "«").replace(">>", "»"),
    ],
)
def test_angle_brackets_of_plain_text_stay(text: str) -> None:
    assert paragraphs(text) == [text]


def test_body_format_text_is_taken_at_its_word() -> None:
    text = f"{LEAD} الوسم <b> يجعل الخط عريضا."
    assert clean("", text, "text").text == text
    assert "<b>" not in clean("", text, "html").text


def test_links_to_other_articles_under_a_heading_go() -> None:
    html = (
        f"<p>{LEAD}</p><p><strong>اقرأ أيضا:</strong></p><ul><li><a href='/1'>الوفد يزور المتحف</a></li>"
        f"<li><a href='/2'>الوفد يلتقي الصحافيين</a></li></ul><p>{NEXT}</p>"
    )
    assert paragraphs(html) == [LEAD, NEXT]
    assert kinds(html) == {"related": 3}


def test_a_hidden_mail_address_is_shown() -> None:
    key = 0x5A
    code = bytes([key] + [byte ^ key for byte in b"desk@example.org"]).hex()
    html = f'<p>راسلوا الصحيفة على <a class="__cf_email__" data-cfemail="{code}">[email&#160;protected]</a> اليوم.</p>'
    assert paragraphs(html) == ["راسلوا الصحيفة على desk@example.org اليوم."]


@pytest.mark.parametrize(
    ("html", "media"),
    [
        ('<img src="https://example.org/a.jpg" alt="x">', Media("https://example.org/a.jpg", None)),
        ('<img src="/a.jpg">', Media("https://news.example.org/a.jpg", None)),
        ('<img src="data:image/gif;base64,R0" data-src="b.jpg">', Media("https://news.example.org/2020/b.jpg", None)),
        ('<img data-lazy-src="//cdn.example.org/c.png">', Media("https://cdn.example.org/c.png", None)),
        (
            '<figure><a href="#"><img src="/a.jpg"></a><figcaption>الوفد <b>في</b> المطار</figcaption></figure>',
            Media("https://news.example.org/a.jpg", "الوفد في المطار"),
        ),
        (
            "<figure><figcaption>الوفد</figcaption><picture><source srcset='/b.webp 2x'><img src='/a.jpg'></picture></figure>",
            Media("https://news.example.org/a.jpg", "الوفد"),
        ),
        (
            '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">الوفد في المطار</p></div>',
            Media("https://news.example.org/a.jpg", "الوفد في المطار"),
        ),
        (
            '<iframe src="https://www.youtube.com/embed/a1"></iframe>',
            Media("https://www.youtube.com/embed/a1", None),
        ),
        (
            '<video controls><source src="/v.mp4" type="video/mp4"></video>',
            Media("https://news.example.org/v.mp4", None),
        ),
        ('<audio src="/v.mp3"></audio>', Media("https://news.example.org/v.mp3", None)),
        ("<p>https://www.youtube.com/watch?v=a1</p>", Media("https://www.youtube.com/watch?v=a1", None)),
    ],
)
def test_media_and_captions(html: str, media: Media) -> None:
    article = clean("", f"<p>{LEAD}</p>{html}<p>{NEXT}</p>", url="https://news.example.org/2020/a.html")
    assert article.media == [media]
    assert article.text == f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/counter.gif" width="1" height="1">',
        '<img src="data:image/gif;base64,R0">',
        '<iframe src="https://ads.example.org/frame"></iframe>',
        '<img src="/spacer.gif">',
        '<div class="share-bar"><img src="/facebook.png"></div>',
    ],
)
def test_pictures_that_nobody_looks_at_are_no_media(html: str) -> None:
    assert clean("", f"<p>{LEAD}</p>{html}<p>{NEXT}</p>").media == []


def test_an_emoji_drawn_as_a_picture_is_text() -> None:
    assert paragraphs('<p>وصل الوفد <img class="wp-smiley emoji" src="/e.svg" alt="🎉"> إلى بيروت</p>') == [
        "وصل الوفد 🎉 إلى بيروت"
    ]


def test_an_embedded_post_is_told_of_and_its_words_stay() -> None:
    html = (
        f'<p>{LEAD}</p><blockquote class="twitter-tweet"><p>{NEXT}</p>'
        '<a href="https://twitter.com/a/status/1">اليوم</a></blockquote>'
    )
    article = clean("", html)
    assert article.media == [Media("https://twitter.com/a/status/1", None)]
    assert NEXT in article.text


def test_every_medium_is_listed_once() -> None:
    html = f'<p>{LEAD}</p><img src="/a.jpg"><figure><img src="/a.jpg"><figcaption>الوفد</figcaption></figure>'
    assert clean("", html).media == [Media("/a.jpg", "الوفد")]


@pytest.mark.parametrize(
    "html",
    [
        f"<div><p>{LEAD}<b>{NEXT}",
        f"<p>{LEAD}</p></p></div></table></html>{NEXT}",
        f"<table><p>{LEAD}<tr><td>{NEXT}",
        f"<p {'x' * 50} = \"'>>{LEAD}</p>{NEXT}",
        f"<a href='<b>'>{LEAD}</a> <!>{NEXT}",
        f"<p>{LEAD}</p><!-- {NEXT}",
        f"<p>{LEAD}</p><!--[if lt IE 7]>{NEXT}",
        f"<!-- x --><!-- {LEAD} <!-- {NEXT}",
        f"{'<div>' * 3000}{LEAD}<p>{NEXT}",
        f"{'<b><p>' * 3000}{LEAD}<p>{NEXT}",
        f"<p {' '.join(f'a{n}=1' for n in range(3000))}>{LEAD}<p>{NEXT}",
    ],
)
def test_broken_and_hostile_markup_loses_no_words(html: str) -> None:
    letters = re.sub(r"\W", "", clean("", html).text)
    assert re.sub(r"\W", "", LEAD) in letters
    assert letters.endswith(re.sub(r"\W", "", NEXT))


@pytest.mark.parametrize(
    ("names", "is_read"),
    [
        ("hidden", False),
        ("hidden md:block", True),
        ("d-none", False),
        ("d-none d-lg-flex", True),
        ("comments", False),
        ("comments-open", True),
        ("has-share", True),
    ],
)
def test_what_class_names_say_of_a_part_of_an_article(names: str, is_read: bool) -> None:
    around = "<p>قال الوزير إن العمل في الطريق الجديد سيبدأ في الربيع وينتهي بعد عامين من ذلك.</p>" * 4
    html = f'{around}<div class="{names}"><p>وأضاف أن الكلفة ستدفع على أقساط متساوية.</p></div>{around}'
    assert ("أقساط" in clean("", html).text) == is_read
