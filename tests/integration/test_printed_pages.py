"""What stands on paper: the pages printed to PDF by a real browser, and the PDF's own text read back."""

import json
import re
import subprocess
from collections import Counter
from copy import deepcopy
from itertools import cycle
from pathlib import Path

import pytest
from chromium import chromium
from needed import program
from selectolax.lexbor import LexborHTMLParser

from tasks.views.lexicon import EVENT
from tasks.views.page import render_page
from tasks.views.report import render_report
from tasks.views.summary import Summary

pytestmark = pytest.mark.extra
OUTCOMES = Path(__file__).parent.parent / "unit" / "tasks" / "views" / "outcomes.jsonl"
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
CURRENCIES = ("USD", "EUR", "IQD", "LBP", "SYP", "EGP")
SUMS = (199_000_000_000_000, 48_250_000_000, 7_411_002_387_019)
PAPER = {"A4": (8.27, 11.69), "A5": (5.83, 8.27), "letter": (8.5, 11)}


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


def records():
    """Every event and six currencies with long sums on each of 20 days: the widest that a report holds."""
    first = json.loads(OUTCOMES.read_text(encoding="utf-8").splitlines()[0])
    sums, serial = cycle(SUMS), 0
    for day in range(1, 21):
        record = deepcopy(first)
        record["id"], record["published_at"] = f"r{day}", f"2026-03-{day:02}T08:00:00Z"
        pattern = record["figures"][0]
        record["figures"] = []
        for event in EVENT:
            serial += 1
            record["figures"].append({**pattern, "kind": "count", "event": event, "value": 1_000_000_000 + serial})
        for unit in CURRENCIES:
            record["figures"].append({**pattern, "kind": "money", "event": None, "unit": unit, "value": next(sums)})
        yield record


def printed(browser, folder, html, paper):
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(html, encoding="utf-8")
    page = browser.page()
    page.open(source.as_uri())
    target.write_bytes(page.pdf(*PAPER[paper]))
    return subprocess.run(
        [program("pdftotext"), "-layout", target, "-"], capture_output=True, check=True
    ).stdout.decode()


def shown_numbers(html, selector):
    found = Counter()
    for node in LexborHTMLParser(html).css(selector):
        found.update(NUMBER.findall(node.text()))
    return found


@pytest.mark.parametrize("paper", PAPER)
def test_every_number_of_a_report_is_whole_on_paper(browser, tmp_path, paper):
    summary = Summary()
    for record in records():
        summary.add(record)
    html = render_report(summary)
    shown = shown_numbers(html, "td.value, .said .value")
    assert shown["199,000,000,000,000"] >= 20
    assert len(shown) > 200
    assert not shown - Counter(NUMBER.findall(printed(browser, tmp_path, html, paper)))


@pytest.mark.parametrize("paper", PAPER)
def test_every_number_of_a_record_is_whole_on_paper(browser, tmp_path, paper):
    html = render_page(next(records()))
    shown = shown_numbers(html, "#figures td.value")
    assert shown["199,000,000,000,000"] == 2
    assert not shown - Counter(NUMBER.findall(printed(browser, tmp_path, html, paper)))
