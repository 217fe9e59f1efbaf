"""Words without their proclitics, for what is counted over texts without labels: `وبالقاهرة` counts for `القاهرة`."""

from collections.abc import Mapping

# A rest must be at least this much more frequent than the whole for its first letter to be taken for a proclitic.
_RATIO = 1.0
_SHORTEST_REST = 3
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بلك"


def segments(word: str, counts: Mapping[str, int]) -> list[str]:
    """A folded word as its proclitics, each with a plus sign, and its stem: the rest, if it is the commoner word."""
    parts: list[str] = []
    rest = word
    for letters in (_CONJUNCTIONS, _PREPOSITIONS):
        if len(rest) > _SHORTEST_REST and rest[0] in letters:
            article = "ا" + rest[1:]
            shorter = article if rest.startswith("لل") and article in counts else rest[1:]
            if len(shorter) >= _SHORTEST_REST and counts.get(shorter, 0) > _RATIO * counts.get(rest, 0):
                parts.append(rest[0] + "+")
                rest = shorter
    return [*parts, rest]


def segmented(texts: list[list[str]], counts: Mapping[str, int]) -> list[list[str]]:
    """Texts of folded words, each word as its parts."""
    known = {word: segments(word, counts) for word in counts}
    return [[part for word in text for part in known[word]] for text in texts]
