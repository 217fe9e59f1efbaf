"""The page docs/record.md: the forms of `tasks/record/forms.py`, and what the values of their closed lists mean."""

import re
import sys
from pathlib import Path
from typing import Any, get_args

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE.parent))

from tasks.figures.words.unit_lexicon import MODIFIERS, PER, PREFIXED, PREFIXES, RATE_SYMBOLS, SHARE_WORDS, UNITS
from tasks.record import forms as records

FILE = _HERE / "record.md"
_HEAD = """# All fields of articles, records and rejections

`khabar schema raw`, `khabar schema enriched` and `khabar schema rejection` print the JSON Schemas of these.

- Everything is JSON in UTF-8.
- Offsets are Unicode code points, `end` exclusive: `record[field][start:end] == text`.
- Every field of a record and of a rejection is always present. Some may be null, as their type says.
- [Figures](figures.md) explains how figures are read. [Cleaning](cleaning.md#boilerplate) lists what is removed.

Generated from `tasks/record/forms.py` by `python docs/generate.py`.
"""
_CHAPTERS = {"raw": "Raw article", "enriched": "Enriched record", "rejection": "Rejection"}
# The closed lists, in the order in which the page shows them; each value with its meaning.
LISTS: dict[str, tuple[Any, dict[str, str]]] = {
    "Entity types": (
        records.EntityType,
        {"PERS": "a person", "LOC": "a place", "ORG": "an organisation", "MISC": "another thing with a name"},
    ),
    "Kinds": (
        records.FigureKind,
        {
            "count": "how many of something, or how often",
            "money": "an amount of money",
            "percent": "a share of a hundred, a thousand or a million",
            "measure": "length, area, weight, volume, temperature, power, data and their rates",
            "duration": "a span of time",
            "age": "the age of a person or thing",
            "fraction": "a part of what is counted, as in `ثلث السكان`",
        },
    ),
    "Qualifiers": (
        records.Qualifier,
        {
            "exact": "stated without a qualifier",
            "more_than": "`أكثر من`, `فوق` and the like",
            "less_than": "`أقل من`, `دون` and the like",
            "at_least": "`على الأقل`, `ما لا يقل عن` and the like",
            "at_most": "`على الأكثر`, `لا يتجاوز` and the like",
            "about": "`نحو`, `حوالي` and the like",
            "range": "between `min` and `max`",
            "vague": "a magnitude without a number, as in `عشرات`; `min` holds it",
        },
    ),
    "Events": (
        records.Event,
        {
            "killed": "died, by force, accident or illness",
            "wounded": "were hurt",
            "arrested": "were detained",
            "missing": "are missing",
            "kidnapped": "were abducted or are held hostage",
            "displaced": "fled or were driven out",
            "infected": "fell ill with an infection",
            "recovered": "recovered from an illness",
            "rescued": "were saved",
            "protesting": "took to the streets",
            "seized": "goods were confiscated",
        },
    ),
    "Stages": (
        records.Stage,
        {
            "accept": "reading the raw article, before cleaning",
            "clean": "cleaning the text",
            "recognise": "finding entities",
            "extract_figures": "finding figures",
            "publish": "writing the outcome",
        },
    ),
    "Reasons": (
        records.Reason,
        {
            "too_large": "more bytes than `KHABAR_MAX_ARTICLE_BYTES`",
            "not_utf8": "bytes that are not UTF-8",
            "not_json": "not JSON",
            "not_object": "JSON, but not an object",
            "invalid": "a field is missing, has the wrong type or exceeds its limit; or a row of a table is malformed",
            "blank": "no letter or digit is left after cleaning",
            "not_arabic": "another language",
            "error": "a step failed on the article",
            "time_limit": "a step took longer than `KHABAR_ARTICLE_TIME_LIMIT`",
            "out_of_memory": "a step took more memory than `KHABAR_CHILD_MEMORY_MB` allows",
            "poison": "its run broke off `KHABAR_MAX_DELIVERIES` times, because its process crashed or was killed",
            "duplicate": "the same id with the same content within `KHABAR_DUPLICATE_WINDOW`",
        },
    ),
}


