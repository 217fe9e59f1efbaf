"""Brackets and quotation marks. Plain data.

As strings: a token is tested with `in`, and no token (an empty string) counts as a bracket.
"""

OPENING = '([«"“'
CLOSING = ')]»”"'
BRACKETS = '()[]«»"“”'
QUOTES = "\"'«“”»„‘’"

# What closes what each sign opens.
PAIRS = {"(": ")", "[": "]", "«": "»", '"': '"', "“": "”", "”": "”", "'": "'"}
