"""Numbers that were typed in the order in which they are displayed.

In a line of Arabic, a point beside a direction mark no longer belongs to the digits around it: `4.` and `87` with a
right-to-left mark between them are displayed as 87.4 (Unicode's bidirectional algorithm, rules W4 and N1). Some papers
write their decimals so. Once the mark is gone, the halves would be read the wrong way round.
"""

import re

# Right-to-left mark, Arabic letter mark, isolates and their end; a left-to-right mark counts behind the point only: one
# before the point draws what follows it to the left-to-right run.
_ISOLATES = "\u2066\u2067\u2068\u2069"
_BEFORE = f"\u200f\u061c{_ISOLATES}"
_AFTER = f"\u200e{_BEFORE}"
DIRECTION_MARKS = frozenset(_AFTER)
_POINT = "[.,\u066b\u066c]"
_NUMBER = re.compile(
    rf"(?<![\d.,\u066b\u066c{_AFTER}])(\d++)((?:[{_AFTER}]*+{_POINT}[{_AFTER}]*+\d++)++)(?![{_AFTER}]*+{_POINT}[{_AFTER}]*+\d)"
)
_PART = re.compile(rf"(?<![{_AFTER}])([{_AFTER}]*+)({_POINT})([{_AFTER}]*+)(\d+)")
_TURNS_BEFORE, _TURNS_AFTER = frozenset(_BEFORE), frozenset(_AFTER)
_THOUSANDS_SIGNS = ",\u066c"
# A fraction has three digits at most; a year before a full stop has four.
_FRACTION_AT_MOST = 3


def in_reading_order(text: str) -> str:
    """`text` with the parts of numbers that direction marks turn round put in the order in which they are read."""
    return _NUMBER.sub(_turned, text)


def _turned(match: re.Match[str]) -> str:
    first: str = match[1]
    parts = _PART.findall(match[2])
    turns = [
        not _TURNS_BEFORE.isdisjoint(before) or not _TURNS_AFTER.isdisjoint(after) for before, _, after, _ in parts
    ]
    if not all(turns):
        return match[0]
    signs: list[str] = [part[1] for part in parts]
    groups: list[str] = [first, *(part[3] for part in parts)]
    if signs[0] in _THOUSANDS_SIGNS and len(set(signs)) == 1:
        turned = not _are_thousands(groups) and _are_thousands(groups[::-1])
    else:
        turned = len(parts) == 1 and len(first) <= _FRACTION_AT_MOST
    if not turned:
        return match[0]
    groups.reverse()
    return groups[0] + "".join(sign + group for sign, group in zip(signs, groups[1:], strict=True))


def _are_thousands(groups: list[str]) -> bool:
    return len(groups[0]) <= _FRACTION_AT_MOST and all(len(group) == _FRACTION_AT_MOST for group in groups[1:])
