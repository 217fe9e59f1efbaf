"""What holds for every whole page: no exception, nothing that changes when cleaned again, linear time."""

import json

import pytest
from growth import grows_at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.cleaning import Cleaned, NotArticle, clean

LINE = "وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء من دول مجاورة، وقال مصدر إن المحادثات ستستمر."
TITLE = "الوفد يصل إلى بيروت"
TAGS = "div section article main aside ul li p h1 h2 h3 table tr td a span figure header footer form blockquote".split()
CLASSES = [
    "",
    "post-content",
    "entry",
    "card",
    "related",
    "comments",
    "sidebar",
    "live",
    "no-print",
    "hidden md:block",
    "x7",
]
WORDS = [
    LINE,
    TITLE,
    "اقرأ أيضا",
    "الخبر التالي",
    "10:30",
    "المصدر: وكالات",
    "24 نيسان / أبريل 2020",
    "[gallery]",
    "AFP",
    " ",
]
HEADS = [
    f'<meta property="og:title" content="{TITLE}">',
    f"<title>{TITLE} | الميناء</title>",
    '<link rel="canonical" href="https://example.org/1">',
    '<meta name="description" content="وصل الوفد إلى بيروت أمس ومعه ثلاثة وزراء">',
    f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": LINE * 3})}</script>',
    '<script type="application/ld+json">{"@type": ["x", {"articleBody": 1}]}</script>',
    "<script>var a = '<p>';</script>",
]
# Pieces of pages that are broken in ways of their own.
BROKEN = [
    "<p class='a\">",
    "<p class=\"a'>",
    "<div",
    "</div></div>",
    "<!--",
    "<script>",
    "<canvas>",
    "<a href='/1'><h3>",
    "<table><td>",
    "&lt;p&gt;",
]


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attributes = st.tuples(
        st.sampled_from(CLASSES), st.sampled_from(["", ' href="/2"', ' rel="next"', " itemprop=articleBody"])
    )
    return st.builds(
        lambda tag, named, inner: f'<{tag} class="{named[0]}"{named[1]}>{"".join(inner)}</{tag}>',
        st.sampled_from(TAGS),
        attributes,
        st.lists(children, max_size=5),
    )


PIECES = st.recursive(st.sampled_from([*WORDS, *BROKEN, f"<p>{LINE}</p>"]), element, max_leaves=25)
PAGES = st.builds(
    lambda heads, parts: f"<!doctype html><html><head>{''.join(heads)}</head><body>{''.join(parts)}</body></html>",
    st.lists(st.sampled_from(HEADS), max_size=3),
    st.lists(PIECES, max_size=8),
)


def cleaned(title: str | None, body: str) -> Cleaned | None:
    try:
        return clean(title, body, url="https://example.org/1")
    except NotArticle:
        return None


@settings(max_examples=80, deadline=None)
@given(PAGES)
def test_any_page_comes_out_clean_or_is_refused_and_cleaning_again_changes_nothing(page: str) -> None:
    article = cleaned(None, page)
    if article is None:
        return
    assert all(paragraph.strip() == paragraph != "" for paragraph in article.text.split("\n\n"))
    again = cleaned(article.title, article.text)
    assert again is not None
    assert (again.title, again.text) == (article.title, article.text)


@settings(max_examples=40, deadline=None)
@given(PAGES)
def test_an_article_that_declares_itself_is_read_whatever_stands_around_it(page: str) -> None:
    lines = [
        f"قال المدير في اليوم {day} إن العمل يسير كما خطط له، وإن السفن الكبيرة ستدخل قريبا." for day in range(2, 12)
    ]
    own = f'<article><h1>{TITLE}</h1><div itemprop="articleBody">{"".join(f"<p>{line}</p>" for line in lines)}</div></article>'
    tidy = page.replace("<body>", f"<body>{own}<hr>")
    article = cleaned(None, tidy)
    assert article is not None
    assert sum(line in article.text for line in lines) >= 9  # a date or a name may belong to what follows it


# Without one, a page without links is taken for an article in a wrapper, and read whole.
SCRIPT = '<script src="/a.js"></script>'


def body_of(part: str, size: int) -> str:
    return f"<html><head><title>{TITLE}</title></head><body>{SCRIPT}<h1>{TITLE}</h1>{part * (size // len(part))}</body></html>"


