"""The desk as a newsroom sees it: a real browser goes through it, at three widths, in light and dark."""

from contextlib import ExitStack
from urllib.parse import quote

import pytest
from chromium import Page, chromium
from desk import outcome_records, record_like, start_desk
from support import System
from test_looking_chromium import CONTRASTS

from bench.servers.node import until

pytestmark = pytest.mark.extra
WIDTHS = (390, 768, 1440)
LONG = "كلمة" * 400


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def desk(server_url, tmp_path_factory):
    with ExitStack() as stack:
        running = start_desk(System(server_url, tmp_path_factory.mktemp("desk"), stack))
        records = outcome_records()
        hostile = {"id": "hostile", "title": f"{LONG} \u202e<script>window.pwned=1</script>", "source": LONG}
        text = f"{LONG}\u2066\u202e {'w' * 900} <img src=x onerror=window.pwned=1>"
        bare = {"entities": [], "figures": [], "sentences": [], "text": text}
        running.add(*records, record_like(records[0], **hostile, **bare))
        running.reject(b'{"id": "broken", "body": "' + LONG.encode())
        yield running


@pytest.fixture(params=[(width, scheme) for width in WIDTHS for scheme in ("light", "dark")])
def page(request, browser, desk):
    """A tab of one width and scheme; after the test nothing stuck out, nothing complained, no other host was asked."""
    width, scheme = request.param
    tab = browser.page()
    tab.size(width, 1000)
    tab.media(scheme=scheme)
    yield tab
    assert tab.complaints == []
    assert {url for url in tab.requests if not url.startswith((desk.url, "data:", "about:"))} == set()


def seen(tab: Page) -> None:
    """What every page must be: as wide as its window, legible, right to left, with nothing run out of an article."""
    # what arrives is lit for a moment
    until(lambda: tab.evaluate("document.getAnimations().length === 0"), 30)
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert tab.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert [pair for pair in tab.evaluate(CONTRASTS) if pair[0] < 4.5] == []
    assert tab.evaluate("window.pwned === undefined")
    assert tab.evaluate("document.querySelectorAll('main').length") == 1


def follow(tab: Page, selector: str) -> None:
    """Click a link or a button, and wait for the page that it leads to."""
    tab.browser.loaded.discard(tab.session)
    tab.evaluate(f"document.querySelector({selector!r}).click()")
    tab.browser.wait(lambda: tab.session in tab.browser.loaded)


def test_a_search_is_filtered_and_leads_to_a_record_a_name_and_a_report(page, desk):
    page.open(desk.url + "/")
    seen(page)
    page.evaluate("document.querySelector('.search input[type=search]').value = 'ملاطية'")
    follow(page, ".search button")
    assert page.evaluate("document.querySelectorAll('.card mark').length") > 0
    seen(page)
    follow(page, ".facet a[href*='event=killed']")
    assert page.evaluate("location.search").count("=") == 2
    assert "قتلى" in page.evaluate("document.querySelector('.chosen').innerText")
    seen(page)
    follow(page, ".card h3 a")
    assert page.evaluate("document.querySelectorAll('article mark').length") > 3
    seen(page)
    follow(page, "#entities tbody th a")
    assert page.evaluate("document.querySelectorAll('#timeline .bar').length") > 0
    seen(page)
    follow(page, ".head .button")
    assert page.evaluate("document.querySelectorAll('.card').length") > 0
    follow(page, ".bar nav a[href^='/report']")
    assert page.evaluate("document.querySelectorAll('#tolls tbody tr').length") > 0
    assert page.evaluate("document.querySelectorAll('svg.map circle').length") >= 0
    seen(page)


def test_what_is_published_arrives_by_itself(page, desk):
    page.open(f"{desk.url}/?q={quote('زلزال')}")
    name = f"زلزال جديد رقم {desk.serial}"
    desk.add(record_like(outcome_records()[0], id=f"live-{desk.serial}", title=name))
    arrived = "document.querySelector('#arrivals .card h3')?.innerText"
    assert until(lambda: page.evaluate(arrived), 30) == name
    assert page.evaluate("document.querySelector('#arrivals .tally').innerText") == "1"
    seen(page)
    page.open("about:blank")


