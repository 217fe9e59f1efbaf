"""What `و` joins to a name, be it one word with it or, as many Maghrebi papers write it, a word of its own."""

from collections.abc import Sequence

from tasks.entities.names.names_lexicon import PROCLITIC_CONJUNCTION
from tasks.language.tokens import Token


def joined_word(words: Sequence[Token], at: int) -> tuple[str, int]:
    """The word that `و` joins at `at`, without it, and the index behind it; an empty one and `at` where none is."""
    form = words[at].form if at < len(words) else ""
    if form == PROCLITIC_CONJUNCTION:
        return (words[at + 1].form, at + 2) if at + 1 < len(words) else ("", at)
    if form[:1] == PROCLITIC_CONJUNCTION:
        return form[1:], at + 1
    return "", at
