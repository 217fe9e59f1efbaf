"""Claims on a number: what it could be, how strongly, and why. The strongest wins; a tie is no figure.

Every reader looks at a number from one side (a unit, an age, a label, the noun that agrees) and makes one claim or
none. No reader knows the others: what outweighs what stands in one table, `Strength`.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft
from tasks.figures.nouns.counted import Counted, noun_after
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan


class Strength(IntEnum):
    """How strong the evidence of each reader is. The order was chosen on the development articles."""

    DATE = 100
    """A cue of time: months, year words, clocks. A bare year claims only where no noun agrees with it."""
    NAME = 95
    """Part of a name, of an address, of a list, of a mark, of a minute of a match."""
    UNIT = 90
    """A unit stands beside the number."""
    DUAL = 85
    """The noun itself says two."""
    AGE = 80
    ONE = 75
    """`واحد` and `اثنان` after their noun."""
    SCORE = 70
    """A zero that counts nothing."""
    MORE_MONEY = 65
    """`3 ملايين أخرى` after a sum."""
    DEFINITE_NOUN = 60
    """The definite noun before a definite number: `المتهمون الثلاثة 20 مرة`."""
    AGREEING_NOUN = 55
    """A noun after the number, in the form that the number asks for."""
    LABEL = 50
    """A word before the number that numbers often name, as in `القرار 2216`."""
    NOUN = 45
    """A noun after the number that shows no form."""
    DEFINITE_NUMBER = 40
    """A definite number without a noun right before it."""
    COUNTED_BEFORE = 35
    """`عدد الركاب … 5.085.864`, `مواد خمس`."""
    ELIDED_UNIT = 32
    """A number that goes on after a percentage or a measure."""
    ELIDED_MONEY = 30
    """A sum whose currency is said elsewhere."""
    FOREIGN_NAME = 28
    """A foreign word before the number, as of a telephone or a car."""
    UNSURE_NOUN = 25
    """A word after the number of which nobody can tell whether it is a noun."""
    ALONE = 20
    """A number without a noun where a number is said: after a verb, a preposition, another figure."""


class Claim(NamedTuple):
    """What a reader takes the number for: a draft, or none where it counts and measures nothing."""

    strength: Strength
    reason: str
    draft: Draft | None


class Candidate:
    """A number on which claims are made, and what is known around it."""

    __slots__ = ("_noun", "_noun_known", "dated", "drafts", "last", "purse", "quantity", "scan", "taken")

    def __init__(
        self, scan: Scan, quantity: Quantity, taken: int, purse: Purse, drafts: Sequence[Draft], dated: bool
    ) -> None:
        """`dated` says that the number is a part of a date, which its neighbours tell together."""
        self.scan = scan
        self.quantity = quantity
        self.taken = taken
        self.purse = purse
        self.dated = dated
        self.drafts = drafts
        self.last = drafts[-1] if drafts else None
        self._noun: Counted | None = None
        self._noun_known = False

    @property
    def noun(self) -> Counted | None:
        """The noun after the number."""
        if not self._noun_known:
            self._noun, self._noun_known = noun_after(self.scan, self.quantity), True
        return self._noun

    @property
    def definite(self) -> bool:
        """Whether the number has the article, in its own word or before its digits."""
        i = self.quantity.first - 1
        article = i >= 0 and self.scan.joined(i + 1) and bool(self.scan.role(i) & Role.ARTICLE)
        return self.quantity.definite or article


Reader = Callable[[Candidate], Claim | None]


def strongest(claims: Iterable[Claim]) -> Claim | None:
    """The claim that wins, None where none is made or two of the same strength disagree."""
    best: Claim | None = None
    for claim in claims:
        if best is None or claim.strength > best.strength:
            best = claim
        elif claim.strength == best.strength and (claim.draft is None) != (best.draft is None):
            best = Claim(claim.strength, f"{best.reason}; against it: {claim.reason}", None)
    return best
