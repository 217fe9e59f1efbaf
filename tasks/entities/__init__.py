"""Persons, locations, organisations and other names, with their places in the article."""

from tasks.entities.recognition import load_recogniser, recognise
from tasks.entities.types import Entity, EntityType, Mention, Recogniser, RecogniserUnavailable, Text

__all__ = [
    "Entity",
    "EntityType",
    "Mention",
    "Recogniser",
    "RecogniserUnavailable",
    "Text",
    "load_recogniser",
    "recognise",
]
