"""The readers of none, one and two: `شخص واحد`, `رجلين اثنين`, `قتيلين`, and the zero of a score."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.kinds.claims import Candidate, Claim, Strength
from tasks.figures.kinds.draft import Draft, including, noun_at
from tasks.figures.nouns.before_one import noun_before_one
from tasks.figures.nouns.counted import Counted, counts_pronoun
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.scan import Scan

_DUAL_ENDINGS = ("ين", "ان")


def read_dual(candidate: Candidate) -> Claim | None:
    """`قتيلين`."""
    scan, quantity = candidate.scan, candidate.quantity
    if not quantity.dual:
        return None
    return Claim(Strength.DUAL, "the noun is a dual", Draft(quantity, "count", None, noun_at(scan, quantity.first)))


def read_one(candidate: Candidate) -> Claim | None:
    """`شخص واحد`, `رجلين اثنين`; not `واحد من أهم`, `يوم الاثنين`."""
    scan, quantity = candidate.scan, candidate.quantity
    if _is_one(scan, quantity):
        if scan.at(quantity.end) == scan.words[quantity.number_first] and scan.joined(quantity.end):
            return Claim(Strength.ONE, "one by one", None)  # تفقدهم واحدا واحدا
        noun = None if quantity.definite or _is_one_of(scan, quantity) else _before_one(candidate)
        draft = including(Draft(quantity, "count", None, noun)) if noun is not None else None
        return Claim(Strength.ONE, "one thing" if draft else "one of something, or no noun before it", draft)
    if quantity.value == 2 and quantity.worded and quantity.definite:
        return Claim(Strength.ONE, "the name of a day, or both of two", None)
    if _is_two(scan, quantity):
        dual = _before_one(candidate)
        if dual is not None and dual.text.endswith(_DUAL_ENDINGS):
            return Claim(Strength.ONE, "a dual before it", including(Draft(quantity, "count", None, dual)))
    return None


def read_zero(candidate: Candidate) -> Claim | None:
    """`1 - صفر من ضيفه`, `الأول من صفر`."""
    scan, quantity = candidate.scan, candidate.quantity
    if quantity.value == 0 and quantity.worded and _is_score_or_month(scan, quantity):
        return Claim(Strength.SCORE, "a score or the month of Safar", None)
    return None


def _is_one_of(scan: Scan, quantity: Quantity) -> bool:
    """`يعد واحداً من`, `بواحد`."""
    first = scan.known[quantity.number_first]
    partitive = scan.joined(quantity.end) and scan.words[quantity.end] == "من"
    return partitive or counts_pronoun(scan, quantity) or (first is not None and bool(first.conj or first.prep))


def _before_one(candidate: Candidate) -> Counted | None:
    return noun_before_one(candidate.scan, candidate.quantity, candidate.taken)


def _is_one(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_first]
    return quantity.value == 1 and quantity.worded and word is not None and word.form.startswith("واحد")


def _is_score_or_month(scan: Scan, quantity: Quantity) -> bool:
    """Whether `صفر` stands in `1 - صفر من ضيفه`, `الأول من صفر`: all but before a noun that it counts."""
    before = scan.at(quantity.first - 1)
    return (
        before in "-–—"
        or not scan.joined(quantity.end)
        or scan.words[quantity.end] == "من"
        or (not is_noun(scan, quantity.end))
    )


def _is_two(scan: Scan, quantity: Quantity) -> bool:
    word = scan.known[quantity.number_first]
    return (
        quantity.value == 2
        and quantity.worded
        and not quantity.definite
        and word is not None
        and word.form.startswith("اثن")
    )
