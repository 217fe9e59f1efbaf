"""`python -m bench.cluster`: how the streams' work spreads over the nodes of a cluster, beside one server.

Articles go all the way that the stream servers see: submitted, read by a feeder, leased, renewed for each step, settled
with a record, read and acknowledged by a reader; nobody cleans or recognises anything, so that the servers are what is
measured. What each node spends of its processor says how many articles a second it can take; all nodes and the driver
share this machine's cores, so the rate at which they were driven says nothing.
"""

import argparse
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.pipeline.corpus import corpus
from bench.pipeline.processes import cpu_seconds
from bench.servers.cluster import Cluster
from bench.servers.node import Node
from bench.tables import markdown
from config.settings import Settings, given
from config.steps import step_names
from khabar import Producer, Reader
from tasks.record import codec
from tasks.streams.server import connect
from tasks.streams.stream import Outcome, Stream

# So that a batch of each of 48 partitions is full.
_ARTICLES = 1536
_BATCH = 32
# As long as the record of a newspaper article.
_RECORD_BYTES = 12_000
_NODES = (1, 3)
# A server is loaded to that share of one core.
_LOAD = 0.7
_OF_EACH = "µs of each node for an article of all"
_COLUMNS = {
    "servers": "{nodes}",
    "partitions": "{partitions}",
    "articles": "{articles:,}",
    _OF_EACH: "{each}",
    "all nodes": "{all_microseconds:.0f}",
    "busiest node": "{busiest_microseconds:.0f}",
    f"articles/s at {_LOAD * 100:.0f} % of its core": "{articles_per_second:,.0f}",
}


@contextmanager
def _servers(nodes: int, folder: Path) -> Iterator[tuple[str, list[Node]]]:
    if nodes > 1:
        with Cluster(folder, primaries=nodes, replicas=0) as cluster:
            yield cluster.url, cluster.nodes
        return
    node = Node(folder / "node", {})
    try:
        node.start()
        yield f"redis://127.0.0.1:{node.port}/0", [node]
    finally:
        node.kill()


def measure(nodes: int, partitions: int, rounds: int, path: Path | None) -> dict[str, Any]:
    """Drive so many nodes, and say what each spent."""
    articles = corpus(path, _ARTICLES)
    with tempfile.TemporaryDirectory(prefix="khabar-cluster-") as folder:
        with _servers(nodes, Path(folder) / "nodes") as (url, found):
            settings = given(stream_url=url, partitions=partitions)
            drive(settings, articles, 1)
            before = [cpu_seconds(node.pid) for node in found]
            began = time.perf_counter()
            done = drive(settings, articles, rounds)
            passed = time.perf_counter() - began
            used = [cpu_seconds(node.pid) - cpu for node, cpu in zip(found, before, strict=True)]
    busiest = max(used) / done
    return {
        "nodes": nodes,
        "partitions": partitions,
        "articles": done,
        "seconds": passed,
        "node_microseconds": [cpu / done * 1e6 for cpu in used],
        "all_microseconds": sum(used) / done * 1e6,
        "busiest_microseconds": busiest * 1e6,
        "articles_per_second": _LOAD / busiest,
    }


def drive(settings: Settings, articles: Sequence[bytes], rounds: int) -> int:
    """All the way of the articles, `rounds` times; how many went it."""
    record = codec.encode({"id": "x", "text": "خ" * (_RECORD_BYTES // 2)})
    done = 0
    with (
        connect(settings.streams, settings.socket_timeout) as client,
        Producer(settings=settings) as producer,
        Reader("bench", settings=settings) as reader,
    ):
        streams = [Stream(client, tag) for tag in settings.tags]
        for stream in streams:
            stream.ensure_group()
        for _ in range(rounds):
            producer.submit_many(articles)
            done += sum(_settle_all(stream, record) for stream in streams)
            while received := reader.read(block_ms=1):
                reader.acknowledge(*received)
            for stream in streams:
                stream.trim_read()
    return done


def _settle_all(stream: Stream, record: bytes) -> int:
    done = 0
    while batch := stream.read("feeder", _BATCH, None):
        token, ids = uuid.uuid4().hex, [delivery.entry_id for delivery in batch]
        first, *others = step_names()
        stream.begin(token, first, [(entry_id, 1) for entry_id in ids])
        for step in others:
            stream.renew(token, "", ids)
            stream.renew(token, step, ids)
        done += sum(stream.settle(token, [Outcome(one, one, "enriched", "publish", record) for one in ids]))
    return done


def table(results: list[dict[str, Any]]) -> str:
    """The numbers in Markdown."""
    rows = [one | {"each": ", ".join(f"{value:.0f}" for value in one["node_microseconds"])} for one in results]
    return markdown(_COLUMNS, rows, texts=(_OF_EACH,))


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, help="raw articles as JSON lines; default: samples/")
    parser.add_argument("--partitions", type=int, default=48)
    parser.add_argument("--rounds", type=int, default=5, help=f"of {_ARTICLES} articles")
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    chosen = parser.parse_args()
    results = [measure(nodes, chosen.partitions, chosen.rounds, chosen.corpus) for nodes in _NODES]
    print(table(results))
    if chosen.json:
        chosen.json.write_bytes(codec.encode(results))


if __name__ == "__main__":
    main()
