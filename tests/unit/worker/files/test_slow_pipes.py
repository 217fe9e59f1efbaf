"""Pipes whose writers are slow: what has come is given at once, whatever form it is in."""

import gzip
import io
import json
import os
import threading
import zlib

import pytest

from worker.commands.chunks import chunks, may_wait
from worker.files import found_in

MOST = 100_000
ARTICLES = [{"body": f"وصل الوفد {number} إلى بيروت أمس ومعه ثلاثة وزراء."} for number in range(4)]
ITEMS = [f"<item><title>خبر</title><description>{article['body']}</description></item>" for article in ARTICLES]


def lines():
    return [json.dumps(article).encode() + b"\n" for article in ARTICLES]


def gzipped():
    packer = zlib.compressobj(wbits=31)
    return [packer.compress(line) + packer.flush(zlib.Z_SYNC_FLUSH) for line in lines()]


def array():
    return [b"[\n" * (number == 0) + line.strip() + b",\n" for number, line in enumerate(lines())]


def table():
    return [b"id,body\n" + b"0,a text of some length\n", b"1,b\n", b"2,c\n", b"3,d\n"]


def feed():
    return ["<rss><channel>" * (number == 0) + item + "\n" for number, item in enumerate(ITEMS)]


# A reader may look one article ahead: an array's element ends with what follows it, and so do rows in a text's buffer.
FORMS = {"JSON lines": lines, "JSON lines, gzipped": gzipped, "a JSON array": array, "a feed": feed, "a table": table}


@pytest.mark.parametrize("form", FORMS)
def test_an_article_is_given_before_the_next_one_is_written(form):
    pieces = [piece if isinstance(piece, bytes) else piece.encode() for piece in FORMS[form]()]
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream, os.fdopen(writing, "wb", buffering=0) as pipe:
        pipe.write(pieces[0])
        found = found_in(stream, "-", MOST)
        first = []
        reader = threading.Thread(target=lambda: first.append(next(found)), daemon=True)
        reader.start()
        reader.join(20)
        assert first, "nothing was given while the pipe was open"
        assert first[0].refused is None
        for piece in pieces[1:]:
            pipe.write(piece)
        pipe.close()


def test_a_chunk_of_a_pipe_is_what_is_there():
    go_on = threading.Event()

    def slow():
        yield 1
        go_on.wait(20)
        yield from range(2, 7)

    found = chunks(slow(), 3, may_wait=True)
    assert next(found) == [1]
    go_on.set()
    rest = list(found)
    assert [item for chunk in rest for item in chunk] == [2, 3, 4, 5, 6]
    assert max(map(len, rest)) <= 3


def test_chunks_of_files_are_full():
    assert list(chunks(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]


@pytest.mark.parametrize("waits", [True, False])
def test_what_reading_raises_comes_after_what_was_read(waits):
    def broken():
        yield 1
        raise OSError("gone")

    found = chunks(broken(), 1, waits)
    assert next(found) == [1]
    with pytest.raises(OSError, match="gone"):
        next(found)


def test_pipes_may_wait_and_files_do_not(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("{}")
    os.mkfifo(tmp_path / "pipe")
    assert may_wait([str(path), str(tmp_path / "pipe")])
    assert not may_wait([str(path), str(tmp_path), str(tmp_path / "missing")])


def test_compressed_files_are_read_whole_all_the_same():
    data = gzip.compress(b"".join(lines())) + gzip.compress(b"".join(lines()))
    assert len(list(found_in(io.BytesIO(data), "-", MOST))) == 2 * len(ARTICLES)
