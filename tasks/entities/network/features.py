"""What the bundled recogniser looks at in a word: everything depends on the word alone, so it is found once for each.

Ratinov and Roth (2009) give the reasons for what stands in the lexicon; clusters of several sizes are after Miller,
Guinness and Zamanian (2004).
"""

import re
from collections.abc import Iterable
from typing import Protocol

from tasks.language.fold import normalised
from tasks.language.tokens import bare_form

_DIGITS = re.compile(r"\d")
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_SHORTEST_STEM = 3
_AFFIX_LENGTHS = (1, 2, 3, 4)
# Beyond this a token is no word of a language; what follows tells nothing and could only cost memory.
_LONGEST = 40

# How far the window reaches to either side. Three to either side gained nothing on held-out data.
WINDOW = 2


class KnownWords(Protocol):
    """Which words are known; a dictionary is one."""

    def __contains__(self, word: str, /) -> bool: ...


class Lexicon(KnownWords, Protocol):
    """What is known of words, by short codes; a dictionary is one."""

    def get(self, word: str, default: tuple[str, ...], /) -> tuple[str, ...]:
        """The codes of `word`, `default` for a word that is not in it."""
        ...


def fold(word: str) -> str:
    """`word` as the model knows it: hamzas, final ya and ta marbuta written alike, digits made 0, marks left out."""
    return _DIGITS.sub("0", normalised(bare_form(word[:_LONGEST])))


def stem_of(folded: str, lexicon: KnownWords) -> str:
    """The word without proclitics, where it is unknown as it stands and known without them: `وبالقاهره` → `القاهره`."""
    if folded in lexicon:
        return folded
    rest = folded
    for letters in (_CONJUNCTIONS, _PREPOSITIONS):
        if len(rest) > _SHORTEST_STEM and rest[0] in letters:
            article = "ا" + rest[1:] if rest.startswith("لل") else ""
            if article and article in lexicon:
                return article
            rest = rest[1:]
            if rest in lexicon:
                return rest
    return folded


def features_of(word: str, stem: str, lexicon: Lexicon) -> list[str]:
    """What is seen of a word, by its stem and the lexicon: see `features_with`."""
    return features_with(word, fold(word), stem, lexicon.get(stem, ()))


def features_with(word: str, folded: str, stem: str, codes: Iterable[str]) -> list[str]:
    """What is seen of a word, each feature with a letter for its kind.

    `w` the word, folded; `s` its stem, where that is less; the lexicon's `codes` of the stem as they are; `h` its shape
    (letters, digits, signs); `p` and `q` its first and last letters; `l` the stem's length; `c` the proclitics before
    the stem; `b` the first letters of the stem. So `وبالقاهرة` is seen as `w=وبالقاهره`, `s=القاهره`, `c=وب` and more.
    """
    features = [f"w={folded}", *codes]
    if stem != folded:
        features.append(f"s={stem}")
    features.append(_shape(word))
    lengths = _AFFIX_LENGTHS[: max(0, len(folded) - 1)]
    features += [f"p={folded[:n]}" for n in lengths]
    features += [f"q={folded[-n:]}" for n in lengths]
    features.append(f"l={min(len(stem), 10)}")
    if stem != folded:
        features.append(f"c={folded[: max(1, len(folded) - len(stem))]}")
        features += [f"b={stem[:n]}" for n in _AFFIX_LENGTHS if len(stem) > n]
    else:
        features += [f"b={stem[:n]}" for n in _AFFIX_LENGTHS[1:] if len(stem) > n]
    return features


def _shape(word: str) -> str:
    if word.isdigit():
        return f"h=d{min(len(word), 5)}"
    if not any(map(str.isalnum, word)):
        return f"h={word[:2]}"
    if word.isascii():
        return "h=X" if word.isupper() else "h=Xx" if word[:1].isupper() else "h=x"
    mixed = any(map(str.isdigit, word)), not word.isalnum()
    return f"h=a{mixed[0]:d}{mixed[1]:d}"
