"""Commands that work on texts in this process, with no server: enrich, numbers, evaluate-ner."""

import sys
from collections import Counter
from contextlib import ExitStack
from dataclasses import asdict
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from worker.commands.chunks import chunks, may_wait

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tasks.in_process import Enricher
    from worker.files import Found

app = typer.Typer()

# Articles recognised together: enough for full batches.
_CHUNK = 32
Source = Annotated[str, typer.Argument(help="A file, or - for standard input.", metavar="FILE|-")]
Sources = Annotated[list[str], typer.Argument(help="Files or folders, or - for standard input.", metavar="FILE…|-")]
Ner = Annotated[str | None, typer.Option("--ner", help="Recogniser: bundled, large or camel. Default: KHABAR_NER.")]

Why = Annotated[bool, typer.Option("--why", help="Show the claims on each number, and which of them won.")]
Rejects = Annotated[
    Path | None,
    typer.Option(
        "--rejects", help="File for the rejections; overwritten. Default: they are printed among the records."
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="End with exit code 3 if an article was rejected.")]


class LabelRules(Enum):
    """What `tasks.entities.types.Rules` may be."""

    anercorp = "anercorp"
    reader = "reader"


By = Annotated[LabelRules, typer.Option("--rules", help="Rules by which the corpus is labelled (bundled recogniser).")]


@app.command(short_help="Enrich articles from files, without a server.")
def enrich(sources: Sources, ner: Ner = None, rejects: Rejects = None, strict: Strict = False) -> None:
    """Enrich raw articles in this process: one JSON line per article, in order.

    Files hold JSON lines, JSON, CSV with a column `body`, RSS or Atom feeds, WARC, HTML or plain text, compressed or
    not; the content decides which. The first line of a plain text is its title if a blank line follows it.

    For an article that cannot be enriched, {"id": …, "rejected": {…}} is printed instead, or written to the file of
    --rejects. The number of rejections and their reasons are printed to standard error at the end. A file without an
    article is also named there; the exit code is then 1.

    Examples: khabar enrich articles.jsonl > records.jsonl; khabar enrich pages/ --rejects rejects.jsonl > records.jsonl
    """
    from config.settings import load
    from tasks.entities import load_recogniser
    from tasks.in_process import Enricher
    from tasks.record import codec
    from worker.commands.reading import SOME_REJECTED, Reading
    from worker.files.opening import open_file

    settings = load()
    reading = Reading(sources, settings.max_article_bytes)
    if rejects and reading.is_among(rejects):
        raise typer.BadParameter(f"{rejects} is among the files to read: name another.", param_hint="--rejects")
    enricher = Enricher(settings, load_recogniser(ner or settings.ner, settings.ner_model))
    reasons: Counter[str] = Counter()
    with ExitStack() as stack:
        records = sys.stdout.buffer
        rejected = stack.enter_context(open_file(rejects, "wb")) if rejects else records
        for chunk in chunks(reading, _CHUNK, may_wait(sources)):
            for line in _outcomes(enricher, chunk):
                rejection = line.get("rejected")
                if rejection:
                    reasons[rejection["reason"]] += 1
                (rejected if rejection else records).write(codec.encode(line) + b"\n")
            for written in (rejected, records):
                written.flush()
    if reasons:
        print(f"khabar: {_told(reasons)}", file=sys.stderr)
    reading.finish()
    if reasons and strict:
        raise typer.Exit(SOME_REJECTED)


def _outcomes(enricher: "Enricher", articles: "Sequence[Found]") -> "Iterator[dict[str, Any]]":
    """A record or a rejection for each article, in order; for one that could not be read as an article, too."""
    from tasks.chain.items import rejection
    from tasks.in_process import outcome

    enriched = iter(enricher.enrich_many([article.data for article in articles if not article.refused]))
    for article in articles:
        if article.refused:
            detail = f"{article.place}: {article.refused}"
            yield outcome({"rejection": rejection(None, "accept", article.reason, detail, 1)})
        else:
            yield next(enriched)


def _told(reasons: Counter[str]) -> str:
    total = reasons.total()
    listed = ", ".join(f"{number} {reason}" for reason, number in reasons.most_common())
    return f"{total} article{'s were' if total > 1 else ' was'} rejected ({listed})."


@app.command(short_help="Show every number in each text, figure or not.")
def numbers(source: Source, why: Why = False) -> None:
    """Show every number in each text, figure or not: {"id", "text"} lines in, {"id", "numbers"} lines out.

    With --why, show why each number is a figure or not: the claims on it, strongest first, and which of them won.

    Example: echo '{"id": 1, "text": "مئة وخمسون"}' | khabar numbers -
    """
    from tasks.cleaning import split_sentences
    from tasks.figures import explain_numbers, find_numbers
    from tasks.record import codec
    from worker.files.opening import open_source

    with open_source(source) as stream:
        for place, line in enumerate(stream, 1):
            if not line.strip():
                continue
            given = _text_line(line, place)
            text = given["text"]
            found: list[dict[str, Any]]
            if why:
                found = [
                    {**number._asdict(), "claims": [claim._asdict() for claim in number.claims]}
                    for number in explain_numbers(text, split_sentences("", text))
                ]
            else:
                found = [asdict(number) for number in find_numbers(text)]
            sys.stdout.buffer.write(codec.encode({"id": given.get("id"), "numbers": found}) + b"\n")


@app.command("evaluate-ner", short_help="Score the recogniser on labelled words.")
def evaluate_ner(source: Source, ner: Ner = None, by: By = LabelRules.anercorp) -> None:
    """Score the recogniser on `word TAG` lines (IOB2, a blank line between sentences), as conlleval counts.

    The bundled recogniser has two sets of labels: those of the corpus ANERcorp, and, with `--rules reader`, those of
    records, in which ministries, clubs and media are organisations.

    Example: khabar evaluate-ner test.conll --ner bundled
    """
    from config.settings import load
    from tasks.entities import load_recogniser
    from tasks.entities.evaluation import evaluate, read_conll
    from tasks.record import codec
    from worker.files.opening import open_source

    settings = load()
    with open_source(source) as stream:
        sentences = read_conll(line.decode() for line in stream)
    scores = evaluate(sentences, load_recogniser(ner or settings.ner, settings.ner_model, by.value))
    sys.stdout.buffer.write(codec.encode(scores) + b"\n")


def _text_line(line: bytes, place: int) -> dict[str, Any]:
    from tasks.record import codec

    try:
        given = codec.decode(line)
    except codec.JSONDecodeError as error:
        raise ValueError(f"line {place} is not JSON ({error}); each line must be an object with id and text.") from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise ValueError(f'line {place} must be an object with a string "text".')
    return given
