"""Why a number is a figure or none: the claims on it, and which one won."""

from collections.abc import Sequence
from copy import copy
from typing import NamedTuple

from tasks.figures.amounts.quantities import read_quantities
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.dates import dates_and_years
from tasks.figures.extract import accepted, settled
from tasks.figures.kinds.claims import Candidate, Claim, strongest
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft
from tasks.figures.kinds.drafts import draft_figure, readers_of
from tasks.figures.model import FigureKind
from tasks.figures.words.scan import Scan
from tasks.language.spans import Sentence


class Reason(NamedTuple):
    """A claim on a number, as the user sees it."""

    claim: str
    """The name of the evidence in the table of strengths, in lower case."""
    strength: int
    reason: str
    kind: FigureKind | None
    """What the number would be; null where the claim says that it is no figure."""
    counted: str | None
    wins: bool


class Explained(NamedTuple):
    """A number of a text, offsets in code points with `end` exclusive, and the claims on it from the strongest down."""

    start: int
    end: int
    text: str
    claims: list[Reason]


def explain_numbers(text: str, sentences: Sequence[Sentence]) -> list[Explained]:
    """Every number of `text` that could be a figure, with all claims that were made on it.

    The text is read as an article without a title, and `sentences` are its own. A number without claims is none:
    nothing around it says that it counts or measures anything. Nothing is raised.
    """
    if not text.strip():
        return []
    scan = Scan(text, [sentence.start for sentence in sentences])
    quantities = read_quantities(scan)
    purse = Purse([scan], (), None)
    quantities = settled(scan, quantities, purse)
    dates = dates_and_years(scan, quantities)
    drafts: list[Draft] = []
    explained: list[Explained] = []
    taken = free = 0
    for k, quantity in enumerate(quantities):
        claims = _claims(scan, quantity, k in dates, taken, purse, drafts)
        start, end = scan.starts[quantity.first], scan.ends[quantity.end - 1]
        explained.append(Explained(start, end, text[start:end], _reasons(claims)))
        draft = draft_figure(Candidate(scan, quantity, taken, purse, drafts, k in dates))
        if draft is None:
            taken = free = quantity.end
        else:
            taken, free = accepted(scan, draft, taken, free, drafts)
    return explained


def _claims(
    scan: Scan, quantity: Quantity, is_date: bool, taken: int, purse: Purse, drafts: list[Draft]
) -> list[Claim]:
    """All claims, each made on a copy, for a reader may give the number its unit."""
    made = []
    for _, reader in readers_of(copy(quantity)):
        own = copy(quantity)
        readers_of(own)  # takes the sign of a bullet
        claim = reader(Candidate(scan, own, taken, purse, drafts, is_date))
        if claim is not None:
            made.append(claim)
    return made


def _reasons(claims: list[Claim]) -> list[Reason]:
    winner = strongest(claims)
    return [
        Reason(
            claim.strength.name.lower(),
            int(claim.strength),
            claim.reason,
            claim.draft.kind if claim.draft is not None else None,
            claim.draft.counted.text if claim.draft is not None and claim.draft.counted is not None else None,
            claim is winner,
        )
        for claim in sorted(claims, key=lambda claim: -claim.strength)
    ]
