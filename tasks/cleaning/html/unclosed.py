"""Hostile and broken markup made harmless.

Parsers take time in proportion to how deep elements are nested, for each of them; and a comment that is never closed
swallows all that follows.
"""

import re
from collections.abc import Iterator

_COMMENT_OPENS = re.compile(r"<!--+(?:\[if[^\]<>]*\]>)?")
# Elements whose content is not shown, and what is inside of them where they are closed. The look at the first letter
# passes over most tags, four times faster than all of the names.
_SWALLOWING = re.compile(
    r"<(?=/?[bimnostxBIMNOSTX])(/?)(script|style|textarea|title|iframe|noscript|template|select|button|object|nav|menu|noembed|noframes|xmp)"
    r"(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_BLOCK_NAMES = "p|div|h[1-6]|br|ul|ol|table|tr|td|blockquote|section|article|main|figure|body"
_BLOCK = re.compile(rf"</?(?:{_BLOCK_NAMES})(?=[\s/>])", re.IGNORECASE)
_BLOCK_OR_ARABIC_LINE = re.compile(rf"</?(?:{_BLOCK_NAMES})(?=[\s/>])|\n[ \t]*+(?=[\u0621-\u064a])", re.IGNORECASE)
# These hold blocks themselves.
_TEXT_BLOCK = re.compile(
    r"<(?:/?p|h[1-6]|br|article|main|blockquote)(?=[\s/>])|</(?:div|td|section|body)\s*>", re.IGNORECASE
)
_END_OF = dict.fromkeys(("script", "style"), _BLOCK_OR_ARABIC_LINE) | dict.fromkeys(
    ("nav", "menu", "noscript", "template", "object"), _TEXT_BLOCK
)
# A value that is still open where a tag follows: at the next quote another value begins, or none comes.
_UNCLOSED_VALUE = re.compile(
    r"""<[A-Za-z](?:[^<>"'=]|=(?!")|="[^"<>]*"|'[^'<>]*')*+="[^"<>]*(?=>[^"]*<[^"]*(?:="|\Z)|<[A-Za-z/][^"]*(?:="|\Z))"""
)


def close_comment(html: str) -> str:
    """`html` without a comment that is never closed, which would swallow all that follows."""
    end = html.rfind("-->") + 3 if "-->" in html else 0
    start = html.find("<!--", end)
    return html if start < 0 else html[:start] + _COMMENT_OPENS.sub("", html[start:])


def close_swallowing(html: str) -> str:
    """`html` with an end for elements that are never closed and show nothing of what is in them.

    To a browser all that follows belongs to them. But a scrape is cut and pasted together, and its reader wants the
    article: such an element ends before the next block, or where a script's lines give way to Arabic ones.
    """
    unclosed: dict[str, list[re.Match[str]]] = {}
    for match in _SWALLOWING.finditer(html):
        name = match[2].lower()
        if match[1]:
            unclosed.pop(name, None)
        else:
            unclosed.setdefault(name, []).append(match)
    ends = sorted((end, name) for name, openings in unclosed.items() for end in _ends(html, name, openings))
    out: list[str] = []
    position = 0
    for end, name in ends:
        out += html[position:end], f"</{name}>"
        position = end
    out.append(html[position:])
    return "".join(out)


def _ends(html: str, name: str, openings: list[re.Match[str]]) -> Iterator[int]:
    """Where elements of one kind that are never closed end."""
    follows = _END_OF.get(name, _BLOCK)
    end = after = len(html)
    for opening in reversed(openings):
        start = opening.end()
        found = follows.search(html, start, after)
        end, after = found.start() if found else end, start
        yield start if name == "iframe" or opening[0].endswith("/>") else end


def close_value(html: str) -> str:
    """`html` with the quotes that are missing after a value that would hold the tags that follow."""
    if '="' not in html:
        return html
    return _UNCLOSED_VALUE.sub(lambda match: match[0] + ('"' if html[match.end()] == ">" else '">'), html)
