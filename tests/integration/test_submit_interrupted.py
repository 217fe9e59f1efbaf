"""`khabar submit` where the server fails in the middle: it says how many were accepted, and goes on from there."""

import json
import re
from collections import Counter

import pytest

from tasks.streams.entries import entries
from tasks.streams.stream import Keys
from tasks.streams.waiting import wait_for_outcomes
from worker.commands.submitting import Accepted
from worker.local.embedded import embedded_server

ARTICLES = 1200


@pytest.fixture
def own_server():
    with embedded_server() as url:
        yield url


def submit(one, path, *arguments):
    done = one.ask("submit", str(path), *arguments)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("partitions", [1, 3])
def test_it_says_how_many_were_accepted_and_goes_on_with_skip(system, own_server, tmp_path, partitions):
    one = system(own_server, KHABAR_PARTITIONS=str(partitions))
    path = tmp_path / "articles.jsonl"
    body = "قتل ثلاثة أشخاص. " * 200
    path.write_text("".join(json.dumps({"id": f"a{n}", "body": body}) + "\n" for n in range(ARTICLES)))
    # Room for some calls, and not for all.
    used = one.client.info("memory")["used_memory"]
    one.client.config_set("maxmemory", used + path.stat().st_size // 2)
    code, _, told = submit(one, path)
    assert code == 1
    assert "Traceback" not in told
    skip, accepted = re.search(r"--skip (\S+)", told)[1], int(re.search(r"(\d+) articles were", told)[1])
    assert 0 < accepted < ARTICLES
    assert accepted == sum(one.client.xlen(Keys(tag).raw) for tag in one.settings.tags)
    # Once more in the middle: what was accepted by both runs is told of.
    one.client.config_set("maxmemory", one.client.info("memory")["used_memory"] + path.stat().st_size // 4)
    _, _, told = submit(one, path, "--skip", skip)
    skip, accepted = re.search(r"--skip (\S+)", told)[1], int(re.search(r"(\d+) articles were", told)[1])
    assert accepted == sum(one.client.xlen(Keys(tag).raw) for tag in one.settings.tags)
    one.client.config_set("maxmemory", 0)
    code, out, _ = submit(one, path, "--skip", skip)
    assert code == 0
    assert out == f"{ARTICLES - accepted} accepted\n"
    ids = Counter(
        json.loads(fields[b"article"])["id"]
        for tag in one.settings.tags
        for _, fields in entries(one.client, Keys(tag).raw)
    )
    assert ids == {f"a{n}": 1 for n in range(ARTICLES)}


@pytest.mark.parametrize(
    ("text", "inside", "outside", "count"),
    [("0", [], [1], 0), ("3", [1, 3], [4], 3), ("3,5-6,9", [3, 5, 6, 9], [4, 7, 8, 10], 6)],
)
def test_what_skip_says(text, inside, outside, count):
    accepted = Accepted.parse(text)
    assert str(accepted) == text
    assert accepted.count == count
    assert all(number in accepted for number in inside)
    assert not any(number in accepted for number in outside)


@pytest.mark.parametrize("text", ["", "x", "-1", "1-2", "3,", "3,5-", "1e3", "٣"])
def test_what_skip_does_not_say(text):
    with pytest.raises(ValueError, match="must be a number"):
        Accepted.parse(text)


def test_outcomes_of_entries_ahead_of_the_clock_are_found(system):
    one = system()
    tag = one.settings.tags[0]
    seconds, _ = one.client.time()
    entry = one.client.xadd(Keys(tag).raw, {"article": "{}"}, id=f"{(seconds + 600) * 1000}-0").decode()
    one.feeder()
    one.worker()
    found, left = wait_for_outcomes(one.client, {tag: [entry]}, timeout=60)
    assert (len(found), left) == (1, 0)
