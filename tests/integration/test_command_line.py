"""The commands as a user types them: against a real server where they need one, in a pipe, with their exit codes."""

import gzip
import json
import os
import signal
import subprocess
import sys
from itertools import islice

import pytest
from in_process import run_here
from support import article

from bench.servers.node import until
from khabar import Reader
from tasks.streams.stream import Stream

KHABAR = [sys.executable, "-m", "worker"]


def khabar(*args, env=None, stdin=b"", code=0):
    done = subprocess.run(
        [*KHABAR, *args], input=stdin, capture_output=True, env={**os.environ, **(env or {})}, timeout=120
    )
    return ended_with(code, done)


def khabar_here(*args, env=None, stdin=b"", code=0):
    """The same, for a command that another call starts as a process."""
    return ended_with(code, run_here(*args, env=env, stdin=stdin))


def ended_with(code, done):
    assert done.returncode == code, (done.returncode, done.stdout.decode(), done.stderr.decode())
    return done


@pytest.fixture(scope="module")
def at_work(lasting_system):
    one = lasting_system(KHABAR_STALE_AFTER="20")
    one.feeder()
    one.worker()
    return one


@pytest.fixture
def running(at_work):
    at_work.forget_outcomes()
    return at_work


def test_submit_waits_and_tells_how_it_went(running, tmp_path):
    lines = tmp_path / "articles.jsonl"
    lines.write_bytes(article(1) + b"\n\n" + article(2) + b"\n")
    done = khabar("submit", "--wait", str(lines), env=running.env)
    assert done.stdout.decode().splitlines() == ["2 accepted", "2 enriched, 0 rejected, 0 without an outcome yet"]


def test_submit_ends_with_3_where_something_was_rejected(running):
    done = khabar_here("submit", "--wait", "-", env=running.env, stdin=b'{"body": " "}\n' + article(1), code=3)
    assert "1 enriched, 1 rejected" in done.stdout.decode()


def test_submit_takes_files_of_every_form_and_names_what_it_cannot_read(running, tmp_path):
    # Beside it the processes write their logs.
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "rows.csv").write_text("id,body\n1,قتل ثلاثة أشخاص في دمشق.\n")
    (folder / "more.jsonl.gz").write_bytes(gzip.compress(article(2) + b"\n"))
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "long.jsonl").write_bytes(b'{"body": "' + b"x" * 600 + b'"}\n' + article(3))
    env = {**running.env, "KHABAR_MAX_ARTICLE_BYTES": "500"}
    done = khabar_here("submit", "--wait", str(folder), env=env, code=1)
    assert done.stdout.decode().splitlines() == ["3 accepted", "3 enriched, 0 rejected, 0 without an outcome yet"]
    long, pdf = done.stderr.decode().splitlines()
    assert f"{folder / 'long.jsonl'}, line 1: it is longer than 500 bytes" in long
    assert pdf == f"khabar: {folder / 'paper.pdf'}: a PDF document; no articles can be read from it."


def test_enrich_gives_a_line_for_each_article_of_all_files(tmp_path):
    (tmp_path / "a.json").write_bytes(b"[" + article(1) + b"," + article(2) + b"]")
    (tmp_path / "b.jsonl").write_bytes(b'{"body": "' + b"x" * 600 + b'"}\n' + article(3))
    env = {"KHABAR_MAX_ARTICLE_BYTES": "500"}
    lines = [
        json.loads(line)
        for line in khabar_here("enrich", str(tmp_path), "-", env=env, stdin=article(4)).stdout.splitlines()
    ]
    assert [line.get("rejected", {}).get("reason") for line in lines] == [None, None, "too_large", None, None]
    assert khabar_here("enrich", "/dev/zero", code=1).stderr == b"khabar: /dev/zero: binary data, not text.\n"


