"""Flower started for real, with real workers: its API, its metrics, and no article text in either."""

import base64
import json
import time
import urllib.error
import urllib.request

import pytest
from support import article

from bench.servers.node import free_port
from worker.local.processes import flower_command


def get(url: str, auth: str | None = "khabar:secret") -> bytes:
    request = urllib.request.Request(url)
    if auth:
        request.add_header("Authorization", "Basic " + base64.b64encode(auth.encode()).decode())
    with urllib.request.urlopen(request, timeout=10) as reply:
        return reply.read()


def started(one):
    """Flower of a system, once it answers: its process and URL."""
    url = f"http://127.0.0.1:{one.env['KHABAR_FLOWER_PORT']}"
    process = one.start(flower_command())
    for _ in range(150):
        try:
            get(f"{url}/healthcheck")
            break
        except OSError:
            time.sleep(0.2)
    return process, url


def tasks_of_one_batch(url):
    tasks = {}
    for _ in range(100):
        tasks = json.loads(get(f"{url}/api/tasks"))
        if len(tasks) == 4 and all(t["state"] == "SUCCESS" for t in tasks.values()):
            break
        time.sleep(0.2)
    return tasks


@pytest.fixture
def flower(system, tmp_path):
    """A running system with Flower: the system, Flower's process and its URL."""
    port = free_port()
    state = str(tmp_path / "flower")
    one = system(KHABAR_FLOWER_PORT=str(port), KHABAR_FLOWER_AUTH="khabar:secret", KHABAR_FLOWER_STATE=state)
    process, url = started(one)
    one.worker()
    one.feeder()
    return one, process, url


def test_flower_shows_the_worker_and_the_tasks_without_article_text(flower):
    one, _, url = flower
    [entry] = one.submit([article(7)])
    one.settled([entry])
    tasks = tasks_of_one_batch(url)
    assert {t["name"] for t in tasks.values()} == {
        "khabar.clean",
        "khabar.recognise",
        "khabar.extract_figures",
        "khabar.publish",
    }
    shown = json.dumps(tasks, ensure_ascii=False) + json.dumps(tasks)
    assert "بغداد" not in shown
    assert "\\u0628" not in shown
    assert all(entry in t["args"] for t in tasks.values())
    workers = json.loads(get(f"{url}/api/workers?refresh=1"))
    assert len(workers) == 1
    metrics = get(f"{url}/metrics").decode()
    assert 'flower_events_total{task="khabar.publish",type="task-succeeded"' in metrics


@pytest.mark.parametrize("auth", [None, "khabar:wrong", "", ":"])
def test_flower_asks_for_a_password(flower, auth):
    *_, url = flower
    for page in ("", "tasks", "workers", "broker", "api/workers", "api/tasks", "api/queues/length", "metrics"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            get(f"{url}/{page}", auth=auth)
        assert refused.value.code == 401, page
        refused.value.close()


def test_events_that_nobody_can_read_do_not_stop_flower(flower):
    one, _, url = flower
    [entry] = one.submit([article(7)])
    one.settled([entry])
    for event in (
        b"",
        b"no JSON",
        b"[" * 200_000,
        b'{"body": 1, "properties": 2}',
        b'{"headers": {}, "properties": {}}',
    ):
        assert one.client.publish(f"{one.settings.tags[0]}:broker:/0.celeryev/task.multi", event)
    [entry] = one.submit([article(8)])
    one.settled([entry])
    for _ in range(100):
        tasks = json.loads(get(f"{url}/api/tasks"))
        if len(tasks) == 8:
            break
        time.sleep(0.2)
    assert len(tasks) == 8


def test_flower_knows_the_tasks_again_after_it_was_stopped(flower):
    one, process, url = flower
    one.settled(one.submit([article(7)]))
    before = tasks_of_one_batch(url)
    assert len(before) == 4
    process.terminate()
    process.wait(30)
    started(one)
    assert set(json.loads(get(f"{url}/api/tasks"))) == set(before)
