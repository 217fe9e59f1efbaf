"""`khabar desk` as a process, asked over HTTP."""

import csv
import io
import json
import re
import sys
import urllib.request
from contextlib import ExitStack
from urllib.parse import quote

import pytest
from desk import outcome_records, record_like, start_desk
from needed import module, postgresql
from sqlalchemy import update
from support import System

from bench.servers.node import until
from tasks.archive.tables import documents

POISON = "\"'><script>window.pwned=1</script><img src=x onerror=window.pwned=1>"


@pytest.fixture(scope="module")
def desk(server_url, tmp_path_factory):
    """One desk for all that only read, over our own records and a hostile one."""
    with ExitStack() as stack:
        running = start_desk(System(server_url, tmp_path_factory.mktemp("desk"), stack))
        records = outcome_records()
        running.add(*records, hostile(records[0]))
        yield running


def hostile(record):
    name = {**record["entities"][0], "type": "PERS", "name": POISON, "country": None, "mentions": []}
    changed = {"id": "evil/../" + POISON, "title": POISON, "source": POISON, "author": POISON}
    text = POISON + "\u202e\u2066 " + "ا" * 3000 + "\n\n" + record["text"]
    return record_like(
        record, **changed, text=text, url="javascript:alert(1)", figures=[], sentences=[], entities=[name]
    )


@pytest.mark.parametrize(
    ("path", "holds"),
    [
        ("/", "الأحدث"),
        (f"/?q={quote('ملاطية')}", "<mark>"),
        ("/?event=killed&least=40", "تركيا: 41 قتيلاً"),
        ("/?country=TR&since=2026-03-01&until=2026-03-31", "تركيا"),
        ("/records/quake-0307", '<a href="/entities/country%3ATR">'),
        ("/entities/country:TR", "يُذكر معه"),
        ("/report?event=killed", "الضحايا بحسب اليوم"),
        ("/rejects", "لا مرفوضات هنا"),
        ("/api", "/api/records"),
        ("/login", "كلمة السر"),
    ],
)
def test_each_page_is_served_whole_and_without_another_host(desk, path, holds):
    answer = desk.get(path)
    assert answer.status == 200
    assert holds in answer.text
    assert answer.text.rstrip().endswith("</html>")
    loaded = re.findall(r'(?:<link[^>]*href|<script[^>]*src|<img[^>]*src)="([^"]*)"', answer.text)
    assert loaded
    assert all(address.startswith(("/static/", "data:,")) for address in loaded)
    for address in loaded:
        if address.startswith("/static/"):
            assert "immutable" in desk.get(address).headers["cache-control"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/records/none", 404),
        ("/entities/none", 404),
        ("/nothing", 404),
        ("/?since=yesterday", 400),
        ("/?before=x", 400),
        ("/api/records?before=x", 400),
        (f"/api/records?before={2**63 - 1}", 200),
        (f"/api/records?before={2**63}", 400),
        (f"/api/rejections?before={2**63}", 400),
        (f"/?before={'9' * 5000}", 400),
        ("/live?after=x", 400),
        (f"/live?after={2**63}", 400),
        ("/api/records?least=x", 400),
        ("/api/records?limit=100000", 400),
        ("/api/records?limit=0", 400),
        ("/api/records?limit=x", 400),
        ("/rejects/x/article", 400),
        ("/rejects?reason=bored", 400),
        ("/export/nothing.csv", 404),
        ("/export/records.csv", 404),
        ("/rejects/9999/article", 404),
        (f"/rejects/{2**63}/article", 404),
        ("/static/none.css", 404),
    ],
)
def test_what_is_not_there_is_a_sentence(desk, path, status):
    answer = desk.get(path)
    assert answer.status == status
    assert "Traceback" not in answer.text
    if status >= 400 and path.startswith(("/api/", "/export/", "/live")):
        assert set(answer.json) == {"error"}


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("/api/records?soruce=x", "source"),
        ("/api/count?contry=EG", "country"),
        ("/api/count?limit=5", "The filters are q,"),
        ("/api/rejections?reson=x", "reason"),
        ("/export/records.jsonl?evnt=killed", "event"),
        ("/export/rejects.csv?sate=all", "state"),
        ("/live?afer=1", "after"),
    ],
)
def test_a_program_is_refused_a_filter_that_there_is_not(desk, path, nearest):
    answer = desk.get(path)
    assert answer.status == 400
    assert nearest in answer.json["error"]


