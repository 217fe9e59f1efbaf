"""Numbers of notes: `… ومطبخه[10].`, `[1] مقدمة ابن خلدون`, `… في القلعة (3). وبعد ذلك`."""

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.words.scan import Scan

# Notes of an article are numbered from one on; so many in a row are no accident.
_LEAST_NOTES = 3
_LONGEST_NUMBER = 3


def is_note(scan: Scan, quantity: Quantity) -> bool:
    """Whether the digits are the number of a note: in square brackets, or in round ones that count the notes."""
    first, end = quantity.first, quantity.end
    if not quantity.digits:
        return False
    brackets = scan.at(first - 1), scan.at(end)
    if brackets == ("[", "]"):
        return scan.glued(first - 1) or not scan.joined(first - 1) or not scan.is_word(first - 2)
    return brackets == ("(", ")") and first in _notes(scan)


def _notes(scan: Scan) -> frozenset[int]:
    """The tokens of the numbers in round brackets of a text whose notes are numbered in them."""
    if scan.notes is None:
        scan.notes = frozenset(_numbered(scan))
    return scan.notes


def _numbered(scan: Scan) -> list[int]:
    tokens, following = [], 1
    for i, text in enumerate(scan.words):
        if text != "(" or scan.at(i + 2) != ")" or not scan.at(i + 1).isdecimal():
            continue
        number = scan.at(i + 1)
        if len(number) <= _LONGEST_NUMBER and int(number) == following:
            tokens.append(i + 1)
            following += 1
    return tokens if len(tokens) >= _LEAST_NOTES else []
