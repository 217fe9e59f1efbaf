"""The command line: `khabar …`. Errors that a user can cause come out as one sentence, never as a traceback."""

import sys

import typer

from config.errors import BadSetting
from worker.commands import about, looking, queue, rejects, run, texts, watch

EXIT_CODES = """Exit codes: 0 all went well; 1 it failed, and one sentence on standard error says why;
2 the command or a setting is wrong; 3 `submit --wait` worked, but some articles were rejected; 130 interrupted."""

app = typer.Typer(
    name="khabar",
    help="Raw Arabic news to structured records: clean text, named entities and figures.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for group in (run.app, texts.app, queue.app, looking.app, watch.app, about.app):
    app.registered_commands += group.registered_commands
app.add_typer(rejects.app, name="rejects")


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    try:
        app()
    except BadSetting as error:
        _stop(str(error), 2)
    except KeyboardInterrupt:
        sys.exit(130)
    except (OSError, ValueError, RuntimeError) as error:
        _stop(str(error), 1)
    except Exception as error:
        _stop(_of_server(error), 1)


def _of_server(error: Exception) -> str:
    from redis.exceptions import RedisError

    if not isinstance(error, RedisError):
        raise error
    from config.settings import current
    from tasks.server import explain, without_password

    return explain(error, without_password(current().streams))


def _stop(sentence: str, code: int) -> None:
    print(f"khabar: {sentence}", file=sys.stderr)
    sys.exit(code)
