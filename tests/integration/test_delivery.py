"""A worker's unfinished messages: steps are kept in the worker, and go back to their queue when it stops in order."""

import uuid

import pytest
from kombu import Connection, Queue
from redis import Redis

from config.steps import FIRST, RECOGNISE, SUBMIT, queue_of
from worker.broker.transport import register_transports


@pytest.fixture
def broker(server_url, monkeypatch):
    # kombu keeps the transports that it has looked up, as for another test's plain application.
    monkeypatch.setattr("kombu.transport._transport_cache", {})
    register_transports()
    prefix = f"d{uuid.uuid4().hex[:8]}:"
    with Redis.from_url(server_url) as client:
        yield lambda: Connection(server_url, transport_options={"global_keyprefix": prefix}), client, prefix


def _taken(connection, name, count):
    """Messages taken from a queue and not acknowledged."""
    taken = []
    queue = Queue(name, routing_key=name)
    with connection.Producer() as producer:
        for number in range(count):
            headers = {"task": name, "id": str(number)}
            producer.publish({"n": number}, routing_key=name, declare=[queue], headers=headers)
    channel = connection.channel()
    consumer = connection.Consumer([queue], callbacks=[lambda body, message: taken.append(message)], channel=channel)
    consumer.qos(prefetch_count=2)
    consumer.consume()
    while len(taken) < min(count, 2):
        connection.drain_events(timeout=5)
    return taken, channel


def test_a_step_is_not_written_back_and_returns_to_its_queue_unless_begun(broker):
    connect, client, prefix = broker
    name = FIRST.queue
    with connect() as connection:
        taken, channel = _taken(connection, name, 3)
        assert len(taken) == 2
        assert not channel.qos.can_consume()
        assert not client.exists(f"{prefix}unacked")
        taken[0].ack()
        assert channel.qos.can_consume()
        assert client.llen(f"{prefix}{name}") == 1
        channel.close()
    # One was begun; the other two are for the next worker.
    assert client.llen(f"{prefix}{name}") == 2


def test_a_rejected_step_may_go_back_to_its_queue(broker):
    connect, client, prefix = broker
    name = RECOGNISE.queue
    with connect() as connection:
        taken, _ = _taken(connection, name, 1)
        taken[0].reject(requeue=True)
        assert client.llen(f"{prefix}{name}") == 1


def test_an_article_that_is_not_on_the_stream_yet_is_written_down(broker):
    connect, client, prefix = broker
    name = queue_of(SUBMIT)
    with connect() as connection:
        taken, _ = _taken(connection, name, 1)
        assert client.hlen(f"{prefix}unacked") == 1
        taken[0].ack()
        assert not client.exists(f"{prefix}unacked")


@pytest.mark.parametrize("name", [FIRST.queue, queue_of(SUBMIT)])
def test_a_worker_outlives_the_loss_of_its_server_while_it_holds_messages(broker, name):
    connect, _, _ = broker
    with connect() as connection:
        _, channel = _taken(connection, name, 2)
        # Celery's consumer collects a broken connection, whose transport has no client from then on; where the channel
        # could not be closed by that, it is closed once more.
        transport, channel.connection.client = channel.connection, None
        channel.close()
        assert channel.closed
        transport.client = connection
