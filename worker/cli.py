"""The command line: `khabar …`. Errors that a user can cause come out as one sentence, never as a traceback."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from config.version import khabar_version
from khabar.settings import BadSetting
from worker.commands import about, archive, desk, groups, looking, queue, rejects, run, texts, watch

EXIT_CODES = """Exit codes: 0 success; 1 failure, or a file without an article: one sentence on standard error gives the
reason; 2 a wrong command or setting; 3 `submit --wait` or `enrich --strict` succeeded, but articles were rejected;
130 interrupted."""

app = typer.Typer(
    name="khabar",
    help="Turn raw Arabic news into structured records: clean text, named entities and figures.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for part in (run.app, texts.app, queue.app, looking.app, desk.app, watch.app, about.app):
    app.registered_commands += part.registered_commands
app.add_typer(rejects.app, name="rejects")
app.add_typer(groups.app, name="groups")
app.add_typer(archive.app, name="archive")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"khabar {khabar_version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    try:
        _tell_unknown_options()
        app()
    except SystemExit as end:
        # Click ends with 1 where whoever reads our output, such as `head`, has read enough: that is no failure.
        sys.exit(0 if isinstance(end.__context__, BrokenPipeError) else end.code)
    except BadSetting as error:
        _stop(str(error), 2)
    except KeyboardInterrupt:
        sys.exit(130)
    except (OSError, ValueError, RuntimeError) as error:
        _stop(_of_system(error), 1)
    except Exception as error:
        # Errors of the servers' clients have no common ancestor; anything else is raised again, with its traceback.
        _stop(_of_server(error), 1)


def _tell_unknown_options() -> None:
    # Commands that log tell of them in their log. The settings take a quarter of a second to load.
    if sys.argv[1:2] in (["feed"], ["sink"], ["archive"]):
        return
    if any(name.upper().startswith("KHABAR_") for name in os.environ) or Path(".env").is_file():
        from config.settings import unknown_names

        for sentence in unknown_names():
            print(f"khabar: {sentence}", file=sys.stderr)


def _of_system(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror}."
    return str(error)


def _of_server(error: Exception) -> str:
    from kombu.exceptions import OperationalError
    from redis.exceptions import RedisError

    if not isinstance(error, RedisError | OperationalError):
        raise error
    from config.settings import current
    from tasks.streams.server import explain, without_password

    if isinstance(error, OperationalError):
        place = without_password(current().broker_url.get_secret_value())
        return f"The broker at {place} does not answer: {str(error).rstrip('.')}. Is it running?"
    return explain(error, without_password(current().streams))


def _stop(sentence: str, code: int) -> None:
    from tasks.record.controls import shown

    # It may quote what a stranger wrote.
    print(f"khabar: {shown(sentence)}", file=sys.stderr)
    sys.exit(code)
