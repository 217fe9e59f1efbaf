"""Whole pages in the styles of Arabic news sites of today, around articles of our own, with the text that each should give.

Each style is what a publishing system or theme writes, furniture included. A page's text is its paragraphs in order;
titles are told by the page itself.
"""

import json
from collections.abc import Callable

from sample_pages import OTHERS, STORIES, TEASERS, Story, paragraphs_of

Style = Callable[[Story], str]


def _head(story: Story, *more: str, site: str = "الميناء نيوز", describes: bool = True) -> str:
    description = f'<meta property="og:description" content="{story.lead}">' if describes else ""
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{story.title} | {site}</title>'
        f'<meta property="og:title" content="{story.title}"><meta property="og:site_name" content="{site}">'
        f'<meta property="og:type" content="article"><link rel="canonical" href="https://example.org/news/4410">'
        f"{description}{''.join(more)}<script>window.dataLayer=window.dataLayer||[];</script></head>"
    )


def menu() -> str:
    links = "".join(
        f'<li><a href="/{number}">{name}</a></li>'
        for number, name in enumerate(("الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "فيديو"))
    )
    return f"<nav><ul>{links}</ul></nav>"


def _footer() -> str:
    return (
        '<footer><p>جميع الحقوق محفوظة © 2025</p><ul><li><a href="/about">من نحن</a></li>'
        '<li><a href="/privacy">سياسة الخصوصية</a></li></ul></footer>'
    )


def _links(tag: str = "li", start: int = 0, most: int = 4) -> str:
    return "".join(
        f'<{tag}><a href="/news/{70 + number}">{headline}</a></{tag}>'
        for number, headline in enumerate(OTHERS[start : start + most])
    )


def _cards(tag: str = "article", names: str = "card", heading: str = "h3", told: bool = True) -> str:
    return "".join(
        f'<{tag} class="{names}"><a href="/news/{80 + number}"><img src="/t/{number}.jpg" alt=""></a>'
        f'<{heading}><a href="/news/{80 + number}">{headline}</a></{heading}>'
        f"{f'<p>{teaser}</p>' if told else ''}<time>قبل ساعتين</time></{tag}>"
        for number, (headline, teaser) in enumerate(zip(OTHERS, TEASERS, strict=True))
    )


def _page(story: Story, body: str, *more: str, describes: bool = True) -> str:
    """A page whose body stands between menu and footer, with more in its head."""
    return f"{_head(story, *more, describes=describes)}<body>{menu()}{body}{_footer()}</body></html>"


def _with_boxes(story: Story, boxes: dict[int, str]) -> str:
    """The paragraphs of an article, some followed by a box, by their numbers."""
    return "".join(f"<p>{line}</p>{boxes.get(number, '')}" for number, line in enumerate(story.paragraphs))


def next_hydrated(story: Story) -> str:
    """Next.js: the article shown, and once more as data, among others that the page has loaded ahead."""
    data = {
        "props": {
            "pageProps": {
                "article": {"title": story.title, "body": [{"type": "p", "text": line} for line in story.paragraphs]},
                "more": [{"title": t, "body": [{"type": "p", "text": x} for x in TEASERS * 3]} for t in OTHERS],
            }
        }
    }
    body = "".join(f'<p class="css-{number}x9k">{line}</p>' for number, line in enumerate(story.paragraphs))
    return (
        f'{_head(story)}<body><div id="__next"><div class="css-1q2w3e">{menu()}</div><main class="css-9f8g7h">'
        f'<div class="css-0"><div class="css-h1"><h1>{story.title}</h1><span>22 مارس 2025</span></div>'
        f'<div class="css-b0d1">{body}</div></div><div class="css-rel"><h2>قد يهمك</h2>{_cards("div", "css-c4rd")}</div>'
        f'</main>{_footer()}</div><script id="__NEXT_DATA__" type="application/json">'
        f"{json.dumps(data, ensure_ascii=False)}</script></body></html>"
    )


def next_shell(story: Story) -> str:
    """The same before its script has run: nothing is shown, and other articles are longer."""
    data = {
        "props": {
            "pageProps": {
                "menu": [{"label": "سياسة"}, {"label": "اقتصاد"}],
                "article": {"title": story.title, "content": paragraphs_of(story.paragraphs)},
                "latest": [{"title": t, "summary": x} for t, x in zip(OTHERS, TEASERS, strict=True)],
            }
        }
    }
    return (
        f'{_head(story)}<body><div id="__next"><div class="loader">جار التحميل…</div></div>'
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data, ensure_ascii=False)}</script></body></html>'
    )


