"""Moments, JSON, addresses, log lines."""

import json
import logging
from typing import Any

import pytest

from tasks.cleaning.article import PageMetadata
from tasks.figures.kinds.source_country import country_of_source
from tasks.record import codec
from tasks.record.from_page import complete
from tasks.record.moments import is_rfc3339, moment_of_entry
from tasks.streams.server import without_password
from worker.watching.logs import JsonFormatter


@pytest.mark.parametrize("text", ["2026-01-31T09:30:00Z", "2026-01-31t09:30:00.123+03:00", "2016-12-31T23:59:60Z"])
def test_rfc_3339_times(text):
    assert is_rfc3339(text)


@pytest.mark.parametrize("text", ["2026-02-30T09:30:00Z", "2026-01-31", "2026-01-31T09:30:00", "٢٠٢٦-01-31T09:30:00Z"])
def test_what_is_no_rfc_3339_time(text):
    assert not is_rfc3339(text)


def test_the_moment_of_an_entry():
    assert moment_of_entry("1790000000123-4") == "2026-09-21T14:13:20.123Z"
    assert moment_of_entry("999999999999999-0") is None
    assert moment_of_entry(f"{2**64 - 1}-1") is None


def test_json_has_no_form_for_objects():
    with pytest.raises(TypeError, match="not JSON serializable: object"):
        codec.encode(object())
    assert codec.encode({"a": (1, frozenset([2]))}) == b'{"a":[1,[2]]}'


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("redis://h:1/0", "redis://h:1/0"),
        ("redis://:p@h:1/0", "redis://***@h:1/0"),
        ("rediss://u:p@h:1/0?ssl_cert_reqs=none&password=p", "rediss://u:***@h:1/0"),
        ("redis://u:p@ss@h/0", "redis://u:***@h/0"),
    ],
)
def test_addresses_are_shown_without_passwords(url, shown):
    assert without_password(url) == shown


def test_the_country_of_a_source():
    assert country_of_source("https://www.news.com.sa/a/1", None) == "SA"
    assert country_of_source("https://news.example/a", "paper.eg") == "EG"
    assert country_of_source("http://[broken", "صحيفة") is None


def test_a_log_line_is_json_with_an_action():
    record = logging.makeLogRecord(
        {"msg": "took %s", "args": ("2",), "levelno": 20, "levelname": "INFO", "batch": "ab"}
    )
    line = json.loads(JsonFormatter().format(record))
    assert (line["message"], line["level"], line["action"], line["batch"]) == ("took 2", "info", "log", "ab")


@pytest.mark.parametrize(
    ("declared", "told"),
    [("ar", "ar"), ("ar-EG", "ar-EG"), ("arz", "arz"), ("en-US", None), ("arc", None), (None, None)],
)
def test_only_a_language_of_arabic_is_taken_from_a_page(declared: str | None, told: str | None) -> None:
    open_fields: dict[str, Any] = dict.fromkeys(("author", "published_at", "url", "source"))
    record = open_fields | {"title": "", "extra": {}, "notes": []}
    complete(record, None, PageMetadata(language=declared))
    assert record["extra"].get("language") == told
    assert record["page"]["fields"] == (["language"] if told else [])


@pytest.mark.parametrize("is_listing", [True, False])
def test_a_page_that_lists_articles_is_noted(is_listing: bool) -> None:
    open_fields: dict[str, Any] = dict.fromkeys(("author", "published_at", "url", "source"))
    record = open_fields | {"title": "", "extra": {}, "notes": ["id: a number was made a string."]}
    complete(record, None, PageMetadata(is_listing=is_listing))
    assert len(record["notes"]) == 1 + is_listing
    assert any("lists other articles" in note for note in record["notes"]) is is_listing
