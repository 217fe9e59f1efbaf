"""How much memory one process of a worker's pool takes: python -m bench.memory

A worker with one process is given articles of several kinds, one kind after the other. After each the kernel
is asked for the most address space and the most memory that the process ever had (VmPeak, VmHWM), in MiB. Address space
is what KHABAR_CHILD_MEMORY_MB limits.
"""

import argparse
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import orjson

from config.settings import given
from khabar import Producer
from tasks.streams.status import partition_status
from tasks.streams.waiting import wait_until_settled
from worker.local.embedded import embedded_server
from worker.local.processes import feeder_command, running_process, worker_command

_TIMEOUT = 600.0
_WORDS = "أعلنت وزارة الداخلية في بغداد مقتل خمسة أشخاص وإصابة 12 آخرين بجروح في حادث سير قرب مدينة الموصل"
_MIB = 1 << 20


def kinds(batch: int) -> Iterator[tuple[str, list[bytes]]]:
    """Articles by what they are, from the usual to the largest that is accepted."""
    sentence = _WORDS + ". "
    yield f"{batch} articles of 2 kB", [_article(n, sentence * 10) for n in range(batch)]
    for size in (1, 4):
        # Less what JSON takes besides.
        room = size * _MIB - 200
        yield f"{size} MiB of sentences", [_article(size * 10, sentence * (room // len(sentence.encode())))]
        unended = _WORDS + " "
        yield f"{size} MiB of one sentence", [_article(size * 10 + 1, unended * (room // len(unended.encode())))]
        paragraph = f"<p>{sentence}</p><img src='a.jpg' alt='x'>"
        page = paragraph * (room // len(orjson.dumps(paragraph)))
        yield f"{size} MiB of a page", [_article(size * 10 + 2, f"<html><body><article>{page}</article></body></html>")]


def _article(number: int, body: str) -> bytes:
    return orjson.dumps({"id": f"m{number}", "title": "حادث سير", "body": body})


def memory_of(process: int) -> tuple[int, int]:
    """The most address space and the most memory that a process ever had, in MiB."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    peak, resident = (int(fields[name].split()[0]) >> 10 for name in ("VmPeak", "VmHWM"))
    return peak, resident


def children_of(process: int) -> list[int]:
    """The processes that a process started."""
    return [int(pid) for pid in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()]


def measure(limit: int, batch: int) -> Iterator[tuple[str, int, int, str]]:
    """A row for each kind: what it is, VmPeak, VmHWM, and what became of the articles."""
    with ExitStack() as stack:
        url = stack.enter_context(embedded_server())
        env = {"KHABAR_BROKER_URL": url, "KHABAR_CHILD_MEMORY_MB": str(limit), "KHABAR_LOG_LEVEL": "error"}
        env |= {"KHABAR_ARTICLE_TIME_LIMIT": "120", "KHABAR_BATCH_TIME_LIMIT": "600"}
        settings = given(broker_url=url)
        stack.enter_context(running_process(feeder_command(), env))
        worker = stack.enter_context(running_process(worker_command(), env))
        producer = stack.enter_context(Producer(url, settings))
        client, tag = producer.client, settings.tags[0]
        for kind, articles in kinds(batch):
            before = partition_status(client, tag).settled
            ids = producer.submit_many(articles)
            if wait_until_settled(client, settings.tags, ids, timeout=_TIMEOUT):
                raise RuntimeError(f"{kind}: not done after {_TIMEOUT:g} s")
            time.sleep(0.5)
            after = partition_status(client, tag).settled
            outcome = ", ".join(name for name in after if after[name] != before.get(name))
            peak, resident = max(memory_of(child) for child in children_of(worker.pid))
            yield kind, peak, resident, outcome


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=0, help="KHABAR_CHILD_MEMORY_MB; 0: none")
    parser.add_argument("--batch", type=int, default=32, help="articles of the usual size at once")
    arguments = parser.parse_args()
    print(f"{'articles':<26} {'VmPeak':>8} {'VmHWM':>8}  outcome")
    for kind, peak, resident, outcome in measure(arguments.limit, arguments.batch):
        print(f"{kind:<26} {peak:>8} {resident:>8}  {outcome}", flush=True)


if __name__ == "__main__":
    main()