def amp(story: Story) -> str:
    """AMP, with an advertisement between paragraphs and a list that its own component fills."""
    first, *others = story.paragraphs
    return (
        f"{_head(story)}<body><amp-sidebar layout='nodisplay'>{menu()}</amp-sidebar><header><a href='/'>الميناء</a></header>"
        f"<article class='amp-wp-article'><header><h1>{story.title}</h1><div class='amp-wp-meta'><time>22/3/2025</time></div>"
        f"</header><amp-img src='/a.jpg' width='600' height='400' layout='responsive'></amp-img>"
        f"<div class='amp-wp-article-content'><p>{first}</p><amp-ad type='doubleclick'><div fallback>إعلان</div></amp-ad>"
        f"{paragraphs_of(others)}<amp-social-share type='twitter'></amp-social-share></div></article>"
        f"<section><h2>مقالات ذات صلة</h2><amp-list src='/r.json'></amp-list><ul>{_links()}</ul></section>"
        f"{_footer()}</body></html>"
    )


def jnews(story: Story) -> str:
    """The JNews theme: a related list between paragraphs, an author's box, comments, and a pop-up for letters."""
    half = len(story.paragraphs) // 2
    related = (
        "<div class='jnews_inline_related_post'><div class='jeg_block_heading'><h3 class='jeg_block_title'><span>إقرأ "
        f"أيضاً</span></h3></div><div class='jeg_posts'>{_cards('article', 'jeg_post', told=False)}</div></div>"
    )
    return (
        f"{_head(story)}<body class='post-template-default single jeg_toggle_light'><div class='jeg_header'>{menu()}</div>"
        f"<div class='jeg_content'><div class='entry-header'><h1 class='jeg_post_title'>{story.title}</h1>"
        "<div class='jeg_meta_author'>كتب <a href='/author/1'>هيثم سعد</a></div></div>"
        "<div class='jeg_share_top_container'><a href='#'>Share</a></div>"
        f"<div class='entry-content with-share'><div class='content-inner'>{paragraphs_of(story.paragraphs[:half])}{related}"
        f"{paragraphs_of(story.paragraphs[half:])}<div class='jeg_post_tags'><span>الوسوم:</span><a href='/t/1'>بلديات</a>"
        "</div></div></div><div class='jnews_author_box_container'><h3>هيثم سعد</h3><p>صحفي يكتب في شؤون البلديات منذ "
        "عشر سنوات، وله كتابان عن تاريخ المرافئ القديمة.</p></div>"
        f"<div class='jnews_related_post_container'><h3>مقالات ذات صلة</h3>{_cards('article', 'jeg_post')}</div>"
        "<div class='jnews_comment_container'><div id='respond'><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك "
        "الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p><form><textarea></textarea></form></div></div></div>"
        "<div class='jeg_popup'><h3>اشترك في نشرتنا البريدية</h3><p>احصل على أهم أخبار اليوم في بريدك كل صباح مجانا.</p>"
        f"</div>{_footer()}</body></html>"
    )


def newspaper(story: Story) -> str:
    """The Newspaper theme of tagDiv."""
    return (
        f"{_head(story)}<body class='td-standard-pack'><div class='td-header-wrap'>{menu()}</div><div class='td-pb-row'>"
        f"<article class='post'><div class='td-post-header'><h1 class='entry-title'>{story.title}</h1><div "
        "class='td-module-meta-info'><span>بواسطة</span> <a href='/u'>المحرر</a> - 22 مارس، 2025 <span>0 320</span></div>"
        f"</div><div class='td-post-content tagdiv-type'>{paragraphs_of(story.paragraphs[:2])}<div class='td-a-rec'>"
        f"<span class='td-adspot-title'>- إعلان -</span></div>{paragraphs_of(story.paragraphs[2:])}</div><footer>"
        "<div class='td-block-row td-post-next-prev'><div><span>المقال السابق</span><a href='/n/1'>انقطاع المياه عن ثلاثة "
        "أحياء يومين متتاليين</a></div><div><span>المقال التالي</span><a href='/n/2'>فوز كبير لفريق الشباب في افتتاح الدوري"
        "</a></div></div></footer></article>"
        f"<div class='td_block_related_posts'><h4>مقالات مشابهة المزيد من المؤلف</h4>{_cards('div', 'td_module')}</div>"
        f"<div class='td-pb-span4'><h4>الأكثر قراءة</h4><ul>{_links()}</ul></div></div>{_footer()}</body></html>"
    )


