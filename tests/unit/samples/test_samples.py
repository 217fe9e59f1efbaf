"""The samples are what their table says, and the figures marked in them stand where they are said to stand."""

import json
import re
import runpy
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tasks.cleaning import clean
from tasks.record.acceptance import Bounds, Refused, accept
from tasks.record.forms import FigureForm

SAMPLES = Path(__file__).parents[3] / "samples"
FILES = {path.name: path for path in sorted(SAMPLES.glob("[0-9]*.json"))}
EXPECTED: dict[str, dict[str, str]] = json.loads((SAMPLES / "gold" / "expected.json").read_bytes())
ENRICHED = [name for name, outcome in EXPECTED.items() if outcome["outcome"] == "enriched"]
MARKED: list[dict[str, Any]] = [
    json.loads(line) for line in (SAMPLES / "gold" / "figures.jsonl").read_bytes().splitlines()
]
MARKED_FILES = sorted({figure["file"] for figure in MARKED})
LIMIT = Bounds().article_bytes

_MAKER = runpy.run_path(str(SAMPLES / "too_large.py"))
TOO_LARGE: str = _MAKER["NAME"]
too_large: Callable[[int], bytes] = _MAKER["too_large"]


def content(name: str) -> bytes:
    return too_large(LIMIT) if name == TOO_LARGE else FILES[name].read_bytes()


def article(name: str) -> dict[str, Any]:
    value = json.loads(FILES[name].read_bytes())
    assert isinstance(value, dict)
    return value


def body(name: str) -> str:
    text = article(name)["body"]
    assert isinstance(text, str)
    return text


def only(part: str) -> str:
    (name,) = [name for name in FILES if part in name]
    return name


def test_every_file_has_an_expected_outcome_and_every_outcome_a_file() -> None:
    assert set(EXPECTED) == set(FILES) | {TOO_LARGE}
    assert TOO_LARGE not in FILES


def test_there_are_enough_of_both_outcomes() -> None:
    reasons = {outcome["reason"] for outcome in EXPECTED.values() if outcome["outcome"] == "rejected"}
    assert len(ENRICHED) >= 36
    assert reasons == {"not_json", "not_utf8", "not_object", "invalid", "too_large", "blank", "not_arabic"}


def test_the_table_tells_the_expected_outcomes_in_order() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| .+ \| ([^|]+) \|$", (SAMPLES / "README.md").read_text("utf-8"), re.MULTILINE)
    told = {name: outcome["outcome"] + (f": {outcome['reason']}" if "reason" in outcome else "")
            for name, outcome in EXPECTED.items()}  # fmt: skip
    assert rows == list(told.items())


@pytest.mark.parametrize("name", [name for name, outcome in EXPECTED.items() if outcome.get("stage") == "accept"])
def test_the_door_refuses_malformed_samples(name: str) -> None:
    with pytest.raises(Refused) as refused:
        accept(content(name), Bounds())
    assert refused.value.reason == EXPECTED[name]["reason"]


@pytest.mark.parametrize("name", [name for name, outcome in EXPECTED.items() if outcome.get("stage") != "accept"])
def test_the_door_takes_the_others(name: str) -> None:
    assert accept(content(name), Bounds()).article.body == body(name)


def test_ids_are_unique() -> None:
    ids = [accept(content(name), Bounds()).id for name in ENRICHED]
    assert len(set(ids)) == len(ids)


def test_the_committed_files_stay_small() -> None:
    assert all(path.stat().st_size < 140_000 for path in FILES.values())


@pytest.mark.parametrize("limit", [1_000, 100_000, LIMIT])
def test_too_large_is_just_over_the_limit_and_valid_otherwise(limit: int) -> None:
    data = too_large(limit)
    assert limit < len(data) < limit + 10_000
    assert accept(data, Bounds(article_bytes=len(data))).article.body


@pytest.mark.parametrize("name", FILES)
def test_invisible_characters_are_written_as_escapes(name: str) -> None:
    if EXPECTED[name].get("reason") == "not_utf8":
        return
    text = FILES[name].read_text("utf-8")
    assert not [c for c in text if unicodedata.category(c) in {"Cf", "Cc"} and c != "\n"]


