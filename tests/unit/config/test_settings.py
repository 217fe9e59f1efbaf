import pytest

from config.celeryconfig import SERIALIZER, celery_config
from config.settings import BadSetting, Settings, load


def test_defaults_need_nothing():
    settings = Settings(_env_file=None)
    assert settings.tags == ["{khabar}"]
    assert settings.streams == "redis://127.0.0.1:6379/0"


def test_partitions_have_tags_of_their_own():
    assert Settings(_env_file=None, partitions=3).tags == ["{khabar:0}", "{khabar:1}", "{khabar:2}"]


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("KHABAR_BATCH_SIZE", "0", "greater than or equal to 1"),
        ("KHABAR_NER", "other", "'bundled' or 'camel'"),
        ("KHABAR_STREAM_URL", "amqp://x", "must start with one of redis://"),
        ("KHABAR_HEARTBEAT", "50", "at most half of KHABAR_STALE_AFTER"),
        ("KHABAR_LINGER_MS", "20000", "shorter than KHABAR_SOCKET_TIMEOUT"),
    ],
)
def test_a_bad_value_is_told_with_its_variable(monkeypatch, variable, value, says):
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadSetting) as error:
        load()
    assert str(error.value).startswith(f"{variable}: ")
    assert says in str(error.value)


def test_a_broker_without_streams_needs_a_stream_server():
    with pytest.raises(BadSetting, match="KHABAR_STREAM_URL is not set"):
        _ = Settings(_env_file=None, broker_url="amqp://guest@localhost").streams


def test_secrets_do_not_show():
    assert "hush" not in repr(Settings(_env_file=None, broker_url="redis://:hush@h/0", flower_auth="u:hush"))


def test_celery_takes_one_serializer_and_keeps_no_results():
    config = celery_config(Settings(_env_file=None))
    assert config["accept_content"] == [SERIALIZER]
    assert config["result_backend"] is None
    assert config["task_acks_late"] is False
