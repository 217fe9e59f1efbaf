"""What strangers wrote does nothing to the terminal of whoever looks at it."""

import json
import os
import pty
import subprocess
import sys

import pytest

from tasks.streams.stream import Keys

EVIL = "a\x1b]0;x\x07\x9b31m\u202eb\nc"


def on_terminal(system, *arguments):
    """What a command shows on a terminal of its own."""
    reading, writing = pty.openpty()
    # Output only: the terminal itself changes line ends.
    process = subprocess.Popen(
        [sys.executable, "-m", "worker", *arguments], env={**os.environ, **system.env}, stdout=writing, stderr=writing
    )
    os.close(writing)
    shown = b""
    try:
        while part := os.read(reading, 65_536):
            shown += part
    except OSError:  # the other end is closed
        pass
    os.close(reading)
    assert process.wait(60) == 0, shown
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("arguments", [["tail", "--from-start", "-n", "1"], ["rejects", "list"]])
def test_controls_come_out_as_escapes(system, arguments):
    one = system()
    keys = Keys(one.settings.tags[0])
    record = {"id": EVIL, "title": EVIL, "entities": [], "figures": []}
    rejection = {"id": EVIL, "stage": "clean", "reason": EVIL, "detail": EVIL}
    one.client.xadd(keys.enriched, {"record": json.dumps(record)})
    one.client.xadd(keys.rejected, {"rejection": json.dumps(rejection), "article": ""})
    shown = on_terminal(one, *arguments)
    assert len(shown.splitlines()) == 1
    assert not any(sign in shown for sign in ("\x1b", "\x07", "\x9b", "\u202e"))
    assert "a\\x1b]0;x\\x07\\x9b31m\\u202eb\\nc" in shown