MEANINGLESS = [
    ("country=XX", "country: must be a code of ISO 3166-1"),
    ("unit=BITCOIN", "unit: must be a code of ISO 4217 such as EGP, or a unit such as km."),
    ("since=2026-03-02&until=2026-03-01", "since: must not be after until."),
    ("least=2&most=1", "least: must not be greater than most."),
    ("q=a&q=b", "q: must be given once."),
    ("since=2026-03-01&since=2026-03-01", "since: must be given once."),
]


@pytest.mark.parametrize(("query", "said"), MEANINGLESS)
def test_what_no_record_can_fit_is_refused_to_a_program_and_told_on_a_page(desk, query, said):
    for path in ("/api/records", "/api/count", "/api/facets", "/export/figures.csv", "/export/records.jsonl", "/live"):
        answer = desk.get(f"{path}?{query}")
        assert answer.status == 400
        assert answer.json["error"].startswith(said)
    for path in ("/", "/report"):
        answer = desk.get(f"{path}?{query}")
        assert answer.status == 200
        assert 'id="ignored"' in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "country=TR&country=SY",
        "unit=USD&unit=km/h&unit=%25",
        "since=2026-03-01&until=2026-03-01",
        "least=1&most=1",
        "q=a&q=",
    ],
)
def test_what_a_record_can_fit_is_not(desk, query):
    assert desk.get(f"/api/records?{query}").status == 200
    assert 'id="ignored"' not in desk.get(f"/?{query}").text


@pytest.mark.parametrize("path", ["records/quake-0307", "revisions/quake-0307", "entities/country:TR"])
def test_an_address_without_filters_says_so(desk, path):
    answer = desk.get(f"/api/{path}?x=1")
    assert (answer.status, answer.json["error"]) == (400, "x: this address has no filters.")
    assert desk.get(f"/api/{path}").status == 200
    if not path.startswith("revisions"):
        assert 'id="ignored"' in desk.get(f"/{path}?x=1").text


@pytest.mark.parametrize(
    "path", ["/api/rejections?state=all&state=all", "/api/rejections?reason=bored", "/export/rejects.csv?reason=bored"]
)
def test_rejections_have_filters_of_the_same_strictness(desk, path):
    answer = desk.get(path)
    assert answer.status == 400
    assert answer.json["error"].startswith(("state: must be given once", "reason: must be one of too_large, "))


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?country=XX",
        "/records/quake-0307",
        "/entities/country:TR",
        "/report",
        "/rejects",
        "/api",
        "/login",
        "/api/records",
        "/api/openapi.json",
        "/export/figures.csv",
        "/api/records?limit=0",
        "/nothing",
    ],
)
def test_head_answers_what_get_does_without_the_body(desk, path):
    got, head = desk.get(path), desk.head(path)
    assert (head.status, head.body) == (got.status, b"")
    for name in ("content-type", "content-length", "content-security-policy"):
        assert head.headers[name] == got.headers[name]


def test_head_of_what_has_no_end_ends_and_watches_nothing(desk):
    # More than may watch at a time.
    for _ in range(70):
        assert desk.head("/live").status == 200


@pytest.mark.parametrize("path", ["/?soruce=x", "/report?soruce=x"])
def test_a_page_says_which_filter_it_passed_over(desk, path):
    answer = desk.get(path)
    assert answer.status == 200
    assert "لا مرشح باسم «\u2066soruce\u2069»" in answer.text and "«\u2066source\u2069»" in answer.text
    assert 'id="ignored"' not in desk.get(path.replace("soruce", "source")).text


@pytest.mark.parametrize(
    "path", ["/nothing", "/?since=yesterday", "/?before=x", "/rejects?state=x", "/rejects/x/article"]
)
def test_what_a_page_says_of_an_error_is_in_its_own_language(desk, path):
    said = re.search(r"<h1>(.*?)</h1><p[^>]*>(.*?)</p>", desk.get(path).text)
    for text in said.groups():
        assert text[0] > "\u0600"
        assert not re.search("[A-Za-z]{3,} [a-z]{2,}", text)


def test_hostile_text_stays_text_on_every_page(desk):
    key = next(one["key"] for one in desk.get("/api/facets").json["persons"] if "script" in one["key"])
    name = quote("evil/../" + POISON, safe="")
    pages = ["/", f"/records/{name}", f"/entities/{quote(key, safe='')}", "/report", f"/?source={quote(POISON)}"]
    for path in [*pages, f"/?q={quote(POISON)}"]:
        text = desk.get(path).text
        assert "<script>window" not in text
        assert "<img" not in text
        assert 'href="javascript' not in text


