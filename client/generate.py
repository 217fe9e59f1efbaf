"""Writes client/khabar/records.py from the models of the records: python client/generate.py (a test compares).

The client has no pydantic; what it hands out and takes is typed by TypedDicts that say the same.
"""

import sys
import textwrap
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

_HERE = Path(__file__).parent
sys.path[:0] = [str(_HERE.parent), str(_HERE)]

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tasks.record import forms

FILE = _HERE / "khabar" / "records.py"
_HEAD = '''"""The forms at both ends of the queue, for type checkers.

Generated from `tasks/record/forms.py` by `python client/generate.py`. All offsets are Unicode code points, `end`
exclusive, and `record[field][start:end] == text`.
"""

from typing import Any, Literal, NotRequired, Required, TypedDict

'''
_WIDTH = 120


def records() -> str:
    """The module: the closed lists, then each form behind those that it holds."""
    parts = [_HEAD, *(f"{name} = {_literal(closed)}\n" for name, closed in _closed_lists().items())]
    found: dict[str, type[BaseModel]] = {}
    for form in forms.FORMS.values():
        _gather(form, found)
    return "".join([*parts, *(_class(form) for form in found.values())])


def _closed_lists() -> dict[str, Any]:
    return {name: value for name, value in vars(forms).items() if get_origin(value) is Literal}


def _gather(form: type[BaseModel], found: dict[str, type[BaseModel]]) -> None:
    for field in form.model_fields.values():
        for part in _parts(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                _gather(part, found)
    found.setdefault(_name(form), form)


def _parts(annotation: Any) -> list[Any]:
    return [annotation, *(part for inner in get_args(annotation) for part in _parts(inner))]


def _name(form: type[BaseModel]) -> str:
    return form.__name__.removesuffix("Form")


def _class(form: type[BaseModel]) -> str:
    doc = (form.__doc__ or "").strip()
    fields = "".join(f"{_comment(field)}    {_field(name, field, form)}\n" for name, field in form.model_fields.items())
    return f'\n\nclass {_name(form)}(TypedDict):\n    """{doc}"""\n\n{fields}'


def _comment(field: FieldInfo) -> str:
    return textwrap.fill(field.description or "", _WIDTH, initial_indent="    # ", subsequent_indent="    # ") + "\n"


def _field(name: str, field: FieldInfo, form: type[BaseModel]) -> str:
    kind = _type(field.annotation)
    if form is forms.RawArticle:
        kind = f"{'Required' if field.is_required() else 'NotRequired'}[{kind}]"
    return f"{field.alias or name}: {kind}"


def _type(annotation: Any) -> str:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(inner[0])
    if origin is Literal:
        names = [name for name, closed in _closed_lists().items() if closed == annotation]
        return names[0] if names else _literal(annotation)
    if origin in (Union, UnionType):
        return " | ".join(_type(one) for one in inner)
    if origin in (list, dict):
        return f"{origin.__name__}[{', '.join(_type(one) for one in inner)}]"
    if annotation is NoneType:
        return "None"
    if annotation is Any:
        return "Any"
    return _name(annotation) if issubclass(annotation, BaseModel) else str(annotation.__name__)


def _literal(closed: Any) -> str:
    values = ["'" + value + "'" if isinstance(value, str) else repr(value) for value in get_args(closed)]
    values = [value.replace("'", '"') for value in values]
    line = f"Literal[{', '.join(values)}]"
    # As the formatter would break it; the name before it takes at most twenty characters.
    return line if len(line) <= _WIDTH - 20 else "Literal[\n" + "".join(f"    {value},\n" for value in values) + "]"


if __name__ == "__main__":
    FILE.write_text(records(), encoding="utf-8")
