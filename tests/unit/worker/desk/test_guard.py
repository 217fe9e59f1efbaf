import asyncio
import json

import pytest
from starlette.responses import PlainTextResponse

from worker.desk.guard import Guard
from worker.desk.sessions import _local


def answer(method="GET", query=b"", path="/", **headers):
    """Status and headers of the guard's answer to a request; what it lets through is answered 200."""
    given = {"host": "127.0.0.1:8400", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query,
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    asyncio.run(Guard(PlainTextResponse("passed"), ["desk.news.example"])(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers | {"body": b"".join(one.get("body", b"") for one in sent[1:]).decode()}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8400", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("[::1]:8400", 200),
        ("192.0.2.7", 200),
        ("Desk.News.Example:443", 200),
        # A stranger's name that points here.
        ("evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("evil@127.0.0.1", 421),
        ("", 421),
    ],
)
def test_a_strangers_name_is_not_answered(host, status):
    assert answer(host=host)[0] == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://127.0.0.1:8400", "sec_fetch_site": "same-origin"}, 200),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"content_length": "16385"}, 413),
        ({"content_length": "x"}, 411),
    ],
)
def test_forms_of_others_and_large_ones_are_refused(headers, status):
    assert answer("POST", **{"content_length": "10", **headers})[0] == status


def test_a_form_without_a_length_is_refused():
    assert answer("POST")[0] == 411


def test_head_passes_as_get_does_and_is_refused_as_it_is():
    assert answer("HEAD")[0] == 200
    assert answer("HEAD", host="evil.example")[0] == 421
    assert answer("HEAD", query=b"q=" + b"x" * 9000)[0] == 414


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(method):
    assert answer(method)[0] == 405


def test_long_addresses_are_refused():
    assert answer(query=b"q=" + b"x" * 8000)[0] == 200
    assert answer(query=b"q=" + b"x" * 9000)[0] == 414


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/records/a\0b", b"", 400),
        ("/", b"source=a%00b", 400),
        ("/records/a%00b", b"", 200),
        ("/", b"source=a%2500b", 200),
    ],
)
def test_an_address_with_a_character_that_no_text_of_a_database_holds_is_refused(path, query, status):
    assert answer(path=path, query=query)[0] == status


@pytest.mark.parametrize("host", ["127.0.0.1", "evil.example"])
def test_every_answer_has_the_headers(host):
    _, headers = answer(host=host)
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "followed"),
    [
        ("/rejects", "/rejects"),
        ("/?q=a&event=killed", "/?q=a&event=killed"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("/a\r\nset-cookie: x", "/"),
        ("", "/"),
    ],
)
def test_after_the_password_one_is_led_to_a_page_of_ours(path, followed):
    assert _local(path) == followed


@pytest.mark.parametrize(
    ("given", "arabic", "english"),
    [
        ({"query": b"q=" + b"x" * 9000}, "العنوان أطول", "too long"),
        ({"query": b"q=%00"}, "رمز لا يُقبل", "NUL"),
        ({"method": "PUT"}, "بهذه الطريقة", "Only GET"),
        ({"host": "evil.example"}, "بهذا الاسم", "KHABAR_DESK_HOSTS"),
    ],
)
def test_people_are_told_in_arabic_and_programs_in_json(given, arabic, english):
    _, page = answer(path="/report", **given)
    assert page["content-type"].startswith("text/html")
    assert arabic in page["body"]
    for path in ("/api/records", "/export/records.jsonl", "/live"):
        _, said = answer(path=path, **given)
        assert list(json.loads(said["body"])) == ["error"]
        assert english in said["body"]
