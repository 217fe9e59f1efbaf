"""News of a paragraph or two, around which a page has as much to say of itself."""

import pytest
from sample_pages import HARBOUR

from tasks.cleaning import clean

TITLE = HARBOUR.title
NEWS = list(HARBOUR.paragraphs[:2])
ABOUT = "صحيفة مستقلة تصدر في المدينة منذ عشرة أعوام، وتنشر أخبار البحر والأسواق والمدارس كل صباح على هذا الموقع."
CONTAINERS = ["div class='content'", "div", "article", "main"]


def read(body: str, head: str = f"<title>{TITLE}</title>") -> list[str]:
    page = (
        f"<!doctype html><html lang='ar'><head>{head}</head><body><nav><a href='/1'>سياسة</a></nav>{body}</body></html>"
    )
    return clean(None, page).text.split("\n\n")


def item(container: str, count: int) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in NEWS[:count])
    return f"<{container}><h1>{TITLE}</h1>{paragraphs}</{container.split()[0]}>"


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("text", [HARBOUR.paragraphs[0], HARBOUR.paragraphs[0][:60], HARBOUR.paragraphs[0][:40]])
@pytest.mark.parametrize("footer", [f"<footer><p>{ABOUT}</p></footer>", "<footer>حقوق النشر محفوظة</footer>"])
def test_menu_and_headline_are_not_glued_to_a_short_item(text: str, container: str, footer: str) -> None:
    body = f"<{container}><h1>{TITLE}</h1><p>{text}</p></{container.split()[0]}>{footer}"
    assert read(body) == [text.strip()]
    assert read(body, "") == [text.strip()]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("about", [f"<div class='about'><p>{ABOUT}</p></div>", f"<div id='about-us'>{ABOUT}</div>"])
def test_what_is_named_after_the_site_is_no_text(about: str, count: int, container: str) -> None:
    assert read(item(container, count) + about) == NEWS[:count]


@pytest.mark.parametrize("count", [1, 2])
def test_what_stands_behind_a_short_article_element_is_no_text(count: int) -> None:
    assert read(f"{item('article', count)}<div class='x'><p>{ABOUT}</p></div>") == NEWS[:count]


def test_an_article_element_that_is_only_the_head_does_not_take_the_text() -> None:
    text = "".join(f"<p>{line}</p>" for line in HARBOUR.paragraphs)
    head = f"<article><h1>{TITLE}</h1><p>{HARBOUR.lead}</p></article>"
    assert read(f"{head}<div class='x'>{text}</div>") == [HARBOUR.lead, *HARBOUR.paragraphs]


def test_a_page_about_the_site_is_read() -> None:
    text = "".join(f"<p>{line}</p>" for line in HARBOUR.paragraphs)
    assert read(f"<div class='about'><h1>{TITLE}</h1>{text}</div>") == list(HARBOUR.paragraphs)
    assert read(f"{item('main', 1)}<div id='what-about-the-pier'><p>{NEWS[1]}</p></div>") == NEWS
    short = f"<h1>{TITLE}</h1><p>{NEWS[0]}</p><div class='about'>{text}</div>"
    assert HARBOUR.paragraphs[-1] in read(short)
