"""Hostile and broken markup made harmless.

Parsers take time in proportion to how deep elements are nested, for each of them; and a comment that is never closed
swallows all that follows.
"""

import re
from collections.abc import Iterator

from tasks.cleaning.html.markup_lexicon import UNSEEN
from tasks.cleaning.word_lists import words

_COMMENT_OPENS = re.compile(r"<!--+(?:\[if[^\]<>]*\]>)?")
# Elements that end before the next block where they are never closed, and inside of them where they are.
_HIDING = (UNSEEN.keys() | words("iframe noembed noframes xmp object video audio amp-video amp-audio")) - words(
    # What has no content, what parsers close themselves, and what is closed by all that follows it.
    "meta link param input frame frameset head svg math rt rp option xml amp-embed"
)
# The look at the first two letters passes over most tags, several times faster than all of the names.
_STARTS = "".join(sorted({name[0] for name in _HIDING})), "".join(sorted({name[1] for name in _HIDING}))
_SWALLOWING = re.compile(
    rf"<(?=/?[{_STARTS[0]}][{_STARTS[1]}])(/?)({'|'.join(sorted(_HIDING, key=len, reverse=True))})(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_BLOCK_NAMES = "p|div|h[1-6]|br|ul|ol|table|tr|td|blockquote|section|article|main|figure|body"
_BLOCK = re.compile(rf"</?(?:{_BLOCK_NAMES})(?=[\s/>])", re.IGNORECASE)
_BLOCK_OR_ARABIC_LINE = re.compile(rf"</?(?:{_BLOCK_NAMES})(?=[\s/>])|\n[ \t]*+(?=[\u0621-\u064a])", re.IGNORECASE)
# These hold blocks themselves.
_TEXT_BLOCK = re.compile(
    r"<(?:/?p|h[1-6]|br|article|main|blockquote)(?=[\s/>])|</(?:div|td|section|body)\s*>", re.IGNORECASE
)
# Players and drawings hold nothing but elements that say what they show; words right after these are the article's.
_AFTER_PARTS = re.compile(r"(?<=>)(?!\s*+</?(?:source|track|param|embed|area|amp-img|img)(?=[\s/>]))", re.IGNORECASE)
_END_OF = (
    dict.fromkeys(("script", "style"), _BLOCK_OR_ARABIC_LINE)
    | dict.fromkeys(("nav", "menu", "noscript", "template", "amp-sidebar"), _TEXT_BLOCK)
    | dict.fromkeys(
        (
            "object",
            "video",
            "audio",
            "amp-video",
            "amp-audio",
            "canvas",
            "map",
            "datalist",
            "progress",
            "meter",
            "iframe",
        ),
        _AFTER_PARTS,
    )
)


def _unclosed_value(quote: str, other: str) -> re.Pattern[str]:
    """A value in `quote` that is still open where a tag follows: at the next one another begins, or none comes."""
    before = rf"""[^<>"'=]|=(?!{quote})|={quote}[^{quote}<>]*{quote}|{other}[^{other}<>]*{other}"""
    follows = rf"(?:>(?=[^{quote}]*<)|<[A-Za-z/])[^{quote}]*+(?:(?<==){quote}|\Z)"
    return re.compile(rf"<[A-Za-z](?:{before})*+={quote}[^{quote}<>]*+(?={follows})")


_UNCLOSED_VALUES = {"'": _unclosed_value("'", '"'), '"': _unclosed_value('"', "'")}
# A value that is open at the end of its tag or the begin of another one, whatever follows: far faster to look for.
_OPEN_VALUES = {quote: re.compile(f"={quote}[^{quote}<>]*+[<>]") for quote in _UNCLOSED_VALUES}
# A value between one kind of quote and the other: what should end it stands alone before the end of its tag.
_MISMATCHED = tuple(
    re.compile(rf"(=\s*+{opens}[^'\"<>]*+){closes}((?:[^'\"<>]*+{closes}[^'\"<>]*+{closes})*+[^'\"<>]*+>)")
    for opens, closes in ("'\"", "\"'")
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
        yield start if opening[0].endswith("/>") else end


def close_value(html: str) -> str:
    """`html` with the quotes that are missing after a value that would hold the tags that follow."""
    if "='" in html or "= '" in html or "'>" in html:
        for mismatched, quote in zip(_MISMATCHED, "'\"", strict=True):
            html = mismatched.sub(rf"\1{quote}\2", html)
    for sign, pattern in _UNCLOSED_VALUES.items():
        if _OPEN_VALUES[sign].search(html):
            html = _with_quotes(html, sign, pattern)
    return html


def _with_quotes(html: str, sign: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: match[0] + (sign if html[match.end()] == ">" else sign + ">"), html)
