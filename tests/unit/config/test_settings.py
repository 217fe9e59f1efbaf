import pytest

from config.celeryconfig import SERIALIZER, celery_config
from config.settings import BadSetting, Settings, load, unknown_names


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
        ("KHABAR_NER", "other", "'bundled', 'large' or 'camel'"),
        ("KHABAR_STREAM_URL", "amqp://x", "must start with one of redis://"),
        ("KHABAR_HEARTBEAT", "50", "at most half of KHABAR_STALE_AFTER"),
        ("KHABAR_BROKER_URL", "redis://:change-me@h/0", "password of an example"),
        (
            "KHABAR_BROKER_URL",
            "http://127.0.0.1:6379",
            "begins with http://, which is not the scheme of a broker: it must begin with redis",
        ),
        (
            "KHABAR_BROKER_URL",
            "amqp://h;postgresql://h",
            "begins with postgresql://, which is not the scheme of a broker",
        ),
        (
            "KHABAR_BROKER_URL",
            "REDIS://h:6379/0",
            "begins with REDIS://, which is not the scheme of a broker: it must begin with redis",
        ),
        ("KHABAR_BROKER_URL", "127.0.0.1:6379", "must be a URL such as redis://127.0.0.1:6379/0"),
        ("KHABAR_STREAM_URL", "redis://user:change-me@h/0", "password of an example"),
        ("KHABAR_FLOWER_AUTH", "khabar:change-me", "password of an example"),
        ("KHABAR_LINGER_MS", "20000", "shorter than KHABAR_SOCKET_TIMEOUT"),
    ],
)
def test_a_bad_value_is_told_with_its_variable(monkeypatch, variable, value, says):
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadSetting) as error:
        load()
    assert str(error.value).startswith(f"{variable}: ")
    assert says in str(error.value)


def test_options_may_be_files_of_secrets_over_which_the_environment_wins(monkeypatch, tmp_path):
    (tmp_path / "khabar_broker_url").write_text("redis://:from-file@h/0\n")
    (tmp_path / "khabar_flower_auth").write_text("operator:from-file\n")
    (tmp_path / "other_secret").write_text("x")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    monkeypatch.setenv("KHABAR_FLOWER_AUTH", "operator:from-environment")
    settings = load()
    assert settings.streams == "redis://:from-file@h/0"
    assert settings.flower_auth.get_secret_value() == "operator:from-environment"
    (tmp_path / "khabar_broker_url").write_text("redis://:change-me@h/0")
    with pytest.raises(BadSetting, match="KHABAR_BROKER_URL: has the password of an example"):
        load()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "nowhere"))
    assert load().streams == "redis://127.0.0.1:6379/0"


@pytest.mark.parametrize("read", [load, unknown_names])
def test_a_file_that_is_no_text_is_named_with_its_line(monkeypatch, tmp_path, read):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes("# خبر\nKHABAR_BATCH_SIZE=3\n".encode() + b"KHABAR_NAMESPACE=caf\xe9\n")
    with pytest.raises(BadSetting, match=rf"{tmp_path}/\.env: line 3 is not UTF-8"):
        read()


@pytest.mark.parametrize(
    ("given", "mib"),
    [({}, 2048), ({"ner": "camel"}, 0), ({"child_memory_mb": 0}, 0), ({"ner": "camel", "child_memory_mb": 9}, 9)],
)
def test_a_child_with_the_bundled_recogniser_has_a_limit_of_its_memory(given, mib):
    assert Settings(_env_file=None, **given).child_memory_bytes == mib << 20


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
