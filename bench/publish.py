"""`python -m bench.publish`: how many articles one stream server takes, with nothing but producers at work.

Each producer is a process that submits as fast as it can: by `khabar.Producer`, which waits for each reply, or by a
flood of the same calls without waiting, which is there to drive the server to its limit. Where its one thread uses a
whole core, articles a second are what it can take; elsewhere that follows from what it spends on one.
"""

import argparse
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from redis import Redis

from bench.pipeline.corpus import corpus
from bench.pipeline.processes import cpu_seconds
from bench.publish_load import flood
from bench.tables import markdown
from config.settings import given
from khabar import Producer
from tasks.record import codec
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server

_KEYS = Keys("{khabar}")
# The stream is emptied that often, so that the machine's memory is not what is measured.
_EMPTY_SECONDS = 0.2
_ARTICLES = 400
_WAYS = ("producer", "flood")
# Two at most: on a machine of two cores the server needs one for itself.
_PRODUCERS = (1, 2)
_COLUMNS = {
    "sent by": "{way}",
    "producers": "{producers}",
    "articles a call": "{chunk}",
    "articles/s": "{articles_per_second:,.0f}",
    "server's core in use": "{server_cpu_share:.0%}",
    "server µs/article": "{server_cpu_microseconds:.0f}",
    "saturates at": "{saturates_at:,.0f}/s",
}


def produce(url: str, way: str, chunk: int, path: Path | None) -> None:
    """Submit `chunk` articles at a time until killed."""
    articles = corpus(path, _ARTICLES)
    if way == "flood":
        flood(url, articles, chunk, _KEYS.tag)
    with Producer(url, given(broker_url=url)) as producer:
        while True:
            for at in range(0, len(articles), chunk):
                producer.submit_many(articles[at : at + chunk])


def measure(way: str, producers: int, chunk: int, seconds: float, path: Path | None) -> dict[str, Any]:
    """Articles a second, and the server's CPU for each, under so many producers."""
    with ExitStack() as stack:
        url = stack.enter_context(embedded_server())
        client = stack.enter_context(Redis.from_url(url))
        command = [sys.executable, "-m", "bench.publish", "--produce", url, "--way", way, "--chunk", str(chunk)]
        command += [str(path)] if path else []
        for _ in range(producers):
            process = subprocess.Popen(command)
            stack.callback(process.wait)
            stack.callback(process.kill)
        while not client.exists(_KEYS.raw):
            time.sleep(0.1)
        pid = int(client.info("server")["process_id"])
        began, cpu, done = time.perf_counter(), cpu_seconds(pid), _added(client)
        while time.perf_counter() - began < seconds:
            time.sleep(_EMPTY_SECONDS)
            client.xtrim(_KEYS.raw, 0, approximate=False)
        passed, articles = time.perf_counter() - began, _added(client) - done
        used = cpu_seconds(pid) - cpu
    return {
        "way": way,
        "producers": producers,
        "chunk": chunk,
        "articles_per_second": articles / passed,
        "server_cpu_share": used / passed,
        "server_cpu_microseconds": used / articles * 1e6,
        "saturates_at": articles / used,
    }


def _added(client: Redis) -> int:
    state: dict[str, Any] = client.xinfo_stream(_KEYS.raw)
    return int(state["entries-added"])


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, help="raw articles as JSON lines; default: samples/")
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--chunk", type=int, help="articles of one call; default: 1 and 200")
    parser.add_argument("--way", choices=_WAYS, help="how they are sent; default: both")
    parser.add_argument("--produce", metavar="URL", help=argparse.SUPPRESS)
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    given = parser.parse_args()
    if given.produce:
        produce(given.produce, given.way, given.chunk, given.corpus)
    results = [
        measure(way, producers, chunk, given.seconds, given.corpus)
        for chunk in ([given.chunk] if given.chunk else [1, 200])
        for way in ([given.way] if given.way else _WAYS)
        for producers in _PRODUCERS
    ]
    print(table(results))
    if given.json:
        given.json.write_bytes(codec.encode(results))


def table(results: list[dict[str, Any]]) -> str:
    """The numbers in Markdown."""
    return markdown(_COLUMNS, results, texts=("sent by",))


if __name__ == "__main__":
    main()
