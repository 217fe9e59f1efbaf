"""Takes the pictures of docs/looking.md: python tests/pictures.py (needs Chromium and an Arabic font)."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from chromium import Chromium, chromium

from tasks.views.page import render_page
from tasks.views.report import render_report
from tasks.views.summary import Summary

_HERE = Path(__file__).parent
_IMAGES = _HERE.parent / "docs" / "images"


def main() -> None:
    """Write view.png, view-dark.png and report.png."""
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
