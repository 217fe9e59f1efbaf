"""Measured numbers as tables in Markdown."""

from collections.abc import Iterable, Mapping
from typing import Any


def markdown(columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]], texts: Iterable[str] = ()) -> str:
    """A table of `rows`: `columns` says for each heading how its cell is formatted, such as "{lost:,}".

    Numbers stand on the right; the columns of `texts` stand on the left.
    """
    texts = frozenset(texts)
    lines = [
        f"| {' | '.join(columns)} |",
        f"|{'|'.join('---' if heading in texts else '---:' for heading in columns)}|",
        *(f"| {' | '.join(cell.format_map(row) for cell in columns.values())} |" for row in rows),
    ]
    return "\n".join(lines)
