"""The flood of the publishing benchmark sends what `Stream.submit` sends, once each."""

import threading

import pytest
from redis import Redis

from bench.publish import table
from bench.publish_load import WINDOW, flood
from tasks.streams.stream import Keys, Stream


def test_a_flood_fills_the_stream_until_its_connection_is_cut(server_url):
    keys = Keys("{flood}")
    errors = []

    def go():
        with pytest.raises(OSError) as raised:
            flood(server_url, [b"one", "\u062e\u0628\u0631".encode(), b"three"], 2, keys.tag)
        errors.append(raised.value)

    with Redis.from_url(server_url) as client:
        mine = {one["id"] for one in client.client_list()}
        flooding = threading.Thread(target=go)
        flooding.start()
        while client.xlen(keys.raw) < 2 * WINDOW:
            pass
        for one in client.client_list():
            if one["id"] not in mine:
                client.client_kill_filter(_id=one["id"])
        flooding.join(10)
        assert errors
        added = client.xrange(keys.raw, count=3)
        assert [fields[b"article"].decode() for _, fields in added] == ["one", "\u062e\u0628\u0631", "three"]
        submissions = client.keys(keys.submission("*"))
        assert sum(client.llen(key) for key in submissions) == client.xlen(keys.raw)
        Stream(client, keys.tag).ensure_group()
        client.delete(keys.raw, *submissions)


def test_the_table_says_how_busy_the_server_was():
    one = {
        "way": "flood",
        "producers": 2,
        "chunk": 1,
        "articles_per_second": 12345.6,
        "server_cpu_share": 0.987,
        "server_cpu_microseconds": 79.9,
        "saturates_at": 12508.2,
    }
    assert table([one]).splitlines()[-1] == "| flood | 2 | 1 | 12,346 | 99% | 80 | 12,508/s |"
