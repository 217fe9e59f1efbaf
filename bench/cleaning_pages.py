"""Pages as newspapers build them, around any article: furniture of our own making for benchmarks and tests."""

from collections.abc import Callable, Sequence
from html import escape

_HEADLINES = (
    "افتتاح معرض الكتاب في الميناء",
    "الذهب يرتفع في الأسواق العالمية",
    "فوز فريق الجبل بكأس المدينة",
    "انقطاع المياه عن الضاحية الشرقية",
    "مهرجان الزيتون يبدأ السبت",
    "تأجيل الرحلات بسبب الضباب",
)
_SECTIONS = ("الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات", "فيديو")
_DATE = "الخميس 6 أغسطس 2015"

Layout = Callable[[str, Sequence[str]], str]


def theme(title: str, paragraphs: Sequence[str]) -> str:
    """The theme of a publishing system: article element, related posts, comments, sidebar."""
    body = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8">
<title>{escape(title)} | الميناء</title>
<script>window.dataLayer = window.dataLayer || [];</script><style>.a{{color:red}}</style></head>
<body class="rtl single single-post"><header class="site-header"><a href="/">صحيفة الميناء</a>{_navigation()}</header>
<div class="breadcrumbs"><a href="/">الرئيسية</a> / <a href="/c">أخبار</a></div>
<div id="content" class="content-wrap"><main>
<article class="post type-post"><h1 class="entry-title">{escape(title)}</h1><div class="entry-meta">
بواسطة <a href="/a">المحرر</a>
<time>{_DATE}</time> <span>0 تعليق</span></div><div class="entry-content">
<div class="sharedaddy"><a href="#">فيسبوك</a>
<a href="#">تويتر</a></div>{body}<p><strong>اقرأ أيضا:</strong> <a href="/x">{_HEADLINES[0]}</a></p></div>
<div class="post-tags">الوسوم: <a href="/t/1">المدينة</a> <a href="/t/2">الميناء</a></div></article>
<div class="related-posts"><h3>مقالات ذات صلة</h3><ul>{_links()}</ul></div>
<div id="comments" class="comments-area"><h3>تعليقات</h3><p>خبر جميل، شكرا لكم على هذا النقل.</p>
<form><p>اترك تعليقا</p><textarea></textarea></form></div></main>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul>{_links()}{_links()}</ul></aside></div>
<footer class="site-footer"><p>جميع الحقوق محفوظة لصحيفة الميناء</p></footer></body></html>"""


def tables(title: str, paragraphs: Sequence[str]) -> str:
    """Tables within one form, line breaks for paragraphs, nothing that names the article."""
    body = "<br><br>\n".join(map(escape, paragraphs))
    rows = "".join(f'<tr><td><a href="n{number}.asp">{text}</a></td></tr>' for number, text in enumerate(_HEADLINES))
    return f"""<html><head><title>{escape(title)}</title></head><body bgcolor=#ffffff><form name="main" method="post">
<input type="hidden" name="state" value="/wEPDw">
<table width=100%><tr><td>{_navigation("td")}</td></tr></table>
<table width=100%><tr><td width=20% valign=top><table>{rows}</table></td><td valign=top>
<font size=5><b>{escape(title)}</b></font>
<br><font size=2>{_DATE}</font><br><img src="/images/a.jpg"><br><font size=4 face="Simplified Arabic">{body}</font>
<br><a href="print.asp">طباعة</a> <a href="mail.asp">إرسال إلى صديق</a></td></tr></table>
<table><tr><td align=center>حقوق النشر محفوظة</td></tr></table></form></body></html>"""


def declared(title: str, paragraphs: Sequence[str]) -> str:
    """Plain `div` elements, one of which says that it is the article."""
    body = "".join(f'<div dir="rtl" style="text-align:justify">{escape(paragraph)}</div>' for paragraph in paragraphs)
    teasers = "".join(
        f'<div class="item"><a href="/{n}">{t}</a><p>{t} والتفاصيل لاحقا.</p></div>' for n, t in enumerate(_HEADLINES)
    )
    return f"""<!doctype html><html><head><title>{escape(title)}</title></head><body>
<div class="c1">{_navigation()}</div>
<div class="ticker">عاجل {_HEADLINES[1]}</div><div class="row"><div class="col-8"><h2>{escape(title)}</h2>
<div class="newsInfo">تم النشر: {_DATE} 10:30 ص</div>
<div class="newsImg"><img src="a.jpg"><div class="imgCaption">الميناء أمس</div></div>
<div class="details" itemprop="articleBody">{body}</div>
<div class="share-box"><a>فيسبوك</a><a>تويتر</a></div></div>
<div class="col-4"><h4>أخبار ذات صلة</h4>{teasers}</div></div>
<div class="bottom"><ul>{_links()}</ul></div></body></html>"""


def unnamed(title: str, paragraphs: Sequence[str]) -> str:
    """The same without any name that means something."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    teasers = "".join(f'<div class="x7"><a href="/{n}">{t}</a></div>' for n, t in enumerate(_HEADLINES * 2))
    return f"""<!doctype html><html><head><title>{escape(title)}</title>
<script src="/a.js"></script></head><body>
<div class="x1">{_navigation("div")}</div><div class="x2">
<div class="x3"><h2>{escape(title)}</h2>
<div class="x4">{body}</div></div>
<div class="x5"><h4>أخبار أخرى</h4>{teasers}</div></div>
<div class="x6">صحيفة الميناء <a href="/about">من نحن</a></div>
</body></html>"""


LAYOUTS: dict[str, Layout] = {"theme": theme, "tables": tables, "declared": declared, "unnamed": unnamed}


def fragment(paragraphs: Sequence[str]) -> str:
    """What editors store: paragraphs with inline markup, a picture with its caption."""
    parts = []
    for number, paragraph in enumerate(paragraphs):
        words = [escape(word) for word in paragraph.split(" ")]
        for place, form in ((2, "<strong>{}</strong>"), (5, '<a href="https://example.org/t/{{}}" class="tag">{}</a>')):
            if len(words) > place + 2:
                words[place] = form.format(words[place])
        parts.append(f'<p style="text-align: right;"><span lang="AR-SA">{" ".join(words)}</span></p>\n')
        if number == 0:
            parts.append('<figure class="wp-caption"><img src="/a.jpg"><figcaption>الميناء أمس</figcaption></figure>\n')
    return f'<div class="entry">{"".join(parts)}</div>'


def with_shortcodes(paragraphs: Sequence[str]) -> str:
    """An export with widgets between and after the paragraphs, quotes made typographic."""
    widget = "[live-card region=”LB” label=”عدد الحالات” color=”#0c3278″ rtl=”true”]"
    return "\n\n".join(
        [*(f"{text}\n\n{widget}" if n % 3 == 0 else text for n, text in enumerate(paragraphs)), widget, widget]
    )


def _navigation(tag: str = "nav") -> str:
    return f"<{tag}>" + " ".join(f'<a href="/{n}">{name}</a>' for n, name in enumerate(_SECTIONS)) + f"</{tag}>"


def _links() -> str:
    return "".join(f'<li><a href="/n/{number}">{text}</a></li>' for number, text in enumerate(_HEADLINES))
