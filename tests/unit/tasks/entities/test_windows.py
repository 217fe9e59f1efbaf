"""Sentences without end are labelled window by window, with the labels of the whole."""

import subprocess
import sys

import pytest

from tasks.entities import load_recogniser
from tasks.entities.windows import LONGEST, MARGIN, label_in_windows
from tasks.language.tokens import tokenise

TEXT = "قال محمد العلي في بيروت إن وزارة الصحة اللبنانية أعلنت إصابة ثلاثة من سكان دمشق و"


class Echo:
    """Says of each word what the word is, and notes how long its sentences were."""

    name = "echo"

    def __init__(self):
        self.seen = []

    def label(self, sentences):
        self.seen += [len(sentence) for sentence in sentences]
        return [list(sentence) for sentence in sentences]


@pytest.mark.parametrize("length", [0, 1, LONGEST, LONGEST + 1, 2 * LONGEST - 2 * MARGIN, 3 * LONGEST, 10_007])
def test_each_token_gets_its_own_label_and_none_is_seen_in_a_longer_sentence(length):
    echo = Echo()
    labels = [f"B-{n}" for n in range(length)]
    assert label_in_windows(echo, [["O"], labels, ["O", "O"]]) == [["O"], labels, ["O", "O"]]
    assert max(echo.seen) <= LONGEST


def test_a_name_over_a_seam_is_one_where_both_windows_say_so_and_lawful_otherwise():
    seam = LONGEST - MARGIN
    over = ["O"] * (LONGEST + 10)
    over[seam - 1 : seam + 2] = ["B-LOC", "I-LOC", "I-LOC"]
    assert label_in_windows(Echo(), [over]) == [over]
    broken = list(over)
    broken[seam - 1] = "O"
    assert label_in_windows(Echo(), [broken])[0][seam : seam + 2] == ["B-LOC", "I-LOC"]


def test_the_bundled_recogniser_says_the_same_in_windows_as_in_one_go():
    recogniser = load_recogniser("bundled")
    words = [token.form for token in tokenise(TEXT * 400)]
    assert len(words) > 2 * LONGEST
    assert label_in_windows(recogniser, [words]) == recogniser.label([words])


@pytest.mark.slow
def test_a_megabyte_without_a_full_stop_takes_little_more_memory_than_a_tenth_of_it():
    code = f"""
import resource, sys
from tasks.entities import load_recogniser
from tasks.entities.windows import label_in_windows
from tasks.language.tokens import tokenise
words = [token.form for token in tokenise({TEXT!r} * int(sys.argv[1]))]
recogniser = load_recogniser("bundled")
recogniser.label([words[:2048]])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
label_in_windows(recogniser, [words])
print(len(words), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    grown = []
    for many in (700, 7000):
        ran = subprocess.run([sys.executable, "-c", code, str(many)], capture_output=True, text=True, check=True)
        grown.append(int(ran.stdout.split()[1]) / 1024)
    # MiB. In one go the larger takes 257.
    assert grown[1] < grown[0] + 64, grown
