"""Commands on the reject stream: list, show, retry, drop."""

import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tasks.streams.outputs import Rejected
    from tasks.streams.stream import Stream

app = typer.Typer(help="List, retry or drop rejected articles.", no_args_is_help=True)
Ids = Annotated[
    list[str] | None, typer.Argument(help="Ids of rejections, as `list` shows them.", metavar="ID…", show_default=False)
]
Reason = Annotated[str | None, typer.Option("--reason", help="Only rejections with this reason.")]
All = Annotated[bool, typer.Option("--all", help="Every rejection.")]
_STREAM_ID = re.compile(r"\d{1,20}-\d{1,20}", re.ASCII)


@app.command("list")
def list_rejects(reason: Reason = None) -> None:
    """List rejections, oldest first; JSON lines when piped.

    Example: khabar rejects list --reason poison
    """
    from tasks.record import codec
    from tasks.record.controls import shown

    for one in _rejections(reason):
        rejection = one.rejection
        if sys.stdout.isatty():
            why = f"{rejection['stage']}: {rejection['reason']}  {rejection['detail']}"
            print(shown(f"{one.rejection_id}  {rejection['id'] or '-'}  {why}"))
        else:
            print(codec.encode_text({"rejection_id": one.rejection_id, "entry": one.entry, **rejection}))


@app.command(short_help="Print the original bytes of a rejected article.")
def show(
    rejection_id: Annotated[str, typer.Argument(help="Id of a rejection, as `list` shows it.", metavar="ID")],
) -> None:
    """Print the original bytes of a rejected article, and the rejection itself to standard error.

    If the entry had no field `article`, its other fields are printed, one per line.

    Example: khabar rejects show 1790000000000-0 > article.json
    """
    from tasks.record import codec
    from tasks.record.controls import shown

    for one in _rejections(None):
        if one.rejection_id == rejection_id:
            print(shown(codec.encode_text(one.rejection)), file=sys.stderr)
            for name, value in one.fields:
                sys.stdout.buffer.write(name + b": " + value + b"\n")
            sys.stdout.buffer.write(one.article)
            return
    raise ValueError(f"there is no rejection {rejection_id}; `khabar rejects list` shows the existing ones.")


@app.command()
def retry(rejection_ids: Ids = None, reason: Reason = None, every: All = False) -> None:
    """Submit rejected articles again.

    Examples: khabar rejects retry 1790000000000-0; khabar rejects retry --reason time_limit
    """
    ids = _chosen(rejection_ids, reason, every)
    brought = [entry for stream in _streams() for entry in stream.retry(ids) if entry]
    print(f"{len(brought)} submitted again")
    _missing(len(ids), len(brought))


@app.command()
def drop(rejection_ids: Ids = None, reason: Reason = None, every: All = False) -> None:
    """Delete rejections and their articles permanently.

    Example: khabar rejects drop --reason not_arabic
    """
    ids = _chosen(rejection_ids, reason, every)
    dropped = sum(stream.drop(ids) for stream in _streams())
    print(f"{dropped} dropped")
    _missing(len(ids), dropped)


def _chosen(named: list[str] | None, reason: str | None, every: bool) -> list[str]:
    if sum(map(bool, (named, reason, every))) != 1:
        raise typer.BadParameter("name ids, or --reason, or --all.")
    for rejection_id in named or ():
        if not _STREAM_ID.fullmatch(rejection_id):
            raise typer.BadParameter(
                f"{rejection_id} is not the id of a rejection; `khabar rejects list` shows the ids."
            )
    return list(dict.fromkeys(named)) if named else [one.rejection_id for one in _rejections(reason)]


def _missing(asked: int, done: int) -> None:
    if done < asked:
        raise ValueError(f"{asked - done} of {asked} are no longer on the reject stream, or have no article.")


def _rejections(reason: str | None) -> "Iterator[Rejected]":
    from tasks.streams.outputs import rejections
    from worker.commands.streams import reached

    client, settings = reached()
    for tag in settings.tags:
        for one in rejections(client, tag):
            if reason is None or one.rejection["reason"] == reason:
                yield one


def _streams() -> "list[Stream]":
    from tasks.streams.stream import Stream
    from worker.commands.streams import reached

    client, settings = reached()
    return [Stream(client, tag) for tag in settings.tags]
