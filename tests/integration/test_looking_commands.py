"""`khabar view`, `report` and `export`, on files and on the streams of a real server; each as a process once."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from in_process import run_here
from needed import full_disk, module

from tasks.record import codec
from tasks.streams.stream import Keys

OUTCOMES = Path(__file__).parent.parent / "unit" / "tasks" / "views" / "outcomes.jsonl"


def khabar(*arguments, given=b"", code=0, env=None, cwd="."):
    done = run_here(*map(str, arguments), stdin=given, env=env, cwd=cwd)
    assert done.returncode == code, done.stderr.decode()
    return done


@pytest.mark.parametrize("command", ["view", "report", "export"])
def test_each_is_a_process_too_that_reads_a_pipe_and_writes_to_one(command, lines):
    done = subprocess.run(
        [sys.executable, "-m", "worker", command, "-"], input=lines[0], capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == khabar(command, "-", given=lines[0]).stdout != b""
    broken = subprocess.run(
        [sys.executable, "-m", "worker", command, "-"], input=b"{", capture_output=True, timeout=120
    )
    assert broken.returncode == 1
    assert broken.stderr == khabar(command, "-", given=b"{", code=1).stderr


def figures(data):
    return [json.loads(line) for line in data.splitlines()]


@pytest.fixture(scope="module")
def lines():
    return OUTCOMES.read_bytes().splitlines(keepends=True)


def test_view_writes_the_first_record_or_the_one_named(tmp_path, lines):
    page = tmp_path / "page.html"
    khabar("view", OUTCOMES, "-o", page)
    assert codec.decode(lines[0])["title"] in page.read_text(encoding="utf-8")
    named = khabar("view", "-", "--id", "market-1", given=b"".join(lines)).stdout.decode()
    assert "<title>أرباح بنك الساحل" in named


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (b"", "there is nothing in standard input."),
        (b"{", "standard input, line 1 is not JSON"),
        (b"\n[]", "standard input, line 2 is not an object"),
        (b'{"id": "a"}', "line 1 is not an enriched record: schema: Field required"),
        (b'{"body": "a"}', "line 1 is a raw article; enrich it first with `khabar enrich`."),
        (b'{"rejected": {}}', "line 1 is not a rejection: id: Field required"),
    ],
)
def test_view_says_in_one_sentence_what_is_wrong(given, sentence):
    error = khabar("view", "-", given=given, code=1).stderr.decode()
    assert sentence in error
    assert error.count("\n") == 1


def test_view_of_a_rejected_article_says_why(lines):
    error = khabar("view", "-", "--id", "bad-1", given=b"".join(lines), code=1).stderr.decode()
    assert "bad-1 was rejected: clean, not_arabic" in error


def test_a_missing_file_is_named(tmp_path):
    assert "none.jsonl: No such file" in khabar("view", tmp_path / "none.jsonl", code=1).stderr.decode()


def test_report_takes_many_files(tmp_path):
    page = tmp_path / "report.html"
    khabar("report", OUTCOMES, OUTCOMES, "-o", page)
    assert "<dd>32</dd>" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(("table", "many"), [("articles", 16), ("entities", 72), ("figures", 51)])
def test_export_writes_each_table_by_the_name_of_the_file(tmp_path, table, many):
    done = khabar("export", OUTCOMES, "--table", table, "-o", tmp_path / "t.csv")
    assert done.stderr.decode() == f"{many} rows of {table}; 6 rejected articles have none\n"
    text = (tmp_path / "t.csv").read_text(encoding="utf-8")
    assert len(list(csv.DictReader(io.StringIO(text, newline="")))) == many
    khabar("export", OUTCOMES, "--table", table, "-o", tmp_path / "t.jsonl")
    assert len(figures((tmp_path / "t.jsonl").read_bytes())) == many


def test_export_writes_parquet(tmp_path):
    parquet = module("pyarrow.parquet")
    khabar("export", OUTCOMES, "-o", tmp_path / "figures.parquet")
    assert parquet.read_table(tmp_path / "figures.parquet").num_rows == 51


def test_a_failed_export_leaves_the_old_file_as_it_was(tmp_path, lines):
    old = tmp_path / "figures.csv"
    old.write_text("old")
    khabar("export", "-", "-o", old, given=lines[0] + b"broken\n", code=1)
    assert old.read_text() == "old"
    assert list(tmp_path.iterdir()) == [old]


def test_a_device_is_written_and_not_replaced():
    khabar("export", OUTCOMES, "-o", os.devnull)
    assert not Path(os.devnull).is_file()


def test_spreadsheet_is_for_csv_only():
    assert "--spreadsheet" in khabar("export", OUTCOMES, "--spreadsheet", code=2).stderr.decode()


def test_the_streams_are_read_and_nothing_is_taken_away(system, lines, tmp_path):
    one = system(KHABAR_PARTITIONS="2")
    client, keys = one.client, [Keys(tag) for tag in one.settings.tags]
    rejections = [codec.decode(line)["rejected"] for line in lines if b'"rejected"' in line]
    records = [line for line in lines if b'"rejected"' not in line]
    for n, line in enumerate(records):
        client.xadd(keys[n % 2].enriched, {"record": line}, id=f"{n // 2 + 1}-1")
    for rejection in rejections:
        client.xadd(keys[0].rejected, {"rejection": codec.encode(rejection), "article": b"{"})

    def run(*arguments, code=0):
        return khabar(*arguments, env=one.env, code=code, cwd=tmp_path)

    assert "أرباح بنك الساحل" in run("view", "market-1").stdout.decode()
    client.xadd(keys[1].enriched, {"record": records[3], "entry": "77-7"}, id="99-7")
    assert codec.decode(records[3])["title"] in run("view", "99-7").stdout.decode()
    assert codec.decode(records[3])["title"] in run("view", "77-7").stdout.decode()
    client.xdel(keys[1].enriched, "99-7")
    assert "several entries have the id 1-1" in run("view", "1-1", code=1).stderr.decode()
    assert "bad-1 was rejected" in run("view", "bad-1", code=1).stderr.decode()
    assert "no article, record, rejection or entry with this id" in run("view", "unknown", code=1).stderr.decode()
    assert {row["id"] for row in figures(run("export").stdout)} == {codec.decode(r)["id"] for r in records}
    assert f"<dd>{len(rejections)}</dd>" in run("report").stdout.decode()
    assert sum(client.xlen(key.enriched) for key in keys) == len(records)
    assert all(client.xinfo_groups(key.enriched) == [] for key in keys)


def test_what_is_not_whole_is_skipped_by_tables_and_reports_and_not_shown(system, lines, tmp_path):
    one = system()
    whole, rejected = codec.decode(lines[0]), next(codec.decode(line) for line in lines if b'"rejected"' in line)
    broken = whole | {"id": "broken-1", "entities": "none"}
    for record in (whole, broken):
        one.client.xadd(one.stream.keys.enriched, {"record": codec.encode(record)})
    rejection = rejected["rejected"] | {"id": "broken-2", "attempts": "many"}
    one.client.xadd(one.stream.keys.rejected, {"rejection": codec.encode(rejection), "article": b"{"})

    def run(*arguments, code=0):
        return khabar(*arguments, env=one.env, code=code, cwd=tmp_path)

    for command in (["export", "--table", "articles"], ["report"]):
        told = run(*command).stderr.decode()
        assert "skipped the outcome of the article 'broken-1': it is not a record: entities: " in told
        assert "skipped the outcome of the article 'broken-2': it is not a rejection: attempts: " in told
    assert [row["id"] for row in figures(run("export", "--table", "articles").stdout)] == [whole["id"]]
    for name, what in (("broken-1", "a record: entities"), ("broken-2", "a rejection: attempts")):
        error = run("view", name, code=1).stderr.decode()
        assert error.startswith(f"khabar: the outcome {name} cannot be shown: it is not {what}: ")
        assert error.count("\n") == 1


def test_a_table_that_no_format_is_known_for_is_refused(tmp_path):
    error = khabar("export", OUTCOMES, "-o", tmp_path / "figures.xlsx", code=2).stderr.decode()
    assert "--format: needed for .xlsx: jsonl, csv or parquet." in error
    assert list(tmp_path.iterdir()) == []
    khabar("export", OUTCOMES, "-o", tmp_path / "figures.txt", "--format", "csv")
    assert (tmp_path / "figures.txt").read_text().startswith("id,source,")


def test_a_full_disk_is_told_of_in_a_sentence():
    assert khabar("export", OUTCOMES, "-o", full_disk(), code=1).stderr == b"khabar: No space left on device.\n"


def test_keys_of_another_program_are_told_of_in_a_sentence(system):
    one = system()
    for name in ("raw", "enriched", "rejected"):
        one.client.set(getattr(one.stream.keys, name), "no stream")
    for command in (["export"], ["status"], ["submit", "-"], ["tail", "--group", "a"], ["rejects", "list"]):
        error = khabar(*command, given=b"{}", env=one.env, code=1).stderr.decode()
        assert "holds something else under a key of ours; another KHABAR_NAMESPACE keeps the two apart." in error
        assert "Traceback" not in error
