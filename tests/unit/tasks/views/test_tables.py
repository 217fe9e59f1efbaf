import csv
import io
import json
import sys

import pytest
from needed import module

from tasks.views import table_files
from tasks.views.tables import TABLES

HOSTILE = '=HYPERLINK("x"), "quoted"\nسطر ثانٍ'


def rows(name, records):
    return [row for record in records for row in TABLES[name].rows(record)]


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_just_the_columns_in_order(name, record):
    for row in rows(name, [record]):
        assert list(row) == list(TABLES[name].columns)


def test_one_row_per_mention_and_its_place(record):
    found = rows("entities", [record])
    assert len(found) == sum(len(e["mentions"]) for e in record["entities"])
    for row in found:
        assert record[row["field"]][row["start"] : row["end"]] == row["text"]
        sentence = record["sentences"][row["sentence"]]
        assert sentence["field"] == row["field"]
        assert sentence["start"] <= row["start"] < sentence["end"]


def test_a_mention_outside_every_sentence_has_none(record):
    record["sentences"] = [s for s in record["sentences"] if s["field"] == "title"]
    assert {row["sentence"] for row in rows("entities", [record]) if row["field"] == "text"} == {None}


def test_one_row_per_figure_with_its_sentence(record):
    found = rows("figures", [record])
    assert [row["text"] for row in found] == [f["text"] for f in record["figures"]]
    assert all(row["text"] in row["sentence_text"] for row in found)


def test_a_figure_of_an_event_says_where_it_happened(record):
    n, entity = next((n, e) for n, e in enumerate(record["entities"]) if e["type"] == "LOC")
    entity["place"] = {"geonames": 1, "lat": 12.5, "lon": 44.25, "country": "YE", "admin": "25", "population": 9}
    record["figures"][0]["place"] = n
    first, *others = rows("figures", [record])
    assert (first["place"], first["place_name"], first["lat"], first["lon"]) == (n, entity["name"], 12.5, 44.25)
    assert {row["place"] for row in others} == {None}


def test_a_place_that_is_unknown_or_none_of_the_entities_is_left_out(record):
    n, entity = next((n, e) for n, e in enumerate(record["entities"]) if e["type"] == "LOC")
    entity["place"] = None
    record["figures"][0]["place"], record["figures"][1]["place"] = n, 99
    first, second, *_ = rows("figures", [record])
    assert (first["place_name"], first["lat"]) == (entity["name"], None)
    assert (second["place"], second["place_name"]) == (None, None)


def test_a_figure_of_no_sentence_has_no_sentence_text(record):
    record["figures"][0]["sentence"] = 99
    assert rows("figures", [record])[0]["sentence_text"] is None


def test_the_article_row_counts(record):
    [row] = rows("articles", [record])
    assert (row["id"], row["figures"], row["entities"]) == (
        record["id"],
        len(record["figures"]),
        len(record["entities"]),
    )


def test_jsonl_gives_the_rows_back(record):
    out = io.BytesIO()
    found = rows("figures", [record])
    assert table_files.write_jsonl(found, out) == len(found)
    assert [json.loads(line) for line in out.getvalue().splitlines()] == found


def test_csv_gives_the_texts_back(record):
    record["figures"][0]["counted"] = HOSTILE
    out = io.BytesIO()
    found = rows("figures", [record])
    assert table_files.write_csv(found, TABLES["figures"].columns, out) == len(found)
    read = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))
    assert read[0]["counted"] == HOSTILE
    assert [line["text"] for line in read] == [row["text"] for row in found]
    assert read[0]["value"] == "41"
    assert read[0]["unit"] == ""


def test_csv_for_spreadsheets_has_a_mark_and_no_formulas(record):
    record["figures"][0]["counted"] = HOSTILE
    out = io.BytesIO()
    table_files.write_csv(rows("figures", [record]), TABLES["figures"].columns, out, spreadsheet=True)
    assert out.getvalue().startswith(b'\xef\xbb\xbf"id",')
    read = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    assert read[0]["counted"] == "'" + HOSTILE


@pytest.mark.parametrize(
    ("text", "is_formula"),
    [
        ("=1+1", True),
        (";=1+1", True),
        ("\n=1+1", True),
        ("\nنص", True),
        ("＝1+1", True),
        (" @SUM(A1)", True),
        ("قتل 3 = ثلاثة", False),
        ("a;b", False),
        ("3-1", False),
    ],
)
def test_a_text_that_could_be_a_formula_gets_an_apostrophe_and_every_cell_is_quoted(text, is_formula, record):
    record["figures"][0]["counted"] = text
    out = io.BytesIO()
    table_files.write_csv(rows("figures", [record])[:1], TABLES["figures"].columns, out, spreadsheet=True)
    shown = f"'{text}" if is_formula else text
    assert f',"{shown}",'.encode() in out.getvalue()


@pytest.mark.parametrize("name", TABLES)
def test_parquet_gives_the_rows_back_typed(name, record, monkeypatch):
    parquet = module("pyarrow.parquet")
    monkeypatch.setattr(table_files, "GROUP", 4)
    out = io.BytesIO()
    found = rows(name, [record])
    assert table_files.write_parquet(iter(found), TABLES[name].columns, out) == len(found)
    out.seek(0)
    table = parquet.read_table(out)
    assert table.to_pylist() == found
    kinds = {"string": "string", "int64": "int64", "float64": "double"}
    assert {f.name: str(f.type) for f in table.schema} == {c: kinds[t] for c, t in TABLES[name].columns.items()}


def test_parquet_of_nothing_still_has_its_columns():
    parquet = module("pyarrow.parquet")
    out = io.BytesIO()
    assert table_files.write_parquet([], TABLES["figures"].columns, out) == 0
    out.seek(0)
    assert parquet.read_table(out).column_names == list(TABLES["figures"].columns)


def test_a_missing_pyarrow_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(table_files.MissingParquet, match=r"pip install 'khabar\[parquet\]'"):
        table_files.write_parquet([], TABLES["figures"].columns, io.BytesIO())
