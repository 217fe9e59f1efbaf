"""Coverage-guided fuzzing of one target with atheris (`pip install atheris`).

python -m fuzz figures --seconds 600

New inputs go to `fuzz/corpus/<target>`; an input that fails goes to `fuzz/findings/<target>-…`, and becomes a
regression test by being moved to `fuzz/regressions`.
"""

import argparse
import sys
from pathlib import Path

import atheris

FOLDER = Path(__file__).parent
# Longer inputs slow the search down and find nothing that shorter ones do not; growth is the matter of other tests.
_LONGEST = 3000


def main() -> None:
    """Fuzz until the time is over or something fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--corpus", type=Path, help="default: fuzz/corpus/<target>")
    arguments = parser.parse_args()
    with atheris.instrument_imports(include=["tasks", "worker.files", "worker.commands.results", "fuzz.made"]):
        from fuzz.targets import TARGETS
    corpus = arguments.corpus or FOLDER / "corpus" / arguments.target
    findings = FOLDER / "findings"
    corpus.mkdir(parents=True, exist_ok=True)
    findings.mkdir(exist_ok=True)
    options = [
        f"-max_total_time={arguments.seconds}",
        f"-max_len={_LONGEST}",
        "-timeout=60",
        "-rss_limit_mb=4096",
        f"-artifact_prefix={findings}/{arguments.target}-",
        "-print_final_stats=1",
        str(corpus),
        str(FOLDER / "seeds"),
    ]
    atheris.Setup([sys.argv[0], *options], TARGETS[arguments.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