GROWING = {
    "cards": f'<div class="card"><a href="/2"><h3>{TITLE} غدا</h3></a><p>{LINE}</p></div>',
    "entries": f"<li><time>10:30</time><p>{LINE}</p></li>",
    "boxes": f"<div><b>اقرأ أيضا</b><p>{TITLE}</p></div><p>{LINE}</p>",
    "articles": f"<article><h1>{TITLE} غدا</h1><p>{LINE}</p></article>",
    "next links": f'<p>{LINE}</p><a rel="next" href="/2">{TITLE}</a>',
    "nested entries": f"<div><p>{LINE}</p>",
    "nested columns": f"<div class='body'><p>{LINE}</p>",
    "short lines": f"<div class='body'><p>{LINE}</p><p>{TITLE}</p></div><p>غدا</p>",
    "linked lines": f'<p>{LINE}</p><p><a href="/2">{TITLE} غدا صباحا</a></p>',
    "linked data": f'<script type="application/ld+json">{{"@type": "Article", "articleBody": "{LINE}"}}</script><p>{LINE}</p>',
    "unclosed drawings": f"<canvas><p>{LINE}</p>",
    "mismatched quotes": f"<p style='a\">{LINE}</p>",
    "single quotes never closed": f"<p style='a>{LINE}</p>",
    "boxes for addresses": f'<p>{LINE}</p><div><p>غدا</p><input type="email"></div>',
    "comments": f"<p>{LINE}</p><div><div>{LINE}</div><div>{LINE}</div><div>{LINE}</div><textarea></textarea></div>",
    "typed lines": f'<div style="white-space: pre-line">{LINE}\n{LINE}\n\n{LINE}\n</div>',
    "data of the same title": f'<script type="application/json">{{"t": "{TITLE}", "b": "{LINE}"}}</script>',
}


# The same inside of one block, which readers that look around a heading or a label would measure for each of them.
GROWING_IN_A_BLOCK = {
    "linked headings": f'<h3><a href="/2">{TITLE} غدا</a></h3><p>{LINE}</p>',
    "labels": f"<p>اقرأ أيضا</p><h6>{TITLE}</h6>",
    "links and words": '<a rel="next" href="/2">غدا</a> ثم',
    "headlines": "<h1>غدا</h1>",
    "fields": "<p><textarea></textarea></p>",
    "fields for addresses": '<p><input type="email"></p>',
    "pictured links": f'<a href="/2"><img src="/2.jpg">{TITLE}</a>',
    "pictured links among others": f'<a class="a" href="/2"><img src="/2.jpg">{TITLE}</a><b>{TITLE}</b>',
}


def heads_after_an_article(size: int) -> str:
    """One article, and heads of the same kind that are each compared with it."""
    words, head = "<b>غدا</b> ", "<div class='s'><h1>غدا</h1></div>"
    article = f"<div class='s'><h1>{TITLE}</h1><p>{LINE}</p><p>{words * (size // len(words))}</p></div>"
    return f"<html><body>{SCRIPT}{article}{head * (size // len(head))}</body></html>"


@pytest.mark.slow
def test_eight_times_the_heads_after_an_article_take_no_more_than_that() -> None:
    short, long = heads_after_an_article(10_000), heads_after_an_article(80_000)
    assert grows_at_most(2.4**3, lambda: cleaned(TITLE, short), lambda: cleaned(TITLE, long))


@pytest.mark.slow
@pytest.mark.parametrize("kind", GROWING)
def test_eight_times_the_page_takes_no_more_than_that(kind: str) -> None:
    # Three doublings of 2.4 each; a quadratic reading would take 64 times as long.
    short, long = body_of(GROWING[kind], 20_000), body_of(GROWING[kind], 160_000)
    assert grows_at_most(2.4**3, lambda: cleaned(None, short), lambda: cleaned(None, long))


@pytest.mark.slow
@pytest.mark.parametrize("kind", GROWING_IN_A_BLOCK)
def test_eight_times_the_block_takes_no_more_than_that(kind: str) -> None:
    def page(size: int) -> str:
        part = GROWING_IN_A_BLOCK[kind]
        article = f"<div><h1>{TITLE}</h1><p>{LINE}</p></div>"
        return f"<html><body>{SCRIPT}{article}<div>{part * (size // len(part))}</div></body></html>"

    short, long = page(10_000), page(80_000)
    assert grows_at_most(2.4**3, lambda: cleaned(TITLE, short), lambda: cleaned(TITLE, long))
