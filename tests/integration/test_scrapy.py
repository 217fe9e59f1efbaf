"""The Scrapy pipeline in a real crawl of a local site."""

import functools
import http.server
import json
import subprocess
import sys
import threading

import pytest
from composed import ROOT
from needed import module

module("scrapy")

PAGE = """<!doctype html><html lang="ar"><body><h1>حادث سير في بغداد {n}</h1>
<article><p>أعلنت وزارة الداخلية في بغداد اليوم الأحد مقتل {n} أشخاص وإصابة تسعة آخرين بجروح.</p></article>
<a rel="next" href="{following}">التالي</a></body></html>"""
SPIDER = """
import scrapy

class News(scrapy.Spider):
    name = "news"
    custom_settings = {
        "ITEM_PIPELINES": {"khabar.scrapy.KhabarPipeline": 900},
        "KHABAR_FIELDS": {"headline": "title"},
    }

    def parse(self, response):
        yield {
            "url": response.url,
            "headline": response.css("h1::text").get(),
            "body": response.css("article").get(),
            "source": "local",
            "desk": self.desk if hasattr(self, "desk") else object(),
        }
        for link in response.css("a[rel=next]::attr(href)"):
            yield response.follow(link)
"""


@pytest.fixture
def site(tmp_path):
    """The URL of a site of three pages that lead from one to the next."""
    folder = tmp_path / "site"
    folder.mkdir()
    for n in range(3, 6):
        following = f"{n + 1}.html" if n < 5 else "5.html"
        (folder / f"{n}.html").write_text(PAGE.format(n=n, following=following), encoding="utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/3.html"
    server.shutdown()
    thread.join()
    server.server_close()


def crawl(system, site, tmp_path, *arguments):
    (tmp_path / "spider.py").write_text(SPIDER + f"    start_urls = [{site!r}]\n", encoding="utf-8")
    command = [sys.executable, "-m", "scrapy", "runspider", str(tmp_path / "spider.py"), *arguments]
    command += ["-s", f"KHABAR_STREAM_URL={system.url}", "-s", f"KHABAR_NAMESPACE={system.settings.namespace}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120)
    log = done.stderr.decode()
    assert done.returncode == 0, log
    assert "Deprecat" not in log
    return log


def test_the_items_of_a_crawl_come_out_as_records(system, site, tmp_path):
    one = system()
    log = crawl(one, site, tmp_path, "-a", "desk=domestic")
    assert "'khabar/submitted': 3" in log
    one.stream.ensure_group()
    entries = one.client.xrange(one.stream.keys.raw)
    articles = [json.loads(fields[b"article"]) for _, fields in entries]
    assert {a["title"] for a in articles} == {f"حادث سير في بغداد {n}" for n in (3, 4, 5)}
    one.feeder()
    one.worker()
    records = [s.record for s in one.settled([entry.decode() for entry, _ in entries]).values()]
    assert {r["url"] for r in records} == {site.replace("3.html", f"{n}.html") for n in (3, 4, 5)}
    assert all(r["source"] == "local" and r["extra"] == {"desk": "domestic"} for r in records)
    assert all("<" not in r["text"] for r in records)


def test_items_that_cannot_be_submitted_are_counted_and_told(system, site, tmp_path):
    one = system()
    log = crawl(one, site, tmp_path)
    assert "'khabar/failed': 3" in log
    assert "Error processing" in log
    assert one.client.xlen(one.stream.keys.raw) == 0
