"""Khabar under faults: a whole system, a seeded schedule of faults, and an audit that every article has one outcome.

python -m bench.soak --articles 10000 --faults 60 --seed 1
"""

import argparse
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench.soak.result import table
from bench.soak.servers import KINDS
from bench.soak.soak import soak
from tasks.record import codec


def main() -> None:
    """Run one soak from the command line; exit code 1 where anything is amiss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--faults", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--servers", choices=KINDS, default="one", help="one, some behind Sentinel, or a cluster")
    parser.add_argument("--interval", type=float, default=4.5, help="seconds between faults")
    parser.add_argument("--json", type=Path, help="write the result there, too")
    parser.add_argument("--folder", type=Path, help="keep logs, ledgers and the server's data there")
    arguments = parser.parse_args()
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="khabar-soak-"))
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        parser.error(f"{folder} is not empty: the ledgers of another soak would be taken for this one's")
    result = soak(
        folder, arguments.articles, arguments.faults, arguments.seed, arguments.interval, kind=arguments.servers
    )
    print("\n" + table(result))
    if result.own_ends:
        print(f"\nProcesses that ended by themselves, with their codes: {result.own_ends}")
    print("\nThe longest silences before an entry was taken back:", *result.slowest, sep="\n- ")
    for example in result.audit.examples:
        print(example)
    if arguments.json:
        arguments.json.write_bytes(codec.encode(asdict(result) | {"passed": result.passed}))
    print(f"\n{'passed' if result.passed else 'FAILED'}; logs and data: {folder}")
    sys.exit(not result.passed)


if __name__ == "__main__":
    main()
