"""Fields that are nearly right cost a note, not the article."""

import orjson
import pytest

from tasks.record.acceptance import Bounds, Refused, accept

BODY = "قتل ثلاثة أشخاص في دمشق."


def accepted(**fields):
    return accept(orjson.dumps({"body": BODY, **fields}), Bounds())


@pytest.mark.parametrize(
    ("field", "given", "becomes"),
    [
        ("id", 17, "17"),
        ("id", -3, "-3"),
        ("title", 2026, "2026"),
        ("author", ["ليلى", "سمير"], "ليلى، سمير"),
        ("author", {"@type": "Person", "name": "ليلى"}, "ليلى"),
        ("author", [{"name": "ليلى"}, "سمير"], "ليلى، سمير"),
        ("source", {"name": "صحيفة"}, "صحيفة"),
        ("published_at", "Tue, 03 Mar 2026 10:00:00 +0300", "2026-03-03T10:00:00.000+03:00"),
        ("published_at", "Tue, 03 Mar 2026 10:00:00 GMT", "2026-03-03T10:00:00.000Z"),
        ("published_at", 1772532000, "2026-03-03T10:00:00.000Z"),
        ("published_at", 1772532000500, "2026-03-03T10:00:00.500Z"),
        ("published_at", 1772532000.5, "2026-03-03T10:00:00.500Z"),
        ("published_at", "1772532000", "2026-03-03T10:00:00.000Z"),
        ("published_at", "2026-03-03", "2026-03-03T00:00:00.000Z"),
        ("published_at", "2026-03-03 10:00", "2026-03-03T10:00:00.000Z"),
        ("published_at", "2026-03-03T10:00:00+0300", "2026-03-03T10:00:00.000+03:00"),
        ("published_at", "20260303T100000Z", "2026-03-03T10:00:00.000Z"),
    ],
)
def test_what_is_clear_is_put_right_and_noted(field, given, becomes):
    found = accepted(**{field: given})
    assert getattr(found.article, field) == becomes
    assert found.set_aside == {}
    [note] = found.notes
    assert note.startswith(f"{field}: ")
    assert note.endswith(".")


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("title", {"ar": "عنوان"}),
        ("title", True),
        ("author", []),
        ("author", ["ليلى", 7.5]),
        ("url", ["https://a.example", None]),
        ("url", "u" * 8193),
        ("published_at", "yesterday"),
        ("published_at", "12/03/2025 4:05 م"),
        ("published_at", "٢٠٢٦-٠٣-٠٣"),
        ("published_at", "2026-13-03"),
        ("published_at", 2026),
        ("published_at", "2026"),
        ("published_at", 10**15),
        ("published_at", -5),
        ("published_at", True),
        ("published_at", "2" * 65),
        ("published_at", ""),
        ("published_at", ["2026-03-03"]),
    ],
)
def test_what_cannot_be_read_is_set_aside_and_noted(field, given):
    found = accepted(**{field: given})
    assert getattr(found.article, field) is None
    assert found.extra == {field: given}
    [note] = found.notes
    assert note.startswith(f"{field}: ")
    assert "extra" in note


def test_an_article_in_the_form_of_the_contract_has_no_notes():
    found = accepted(id="7", title="ع", author="ليلى", published_at="2026-03-03T10:00:00+03:00", language=None, x=[1])
    assert found.notes == []
    assert found.article.published_at == "2026-03-03T10:00:00+03:00"
    assert found.extra == {"x": [1]}


def test_what_is_set_aside_is_bounded_like_other_unknown_fields():
    deep = [[]]
    for _ in range(20):
        deep = [deep]
    for value in (deep, {"ar": "س" * 65_537}):
        with pytest.raises(Refused, match="title"):
            accepted(title=value)
