"""Raw articles out of files, by their content and, where that leaves it open, by their name."""

import bz2
import gzip
import io
import json
import lzma

import pytest

from worker.files import NoArticle, Unreadable, found_in, sources

MOST = 100_000


def read(data, name="-", most=MOST):
    found = list(found_in(io.BytesIO(data), name, most))
    assert not [one.refused for one in found if one.refused]
    return [one.data for one in found]


def articles(data, name="-"):
    return [json.loads(one) for one in read(data, name)]


def unreadable(data, name="x"):
    with pytest.raises(Unreadable) as caught:
        list(found_in(io.BytesIO(data), name, MOST))
    return str(caught.value)


def utf8(text):
    return text.encode()


class TestJson:
    def test_lines_are_articles_as_they_are(self):
        assert read(b'{"a": 1}\n\n{"b": 2}\n') == [b'{"a": 1}', b'{"b": 2}']
        assert read(b'{"a": 1}\nbroken\n', "x.jsonl") == [b'{"a": 1}', b"broken"]

    def test_one_object_over_many_lines_is_one_article(self):
        data = json.dumps({"body": "x"}, indent=2).encode()
        assert read(data) == read(data, "x.txt") == [data]

    def test_a_broken_first_line_is_an_article_by_itself_unless_the_file_is_to_hold_one(self):
        assert read(b'{"a": \n{"b": 2}\n') == [b'{"a":', b'{"b": 2}']
        assert read(b'{"a": \n{"b": 2}\n', "x.json") == [b'{"a": \n{"b": 2}\n']

    @pytest.mark.parametrize("text", ['[{"body": "a"}, {"body": "b"}]', '[\n {"body": "a"},\n {"body": "b"}\n]\n'])
    @pytest.mark.parametrize("name", ["-", "x.json", "x.dat"])
    def test_an_array_holds_articles(self, text, name):
        assert articles(text.encode(), name) == [{"body": "a"}, {"body": "b"}]

    def test_what_is_no_object_in_an_array_is_left_to_be_rejected(self):
        assert read(b'[{"body": "a"}, 7, ["x"]]') == [b'{"body":"a"}', b"7", b'["x"]']
        assert read(b"[]") == []

    def test_a_line_with_a_list_is_a_broken_article_but_a_bracket_is_text(self):
        assert read(b'[1]\n{"a": 1}\n') == [b"[1]", b'{"a": 1}']
        assert articles(utf8("[عاجل] خبر"))[0]["body"] == "[عاجل] خبر"

    @pytest.mark.parametrize(("depth", "is_read"), [(200, True), (253, True), (254, False), (100_000, False)])
    def test_an_element_that_is_nested_too_deep_is_refused_alone(self, depth, is_read):
        nested = b'{"a": ' + b"[" * depth + b"]" * depth + b"}"
        before, deep, after = found_in(io.BytesIO(b'[{"a": 1}, ' + nested + b', {"b": 2}]'), "x.json", 10 * MOST)
        assert (before.data, after.data) == (b'{"a":1}', b'{"b":2}')
        assert (deep.place, deep.refused) == ("element 2", None if is_read else "it is nested deeper than 254")

    def test_an_array_that_breaks_off_gives_what_it_held(self):
        found = found_in(io.BytesIO(b'[{"body": "a"}, {"body": '), "x.json", MOST)
        assert next(found).data == b'{"body":"a"}'
        with pytest.raises(Unreadable, match=r"^x\.json: a JSON array that is broken after element 1"):
            next(found)

    def test_a_byte_order_mark_is_no_part_of_the_first_article(self):
        assert read(b'\xef\xbb\xbf{"a": 1}\n', "x.jsonl") == [b'{"a": 1}']
        assert read(b'\xef\xbb\xbf[{"a": 1}]', "x.json") == [b'{"body":null,"a":1}'.replace(b'"body":null,', b"")]

    @pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-8"])
    @pytest.mark.parametrize(("form", "name"), [("{}\n{}\n", "x.jsonl"), ("[{}, {}]", "x.json"), ("{}\r{}\r", "-")])
    def test_encodings_and_line_ends_of_older_systems(self, encoding, form, name):
        data = form.format('{"body": "قال الوزير إن المشروع"}', '{"body": "نص"}').encode(encoding)
        assert articles(data, name) == [{"body": "قال الوزير إن المشروع"}, {"body": "نص"}]

    def test_a_broken_byte_in_utf_8_is_left_to_be_rejected(self):
        data = utf8('{"body": "قال الوزير إن المشروع"}\n{"body": "الن').removesuffix(b"\x86") + b'\xc7\xe1"}\n'
        assert read(data, "x.jsonl") == data.splitlines()
        assert read(b'{"body": "\xff\xfe"}\n', "x.jsonl") == [b'{"body": "\xff\xfe"}']


