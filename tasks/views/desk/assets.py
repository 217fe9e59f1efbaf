"""The style sheets and the script of the desk, each under an address that changes with its content."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

_SHEETS = {
    "list": ("common.css", "desk.css"),
    "record": ("common.css", "page.css", "desk.css"),
    "report": ("common.css", "report.css", "desk.css"),
}
_SCRIPT = "desk.js"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that the pages load, and its address."""

    path: str
    kind: str
    content: bytes


@lru_cache(maxsize=1)
def assets() -> dict[str, Asset]:
    """All of them by their names: `list`, `record` and `report` are style sheets, `script` is the script."""
    folder = files("tasks.views") / "templates"
    texts = {
        name: ("css", "".join((folder / part).read_text("utf-8") for part in parts)) for name, parts in _SHEETS.items()
    }
    texts["script"] = ("js", (folder / _SCRIPT).read_text("utf-8"))
    kinds = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
    found = {}
    for name, (suffix, text) in texts.items():
        content = text.encode()
        path = f"/static/{name}-{sha256(content).hexdigest()[:16]}.{suffix}"
        found[name] = Asset(path, kinds[suffix], content)
    return found
