"""Writes docs/configuration.md and docs/record.md from the models: python docs/generate.py (tests compare)."""

import re
import sys
from pathlib import Path
from typing import Any, get_args

from annotated_types import Ge, Gt, Le
from pydantic import SecretStr

_HERE = Path(__file__).parent
sys.path[:0] = [str(_HERE.parent), str(_HERE)]

import record_reference

from config.settings import PREFIX, Settings

FILE = _HERE / "configuration.md"
_HEAD = """# Configuration

Set options as environment variables, or in a file `.env` in the working directory of the process. The environment
takes precedence. An invalid value stops the process with one sentence and exit code 2. `khabar config` prints every
option with its value and its origin, with secrets masked.

> **Warning** All processes of one installation (feeders, workers, Flower, producers, readers) must use the same
> servers, namespace and partitions.

Generated from `config/settings.py` by `python docs/generate.py`.
"""
_GROUP = re.compile(r"^    # (?P<title>.+)\n    (?P<first>\w+):", re.MULTILINE)


def configuration() -> str:
    """The page: a table for each group of options, in the order of the source."""
    source = (_HERE.parent / "config" / "settings.py").read_text(encoding="utf-8")
    titles = {match["first"]: match["title"] for match in _GROUP.finditer(source)}
    parts = [_HEAD]
    for name, field in Settings.model_fields.items():
        if name in titles:
            parts.append(f"\n## {titles[name]}\n\n| variable | default | allowed | what it does |\n|---|---|---|---|\n")
        parts.append(
            f"| `{PREFIX}{name.upper()}` | {_default(field.default)} | {_allowed(field)} | {field.description} |\n"
        )
    return "".join(parts)


def _default(value: Any) -> str:
    if value is None:
        return "–"
    shown = value.get_secret_value() if isinstance(value, SecretStr) else value
    return f"`{str(shown).lower() if isinstance(shown, bool) else shown}`"


def _allowed(field: Any) -> str:
    choices = [str(choice) for choice in get_args(field.annotation) if isinstance(choice, str)]
    if choices:
        return ", ".join(f"`{choice}`" for choice in choices)
    if field.annotation is bool:
        return "`true`, `false`"
    bounds = []
    # What an option that may be left out must be, where it is not.
    inside = [part for one in get_args(field.annotation) for part in getattr(one, "__metadata__", ())]
    for bound in _bounds([*field.metadata, *inside]):
        bounds += [f"> {bound.gt}"] if isinstance(bound, Gt) else []
        bounds += [f"≥ {bound.ge}"] if isinstance(bound, Ge) else []
        bounds += [f"≤ {bound.le}"] if isinstance(bound, Le) else []
    return ", ".join(bounds) or ("number" if field.annotation in (int, float) else "text")


def _bounds(metadata: Any) -> list[Any]:
    found: list[Any] = []
    for item in metadata:
        found += _bounds(item.metadata) if hasattr(item, "metadata") else [item]
    return found


if __name__ == "__main__":
    FILE.write_text(configuration(), encoding="utf-8")
    record_reference.FILE.write_text(record_reference.record(), encoding="utf-8")
