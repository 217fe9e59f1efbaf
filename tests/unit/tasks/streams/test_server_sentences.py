"""What is said of a server's errors: one sentence, without what only the authors of a script understand."""

import pytest
from redis.exceptions import NoPermissionError, ReadOnlyError, ResponseError

from tasks.streams.server import explain

_PLACE = "redis://127.0.0.1:6379/0"
_IN_SCRIPT = " script: 2ef61a0c8f2b7c1f6d5e4b3a29180f7e6d5c4b3a, on @user_script:13."


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            ReadOnlyError("You can't write against a read only replica." + _IN_SCRIPT),
            f"The server at {_PLACE} answered: You can't write against a read only replica.",
        ),
        (
            ResponseError(
                "ACL failure in script: User narrow has no permissions to run the 'xadd' command" + _IN_SCRIPT
            ),
            f"The server at {_PLACE} refuses a right (User narrow has no permissions to run the 'xadd' command); "
            "docs/security.md has those of each role.",
        ),
        (
            ResponseError("WRONGPASS of some kind script: on @user_script:5."),
            f"The server at {_PLACE} answered: WRONGPASS of some kind.",
        ),
        (
            NoPermissionError("User narrow has no permissions to access one of the keys"),
            f"The server at {_PLACE} refuses a right (User narrow has no permissions to access one of the keys); "
            "docs/security.md has those of each role.",
        ),
    ],
)
def test_the_place_within_a_script_is_left_out(error, sentence):
    assert explain(error, _PLACE) == sentence
