"""Which errors pass by themselves, alone and among the answers of a pipeline."""

import pytest
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import ResponseError

from khabar.outlasting import is_changing_hands, is_group_gone, is_passing

LOST_REPLICAS = "NOREPLICAS Not enough good replicas to write."
DEMOTED = "UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)"
NO_GROUP = "NOGROUP No such key 'x' or consumer group 'y' in XREADGROUP with GROUP option"
OTHER = "WRONGTYPE Operation against a key holding the wrong kind of value"


def _alone(text):
    return ResponseError(text)


def _in_a_pipeline(text):
    error = ResponseError(text)
    Redis().pipeline().annotate_exception(error, 1, ("XACK", "key", "group", "1-1"))
    return error


def _in_a_pipeline_for_asyncio(text):
    error = ResponseError(text)
    AsyncRedis().pipeline().annotate_exception(error, 1, ("XACK", "key", "group", "1-1"))
    return error


@pytest.mark.parametrize("given", [_alone, _in_a_pipeline, _in_a_pipeline_for_asyncio])
def test_what_the_server_said_counts_wherever_it_was_said(given):
    assert is_changing_hands(given(LOST_REPLICAS))
    assert is_changing_hands(given(DEMOTED))
    assert is_group_gone(given(NO_GROUP))
    assert is_passing(given(NO_GROUP))
    # With a quotation mark of its own, the tuple is written with the other kind.
    assert is_group_gone(given("NOGROUP it's gone"))
    assert not is_passing(given(OTHER))
    # What a command holds is not what the server said.
    assert not is_passing(given("ERR NOREPLICAS of this kind"))
