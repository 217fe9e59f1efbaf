import re
from base64 import b64encode
from copy import deepcopy
from hashlib import sha256

import pytest
from selectolax.lexbor import LexborHTMLParser

from tasks.views.page import render_page
from tasks.views.templating import link

POISON = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"


def parsed(html):
    return LexborHTMLParser(html)


def without_notes(html):
    tree = parsed(html)
    for note in tree.css(".note"):
        note.decompose()
    return tree


def poisoned(value):
    if isinstance(value, dict):
        return {name: poisoned(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner) for inner in value]
    return POISON + value if isinstance(value, str) and value not in ("title", "text") else value


def test_title_and_paragraphs_stand_as_in_the_record(record):
    tree = without_notes(render_page(record))
    assert tree.css_first("h1").text() == record["title"]
    assert [p.text() for p in tree.css("article p")] == record["text"].split("\n\n")
    assert tree.css_first("title").text() == record["title"]


def test_each_span_is_marked_where_it_stands(record):
    tree = without_notes(render_page(record))
    for n, figure in enumerate(record["figures"]):
        assert tree.css_first(f"#f{n}").text() == figure["text"]
    for n, entity in enumerate(record["entities"]):
        for m, mention in enumerate(entity["mentions"]):
            mark = tree.css_first(f"#e{n}-{m}")
            assert mark.text() == mention["text"]
            assert mark.attributes["class"] == entity["type"]


def test_a_mark_can_be_focused_and_names_its_note(record):
    tree = parsed(render_page(record))
    marks = tree.css("mark[id]")
    assert len(marks) == len(record["figures"]) + sum(len(e["mentions"]) for e in record["entities"])
    for mark in marks:
        assert mark.attributes["tabindex"] == "0"
        assert (
            tree.css_first("#" + mark.attributes["aria-describedby"]).parent.attributes["id"] == mark.attributes["id"]
        )


def test_the_note_of_a_figure_tells_all_about_it(record):
    n = next(n for n, f in enumerate(record["figures"]) if f["qualifier"] == "more_than")
    note = parsed(render_page(record)).css_first(f"#note-f{n}").text()
    for told in ("1,000", "أكثر من", "جرحى", "شخص", "عدد"):
        assert told in note


def test_ids_are_given_once(record):
    ids = re.findall(r' id="([^"]*)"', render_page(record))
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_somewhere(record):
    html = render_page(record)
    targets = set(re.findall(r'href="#([^"]*)"', html))
    assert targets
    assert targets <= set(re.findall(r' id="([^"]*)"', html))


def test_tables_list_every_figure_and_entity(record):
    tree = parsed(render_page(record))
    assert len(tree.css("#figures tbody tr")) == len(record["figures"])
    rows = {row.css_first("th").text(): row.css("td") for row in tree.css("#entities tbody tr")}
    assert set(rows) == {entity["name"] for entity in record["entities"]}
    assert rows["تركيا"][1].text() == "تركيا TR"
    assert rows["تركيا"][2].css_first(".value").text() == "2"
    assert rows["سليم أردال"][3].text() == "أردال"


def test_what_was_removed_and_media_are_listed(record):
    text = parsed(render_page(record)).body.text()
    for told in ("related-posts", "× 2", "https://news.example/media/quake-1.jpg", "فرق الإنقاذ في موقع الانهيار"):
        assert told in text


def test_a_bare_record_makes_a_page(bare):
    tree = parsed(render_page(bare))
    assert [p.text() for p in tree.css("article p")] == ["فقرة"]
    assert not tree.css("mark, table")


def test_overlapping_spans_are_both_marked(bare):
    bare["text"] = "مجلس الأمن الدولي 15 عضوا"
    bare["entities"] = [
        {
            "type": "ORG",
            "name": "مجلس الأمن الدولي",
            "country": None,
            "mentions": [{"field": "text", "start": 0, "end": 20, "text": bare["text"][:20]}],
        }
    ]
    bare["figures"] = [figure(bare["text"], 18, 25)]
    tree = without_notes(render_page(bare))
    assert tree.css_first("article p").text() == bare["text"]
    assert "".join(m.text() for m in tree.css("mark.FIGURE")) == "15 عضوا"
    assert len(tree.css("mark[id=f0]")) == 1