class TestTables:
    def test_fields_go_by_name_and_other_columns_are_kept(self):
        data = utf8('ID,Title,body,desk\n7,عنوان,"نص, فيه فاصلة\nوسطر",محليات\n,,نص آخر,\n')
        assert articles(data, "a.csv") == [
            {"id": "7", "title": "عنوان", "body": "نص, فيه فاصلة\nوسطر", "desk": "محليات"},
            {"body": "نص آخر"},
        ]

    @pytest.mark.parametrize("delimiter", [";", "\t", "|"])
    def test_other_delimiters_and_names(self, delimiter):
        data = utf8(f"title{delimiter}body\nعنوان{delimiter}نص\n")
        assert articles(data, "export.dat") == [{"title": "عنوان", "body": "نص"}]

    def test_a_table_without_a_body_is_refused_by_name(self):
        assert unreadable(utf8("title,text\nعنوان,نص\n"), "a.csv") == (
            "a.csv: a table without a column `body`: its first line is 'title,text'."
        )

    def test_text_with_commas_is_no_table(self):
        assert articles(utf8("قال, وأضاف, وأكد\nنص"))[0]["body_format"] == "text"

    def test_a_row_with_more_cells_than_columns_is_refused_since_its_text_may_be_cut(self):
        data = utf8("title,body\nعنوان,نص, فيه فاصلة\nآخر,نص آخر,,\n")
        found = list(found_in(io.BytesIO(data), "a.csv", MOST))
        assert [(one.place, one.refused) for one in found] == [
            ("line 2", "it has 3 cells for 2 columns"),
            ("line 3", None),
        ]

    @pytest.mark.parametrize("end", ["", "\n"])
    def test_a_quotation_mark_that_is_never_closed_swallows_no_row_silently(self, end):
        data = utf8(f'title,body\nأول,نص أول\nثان,"نص ثان\nثالث,نص ثالث{end}')
        first, second = found_in(io.BytesIO(data), "a.csv", MOST)
        assert first.refused is None
        assert second.refused == (
            "a quotation mark in line 3 or after it is never closed, so everything after it is one cell"
        )

    @pytest.mark.parametrize(
        ("rows", "refused", "kept"),
        [
            # The second mark opens the cell of another row.
            ('حريق,"أ\nب,"ج"\n', ["a quotation mark that is opened in lines 2 to 3"], ["هـ"]),
            ('حريق,"قال "نعم, ثم\n', ["it has 3 cells"], ["هـ"]),
            ('حريق,"قال "نعم","ثم\n', ["the quotation marks in line 2 do not pair"], ["هـ"]),
            # A row on one line is whole, and so is a cell of many lines whose marks are doubled.
            ('حريق,"قال "نعم" ثم خرج"\n', [], ['قال نعم" ثم خرج"', "هـ"]),
            ('حريق,"قال ""نعم""\nثم خرج"\n', [], ['قال "نعم"\nثم خرج', "هـ"]),
        ],
    )
    def test_a_mark_that_is_not_doubled_merges_no_rows(self, rows, refused, kept):
        found = list(found_in(io.BytesIO(utf8(f"title,body\n{rows}د,هـ\n")), "a.csv", MOST))
        said = [one.refused for one in found if one.refused]
        assert [one[: len(start)] for one, start in zip(said, refused, strict=True)] == refused
        assert [json.loads(one.data)["body"] for one in found if not one.refused] == kept

    def test_a_header_with_an_open_mark_is_named(self):
        assert "a table whose header cannot be read: a quotation mark in line 1" in unreadable(
            b'body,"x\na,b\n', "a.csv"
        )

    def test_a_row_without_a_named_cell_is_left_to_be_rejected(self):
        assert articles(b"title,body,\n,,x\n,,\n", "a.csv") == [{}]

    def test_carriage_returns_end_lines(self):
        rows = [{"title": "a", "body": "نص, ثم نص"}, {"title": "b", "body": "نص"}]
        for end in ("\r", "\n", "\r\n"):
            assert articles(utf8(end.join(["title,body", 'a,"نص, ثم نص"', "b,نص", ""])), "a.csv") == rows
        assert articles(utf8('title,body\ra,"نص\nسطر"\r'), "a.csv") == [{"title": "a", "body": "نص\nسطر"}]

    def test_iso_8859_6(self):
        data = "title,body\nعنوان,النص العربي\n".encode("iso8859-6")
        assert articles(data, "a.csv") == [{"title": "عنوان", "body": "النص العربي"}]

    def test_windows_1256_and_utf_16(self):
        text = "title,body\nعنوان,النص العربي\n"
        for encoding in ("cp1256", "utf-16", "utf-8-sig"):
            assert articles(text.encode(encoding), "a.csv") == [{"title": "عنوان", "body": "النص العربي"}]


