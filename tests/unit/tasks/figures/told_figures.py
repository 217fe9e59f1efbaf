"""What the tests of figures compare: each figure of a text in a few words."""

from tasks.figures import extract_figures
from tasks.language.spans import Sentence


def told(text: str, *, with_events: bool = False) -> list[str]:
    """Each figure as `value kind noun-or-unit event qualifier`, without what is null or exact; `10+` for vague ones."""
    found = []
    for figure in extract_figures("", text, [Sentence("text", 0, len(text))]):
        value = figure.value if figure.value is not None else f"{figure.min}+"
        value = f"{figure.min}-{figure.max}" if figure.qualifier == "range" else value
        of = figure.counted if figure.kind in ("count", "fraction") else figure.unit
        event = figure.event if with_events else None
        qualifier = None if figure.qualifier in ("exact", "vague", "range") else figure.qualifier
        found.append(" ".join(str(part) for part in (value, figure.kind, of, event, qualifier) if part))
    return found
