"""The soak's reader, a process that may be killed at any time: it notes each record before it acknowledges it."""

import argparse
import time
from pathlib import Path

from redis.exceptions import RedisError

from khabar import Reader

GROUP = "soak"
# Between noting a record and acknowledging it: the time in which a kill hurts.
_WORK_SECONDS = 0.005


def main() -> None:
    """Read for ever."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", type=Path, required=True)
    arguments = parser.parse_args()
    reader: Reader | None = None
    with arguments.ledger.open("a", buffering=1) as ledger:
        while True:
            try:
                reader = reader or Reader(GROUP, stale_ms=2000)
                for received in reader.read(count=50, block_ms=300):
                    ledger.write(f"{received.output_id} {received.record['id']}\n")
                    time.sleep(_WORK_SECONDS)
                    reader.acknowledge(received)
            except RedisError:
                time.sleep(0.3)


if __name__ == "__main__":
    main()
