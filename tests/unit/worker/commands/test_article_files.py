"""Raw articles out of files, by name and by look."""

import io
import json

import pytest

from worker.commands.articles import articles_of


def read(data, name="-"):
    return list(articles_of(io.BytesIO(data), name))


def test_lines_are_articles_as_they_are():
    assert read(b'{"a": 1}\n\n{"b": 2}\n') == [b'{"a": 1}', b'{"b": 2}']
    assert read(b'{"a": 1}\nbroken\n', "x.jsonl") == [b'{"a": 1}', b"broken"]


def test_one_object_over_many_lines_is_one_article():
    data = json.dumps({"body": "x"}, indent=2).encode()
    assert read(data) == [data]


def test_a_broken_first_line_is_told_of_by_itself():
    assert read(b'{"a": \n{"b": 2}\n') == [b'{"a": ', b'{"b": 2}']


def test_plain_text_has_its_title_over_a_blank_line():
    [article] = read("عنوان\n\nفقرة أولى\n\nفقرة ثانية\n".encode(), "a.txt")
    assert json.loads(article) == {"title": "عنوان", "body": "فقرة أولى\n\nفقرة ثانية\n", "body_format": "text"}


@pytest.mark.parametrize("text", ["فقرة واحدة", "سطر\nسطر آخر\n\nفقرة"])
def test_plain_text_without_a_headline_is_all_body(text):
    assert json.loads(read(text.encode())[0]) == {"body": text, "body_format": "text"}


def test_markup_is_seen():
    assert json.loads(read("<p>نص</p>".encode())[0])["body_format"] == "html"


def test_windows_1256_is_read():
    assert json.loads(read("نص عربي".encode("cp1256"), "a.txt")[0])["body"] == "نص عربي"


def test_an_empty_file_holds_nothing():
    assert read(b"") == read(b"\n \n") == []


def test_a_list_is_a_broken_article_but_a_bracket_is_text():
    assert read(b'[1]\n{"a": 1}\n') == [b"[1]", b'{"a": 1}']
    assert json.loads(read("[عاجل] خبر".encode())[0])["body"] == "[عاجل] خبر"


def test_a_byte_order_mark_is_no_part_of_the_first_article():
    assert read(b'\xef\xbb\xbf{"a": 1}\n', "x.jsonl") == read(b'\xef\xbb\xbf{"a": 1}\n{"b": 2}\n')[:1] == [b'{"a": 1}']
