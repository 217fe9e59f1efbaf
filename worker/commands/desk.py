"""The command that serves the desk."""

import typer

app = typer.Typer()


@app.command("desk", short_help="Serve the archive as web pages for a newsroom.")
def serve_desk() -> None:
    """Serve what `khabar archive` has written: newest records live, search and filters, reports, rejections, an API.

    It listens on KHABAR_DESK_HOST and KHABAR_DESK_PORT, by default on this machine alone.

    Example: khabar desk
    """
    from config.settings import load
    from worker.desk.serve import run_desk

    run_desk(load())
