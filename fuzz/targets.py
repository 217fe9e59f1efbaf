"""What must hold for any bytes. Each target takes bytes, and fails by an exception of any kind."""

import io
import json
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice

from fuzz.made import made_article
from tasks.chain.steps import enrich
from tasks.cleaning import NotArticle, Sentence, clean, split_sentences
from tasks.cleaning.clean import BodyFormat
from tasks.entities import Recogniser, Text, load_recogniser, recognise
from tasks.figures import extract_figures, find_numbers
from tasks.record import codec
from tasks.record.acceptance import Bounds, Refused, accept
from tasks.record.checking import fault_of_record
from tasks.record.forms import EnrichedRecord, Rejection
from worker.commands.results import results
from worker.files import Unreadable, found_in
from worker.files.unreadable import shown_name

_BOUNDS = Bounds()
# The net under all: what takes longer on a few kilobytes is a finding. The runner slows everything down tenfold.
_SECONDS = 20.0
_FORMATS: tuple[BodyFormat, ...] = ("auto", "text", "html")
_NAMES = ("a.jsonl", "a.json", "a.txt", "a.html", "-")


@cache
def _recogniser() -> Recogniser:
    return load_recogniser("bundled")


def acceptance(data: bytes) -> None:
    """Bytes are refused with a reason, or become an article with an id, whose extra fields have a JSON form."""
    for raw in (data, made_article(data)):
        try:
            article = accept(raw, _BOUNDS)
        except Refused as refused:
            codec.encode([refused.reason, refused.detail, refused.article_id])
            continue
        _hold(bool(article.id), "an article has an id")
        codec.encode([article.id, article.extra])


def cleaning(data: bytes) -> None:
    """Cleaning gives text that has a JSON form and sentences that lie in it, or says that it is no article."""
    option, title, text = _parts(data)
    try:
        cleaned = clean(title, text, _FORMATS[option % len(_FORMATS)], None)
    except NotArticle as refused:
        codec.encode([refused.reason, refused.detail])
        return
    codec.encode([cleaned.title, cleaned.text])
    _check_sentences(split_sentences(cleaned.title, cleaned.text), cleaned.title, cleaned.text)


def figures(data: bytes) -> None:
    """Figures and numbers stand where they say, in any text."""
    _, title, text = _parts(data)
    sentences = split_sentences(title, text)
    _check_sentences(sentences, title, text)
    found = extract_figures(title, text, sentences)
    codec.encode(found)
    for figure in found:
        field = title if figure.field == "title" else text
        _hold(field[figure.start : figure.end] == figure.text, "a figure stands where it says")
        _hold(0 <= figure.sentence < len(sentences), "a figure is in a sentence")
    for number in find_numbers(text):
        _hold(text[number.start : number.end] == number.text, "a number stands where it says")


def entities(data: bytes) -> None:
    """Mentions stand where they say, in any text."""
    _, title, text = _parts(data)
    [found] = recognise([Text(title, text, split_sentences(title, text))], _recogniser())
    codec.encode(found)
    for entity in found:
        _hold(bool(entity.name.strip()), "an entity has a name")
        for mention in entity.mentions:
            field = title if mention.field == "title" else text
            _hold(field[mention.start : mention.end] == mention.text, "a mention stands where it says")


def steps(data: bytes) -> None:
    """All steps, on raw bytes and on an article made of them: a valid record, or a rejection for a good reason."""
    option, title, text = _parts(data)
    made = json.dumps({"title": title, "body": text, "body_format": _FORMATS[option % len(_FORMATS)]}).encode()
    for item in enrich([data, made, made_article(data)], _recogniser(), _BOUNDS, _SECONDS):
        codec.encode(item)
        if "record" in item:
            EnrichedRecord.model_validate(item["record"], strict=True)
            fault = fault_of_record(item["record"])
            _hold(fault is None, f"the parts of a record agree: {fault}")
        else:
            Rejection.model_validate(item["rejection"], strict=True)
            _hold(item["rejection"]["reason"] not in ("error", "time_limit"), str(item["rejection"]))


def files(data: bytes) -> None:
    """Any file is read as articles, or refused by name."""
    for name in _NAMES:
        try:
            for found in islice(found_in(io.BytesIO(data), name, _BOUNDS.article_bytes), 50):
                _hold(bool(found.refused) != bool(found.data), "there is an article, or a reason why not")
        except Unreadable as unreadable:
            _hold(str(unreadable).startswith(f"{shown_name(name)}: "), "what cannot be read is named")


def outcomes(data: bytes) -> None:
    """A file of results is read, or the place of what is wrong is told."""
    import sys

    standard_input = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(data))
    try:
        for _ in results(["-"]):
            pass
    except ValueError:
        pass
    finally:
        sys.stdin = standard_input


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (acceptance, cleaning, figures, entities, steps, files, outcomes)
}


def _parts(data: bytes) -> tuple[int, str, str]:
    """An option, a title and a body out of any bytes."""
    option = data[0] if data else 0
    text = data[1:].decode(errors="ignore")
    title, _, body = text.partition("\n\n")
    return option, title, body or title


def _check_sentences(sentences: Sequence[Sentence], title: str, text: str) -> None:
    for sentence in sentences:
        length = len(title if sentence.field == "title" else text)
        _hold(0 <= sentence.start < sentence.end <= length, "a sentence lies in its field")


def _hold(condition: bool, what: str) -> None:
    if not condition:
        raise AssertionError(what)
