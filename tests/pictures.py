"""Takes the pictures of docs/looking.md and docs/desk.md: python tests/pictures.py (needs Chromium and an Arabic font).

Those of the desk are of the repository's own samples, enriched and archived, each at a time of its own.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chromium import Chromium, chromium
from desk import start_desk
from support import SAMPLES, System

from tasks.in_process import Enricher
from tasks.views.page import render_page
from tasks.views.report import render_report
from tasks.views.summary import Summary
from worker.local.embedded import embedded_server

_HERE = Path(__file__).parent
_IMAGES = _HERE.parent / "docs" / "images"
_LAST = datetime(2026, 11, 27, 21, 53, tzinfo=UTC)
_APART = timedelta(minutes=97)


def main() -> None:
    """Write view.png, view-dark.png and report.png, and desk*.png."""
    lines = (_HERE / "unit" / "tasks" / "views" / "outcomes.jsonl").read_text(encoding="utf-8").splitlines()
    outcomes = [json.loads(line) for line in lines]
    summary = Summary()
    for outcome in outcomes:
        if "rejected" in outcome:
            summary.reject(outcome["rejected"])
        else:
            summary.add(outcome)
    with chromium() as browser, TemporaryDirectory() as folder:
        _take(browser, Path(folder), "view", render_page(outcomes[0]), 1160, 900, hover="#f6")
        _take(browser, Path(folder), "view-dark", render_page(outcomes[0]), 1160, 560, scheme="dark", hover="#f1")
        _take(browser, Path(folder), "report", render_report(summary), 1160, 1700)
    with chromium() as browser, TemporaryDirectory() as folder, _desk(Path(folder)) as url:
        for name, path, width, height, scheme, at in (
            ("desk", "/", 1280, 860, "light", None),
            ("desk-dark", "/", 390, 800, "dark", None),
            ("desk-entity", "/entities/country%3ATN", 1280, 860, "light", None),
            ("desk-report", "/report?event=killed", 1280, 900, "light", "#tolls"),
        ):
            page = browser.page()
            page.size(width, height)
            page.media(scheme=scheme)
            page.open(url + path)
            if at:
                page.evaluate(f"document.querySelector({at!r}).scrollIntoView({{behavior: 'instant'}})")
            page.screenshot(_IMAGES / f"{name}.png")


@contextmanager
def _desk(folder: Path) -> Iterator[str]:
    """The address of a desk over the samples, newest first in the order of their names."""
    articles = [path.read_bytes() for path in sorted(SAMPLES.glob("[0-9]*.json"))]
    records = [one for one in Enricher().enrich_many(articles) if "rejected" not in one]
    with embedded_server() as server, ExitStack() as stack:
        desk = start_desk(System(server, folder, stack))
        desk.add(*(_dated(one, at) for at, one in enumerate(records)))
        yield desk.url


def _dated(record: dict[str, Any], number: int) -> dict[str, Any]:
    moment = (_LAST - number * _APART).isoformat()
    return {**record, "published_at": moment, "processing": {**record["processing"], "finished_at": moment}}


def _take(
    browser: Chromium,
    folder: Path,
    name: str,
    html: str,
    width: int,
    height: int,
    scheme: str = "light",
    hover: str | None = None,
) -> None:
    file = folder / f"{name}.html"
    file.write_text(html, encoding="utf-8")
    page = browser.page()
    page.size(width, height)
    page.media(scheme=scheme)
    page.open(file.as_uri())
    if hover:
        page.hover(hover)
    page.screenshot(_IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
