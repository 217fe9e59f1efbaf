"""What the grammar of numerals is made of: a number found, and the numeral words and digits at a token."""

from tasks.figures.model import Value
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.digits import Shape
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

MAGNITUDE_KINDS = frozenset((lex.MAGNITUDE, lex.MAGNITUDE_PLURAL, lex.MAGNITUDE_TANWIN))
_AND = Role.AND
_ONE = (lex.UNIT, 1)


class Numeral:
    """A number found: tokens `first`..`end` (exclusive), its value, and how it was written."""

    __slots__ = ("definite", "digits", "end", "first", "fraction", "magnitude", "minimum", "slash", "value", "worded")

    def __init__(self, first: int, end: int, value: Value) -> None:
        self.first = first
        self.end = end
        self.value: Value = value
        self.minimum: Value | None = None  # of a vague number its magnitude
        self.digits = False  # a number in digits alone
        self.worded = False  # has numeral words
        self.fraction = False
        self.slash = False
        self.definite = False
        self.magnitude: Value = 1


def part_at(scan: Scan, i: int) -> lex.Part | None:
    word = scan.known[i] if i < scan.size else None
    return word.part if word is not None else None


def bare_part(scan: Scan, i: int) -> lex.Part | None:
    """The numeral word at `i` where it follows without و and without a preposition."""
    if not scan.joined(i):
        return None
    word = scan.known[i]
    if word is None or word.conj or word.prep:
        return None
    return word.part


def conjoined(scan: Scan, i: int) -> int:
    """Where the element joined by و at token `i` begins, or -1."""
    if not scan.joined(i):
        return -1
    word = scan.known[i]
    if word is None:
        return -1
    if word.role & _AND:
        return i + 1 if scan.joined(i + 1) else -1
    if word.conj == "و" and word.part is not None and not word.prep:
        return i
    if word.part == _ONE and (ten := bare_part(scan, i + 1)) is not None and ten.kind == lex.TEN:
        return i  # وأحد عشر, whose conjunction folding hides
    return -1


def begins_fraction(scan: Scan, i: int) -> bool:
    """Whether the unit word at `i` counts parts of a whole: `ثلاثة أرباع`, `خمس المليون`; `خمس ملايين` is five."""
    part = part_at(scan, i)
    if part is None or part.kind != lex.UNIT:
        return False
    following = bare_part(scan, i + 1)
    if following is None:
        return False
    return following.kind == lex.FRACTION_PLURAL or fraction_of_magnitude(scan, i) is not None


def fraction_of_magnitude(scan: Scan, i: int) -> int | None:
    """How many of `خمس المليون` make a whole; None where the word at `i` is no such fraction."""
    word, following = scan.known[i], bare_part(scan, i + 1)
    if word is None or word.definite or following is None or following.kind != lex.MAGNITUDE:
        return None
    return lex.UNITS_THAT_ARE_FRACTIONS.get(word.form) if is_definite_at(scan, i + 1) else None


def is_definite_at(scan: Scan, i: int) -> bool:
    word = scan.known[i]
    return word is not None and word.definite


def is_digits(scan: Scan, i: int) -> bool:
    word = scan.known[i]
    return word is not None and word.digits is not None


def is_plain(scan: Scan, i: int) -> bool:
    word = scan.known[i] if i < scan.size else None
    return word is not None and word.digits is not None and word.digits.shape is Shape.PLAIN


def ascii_digits(scan: Scan, i: int) -> str:
    word = scan.known[i]
    return word.digits.text if word is not None and word.digits is not None else ""


def magnitude_at(scan: Scan, i: int) -> Value | None:
    part = bare_part(scan, i)
    return part.value if part is not None and part.kind in MAGNITUDE_KINDS else None


def exact(value: Value) -> Value:
    """`value` as int where a product of decimals is whole but for rounding: 3.21 million."""
    if isinstance(value, float):
        nearest = round(value)
        return nearest if abs(value - nearest) <= 1e-9 * max(1.0, abs(value)) else round(value, 12)
    return value


def ratio(above: Value, below: Value) -> Value:
    value = above / below
    return int(value) if value == int(value) else value
