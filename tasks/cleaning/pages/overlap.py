"""How much two readings of an article have in common, counted in words."""

import re
from collections import Counter
from functools import lru_cache

from tasks.cleaning.letters.references import decode_entities
from tasks.language.fold import fold_text

Words = Counter[str]

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# A witness that holds this share of a reading, and of which the reading holds this share, tells about the same article.
_WITNESS_HOLDS = 0.7
_WITNESS_HELD = 0.85
# A paragraph is the witness's where it has this share of its runs of words.
_PARAGRAPH_HELD = 0.5
# A page adds a few paragraphs to an article; where a witness knows nothing of more than this, it is an extract.
_PARAGRAPH_AT_LEAST = 150
_STRANGERS_AT_MOST = 5
# The same of a description that need not be looked for on the page.
_PART_HELD = 0.9
_RUN = 3
# What says the same has longer ones in common; a headline shares three words with many.
_SOUGHT_RUN = 5
# Descriptions are short; one of a page's whole text is none.
_SOUGHT_AT_MOST = 2000


@lru_cache(maxsize=8)
def words_of(text: str) -> Words:
    """The words of a text, folded, with how often each stands there."""
    return Counter(_WORD.findall(fold_text(text)))


def shared(some: Words, others: Words) -> float:
    """Which share of some words stands among the others too."""
    return (some & others).total() / max(1, some.total())


def lines_of(text: str) -> str:
    """A text that a page's data holds, its markup made line breaks."""
    text = decode_entities(text)
    return _TAG.sub("\n\n", text) if "<" in text else text


def without_strangers(text: str, witness: str, others: list[str]) -> str:
    """A reading without the paragraphs of which a witness that tells the same article knows nothing.

    `others` are texts that know some of its paragraphs as well.
    """
    read, told = words_of(text), words_of(witness)
    if shared(read, told) < _WITNESS_HOLDS or shared(told, read) < _WITNESS_HELD:
        return text
    known = {run for one in (witness, *others) for run in _runs(one)}
    lines = [line for line in text.split("\n\n") if line.strip()]
    kept = [line for line in lines if _is_known(line, known)]
    before, after = (sum(len(line) >= _PARAGRAPH_AT_LEAST for line in some) for some in (lines, kept))
    return text if before - after > _STRANGERS_AT_MOST else "\n\n".join(kept)


def known_share(text: str, witness: str) -> float:
    """Which share of a reading stands in paragraphs that a witness knows."""
    known = set(_runs(witness))
    return sum(len(line) for line in text.split("\n\n") if _is_known(line, known)) / max(1, len(text))


def known_lines(lines: list[str], witness: str) -> list[str]:
    """Those of some lines that a witness says."""
    known = set(_runs(witness))
    return [line for line in lines if _is_known(line, known)]


def is_within(some: str, text: str) -> bool:
    """Whether a text says what another says, in the same words one after the other."""
    if some in text:
        return True
    runs = _runs(some)
    known = set(_runs(text))
    return sum(run in known for run in runs) >= _PART_HELD * len(runs)


def has_runs_of(some: list[str], text: str, part: str) -> bool:
    """Whether any few words of some texts stand in another one after the other, and not only in a part of that."""
    words, known = (f" {' '.join(_WORD.findall(one))} " for one in (text, part))
    runs = [f" {' '.join(run)} " for one in some for run in _runs_as_written(one[:_SOUGHT_AT_MOST], _SOUGHT_RUN)]
    return any(run in words and words.count(run) > known.count(run) for run in runs)


def _is_known(line: str, known: set[tuple[str, ...]]) -> bool:
    runs = _runs(line)
    return sum(run in known for run in runs) >= _PARAGRAPH_HELD * len(runs)


def _runs(text: str) -> list[tuple[str, ...]]:
    return _runs_as_written(fold_text(text))


def _runs_as_written(text: str, length: int = _RUN) -> list[tuple[str, ...]]:
    words = _WORD.findall(text)
    return list(zip(*(words[start:] for start in range(length)), strict=False)) or [tuple(words)]