def jannah(story: Story) -> str:
    """The Jannah theme: a slider of other articles inside the text."""
    return (
        f"{_head(story)}<body id='tie-body'><div id='content'><article id='the-post'><header class='entry-header-outer'>"
        f"<h1 class='post-title entry-title'>{story.title}</h1><div class='post-meta'><span>منذ 3 ساعات</span><span>دقيقة "
        f"واحدة</span></div></header><div class='entry-content entry clearfix'>{paragraphs_of(story.paragraphs[:3])}"
        f"<div id='inline-related-post' class='mag-box mini-posts-box'><div class='mag-box-title'><h3>مقالات ذات صلة</h3>"
        f"</div><ul class='posts-list-items'>{_links()}</ul></div>{paragraphs_of(story.paragraphs[3:])}</div>"
        "<div class='post-bottom-meta post-bottom-tags'><div class='post-bottom-meta-title'>الوسوم</div><a href='/t'>مرافئ"
        "</a></div><div class='post-bottom-share'><a>فيسبوك</a><a>واتساب</a><a>طباعة</a></div></article>"
        f"<div id='read-next-block'><h2>اقرأ التالي</h2>{_cards('div', 'slide')}</div></div>{_footer()}</body></html>"
    )


def drupal(story: Story) -> str:
    """Drupal: fields within fields, and a lead that is one of them and stands nowhere else."""
    body = paragraphs_of(story.paragraphs)
    return (
        f"{_head(story, describes=False)}<body class='html not-front'><div id='page'>{menu()}<section id='block-system-main'>"
        f"<article class='node node-article'><h1 id='page-title'>{story.title}</h1><div class='field field-name-field-date'>"
        "<div class='field-items'><div class='field-item even'>السبت 22 آذار 2025</div></div></div><div class='field "
        f"field-name-field-chapo'><div class='field-items'><div class='field-item even'>{story.lead}</div></div></div>"
        f"<div class='field field-name-body'><div class='field-items'><div class='field-item even'>{body}</div></div></div>"
        "<ul class='links inline'><li><a href='/user/login'>سجل الدخول</a> لإضافة تعليق</li></ul></article></section>"
        f"<aside><section class='block-views'><h2>الأكثر قراءة</h2><ul>{_links()}</ul></section></aside>{_footer()}</div>"
        "</body></html>"
    )


def blogger(story: Story) -> str:
    """Blogger: line breaks and no paragraphs, labels, and posts that may please as well."""
    return (
        f"{_head(story)}<body><div id='header'><h1 class='title'><a href='/'>مدونة الميناء</a></h1></div><div id='main'>"
        f"<div class='post hentry'><h3 class='post-title entry-title'>{story.title}</h3><div class='post-body entry-content'>"
        f"<div dir='rtl' style='text-align: right;' trbidi='on'>{'<br /><br />'.join(story.paragraphs)}<br /></div>"
        "<div style='clear: both;'></div></div><div class='post-footer'>مرسلة بواسطة <span>هيثم</span> في <a href='/p'>10:15 ص"
        "</a><div>إرسال بالبريد الإلكتروني كتابة مدونة حول هذه المشاركة</div><div>التسميات: <a href='/l'>أخبار</a></div></div>"
        "</div><div id='comments'><h4>ليست هناك تعليقات:</h4><p>إرسال تعليق</p></div><div id='blog-pager'><a href='/o'>رسالة "
        f"أقدم</a></div></div><div id='sidebar'><h2>المشاركات الشائعة</h2><ul>{_links()}</ul></div></body></html>"
    )


