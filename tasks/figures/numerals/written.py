"""Numbers in digits as they stand in a text: `100 000`, `9ر10`, `71. 1 دولار`, `3/4`, `1e10`."""

from tasks.figures.model import Value
from tasks.figures.numerals.parts import Numeral, ascii_digits, exact, is_digits, is_plain, magnitude_at, ratio
from tasks.figures.words.analysis import Word
from tasks.figures.words.digits import Digits, Shape, number
from tasks.figures.words.scan import Scan
from tasks.language.brackets_lexicon import CLOSING, OPENING

_LARGEST_EXPONENT = 40
_MOST_DIGITS_OF_EXPONENT = 3
_MOST_GROUPS = 7
_GROUP = 3
_DIRECTIONS = frozenset("\u200e\u200f\u061c")


def read_number(scan: Scan, i: int) -> tuple[Value, int] | None:
    """Value and end of a number in digits at `i`, blanks between thousands, `9ر10` and `)` taken with it."""
    word = scan.known[i]
    digits = word.digits if word is not None else None
    if digits is None or digits.shape is Shape.SPLIT:
        return None
    value, end = _read_plain(scan, i, digits) if digits.shape is Shape.PLAIN else (digits.value, i + 1)
    if scan.at(end) in CLOSING and scan.at(end) and i > 0 and scan.words[i - 1] in OPENING:
        following = magnitude_at(scan, end + 1) if scan.joined(end + 1) else None
        if following is not None:
            end += 1
    return value, end


def _read_plain(scan: Scan, i: int, digits: Digits) -> tuple[Value, int]:
    """Value and end of the number that a run of digits without separators begins."""
    grouped = _spaced_thousands(scan, i)
    if grouped is not None:
        return grouped
    if scan.at(i + 1) == "ر" and is_plain(scan, i + 2) and scan.unbroken(i + 1, i + 2):
        return _with_reh(scan, i)
    if _is_in_display_order(scan, i):
        return number(f"{ascii_digits(scan, i + 2)}.{ascii_digits(scan, i)}"), i + 3
    spaced = _spaced_point(scan, i)
    if spaced is not None:
        return spaced, i + 3
    return (number("0." + digits.text) if _is_point_before(scan, i) else digits.value), i + 1


def _with_reh(scan: Scan, i: int) -> tuple[Value, int]:
    """`9ر10` is 10.9, its whole part after the ر; `000ر22` is 22,000, where no magnitude makes it a decimal.

    `250ر100ر3` is 3,100,250: groups of thousands from right to left. Blanks beside the ر say nothing: `3 ر 2`.
    """
    groups, end = [ascii_digits(scan, i), ascii_digits(scan, i + 2)], i + 3
    while scan.glued(end) and scan.glued(end + 1) and scan.at(end) == "ر" and is_plain(scan, end + 1):
        groups.append(ascii_digits(scan, end + 1))
        end += 2
        if len(groups) > 2 and (len(groups[-2]) != _GROUP or len(groups) > _MOST_GROUPS):
            groups, end = groups[:2], i + 3
            break
    fraction, whole = groups[0], "".join(reversed(groups[1:]))
    if len(fraction) == _GROUP and len(groups[-1]) <= _GROUP and (len(groups) > 2 or magnitude_at(scan, end) is None):
        return int(whole + fraction), end
    return number(whole + "." + fraction), end


def _is_in_display_order(scan: Scan, i: int) -> bool:
    """Whether a direction mark after the point says that the digits stand as they are shown: `4.<U+200F>87` is 87.4."""
    return (
        scan.glued(i + 1)
        and scan.at(i + 1) in (".", ",", "٫")
        and scan.gap(i + 2) in _DIRECTIONS
        and is_plain(scan, i + 2)
    )


def _spaced_point(scan: Scan, i: int) -> Value | None:
    """`71. 1 دولار`, `7 , 2 مليار`: a decimal with a blank at its point, where an amount goes on."""
    if not (scan.joined(i) and scan.joined(i + 1) and scan.at(i + 1) in (".", ",") and scan.joined(i + 2)):
        return None
    if not is_plain(scan, i + 2) or len(ascii_digits(scan, i + 2)) > 2 or (scan.glued(i + 1) and scan.glued(i + 2)):
        return None
    after = scan.known[i + 3] if scan.joined(i + 3) else None
    if after is None or after.conj or not (_is_money_or_percent(after) or magnitude_at(scan, i + 3)):
        return None
    return number(f"{ascii_digits(scan, i)}.{ascii_digits(scan, i + 2)}")


