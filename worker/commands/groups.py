"""Commands on the reader groups of the output stream: list, drop."""

import sys
from dataclasses import asdict
from typing import Annotated

import typer

app = typer.Typer(help="List the reader groups of the output stream, or drop one.", no_args_is_help=True)
# A reader asks at least every ten seconds or so; whoever has not for five minutes is not there.
_SILENT_SECONDS = 300


@app.command("list")
def list_groups() -> None:
    """List reader groups and how far each has read; JSON lines when piped.

    Example: khabar groups list
    """
    from tasks.record import codec
    from tasks.record.controls import shown
    from tasks.streams.groups import reader_groups
    from worker.commands.streams import reached

    client, settings = reached()
    for group in reader_groups(client, settings.tags):
        if not sys.stdout.isatty():
            print(codec.encode_text(asdict(group)))
            continue
        silent = "never had members" if group.silent_seconds is None else f"silent for {group.silent_seconds:.0f} s"
        lag = "?" if group.lag is None else group.lag
        about = f"lag {lag}, pending {group.pending}, members {group.members}, {silent}"
        print(shown(f"{group.name}  {group.partition}  {about}"))


@app.command(short_help="Delete a reader group that is no longer used.")
def drop(
    name: Annotated[str, typer.Argument(help="Name of a reader group, as `list` shows it.")],
    force: Annotated[bool, typer.Option("--force", help="Delete it even if it is in use.")] = False,
) -> None:
    """Delete a reader group that is no longer used. With KHABAR_TRIM_READ it would keep all records on the stream.

    Its position in the stream is lost; the records stay. A new reader of that name starts with the oldest record.

    Example: khabar groups drop newsroom
    """
    from tasks.streams.groups import drop_group, reader_groups
    from worker.commands.streams import reached

    client, settings = reached()
    groups = [group for group in reader_groups(client, settings.tags) if group.name == name]
    if not groups:
        raise ValueError(f"there is no reader group {name}; `khabar groups list` shows the existing ones.")
    silent = min((g.silent_seconds for g in groups if g.silent_seconds is not None), default=None)
    if silent is not None and silent < _SILENT_SECONDS and not force:
        raise ValueError(f"{name} was read {silent:.0f} s ago; use --force to drop it anyway.")
    unread = sum(group.pending + (group.lag or 0) for group in groups)
    dropped = drop_group(client, settings.tags, name)
    print(f"dropped {name} on {dropped} of {len(settings.tags)} partitions; it had not acknowledged {unread} records")
