"""Words whose digits say which one is meant, never how many: `القرن 19`, `القرنين 18 و19`."""

from collections.abc import Iterator

from tasks.figures.words.context_lexicon import RANKED as SINGULARS
from tasks.language import affix_lexicon as affix


def _duals(singular: str) -> Iterator[str]:
    stem = singular[:-1] + affix.TEH if singular.endswith(affix.TEH_MARBUTA) else singular
    return (stem + ending for ending in affix.DUAL_ENDINGS)


RANKED = frozenset(SINGULARS.split()) | {dual for word in SINGULARS.split() for dual in _duals(word)}
"""The folded words, with the article, their duals among them."""
