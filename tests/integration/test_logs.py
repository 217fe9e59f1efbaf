"""The lines of a worker: JSON, each with its batch and step, each rejected article by its id, no text of any."""

import json

from support import article

_ENGLISH = b'{"id": "english-1", "body": "Nothing here is written in the letters that are asked for, not one word."}'


def lines(system, action):
    found = []
    for log in system.folder.glob("*.log"):
        for line in log.read_text().splitlines():
            if line.startswith("{"):
                parsed = json.loads(line)
                found += [parsed] if parsed["action"] == action else []
    return found


def test_the_way_of_each_article_can_be_followed(system):
    one = system(KHABAR_LOG_LEVEL="debug", KHABAR_DUPLICATE_WINDOW="60")
    one.feeder()
    worker = one.worker()
    first = one.submit([article(1), _ENGLISH])
    one.settled(first)
    second = one.submit([article(1)])
    one.settled(second)
    # What a process has written is complete once it has ended.
    worker.terminate()
    worker.wait(30)
    told = {line["article"]: line for line in lines(one, "article_enriched")}
    assert {name: line["entry"] for name, line in told.items()} == {"a1": first[0]}
    rejected = {line["article"]: line for line in lines(one, "article_rejected")}
    assert (rejected["english-1"]["entry"], rejected["english-1"]["stage"]) == (first[1], "clean")
    assert rejected["english-1"]["reason"] == "not_arabic"
    assert (rejected["a1"]["entry"], rejected["a1"]["reason"]) == (second[0], "duplicate")
    batch = rejected["a1"]["batch"]
    steps = [line["step"] for line in lines(one, "step_done") if line["batch"] == batch]
    assert steps == ["clean", "recognise", "extract_figures"]
    [done] = [line for line in lines(one, "batch_done") if line["batch"] == batch]
    assert (done["enriched"], done["rejected"], done["late"]) == (0, 1, 0)
    assert batch in {line["batch"] for line in lines(one, "batch_dispatched")}
    logged = "".join(log.read_text() for log in one.folder.glob("*.log"))
    for text in ("بغداد", "\\u0628", "Nothing here"):
        assert text not in logged


def test_a_worker_that_writes_for_machines_draws_no_banner(system):
    one = system()
    worker = one.worker()
    one.feeder()
    one.settled(one.submit([article(1)]))
    worker.terminate()
    worker.wait(30)
    assert "[queues]" not in one.logs()
    assert lines(one, "batch_done")
