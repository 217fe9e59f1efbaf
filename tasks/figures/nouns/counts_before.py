"""The word for a count before its number, and the noun that it counts: `عدد الركاب … 5.085.864`, `بلغ العدد 822`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.nouns.counted import Counted, as_counted
from tasks.figures.words.context_lexicon import REACHING
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.shapes import bare_of_article

# `عدد الركاب المسافرين على الرحلات الداخلية 5.085.864`: how far before the number its noun may stand.
_COUNT_REACH = 12
_TOLD_REACH = 4
_REACHING = frozenset(REACHING.split())


def noun_of_count(scan: Scan, quantity: Quantity, taken: int) -> Counted | None:
    """`عدد الركاب … 5.085.864`, `حصيلة القتلى إلى 36`."""
    for at in range(quantity.first - 1, max(taken, quantity.first - _COUNT_REACH) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛":
            return None
        count = scan.known[at]
        if count is not None and count.role & Role.COUNT and not count.definite:
            return _noun_after_count(scan, at, quantity.first)
    return None


def _noun_after_count(scan: Scan, at: int, end: int) -> Counted | None:
    """The noun of the word for a count at `at`, before `end`: `عدد إجمالي الركاب`."""
    noun = at + 1
    while noun < end and scan.role(noun) & Role.COUNT:
        noun += 1
    if noun >= end or not fold(scan.words[noun]).isalpha():
        return None
    if bare_of_article(fold(scan.words[at])) is not None:
        return _noun_of_total(scan, at, end)
    word = scan.known[noun]
    if word is not None and word.role & Role.STOP and not word.definite:
        return None
    return as_counted(scan, noun)


def tells_count(scan: Scan, quantity: Quantity, taken: int) -> bool:
    """`بلغ العدد آنذاك 822`."""
    for at in range(quantity.first - 1, max(taken, quantity.first - _TOLD_REACH) - 1, -1):
        if not scan.joined(at + 1) or scan.words[at] in ".؛،":
            return False
        if scan.role(at) & Role.COUNT:
            # في العدد 2300 is the number of an issue
            return at < quantity.first - 2 or fold(scan.at(at - 1)).removeprefix("و") in _REACHING
    return False


def _noun_of_total(scan: Scan, i: int, end: int) -> Counted | None:
    """`العدد الإجمالي للركاب 6.671.878`; in `العدد يزداد 500 ألف` what is counted was said before."""
    for at in range(i + 1, min(end, i + 4)):
        form = fold(scan.words[at])
        if form.startswith("ل") and len(form) > 3:
            return as_counted(scan, at, scan.words[at] if form.startswith("لل") else scan.words[at][1:])
        if bare_of_article(form) is None:
            return None
    return None