def test_a_span_that_does_not_match_the_text_is_told_of_and_not_marked(bare):
    bare["figures"] = [
        {**figure(bare["text"], 0, 2), "text": "شيء آخر"},
        {**figure(bare["text"], 0, 2), "start": 900, "end": 950},
    ]
    tree = parsed(render_page(bare))
    assert not tree.css("mark")
    assert "2" in tree.css_first(".warning").text()
    assert len(tree.css("#figures tbody tr")) == 2


@pytest.mark.parametrize("code", ["XQX", "parsec"])
def test_an_unknown_word_is_shown_as_it_stands(bare, code):
    bare["figures"] = [{**figure(bare["text"], 0, 2), "unit": code, "kind": code, "qualifier": code, "event": code}]
    row = parsed(render_page(bare)).css_first("#figures tbody tr").text()
    assert row.count(code) == 4


def test_a_hostile_record_stays_text(record):
    tree = parsed(render_page(poisoned(record)))
    assert not tree.css("script, img, iframe, object, form, link")
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
    assert POISON in tree.css_first("h1").text()


def test_hostile_schemes_are_no_links(record):
    hostile = deepcopy(record)
    hostile["url"] = "javascript:alert(1)"
    hostile["media"] = [
        {"url": url, "caption": None} for url in ("data:text/html,x", "//evil.example/x", "http://[bad")
    ]
    tree = parsed(render_page(hostile))
    outward = [a.attributes["href"] for a in tree.css("a") if not a.attributes["href"].startswith("#")]
    assert outward == []
    assert "javascript:alert(1)" in tree.body.text()


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/خبر?a=1", True),
        ("HTTP://news.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https:", False),
        ("/relative", False),
        ("", False),
        (None, False),
    ],
)
def test_only_absolute_web_addresses_are_links(url, linked):
    assert link(url) == (url if linked else None)


def test_the_policy_lets_in_the_inline_style_and_nothing_else(record):
    html = render_page(record)
    policy = parsed(html).css_first("meta[http-equiv]").attributes["content"]
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_nothing_in_the_page_names_an_outer_resource(record):
    html = render_page(record)
    assert not re.search(r"""<(?:link|script|img|source|video|audio)\b|@import|url\(|\bsrc=""", html)


def figure(text, start, end):
    return {
        "field": "text",
        "start": start,
        "end": end,
        "text": text[start:end],
        "kind": "count",
        "value": 15,
        "min": None,
        "max": None,
        "qualifier": "exact",
        "counted": None,
        "unit": None,
        "event": None,
        "sentence": 0,
    }


def test_beside_the_text_stand_the_casualties_then_the_money_and_each_figure_once(bare):
    plain = figure(bare["text"], 0, 2)
    bare["figures"] = [
        {**plain, "value": 14, "kind": "duration", "unit": "month"},
        {**plain, "value": 4, "counted": "أشخاص"},
        {**plain, "value": 4, "counted": "الأشخاص"},
        {**plain, "value": 1000, "kind": "money", "unit": "EUR"},
        {**plain, "value": 7, "event": "killed"},
    ]
    cards = parsed(render_page(bare)).css(".cards .big")
    assert [card.text() for card in cards] == ["7", "1,000", "4", "14"]


def test_a_figure_shows_where_its_event_happened(bare):
    plain = {**figure(bare["text"], 0, 2), "event": "killed"}
    bare["entities"] = [{"type": "LOC", "name": "تعز", "country": None, "place": None, "mentions": []}]
    bare["figures"] = [{**plain, "place": 0}]
    assert "تعز" in parsed(render_page(bare)).css_first("#figures").text()
    bare["figures"] = [{**plain, "place": None}]
    assert "تعز" not in parsed(render_page(bare)).css_first("#figures").text()
