"""Every entry of every table of words is in the form that its reader looks up, stands once, and is one token.

An entry that is not folded as its reader folds the text, or that the tokeniser cuts in two, never matches, and nobody
notices.
"""

import ast
import importlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tasks.figures.words.analysis import analyse
from tasks.figures.words.money_lexicon import CURRENCY_NAMES
from tasks.figures.words.roles import ROLES
from tasks.figures.words.unit_lexicon import PREFIXES, UNIT_DUALS, UNITS
from tasks.language.fold import fold, fold_name, fold_text
from tasks.language.places import ADJECTIVES, PLACE_COUNTRIES
from tasks.language.tokens import bare_form, tokenise

ROOT = Path(__file__).parents[4]
_ARABIC = re.compile("[\u0600-\u06ff]")
_SEPARATORS = re.compile(r"[\s/|]+")
# Tables whose readers compare folded words with them as they stand.
FOLDED = (
    "figures/words/amount", "figures/words/context", "figures/words/label", "figures/words/numeral",
    "figures/words/unit", "language/affix",
)  # fmt: skip
# Tables that their readers fold, each in its own way.
FOLDED_BY_READER: dict[str, Callable[[str], str]] = {
    "figures/events/context": fold,
    "figures/events/casualty": fold,
    "figures/events/condition": fold,
    "figures/events/doer": fold,
    "figures/events/frame": fold,
    "figures/events/health": fold,
    "figures/events/noun": fold,
    "figures/places/place": fold,
    "figures/words/person": fold,
    "language/calendar": fold,
    "entities/institutions/": fold_name,
    "entities/names/speakers": fold_name,
    "entities/places/regions": fold_name,
}
# Not words: characters, markup, forms as written that are compared with forms as written, or sentences for readers.
AS_WRITTEN = {
    "cleaning/boilerplate/", "cleaning/html/embed", "cleaning/html/markup", "cleaning/is_arabic",
    "cleaning/letters/character", "cleaning/letters/punctuation", "cleaning/pages/page",
    "cleaning/sentence", "cleaning/shortcodes/",
    "entities/institutions/bodies", "entities/institutions/clubs", "entities/institutions/purposes",
    "entities/institutions/statements", "entities/institutions/unnamed",
    "entities/names/names", "entities/names/works",
    "entities/places/countries", "entities/places/named_places", "figures/context/qualifier", "figures/words/money",
    "language/outlet", "language/brackets", "language/letters", "language/places", "views/", "views/desk/guard", "views/desk/refusal",
}  # fmt: skip


def modules() -> dict[str, Path]:
    found = (ROOT / "tasks").rglob("*lexicon.py")
    return {str(path.relative_to(ROOT / "tasks")).removesuffix("lexicon.py").removesuffix("_"): path for path in found}


def test_every_lexicon_says_how_it_is_read() -> None:
    assert set(modules()) == {*FOLDED, *FOLDED_BY_READER, *AS_WRITTEN}


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """The words of the string tables of a module: those made of one literal, or of several that are added."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(statement, ast.Assign) or not isinstance(statement.value, (ast.Constant, ast.BinOp)):
            continue
        name = ast.unparse(statement.targets[0])
        for node in ast.walk(statement.value):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _ARABIC.search(node.value):
                yield from ((name, word) for word in node.value.split())


@pytest.mark.parametrize("module", FOLDED)
def test_entries_are_folded_as_they_stand(module: str) -> None:
    for table, entry in entries(modules()[module]):
        for word in filter(None, _SEPARATORS.split(entry)):
            assert word == fold(word), f"{table}: {word}"


@pytest.mark.parametrize("module", [*FOLDED, *(name for name in FOLDED_BY_READER if "institutions" not in name)])
def test_an_entry_stands_once_in_its_table(module: str) -> None:
    folded = FOLDED_BY_READER.get(module, fold)
    counts = Counter((table, *map(folded, entry.split("/"))) for table, entry in entries(modules()[module]))
    counts = Counter({key: count for key, count in counts.items() if key[1] != "|"})
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("module", [*FOLDED, *FOLDED_BY_READER])
def test_an_entry_is_one_token_of_a_text(module: str) -> None:
    for table, entry in entries(modules()[module]):
        for word in filter(None, _SEPARATORS.split(entry)):
            assert [token.form for token in tokenise(word)] == [bare_form(word)] != [""], f"{table}: {word}"


@pytest.mark.parametrize("table", [CURRENCY_NAMES, UNITS, UNIT_DUALS, PREFIXES, ADJECTIVES, PLACE_COUNTRIES, ROLES])
def test_what_is_built_of_the_tables_is_folded_and_known_to_the_reader_of_numbers(table: dict[str, object]) -> None:
    for word in table:
        assert word == fold(word), word
        # Signs such as `km/h` and `℃` have readers of their own.
        if word.isalpha() and _ARABIC.search(word):
            assert [token.form for token in tokenise(word)] == [word]
            assert analyse(word) is not None, word


def test_no_two_rows_of_money_or_units_claim_a_word() -> None:
    money = importlib.import_module("tasks.figures.words.money_lexicon")
    units = importlib.import_module("tasks.figures.words.unit_lexicon")
    for rows in (
        [forms for _, forms, _, _ in money.CURRENCIES],
        [f"{singulars} {plurals} {duals}" for _, _, _, singulars, plurals, duals in units.NOUNS],
        [
            country.nationality
            for country in importlib.import_module("tasks.language.places_lexicon").COUNTRIES.values()
        ],
        [country.places for country in importlib.import_module("tasks.language.places_lexicon").COUNTRIES.values()],
    ):
        counts = Counter(word for row in rows for word in row.split())
        assert [word for word, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("table", ["AGE_UNITS", "CLICKS", "LIST_HEADINGS", "NETWORKS", "TAG_HEADS", "WIRE_ZONES"])
def test_phrases_of_boilerplate_stand_once(table: str) -> None:
    phrases = list(getattr(importlib.import_module("tasks.cleaning.boilerplate.lexicon"), table))
    assert [phrase for phrase, count in Counter(map(fold_text, phrases)).items() if count > 1] == []


@pytest.mark.parametrize("module", ["tasks.entities.names.names_lexicon", "tasks.entities.places.countries_lexicon"])
def test_tables_of_forms_as_written_have_bare_forms(module: str) -> None:
    for name, table in vars(importlib.import_module(module)).items():
        if isinstance(table, frozenset) and not name.startswith("_"):
            for word in table:
                assert word == bare_form(word), f"{name}: {word}"
