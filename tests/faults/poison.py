"""Systems whose workers misbehave on marked articles."""

import os
import sys
from pathlib import Path
from subprocess import Popen

from support import System

from tasks.record import codec

_FOLDER = Path(__file__).parent / "misbehaviour"
_ROOT = Path(__file__).parent.parent.parent
BODY = "أعلنت وزارة الداخلية في بغداد اليوم الأحد مقتل خمسة أشخاص وإصابة تسعة آخرين بجروح في حادث سير."


def misbehaving_worker(system: System, concurrency: int = 2) -> "Popen[bytes]":
    """Start a worker whose steps do what an article's title says."""
    command = [sys.executable, "-m", "celery", "-A", "misbehaving", "worker", "--pool", "prefork"]
    command += ["-c", str(concurrency), "-n", f"m{system.processes}@%h"]
    places = [str(_FOLDER), str(_ROOT), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return system.start(command, {"PYTHONPATH": os.pathsep.join(places)})


def poisoned(deed: str, step: str) -> bytes:
    """An article that does `deed` in `step`."""
    return codec.encode({"id": f"{deed}-{step}", "title": f"خبر POISON {deed} {step}", "body": BODY})
