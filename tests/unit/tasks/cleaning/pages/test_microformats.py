"""Author and time of an article as its elements mark them, and the marks of other articles, which tell nothing."""

from collections.abc import Callable

import pytest
from growth import grows_at_most
from sample_pages import ADDRESS, HARBOUR, OTHERS, paragraphs_of

from tasks.cleaning import clean
from tasks.cleaning.html.bounded import bounded_tree
from tasks.cleaning.pages.microformats import authors_in

AUTHOR, OTHER = "هيثم سعد", "كاتبة أخرى"
WRITTEN = "2025-03-22T09:41:00+03:00"
MOMENT = "2025-03-22T09:41:00.000+03:00"
LATER = "2025-04-01T00:00:00+03:00"
PROSE = paragraphs_of(HARBOUR.paragraphs)
CARD = (
    f'<article class="card"><h3><a href="/n/1">{OTHERS[0]}</a></h3><a rel="author" href="/a/2">{OTHER}</a>'
    f'<time class="published" datetime="{LATER}">أمس</time></article>'
)


def read(signed: str, after: str = "", around: str = "article") -> tuple[str | None, str | None]:
    """Author and time of a page whose article begins with some markup."""
    body = f"<{around}><h1>{HARBOUR.title}</h1>{signed}{PROSE}{after}</{around.split()[0]}>"
    head = f'<meta property="og:title" content="{HARBOUR.title}"><script>var x;</script>'
    page = clean(None, f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", url=ADDRESS).page
    assert page is not None
    return page.author, page.published_at


@pytest.mark.parametrize(
    "signed",
    [
        f'<a rel="author" href="/a/1">{AUTHOR}</a>',
        f'<span class="author vcard"><a class="url fn n" href="/a/1">{AUTHOR}</a></span>',
        f'<span class="p-author h-card">{AUTHOR}</span>',
        f'<span itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">{AUTHOR}</b></span>',
        f'<span itemprop="author"><span itemprop="name" content="{AUTHOR}">الكاتب</span></span>',
    ],
)
@pytest.mark.parametrize("around", ["article", "div class='hentry'", "div itemtype='http://schema.org/NewsArticle'"])
@pytest.mark.parametrize("after", ["", CARD])
def test_an_author(signed: str, around: str, after: str) -> None:
    assert read(signed, after, around)[0] == AUTHOR


@pytest.mark.parametrize(
    "signed",
    [
        f'<img class="author" alt="{AUTHOR}"><span class="author">عن الكاتب</span>',
        f'<div itemtype="http://schema.org/Comment"><span itemprop="author">{OTHER}</span></div>',
        f'<a rel="author" href="/a/1">{"ط" * 150}</a>',
        '<a rel="author" href="/a/1">https://example.org/a</a>',
    ],
)
def test_no_author(signed: str) -> None:
    assert read(signed, CARD)[0] is None


@pytest.mark.parametrize(
    "signed",
    [
        f'<time datetime="{WRITTEN}">السبت</time>',
        f'<time class="updated" datetime="{LATER}"></time><time class="entry-date published" datetime="{WRITTEN}"></time>',
        f'<time datetime="{LATER}">تحديث</time><time itemprop="datePublished" datetime="{WRITTEN}">السبت</time>',
        f'<span itemprop="datePublished" content="{WRITTEN}">السبت</span>',
        f'<abbr class="published" title="{WRITTEN}">السبت</abbr>',
    ],
)
def test_a_time(signed: str) -> None:
    assert read(signed, CARD)[1] == MOMENT


@pytest.mark.parametrize(
    "signed", [f'<time itemprop="dateModified" datetime="{LATER}"></time>', "<time>أمس</time>", ""]
)
def test_no_time(signed: str) -> None:
    assert read(signed, CARD)[1] is None


@pytest.mark.parametrize(
    ("others", "told"),
    [("", (AUTHOR, MOMENT)), (f'<b itemprop="author">{OTHER}</b><time datetime="{LATER}"></time>', (None, None))],
)
def test_outside_of_an_article_what_is_said_has_to_agree(others: str, told: tuple[str | None, str | None]) -> None:
    signed = f'<a rel="author">{AUTHOR}</a><time datetime="{WRITTEN}">السبت</time>'
    assert read(signed, others, around="div") == told


COMMENT = (
    f'<div itemtype="http://schema.org/Comment"><b itemprop="author">{OTHER}</b><time datetime="{LATER}"></time></div>'
)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<article>{signed}{prose}</article>", (AUTHOR, MOMENT)),
        ("<article>{signed}{prose}</article>" + COMMENT, (AUTHOR, MOMENT)),
        ("<article>{signed}{prose}</article>" + CARD, (None, None)),
        ("{signed}{prose}" + CARD, (AUTHOR, MOMENT)),
    ],
)
def test_a_headline_outside_of_any_article(page: str, told: tuple[str | None, str | None]) -> None:
    signed = f'<a rel="author">{AUTHOR}</a><time datetime="{WRITTEN}">السبت</time>'
    assert read(page.format(signed=signed, prose=PROSE), around="div") == told


def test_authors_within_authors_are_looked_into_a_little_way() -> None:
    def reading(count: int) -> Callable[[], object]:
        inside = "<b>ا</b>" * (10 * count)
        tree = bounded_tree(f"<div>{'<i rel=author>' * count}{inside}{'</i>' * count}</div>")
        assert tree is not None
        return lambda: authors_in(tree, None)

    assert reading(40)() == []
    assert grows_at_most(6, reading(100), reading(400))
