"""Numbers in digits: what a token such as `1.742.000`, `2,5` or `٣٬٤٥٦٫٧` says by its shape alone."""

from enum import Enum
from typing import NamedTuple

from tasks.figures.model import Value

_TO_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
SEPARATORS = ".,٫٬،'’"
# Fractions in one sign.
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8}
# Longer runs of digits are serial numbers; Python refuses to read those beyond 4,300 digits.
_LONGEST = 40
_BEYOND_JSON = 2**63
_GROUP = 3
ARABIC_POINT = "٫"
ARABIC_COMMA = "،"


class Shape(Enum):
    """How the digits of a token are written."""

    PLAIN = "2015"
    DECIMAL = "2.5"
    THOUSANDS = "1,742,000"
    DOT_GROUP = "60.417"  # thousands or a decimal: the context says which
    SPLIT = "12.5.2015"  # several numbers: a date, an address, a list


class Digits(NamedTuple):
    """A number in digits: its shape, its digits in ASCII with a point for decimals, and its value by shape.

    `grouped` is the value that a DOT_GROUP has where the point groups thousands, and a DECIMAL with three digits after
    an Arabic point, or after a point that is the only one of a longer number (`2558.018 مسافرا`).
    """

    shape: Shape
    text: str
    value: Value
    grouped: int | None = None


def read_digits(token: str) -> Digits:
    """What `token`, digits with single separators between them, says by its shape."""
    if token in VULGAR:
        return Digits(Shape.DECIMAL, str(VULGAR[token]), VULGAR[token])
    text = token.translate(_TO_ASCII)
    if text.isdecimal():
        return Digits(Shape.PLAIN, text, int(text)) if len(text) <= _LONGEST else Digits(Shape.SPLIT, "", 0)
    separators = [char for char in text if not char.isdecimal()]
    groups = _groups(text)
    if len(text) > _LONGEST:
        return Digits(Shape.SPLIT, "", 0)
    last, others = separators[-1], separators[:-1]
    if _are_thousands(groups) and len(set(separators)) == 1 and (last != ARABIC_POINT or len(separators) == 1):
        return _grouped(text, groups, last)
    if _is_last_a_point(groups, last, others):
        decimal = "".join(groups[:-1]) + "." + groups[-1]
        return Digits(Shape.DECIMAL, decimal, number(decimal), _mistaken_thousands(groups, separators))
    return Digits(Shape.SPLIT, text, 0)


def _mistaken_thousands(groups: list[str], separators: list[str]) -> int | None:
    """`2558.018`: 2,558,018 where a point is missing, if it counts what has no parts."""
    return int("".join(groups)) if separators == ["."] and len(groups[-1]) == _GROUP else None


def _is_last_a_point(groups: list[str], last: str, others: list[str]) -> bool:
    """Whether the last separator is a decimal point: `2.5`, `2,074.20`, `2.074.20`."""
    if not others:
        return _is_decimal(last, groups[-1])
    if len(set(others)) > 1 or not _are_thousands(groups[:-1]):
        return False
    return len(groups[-1]) < _GROUP if last in others else _is_decimal(last, groups[-1])


def number(text: str) -> Value:
    """The value of ASCII digits with at most one point; whole numbers come as int."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _groups(text: str) -> list[str]:
    for separator in SEPARATORS:
        text = text.replace(separator, " ")
    return text.split(" ")


def _are_thousands(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])


def _is_decimal(separator: str, fraction: str) -> bool:
    if separator == ARABIC_COMMA:  # a comma between two numbers of a list looks the same
        return len(fraction) < _GROUP
    return separator in ".,٫٬"


def _grouped(text: str, groups: list[str], separator: str) -> Digits:
    value = int("".join(groups))
    single = len(groups) == 2
    if single and groups[0].startswith("0") and separator in ".,،٫":
        decimal = groups[0] + "." + groups[1]
        return Digits(Shape.DECIMAL, decimal, number(decimal))
    if single and separator == ".":
        return Digits(Shape.DOT_GROUP, text, number(text), value)
    if single and separator == ARABIC_POINT:  # a decimal, but for hasty typists who count persons: 4٫500 عامل
        text = text.replace(separator, ".")
        return Digits(Shape.DECIMAL, text, number(text), value)
    return Digits(Shape.THOUSANDS, str(value), value)


def tidy(value: Value | None) -> Value | None:
    """`value` as JSON can hold it: whole floats as int, integers beyond 64 bits as the nearest double."""
    if isinstance(value, int) and abs(value) >= _BEYOND_JSON:
        return float(value)
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value