@pytest.mark.parametrize(
    ("part", "pattern", "at_least"),
    [
        ("33-", "[\u0660-\u0669]", 30),
        ("34-", "[\u06f0-\u06f9]", 30),
        ("35-", "\u0640", 30),
        ("35-", "[\u064b-\u0652]", 300),
        ("36-", "[\u200e\u200f\u202a-\u202e\u2066-\u2069]", 20),
        ("37-", "[\ufe70-\ufefc]", 300),
        ("28-", r"(?m)^\[[\w-]+ .*\]$", 4),
        ("28-", "[\u201c\u201d]", 10),
        ("29-", "<!-- wp:", 7),
        ("42-", "&amp;\\w+;", 4),
        ("43-", "\r\n", 10),
        ("45-", "</p><p>", 4),
        ("25-", "<(?:nav|script|form|aside|footer|style)\\b", 6),
        ("26-", "<table", 2),
    ],
)
def test_a_sample_holds_what_it_is_there_for(part: str, pattern: str, at_least: int) -> None:
    assert len(re.findall(pattern, body(only(part)))) >= at_least


@pytest.mark.parametrize("part", ["25-", "26-"])
def test_whole_pages_are_whole(part: str) -> None:
    page = body(only(part))
    assert "<html" in page
    assert page.endswith("</html>")


@pytest.mark.parametrize(("part", "written", "read"), [
    ("30-", "cp1256", "latin-1"), ("31-", "cp1256", "cp1252"), ("32-", "utf-8", "cp1252"),
])  # fmt: skip
def test_mojibake_can_be_undone(part: str, written: str, read: str) -> None:
    for field in ("title", "body"):
        broken = article(only(part))[field]
        # Bytes that the code page leaves open are read as control characters, as browsers do.
        data = b"".join(c.encode("latin-1" if "\x80" <= c <= "\x9f" else read) for c in broken)
        mended = data.decode(written)
        assert not re.search("[\u0600-\u06ff]", broken)
        assert len(re.findall("[\u0621-\u064a]", mended)) > len(mended) * 0.6


def test_the_very_short_one_is_one_sentence() -> None:
    assert len(body(only("38-"))) < 120
    assert "title" not in article(only("38-"))


def test_the_very_long_one_is_long_and_repeats_no_paragraph() -> None:
    text = body(only("39-"))
    paragraphs = text.split("\n\n")
    assert len(text.encode()) >= 100_000
    assert len(set(paragraphs)) == len(paragraphs) > 150


def test_the_very_long_one_is_what_its_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SAMPLES))
    assert runpy.run_path(str(SAMPLES / "long_article.py"))["body"]() == body(only("39-"))


def test_some_come_without_id_url_or_title() -> None:
    assert set(article(only("41-"))) == {"body"}
    assert "id" not in article(only("11-"))
    assert article(only("04-"))["published_at"] is None


def test_unknown_fields_are_of_every_json_type() -> None:
    extra = accept(content(only("40-")), Bounds()).article.model_extra
    assert extra is not None
    assert {type(value) for value in extra.values()} >= {dict, list, int, float, bool, str, type(None)}


def test_enough_articles_have_their_figures_marked() -> None:
    assert len(MARKED_FILES) >= 12
    assert set(MARKED_FILES) <= set(ENRICHED)
    assert {figure.get("event") for figure in MARKED} >= {
        "killed", "wounded", "arrested", "missing", "kidnapped", "displaced",
        "infected", "recovered", "rescued", "protesting", "seized",
    }  # fmt: skip


@pytest.mark.parametrize("name", MARKED_FILES)
def test_marked_figures_stand_in_the_body_in_order(name: str) -> None:
    text, last = body(name), 0
    for figure in (figure for figure in MARKED if figure["file"] == name):
        at = -1
        for _ in range(figure.get("nth", 0) + 1):
            at = text.index(figure["quote"], at + 1)
        assert at >= last, figure["quote"]
        last = at + len(figure["quote"])


@pytest.mark.parametrize("name", MARKED_FILES)
def test_cleaning_keeps_the_marked_figures(name: str) -> None:
    raw = accept(content(name), Bounds()).article
    text = clean(raw.title, raw.body, raw.body_format, raw.url).text
    assert [figure["quote"] for figure in MARKED if figure["file"] == name and figure["quote"] not in text] == []


@pytest.mark.parametrize("figure", [figure for figure in MARKED if figure["kind"] != "ignore"])
def test_marked_figures_have_the_form_of_the_record(figure: dict[str, Any]) -> None:
    fields = {name: value for name, value in figure.items() if name not in {"file", "quote", "nth"}}
    form = FigureForm(
        field="text", start=0, end=len(figure["quote"]), text=figure["quote"], place=None, sentence=0, **fields
    )
    assert (form.value is None) == (form.qualifier in {"range", "vague"})
    assert (form.min is None) == (form.qualifier not in {"range", "vague"})
    assert (form.max is None) == (form.qualifier != "range")
    assert (form.unit is None) == (form.kind in {"count", "fraction"})
    assert form.event is None or form.kind == "count"
    assert form.counted is None or form.counted in figure["quote"].split()
