"""Nouns that no table holds are counted after a number, whatever letter they begin with."""

from collections import defaultdict

from everyday_nouns import PLURALS, SINGULARS

from tasks.cleaning import split_sentences
from tasks.figures import Figure, extract_figures
from tasks.language.fold import fold

# Of a letter at most this share may be lost, and so may of all; a letter has too few nouns here for three in a hundred.
_MOST_LOST = 0.03
_MOST_LOST_OF_LETTER = 0.15
_ACCUSATIVE = "ا"
_NO_TANWIN = ("ة", "اء", "ى", "ا")


def _figures(text: str) -> list[Figure]:
    return extract_figures("", text, split_sentences("", text))


def _cases() -> list[tuple[str, str, int]]:
    cases = []
    for noun in SINGULARS:
        accusative = noun if noun.endswith(_NO_TANWIN) else noun + _ACCUSATIVE
        cases += [
            (f"وزعت الجمعية 500 {noun} على السكان.", noun, 500),
            (f"اشترى التاجر 40 {accusative} من السوق.", accusative, 40),
        ]
    return cases + [(f"سرق اللص 7 {noun} من المتجر.", noun, 7) for noun in PLURALS]


def _lost() -> dict[str, list[tuple[str, bool]]]:
    found = defaultdict(list)
    for text, noun, value in _cases():
        figures = [figure for figure in _figures(text) if figure.value == value]
        units = [figure for figure in figures if figure.kind != "count"]
        right = bool(units) or any(fold(figure.counted or "") == fold(noun) for figure in figures)
        found[fold(noun)[0]].append((noun, right))
    return found


def test_hardly_any_noun_is_lost() -> None:
    found = _lost()
    everything = [case for cases in found.values() for case in cases]
    lost = [noun for noun, right in everything if not right]
    assert len(lost) <= _MOST_LOST * len(everything), lost
    for letter, cases in found.items():
        missed = [noun for noun, right in cases if not right]
        assert len(missed) <= _MOST_LOST_OF_LETTER * len(cases), (letter, missed)
