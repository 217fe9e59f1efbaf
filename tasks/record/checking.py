"""Whether what calls itself a record or a rejection is one: its form, and what its parts say of each other.

Whoever may write to the output stream may write anything there, and every page and table relies on this.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from tasks.record.forms import EnrichedRecord, Rejection

Record = Mapping[str, Any]


def fault_of_record(record: Any) -> str | None:
    """What is wrong with a record in the current form, as `where: what`; None if nothing is.

    Fields and steps that the form does not know are allowed. Besides the types of the fields: spans lie within their
    field and hold their text, `sentence` of a figure is an index into `sentences`, and `place` of a figure is null or
    the index of a LOC among `entities`.
    """
    return _fault_of_form(EnrichedRecord, record) or next(_wrong_references(record), None)


def fault_of_rejection(rejection: Any) -> str | None:
    """What is wrong with a rejection, as `where: what`; None if nothing is."""
    return _fault_of_form(Rejection, rejection)


def _fault_of_form(form: type[BaseModel], given: Any) -> str | None:
    try:
        form.model_validate(given, strict=True)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            if not _is_of_another_version(fault["type"], fault["loc"], fault["input"]):
                return f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}"
    return None


def _is_of_another_version(fault: str, where: tuple[int | str, ...], given: Any) -> bool:
    """Whether a step of one's own or a newer worker may have written it: a field, or the name of a step or reason."""
    is_named_by_steps = where[:2] == ("processing", "ms") or where in (("stage",), ("reason",))
    return fault == "extra_forbidden" or (fault == "literal_error" and is_named_by_steps and isinstance(given, str))


def _wrong_references(record: Record) -> Iterator[str]:
    for n, sentence in enumerate(record["sentences"]):
        if not _is_within(record, sentence):
            yield f"sentences.{n}: there is no such span in {sentence['field']}"
    for n, entity in enumerate(record["entities"]):
        for k, mention in enumerate(entity["mentions"]):
            if not _holds_its_text(record, mention):
                yield f"entities.{n}.mentions.{k}: text is not what {mention['field']} holds there"
    for n, figure in enumerate(record["figures"]):
        if not _holds_its_text(record, figure):
            yield f"figures.{n}: text is not what {figure['field']} holds there"
        if figure["sentence"] >= len(record["sentences"]):
            yield f"figures.{n}.sentence: there are {len(record['sentences'])} sentences"
        if figure["place"] is not None and not _is_place(record, figure["place"]):
            yield f"figures.{n}.place: {figure['place']} is not the index of a LOC among the entities"


def _is_within(record: Record, span: Record) -> bool:
    start, end = span["start"], span["end"]
    return bool(start <= end <= len(record[span["field"]]))


def _holds_its_text(record: Record, span: Record) -> bool:
    return _is_within(record, span) and bool(record[span["field"]][span["start"] : span["end"]] == span["text"])


def _is_place(record: Record, index: int) -> bool:
    entities = record["entities"]
    return index < len(entities) and entities[index]["type"] == "LOC"