def test_rejects_are_listed_shown_brought_back_and_dropped(running, tmp_path):
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"[1]\n")
    khabar_here("submit", "--wait", str(broken), env=running.env, code=3)
    [line] = khabar("rejects", "list", env=running.env).stdout.splitlines()
    rejection = json.loads(line)
    assert (rejection["stage"], rejection["reason"]) == ("accept", "not_object")
    assert khabar_here("rejects", "show", rejection["rejection_id"], env=running.env).stdout == b"[1]"
    assert khabar_here("rejects", "retry", rejection["rejection_id"], env=running.env).stdout == b"1 submitted again\n"
    until(lambda: running.client.xlen(running.stream.keys.rejected), otherwise=running.logs)
    again = khabar_here("rejects", "list", "--reason", "not_object", env=running.env).stdout.splitlines()
    assert json.loads(again[0])["rejection_id"] != rejection["rejection_id"]
    assert json.loads(again[0])["entry"] != rejection["entry"]
    assert khabar_here("rejects", "drop", "--all", env=running.env).stdout == b"1 dropped\n"
    assert b"no rejection" in khabar_here("rejects", "show", "1-1", env=running.env, code=1).stderr


def test_tail_as_a_group_gives_each_record_once(running):
    khabar_here("submit", "--wait", "-", env=running.env, stdin=b"\n".join(article(n) for n in range(4)))
    first = khabar("tail", "--group", "g", "-n", "2", env=running.env).stdout.splitlines()
    rest = khabar("tail", "--group", "g", "-n", "2", env=running.env).stdout.splitlines()
    ids = [json.loads(line)["id"] for line in first + rest]
    assert sorted(ids) == ["a0", "a1", "a2", "a3"]


def test_status_counts(running):
    khabar_here("submit", "--wait", "-", env=running.env, stdin=article(1) + b"\n{}\n", code=3)
    status = json.loads(khabar("status", "--json", env=running.env).stdout)
    assert (status["enriched"], status["rejects_by_reason"], status["in_flight"]) == (1, {"invalid": 1}, 0)
    assert status["memory"]["used"] > 0
    told = khabar_here("status", env=running.env).stdout.decode()
    assert "rejected so far by reason, retried and dropped ones included\tinvalid 1\n" in told
    assert "rejections on the reject stream now\t1\n" in told


