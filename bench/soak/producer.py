"""The soak's producer, a process that may be killed at any time: its ledger tells what was tried and accepted."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from redis.exceptions import OutOfMemoryError, RedisError

from bench.soak.articles import article
from khabar import Producer

# Articles come in waves, as from scrapers, so that queues fill and drain again.
_WAVE_SECONDS = 3.0
_CHUNK = 20


def main() -> None:
    """Submit numbered articles until `--total` are known to be accepted and `--enough` is there, over all lives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--total", type=int, required=True)
    parser.add_argument("--enough", type=Path, required=True, help="a file that says that no more are needed")
    parser.add_argument("--rate", type=float, required=True, help="articles per second")
    arguments = parser.parse_args()
    tried, accepted = _so_far(arguments.ledger)
    with arguments.ledger.open("a", buffering=1) as ledger, Producer() as producer:
        while accepted < arguments.total or not arguments.enough.exists():
            started = time.monotonic()
            wave = max(1, int(arguments.rate * _WAVE_SECONDS))
            for first in range(tried, tried + wave, _CHUNK):
                numbers = range(first, min(first + _CHUNK, tried + wave))
                ledger.write(f"try {numbers[0]} {numbers[-1]}\n")
                accepted += _submit(producer, numbers, ledger.write)
            tried += wave
            time.sleep(max(0.0, _WAVE_SECONDS - (time.monotonic() - started)))


def _submit(producer: Producer, numbers: range, write: Callable[[str], object]) -> int:
    while True:
        try:
            ids = producer.submit_many([article(number) for number in numbers])
        except OutOfMemoryError:
            # Refused: nothing was added, so sending them again is right.
            time.sleep(0.5)
            continue
        except RedisError:
            # Nobody can tell whether these were accepted: they are left, and the audit knows it.
            return 0
        # One line each, written at once: a kill leaves whole lines, but for the last.
        for number, entry_id in zip(numbers, ids, strict=True):
            write(f"ok {number} {entry_id}\n")
        return len(ids)


def _so_far(ledger: Path) -> tuple[int, int]:
    tried = accepted = 0
    if ledger.exists():
        for line in ledger.read_text().splitlines():
            words = line.split()
            if words[:1] == ["try"] and len(words) == 3:
                tried = max(tried, int(words[2]) + 1)
            elif words[:1] == ["ok"] and len(words) == 3:
                accepted += 1
    return tried, accepted


if __name__ == "__main__":
    main()
