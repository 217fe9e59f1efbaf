"""What the bundled recogniser looks at in a word: everything depends on the word alone, so it is found once for each.

Ratinov and Roth (2009) give the reasons for what stands in the lexicon; clusters of several sizes are after Miller,
Guinness and Zamanian (2004).
"""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from tasks.language.fold import normalised
from tasks.language.tokens import bare_form

Known = TypeVar("Known")

_DIGITS = re.compile(r"\d")
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_SHORTEST_STEM = 3
_LONGEST_AFFIX = 4
# Up to so many letters, affixes are those of many words: in 800 articles 39,000 words began in 5,000 ways.
_SHORT_AFFIX = _LONGEST_AFFIX - 1
# Beyond this a token is no word of a language; what follows tells nothing and could only cost memory.
_LONGEST = 40

# The letters of a stem that is the word: its first one is the word's, and is no feature again.
_FURTHER = "b+"
_OF_LETTERS = frozenset(("p=", "q=", "b=", _FURTHER))
_KIND = 2
# The shape of most words, found by one look at them: `_shape` says the same of their letters one by one.
_ALL_LETTERS = "h=a00"

RARE_FEATURES = 5
"""How many `rare_features` gives."""

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


def folded_together(words: Sequence[str]) -> list[str]:
    """`fold` of each of `words`, in a fifth of the time."""
    bare = "\n".join([bare_form(word[:_LONGEST]) for word in words])
    folded = _DIGITS.sub("0", normalised(bare)).split("\n")
    # No token holds a line break; a word that a caller made may.
    return folded if len(folded) == len(words) else list(map(fold, words))


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
    """What is seen of a word, by its stem and the lexicon, each feature with a letter for its kind.

    `w` the word, folded; the lexicon's codes of the stem as they are; `s` the stem, where it is less than the word; `h`
    the word's shape (letters, digits, signs); `p` and `q` its first and last letters; `l` the stem's length; `c` the
    proclitics before the stem; `b` the first letters of the stem. So `وبالقاهرة` is seen as `w=وبالقاهره`,
    `s=القاهره`, `c=وب` and more.
    """
    folded = fold(word)
    rare = [[feature] for feature in rare_features(folded, stem)]
    common = [features_of_part(part) for part in common_parts(word, folded, stem)]
    found = in_order(rare, [list(lexicon.get(stem, ()))], common)
    return [feature for features in found for feature in features if feature]


def rare_features(folded: str, stem: str) -> tuple[str, str, str, str, str]:
    """The features that few words have in common, an empty string for those that a word has not.

    Itself, its stem, and four letters at either end and at the stem's beginning.
    """
    is_longer = len(folded) > _LONGEST_AFFIX
    return (
        f"w={folded}",
        f"s={stem}" if stem != folded else "",
        f"p={folded[:_LONGEST_AFFIX]}" if is_longer else "",
        f"q={folded[-_LONGEST_AFFIX:]}" if is_longer else "",
        f"b={stem[:_LONGEST_AFFIX]}" if len(stem) > _LONGEST_AFFIX else "",
    )


def common_parts(word: str, folded: str, stem: str) -> tuple[str, str, str, str, str, str]:
    """The other features but the codes, in parts that many words have in common: see `features_of_part`."""
    few = max(0, min(_SHORT_AFFIX, len(folded) - 1))
    first, last = folded[:few], folded[len(folded) - few :]
    length = f"l={min(len(stem), 10)}"
    if stem == folded:
        return _shape(word), f"p={first}", f"q={last}", length, "", _FURTHER + first
    proclitics = folded[: max(1, len(folded) - len(stem))]
    of_stem = stem[: max(0, min(_SHORT_AFFIX, len(stem) - 1))]
    return _shape(word), f"p={first}", f"q={last}", length, f"c={proclitics}", f"b={of_stem}"


def features_of_part(part: str) -> list[str]:
    """The features of a part: of the first or last letters of a word one for each length, else what it says."""
    shorter, feature = last_of_part(part)
    return [*features_of_part(shorter), feature] if shorter else [feature]


def last_of_part(part: str) -> tuple[str, str]:
    """A part without its last feature, empty where it has no other, and that feature, empty where it has none."""
    kind, letters = part[:_KIND], part[_KIND:]
    if kind not in _OF_LETTERS:
        return "", part
    rest = letters[1:] if kind == "q=" else letters[:-1]
    if kind == _FURTHER:
        return (kind + rest, f"b={letters}") if rest else ("", "")
    return kind + rest if rest else "", part if letters else ""


def in_order(rare: Sequence[Known], codes: Iterable[Known], common: Sequence[Known]) -> tuple[Known, ...]:
    """What is known of the features of a word, in the order in which the network's training met them."""
    own, stem, first, last, first_of_stem = rare
    shape, beginnings, endings, length, proclitics, beginnings_of_stem = common
    return (
        *(own, *codes, stem, shape, beginnings, first, endings, last),
        *(length, proclitics, beginnings_of_stem, first_of_stem),
    )


def _shape(word: str) -> str:
    if word.isalpha() and not word.isascii():
        return _ALL_LETTERS
    if word.isdigit():
        return f"h=d{min(len(word), 5)}"
    if not any(map(str.isalnum, word)):
        return f"h={word[:2]}"
    if word.isascii():
        return "h=X" if word.isupper() else "h=Xx" if word[:1].isupper() else "h=x"
    mixed = any(map(str.isdigit, word)), not word.isalnum()
    return f"h=a{mixed[0]:d}{mixed[1]:d}"
