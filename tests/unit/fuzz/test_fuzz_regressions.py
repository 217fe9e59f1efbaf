"""Every seed, the corpus that was kept, and every input that once failed, through every fuzz target."""

from pathlib import Path

import pytest

from fuzz.targets import TARGETS

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parents[3] / "fuzz"
INPUTS = sorted([*FOLDER.glob("seeds/*"), *FOLDER.glob("regressions/*"), *FOLDER.glob("corpus/*/*")])


@pytest.mark.parametrize("target", TARGETS)
def test_no_input_that_was_ever_found_fails_again(target):
    assert INPUTS
    for path in INPUTS:
        TARGETS[target](path.read_bytes())
