"""`python -m bench.pipeline [ARTICLES.jsonl[.xz]]`: what the queue costs.

The same articles go through the steps in a plain loop, through the whole system with one and two worker processes, and
through one Celery chain for each article. All systems run at once and take turns, so that whatever else the machine
does hits all alike; the table gives medians, and ratios of medians. `--flat N` sends N short articles through one
system instead, and tells what its server holds on the way.
"""

import argparse
import sys
from pathlib import Path

from bench.pipeline.comparison import measure
from bench.pipeline.flat import flat
from bench.pipeline.report import flat_table, tables
from tasks.record import codec


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, help="raw articles as JSON lines; default: samples/")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--low-rate", type=float, default=5.0, help="articles a second at low load")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long each latency is measured; 0: not at all")
    parser.add_argument("--flat", type=int, metavar="N", help="send N short articles and watch the memory instead")
    parser.add_argument("--json", type=Path, help="where the numbers go as JSON")
    given = parser.parse_args()
    if given.flat:
        results = flat(given.flat)
        print(flat_table(results))
    else:
        results = measure(given.corpus, given.articles, given.rounds, given.low_rate, given.seconds, _say)
        print(tables(results))
    if given.json:
        given.json.write_bytes(codec.encode(results))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
