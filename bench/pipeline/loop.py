"""The steps in a plain loop, in a process of its own: for each line on standard input one run over the corpus."""

import sys
import time
from pathlib import Path

from bench.pipeline.corpus import corpus
from tasks.chain.steps import enrich
from tasks.entities import Recogniser, load_recogniser
from tasks.record import codec
from tasks.record.acceptance import Bounds

# As many as the feeder puts into a batch.
BATCH = 32
# Runs over the corpus before anything is measured, so that caches of words are full, as they are in service.
WARM_UPS = 2


def run(articles: list[bytes], recogniser: Recogniser) -> dict[str, float]:
    """Seconds of the clock and of the CPU for all articles."""
    began, cpu = time.perf_counter(), time.process_time()
    for at in range(0, len(articles), BATCH):
        enrich(articles[at : at + BATCH], recogniser, Bounds(), 10.0)
    return {"seconds": time.perf_counter() - began, "cpu": time.process_time() - cpu}


def main() -> None:
    """`python -m bench.pipeline.loop COUNT [ARTICLES]`; the first two runs are to warm up, as the systems do."""
    count, path = int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None
    articles = corpus(path, count)
    recogniser = load_recogniser("bundled", None)
    for _ in range(WARM_UPS):
        run(articles, recogniser)
    print("ready", flush=True)
    for _ in sys.stdin:
        print(codec.encode_text(run(articles, recogniser)), flush=True)


if __name__ == "__main__":
    main()