class TestTexts:
    def test_plain_text_has_its_title_over_a_blank_line(self):
        [article] = articles(utf8("عنوان\n\nفقرة أولى\n\nفقرة ثانية\n"), "a.txt")
        assert article == {"title": "عنوان", "body": "فقرة أولى\n\nفقرة ثانية\n", "body_format": "text"}

    @pytest.mark.parametrize("text", ["فقرة واحدة", "سطر\nسطر آخر\n\nفقرة"])
    def test_plain_text_without_a_headline_is_all_body(self, text):
        assert articles(text.encode()) == [{"body": text, "body_format": "text"}]

    @pytest.mark.parametrize("name", ["-", "x.txt", "x.html"])
    def test_markup_is_seen(self, name):
        assert articles(utf8("<p>نص</p>"), name)[0]["body_format"] == "html"
        assert (
            articles(utf8('<?xml version="1.0"?>\n<!DOCTYPE html><html><p>نص</p></html>'))[0]["body_format"] == "html"
        )

    @pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
    def test_encodings_of_older_systems(self, encoding):
        text = "قال الوزير إن المشروع سيكتمل في العام المقبل وإن الحكومة ستدفع التكاليف"
        assert articles(text.encode(encoding), "a.txt")[0]["body"] == text

    def test_what_a_page_declares_counts_unless_it_is_wrong(self):
        page = '<html><meta charset="windows-1256"><p>النص</p></html>'
        assert articles(page.encode("cp1256"))[0]["body"] == page
        assert articles(page.replace("windows-1256", "no-such").encode())[0]["body"].endswith("<p>النص</p></html>")

    def test_carriage_returns_end_the_lines_of_text_with_commas(self):
        assert articles(utf8("قال الوزير, أمس,\rإن الأمر"))[0]["body"] == "قال الوزير, أمس,\nإن الأمر"

    @pytest.mark.parametrize("name", ["page.mht", "page.mhtml.gz", "mail.eml", "found.bin"])
    def test_a_page_saved_as_a_mime_message_is_refused_by_name(self, name):
        data = b"From: <Saved by a browser>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n\r\n<html><p>x</p></html>"
        assert unreadable(data, name) == (
            f"{name}: a web page or mail saved as a MIME message (.mht, .eml); save the page as HTML first."
        )

    def test_a_text_that_names_such_a_header_is_a_text(self):
        assert articles(utf8("خبر: قال\nMIME-Version: 1.0"))[0]["body_format"] == "text"

    def test_an_empty_file_holds_nothing(self):
        assert read(b"") == read(b"\n \n") == read(b"", "x.csv") == []


RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>صحيفة الساحل</title><link>https://sahel.example/</link><language>ar</language>
<item><title>عنوان أول</title><link>https://sahel.example/1</link><guid>a-1</guid><dc:creator>ليلى</dc:creator>
<pubDate>Tue, 03 Mar 2026 10:00:00 +0300</pubDate><description>ملخص</description><category>محليات</category>
<content:encoded><![CDATA[<p>النص الكامل</p>]]></content:encoded></item>
<item><title>عنوان ثان</title><description>&lt;p&gt;وصف &amp;amp; نص&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title>
<entry><title>خبر</title><link rel="self" href="https://w.example/s"/><link href="https://w.example/2"/>
<id>tag:2</id><updated>2026-03-03T10:00:00Z</updated><author><name>سمير</name></author>
<summary>ملخص</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>نص</p></div></content></entry></feed>"""


class TestFeeds:
    def test_each_item_of_rss_is_an_article_with_its_whole_text(self):
        first, second = articles(utf8(RSS))
        assert first == {
            "body": "<p>النص الكامل</p>",
            "body_format": "html",
            "title": "عنوان أول",
            "author": "ليلى",
            "published_at": "Tue, 03 Mar 2026 10:00:00 +0300",
            "id": "a-1",
            "url": "https://sahel.example/1",
            "source": "صحيفة الساحل",
            "language": "ar",
            "categories": ["محليات"],
        }
        assert second["body"] == "<p>وصف &amp; نص</p>"

    def test_atom(self):
        [article] = articles(utf8(ATOM), "x.txt")
        assert article["url"] == "https://w.example/2"
        assert (article["author"], article["source"], article["id"]) == ("سمير", "وكالة", "tag:2")
        assert "<p" in article["body"]
        assert "نص" in article["body"]

    def test_entities_are_not_resolved(self):
        bomb = '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
        data = utf8(RSS.replace("<rss", bomb + "<rss", 1).replace("ملخص", "&c;&a;"))
        assert len(read(data)) == 2

    def test_other_xml_is_refused(self):
        assert "neither an RSS or Atom feed nor a page" in unreadable(b'<?xml version="1.0"?><sitemap><url/></sitemap>')


def warc(compress):
    pages = [("https://a.example/1", "text/html; charset=windows-1256", "<p>النص</p>".encode("cp1256"), "200 OK")]
    pages += [("https://a.example/p.png", "image/png", b"\x89PNG", "200 OK")]
    pages += [("https://a.example/2", "text/html", utf8("<p>غائب</p>"), "404 Not Found")]
    records = []
    for url, content_type, body, status in pages:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-03T10:00:00Z\r\n"
        head += "WARC-Record-ID: <urn:x>\r\nContent-Type: application/http; msgtype=response\r\n"
        records.append(f"{head}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n")
    return b"".join(gzip.compress(record) if compress else record for record in records)


@pytest.mark.parametrize("compress", [True, False])
def test_each_html_response_of_a_web_archive_is_an_article(compress):
    [article] = articles(warc(compress))
    assert (article["body"], article["url"], article["body_format"]) == ("<p>النص</p>", "https://a.example/1", "html")
    assert article["crawled_at"].startswith("20")


def cut(data, name):
    """What a file that breaks off gives, and the sentence that says so."""
    found = []
    with pytest.raises(Unreadable) as caught:
        found.extend(found_in(io.BytesIO(data), name, MOST))
    return str(caught.value)


@pytest.mark.parametrize("compress", [True, False])
def test_a_web_archive_that_breaks_off_gives_what_is_whole_and_says_so(compress):
    whole = warc(compress)
    found = found_in(io.BytesIO(whole[: len(whole) * 4 // 5]), "a.warc", MOST)
    assert json.loads(next(found).data)["url"] == "https://a.example/1"
    with pytest.raises(Unreadable, match=r"^a\.warc: a web archive.* is truncated"):
        next(found)
    assert "is truncated" in cut(whole[: len(whole) // 8], "a.warc")


def test_a_feed_that_breaks_off_says_so():
    data = utf8(RSS)
    assert "is truncated in or after item 2" in cut(data[: data.index(utf8("عنوان ثان"))], "a.xml")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_lines_and_arrays_in_utf_16(encoding):
    lines = '{"body": "نص أول"}\n{"body": "نص ثان"}\n'
    assert articles(lines.encode(encoding), "x.jsonl") == [{"body": "نص أول"}, {"body": "نص ثان"}]
    assert articles('[{"body": "نص"}]'.encode(encoding)) == [{"body": "نص"}]


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_files_of_every_kind(compress):
    for data in (b'{"body": "x"}\n{"body": "y"}\n', utf8(RSS), utf8("title,body\nع,نص\n"), utf8("<p>نص</p>")):
        assert read(compress(data), "x.gz") == read(data, "x")


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG picture"),
        (b"SQLite format 3\x00\x10\x00\x01\x01\x00", "a SQLite database"),
        (b"\x00" * 64, "binary data"),
        (bytes(range(32)) * 8, "binary data"),
        (gzip.compress(b"%PDF-1.7", mtime=0), "a PDF document"),
        (gzip.compress(b'{"body": "x"}\n' * 9000, mtime=0)[:-9], "compressed"),
        (b"a" * 257 + b"ustar\x0000", "a tar archive"),
    ],
)
def test_what_holds_no_articles_is_refused_by_name(data, seen):
    sentence = unreadable(data, "found.bin")
    assert sentence.startswith("found.bin: ")
    assert seen in sentence
    assert sentence.count("\n") == 0


class Endless(io.RawIOBase):
    """A stream without end that counts what was taken from it."""

    def __init__(self, unit):
        self.unit, self.taken = unit, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        data = (self.unit * (len(buffer) // len(self.unit) + 1))[: len(buffer)]
        buffer[: len(data)] = data
        self.taken += len(data)
        return len(data)


@pytest.mark.parametrize(
    ("unit", "says"),
    [(b"\x00", "binary"), ("نص ".encode(), "longer"), (b"<p>x</p>", "longer"), (b'{"a": \n', "longer")],
)
def test_a_stream_without_end_is_read_to_the_limit_only(unit, says):
    endless = Endless(unit)
    try:
        [found] = list(found_in(io.BufferedReader(endless), "/dev/zero", MOST))
        sentence = found.refused
    except Unreadable as error:
        sentence = str(error)
    assert says in sentence
    assert endless.taken < 3 * MOST


def test_a_line_that_is_too_long_is_skipped_and_the_rest_is_read():
    data = b'{"body": "a"}\n' + b'{"body": "' + b"x" * 5000 + b'"}\n' + b'{"body": "b"}\n'
    found = list(found_in(io.BytesIO(data), "x.jsonl", 100))
    assert [one.data for one in found] == [b'{"body": "a"}', b"", b'{"body": "b"}']
    assert [one.place for one in found] == ["line 1", "line 2", "line 3"]
    assert "100 bytes" in found[1].refused


def test_a_line_of_just_the_limit_is_read():
    line = b'{"body": "' + b"x" * 88 + b'"}'
    assert len(line) == 100
    for data in (line, line + b"\n", b"{}\n" + line + b"\n{}"):
        assert not [one.refused for one in found_in(io.BytesIO(data), "x.jsonl", 100) if one.refused]
    assert next(found_in(io.BytesIO(line + b" \n"), "x.jsonl", 99)).refused


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"null", "-"), (b"42\n", "x"), (b"[[[[", "x.txt"), (b"[" * 9000, "x.json"), (b'"\xd9\x86"', "x.json")],
)
def test_json_that_is_no_article_is_left_to_the_door_as_it_is(data, name):
    assert read(data, name) == [data.strip()]


@pytest.mark.parametrize("text", ["[[gallery]] نص", "[1] نص", "42 قتيلاً", "null نص"])
def test_a_text_that_only_begins_like_json_is_a_text(text):
    assert articles(utf8(text)) == [{"body": text, "body_format": "text"}]


@pytest.mark.parametrize("content", ["", " \n", "[]", "body,title\n", "<rss><channel></channel></rss>"])
def test_a_file_without_an_article_is_named(tmp_path, content):
    path = tmp_path / "x"
    path.write_text(content)
    with pytest.raises(NoArticle, match=f"^{path}: no article in it"):
        [list(one.articles(MOST)) for one in sources([str(path)])]


def test_a_folder_without_files_is_named_and_an_empty_name_refused(tmp_path):
    with pytest.raises(NoArticle, match="a folder without a file"):
        [list(one.articles(MOST)) for one in sources([str(tmp_path)])]
    with pytest.raises(OSError, match="the name of a file is empty"):
        [list(one.articles(MOST)) for one in sources([""])]


def test_a_row_with_too_many_cells_is_invalid_and_a_long_one_too_large():
    rows = "body,id\nنص,1,2\n".encode() + b"x" * 60_000 + b"," + b"y" * 60_000 + b"\n"
    assert [one.reason for one in found_in(io.BytesIO(rows), "x.csv", MOST)] == ["invalid", "too_large"]


def test_a_folder_stands_for_the_files_below_it(tmp_path):
    for name in ("b.jsonl", "a.txt", ".hidden", "sub/c.xml", ".git/d"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [source.name for source in sources([str(tmp_path), "-"])] == [
        *(str(tmp_path / name) for name in ("a.txt", "b.jsonl", "sub/c.xml")),
        "-",
    ]


def test_a_file_that_is_not_there_is_named(tmp_path):
    [source] = sources([str(tmp_path / "none.jsonl")])
    with pytest.raises(OSError, match=r"none\.jsonl: No such file or directory\."):
        list(source.articles(MOST))


def test_a_fault_of_a_parser_is_a_sentence_about_its_file(monkeypatch):
    def faulty(*_):
        yield from ()
        raise RecursionError("too deep")

    monkeypatch.setattr("worker.files.texts.whole", faulty)
    assert unreadable(b"x", "a.txt") == "a.txt: plain text that cannot be read further (RecursionError: too deep)."
