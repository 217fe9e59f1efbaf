"""What tests compare of a figure."""

from tasks.figures.model import Figure

Stated = tuple[str, object, str | None, str]


def stated(figure: Figure) -> Stated:
    """Kind, value (of a range both ends), noun or unit, and qualifier."""
    value: object = (figure.min, figure.max)
    if figure.value is not None:
        value = round(figure.value, 4)
    return figure.kind, value, figure.counted if figure.kind in ("count", "fraction") else figure.unit, figure.qualifier
