"""`khabar submit` where the server fails in the middle: it says how many were accepted, and goes on from there."""

import json
import os
import re
import subprocess
import sys

import pytest

from tasks.streams.entries import entries
from tasks.streams.stream import Keys
from tasks.streams.waiting import wait_for_outcomes
from worker.local.embedded import embedded_server

ARTICLES = 1200


@pytest.fixture
def own_server():
    with embedded_server() as url:
        yield url


def submit(one, path, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "worker", "submit", str(path), *arguments],
        env={**os.environ, **one.env},
        capture_output=True,
        timeout=120,
        check=False,
        text=True,
    )


@pytest.mark.parametrize("partitions", [1, 3])
def test_it_says_how_many_were_accepted_and_goes_on_with_skip(system, own_server, tmp_path, partitions):
    one = system(own_server, KHABAR_PARTITIONS=str(partitions))
    path = tmp_path / "articles.jsonl"
    body = "قتل ثلاثة أشخاص. " * 200
    path.write_text("".join(json.dumps({"id": f"a{n}", "body": body}) + "\n" for n in range(ARTICLES)))
    # Room for some calls, and not for all.
    used = one.client.info("memory")["used_memory"]
    one.client.config_set("maxmemory", used + path.stat().st_size // 2)
    ran = submit(one, path)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    accepted = int(re.search(r"--skip (\d+)", ran.stderr)[1])
    assert f"{accepted} articles were accepted" in ran.stderr
    also = re.search(r"(\d+) of the articles after these", ran.stderr)
    there = sum(one.client.xlen(Keys(tag).raw) for tag in one.settings.tags)
    assert 0 < accepted < ARTICLES
    assert there == accepted + (int(also[1]) if also else 0)
    one.client.config_set("maxmemory", 0)
    ran = submit(one, path, "--skip", str(accepted))
    assert ran.returncode == 0
    assert ran.stdout == f"{ARTICLES - accepted} accepted\n"
    ids = {
        json.loads(fields[b"article"])["id"]
        for tag in one.settings.tags
        for _, fields in entries(one.client, Keys(tag).raw)
    }
    assert ids == {f"a{n}" for n in range(ARTICLES)}


def test_outcomes_of_entries_ahead_of_the_clock_are_found(system):
    one = system()
    tag = one.settings.tags[0]
    seconds, _ = one.client.time()
    entry = one.client.xadd(Keys(tag).raw, {"article": "{}"}, id=f"{(seconds + 600) * 1000}-0").decode()
    one.feeder()
    one.worker()
    found, left = wait_for_outcomes(one.client, {tag: [entry]}, timeout=60)
    assert (len(found), left) == (1, 0)
