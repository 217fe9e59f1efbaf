"""Where library, linked data and tree disagree: no witness alone, nor all rules together, takes the article away."""

import json

import pytest

from tasks.cleaning import clean
from tasks.cleaning.html.bounded import shallow_tree
from tasks.cleaning.pages.prose import Prose
from tasks.cleaning.pages.teasers import teasers

LINES = [
    f"قال مدير الميناء في اليوم {day} من الزيارة إن أعمال التوسعة تسير كما خطط لها، وإن {day} شركات تشارك فيها، وأضاف أن "
    "السفن الكبيرة ستدخل الحوض الجديد قبل نهاية العام."
    for day in range(2, 10)
]
PROSE = "".join(f"<p>{line}</p>" for line in LINES)
LINKED = "".join(f'<p>{line} <a href="/t">المزيد عنها</a></p>' for line in LINES)
HEAD = "<head><script src=x></script></head>"


def text_of(body: str, head: str = HEAD, title: str | None = None) -> str:
    return clean(title, f"<!doctype html><html>{head}<body>{body}</body></html>").text


def test_the_article_and_not_three_cards_that_bear_its_name() -> None:
    cards = "".join(f'<div class="post-content"><a href="/{n}">{LINES[n][:50]}</a></div>' for n in range(3))
    text = text_of(f'<div class="x1">{PROSE}</div><div>{cards}</div>')
    assert text.split("\n\n") == LINES


@pytest.mark.parametrize(
    "name",
    [
        "print:break-inside-avoid",
        "hidden md:block",
        "no-print",
        "article__social",
        "sidebar-grid__content",
        "related",
        "promo",
        "comments-open",
        "post has-comments",
    ],
)
def test_class_names_are_hints(name: str) -> None:
    text = text_of(f'<h1>الميناء</h1><div class="{name}">{LINKED}</div>')
    assert all(line in text for line in LINES)


@pytest.mark.parametrize(("line", "goes"), [("المصدر: رويترز", True), ("المصدر: قال إنه لا يعرف.", False)])
def test_a_source_is_no_last_paragraph(line: str, goes: bool) -> None:
    text = clean(None, "\n".join([*LINES, line])).text
    assert text.endswith(LINES[-1] if goes else line)
    assert line in clean(None, "\n".join([LINES[0], line, *LINES[1:]])).text


def test_linked_data_knows_what_is_not_the_article() -> None:
    stranger = "هذه فقرة عن خدمة إخبارية لا يعرفها المقال وتطلب من القراء أن يشتركوا في قائمة بريدية."
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(LINES)}, ensure_ascii=False)
    head = f'<head><script type="application/ld+json">{data}</script></head>'
    body = f"<article><h1>الميناء</h1>{PROSE}<p>{stranger}</p></article>"
    assert stranger not in text_of(body, head)
    assert stranger in text_of(body)


def test_linked_data_of_another_article_changes_nothing() -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": "خبر آخر تماما عن الطقس."}, ensure_ascii=False)
    text = text_of(f"<article>{PROSE}</article>", f'<head><script type="application/ld+json">{data}</script></head>')
    assert text.split("\n\n") == LINES


def test_a_lead_that_the_description_knows_is_read() -> None:
    lead = "سلطات الميناء تستعد لأكبر توسعة في تاريخه وتعلن موعد الافتتاح."
    head = f'<head><script src=x></script><meta name="description" content="{lead}"></head>'
    text = text_of(f"<div><h1>الميناء</h1></div><div><div><span>{lead}</span></div></div><div>{PROSE}</div>", head)
    assert text.split("\n\n") == [lead, *LINES]


def test_lists_of_links_around_the_article_go() -> None:
    links = "".join(f'<li><a href="/{n}">خبر آخر من الميناء رقم {n}</a></li>' for n in range(8))
    text = text_of(f"<div><ul>{links}</ul><h1>الميناء</h1>{PROSE}<ul>{links}</ul></div>")
    assert text.split("\n\n") == LINES


def test_linked_data_that_says_the_same_does_not_take_the_paragraphs_away() -> None:
    linked = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(LINES)})
    head = f'<head><script type="application/ld+json">{linked}</script></head>'
    assert text_of(f'<div class="x1">{PROSE}</div>', head).split("\n\n") == LINES


def test_short_blocks_that_bear_the_name_of_an_articles_text_are_teasers() -> None:
    def found(block: str, name: str = "entry-content") -> int:
        side = "".join(f'<div class="{name}">{block}<p>{LINES[n][:90]}</p></div>' for n in range(3))
        tree = shallow_tree(f"<html><body><div>{PROSE}</div><div>{side}</div></body></html>")
        assert tree is not None
        return len(teasers(Prose(tree), None))

    assert found("") == 3
    assert found("<h4>الثانية</h4>") == found("<time>10:30</time>") == 0  # a part or an entry of the article
    assert found("", "x") == 0
    assert found(f"<p>{LINES[0] * 4}</p>") == 0
