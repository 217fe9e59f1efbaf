"""Flower's real dashboard in a real browser; the picture of docs/operating.md is taken here.

KHABAR_TEST_PICTURES=docs/images writes it there, else it goes to the test's own folder.
"""

import os
import time
import urllib.request
from pathlib import Path

import pytest
from chromium import chromium
from support import article

from bench.servers.node import free_port
from worker.local.processes import flower_command

pytestmark = pytest.mark.extra
_HERE = os.environ.get("KHABAR_TEST_PICTURES")


def answers(url):
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{url}/healthcheck", timeout=10):
                return True
        except OSError:
            time.sleep(0.2)
    return False


def test_the_dashboard_shows_the_workers_and_their_tasks(system, tmp_path):
    port = free_port()
    one = system(KHABAR_FLOWER_PORT=str(port), KHABAR_FLOWER_AUTH="khabar:secret", KHABAR_BATCH_SIZE="4")
    one.start(flower_command())
    assert answers(f"http://127.0.0.1:{port}")
    one.worker(queues="khabar.clean,khabar.extract_figures,khabar.publish,khabar.submit")
    one.worker(queues="khabar.recognise")
    one.feeder()
    one.settled(one.submit([article(n) for n in range(60)]))
    # Basic authentication is part of the address; the page's own requests carry it on.
    base = f"http://khabar:secret@127.0.0.1:{port}"
    with chromium() as browser:
        page = browser.page()
        page.size(1280, 800)
        page.open(f"{base}/workers")
        workers = "[...document.querySelectorAll('tbody tr')].map(row => row.innerText)"
        assert wait_for(page, workers, lambda rows: len([r for r in rows if "@" in r]) == 2)
        page.open(f"{base}/tasks")
        rows = wait_for(page, workers, lambda rows: len(rows) >= 10)
        shown = "\n".join(rows)
        assert "khabar.publish" in shown
        assert "<batch" in shown
        assert "بغداد" not in page.evaluate("document.body.innerText")
        picture = Path(_HERE or tmp_path) / "flower.png"
        page.screenshot(picture)
    assert 10_000 < picture.stat().st_size < 300_000


def wait_for(page, script, good):
    found = None
    for _ in range(150):
        found = page.evaluate(script)
        if good(found):
            return found
        time.sleep(0.2)
    raise AssertionError(found)
