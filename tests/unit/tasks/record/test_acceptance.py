"""The door for raw bytes: what is let in, what is refused, and why."""

import orjson
import pytest

from tasks.record.acceptance import Bounds, Refused, accept

BOUNDS = Bounds()
BODY = "قتل ثلاثة أشخاص في دمشق."


def raw(**fields):
    return orjson.dumps({"body": BODY, **fields})


def refusal(data, bounds=BOUNDS):
    with pytest.raises(Refused) as caught:
        accept(data, bounds)
    return caught.value


@pytest.mark.parametrize(
    ("data", "reason", "says"),
    [
        (b"", "not_json", "empty"),
        (b"{", "not_json", "line 1"),
        (b"\xff\xfe{}", "not_utf8", "byte 0"),
        (b'{"body": "\xd9"}', "not_utf8", "byte 10"),
        (b"[]", "not_object", "array"),
        (b"null", "not_object", "null"),
        (b'"text"', "not_object", "string"),
        (b"{}", "invalid", "body"),
        (raw(body=""), "invalid", "body"),
        (raw(body=" \n\t\u00a0\u2003"), "invalid", "blank"),
        (raw(body=7), "invalid", "string"),
        (raw(body_format="pdf"), "invalid", "body_format"),
        (raw(id=""), "invalid", "id"),
        (raw(id="x" * 513), "invalid", "id"),
        (raw(id="a\x00b"), "invalid", "control"),
        (raw(id="a\nb"), "invalid", "control"),
        (raw(id="a\x9bb"), "invalid", "control"),
        (raw(id="a\u202eb"), "invalid", "control"),
        (raw(id="a\u2028b"), "invalid", "control"),
        (raw(id=True), "invalid", "id"),
        (raw(id=7.5), "invalid", "id"),
        (raw(id=["7"]), "invalid", "id"),
        (b'{"body": "x", "n": NaN}', "not_json", "line 1"),
        (b'{"body": "x", "n": Infinity}', "not_json", "line 1"),
        (b'{"body": "x", "n": 1e999}', "not_json", "inf"),
        (b'{"body": "\\ud800"}', "not_json", "surrogate"),
        (b'{"body": "\\udc00 \\ud800"}', "not_json", "surrogate"),
    ],
)
def test_what_is_refused(data, reason, says):
    refused = refusal(data)
    assert refused.reason == reason
    assert says in refused.detail


def test_a_refusal_keeps_the_id_where_there_is_one():
    assert refusal(raw(id="a7", body=1)).article_id == "a7"
    assert refusal(raw(id=7, body=1)).article_id == "7"
    assert refusal(raw(id=7.5)).article_id is None
    assert len(refusal(raw(id="x" * 100_000)).article_id) == 512


def test_size_is_counted_in_bytes_of_json():
    exact = raw()
    assert accept(exact, Bounds(article_bytes=len(exact))).article.body == BODY
    assert refusal(exact, Bounds(article_bytes=len(exact) - 1)).reason == "too_large"


def test_nesting_of_unknown_fields_is_bounded():
    def nested(levels):
        return b'{"body": "x", "deep": ' + b"[" * levels + b"]" * levels + b"}"

    assert accept(nested(15), BOUNDS)
    assert "nested" in refusal(nested(17)).detail
    assert refusal(nested(1000)).reason == "invalid"
    for opening in (b"[", b'{"a":'):
        assert refusal(b'{"body": "x", "deep": ' + opening * 100_000).reason == "not_json"


def test_fields_are_counted_and_wide_lists_are_no_matter():
    assert accept(raw(**{f"f{n}": n for n in range(255)}), BOUNDS)
    assert "fields" in refusal(raw(**{f"f{n}": n for n in range(256)})).detail
    assert accept(raw(wide=list(range(50_000))), BOUNDS)


def test_strings_of_unknown_fields_are_bounded_at_any_depth():
    assert accept(raw(x="س" * 65_536), BOUNDS)
    for value in ("س" * 65_537, ["س" * 65_537], {"a": [{"b": "س" * 65_537}]}):
        assert "longer" in refusal(raw(x=value)).detail
    assert accept(raw(body="س" * 200_000), BOUNDS)


def test_a_refusal_never_quotes_at_length():
    for data in (raw(**{"n" * 50_000: "x" * 70_000}), raw(body_format="س" * 60_000), raw(id="s" * 60_000)):
        assert len(refusal(data).detail) <= 1000


def test_huge_numbers_stay_numbers_and_nul_is_let_in():
    article = accept(b'{"body": "a\\u0000b", "n": 123456789012345678901234567890, "m": -0.0}', BOUNDS)
    assert article.extra == {"n": pytest.approx(1.2345678901234568e29), "m": 0.0}
    assert "\x00" in article.article.body


def test_an_id_is_made_of_the_url_or_else_of_the_content():
    assert accept(raw(url="http://a"), BOUNDS).id == accept(raw(url="http://a", title="x"), BOUNDS).id
    assert accept(raw(), BOUNDS).id == accept(raw(), BOUNDS).id
    assert accept(raw(), BOUNDS).id != accept(raw(title="x"), BOUNDS).id
    assert len({accept(raw(title=title), BOUNDS).id for title in (None, "x", BODY)}) == 3


def test_duplicate_keys_and_known_fields_in_extra():
    article = accept(b'{"body": "a", "body": "b", "language": "ar", "x": 1, "x": 2}', BOUNDS)
    assert article.article.body == "b"
    assert article.extra == {"x": 2, "language": "ar"}
