"""Commands that speak with the queues: feed, submit, tail, status."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from config.settings import Settings

app = typer.Typer()
_CHUNK = 200


@app.command(short_help="Send batches of waiting articles to the workers.")
def feed(
    partition: Annotated[list[int] | None, typer.Option(help="Partition to feed, repeatable. Default: all.")] = None,
) -> None:
    """Read the input stream and send batches to the workers, until SIGTERM or Ctrl-C.

    Example: KHABAR_BROKER_URL=redis://127.0.0.1:6379/0 khabar feed
    """
    import signal
    import threading

    from config.settings import BadSetting, current
    from worker.feeding.feeder import feed as run_feeder
    from worker.watching.logs import configure_logging
    from worker.watching.stream_metrics import serve_feeder

    settings = current()
    if partition and not all(0 <= n < settings.partitions for n in partition):
        raise BadSetting(f"--partition: there are {settings.partitions} partitions, numbered from 0.")
    configure_logging(settings)
    _tell_early(settings)
    serve_feeder(settings)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    run_feeder(settings, stop, partition)


@app.command(short_help="Put raw articles onto the input stream.")
def submit(
    sources: Annotated[list[str], typer.Argument(help="Files or folders, or - for standard input.", metavar="FILE…|-")],
    wait: Annotated[bool, typer.Option("--wait", help="Wait until each article has its outcome.")] = False,
    timeout: Annotated[float | None, typer.Option(help="Longest wait in seconds.", min=0)] = None,
) -> None:
    """Put raw articles onto the input stream: JSON lines, one article for each .json file, plain text or HTML.

    Bytes go as they are: what is wrong with an article is told on the reject stream.

    Example: khabar submit --wait articles.jsonl
    """
    from rich.console import Console
    from rich.progress import Progress

    from config.settings import current
    from khabar import Producer
    from khabar.submission import partition_of
    from tasks.streams.server import reach
    from tasks.streams.waiting import wait_for_outcomes

    settings = current()
    reach(settings.streams, settings.socket_timeout)
    console = Console(stderr=True)
    # An entry's id is its own within its partition only.
    ids: dict[str, list[str]] = {tag: [] for tag in settings.tags}
    accepted = 0
    with Producer(settings=settings) as producer, Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("submitting", total=None)
        for chunk in _chunks(sources):
            for data, entry_id in zip(chunk, producer.submit_many(chunk), strict=True):
                ids[settings.tags[partition_of(data, settings.partitions)]].append(entry_id)
            accepted += len(chunk)
            bar.update(task, completed=accepted)
        bar.update(task, total=accepted)
        print(f"{accepted} accepted", flush=True)
        if not wait or not accepted:
            return
        waiting = bar.add_task("waiting", total=accepted)
        found, left = wait_for_outcomes(producer.client, ids, lambda n: bar.update(waiting, completed=n), timeout)
    enriched = sum(s.record is not None for s in found)
    print(f"{enriched} enriched, {len(found) - enriched} rejected, {left} without an outcome yet")
    if left:
        raise typer.Exit(1)
    if len(found) > enriched:
        raise typer.Exit(3)


@app.command(short_help="Follow the output stream.")
def tail(
    group: Annotated[str | None, typer.Option(help="Read as a member of this reader group, and acknowledge.")] = None,
    count: Annotated[int | None, typer.Option("-n", "--count", help="Stop after so many records.", min=1)] = None,
    from_start: Annotated[bool, typer.Option("--from-start", help="Begin with the oldest record.")] = False,
) -> None:
    """Follow the output stream: one line for each record, JSON lines when piped.

    Examples: khabar tail; khabar tail --group archive > records.jsonl
    """
    from itertools import islice

    from config.settings import current
    from tasks.record import codec
    from tasks.streams.server import reach
    from worker.commands.following import followed, grouped

    reach(current().streams, current().socket_timeout)
    for record in grouped(group, count) if group else islice(followed(from_start), count):
        if sys.stdout.isatty():
            print(_brief(record))
        else:
            sys.stdout.buffer.write(codec.encode(record) + b"\n")
            sys.stdout.buffer.flush()


@app.command(short_help="Show what waits, is in flight, came out, was rejected.")
def status(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Show what waits, what is in flight, what came out, and how far readers are.

    Example: khabar status --json
    """
    from config.settings import current
    from tasks.streams.server import reach
    from worker.watching.status_view import as_data, measure, print_status

    reach(current().streams, current().socket_timeout)
    parts, rate = measure(current())
    if as_json:
        from tasks.record import codec

        print(codec.encode_text(as_data(parts, rate)))
    else:
        print_status(parts, rate)


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


def _chunks(sources: list[str]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    for article in _articles(sources):
        chunk.append(article)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _articles(sources: list[str]) -> Iterator[bytes]:
    from worker.commands.articles import LINES, articles_of

    for source in sources:
        if source == "-":
            yield from articles_of(sys.stdin.buffer, source)
            continue
        path = Path(source)
        files = (
            sorted(p for p in path.iterdir() if p.is_file() and p.suffix in (".json", *LINES))
            if path.is_dir()
            else [path]
        )
        for file in files:
            try:
                with file.open("rb") as stream:
                    yield from articles_of(stream, file.name)
            except OSError as error:
                raise OSError(f"{file}: {error.strerror}.") from None


def _brief(record: dict[str, Any]) -> str:
    return f"{record['id']}  {len(record['entities'])} entities  {len(record['figures'])} figures  {record['title']}"