def test_a_filter_leaves_those_alone_to_which_it_applies(desk):
    everything = desk.get("/api/records?limit=200").json["records"]
    killed = desk.get("/api/records?limit=200&event=killed&least=40").json["records"]
    assert 0 < len(killed) < len(everything)
    for one in killed:
        assert any(f["event"] == "killed" and (f["value"] or f["max"] or 0) >= 40 for f in one["record"]["figures"])


def test_pages_of_a_list_go_on_without_a_gap(desk):
    everything = [one["position"] for one in desk.get("/api/records?limit=200").json["records"]]
    assert all(isinstance(position, str) for position in everything)
    found, before = [], ""
    while True:
        page = desk.get(f"/api/records?limit=4&before={before}").json
        found += [one["position"] for one in page["records"]]
        before = page["next"]
        if before is None:
            break
    assert found == everything


def test_the_api_describes_itself(desk):
    schema = desk.get("/api/openapi.json").json
    assert schema["openapi"].startswith("3.")
    parameters = {one["name"] for one in schema["paths"]["/api/records"]["get"]["parameters"]}
    assert parameters == {
        "q",
        "source",
        "since",
        "until",
        "name",
        "country",
        "event",
        "kind",
        "unit",
        "least",
        "most",
        "before",
        "limit",
    }
    for path in schema["paths"]:
        assert path.startswith("/api/")
        assert path in desk.get("/api").text


def test_a_record_and_a_thing_as_json(desk):
    assert desk.get("/api/records/quake-0307").json["record"]["id"] == "quake-0307"
    assert len(desk.get("/api/revisions/quake-0307").json["revisions"]) == 1
    found = desk.get("/api/entities/country:TR").json
    assert found["entity"]["name"] == "تركيا"
    assert sum(found["entity"]["days"].values()) == found["entity"]["articles"]
    assert found["figures"]


@pytest.mark.parametrize("name", ["articles", "entities", "figures"])
def test_each_list_is_a_file_of_either_form(desk, name):
    lines = [json.loads(line) for line in desk.get(f"/export/{name}.jsonl").body.splitlines()]
    answer = desk.get(f"/export/{name}.csv")
    assert answer.body.startswith(b"\xef\xbb\xbf")
    assert f'filename="khabar-{name}.csv"' in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(lines) > 0
    assert list(rows[0]) == list(lines[0])


@pytest.mark.parametrize("place", [{}, "0", 1.5, -1, 99])
def test_a_record_that_an_earlier_archiver_took_breaks_no_page(desk, place):
    record = record_like(outcome_records()[0], id="odd")
    record["figures"] = [{**one, "place": place} for one in record["figures"]]
    desk.add(record)
    for path in ("/report", "/?event=killed", "/records/odd", "/entities/country:TR"):
        assert desk.get(path).status == 200
    for form in ("csv", "jsonl"):
        assert b"odd" in desk.get(f"/export/figures.{form}").body
    desk.add(outcome_records()[0] | {"id": "odd"})


def test_a_file_that_cannot_be_made_is_an_error_and_not_empty(system):
    one = start_desk(system())
    one.add(outcome_records()[0])
    with one.database.writing() as connection:
        connection.execute(update(documents).values(record=b"damaged"))
    for path in ("figures.csv", "figures.jsonl", "articles.csv", "records.jsonl"):
        assert one.get(f"/export/{path}").status == 500


def test_a_spreadsheet_runs_nothing_of_an_article(desk):
    record = record_like(outcome_records()[0], id="formula", title="=HYPERLINK(1)", source="=2+5")
    desk.add(record)
    rows = csv.DictReader(io.StringIO(desk.get("/export/articles.csv").body.decode("utf-8-sig"), newline=""))
    assert [row["title"] for row in rows if row["id"] == "formula"] == ["'=HYPERLINK(1)"]


def test_records_as_json_lines_are_the_records(desk):
    found = {one["id"]: one for one in map(json.loads, desk.get("/export/records.jsonl?country=TR").body.splitlines())}
    assert found["quake-0307"]["text"].startswith("أعلنت هيئة الطوارئ")
    assert len(found) == desk.get("/api/count?country=TR").json["number"]


