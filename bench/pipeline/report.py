"""The pipeline's numbers as Markdown tables."""

from typing import Any

from bench.pipeline.loop import BATCH

Results = dict[str, Any]


def tables(results: Results) -> str:
    """What it cost, and how long it took."""
    loop, systems = results["loop"], results["systems"]
    lines = [
        f"{results['articles']} articles ({results['corpus']}, {results['characters']:.0f} characters each), "
        f"medians of {results['rounds']} alternating runs; the loop takes batches of {BATCH}.",
        "",
        "| | articles/s | wall, of loop and worker | CPU ms/article: worker child | all processes "
        "| loop ÷ worker child | loop ÷ worker with its parent |",
        "|---|---:|---:|---:|---:|---:|---:|",
        f"| steps in a loop | {1 / loop['seconds']:.0f} | 1.00 | {_ms(loop['cpu'])} | {_ms(loop['cpu'])} "
        "| 1.00 | 1.00 |",
        *(_cost(name, one, loop) for name, one in systems.items()),
        "",
        _parts_table(systems),
        "",
        "| | commands/article | bytes/article over the wire | most memory/article, in bytes |",
        "|---|---:|---:|---:|",
        *(
            f"| {name} | {one['commands']:.0f} | {one['sent_bytes']:,.0f} | {one['memory_peak']:,.0f} |"
            for name, one in systems.items()
        ),
        *_latencies(systems),
        *_ratios(systems),
    ]
    return "\n".join(lines)


def flat_table(results: Results) -> str:
    """Memory on the way of very many articles."""
    lines = [
        f"{results['articles']} articles in {results['seconds']:.0f} s",
        "",
        "| articles | server, most since the line above | feeder | worker | largest child |",
        "|---:|---:|---:|---:|---:|",
    ]
    for point in results["points"]:
        cells = [f"{point[part]:.1f} MiB" for part in ("server", "feeder", "worker", "children")]
        lines.append(f"| {point['articles']:,} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", growth(results["points"])])


def growth(points: list[dict[str, float]]) -> str:
    """What was more at the end than after the first fifth of the way, when caches and pools have filled."""
    first, last = points[min(1, len(points) - 1)], points[-1]
    parts = {"server": "server", "feeder": "feeder", "worker": "worker", "children": "largest child"}
    found = [f"{name} {last[part] - first[part]:+.1f} MiB" for part, name in parts.items()]
    return f"From {first['articles']:,} to {last['articles']:,} articles: {', '.join(found)}."


def _cost(name: str, one: Results, loop: Results) -> str:
    cpu = one["cpu"]
    wall = one["articles_per_second"] * loop["seconds"] / int(name.split()[1])
    with_parent = loop["cpu"] / (cpu["children"] + cpu["worker"])
    return (
        f"| {name} | {one['articles_per_second']:.0f} | {wall:.2f} | {_ms(cpu['children'])} | {_ms(sum(cpu.values()))} "
        f"| {loop['cpu'] / cpu['children']:.2f} | {with_parent:.2f} |"
    )


def _parts_table(systems: dict[str, Results]) -> str:
    parts = ("server", "feeder", "worker", "children", "producer")
    head = (
        "| CPU ms/article | server | feeder | worker, parent | worker, children | producer |\n"
        + "|---"
        + "|---:" * 5
        + "|"
    )
    rows = [f"| {n} | " + " | ".join(_ms(one["cpu"].get(p, 0)) for p in parts) + " |" for n, one in systems.items()]
    return "\n".join([head, *rows])


def _latencies(systems: dict[str, Results]) -> list[str]:
    rows = [
        f"| {name} | {load} | {found['rate']:.1f} | {found['p50']:.0f} | {found['p95']:.0f} | {found['p99']:.0f} |"
        for name, one in systems.items()
        for load, found in one.get("latency", {}).items()
    ]
    head = ["", "| | load | articles/s | p50 ms | p95 ms | p99 ms |", "|---|---|---:|---:|---:|---:|"]
    return [*head, *rows] if rows else []


def _ratios(systems: dict[str, Results]) -> list[str]:
    lines = [""]
    for workers in (1, 2):
        ours, naive = systems.get(f"khabar {workers}"), systems.get(f"naive {workers}")
        if ours and naive:
            wall = ours["articles_per_second"] / naive["articles_per_second"]
            cpu = sum(naive["cpu"].values()) / sum(ours["cpu"].values())
            lines.append(f"{workers} worker(s): {wall:.2f} × the naive way by the clock, {cpu:.2f} × by CPU seconds.")
    return lines


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f}"
