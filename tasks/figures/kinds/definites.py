"""The readers of definite numbers: what they count stands before them, or they rank it (`الدورة الـ38`)."""

from tasks.figures.context.qualifiers import qualifier_before
from tasks.figures.kinds.alone import is_crowd
from tasks.figures.kinds.claims import Candidate, Claim, Strength
from tasks.figures.kinds.draft import Draft, including
from tasks.figures.nouns.counts_before import noun_of_count
from tasks.figures.nouns.phrase_before import noun_before, ranks_singular, time_before

_HUNDRED = 100


def read_definite_noun(candidate: Candidate) -> Claim | None:
    """`المتهمون الثلاثة`: a definite noun right before a definite number outweighs whatever noun comes after."""
    scan, quantity = candidate.scan, candidate.quantity
    if not candidate.definite or quantity.vague or noun_before(scan, quantity, candidate.taken, definite=True) is None:
        return None
    return _read_definite(candidate, Strength.DEFINITE_NOUN)


def read_rank(candidate: Candidate) -> Claim | None:
    """`القناة الـ12 تصريحا`: digits with the article rank the definite singular before them, whatever noun comes after.

    `خلال الـ48 ساعة` has no such word before it.
    """
    scan, quantity = candidate.scan, candidate.quantity
    if candidate.noun is None or not quantity.digits or not ranks_singular(scan, quantity, candidate.taken):
        return None
    return Claim(Strength.DEFINITE_NOUN, "it ranks the definite singular before it", None)


def read_definite(candidate: Candidate) -> Claim | None:
    """`الدول الخمس`, `الأشهر الستة`, `الأشخاص ال12`; `الدورة الـ38` is a rank."""
    if not candidate.definite or candidate.noun is not None:
        return None
    return _read_definite(candidate, Strength.DEFINITE_NUMBER)


def _read_definite(candidate: Candidate, strength: Strength) -> Claim:
    scan, quantity = candidate.scan, candidate.quantity
    if quantity.vague:
        crowd = is_crowd(scan, quantity)
        return Claim(strength, "a crowd" if crowd else "no crowd", Draft(quantity, "count", None) if crowd else None)
    draft = _of_definite(candidate)
    return Claim(strength, "the definite noun before it" if draft is not None else "a rank", draft)


def _of_definite(candidate: Candidate) -> Draft | None:
    scan, quantity, taken, last = candidate.scan, candidate.quantity, candidate.taken, candidate.last
    noun = time_before(scan, quantity, taken) or noun_before(scan, quantity, taken)
    if noun is None and last is not None and last.counted is not None and last.end == taken:
        shared = noun_before(scan, quantity, last.counted.token)  # 9 من قطاعات السوق ال15
        return None if shared is None else Draft(quantity, "count", None, shared)
    if noun is None:
        return _of_limit(candidate)
    word = scan.known[noun.token]
    if word is not None and word.unit is not None and word.unit.kind == "duration":
        quantity.kind, quantity.symbol = "duration", word.unit.symbol
        if quantity.value is not None:
            quantity.value *= word.unit.factor
        return including(Draft(quantity, "duration", word.unit.symbol, noun), counted=False)
    return including(Draft(quantity, "count", None, noun))


def _of_limit(candidate: Candidate) -> Draft | None:
    """`لا يتجاوز عددها المئة`: a definite number in words that a limit or a range says.

    Less than a hundred is an age or a fraction as often, if no count is named: `دون العشرين`, `بأكثر من الخمس`.
    """
    scan, quantity, taken = candidate.scan, candidate.quantity, candidate.taken
    if not quantity.worded or quantity.digits:
        return None
    if quantity.qualifier != "range" and qualifier_before(scan, quantity, taken) is None:
        return None
    noun = noun_of_count(scan, quantity, taken)
    if noun is None and quantity.value is not None and quantity.value < _HUNDRED:
        return None
    return Draft(quantity, "count", None, noun)
