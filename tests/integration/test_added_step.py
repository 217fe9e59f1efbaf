"""A step that is added through the table runs in real feeders and workers, and everything that reads the table knows it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from support import System

from config.steps import queue_of, step_names
from worker.local.processes import worker_command

_ROOT = Path(__file__).parent.parent.parent
_PATH = os.pathsep.join([str(Path(__file__).parent / "toy_step"), str(_ROOT)])
_KHABAR = [sys.executable, "-c", "import toy_step; from worker.cli import main; main()"]


def article(article_id: str, alarms: int) -> bytes:
    body = "أعلنت وزارة الداخلية في بغداد اليوم الأحد إصابة خمسة أشخاص بجروح في حادث سير" + " عاجل" * alarms
    return json.dumps({"id": article_id, "title": "حادث سير", "body": body}).encode()


def start(one: System) -> None:
    one.start([*_KHABAR, "feed"], {"PYTHONPATH": _PATH})
    command = worker_command(name="toy")
    options = command[command.index("worker.celery_command") + 1 :]
    one.start([sys.executable, "-m", "celery", "-A", "toy_step", *options], {"PYTHONPATH": _PATH})


def test_an_added_step_runs_between_the_others_and_gives_up_articles_of_its_own(system):
    one = system()
    start(one)
    calm, loud, broken = one.submit([article("calm", 0), article("loud", 2), article("broken", 4)])
    settled = one.settled([calm, loud, broken])
    for entry, alarms in ((calm, 0), (loud, 2)):
        record = settled[entry].record
        assert record["extra"] == {"alarms": alarms}
        assert list(record["processing"]["ms"]) == ["clean", "ner", "figures", "alarms"]
        assert record["processing"]["ms"]["alarms"] > 0
        assert [figure["value"] for figure in record["figures"]] == [5]
    refused = settled[broken].rejection
    assert (refused["id"], refused["stage"], refused["reason"]) == ("broken", "alarms", "error")
    assert refused["detail"] == "ValueError: 4 are too many"
    counted = one.client.hgetall(one.stream.keys.counts)
    assert counted == {b"enriched": b"2", b"alarms:error": b"1"}
    written = [line for path in one.folder.glob("*.log") for line in path.read_text().splitlines()]
    lines = [json.loads(line) for line in written if line.startswith("{")]
    steps = [line["step"] for line in lines if line["action"] == "step_done"]
    assert steps == ["clean", "recognise", "extract_figures", "alarms"]


def test_commands_know_an_added_step(system, tmp_path):
    one = system()
    path = tmp_path / "article.json"
    path.write_bytes(article("loud", 2))
    environment = {**os.environ, **one.env, "PYTHONPATH": _PATH}
    done = subprocess.run([*_KHABAR, "enrich", str(path)], env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout)["extra"] == {"alarms": 2}
    schema = subprocess.run([*_KHABAR, "schema", "rejection"], env=environment, capture_output=True, check=True)
    assert json.loads(schema.stdout)["properties"]["stage"]["enum"][-2:] == ["alarms", "publish"]


def test_without_it_nobody_knows_it(system):
    assert "alarms" not in step_names()
    one = system()
    one.feeder()
    one.worker()
    [entry] = one.submit([article("loud", 2)])
    assert one.settled([entry])[entry].record["extra"] == {}
    assert not one.client.exists(f"{one.settings.tags[0]}:broker:{queue_of('alarms')}")
