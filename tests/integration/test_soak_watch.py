"""The watch of a soak sees what is pending, wherever the streams lie."""

import pytest

from bench.servers.cluster import Cluster
from bench.servers.node import until
from bench.soak.servers import Servers
from bench.soak.watch import Watch
from tasks.streams.server import connect
from tasks.streams.stream import Keys, Stream


@pytest.mark.parametrize("change", ["move", "hand over"])
def test_it_follows_the_streams_to_another_node(server_url, tmp_path, change):
    keys = Keys("{watched}")
    with Cluster(tmp_path / "nodes") as cluster, connect(cluster.url, 5) as client:
        stream = Stream(client, keys.tag)
        stream.ensure_group()
        servers = Servers("cluster", {}, lambda: connect(cluster.url, 5), lambda: connect(server_url, 5))
        watch = Watch(servers, keys)
        try:
            for number in (1, 2):
                client.xadd(keys.raw, {"article": b"{}"})
                stream.read("feeder", 1, None)
                until(lambda number=number: watch.in_flight() == number, 60, "nothing is seen")
                before = cluster.owner(keys.raw)
                if change == "move":
                    cluster.move(keys.raw)
                else:
                    cluster.fail_over(keys.raw)
                assert cluster.owner(keys.raw) is not before
        finally:
            watch.stop()
