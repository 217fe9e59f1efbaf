"""The client's options: those of the environment, held against their bounds, and the same as the workers'."""

import pytest

from config.settings import given
from khabar import BadSetting, ClientSettings


def test_without_any_variable_they_are_the_defaults_of_the_workers():
    own, theirs = ClientSettings.read({}), given()
    assert (own.streams, own.tags, own.socket_timeout) == (theirs.streams, theirs.tags, theirs.socket_timeout)


def test_variables_are_read_and_the_streams_go_before_the_broker():
    variables = {"KHABAR_BROKER_URL": "redis://broker", "KHABAR_NAMESPACE": "news", "KHABAR_PARTITIONS": "2"}
    assert ClientSettings.read(variables).streams == "redis://broker"
    assert ClientSettings.read(variables).tags == ["{news:0}", "{news:1}"]
    # As Scrapy's settings have them.
    variables |= {"KHABAR_STREAM_URL": "rediss://streams", "KHABAR_PARTITIONS": 3, "KHABAR_SOCKET_TIMEOUT": 2.5}
    settings = ClientSettings.read(variables)
    assert (settings.streams, len(settings.tags), settings.socket_timeout) == ("rediss://streams", 3, 2.5)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STREAM_URL", "amqp://rabbit//"),
        ("NAMESPACE", "a b"),
        ("NAMESPACE", "a\n"),
        ("NAMESPACE", ""),
        ("PARTITIONS", "0"),
        ("PARTITIONS", "1025"),
        ("PARTITIONS", "many"),
        ("SOCKET_TIMEOUT", "0"),
        ("SOCKET_TIMEOUT", "nan"),
    ],
)
def test_what_may_not_be_is_a_sentence_that_names_the_variable(name, value):
    with pytest.raises(BadSetting, match=rf"^KHABAR_{name}: .+\.$"):
        ClientSettings.read({f"KHABAR_{name}": value})