def record() -> str:
    """The page: a chapter for each form and those inside of it, then the closed lists, then the units."""
    parts = [_HEAD]
    for form, title in _CHAPTERS.items():
        schema = records.json_schema(form)
        parts.append(f"\n## {title}\n" + _table(schema, form == "raw"))
        for name, inner in _in_order(schema):
            parts.append(f"\n### {_title(name)}\n" + _table(inner, False))
    parts.append("\n## Possible values\n")
    for name, (_, meanings) in LISTS.items():
        rows = "".join(f"| `{value}` | {meaning} |\n" for value, meaning in meanings.items())
        parts.append(f"\n### {name}\n\n| value | meaning |\n|---|---|\n{rows}")
    return "".join([*parts, _units()])


def _in_order(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The inner forms, as the fields name them: pydantic sorts them by name."""
    inner = schema.get("$defs", {})
    found: list[str] = []
    waiting = [schema]
    while waiting:
        names = re.findall(r"#/\$defs/(\w+)", repr(waiting.pop(0)["properties"]))
        found += names
        waiting += [inner[name] for name in names]
    return [(name, inner[name]) for name in found]


def _title(name: str) -> str:
    return name.removesuffix("Form")


def _table(schema: dict[str, Any], marks_required: bool) -> str:
    needed = schema.get("required", []) if marks_required else []
    rows = [
        f"| `{name}` | {_type(field)}{', required' if name in needed else ''} | {field['description']} |\n"
        for name, field in schema["properties"].items()
    ]
    return f"\n{schema['description']}\n\n| field | type | meaning |\n|---|---|---|\n{''.join(rows)}"


def _type(field: dict[str, Any]) -> str:
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if "$ref" in field:
        return _link(field["$ref"].rpartition("/")[2], "")
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return _enumeration(field["enum"])
    if field["type"] == "array" and "$ref" not in field["items"]:
        return f"list of {field['items']['type']}s"
    if field["type"] == "array":
        return f"list of {_link(field['items']['$ref'].rpartition('/')[2], 's')}"
    if "propertyNames" in field:
        names = ", ".join(f"`{name}`" for name in field["propertyNames"]["enum"])
        return f"object: {names} to {field['additionalProperties']['type']}"
    return f"{field['type']}{_bounds(field)}"


def _enumeration(values: list[str]) -> str:
    for name, (closed, _) in LISTS.items():
        if list(get_args(closed)) == values:
            return f"[one of these](#{name.lower().replace(' ', '-')})"
    return ", ".join(f"`{value}`" for value in values)


def _link(form: str, plural: str) -> str:
    name = _title(form)
    ending = f"{name[:-1]}ies" if plural and name.endswith("y") else name + (plural if name not in _ENDLESS else "")
    return f"[{ending}](#{name.lower()})"


_ENDLESS = frozenset({"Media", "Removed"})


def _bounds(field: dict[str, Any]) -> str:
    known = {"minimum": "≥ {}", "maxLength": "at most {} characters", "pattern": "`{}`"}
    return "".join(f", {text.format(field[key])}" for key, text in known.items() if key in field)


def _units() -> str:
    symbols: dict[str, dict[str, None]] = {"duration": {}, "percent": {}, "measure": {}}
    for unit in UNITS.values():
        symbols[unit.kind][unit.symbol] = None
    symbols["percent"] |= dict.fromkeys(SHARE_WORDS.values())
    symbols["measure"] |= dict.fromkeys(MODIFIERS.values())
    times = ", ".join(f"`{symbol}`" for symbol in symbols.pop("duration"))
    rows = "".join(f"| {kind} | {', '.join(f'`{one}`' for one in found)} |\n" for kind, found in symbols.items())
    prefixes = ", ".join(f"`{prefix}`" for prefix in dict.fromkeys(PREFIXES.values()))
    bases, rates = (", ".join(f"`{one}`" for one in sorted(some)) for some in (PREFIXED, RATE_SYMBOLS))
    per = ", ".join(f"`/{one}`" for one in dict.fromkeys(PER.values()))
    return (
        "\n## Units\n\nFrom `tasks/figures/words/unit_lexicon.py`.\n\n| kind of figure | units |\n|---|---|\n"
        f"| duration, age | {times} |\n{rows}"
        "| money | its ISO 4217 code |\n\n"
        f"A prefix ({prefixes}) may also be a separate word, before {bases}. A rate is {per} after {rates}.\n"
    )