def test_a_tab_that_nobody_looks_at_holds_no_connection_and_catches_up(browser, desk):
    tab = browser.page()
    tab.open(f"{desk.url}/?q={quote('زلزال')}")
    show = """(hidden) => {
        Object.defineProperty(document, 'hidden', {get: () => hidden, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
    }"""
    tab.evaluate(f"({show})(true)")
    first, second = (f"زلزال في الخفاء رقم {desk.serial}-{at}" for at in (1, 2))
    desk.add(record_like(outcome_records()[0], id=f"hidden-{desk.serial}", title=first))
    # Longer than the server waits between two looks at the archive.
    with pytest.raises(TimeoutError):
        until(lambda: tab.evaluate("document.querySelectorAll('#arrivals .card').length"), 3)
    tab.evaluate(f"({show})(false)")
    arrived = "[...document.querySelectorAll('#arrivals .card h3')].map(h => h.innerText)"
    assert until(lambda: tab.evaluate(arrived), 30) == [first]
    tab.evaluate(f"({show})(true)")
    desk.add(record_like(outcome_records()[0], id=f"hidden-{desk.serial}", title=second))
    tab.evaluate(f"({show})(false)")
    until(lambda: len(tab.evaluate(arrived)) == 2, 30)
    assert tab.evaluate(arrived) == [second, first]
    tab.open("about:blank")


def test_a_rejection_is_retried_behind_the_password(page, desk):
    desk.reject(b'{"id": "' + str(desk.serial).encode() + b'", "body": "<b>')
    before = desk.system.client.xlen(desk.system.stream.keys.raw)
    page.open(desk.url + "/rejects")
    seen(page)
    if page.evaluate("!!document.querySelector('a[href^=\"/login\"]')"):
        follow(page, "a[href^='/login']")
        page.evaluate(f"document.querySelector('input[type=password]').value = {desk.password!r}")
        seen(page)
        follow(page, ".login button")
    follow(page, "button[value=retry]")
    assert "أُعيد" in page.evaluate("document.querySelector('.notice').innerText")
    assert desk.system.client.xlen(desk.system.stream.keys.raw) == before + 1
    seen(page)


def test_the_rest_of_the_pages(page, desk):
    for path in ("/api", "/login", f"/?q={quote('لاشيءكهذاهنا')}", "/records/hostile", "/?soruce=x"):
        page.open(desk.url + path)
        seen(page)
    assert "source" in page.evaluate("document.querySelector('#ignored').innerText")


def test_a_table_that_is_wider_than_the_window_says_so(page, desk):
    page.open(desk.url + "/records/quake-0307")
    seen(page)
    tables = page.evaluate("""[...document.querySelectorAll('.scroll')].map(e => ({
        hidden: e.scrollWidth - e.clientWidth, region: e.role, focus: e.tabIndex, name: e.ariaLabel,
        says: document.getElementById(e.getAttribute('aria-describedby')).offsetParent !== null}))""")
    assert tables
    narrow = page.evaluate("innerWidth") < 500
    for table in tables:
        assert (table["region"], table["focus"]) == ("region", 0) and table["name"]
        assert table["says"] or table["hidden"] <= 0
    assert any(table["hidden"] > 0 for table in tables) or not narrow
    assert not any(table["says"] for table in tables) or page.evaluate("innerWidth") < 1000


def test_all_is_reached_with_the_keyboard(browser, desk):
    tab = browser.page()
    tab.size(1440, 1000)
    tab.open(desk.url + "/")
    tab.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    reached = set()
    for _ in range(60):
        tab.press("Tab")
        reached.add(tab.evaluate("document.activeElement.closest('.search, nav, .filters, .facet, .card')?.className"))
    assert {"search", "filters", "facet"} <= reached
    unnamed = """[...document.querySelectorAll('a, button, input:not([type=hidden]), select')]
        .filter(e => !e.innerText?.trim() && !e.ariaLabel && !e.labels?.length).map(e => e.outerHTML)"""
    assert tab.evaluate(unnamed) == []
