"""Which of a page's headings is the article's, and what may follow the article around it."""

from collections.abc import Callable

import pytest
from growth import grows_at_most
from lxml.html import document_fromstring
from sample_pages import ADDRESS, HARBOUR, OTHERS, TEASERS, WHEAT, paragraphs_of

from tasks.cleaning import clean
from tasks.cleaning.html.bounded import bounded_tree
from tasks.cleaning.pages.meta_elements import declared_by
from tasks.cleaning.pages.metadata import metadata_of
from tasks.cleaning.pages.neighbours import subheadings
from tasks.cleaning.pages.page_titles import titles_of
from tasks.cleaning.pages.prose import Prose, missed_column

SITE = "الميناء نيوز"
PROSE = paragraphs_of(HARBOUR.paragraphs)
LOGO = f'<h1 class="logo"><a href="/">{SITE}</a></h1>'
BOX = f"<h1>آخر الأخبار</h1><ul><li><a href='/1'>{OTHERS[0]}</a></li></ul>"


def page(body: str, head: str) -> str:
    return f"<!doctype html><html><head>{head}<script>var x;</script></head><body>{body}</body></html>"


def window(title: str) -> str:
    return f"<title>{title}</title>"


@pytest.mark.parametrize("others", [LOGO, BOX, LOGO + BOX])
@pytest.mark.parametrize("level", ["h1", "h2", "h3"])
@pytest.mark.parametrize("between", [" | ", "|", " - أخبار - "])
def test_the_title_of_the_window_tells_the_headline(others: str, level: str, between: str) -> None:
    article = clean(
        None,
        page(
            f"<div>{others}</div><div><{level}>{HARBOUR.title}</{level}>{PROSE}</div>",
            window(f"{HARBOUR.title}{between}{SITE}"),
        ),
        url=ADDRESS,
    )
    assert article.title == HARBOUR.title
    assert article.text.split("\n\n") == list(HARBOUR.paragraphs)


def test_a_window_that_says_something_else_tells_nothing() -> None:
    body = f"<div><h1>{HARBOUR.title}</h1>{PROSE}<h2>{OTHERS[1]}</h2></div>"
    assert clean(None, page(body, window("صفحة جديدة")), url=ADDRESS).title == HARBOUR.title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (HARBOUR.title, HARBOUR.title),
        ("خبر آخر", f"{HARBOUR.title} - شبكة البحر"),  # what follows the dash may be a part of the headline
    ],
)
def test_a_heading_that_begins_the_declared_title_is_it(heading: str, title: str) -> None:
    head = f'<meta property="og:title" content="{HARBOUR.title} - شبكة البحر">'
    assert clean(None, page(f"<div><h2>{heading}</h2>{PROSE}</div>", head), url=ADDRESS).title == title


@pytest.mark.parametrize(
    ("ids", "stays"),
    [
        (("header", "content"), True),
        (("top", ""), True),
        (("post-1", "post-2"), False),  # infinite scroll
        (("", ""), False),
    ],
)
def test_unnamed_elements_with_other_ids_are_no_further_article(ids: tuple[str, str], stays: bool) -> None:
    first, second = (f' id="{name}"' if name else "" for name in ids)
    body = (
        f"<div{first}><h1>{HARBOUR.title}</h1>{paragraphs_of(HARBOUR.paragraphs)}</div>"
        f"<div{second}><h1>{WHEAT.title}</h1>{paragraphs_of(WHEAT.paragraphs)}</div>"
    )
    head = f'<meta property="og:title" content="{HARBOUR.title}">'
    assert (WHEAT.paragraphs[1] in clean(None, page(body, head), url=ADDRESS).text) is stays


@pytest.mark.parametrize("described", [True, False])
def test_a_page_with_one_paragraph_among_furniture_is_that_paragraph(described: bool) -> None:
    line = HARBOUR.paragraphs[0]
    videos = "".join(f'<li class="vid"><a href="/v/{n}"><img src="/{n}.jpg"></a>{t}</li>' for n, t in enumerate(OTHERS))
    menu = "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(("سياسة", "اقتصاد", "رياضة")))
    body = (
        f"<nav><ul>{menu}</ul></nav><h1>{HARBOUR.title}</h1><div class='player'><video src='/v.mp4'></video></div>"
        f"<div class='desc'>{line}</div>" + (f"<ul>{videos}</ul>" if described else "")
    )
    text = clean(None, page(body, window(HARBOUR.title)), url=ADDRESS).text
    assert line in text
    assert "اقتصاد" not in text


def test_cards_that_lead_through_a_counter_are_no_entries() -> None:
    counter = "https://count.example.net/hit?to="
    items = "".join(
        f'<li class="i{n}"><h4><a href="{counter}{n}">{title}</a></h4> {teaser} <a href="{counter}{n}">المزيد</a></li>'
        for n, (title, teaser) in enumerate(zip(OTHERS, TEASERS, strict=True))
    )
    body = f"<article><h1>{HARBOUR.title}</h1>{PROSE}</article><div><ul>{items}</ul></div>"
    text = clean(None, page(body, window(HARBOUR.title)), url=ADDRESS).text
    assert TEASERS[2] not in text
    entries = "".join(f"<li class='entry'><time>10:0{n}</time> {teaser}</li>" for n, teaser in enumerate(TEASERS))
    live = body.replace(items, entries)
    assert TEASERS[2] in clean(None, page(live, window(HARBOUR.title)), url=ADDRESS).text


@pytest.mark.parametrize(
    ("found", "missed"),
    [
        ("\n\n".join(TEASERS * 3), True),  # something else, and as long as the article
        ("\n\n".join([*HARBOUR.paragraphs[:1], *TEASERS * 3]), False),  # it begins as the article does
        ("\n\n".join(HARBOUR.paragraphs), False),
    ],
)
def test_a_reading_without_the_first_paragraph_is_of_something_else(found: str, missed: bool) -> None:
    tree = document_fromstring(f"<body><h1>{HARBOUR.title}</h1><div class='t'>{PROSE}</div><p>{TEASERS[0]}</p></body>")
    column = missed_column(Prose(tree), found, tree.find(".//h1"))
    assert (column is not None and column.get("class") == "t") is missed


@pytest.mark.parametrize("level", ["h1", "h2"])
def test_headings_within_headings_are_not_read_to_their_ends(level: str) -> None:
    def reading(count: int) -> Callable[[], object]:
        nested = f"<{level}>" * 200 + "<b>كلمة</b> " * count + f"</{level}>" * 200
        tree = bounded_tree(f"<html><head><title>كلمة عن الخبر | صحيفة</title></head><body>{nested}</body></html>")
        assert tree is not None
        meta = declared_by(tree)
        return lambda: (titles_of(tree, meta), metadata_of(tree, meta, {}), subheadings(tree))

    assert grows_at_most(6, reading(500), reading(10_000))
