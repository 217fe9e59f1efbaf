"""The demo: a whole system of its own, fed with the samples, and a look at everything that came out."""

import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column, Table

from config.settings import current
from khabar import Producer
from tasks.streams.outputs import Settled, outcomes
from tasks.streams.server import without_password
from tasks.streams.waiting import wait_until_settled
from worker.local.embedded import running_server
from worker.local.processes import check_running, feeder_command, not_without, running_process, worker_command

# Far beyond what the samples take; a demo that hangs must say so.
_TIMEOUT = 120.0


def run_demo(samples: Path | None = None) -> None:
    """Start, submit, wait, show, stop; with Khabar's own samples where no folder is given.

    Raises:
        RuntimeError: a process ended by itself, or not every sample had its outcome in time; the message says where
            the log is.
        ValueError: there is no sample in the folder.
    """
    console = Console()
    started = time.monotonic()
    # What was started must be stopped, whatever ends the demo.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))
    articles = _articles(samples)
    articles["too-large"] = _too_large(current().max_article_bytes)
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="khabar-demo-"))
        server = stack.enter_context(running_server())
        url = server.url
        env = {"KHABAR_BROKER_URL": url, "KHABAR_STREAM_URL": url, "KHABAR_LOG_FORMAT": "text"}
        log = stack.enter_context((folder / "processes.log").open("wb"))
        commands = {"feeder": feeder_command(), "worker": worker_command(concurrency=2, name="demo")}
        children = {
            name: stack.enter_context(running_process(command, env, log, is_tethered=True))
            for name, command in commands.items()
        }
        stack.enter_context(not_without(server.process, children))
        console.print(
            f"Valkey at {without_password(url)}, one feeder, one worker with two processes; their log: {log.name}"
        )
        producer = stack.enter_context(Producer(url, current()))
        ids = producer.submit_many(articles.values())
        with _bar(console) as bar:
            task = bar.add_task("articles", total=len(ids))

            def advance(settled: int) -> None:
                bar.update(task, completed=settled)
                check_running(children, f"see {log.name}")

            left = wait_until_settled(producer.client, current().tags, ids, advance, _TIMEOUT)
        if left:
            raise RuntimeError(f"{left} of {len(ids)} samples have no outcome after {_TIMEOUT:g} s: see {log.name}")
        found = outcomes(producer.client, current().tags, ids)
    settled = {name: found[entry_id] for name, entry_id in zip(articles, ids, strict=True)}
    best = max((s.record for s in settled.values() if s.record), key=_richness, default=None)
    _show(console, settled, best)
    pages = _write_pages(folder, settled, best)
    (folder / "processes.log").unlink()
    console.print(
        f"\n{len(settled)} articles, {time.monotonic() - started:.1f} s from start to stop. All processes have ended."
    )
    for name, page in pages.items():
        console.print(f"{name}: {page.as_uri()}", soft_wrap=True)


def _articles(folder: Path | None) -> dict[str, bytes]:
    samples = folder or files("worker.local").joinpath("samples")
    found = {one.name: one.read_bytes() for one in samples.iterdir() if one.name.endswith(".json")}
    # The samples lie beside other files of the repository; their names begin with a number.
    numbered = {name: found[name] for name in sorted(found) if name[0].isdigit()}
    if not numbered:
        raise ValueError(f"there is no sample in {samples}: a sample is a .json file whose name begins with a digit.")
    return numbered


def _write_pages(folder: Path, settled: dict[str, Settled], best: dict[str, Any] | None) -> dict[str, Path]:
    """The pages that are left to look at, by what they show: of one record, and last of all outcomes."""
    # Both load the figures' room, which nothing else of the demo does.
    from tasks.views.page import render_page
    from tasks.views.report import render_report
    from tasks.views.summary import Summary

    summary = Summary()
    for one in settled.values():
        if one.record is not None:
            summary.add(one.record)
        elif one.rejection is not None:
            summary.reject(one.rejection)
    pages = {"One record": folder / "record.html"} if best else {}
    pages["Report"] = folder / "report.html"
    if best:
        pages["One record"].write_text(render_page(best), encoding="utf-8")
    pages["Report"].write_text(render_report(summary), encoding="utf-8")
    return pages


def _show(console: Console, settled: dict[str, Settled], best: dict[str, Any] | None) -> None:
    console.print(_outcomes(settled, console.width))
    if best:
        console.rule("one enriched record")
        console.print_json(orjson.dumps(_readable(best)).decode())
    console.print(_rejections(settled, console.width))


def _outcomes(settled: dict[str, Settled], width: int) -> Table:
    """A row for each sample; a narrow terminal has no room for all columns."""
    wanted = _COLUMNS if width >= _WIDE else {name: look for name, look in _COLUMNS.items() if name not in _SPARED}
    # What is too long all the same goes on in the next line: an ellipsis would hide what samples differ in.
    table = Table(*(Column(name, overflow="fold") for name in ("sample", *wanted)), title="Outcomes")
    # Ids that are hashes would take the room of the names.
    table.columns[1].max_width = width // 6
    for name, one in settled.items():
        table.add_row(_stem(name), *(look(one) for look in wanted.values()))
    return table


def _rejections(settled: dict[str, Settled], width: int) -> Table:
    columns = [Column(name, overflow="fold") for name in ("sample", "stage", "reason")]
    table = Table(*columns, Column("detail", overflow="fold", max_width=width // 4), title="Rejections")
    for name, one in settled.items():
        if one.rejection:
            table.add_row(_stem(name), one.rejection["stage"], one.rejection["reason"], one.rejection["detail"])
    return table


def _of_record(look: Callable[[dict[str, Any]], object]) -> Callable[[Settled], str]:
    return lambda one: "-" if one.record is None else str(look(one.record))


# With all columns the samples take this many characters; `_SPARED` are left out of narrower lines.
_WIDE = 120
_SPARED = frozenset({"source", "paragraphs"})
_COLUMNS: dict[str, Callable[[Settled], str]] = {
    "id": lambda one: one.article_id or "-",
    "source": _of_record(lambda record: record["source"] or "-"),
    "paragraphs": _of_record(lambda record: record["text"].count("\n\n") + 1),
    "entities": _of_record(lambda record: len(record["entities"])),
    "figures": _of_record(lambda record: len(record["figures"])),
    "outcome": lambda one: "rejected" if one.record is None else "enriched",
}


def _stem(name: str) -> str:
    return name.removesuffix(".json")


def _richness(record: dict[str, Any]) -> float:
    """Figures and entities for the length: a record that shows much on one screen."""
    length = len(record["text"])
    return (len(record["figures"]) * 2 + len(record["entities"])) / max(length, 600) if length < 2500 else 0.0


def _readable(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "sentences"}


def _too_large(limit: int) -> bytes:
    sentence = "هذه فقرة تتكرر حتى تتجاوز الحد المسموح به. "
    body = sentence * (limit // len(sentence.encode()) + 1)
    return orjson.dumps({"id": "too-large", "title": "خبر أطول مما ينبغي", "body": body})


def _bar(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console)
