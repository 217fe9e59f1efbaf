"""The pages as a reader sees them, in a real browser."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from chromium import Chromium, Page, chromium

from tasks.views.page import render_page
from tasks.views.report import render_report
from tasks.views.summary import Summary

pytestmark = pytest.mark.extra
OUTCOMES = Path(__file__).parent.parent / "unit" / "tasks" / "views" / "outcomes.jsonl"
SHOWN_NOTES = """[...document.querySelectorAll('.note')].filter(n => getComputedStyle(n).display !== 'none')
    .map(n => [n.id, ...(r => [r.left, r.top, r.right, r.bottom].map(Math.round))(n.getBoundingClientRect())])"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def outcomes():
    return [json.loads(line) for line in OUTCOMES.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def record(outcomes):
    return deepcopy(outcomes[0])


@pytest.fixture
def report(outcomes):
    summary = Summary()
    for outcome in outcomes:
        if "rejected" in outcome:
            summary.reject(outcome["rejected"])
        else:
            summary.add(outcome)
    return render_report(summary)


def shown(browser: Chromium, folder: Path, html: str, width: int = 1280, height: int = 1000) -> Page:
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    page = browser.page()
    page.size(width, height)
    page.open(file.as_uri())
    return page


def assert_quiet(page: Page, folder: Path) -> None:
    assert page.complaints == []
    assert {url.partition("#")[0] for url in page.requests} == {(folder / "page.html").as_uri()}


@pytest.fixture(params=["page", "report"])
def html(request, record, report):
    return render_page(record) if request.param == "page" else report


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_runs_right_to_left_quietly_and_alone(browser, tmp_path, html, scheme):
    page = shown(browser, tmp_path, html)
    page.media(scheme=scheme)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate("document.documentElement.lang") == "ar"
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0
    assert_quiet(page, tmp_path)


def test_dark_is_light_on_dark_and_every_text_stands_out(browser, tmp_path, html):
    page = shown(browser, tmp_path, html)
    for scheme in ("light", "dark"):
        page.media(scheme=scheme)
        assert [pair for pair in page.evaluate(CONTRASTS) if pair[0] < 4.5] == []
    lightness = "(c => c.match(/\\d+/g).reduce((a, b) => +a + +b))(getComputedStyle(document.body).color)"
    assert page.evaluate(lightness) > 3 * 200


@pytest.mark.parametrize("width", [360, 800, 1280, 1920])
def test_nothing_sticks_out_of_the_window(browser, tmp_path, html, width):
    page = shown(browser, tmp_path, html, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_paragraphs_read_as_in_the_record(browser, tmp_path, record):
    page = shown(browser, tmp_path, render_page(record))
    texts = page.evaluate("[...document.querySelectorAll('article p')].map(p => p.innerText)")
    assert texts == record["text"].split("\n\n")
    assert page.evaluate("document.querySelector('h1').innerText") == record["title"]


def test_a_mark_within_a_word_leaves_its_letters_joined(browser, tmp_path, record):
    record["text"] = "ولبغدادَ بمئتي وبالقاهرة"
    record["figures"], record["sentences"] = [], []
    record["entities"] = [
        {"type": kind, "name": name, "country": None, "mentions": [mention(record["text"], name)]}
        for kind, name in (("LOC", "بغداد"), ("MISC", "مئتي"), ("ORG", "القاهرة"))
    ]
    page = shown(browser, tmp_path, render_page(record))
    width = "(r => (r.selectNodeContents(document.querySelector('article p')), r.getBoundingClientRect().width))"
    marked = page.evaluate(f"{width}(document.createRange())")
    page.evaluate("(p => p.textContent = p.innerText)(document.querySelector('article p'))")
    assert page.evaluate("document.querySelectorAll('article mark').length") == 0
    assert marked == pytest.approx(page.evaluate(f"{width}(document.createRange())"), abs=0.5)


def test_a_note_shows_under_the_mouse_and_stays_in_the_window(browser, tmp_path, record):
    for width in (360, 1280):
        page = shown(browser, tmp_path, render_page(record), width=width, height=700)
        assert page.evaluate(SHOWN_NOTES) == []
        for anchor in page.evaluate("[...document.querySelectorAll('mark[id]')].map(m => m.id)"):
            page.hover(f"#{anchor}")
            [(name, left, top, right, bottom)] = page.evaluate(SHOWN_NOTES)
            assert name == f"note-{anchor}"
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= 700


def test_a_note_shows_on_keyboard_focus_and_describes_its_mark(browser, tmp_path, record):
    page = shown(browser, tmp_path, render_page(record))
    for _ in range(40):
        page.press("Tab")
        if page.evaluate("document.activeElement.id") == "f0":
            break
    [(name, *_)] = page.evaluate(SHOWN_NOTES)
    assert name == "note-f0"
    node = page.command(
        "DOM.describeNode",
        objectId=page.command("Runtime.evaluate", expression="document.activeElement")["result"]["objectId"],
    )["node"]["backendNodeId"]
    tree = page.command("Accessibility.getPartialAXTree", backendNodeId=node, fetchRelatives=False)["nodes"]
    description = tree[0]["description"]["value"]
    assert "41" in description and "قتلى" in description


def test_unticking_a_kind_takes_its_marks_away(browser, tmp_path, record):
    page = shown(browser, tmp_path, render_page(record))
    colour = "getComputedStyle(document.querySelector('article mark.PERS')).backgroundColor"
    before = page.evaluate(colour)
    page.evaluate("document.querySelector('#show-PERS').click()")
    assert before != page.evaluate(colour) == "rgba(0, 0, 0, 0)"


def test_the_key_and_the_figures_beside_the_text_stay_apart_while_it_scrolls(browser, tmp_path, record):
    record["text"] += "\n\n" + "\n\n".join(["فقرة طويلة من النص. " * 30] * 20)
    page = shown(browser, tmp_path, render_page(record), height=700)
    for place in (0, 300, 900, 2500):
        page.evaluate(f"window.scrollTo(0, {place})")
        bottom, top = page.evaluate(
            "[document.querySelector('.legend').getBoundingClientRect().bottom,"
            " document.querySelector('.cards').getBoundingClientRect().top]"
        )
        assert bottom < top


def test_a_plot_shows_all_its_days_on_a_telephone_as_legibly_as_anywhere(browser, tmp_path, report):
    page = shown(browser, tmp_path, report, width=360)
    labels = "[...document.querySelectorAll('.plot .tick')].map(t => t.getBoundingClientRect().height).filter(h => h)"
    wide = shown(browser, tmp_path, report, width=1280).evaluate(labels)
    assert min(page.evaluate(labels)) == pytest.approx(min(wide))
    hidden = """[...document.querySelectorAll('.plot .bar, .plot .stated')].map(m => m.getBoundingClientRect())
        .filter(r => r.left < 0 || r.right > innerWidth).length"""
    assert page.evaluate(hidden) == 0
    frames = "[...document.querySelectorAll('.plot, .frame')].filter(f => f.scrollWidth > f.clientWidth + 1).length"
    assert page.evaluate(frames) == 0


def test_a_dot_and_a_name_lead_to_their_article(browser, tmp_path, report):
    page = shown(browser, tmp_path, report)
    for selector in (".area a", ".ranking .refs a", ".said .refs a"):
        page.evaluate(f"document.querySelector({selector!r}).dispatchEvent(new MouseEvent('click', {{bubbles: true}}))")
        assert page.evaluate("document.querySelector('.references :target .title').textContent.length") > 5
        page.evaluate("location.hash = ''")


def test_a_row_of_the_table_leads_to_its_place(browser, tmp_path, record):
    page = shown(browser, tmp_path, render_page(record))
    page.evaluate("document.querySelector('#figures tbody a').click()")
    assert page.evaluate("document.querySelector(':target').id") == "f0"


def test_the_page_prints_without_its_switches(browser, tmp_path, record):
    page = shown(browser, tmp_path, render_page(record))
    page.media("print")
    heights = "[...document.querySelectorAll({!r})].map(e => e.getBoundingClientRect().height)"
    assert set(page.evaluate(heights.format(".legend input, .cards"))) == {0}
    # What the colours mean is told on paper too.
    assert min(page.evaluate(heights.format(".legend .swatch"))) > 10
    assert page.pdf().startswith(b"%PDF-")


def test_a_hostile_record_runs_nothing(browser, tmp_path, record):
    page = shown(browser, tmp_path, render_page(hostile(record)))
    assert page.evaluate("document.scripts.length") == 0
    assert page.evaluate("document.querySelectorAll('img, iframe, object, embed, link, form').length") == 0
    handlers = (
        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on|^style$/.test(a.name))"
    )
    assert page.evaluate(f"{handlers}.length") == 0
    assert page.evaluate("[...document.links].filter(a => !/^(https?|file):$/.test(a.protocol)).length") == 0
    assert page.evaluate("window.pwned === undefined")
    assert_quiet(page, tmp_path)


@pytest.mark.parametrize("years", [0, 1, 2, 40])
def test_every_plot_is_drawn_in_its_frame(browser, tmp_path, record, years):
    summary = Summary()
    for figure in record["figures"]:
        if figure["kind"] == "money":
            figure["value"] *= 10**6
    for published in ("2026-03-07T00:00:00Z", f"{2026 - years}-03-01T00:00:00Z"):
        summary.add({**record, "published_at": published})
    page = shown(browser, tmp_path, render_report(summary))
    frames = page.evaluate(PLOTS)
    assert len(frames) > 6
    for marks, outside, touching in frames:
        assert marks > 4
        assert outside == []
        assert touching == []


def mention(text, name):
    start = text.index(name)
    return {"field": "text", "start": start, "end": start + len(name), "text": name}


def hostile(value):
    """The record with a script at the head of every string that is not an offset's text or a closed list's word."""
    poison = "\"'><script>window.pwned=1</script><img src=x onerror=window.pwned=1>"
    if isinstance(value, dict):
        return {name: hostile(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [hostile(inner) for inner in value]
    return poison + value if isinstance(value, str) and value not in ("title", "text") else value


PLOTS = """[...document.querySelectorAll('.plot .frame')].map(svg => {
    const frame = svg.getBoundingClientRect(), box = m => m.getBoundingClientRect();
    const drawn = m => m.getClientRects().length && m.getBoundingClientRect().height;
    const marks = [...svg.querySelectorAll('rect, circle, text')].filter(drawn), ticks = marks.filter(m => m.matches('text'));
    const inside = m => m.left >= frame.left - 1 && m.right <= frame.right + 1
        && m.top >= frame.top - 1 && m.bottom <= frame.bottom + 1;
    // a line is higher than its letters: two lines of text touch where their middle halves do
    const low = r => r.bottom - r.height / 4, high = r => r.top + r.height / 4;
    const apart = (a, b) => a.right <= b.left || b.right <= a.left || low(a) <= high(b) || low(b) <= high(a);
    return [marks.length, marks.filter(m => !inside(box(m))).map(m => m.outerHTML), ticks.flatMap((a, n) =>
        ticks.slice(n + 1).filter(b => !apart(box(a), box(b))).map(b => a.textContent + ' | ' + b.textContent))];
})"""
CONTRASTS = """(() => {
    const parse = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
    const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3]));
    const light = c => c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
    const ground = e => e ? (c => c[3] === 1 ? c.slice(0, 3) : over(c, ground(e.parentElement)))
        (parse(getComputedStyle(e).backgroundColor)) : [255, 255, 255];
    const texts = [...document.body.querySelectorAll('*')].filter(e => !e.closest('svg, .note, .skip')
        && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
    return texts.map(e => { const [a, b] = [light(over(parse(getComputedStyle(e).color), ground(e))), light(ground(e))];
        return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.className, e.textContent.slice(0, 20)]; });
})()"""