def test_what_is_archived_arrives_live_where_the_filters_let_it_through(desk):
    quake = outcome_records()[0]
    after = desk.get("/api/records?limit=200").json["records"]
    newest = max(int(one["arrival"]) for one in after)
    with urllib.request.urlopen(f"{desk.url}/live?country=TR&after={newest}", timeout=30) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        nowhere = record_like(quake, id="live-0", title="خبر بلا بلد", entities=[], figures=[])
        desk.add(nowhere, record_like(quake, id="live-1", title="زلزال جديد في تركيا"))
        event = []
        while not (event and event[-1] == b"\n" and any(line.startswith(b"data:") for line in event)):
            event.append(stream.readline())
    text = b"".join(event).decode()
    assert 'data-id="live-1"' in text
    assert "live-0" not in text
    assert re.search(r"^id: \d+$", text, re.MULTILINE)


def test_what_filters_hold_back_is_not_looked_at_again_by_whoever_comes_back(desk):
    newest = max(int(one["arrival"]) for one in desk.get("/api/records?limit=200").json["records"])
    with urllib.request.urlopen(f"{desk.url}/live?country=TR&after={newest}", timeout=30) as stream:
        desk.add(record_like(outcome_records()[0], id="live-2", title="خبر بلا بلد", entities=[], figures=[]))
        for wanted in (b"retry: 3000\n", b"\n", b"event: seen\n"):
            assert stream.readline() == wanted
        seen = int(stream.readline().removeprefix(b"id: "))
    arrived = {one["record"]["id"]: int(one["arrival"]) for one in desk.get("/api/records?limit=200").json["records"]}
    assert seen == arrived["live-2"] > newest


def test_a_desk_ends_without_a_traceback_while_somebody_watches(system):
    one = system()
    desk = start_desk(one)
    with urllib.request.urlopen(f"{desk.url}/live", timeout=30) as stream:
        assert stream.readline() == b"retry: 3000\n"
        desk.process.terminate()
        assert desk.process.wait(30) == 0, one.logs()
    assert "Traceback" not in one.logs()
    assert "ERROR" not in one.logs()


def test_a_rejection_is_read_by_all_and_retried_and_dropped_by_one_who_knows_the_password(system):
    desk = start_desk(system())
    first, second = desk.reject(b'{"id": "a", "body": "<script>x</script>'), desk.reject(b"\xff\x00", "not_utf8")
    page = desk.get("/rejects").text
    assert "&lt;script&gt;x" in page and "<script>x" not in page
    assert 'value="retry"' not in page
    assert desk.get("/rejects?reason=not_utf8").text.count('class="card reject"') == 1
    numbers = {one["rejection_id"]: one["number"] for one in desk.get("/api/rejections").json["rejections"]}
    raw = desk.get(f"/rejects/{numbers[second]}/article")
    assert (raw.body, raw.headers["content-type"]) == (b"\xff\x00", "application/octet-stream")
    assert raw.headers["content-disposition"].startswith("attachment")

    stream, client = desk.system.stream, desk.system.client
    form = {"action": "retry"}
    assert desk.post(f"/rejects/{numbers[first]}", form).headers["location"].startswith("/login")
    cookie = desk.log_in()
    assert desk.post(f"/rejects/{numbers[first]}", form, cookie=cookie).status == 403
    assert client.xlen(stream.keys.raw) == 0
    csrf = re.search(r'name="csrf" value="(\w+)"', desk.get("/rejects", cookie=cookie).text)[1]
    foreign = desk.post(
        f"/rejects/{numbers[first]}", {**form, "csrf": csrf}, cookie=cookie, origin="http://evil.example"
    )
    assert foreign.status == 403
    assert client.xlen(stream.keys.raw) == 0

    done = desk.post(f"/rejects/{numbers[first]}", {**form, "csrf": csrf}, cookie=cookie)
    assert (done.status, done.headers["location"]) == (303, "/rejects?done=retry")
    [(_, fields)] = client.xrange(stream.keys.raw)
    assert fields[b"article"] == b'{"id": "a", "body": "<script>x</script>'
    desk.post(f"/rejects/{numbers[second]}", {"action": "drop", "csrf": csrf}, cookie=cookie)
    assert client.xlen(stream.keys.rejected) == 0
    again = desk.post(f"/rejects/{numbers[second]}", {"action": "drop", "csrf": csrf}, cookie=cookie)
    assert again.headers["location"] == "/rejects?done=gone"
    assert 'class="card reject"' not in desk.get("/rejects").text
    assert "أُعيدت محاولته" in desk.get("/rejects?state=retried").text
    known = {one["rejection_id"]: one for one in desk.get("/api/rejections?state=all").json["rejections"]}
    assert {name: one["state"] for name, one in known.items()} == {first: "retried", second: "dropped"}
    assert all(one["state_at"] for one in known.values())
    assert desk.get("/api/rejections").json["rejections"] == []
    lines = desk.get("/export/rejects.jsonl?state=dropped").body.splitlines()
    assert [json.loads(line)["rejection_id"] for line in lines] == [second]
    assert desk.get("/rejects?state=lost").status == 400


