"""Records and rejections of our own to look at."""

import json
from copy import deepcopy
from pathlib import Path

import pytest

_OUTCOMES = Path(__file__).parent / "outcomes.jsonl"


@pytest.fixture(scope="session")
def outcomes_file():
    return _OUTCOMES


@pytest.fixture
def outcomes():
    return [json.loads(line) for line in _OUTCOMES.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def record(outcomes):
    """The first record, which holds every kind of figure and every type of entity."""
    return outcomes[0]


@pytest.fixture
def bare(record):
    """A record in which nothing was found."""
    empty = {"entities": [], "figures": [], "sentences": [], "removed": [], "media": [], "extra": {}}
    return {**deepcopy(record), **empty, "title": "عنوان", "text": "فقرة", "url": None, "source": None, "author": None}
