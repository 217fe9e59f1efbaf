"""What processes cost, read from /proc: CPU seconds and memory, by the part that each plays."""

import os
from collections.abc import Mapping
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its threads, without its children; its clock ticks in hundredths."""
    # The name in parentheses may hold anything; what follows the last one is numbers.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory_mib(pid: int) -> dict[str, float]:
    """Resident, proportional and private memory of a process in MiB: shared pages are divided in the second."""
    sizes: dict[str, float] = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        name, _, rest = line.partition(":")
        if rest.endswith(" kB"):
            sizes[name] = sizes.get(name, 0.0) + int(rest.split()[0]) / 1024
    return {
        "resident": sizes["Rss"],
        "proportional": sizes["Pss"],
        "private": sizes["Private_Clean"] + sizes["Private_Dirty"],
    }


def children(pid: int) -> list[int]:
    """The processes that a process forked and that still live."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def cpu_of(parts: Mapping[str, list[int]]) -> dict[str, float]:
    """CPU seconds so far of each part, over its processes."""
    return {part: sum(map(cpu_seconds, pids)) for part, pids in parts.items()}
