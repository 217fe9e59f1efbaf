"""A member of a group that asks and finds nothing is no silent one, on any version of the server."""

import asyncio
import time
from contextlib import closing

import pytest

from bench.servers.node import Node
from khabar import AsyncReader, Reader
from tasks.streams.groups import reader_groups
from tasks.streams.outcome_reader import OutcomeReader
from tasks.streams.status import feeder_silence
from tasks.streams.stream import feeder_name

# A member that counts as silent is so for this long at least, however slow the machine is.
_PAUSE = 1.5


@pytest.fixture
def node(server_program, tmp_path):
    started = Node(tmp_path / "server", {}, program=server_program)
    started.start()
    yield started
    started.kill()


@pytest.fixture
def one(system, node):
    return system(f"redis://127.0.0.1:{node.port}/0")


def is_heard(read, silence):
    """Whether a read of nothing ends the silence that came before it."""
    assert not read()
    time.sleep(_PAUSE)
    began = time.monotonic()
    assert not read()
    seconds = silence()
    return seconds < time.monotonic() - began + _PAUSE / 2


def test_of_a_feeder(one):
    stream = one.stream
    stream.ensure_group()
    name = feeder_name("here", "1")
    stream.client.xadd(stream.keys.raw, {"article": b"{}"})
    # As an entry brings it into the group.
    assert stream.read(name, 10, 10)

    def silence():
        return feeder_silence(one.client, one.settings.tags[0], "here")

    assert is_heard(lambda: stream.read(name, 10, 10), silence)
    # While a batch fills it does not wait.
    assert is_heard(lambda: stream.read(name, 10, None), silence)


def silence_of(one, group):
    def silence():
        return next(
            found.silent_seconds for found in reader_groups(one.client, one.settings.tags) if found.name == group
        )

    return silence


def test_of_a_reader(one):
    one.client.xadd(one.stream.keys.enriched, {"record": b'{"id": "a"}', "entry": "1-1"})
    with Reader("archive", settings=one.settings) as reader:
        reader.acknowledge(*reader.read())
        assert is_heard(lambda: reader.read(block_ms=10), silence_of(one, "archive"))


def test_of_a_reader_for_asyncio(one):
    one.client.xadd(one.stream.keys.enriched, {"record": b'{"id": "a"}', "entry": "1-1"})
    with asyncio.Runner() as runner:
        reader = AsyncReader("archive", settings=one.settings)
        runner.run(reader.acknowledge(*runner.run(reader.read())))
        assert is_heard(lambda: runner.run(reader.read(block_ms=10)), silence_of(one, "archive"))
        runner.run(reader.close())


def test_of_the_archive(one):
    one.client.xadd(one.stream.keys.enriched, {"record": b'{"id": "a"}', "entry": "1-1"})
    with closing(OutcomeReader("archive", one.settings)) as reader:
        reader.acknowledge(reader.read(10))
        assert is_heard(lambda: reader.read(10, block_ms=10), silence_of(one, "archive"))