def _is_money_or_percent(word: Word) -> bool:
    return bool(word.currency) or (word.unit is not None and word.unit.kind == "percent")


def _is_point_before(scan: Scan, i: int) -> bool:
    """Whether a decimal point stands before the digits at `i` and belongs to them: `.77`."""
    return (
        i > 0
        and scan.words[i - 1] in ".,٫"
        and scan.glued(i)
        and not scan.glued(i - 1)
        and (i == 1 or not scan.joined(i - 1) or scan.words[i - 1] == "٫" or not scan.is_word(i - 2))
    )


def _digits_follow(scan: Scan, i: int) -> bool:
    """Whether digits stand at `i` after one blank."""
    return scan.joined(i) and scan.gap(i) in (" ", "\u00a0", "\u202f", "\u2009") and is_digits(scan, i)


def _spaced_thousands(scan: Scan, i: int) -> tuple[Value, int] | None:
    """`100 000`: groups of three digits with one blank between them."""
    text = ascii_digits(scan, i)
    if not 1 <= len(text) <= 3 or text.startswith("0"):
        return None
    end = i + 1
    while _digits_follow(scan, end):
        group = ascii_digits(scan, end)
        whole = group.split(".")[0]
        if len(whole) != 3 or (scan.gap(end) == " " and i > 0 and is_digits(scan, i - 1)):
            break
        text, end = text + group, end + 1
        if whole != group:
            break
        if end - i > _MOST_GROUPS:
            return None
    if end == i + 1 or (scan.joined(end) and scan.gap(end) and is_digits(scan, end)):
        return None
    return number(text), end


def with_whole_after(scan: Scan, fraction: Numeral) -> Numeral:
    """`١/٤ ٢`, as it is typed from right to left: two and a quarter."""
    end = fraction.end
    if scan.joined(end) and is_plain(scan, end) and not scan.words[end].isascii() and abs(fraction.value) < 1:
        fraction.value += int(ascii_digits(scan, end))
        fraction.end += 1
    return fraction


def parse_power(scan: Scan, i: int) -> Numeral | None:
    """`1e10`, `1.1^23`."""
    sign = scan.at(i + 1)
    if sign not in ("e", "E", "^") or not (scan.glued(i + 1) and scan.glued(i + 2)):
        return None
    base, exponent, at = read_number(scan, i), *_exponent(scan, i + 2)
    if base is None or exponent is None:
        return None
    if abs(exponent) > _LARGEST_EXPONENT or len(ascii_digits(scan, i)) > 6 or (base[0] == 0 and exponent < 0):
        return None
    value = base[0] * 10.0**exponent if sign in "eE" else float(base[0]) ** exponent
    return Numeral(i, at + 1, exact(value) if abs(value) < 1e15 else value)


def _exponent(scan: Scan, i: int) -> tuple[int | None, int]:
    """The exponent at `i`, with its sign, and the token of its digits."""
    at = i + 1 if scan.at(i) in "-+" and scan.glued(i + 1) else i
    if not is_plain(scan, at) or len(ascii_digits(scan, at)) > _MOST_DIGITS_OF_EXPONENT:
        return None, at
    return int(ascii_digits(scan, at)) * (-1 if scan.at(i) == "-" else 1), at


def parse_slash(scan: Scan, i: int) -> Numeral | None:
    """`3/4`: a fraction where it may be one; a date has two slashes, and its readers look elsewhere."""
    if not (scan.glued(i + 1) and scan.glued(i + 2) and scan.words[i + 1] in "/⁄" and is_plain(scan, i + 2)):
        return None
    if (scan.glued(i + 3) and scan.words[i + 3] in "/⁄-") or (scan.glued(i) and scan.words[i - 1] in "/⁄"):
        return None
    if not is_plain(scan, i):
        return None
    above, below = int(ascii_digits(scan, i)), int(ascii_digits(scan, i + 2))
    if above == 0 or below == 0 or max(len(ascii_digits(scan, i)), len(ascii_digits(scan, i + 2))) > 6:
        return None
    # Typed from right to left, the number below may come first.
    if below == 1:
        above, below = below, above
    found = Numeral(i, i + 3, ratio(above, below))
    found.fraction = found.slash = True
    return found
