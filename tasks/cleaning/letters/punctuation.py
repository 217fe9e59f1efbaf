"""Punctuation made uniform: no repeated marks, Arabic marks after Arabic words. Quotation marks have their own module.

- two or more full stops become an ellipsis `…`, which newspapers write in every number of dots;
- repeated commas, colons, semicolons, question and exclamation marks become one, and a mixture of the last two `؟!`;
- three or more dashes, stars, underscores and the like become one;
- `,` `;` `?` right after an Arabic letter and before a blank, an Arabic letter or the end become `،` `؛` `؟`.
"""

import re

# Two classes in a row are found several times faster than a choice of patterns, or than one class with a count; what
# is found is looked at more closely.
_SIGN = "[.\u2026!?\u061f,:;\u060c\u061b\\-_=*~#+\u2022\u2013\u2014]"
_RUN = re.compile(f"{_SIGN}{_SIGN}+")
_REPEATED = re.compile(
    "(?P<dots>[.\u2026]{2,})|(?P<asking>[!?\u061f]{2,})|(?P<same>[,:;\u060c\u061b])(?P=same)+"
    "|(?P<rule>[-_=*~#+\u2022\u2013\u2014])(?P=rule){2,}"
)
_AFTER_ARABIC = "(?:(?<=[\u0621-\u0652].)|(?<=[\u0621-\u0652][\u00bb\u201d\"').].))"
_LATIN = re.compile(f"[,;?]{_AFTER_ARABIC}(?=[\\s\u0621-\u064a\u00ab\u201c\u00bb\u201d!)\\]]|$)")
_ARABIC_MARKS = {",": "\u060c", ";": "\u061b", "?": "\u061f"}


def without_repetition(text: str) -> str:
    """`text` with one mark for every run of the same."""
    return _RUN.sub(_shorter, text)


def arabic_marks(paragraphs: list[str]) -> list[str]:
    """The paragraphs, whose quotation marks are uniform, with Arabic commas and question marks after Arabic words."""
    return [
        _LATIN.sub(_to_arabic, paragraph) if "," in paragraph or ";" in paragraph or "?" in paragraph else paragraph
        for paragraph in paragraphs
    ]


def _to_arabic(match: re.Match[str]) -> str:
    return _ARABIC_MARKS[match[0]]


def _shorter(run: re.Match[str]) -> str:
    return _REPEATED.sub(_once, run[0])


def _once(match: re.Match[str]) -> str:
    if match["dots"]:
        return "\u2026"
    asking = match["asking"]
    if not asking:
        return match["same"] or match["rule"]
    question = "\u061f" if "\u061f" in asking else "?"
    if "!" not in asking:
        return question
    return question + "!" if "?" in asking or "\u061f" in asking else "!"
