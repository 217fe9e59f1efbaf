"""The demo's own failures: one sentence each."""

import subprocess
import sys

import pytest

# A process of the demo that ends by itself, as after a broken installation.
DEMO = """
import sys
import worker.cli, worker.local.demo
worker.local.demo.{name}_command = lambda *_, **__: [sys.executable, "-c", "raise SystemExit(7)"]
sys.argv = ["khabar", "demo"]
worker.cli.main()
"""


def demo(*command):
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("name", ["feeder", "worker"])
def test_a_process_that_ends_by_itself_ends_the_demo_with_a_sentence(name):
    done = demo("-c", DEMO.format(name=name))
    assert done.returncode == 1
    assert done.stderr.startswith(f"khabar: the {name} exited with code 7; see ")
    assert done.stderr.count("\n") == 1


def test_a_folder_without_samples_is_a_sentence(tmp_path):
    done = demo("-m", "worker", "demo", "--samples", str(tmp_path))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "there is no sample in" in done.stderr
    done = demo("-m", "worker", "demo", "--samples", str(tmp_path / "none"))
    assert "there is no folder" in done.stderr
