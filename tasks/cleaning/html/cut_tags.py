"""Tags that were cut off before their `>`: a parser would take the words after them for attributes."""

import re

from tasks.cleaning.html.markup_lexicon import ELEMENTS

_VALUE = r"""(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=`]++)"""
# A tag as far as it is one, and what follows it up to the next tag.
_TAG = re.compile(
    rf"<(/?)([A-Za-z][A-Za-z0-9:-]*+)((?:\s++[A-Za-z_@:][\w.:@-]*+(?:\s*+=\s*+{_VALUE})?+)*+)(?!\s*/?>)([^<>]*+)(?=<|\Z)",
    re.ASCII,
)
# What may be one: far faster to find than to read.
_CANDIDATE = re.compile(r"<[A-Za-z/][^<>]*+(?!>)")
# The rest of a tag whose beginning was cut off, where a fragment begins with it.
_TAIL = re.compile("\\A[^<>\u0621-\u064a]{0,300}[\"'/]\\s*>")
# A parser takes the slash for nothing, and all that follows for the element's content.
_SELF_CLOSED = re.compile(r"<((?:amp|lite)-[a-z0-9-]++)([^<>]*+)(?<=/)>")
# What names of elements that HTML does not know are made with.
_OF_OTHERS = re.compile("[:-]")


def close_tags(html: str) -> str:
    """`html` with the end of each tag that is cut off, so that the words after it are text.

    What has no name of an element is no tag but a sign: `x<y`.
    """
    if "<amp-" in html or "<lite-" in html:
        html = _SELF_CLOSED.sub(r"<\1\2></\1>", html)
    return _CANDIDATE.sub(_close, _TAIL.sub("", html, count=1))


def _close(candidate: re.Match[str]) -> str:
    match = _TAG.match(candidate.string, candidate.start())
    if match is None:
        return candidate[0]
    slash, name, attributes, rest = match.groups()
    if "=" in rest:
        return match[0]  # attributes that are not written well, which a parser knows how to read
    if not attributes and name.lower() not in ELEMENTS and not _OF_OTHERS.search(name):
        return "" if match.end() == len(match.string) and not rest else "&lt;" + match[0][1:]
    return f"<{slash}{name}{attributes}>{rest.removeprefix('/')}"