def test_the_cookie_is_for_this_site_alone(desk):
    cookie = desk.post("/login", {"password": desk.password, "next": "//evil.example"})
    assert cookie.headers["location"] == "/"
    said = cookie.headers["set-cookie"].lower()
    assert "httponly" in said and "samesite=strict" in said
    assert desk.post("/login", {"password": "wrong"}).status == 401
    assert "set-cookie" not in desk.post("/login", {"password": "wrong"}).headers


def test_elsewhere_all_is_behind_the_password(system):
    desk = start_desk(system(), KHABAR_DESK_HOST="0.0.0.0", KHABAR_DESK_PASSWORD="open sesame")  # noqa: S104, S106
    for path in (
        "/",
        "/records/quake-0307",
        "/report",
        "/rejects",
        "/live",
        "/api/records",
        "/api/openapi.json",
        "/export/records.jsonl",
        "/api",
    ):
        assert desk.get(path).status == 401
    assert desk.get("/login").status == 200
    assert desk.get("/", cookie=desk.log_in()).status == 200
    assert desk.get("/api/records", authorization="Basic OjpvcGVu").status == 401
    assert desk.get("/api/records", authorization="Basic Om9wZW4gc2VzYW1l").json["records"] == []
    assert desk.get("/", host="evil.example").status == 421


def _refusal(one):
    """The one line with which the desk ends where it cannot start."""
    done = one.run("desk")
    said = done.stderr.decode()
    assert (done.returncode, said.count("\n")) == (1, 1)
    return said


@pytest.mark.parametrize(
    ("env", "said"),
    [
        (
            {"KHABAR_DESK_HOST": "0.0.0.0"},  # noqa: S104
            "khabar: the desk needs a password to listen on 0.0.0.0, where others can reach it",
        ),
        ({"KHABAR_ARCHIVE_URL": "sqlite:////nowhere/khabar.db"}, "khabar: there is no folder /nowhere"),
    ],
)
def test_what_keeps_it_from_starting_is_one_sentence(system, env, said):
    one = system(**env)
    assert _refusal(one).startswith(said)


def test_a_stream_server_that_is_away_takes_nothing_from_those_who_read(system):
    one = system(KHABAR_STREAM_URL="redis://127.0.0.1:1/0")
    desk = start_desk(one)
    desk.add(*outcome_records()[:2])
    assert desk.get("/").text.count('class="card"') == 2
    until(lambda: desk.get("/rejects").status == 200, 30)


def test_sigterm_ends_a_desk_that_waits_for_its_database(system):
    module("psycopg")
    one = system(KHABAR_ARCHIVE_URL="postgresql://khabar@127.0.0.1:1/none", KHABAR_DESK_PORT="0")
    process = one.start([sys.executable, "-m", "worker", "desk"])
    until(lambda: "trying again" in one.logs(), 30)
    process.terminate()
    # Not by the signal itself: the first process of a container would outlive that.
    assert process.wait(30) == 0, one.logs()


@pytest.mark.extra
def test_a_database_that_starts_later_is_waited_for(system):
    with postgresql() as cluster:
        cluster.kill()
        one = system(KHABAR_ARCHIVE_URL=cluster.url, KHABAR_DESK_PORT="0")
        process = one.start([sys.executable, "-m", "worker", "desk"])
        until(lambda: "trying again" in one.logs(), 30)
        assert process.poll() is None
        cluster.start()
        until(lambda: "Desk: http" in one.logs(), 30)


@pytest.mark.extra
def test_a_database_that_refuses_us_is_not_waited_for(system):
    with postgresql() as cluster:
        one = system(KHABAR_ARCHIVE_URL=f"{cluster.url}-of-nobody", KHABAR_DESK_PORT="0")
        assert "cannot be used" in _refusal(one)
