"""Feeds whose makers did not escape `&` and `<`: each sign is kept, and markup stays markup."""

import io
import json

import pytest

from worker.files import found_in
from worker.files.bare_signs import WithoutBareSigns

NEXT = "<item><title>التالي</title><description>نص</description></item>"


def items(inner, before=""):
    feed = f"{before}<rss><channel><title>صحيفة</title>{inner}{NEXT}</channel></rss>"
    *first, last = [json.loads(one.data) for one in found_in(io.BytesIO(feed.encode()), "x.xml", 100_000)]
    assert last["title"] == "التالي"
    return first


def escaped(data, size=1 << 16):
    class Parts(io.RawIOBase):
        at = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            part = data[self.at : self.at + min(size, len(buffer))]
            buffer[: len(part)] = part
            self.at += len(part)
            return len(part)

    stream, given = WithoutBareSigns(io.BufferedReader(Parts(), max(size, 1))), []
    while part := stream.read(32_768):
        given.append(part)
    return b"".join(given)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("S&P يرتفع", "S&P يرتفع"),
        ("شركة R&D; الجديدة", "شركة R&D; الجديدة"),
        ("أ & ب", "أ & ب"),
        ("النفط < 50 دولارا", "النفط < 50 دولارا"),
        ("النفط <50 دولارا", "النفط <50 دولارا"),
        ("قال <الوزير> أمس", "قال <الوزير> أمس"),
        ("ربح <b و <3", "ربح <b و <3"),
        ("&laquo;الأمل&raquo;&nbsp;يفوز", "«الأمل»\xa0يفوز"),
        # The opposite: what is escaped, or is markup, is read as before.
        ("S&amp;P &lt;50&gt; &#1575;&#x628;", "S&P <50> اب"),
        ("<![CDATA[أ & ب < ج &amp;]]>", "أ & ب < ج &amp;"),
        ("<b>فوز</b> الأمل<!-- & < -->", "فوز الأمل"),
    ],
)
def test_titles(written, read):
    [item] = items(
        f"<item><title>{written}</title><link>https://x.example/1</link><description>نص</description></item>"
    )
    assert (item["title"], item["url"], item["body"]) == (read, "https://x.example/1", "نص")


@pytest.mark.parametrize("sign", ["&", "&amp;"])
def test_addresses(sign):
    address = f"https://x.example/?a=1{sign}b=2{sign}copy=3"
    [item] = items(f"<item><title>أ</title><link>{address}</link><description>نص</description></item>")
    [atom] = items(f'<entry><title>أ</title><link href="{address}"/><summary>نص</summary></entry>')
    assert item["url"] == atom["url"] == "https://x.example/?a=1&b=2&copy=3"


def test_names_that_a_document_declares_are_left_to_the_parser():
    declared = b'<!DOCTYPE rss [<!ENTITY a "b & c">]><rss>&a; &b</rss>'
    assert escaped(declared) == declared.replace(b"&b", b"&amp;b")
    assert escaped(b"<rss>&a;</rss>") == b"<rss>&amp;a;</rss>"


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_however_the_bytes_arrive_the_result_is_the_same(size):
    data = (
        b"<?xml version='1.0'?><!DOCTYPE rss><rss><!-- & --><t a='1&2'>S&P &amp; < 3 &nbsp;<![CDATA[<&]] >]]></t>&x <"
    )
    assert escaped(data, size) == escaped(data)


@pytest.mark.parametrize("unit", [b"<", b"&", b"<a", b"&a", b"<!", b"<![CDATA[", b"<a ", b"<!A ", b"</"])
def test_chains_of_signs_grow_by_a_bounded_factor(unit):
    data = unit * 20_000
    assert len(data) <= len(escaped(data)) <= 5 * len(data)
