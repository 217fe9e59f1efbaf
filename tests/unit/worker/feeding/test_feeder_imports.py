"""What a feeder loads: it sends batches, and reads no text."""

import subprocess
import sys

_ROOMS_OF_TEXT = {
    "tasks.cleaning",
    "tasks.entities",
    "tasks.figures",
    "tasks.language",
    "numpy",
    "camel_tools",
    "torch",
}
# Celery loads the class of its tasks and their modules when the first message is sent.
_FEED = """
import sys
import worker.feeding.feeder
from worker.app import celery
celery.loader.import_default_modules()
celery.finalize()
assert "khabar.clean" in celery.tasks
print(*sys.modules, sep="\\n")
"""


def test_a_feeder_loads_no_room_of_text():
    loaded = subprocess.run([sys.executable, "-c", _FEED], capture_output=True, text=True, check=True).stdout.split()
    assert "tasks.chain.pipeline" in loaded
    assert not _ROOMS_OF_TEXT & set(loaded)
