"""Character references of HTML that are still in a text after its markup is gone, or were put into plain text."""

import html
import re

from tasks.cleaning.marks import without_marks

# One level of escaping more than once over: `&amp;amp;quot;` is as good as `&quot;`.
_AMPERSAND = r"(?:(?:amp|AMP|#0*38|#[xX]0*26);)"
_REFERENCE = re.compile(rf"&{_AMPERSAND}*(#[0-9]{{1,7}}|#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});")
_ESCAPED_AMPERSAND = re.compile(rf"&{_AMPERSAND}+")


def decode_entities(text: str) -> str:
    """`text` with its character references decoded, however often they were escaped; unknown ones stay."""
    if "&" not in text or ";" not in text:
        return text
    return _ESCAPED_AMPERSAND.sub("&", _REFERENCE.sub(_decode, text))


def _decode(match: re.Match[str]) -> str:
    reference = f"&{match[1]};"
    decoded = html.unescape(reference)
    return without_marks(decoded) if decoded != reference else match[0]