def forum(story: Story) -> str:
    """vBulletin: the first post is a news item, and members answer it."""
    answers = "".join(
        f"<li class='postbit postbitlegacy'><div class='username'>عضو {number}</div><div class='postdate'>22-03-2025, "
        f"1{number}:05</div><div class='content'><blockquote class='postcontent'>{answer}</blockquote></div></li>"
        for number, answer in enumerate(("شكرا على النقل، خبر مهم للمنطقة كلها", "الله يعين الناس", "متى يفتح بالضبط؟"))
    )
    body = "<br><br>".join(story.paragraphs)
    return (
        f"{_head(story)}<body><div class='above_body'>{menu()}</div><div id='pagetitle'><h1>{story.title}</h1></div>"
        "<ol id='posts'><li class='postbit postbitlegacy'><div class='username'>مشرف الأخبار</div><div class='postdate'>"
        f"22-03-2025, 09:41</div><div class='content'><blockquote class='postcontent restore'>{body}</blockquote></div></li>"
        f"{answers}</ol><div class='thread_info'>الذين يشاهدون محتوى الموضوع الآن: 1 (0 من الأعضاء و 1 زائر)</div>"
        f"{_footer()}</body></html>"
    )


def elementor(story: Story) -> str:
    """Elementor: each part of the article in widgets of its own, with a grid of posts between them."""

    def widget(kind: str, inner: str) -> str:
        return (
            f"<section class='elementor-section elementor-inner-section'><div class='elementor-container'><div "
            f"class='elementor-column'><div class='elementor-widget-wrap'><div class='elementor-element elementor-widget "
            f"elementor-widget-{kind}'><div class='elementor-widget-container'>{inner}</div></div></div></div></div></section>"
        )

    return (
        f"{_head(story)}<body class='elementor-default'><div class='elementor elementor-location-header'>{menu()}</div>"
        f"<div class='elementor elementor-location-single'>{widget('heading', f'<h1>{story.title}</h1>')}"
        f"{widget('text-editor', paragraphs_of(story.paragraphs[:2]))}"
        f"{widget('posts', _cards('article', 'elementor-post'))}{widget('text-editor', paragraphs_of(story.paragraphs[2:]))}"
        f"{widget('share-buttons', '<a>Facebook</a><a>WhatsApp</a>')}</div>{_footer()}</body></html>"
    )


def tables(story: Story) -> str:
    """A site of the years before style sheets, and one that still looks so."""
    body = "<br><br>".join(f"<font face='Simplified Arabic' size='4'>{line}</font>" for line in story.paragraphs)
    return (
        f"<html dir=rtl><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1256'><title>{story.title}"
        "</title></head><body bgcolor=#ffffff><table width=100% border=0><tr><td colspan=3><table><tr>"
        "<td><a href=1.htm>الرئيسية</a></td><td><a href=2.htm>محليات</a></td><td><a href=3.htm>اتصل بنا</a></td></tr>"
        f"</table></td></tr><tr><td width=160 valign=top><b>عناوين أخرى</b><br>"
        f"{'<br>'.join(f'<a href={n}.htm>{headline}</a>' for n, headline in enumerate(OTHERS))}</td><td valign=top>"
        f"<p align=center><b><font size=5>{story.title}</font></b></p><div align=justify>{body}</div></td>"
        "<td width=120 valign=top><b>إعلانات</b><br><img src=ad.gif></td></tr><tr><td colspan=3 align=center>جميع الحقوق "
        "محفوظة</td></tr></table></body></html>"
    )


def broken(story: Story) -> str:
    """Quotes that do not match, elements that cross, and closing tags of nothing."""
    first, second, *others = story.paragraphs
    return (
        f"{_head(story)}<body><div class=\"wrap'>{menu()}<div id=”content”><h1>{story.title}</h1></span>"
        f"<div class='text><p>{first}<p><b>{second}</p></b></div></div><p>{'</p></font><p>'.join(others)}</p></td>"
        f"<div class='share-bar'><a href='#'>شارك</a><a href='#'>غرد</a></div></p><ul>{_links()}</ul>{_footer()}</body>"
    )


def marked(story: Story) -> str:
    """Direction marks, joiners and hard blanks wherever an editor's keyboard left them."""
    lines = [
        "\u200f" + line.replace(" و", "\u00a0\u200fو").replace("،", "\u200c،") + "\u200e" for line in story.paragraphs
    ]
    return _page(
        story,
        f"<div class='article-body' dir='rtl'><h1>\u202b{story.title}\u202c</h1>"
        f"{''.join(f'<p dir=RTL>&rlm;{line}&zwnj;</p><p>&nbsp;</p>' for line in lines)}</div>",
    )


