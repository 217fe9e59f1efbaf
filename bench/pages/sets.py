"""Sets of pages with the article of each, in the forms in which they are published.

Three forms are known: `NAME.html` beside `NAME.json` with `text` (and, where they are known, `title` and `url`); a
folder `html` beside `ground-truth.json` (https://github.com/scrapinghub/article-extraction-benchmark); a folder `html`
beside a folder `ground-truth` (https://github.com/Murrough-Foley/web-content-extraction-benchmark). Pages may be
compressed with gzip.
"""

import gzip
import hashlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from bench.cleaning_pages import LAYOUTS
from bench.pages.letters import page_in_arabic_letters, text_in_arabic_letters
from bench.pipeline.corpus import corpus
from tasks.cleaning import NotArticle, clean
from tasks.record import codec

_OWN_AT_MOST = 40
HALVES = ("a", "b")


class Page(NamedTuple):
    """A page, and the article that it holds."""

    name: str
    html: str
    text: str
    url: str | None
    # False where only the letters are: Khabar then reads the page without its check of the language.
    is_arabic: bool = True

    @property
    def half(self) -> str:
        """One of the two halves of a set: pages of one host are in the same."""
        host = urlsplit(self.url or "").hostname or self.name
        return HALVES[hashlib.sha256(host.removeprefix("www.").encode()).digest()[0] % 2]

    def in_arabic_letters(self) -> "Page":
        """The same page, letters of other alphabets replaced by Arabic ones."""
        html, text = page_in_arabic_letters(self.html), text_in_arabic_letters(self.text)
        return self._replace(html=html, text=text, is_arabic=False)


def pages_of(folder: Path) -> Iterator[Page]:
    """The pages of a set that have an article."""
    for path in sorted([*folder.glob("*.html"), *folder.glob("*.html.gz"), *folder.glob("html/*.html*")]):
        name = path.name.removesuffix(".gz").removesuffix(".html")
        article = next((found for known in _FORMS if (found := known(folder, name))), None)
        if article is not None and article["text"].strip():
            data = path.read_bytes()
            html = (gzip.decompress(data) if path.suffix == ".gz" else data).decode(errors="replace")
            yield Page(name, html, article["text"], article.get("url"))


def _beside(folder: Path, name: str) -> dict[str, Any] | None:
    path = folder / f"{name}.json"
    return codec.decode(path.read_bytes()) if path.exists() else None


def _in_one_file(folder: Path, name: str) -> dict[str, Any] | None:
    path = folder / "ground-truth.json"
    found = _decoded(path).get(name) if path.exists() else None
    return found and {"text": found["articleBody"], "url": found.get("url")}


@lru_cache(maxsize=1)
def _decoded(path: Path) -> dict[str, Any]:
    return dict(codec.decode(path.read_bytes()))


def _in_files_of_their_own(folder: Path, name: str) -> dict[str, Any] | None:
    path = folder / "ground-truth" / f"{name}.json"
    if not path.exists():
        return None
    found = codec.decode(path.read_bytes())
    if found["_internal"]["page_type"]["primary"] != "article":
        return None
    return {"text": found["ground_truth"].get("main_content") or "", "url": found.get("url")}


_FORMS: tuple[Callable[[Path, str], dict[str, Any] | None], ...] = (_beside, _in_one_file, _in_files_of_their_own)


def own_pages() -> Iterator[Page]:
    """Our own samples in our own layouts."""
    for raw in map(codec.decode, corpus(None, _OWN_AT_MOST)):
        try:
            article = clean(raw.get("title"), raw["body"])
        except NotArticle:
            continue
        for name, layout in LAYOUTS.items():
            html = layout(article.title or "\u062e\u0628\u0631", article.text.split("\n\n"))
            yield Page(f"{raw.get('id')} {name}", html, article.text, None)
