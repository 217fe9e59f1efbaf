"""Of a dictionary that nobody here chose the words of, hardly a noun loses its number, whatever letter it begins with."""

import sqlite3
from collections import defaultdict
from hashlib import sha1
from pathlib import Path

import pytest
from needed import module

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures
from tasks.figures.words.analysis import analyse
from tasks.language.diacritics import without_diacritics

arramooz = module("arramooz")

_MOST_LOST_OF_LETTER = 0.03
_NOUNS_OF_LETTER = 100
# Of ظ the dictionary has 49 nouns, of all other letters more.
_LEAST_OF_LETTER = 45
_LETTERS = 28
_PLAIN_NOUNS = "select unvocalized from nouns where category in ('', 'اسم آلة', 'اسم المرة')"
_NO_TANWIN = ("ة", "اء", "ى", "ا", "و")
_HAMZAS = "أإآ"


def _nouns() -> dict[str, list[str]]:
    """A hundred nouns for each letter, the same in every run; numerals, months and units are left out."""
    path = Path(arramooz.__file__).parent / "data" / "arabicdictionary.sqlite"
    by_letter = defaultdict(set)
    with sqlite3.connect(path) as dictionary:
        for (text,) in dictionary.execute(_PLAIN_NOUNS):
            noun = without_diacritics(text).strip()
            if noun.isalpha() and len(noun) > 2 and not noun.startswith("ال") and analyse(noun) is None:
                by_letter["ا" if noun[0] in _HAMZAS else noun[0]].add(noun)
    return {
        letter: sorted(nouns, key=lambda noun: sha1(noun.encode(), usedforsecurity=False).digest())[:_NOUNS_OF_LETTER]
        for letter, nouns in by_letter.items()
    }


def _sentences(noun: str) -> list[tuple[str, int]]:
    accusative = noun if noun.endswith(_NO_TANWIN) else noun + "ا"
    return [
        (f"وزعت الجمعية 500 {noun} على السكان.", 500),
        (f"ضبطت الشرطة 25 {accusative} في حملة بالعاصمة.", 25),
    ]


def _loses(text: str, value: int) -> bool:
    return all(figure.value != value for figure in extract_figures("", text, split_sentences("", text)))


@pytest.mark.slow
@pytest.mark.extra
def test_a_number_before_a_noun_of_the_dictionary_stays() -> None:
    nouns = _nouns()
    assert len(nouns) == _LETTERS
    for letter, some in nouns.items():
        assert len(some) >= _LEAST_OF_LETTER, letter
        cases = [case for noun in some for case in _sentences(noun)]
        lost = [text for text, value in cases if _loses(text, value)]
        assert len(lost) <= _MOST_LOST_OF_LETTER * len(cases), (letter, lost)
