"""Commands that start whole systems: the demo, and a small installation on one machine."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()


@app.command(short_help="Run sample articles through a whole system, then stop it.")
def demo(
    samples: Annotated[
        Path | None, typer.Option(help="Folder of raw articles, one per .json file. Default: Khabar's own samples.")
    ] = None,
) -> None:
    """Start a whole system, run sample articles through it, show the results, and stop everything.

    Example: khabar demo
    """
    if samples is not None and not samples.is_dir():
        raise ValueError(f"there is no folder {samples}: name one that holds raw articles, or leave --samples out.")
    from worker.local.demo import run_demo

    run_demo(samples)


@app.command(short_help="Run a whole system on this machine, until Ctrl-C.")
def up(
    data: Annotated[Path, typer.Option(help="Folder in which the server keeps its data.")] = Path("khabar-data"),
    port: Annotated[
        int | None, typer.Option(help="Port of the server. Default: a free one.", min=1, max=65_535)
    ] = None,
    concurrency: Annotated[int, typer.Option("-c", help="Worker processes.", min=1)] = 1,
    flower: Annotated[bool, typer.Option(help="Start Flower too.")] = True,
    desk: Annotated[bool, typer.Option(help="Start the archive and the desk too.")] = True,
) -> None:
    """Run a server, a feeder, a worker, Flower, the archive and the desk on this machine, until Ctrl-C.

    Example: khabar up --port 6390 -c 2
    """
    from worker.local.up import run_up

    run_up(data, port, concurrency, flower, desk)
