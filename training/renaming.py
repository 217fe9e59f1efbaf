"""Labelled sentences with other names in the places of theirs, so that the student learns what stands around a name.

The replacement of mentions by others of their kind is one of the augmentations of Dai and Adel (2020).
"""

import random
from collections.abc import Sequence

from tasks.entities.decoding import decode
from tasks.language.affix_lexicon import ARTICLE, CONJUNCTIONS, FOR, PREPOSITIONS
from training.corpora import Sentence

# A name is replaced so often; with those that stay, a sentence keeps some of its sense.
_REPLACED = 0.8
_PROCLITICS = CONJUNCTIONS + PREPOSITIONS
# The article loses its alef after this preposition.
_FUSED = FOR + ARTICLE[1:]

Name = tuple[str, ...]


def renamed(sentences: Sequence[Sentence], copies: int, seed: int) -> list[Sentence]:
    """So many copies of each sentence that holds a name, with names of `sentences` drawn by their kind.

    A proclitic stays: `بتونس` may become `بوهران`. A letter is taken for one where the rest of the word begins a name
    of that kind elsewhere in `sentences`.
    """
    rng = random.Random(seed)
    firsts: dict[str, set[str]] = {}
    for words, labels in sentences:
        for name in decode(labels):
            firsts.setdefault(name.type, set()).add(words[name.start])
    distinct = {
        (name.type, _bare(words[name.start : name.end], firsts[name.type])[1])
        for words, labels in sentences
        for name in decode(labels)
    }
    pools: dict[str, list[Name]] = {kind: [] for kind in sorted(firsts)}
    for kind, words_of_name in sorted(distinct):
        pools[kind].append(words_of_name)
    named = [sentence for sentence in sentences if decode(sentence[1])]
    return [_renamed(sentence, firsts, pools, rng) for _ in range(copies) for sentence in named]


def _renamed(
    sentence: Sentence, firsts: dict[str, set[str]], pools: dict[str, list[Name]], rng: random.Random
) -> Sentence:
    words, labels = sentence
    new_words: list[str] = []
    new_labels: list[str] = []
    at = 0
    for start, end, kind in decode(labels):
        new_words += words[at:start]
        new_labels += labels[at:start]
        name = tuple(words[start:end])
        if rng.random() < _REPLACED:
            proclitic, _ = _bare(name, firsts[kind])
            name = _after(proclitic, rng.choice(pools[kind]))
        new_words += name
        new_labels += [f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
        at = end
    return new_words + words[at:], new_labels + labels[at:]


def _after(proclitic: str, name: Name) -> Name:
    first, *rest = name
    if proclitic == FOR and first.startswith(ARTICLE):
        return (_FUSED + first.removeprefix(ARTICLE), *rest)
    return (proclitic + first, *rest)


def _bare(name: Sequence[str], firsts: set[str]) -> tuple[str, Name]:
    """The proclitic of a name, or nothing, and the name without it."""
    first, *rest = name
    if first.startswith(_FUSED) and (whole := ARTICLE + first.removeprefix(_FUSED)) in firsts:
        return FOR, (whole, *rest)
    if first.startswith(tuple(_PROCLITICS)) and first[1:] in firsts:
        return first[0], (first[1:], *rest)
    return "", tuple(name)
