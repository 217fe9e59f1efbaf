"""Commands that speak with the queues: feed, submit, tail, status."""

import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from config.settings import Settings
    from worker.commands.reading import Reading

app = typer.Typer()
_CHUNK = 200


@app.command(short_help="Send batches of waiting articles to the workers.")
def feed(
    partition: Annotated[list[int] | None, typer.Option(help="Partition to feed, repeatable. Default: all.")] = None,
) -> None:
    """Read the input stream and send batches to the workers, until SIGTERM or Ctrl-C.

    Example: KHABAR_BROKER_URL=redis://127.0.0.1:6379/0 khabar feed
    """
    from config.settings import BadSetting, current
    from worker.feeding.feeder import feed as run_feeder
    from worker.stopping import stop_on_signals
    from worker.watching.logs import configure_logging
    from worker.watching.stream_metrics import serve_feeder

    settings = current()
    if partition and not all(0 <= n < settings.partitions for n in partition):
        raise BadSetting(f"--partition: there are {settings.partitions} partitions, numbered from 0.")
    configure_logging(settings)
    _tell_early(settings)
    serve_feeder(settings)
    run_feeder(settings, stop_on_signals(), partition)


@app.command(short_help="Submit raw articles to the input stream.")
def submit(
    sources: Annotated[list[str], typer.Argument(help="Files or folders, or - for standard input.", metavar="FILE…|-")],
    wait: Annotated[bool, typer.Option("--wait", help="Wait until each article has its outcome.")] = False,
    timeout: Annotated[float | None, typer.Option(help="Maximum number of seconds to wait.", min=0)] = None,
    skip: Annotated[
        str, typer.Option(help="Skip articles accepted before; the error message gives the value.", metavar="N[,N-N…]")
    ] = "0",
) -> None:
    """Submit raw articles to the input stream.

    Files hold JSON lines, JSON, CSV with a column `body`, RSS or Atom feeds, WARC, HTML or plain text, compressed or
    not; the content decides which. An invalid article is put on the reject stream. If the server fails half-way,
    the error message states how many articles were accepted, and the --skip with which to continue.

    Examples: khabar submit --wait articles.jsonl; khabar submit pages/ feed.xml
    """
    from rich.console import Console
    from rich.progress import Progress

    from config.settings import current
    from khabar import Producer
    from khabar.submission import MOST_BYTES, partition_of
    from tasks.streams.server import reach
    from tasks.streams.waiting import wait_for_outcomes
    from worker.commands.chunks import chunks, may_wait
    from worker.commands.reading import SOME_REJECTED, Reading
    from worker.commands.submitting import Accepted, submit_chunk

    settings = current()
    try:
        before = Accepted.parse(skip)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--skip") from None
    reach(settings.streams, settings.socket_timeout)
    console = Console(stderr=True)
    # An entry's id is its own within its partition only.
    ids: dict[str, list[str]] = {tag: [] for tag in settings.tags}
    accepted = 0
    reading = Reading(sources, min(settings.max_article_bytes, MOST_BYTES))
    with Producer(settings=settings) as producer, Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("submitting", total=None)
        numbered = enumerate(_sendable(reading), 1)
        for chunk in chunks((one for one in numbered if one[0] not in before), _CHUNK, may_wait(sources)):
            for data, entry_id in submit_chunk(producer, chunk, before, settings):
                ids[settings.tags[partition_of(data, settings.partitions)]].append(entry_id)
            accepted += len(chunk)
            bar.update(task, completed=accepted)
        bar.update(task, total=accepted)
        print(f"{accepted} accepted", flush=True)
        if not wait or not accepted:
            reading.finish()
            return
        waiting = bar.add_task("waiting", total=accepted)
        found, left = wait_for_outcomes(producer.client, ids, lambda n: bar.update(waiting, completed=n), timeout)
    enriched = sum(s.record is not None for s in found)
    print(f"{enriched} enriched, {len(found) - enriched} rejected, {left} without an outcome yet")
    if left or reading.failed:
        raise typer.Exit(1)
    if len(found) > enriched:
        raise typer.Exit(SOME_REJECTED)


@app.command(short_help="Follow the output stream.")
def tail(
    group: Annotated[
        str | None, typer.Option(help="Read as a member of this reader group, and acknowledge records.")
    ] = None,
    count: Annotated[int | None, typer.Option("-n", "--count", help="Stop after this many records.", min=1)] = None,
    from_start: Annotated[bool, typer.Option("--from-start", help="Start with the oldest record.")] = False,
) -> None:
    """Follow the output stream: one line for each record, JSON lines when piped.

    Examples: khabar tail; khabar tail --group newsroom > records.jsonl
    """
    from config.settings import current
    from tasks.record import codec
    from tasks.streams.server import reach
    from worker.commands.following import followed, grouped
    from worker.stopping import exit_on_sigterm

    if group:
        # What was read ahead is given back.
        exit_on_sigterm()
    reach(current().streams, current().socket_timeout)
    for record in grouped(group, count) if group else islice(followed(from_start), count):
        if sys.stdout.isatty():
            print(_brief(record))
        else:
            sys.stdout.buffer.write(codec.encode(record) + b"\n")
            sys.stdout.buffer.flush()


@app.command(short_help="Show waiting, in-flight, enriched and rejected articles.")
def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON each time.")] = False,
    watch: Annotated[bool, typer.Option("--watch", "-w", help="Refresh until Ctrl-C.")] = False,
) -> None:
    """Show how many articles are waiting, in flight, enriched and rejected, and how far each group has read.

    Examples: khabar status --json; khabar status --watch
    """
    from config.settings import current
    from tasks.streams.server import reach
    from worker.watching.status_view import shown

    reach(current().streams, current().socket_timeout)
    for _ in shown(current(), as_json, watch):
        pass


def _tell_early(settings: "Settings") -> None:
    """Say at once that the server is not there; the feeder itself tries for longer, as its server may be starting."""
    import logging

    from redis.exceptions import RedisError

    from tasks.streams.server import explain, reach, without_password

    try:
        reach(settings.streams, settings.socket_timeout)
    except RedisError as error:
        sentence = explain(error, without_password(settings.streams))
        logging.getLogger(__name__).warning(f"{sentence} Trying again.", extra={"action": "server_missing"})


def _sendable(reading: "Reading") -> Iterator[bytes]:
    for article in reading:
        if article.refused:
            reading.failed += 1
            print(f"khabar: {article.place}: {article.refused}; not sent.", file=sys.stderr)
        else:
            yield article.data


def _brief(record: dict[str, Any]) -> str:
    from tasks.record.controls import shown

    counts = [f"{len(record.get(name) or ())} {name}" for name in ("entities", "figures")]
    return shown("  ".join([record["id"], *counts, str(record.get("title") or "")]))