def test_status_is_watched_until_it_is_interrupted(system):
    one = system()
    command = [*KHABAR, "status", "--watch", "--json"]
    with subprocess.Popen(
        command, env={**os.environ, **one.env}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as seen:
        assert json.loads(seen.stdout.readline())["waiting"] == 0
        one.submit([article(1), article(2)])
        assert any(json.loads(line)["waiting"] == 2 for line in islice(seen.stdout, 5))
        seen.send_signal(signal.SIGINT)
        _, said = seen.communicate(timeout=30)
    assert (seen.returncode, said) == (130, b"")


def test_a_group_that_is_abandoned_is_dropped_and_records_are_trimmed_again(system):
    one = system(KHABAR_PARTITIONS="2")
    for tag in one.settings.tags:
        one.client.xadd(f"{tag}:enriched", {"record": '{"id": "a"}', "entry": "1-1"})
    with Reader("archive", settings=one.settings) as reader:
        reader.acknowledge(*reader.read())
    for tag in one.settings.tags:
        one.client.xgroup_create(f"{tag}:enriched", "abandoned", id="0")
        assert Stream(one.client, tag).trim_read() == 0
    listed = [json.loads(line) for line in khabar("groups", "list", env=one.env).stdout.splitlines()]
    assert [(g["name"], g["lag"], g["silent_seconds"] is None) for g in listed] == [
        *2 * [("abandoned", 1, True)],
        *2 * [("archive", 0, False)],
    ]
    assert "use --force to drop it" in khabar_here("groups", "drop", "archive", env=one.env, code=1).stderr.decode()
    said = khabar("groups", "drop", "abandoned", env=one.env).stdout.decode()
    assert said == "dropped abandoned on 2 of 2 partitions; it had not acknowledged 2 records\n"
    assert (
        "there is no reader group abandoned"
        in khabar_here("groups", "drop", "abandoned", env=one.env, code=1).stderr.decode()
    )
    assert [Stream(one.client, tag).trim_read() for tag in one.settings.tags] == [1, 1]
    assert khabar_here("groups", "drop", "--force", "archive", env=one.env).stdout.startswith(b"dropped archive on 2")


def test_config_masks_secrets_and_tells_where_values_come_from():
    env = {"KHABAR_BROKER_URL": "redis://user:hush@127.0.0.1:1/0", "KHABAR_FLOWER_AUTH": "a:hush"}
    lines = khabar("config", env=env).stdout.decode()
    assert "hush" not in lines
    assert "KHABAR_BROKER_URL\tredis://user:***@127.0.0.1:1/0\tenvironment" in lines
    assert "KHABAR_BATCH_SIZE\t32\tdefault" in lines


def test_a_bad_setting_is_one_sentence_that_names_the_variable():
    done = khabar_here("config", env={"KHABAR_BATCH_SIZE": "many"}, code=2)
    assert done.stderr.decode().startswith("khabar: KHABAR_BATCH_SIZE: ")
    assert done.stderr.count(b"\n") == 1


def test_a_server_that_is_not_there_is_one_sentence():
    done = khabar_here("rejects", "list", env={"KHABAR_BROKER_URL": "redis://:hush@127.0.0.1:9/0"}, code=1)
    assert b"does not answer" in done.stderr
    assert b"hush" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", [["submit", "-"], ["status"], ["tail"], ["feed"]], ids=lambda c: c[0])
def test_a_missing_server_is_told_of_at_first_contact(command):
    env = {"KHABAR_BROKER_URL": "redis://127.0.0.1:9/0", "KHABAR_LOG_FORMAT": "text"}
    told = khabar(*command, env=env, stdin=b"{}", code=1).stderr.decode().splitlines()
    assert "does not answer" in told[0]
    # A feeder tries on for some seconds, as its server may be starting; all others end with that one sentence.
    assert len(told) == (2 if command == ["feed"] else 1)
    assert ("Trying again" in told[0]) == (command == ["feed"])


def test_whoever_reads_no_further_is_no_error(running):
    for number in range(20):
        record = json.dumps({"id": f"a{number}", "text": "x" * 50_000})
        running.client.xadd(f"{running.settings.tags[0]}:enriched", {"record": record, "id": f"a{number}"})
    with subprocess.Popen(
        [*KHABAR, "tail", "--from-start"],
        env={**os.environ, **running.env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as tail:
        assert tail.stdout.readline()
        tail.stdout.close()
        assert tail.wait(30) == 0
        assert tail.stderr.read() == b""


def test_a_variable_that_is_no_option_is_told_of(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("KHABAR_VARIANT=slim\nKHABAR_INFLIGHT=3\n")
    monkeypatch.chdir(tmp_path)
    env = {"KHABAR_BATCHSIZE": "3", "PYTHONPATH": os.pathsep.join(sys.path)}
    told = khabar("config", env=env).stderr.decode().splitlines()
    assert told == [
        "khabar: KHABAR_BATCHSIZE is not an option of Khabar and has no effect; did you mean KHABAR_BATCH_SIZE?",
        "khabar: KHABAR_INFLIGHT is not an option of Khabar and has no effect; did you mean KHABAR_IN_FLIGHT?",
    ]


def test_flower_is_never_without_a_password():
    for auth in ("", "khabar", "khabar:", ":secret"):
        done = run_here("config", env={"KHABAR_FLOWER_AUTH": auth})
        told = done.stderr.decode()
        assert done.returncode == 2
        assert "KHABAR_FLOWER_AUTH: must be user:password" in told
        assert auth != "khabar:" or "secret" not in told


def test_a_missing_file_is_one_sentence():
    assert b"No such file" in khabar_here("enrich", "nowhere.txt", code=1).stderr


@pytest.mark.parametrize("form", ["raw", "enriched", "rejection"])
def test_schema_prints_json(form):
    assert json.loads(run_here("schema", form).stdout)["type"] == "object"


def test_schema_as_a_process_prints_the_same():
    assert khabar("schema", "rejection").stdout == run_here("schema", "rejection").stdout


def test_enrich_reads_text_lines_and_standard_input(tmp_path):
    text = tmp_path / "one.txt"
    text.write_text("حريق في القاهرة\n\nأصيب 12 شخصاً في حريق شب في القاهرة.\n", encoding="utf-8")
    from_text = json.loads(khabar_here("enrich", str(text)).stdout)
    assert from_text["title"] == "حريق في القاهرة"
    assert [f["value"] for f in from_text["figures"]] == [12]
    lines = b'{"id": "x", "body": "\xd9\x86"}\n[]\n' + article(3)
    out = [json.loads(line) for line in khabar("enrich", "-", stdin=lines).stdout.splitlines()]
    assert [line["id"] for line in out] == ["x", None, "a3"]
    assert out[1]["rejected"]["reason"] == "not_object"


def test_numbers_answers_line_by_line():
    out = khabar(
        "numbers", "-", stdin='{"id": 1, "text": "مئة وخمسون كتاباً"}\n{"id": 2, "text": "لا شيء"}\n'.encode()
    ).stdout
    first, second = map(json.loads, out.splitlines())
    assert [n["value"] for n in first["numbers"]] == [150]
    assert second == {"id": 2, "numbers": []}
    why = json.loads(khabar_here("numbers", "-", "--why", stdin='{"text": "اشترت 2014 حقيبة"}'.encode()).stdout)
    assert [claim["counted"] for claim in why["numbers"][0]["claims"] if claim["wins"]] == ["حقيبة"]
    assert b"line 1 is not JSON" in khabar_here("numbers", "-", stdin=b"{", code=1).stderr


def test_enrich_counts_rejections_and_keeps_them_apart_where_it_is_told_to(tmp_path):
    lines = b"[]\n" + article(1) + b"\n{\n" + b'{"body": " "}\n'
    mixed = khabar_here("enrich", "-", stdin=lines)
    assert [json.loads(line).get("rejected", {}).get("reason") for line in mixed.stdout.splitlines()] == [
        "not_object",
        None,
        "not_json",
        "invalid",
    ]
    assert mixed.stderr == b"khabar: 3 articles were rejected (1 not_object, 1 not_json, 1 invalid).\n"
    apart = khabar("enrich", "-", "--rejects", str(tmp_path / "rejects"), "--strict", stdin=lines, code=3)
    assert [json.loads(line)["id"] for line in apart.stdout.splitlines()] == ["a1"]
    assert len((tmp_path / "rejects").read_bytes().splitlines()) == 3
    fine = khabar_here("enrich", "-", "--rejects", str(tmp_path / "none"), "--strict", stdin=article(2))
    assert (fine.stderr, (tmp_path / "none").read_bytes()) == (b"", b"")


@pytest.mark.parametrize("named", ["articles.jsonl", "./folder/../articles.jsonl", "folder/rejects.jsonl"])
def test_rejections_are_never_written_over_the_articles_that_are_read(tmp_path, named):
    lines = b"[]\n" + article(1) + b"\n"
    folder = tmp_path / "folder"
    folder.mkdir()
    for place in (tmp_path, folder):
        (place / "articles.jsonl").write_bytes(lines)
    done = run_here("enrich", "articles.jsonl", "folder", "--rejects", named, cwd=tmp_path)
    assert done.returncode == 2
    assert "is among the files to read" in done.stderr.decode()
    assert [path.read_bytes() for path in tmp_path.rglob("*.jsonl")] == [lines, lines]


def test_rejections_are_in_their_file_while_a_pipe_is_still_open(tmp_path):
    rejects = tmp_path / "rejects"
    command = [sys.executable, "-m", "worker", "enrich", "-", "--rejects", str(rejects)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(b"[]\n" + article(1) + b"\n")
        process.stdin.flush()
        until(lambda: rejects.exists() and b"not_object" in rejects.read_bytes())
        assert process.poll() is None
        process.stdin.close()
        assert json.loads(process.stdout.read())["id"] == "a1"