def lazy_pictures(story: Story) -> str:
    """Pictures that a script loads, each with a caption and a copy for readers without scripts."""
    figure = (
        "<figure class='wp-caption'><img class='lazyload' src='data:image/gif;base64,R0lGOD' data-src='/p/{0}.jpg' alt=''>"
        "<noscript><img src='/p/{0}.jpg'></noscript><figcaption>منظر عام للموقع صباح أمس (أرشيف)</figcaption></figure>"
    )
    body = "".join(f"{figure.format(number)}<p>{line}</p>" for number, line in enumerate(story.paragraphs))
    return _page(story, f"<main><h1>{story.title}</h1><div>{body}</div></main>")


def nameless_boxes(story: Story) -> str:
    """Boxes of links between paragraphs, without any name that tells."""
    box = "<div><strong>اقرأ أيضا:</strong><ul>{}</ul></div>"
    boxes = {1: box.format(_links(most=2)), 2: "<p><a href='/news/99'>شاهد: لقطات من الموقع بعد توقف العمل</a></p>"}
    return _page(story, f"<div><h1>{story.title}</h1><div>{_with_boxes(story, boxes)}</div></div>")


def consent(story: Story) -> str:
    """A consent layer before the page, longer than the article."""
    told = (
        "نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخزين معلومات على جهازك والوصول إليها، ولقياس أداء المحتوى والإعلانات.",
        "يمكنك قبول كل الملفات أو رفض غير الضروري منها، وتغيير اختيارك في أي وقت من صفحة إعدادات الخصوصية في أسفل الموقع.",
        "الملفات الضرورية تجعل الموقع يعمل، ولا يمكن تعطيلها. أما ملفات الإحصاء فتساعدنا على فهم طريقة استخدامك للصفحات.",
        "تستخدم ملفات الإعلانات لعرض إعلانات تناسب اهتماماتك، وقد يشاركها معنا معلنون من خارج الموقع لأغراض القياس.",
    )
    return (
        f"{_head(story)}<body><div id='cmp-layer'><div><h2>خصوصيتك تهمنا</h2>{paragraphs_of(told * 2)}<button>أوافق</button>"
        f"<button>رفض</button></div></div>{menu()}<div class='page'><article><h1>{story.title}</h1>"
        f"<div>{paragraphs_of(story.paragraphs)}</div></article></div>{_footer()}</body></html>"
    )


def newsletter(story: Story) -> str:
    """A box between paragraphs that asks for the reader's address."""
    box = (
        "<div class='nl-7'><h4>نشرة الصباح</h4><p>اشترك ليصلك كل صباح ملخص لأهم ما كتبه محررونا مع رأي ضيف الأسبوع.</p><form>"
        "<input type='email' placeholder='بريدك الإلكتروني'><button>اشترك الآن</button></form><p>بالاشتراك أنت توافق على شروط "
        "الاستخدام وسياسة الخصوصية.</p></div>"
    )
    boxes = {1: box}
    return _page(story, f"<article><h1>{story.title}</h1>{_with_boxes(story, boxes)}</article>")


def long_comments(story: Story) -> str:
    """Readers say more than the article, in elements without names, above the field for the next one."""
    said = "".join(
        f"<div id='c{number}'><b>قارئ {number}</b> <i>منذ {number} ساعات</i><div>{teaser} {other}؟ هذا رأيي والله أعلم.</div></div>"
        for number, (teaser, other) in enumerate(zip(TEASERS * 2, OTHERS * 2, strict=True), 2)
    )
    return _page(
        story,
        f"<div><h1>{story.title}</h1><div>{paragraphs_of(story.paragraphs)}</div></div>"
        f"<div><h3>آراء القراء</h3>{said}<form><label>رأيك</label><textarea></textarea><button>أرسل</button></form></div>",
    )


def paywall(story: Story) -> str:
    """The rest is for subscribers, as a box below the first paragraphs says."""
    return _page(
        story,
        f"<article><h1>{story.title}</h1><div class='c-body'>{paragraphs_of(story.paragraphs)}</div>"
        "<div class='c-gate'><p>هذا المحتوى متاح للمشتركين فقط. اشترك الآن لتكمل القراءة.</p><p>لديك حساب؟ <a href='/login'>"
        f"سجل الدخول</a></p><button>اشترك</button></div></article>",
    )


