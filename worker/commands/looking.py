"""Commands to look at results: view, report, export."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

app = typer.Typer()


class TableName(StrEnum):
    """The tables of `khabar export`."""

    articles = "articles"
    entities = "entities"
    figures = "figures"


class FormatName(StrEnum):
    """The formats of `khabar export`."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


Output = Annotated[str, typer.Option("--output", "-o", help="The file to write, or - for standard output.")]
Sources = Annotated[
    list[str] | None,
    typer.Argument(
        help="JSON lines as `khabar enrich` prints them, or - for standard input. Default: the output and reject "
        "streams; nothing is deleted from them.",
        metavar="FILE|-",
    ),
]


@app.command(short_help="Make a web page of one enriched record.")
def view(
    source: Annotated[
        str,
        typer.Argument(
            help="A file of enriched records, - for standard input, or an article's id, a record's output_id or entry.",
            metavar="FILE|-|ID",
        ),
    ],
    output: Output = "-",
    article_id: Annotated[
        str | None, typer.Option("--id", help="Id of the article in the file. Default: the first article.")
    ] = None,
) -> None:
    """Make a web page of one enriched record: right to left, highlighted, printable, without network.

    Example: khabar enrich article.json | khabar view - -o page.html
    """
    from tasks.views.page import render_page
    from worker.commands.results import find_record

    page = render_page(find_record(source, article_id))
    with _written(output) as out:
        out.write(page.encode())


@app.command(short_help="Make a web page over many records.")
def report(sources: Sources = None, output: Output = "-") -> None:
    """Make a web page over many records: names in most articles, casualties and money by day, rejections by reason.

    Example: khabar report records.jsonl -o report.html
    """
    from tasks.views.report import render_report
    from tasks.views.summary import Summary
    from worker.commands.results import results

    summary = Summary()
    for result in results(sources or []):
        if result.record is not None:
            summary.add(result.record)
        elif result.rejection is not None:
            summary.reject(result.rejection)
    with _written(output) as out:
        out.write(render_report(summary).encode())


@app.command(short_help="Write articles, entities or figures as a table.")
def export(
    sources: Sources = None,
    output: Output = "-",
    table: Annotated[
        TableName, typer.Option(help="One row per article, per mention of an entity, or per figure.")
    ] = TableName.figures,
    form: Annotated[
        FormatName | None, typer.Option("--format", help="Default: by the file extension, else jsonl.")
    ] = None,
    spreadsheet: Annotated[
        bool,
        typer.Option("--spreadsheet", help="CSV for Excel: with a byte order mark, formulas neutralised."),
    ] = False,
) -> None:
    """Write the articles, entities or figures of many records as a tidy table.

    Example: khabar export records.jsonl --table figures -o figures.csv
    """
    from tasks.views import table_files
    from tasks.views.tables import TABLES, Row
    from worker.commands.results import results

    chosen, made = TABLES[table], form or _form(output)
    if spreadsheet and made != FormatName.csv:
        raise typer.BadParameter("is for --format csv only.", param_hint="--spreadsheet")
    if made == FormatName.parquet:
        table_files.need_pyarrow()
        if output == "-" and sys.stdout.isatty():
            raise typer.BadParameter("Parquet is a binary format: name a file with -o.", param_hint="--format")
    left = Counter[str]()

    def rows() -> Iterator[Row]:
        for result in results(sources or []):
            if result.record is None:
                left["rejected"] += 1
            else:
                yield from chosen.rows(result.record)

    writers: dict[FormatName, Callable[[BinaryIO], int]] = {
        FormatName.jsonl: lambda out: table_files.write_jsonl(rows(), out),
        FormatName.csv: lambda out: table_files.write_csv(rows(), chosen.columns, out, spreadsheet=spreadsheet),
        FormatName.parquet: lambda out: table_files.write_parquet(rows(), chosen.columns, out),
    }
    with _written(output) as out:
        count = writers[made](out)
    skipped = f"; {left['rejected']} rejected articles have none" if left["rejected"] else ""
    print(f"{count} rows of {table.value}{skipped}", file=sys.stderr)


def _form(output: str) -> FormatName:
    suffix = Path(output).suffix.lower().removeprefix(".")
    if suffix and suffix not in list(FormatName):
        raise typer.BadParameter(f"needed for .{suffix}: jsonl, csv or parquet.", param_hint="--format")
    return FormatName(suffix) if suffix else FormatName.jsonl


@contextmanager
def _written(output: str) -> Iterator[BinaryIO]:
    """The file to write into; it takes its name only when it is whole, so a failure leaves the old one as it was."""
    from worker.files.opening import open_file

    if output == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(output).resolve()
    if target.exists() and not target.is_file():
        # a device or a pipe: there is nothing to replace
        with open_file(target, "wb", output) as out:
            yield out
        return
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with open_file(unfinished, "wb", output) as out:
            yield out
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
