"""Commands for whoever runs Khabar: health, Flower and the sink."""

from typing import Annotated

import typer

app = typer.Typer()


@app.command(short_help="Check that articles make progress; for container probes.")
def health(
    stream: Annotated[bool, typer.Option("--stream", help="Check that the stream server accepts articles.")] = False,
    feeder: Annotated[
        bool, typer.Option("--feeder", help="Check that the feeder on this host looks for articles.")
    ] = False,
    worker: Annotated[
        bool, typer.Option("--worker", help="Check that the workers on this host take messages.")
    ] = False,
    host: Annotated[str | None, typer.Option(help="Check the feeder or workers on this host instead.")] = None,
    seconds: Annotated[float, typer.Option(help="Maximum time without progress.", min=0.5)] = 20,
) -> None:
    """Fail, with one sentence, if articles wait and none makes progress, even if all processes answer. For probes.

    Without an option, check the stream server, and that waiting articles make progress anywhere.

    Examples: khabar health; khabar health --worker --seconds 10
    """
    import socket

    from config.settings import load
    from worker.watching.health import consumption_health, feeder_health, server_health

    settings = load()
    host = host or socket.gethostname()
    everything = not (stream or feeder or worker)
    if stream or everything:
        print(server_health(settings))
    if feeder:
        print(feeder_health(settings, seconds, host))
    if worker:
        from worker.watching.worker_health import worker_health

        print(worker_health(settings, seconds, f"*@{host}"))
    if everything:
        print(consumption_health(settings, seconds))


@app.command(short_help="Run Flower, which shows workers and tasks.")
def flower() -> None:
    """Run Flower with Khabar's configuration, until SIGTERM or Ctrl-C.

    Example: KHABAR_FLOWER_AUTH=operator:secret khabar flower
    """
    import os

    from config.settings import current
    from worker.local.processes import flower_command, own_code

    current()
    command = flower_command()
    os.execve(command[0], command, {**os.environ, **own_code()})  # noqa: S606  # fixed arguments


@app.command(short_help="Forward records to another broker, such as RabbitMQ.")
def sink(
    queue: Annotated[str, typer.Option(help="Queue of the other broker; created if it does not exist.")],
    to: Annotated[
        str | None,
        typer.Option(
            help="URL of the other broker: amqp://host//. Default: KHABAR_SINK_URL; use that if the URL has a password."
        ),
    ] = None,
    group: Annotated[str, typer.Option(help="Reader group of the sink.")] = "sink",
    count: Annotated[int | None, typer.Option("-n", "--count", help="Stop after this many records.", min=1)] = None,
) -> None:
    """Forward every record to a queue of another broker, at least once, until SIGTERM or Ctrl-C.

    Example: khabar sink --to amqp://guest@rabbitmq// --queue news
    """
    from config.settings import PREFIX, BadSetting, current
    from khabar import Reader
    from worker.commands.sink import run_sink
    from worker.stopping import stop_on_signals
    from worker.watching.logs import configure_logging

    set_url = current().sink_url
    url = to or (set_url.get_secret_value() if set_url is not None else None)
    if url is None:
        raise BadSetting(f"{PREFIX}SINK_URL is not set, and there is no --to: name the other broker.")
    configure_logging(current())
    reader = Reader(group, settings=current(), patience=0)
    print(f"{run_sink(reader, url, queue, stop_on_signals(), count)} forwarded")