def gated_inside(story: Story) -> str:
    """The same as the last paragraph of the text."""
    gate = "<p><strong>هذا المقال مخصص للمشتركين، <a href='/subscribe'>اشترك الآن</a> لمتابعة القراءة</strong></p>"
    return _page(story, f"<article><h1>{story.title}</h1>{paragraphs_of(story.paragraphs)}{gate}</article>")


def lead_of_its_own(story: Story) -> str:
    """A lead between headline and picture, which neither description nor data repeats."""
    return _page(
        story,
        f"<div class='w1'><div class='hd'><h1>{story.title}</h1><div class='k2'>"
        f"{story.lead}</div><div class='by'>كتب: هيثم سعد</div></div><figure><img src='/a.jpg'><figcaption>من موقع العمل"
        f"</figcaption></figure><div class='bd'>{paragraphs_of(story.paragraphs)}</div></div>",
        describes=False,
    )


def lead_as_heading(story: Story) -> str:
    """A lead that is a heading of the second level, above a bar of buttons."""
    return _page(
        story,
        f"<main><article><header><h1>{story.title}</h1><h2>{story.lead}</h2>"
        "<div class='tools'><button>حفظ</button><button>مشاركة</button><span>3 دقائق</span></div></header>"
        f"<section>{paragraphs_of(story.paragraphs)}</section></article></main>",
        describes=False,
    )


def cards_in_column(story: Story) -> str:
    """Cards without headings between the paragraphs, as an advertiser's script sets them."""
    cards = "".join(
        f"<div class='q1'><a href='/news/{number}'><img src='/t/{number}.jpg'><span>{headline}</span></a></div>"
        for number, headline in enumerate(OTHERS[:3], 60)
    )
    boxes = {1: f"<div class='q0'>{cards}</div>"}
    return _page(story, f"<article><h1>{story.title}</h1>{_with_boxes(story, boxes)}</article>")


def told_cards_in_column(story: Story) -> str:
    """The same with a sentence each, in the column that holds the article."""
    cards = "".join(
        f"<div class='q1'><a href='/news/{number}'><img src='/t/{number}.jpg'><b>{headline}</b></a><p>{teaser}</p></div>"
        for number, (headline, teaser) in enumerate(zip(OTHERS[:3], TEASERS[:3], strict=True), 60)
    )
    return _page(
        story,
        f"<div class='col'><h1>{story.title}</h1>{paragraphs_of(story.paragraphs)}<div class='q0'>{cards}</div></div>",
    )


def infinite(story: Story) -> str:
    """Other articles whole below the first, as they are loaded while one reads."""
    others = "".join(
        f"<article class='single'><h1>{other.title}</h1><div class='txt'>{paragraphs_of(other.paragraphs)}</div></article>"
        for other in STORIES
        if other is not story
    )
    return _page(
        story,
        f"<main><article class='single'><h1>{story.title}</h1><div class='txt'>"
        f"{paragraphs_of(story.paragraphs)}</div></article>{others}</main>",
    )


def spoken(story: Story) -> str:
    """A player that reads the article aloud, sizes of letters, and calls to follow at its end."""
    return _page(
        story,
        f"<article><h1>{story.title}</h1><div class='tts'><button>استمع إلى المقال</button><span>"
        "00:00 / 02:31</span></div><div class='fs'><button>ع+</button><button>ع-</button></div><div class='txt'>"
        f"{paragraphs_of(story.paragraphs)}<p>تابعوا آخر الأخبار عبر <a href='https://news.google.com/x'>Google News</a></p>"
        "<p>للاشتراك في قناتنا على <a href='https://t.me/x'>تلغرام</a> اضغط هنا</p></div></article>",
    )


def posts_within(story: Story) -> str:
    """Posts of networks between the paragraphs: what the author cites stays, and their scripts go."""
    boxes = {
        1: (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/abc/'><a "
            "href='https://www.instagram.com/p/abc/'>View this post on Instagram</a></blockquote>"
            "<script async src='//www.instagram.com/embed.js'></script>"
        ),
        2: "<div class='video'><iframe src='https://www.youtube.com/embed/xyz'></iframe></div>",
    }
    return _page(story, f"<article><h1>{story.title}</h1>{_with_boxes(story, boxes)}</article>")


