"""The labels of a model's configuration in the four types of the record."""

from collections.abc import Mapping
from typing import Any

from tasks.entities.types import RecogniserUnavailable

# Names of types in other annotation schemes; whatever else a model finds is MISC.
_TYPES = {
    "PERS": "PERS", "PER": "PERS", "PERSON": "PERS",
    "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC",
    "ORG": "ORG", "ORGANIZATION": "ORG",
}  # fmt: skip


def labels_of(configuration: Mapping[str, Any]) -> list[str]:
    """The IOB2 labels by id, from the `id2label` of a model's configuration.

    Raises:
        RecogniserUnavailable: where they are not IOB2, so that the model is none of names.
    """
    names: dict[int, str] = {int(index): str(name) for index, name in configuration.get("id2label", {}).items()}
    labels = [_label(names[index]) for index in sorted(names)]
    if sorted(names) != list(range(len(names))) or None in labels or "O" not in labels:
        raise RecogniserUnavailable(f"The model's labels are not those of names in IOB2: {list(names.values())[:12]}.")
    return [label for label in labels if label]


def _label(name: str) -> str | None:
    prefix, _, kind = name.partition("-")
    if name == "O":
        return name
    return f"{prefix}-{_TYPES.get(kind.upper(), 'MISC')}" if prefix in ("B", "I") and kind else None
