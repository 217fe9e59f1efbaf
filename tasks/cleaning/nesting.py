"""Hostile and broken markup made harmless.

Parsers take time in proportion to how deep elements are nested, for each of them; and a comment that is never closed
swallows all that follows.
"""

import re

from tasks.cleaning.tables import words

# Pages of newspapers nest 20 to 60 elements.
_DEEPEST = 200
# Below these counts nothing takes long, whatever it is.
_TAGS_AT_LEAST = 2000
_ATTRIBUTES_AT_MOST = 200
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{20000}")
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*'|[\"'])*+)(>|\Z)")
_COMMENT_OPENS = re.compile(r"<!--+(?:\[if[^\]<>]*\]>)?")
# Elements that cannot hold others, or that the next one of their kind closes.
_FLAT = words(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dd dt option thead tbody tfoot",
    "html head body",
)


def close_comment(html: str) -> str:
    """`html` without a comment that is never closed, which would swallow all that follows."""
    end = html.rfind("-->") + 3 if "-->" in html else 0
    start = html.find("<!--", end)
    return html if start < 0 else html[:start] + _COMMENT_OPENS.sub("", html[start:])


def limit_nesting(html: str) -> str:
    """`html` without tags that are nested too deep to mean anything and without crowds of attributes."""
    if html.count("<") < _TAGS_AT_LEAST and html.count("=") < _TAGS_AT_LEAST and not _LONG_TAG.search(html):
        return html
    open_elements: list[str] = []
    counts: dict[str, int] = {}

    def limit(match: re.Match[str]) -> str:
        closing, name, attributes, _ = match.groups()
        name = name.lower()
        if closing:
            if counts.get(name):
                while (closed := open_elements.pop()) != name:
                    counts[closed] -= 1
                counts[name] -= 1
            elif name not in _FLAT:
                return ""
            return match[0]
        if name not in _FLAT and not attributes.endswith("/"):
            if len(open_elements) >= _DEEPEST:
                return ""
            open_elements.append(name)
            counts[name] = counts.get(name, 0) + 1
        if (
            len(attributes) > _ATTRIBUTES_AT_MOST
            and len(attributes.split(None, _ATTRIBUTES_AT_MOST)) > _ATTRIBUTES_AT_MOST
        ):
            return f"<{name}>"
        return match[0]

    return _TAG.sub(limit, html)