def escaped_data(story: Story) -> str:
    """JSON-LD with the whole text, escaped twice, beside a text cut by markup."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "articleBody": "&nbsp;" + " ".join(story.paragraphs).replace('"', "&quot;"),
    }
    return _page(
        story,
        f"<div class='a1'>"
        f"<h1>{story.title}</h1>{''.join(f'<div class=a2><div>{line}</div></div>' for line in story.paragraphs)}"
        f"<div class='a3'><p>{TEASERS[0]} {TEASERS[1]}</p></div></div>",
        f"<script type=application/ld+json>{json.dumps(data)}</script>",
    )


def list_inside(story: Story) -> str:
    """A list of the most read in the column, numbered, below a heading."""
    boxes = {2: f"<div><h4>الأكثر قراءة</h4><ol>{_links(most=5)}</ol></div>"}
    return _page(story, f"<div id='art'><h1>{story.title}</h1>{_with_boxes(story, boxes)}</div>")


def plain_lines(story: Story) -> str:
    """The text as it was typed, with line feeds that a style sheet keeps."""
    return _page(
        story,
        f"<div class='story'><h1>{story.title}</h1><div style='white-space: pre-line'>"
        f"{chr(10).join(line + chr(10) for line in story.paragraphs)}</div></div><div><h3>أخبار أخرى</h3><ul>{_links()}</ul>"
        f"</div>",
    )


LEADLESS: tuple[Style, ...] = (
    *(next_hydrated, next_shell, amp, jnews, newspaper, jannah, blogger, forum, elementor, tables, broken, marked),
    *(lazy_pictures, nameless_boxes, consent, newsletter, long_comments, paywall, gated_inside, cards_in_column),
    *(told_cards_in_column, infinite, spoken, posts_within, escaped_data, list_inside, plain_lines),
)
WITH_LEAD: tuple[Style, ...] = (drupal, lead_of_its_own, lead_as_heading)


def live_in_list(story: Story) -> str:
    """A live blog whose entries are items of a list beside the article that introduces them."""
    entries = "".join(
        f"<li class='e'><span>{10 + number}:15</span><p>{teaser}</p></li>" for number, teaser in enumerate(TEASERS)
    )
    return _page(
        story,
        f"<main><article><h1>{story.title}</h1>{paragraphs_of(story.paragraphs[:2])}</article>"
        f"<ul class='feed'>{entries}</ul></main>",
    )


def live_in_articles(story: Story) -> str:
    """The same with an element `article` for each entry."""
    entries = "".join(
        f"<article id='post-{number}'><time datetime='2025-03-22T{10 + number}:15:00Z'>{10 + number}:15 بتوقيت غرينتش</time>"
        f"<h3>{headline}</h3><p>{teaser}</p></article>"
        for number, (headline, teaser) in enumerate(zip(OTHERS, TEASERS, strict=True))
    )
    return _page(
        story,
        f"<main><article><h1>{story.title}</h1>{paragraphs_of(story.paragraphs[:2])}</article>"
        f"<section>{entries}</section></main>",
    )


def category(heading: str = "محليات") -> str:
    """A page of a section: teasers of other articles, and nothing else."""
    return (
        f"<!DOCTYPE html><html lang='ar'><head><title>{heading} | الميناء نيوز</title><meta property='og:type' content='website'>"
        f"<link rel='canonical' href='https://example.org/local'></head><body>{menu()}<main><h1>{heading}</h1>"
        f"{_cards('div', 'item')}<div class='pager'><a href='?page=2'>الصفحة التالية</a></div></main>{_footer()}</body></html>"
    )


def front() -> str:
    """A front page: blocks of links for each section."""
    blocks = "".join(
        f"<section><h2><a href='/s/{name}'>{name}</a></h2><ul>{_links(start=number % 3)}</ul></section>"
        for number, name in enumerate(("سياسة", "اقتصاد", "رياضة", "ثقافة"))
    )
    return (
        "<!DOCTYPE html><html lang='ar'><head><title>الميناء نيوز</title><link rel='canonical' href='https://example.org/'>"
        f"</head><body>{menu()}<main>{blocks}</main>{_footer()}</body></html>"
    )
