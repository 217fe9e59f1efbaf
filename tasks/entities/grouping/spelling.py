"""Foreign names that one article spells in more than one way: `نتنياهو` and `نتانياهو`, `غوتيريش` and `جوتيريش`."""

import re
from collections import defaultdict
from collections.abc import Iterable

from tasks.entities.names.names_lexicon import ARTICLE
from tasks.language.bounded import BoundedByWord
from tasks.language.vocabulary import usage

# Long vowels are what the spellings of a foreign name differ in, and doubled letters, and the letter for a foreign G.
_VOWELS = re.compile("(?<!^)[اوي]")
_DOUBLED = re.compile(r"(.)\1")
# سلمان and سليمان, حسن and حسين are names of their own, and common; two names that nobody knows are hardly ever
# alike. In the vocabulary's encyclopaedia the rarer spelling of one name occurs fewer times than this.
_RARE = 24
_SHORTEST = 4
_MOST_LEFT_OUT = 2
# The words of names are fewer than those of texts.
_KEPT = 1 << 13


def same_spellings(words: Iterable[str]) -> dict[str, str]:
    """For each folded word that has another spelling among `words`, the one that stands for both.

    Words with the article are left out: they are Arabic, and a vowel makes another word of them (الزائر، الزوار).
    The order of `words` does not matter.
    """
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= _SHORTEST and word.isalpha() and not word.startswith(ARTICLE):
            alike[_skeleton(word)].add(word)
    chosen: dict[str, str] = {}
    for spellings in alike.values():
        if len(spellings) == 1:
            continue
        common = sorted(spellings, key=lambda word: (-usage(word).count, word))
        for word in common[1:]:
            if usage(word).count < _RARE and _differ_little(word, common[0]):
                chosen[word] = common[0]
    return chosen


def _skeleton_of(word: str) -> str:
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", word.replace("غ", "ج")))


_skeleton = BoundedByWord(_skeleton_of, _KEPT).__getitem__


def _differ_little(one: str, other: str) -> bool:
    """Whether words of one skeleton differ only in vowels that one leaves out, or in the order of the same vowels."""
    short, long = sorted((one.replace("غ", "ج"), other.replace("غ", "ج")), key=len)
    if sorted(short) == sorted(long):
        return True
    letters = iter(long)
    return len(long) - len(short) <= _MOST_LEFT_OUT and all(letter in letters for letter in short)
