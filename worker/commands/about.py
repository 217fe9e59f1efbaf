"""Commands that tell about Khabar itself: its forms and its options."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer()


class Form(StrEnum):
    """What has a JSON Schema."""

    raw = "raw"
    enriched = "enriched"
    rejection = "rejection"


@app.command(short_help="Print the JSON Schema of articles, records or rejections.")
def schema(form: Annotated[Form, typer.Argument(help="Which form.")]) -> None:
    """Print the JSON Schema of a raw article, an enriched record or a rejection.

    Example: khabar schema enriched > enriched.schema.json
    """
    import orjson

    from tasks.record.forms import json_schema

    sys.stdout.buffer.write(orjson.dumps(json_schema(form.value), option=orjson.OPT_INDENT_2) + b"\n")


@app.command(short_help="Print every option, its value and its origin.")
def config() -> None:
    """Print every option with its value and its origin; secrets are masked.

    Example: KHABAR_BATCH_SIZE=64 khabar config
    """
    from rich.console import Console
    from rich.table import Table

    from config.settings import PREFIX, load

    settings = load()
    rows = [
        (PREFIX + name.upper(), shown(getattr(settings, name)), origin(name)) for name in type(settings).model_fields
    ]
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(row))
        return
    table = Table("variable", "value", "from")
    for row in rows:
        table.add_row(*row)
    Console().print(table)


def shown(value: Any) -> str:
    """A value as it may be shown: URLs without their password, other secrets as stars."""
    from pydantic import SecretStr

    from tasks.streams.server import without_password

    if isinstance(value, SecretStr):
        secret = value.get_secret_value()
        return without_password(secret) if "://" in secret else "***"
    return "" if value is None else str(value)


def origin(name: str) -> str:
    """Where the value of an option came from: environment, .env, a file of secrets, or default."""
    from dotenv import dotenv_values

    from config.settings import PREFIX, secrets_folder

    variable = PREFIX + name.upper()
    folder = secrets_folder()
    if any(key.upper() == variable for key in os.environ):
        return "environment"
    if Path(".env").is_file() and any(key.upper() == variable for key in dotenv_values(".env")):
        return ".env"
    if folder is not None and any(path.name.upper() == variable for path in folder.iterdir()):
        return str(folder)
    return "default"
