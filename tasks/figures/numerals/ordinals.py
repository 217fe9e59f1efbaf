"""Ordinals: `الثالث عشر`, `الخامس والعشرون`, `المئة والرابع والعشرين`, `العاشر بعد المئة`."""

from tasks.figures.numerals.numerals import parse_numeral
from tasks.figures.numerals.parts import Numeral
from tasks.figures.words import numeral_lexicon as lex
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan

_AFTER = "بعد"
# Definite words from here on are ordinals where no counted noun says otherwise: العشرون.
_FIRST_ROUND = 20


def parse_ordinal(scan: Scan, i: int) -> Numeral | None:
    """The ordinal that begins at token `i` with an ordinal word, or None."""
    word = scan.known[i]
    if word is None or word.ordinal is None:
        return None
    value, end = word.ordinal, i + 1
    ten = _part_of_compound(scan, end)
    if ten is not None and ten.kind == lex.TEN:
        if value < 10:
            value, end = value + 10, end + 1
    elif word.form in _BOUND and not _tens_after(scan, end):
        return None
    else:
        tens = _tens_after(scan, end)
        if tens is not None:
            value, end = value + tens[0], tens[1]
    found = Numeral(i, end, value)
    found.definite = word.definite
    _add_after(scan, found)
    return found


_BOUND = frozenset(lex.ORDINAL_ONE_BOUND.split())


def _part_of_compound(scan: Scan, i: int) -> lex.Part | None:
    word = scan.known[i] if scan.joined(i) else None
    return word.part if word is not None and not word.conj and not word.prep else None


def _tens_after(scan: Scan, i: int) -> tuple[int, int] | None:
    at = i
    if scan.role(at) & Role.AND and scan.joined(at):
        at += 1
    word = scan.known[at] if scan.joined(at) else None
    if word is None or word.part is None or word.part.kind != lex.TENS:
        return None
    return (int(word.part.value), at + 1) if at > i or word.conj == "و" else None


def _add_after(scan: Scan, found: Numeral) -> None:
    """`الأول بعد المليون`."""
    if scan.joined(found.end) and scan.words[found.end] == _AFTER and scan.joined(found.end + 1):
        word = scan.known[found.end + 1]
        if word is not None and word.definite and word.part is not None and word.part.value >= 100:
            base = parse_numeral(scan, found.end + 1)
            if base is not None:
                found.value, found.end = base.value + found.value, base.end


def join_ordinal(scan: Scan, base: Numeral) -> Numeral | None:
    """The ordinal that a definite cardinal `base` begins: `المئة والرابع والعشرين`, `الواحد والعشرين بعد المئة`."""
    if scan.joined(base.end):
        word = scan.known[base.end]
        if word is not None and word.conj == "و" and word.ordinal is not None and base.value >= 100:
            rest = parse_ordinal(scan, base.end)
            if rest is not None and rest.value < base.value:
                joined = Numeral(base.first, rest.end, base.value + rest.value)
                joined.definite = True
                return joined
    _add_after(scan, base)
    return base if base.value >= _FIRST_ROUND else None
