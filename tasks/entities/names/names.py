"""Names as keys, in which what newspapers write now one way, now another is written alike."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tasks.entities.names.names_lexicon import ARTICLE, FAMILY, JOINED_PARTICLES, RESPELLED
from tasks.language.bounded import BoundedByWord
from tasks.language.fold import fold_name
from tasks.language.tokens import Token, is_word

Key = tuple[str, ...]

# Most names have none of these words, and their key is their words as they are.
_SPELLED_APART = frozenset({*JOINED_PARTICLES, FAMILY})
_QUOTES = frozenset("\"'«»“”„‘’‹›`´()[]{}")


def respelled(word: str) -> str:
    """A folded word as its key spells it: `اميركيه` for `امريكيه`."""
    for one, other in RESPELLED.items():
        word = word.replace(one, other)
    return word


_key_word = BoundedByWord(lambda word: respelled(fold_name(word))).__getitem__


def key_of(words: Iterable[str]) -> Key:
    """The folded words of a name; particles that some write apart are joined: `عبد الله` and `عبدالله` are one key.

    So are `الأميركية` and `الأمريكية`.
    """
    folded = tuple(map(_key_word, words))
    if _SPELLED_APART.isdisjoint(folded):
        return folded
    key: list[str] = []
    particle = ""
    for word in folded:
        if word in JOINED_PARTICLES:
            particle += word
        else:
            key.append(particle + word)
            particle = ""
    if FAMILY in key:
        _join_spellings_of_family(key)
    return (*key, particle) if particle else tuple(key)


def _join_spellings_of_family(key: list[str]) -> None:
    """Take the article off the family's name in place: `آل النهيان` and `آل نهيان` are one."""
    at = key.index(FAMILY) + 1
    if at < len(key):
        key[at] = key[at].removeprefix(ARTICLE)


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The forms of a name's words, without punctuation."""
    return [token.form for token in tokens if is_word(token.form)]


def display_name(tokens: Sequence[Token], first: str) -> str:
    """The name that `tokens` write, with `first` for its first word, bare of diacritics and quotes, blanks made single.

    Other punctuation stays where it stands: `جان-بول`.
    """
    parts = [first]
    for before, token in pairwise(tokens):
        if token.form in _QUOTES:
            continue
        if before.end != token.start or before.form in _QUOTES:
            parts.append(" ")
        parts.append(token.form)
    return "".join(parts)
