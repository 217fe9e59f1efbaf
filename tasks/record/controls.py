"""Characters that do something to a terminal instead of being shown by it: controls, and overrides of direction."""

import re

# C0, C1 and delete; line and paragraph separator; embeddings, overrides and isolates of direction. The marks that
# Arabic text needs (U+200E, U+200F, U+061C) only tell how their neighbours stand.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def has_controls(text: str) -> bool:
    """Whether `text` holds one of them."""
    return _CONTROLS.search(text) is not None


def shown(text: str) -> str:
    """`text` in one line, for a terminal: each of them as its escape."""
    return _CONTROLS.sub(lambda match: ascii(match[0])[1:-1], text)
