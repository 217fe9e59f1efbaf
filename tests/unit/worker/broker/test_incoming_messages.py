"""What of a message is let in, and that a place in the pool is free again where no task can be made of one."""

import base64
import json
from types import SimpleNamespace

import pytest
from kombu.asynchronous.semaphore import LaxBoundedSemaphore

from config.steps import FIRST
from worker.broker.incoming import COMPRESSION, SUBMISSIONS, let_in
from worker.broker.strategy import release_slots

QUEUE = FIRST.queue


class _Request:
    id = "i"

    def __init__(self, acknowledged):
        self.acknowledge = lambda: acknowledged.append(True)


def _message(queue, **headers):
    info = {"exchange": "evil", "routing_key": "khabar.clean"}
    properties = {"delivery_info": info, "delivery_tag": "t", "body_encoding": "base64"}
    return {"body": "e30=", "headers": {"task": queue, "id": "i", **headers}, "properties": properties}


def test_only_headers_of_our_messages_are_let_in():
    given = {"lang": "py", "argsrepr": "(…)", "root_id": "r", "parent_id": None, "origin": "gen1@host"}
    foreign = {
        "stamped_headers": 5,
        "stamps": 1,
        "timelimit": [1, 1],
        "eta": "2999",
        "shadow": "x",
        "group": [],
        "x": 1,
    }
    message = let_in(_message(QUEUE, **given, **foreign), QUEUE)
    assert message["headers"] == {
        "task": QUEUE,
        "id": "i",
        "lang": "py",
        "argsrepr": "(…)",
        "root_id": "r",
        "origin": "gen1@host",
    }
    assert message["properties"]["delivery_info"] == {"exchange": "", "routing_key": QUEUE}


@pytest.mark.parametrize("headers", [{"task": "celery.chord_unlock"}, {"task": 5}, {"id": 5}, {"id": "x" * 65}])
def test_what_is_no_message_of_its_queue_is_refused(headers):
    with pytest.raises((ValueError, TypeError)):
        let_in(_message(QUEUE, **headers), QUEUE)


@pytest.mark.parametrize(
    "given", [[], None, 7, {}, {"headers": 1, "properties": [], "body": {}}, {"body": "not base64"}]
)
def test_whatever_comes_to_the_door_is_a_submission_with_all_of_it(given):
    message = let_in(given, SUBMISSIONS)
    assert message["headers"]["task"] == SUBMISSIONS
    if message["properties"]["body_encoding"] == "base64":
        assert json.loads(base64.b64decode(message["body"])) == given
    else:
        assert message["body"] == given["body"]


def test_a_submission_says_how_it_was_packed_under_a_name_that_kombu_does_not_know():
    message = let_in(_message("whatever", compression="application/x-gzip"), SUBMISSIONS)
    assert message["headers"] == {"task": SUBMISSIONS, "id": "i", COMPRESSION: "application/x-gzip"}
    # It comes through once more, as one that is delivered again.
    assert let_in(message, SUBMISSIONS) == message


@pytest.mark.parametrize(("error", "free"), [(None, 0), (TypeError("int is not iterable"), 1), (KeyError("x"), 1)])
def test_the_place_of_a_message_that_cannot_be_begun_is_free_again(error, free):
    places = LaxBoundedSemaphore(1)
    acknowledged = []

    def process(request):
        if error:
            raise error

    worker = SimpleNamespace(_process_task=process, _quick_release=places.release)
    release_slots(worker)
    request = _Request(acknowledged)
    places.acquire(worker._process_task, request)
    assert places.value == free
    assert bool(acknowledged) == bool(error)
