"""A figure in the making."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.model import FigureKind
from tasks.figures.nouns.counted import Counted
from tasks.figures.words.scan import Scan


class Draft:
    """A figure in the making."""

    __slots__ = ("counted", "end", "kind", "qualifier", "quantity", "start", "unit")

    def __init__(self, quantity: Quantity, kind: FigureKind, unit: str | None, counted: Counted | None = None) -> None:
        self.quantity = quantity
        self.kind: FigureKind = kind
        self.unit = unit
        self.counted = counted
        self.qualifier = quantity.qualifier
        self.start = quantity.first
        self.end = max(quantity.end, quantity.tail)


def noun_at(scan: Scan, i: int) -> Counted:
    """The noun at token `i`, without the clitics that its analysis knows: `بدرجة`, `وطفلين`."""
    text, word = scan.words[i], scan.known[i]
    if word is not None:
        text = text.removeprefix(word.conj).removeprefix(word.prep)
    return Counted(i, scan.ends[i] - len(text), text, i + 1)


def extended(draft: Draft) -> Draft:
    if draft.counted is not None:
        draft.end = max(draft.end, draft.counted.end)
    return draft


def including(draft: Draft, counted: bool = True) -> Draft:
    """The draft with the noun before its number in its span."""
    if draft.counted is not None:
        draft.start = min(draft.start, draft.counted.token)
        if not counted:
            draft.counted = None
    return draft
