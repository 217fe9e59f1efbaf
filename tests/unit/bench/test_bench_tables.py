"""The tables of the benchmarks."""

from bench import cluster, failover
from bench.tables import markdown


def test_numbers_stand_on_the_right_and_are_written_as_their_column_says():
    assert markdown({"what": "{name}", "n": "{n:,}"}, [{"name": "x", "n": 1234}], texts=["what"]).splitlines() == [
        "| what | n |",
        "|---|---:|",
        "| x | 1,234 |",
    ]


def test_those_of_failovers_and_of_clusters():
    lost = {"failure": "SIGKILL", "replicas": 1, "wait_replicas": 0, "keep_replicas": 1}
    lost |= {"accepted": 6095, "lost": 10, "doubled": 0, "longest_wait": 5.04}
    assert failover.table([lost]).splitlines()[-1] == "| SIGKILL | 1 | 0 | 1 | 6,095 | 10 | 0 | 5.0 s |"
    nodes = {"nodes": 2, "partitions": 48, "articles": 1536, "node_microseconds": [10.4, 20.6]}
    nodes |= {"all_microseconds": 31, "busiest_microseconds": 20.6, "articles_per_second": 33980.6}
    assert cluster.table([nodes]).splitlines()[1:] == [
        "|---:|---:|---:|---|---:|---:|---:|",
        "| 2 | 48 | 1,536 | 10, 21 | 31 | 21 | 33,981 |",
    ]
