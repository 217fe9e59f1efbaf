"""URLs of Sentinel and of clusters: what each part means, and what is said of one that means nothing."""

import pytest

from config.celeryconfig import celery_config
from config.settings import BadSetting, given, load
from khabar.addresses import cluster_address, sentinel_address
from khabar.settings import ClientSettings


def test_user_and_password_before_the_hosts_are_those_of_the_servers():
    found = sentinel_address("sentinel://user:p%40ss@one:26379,two,[::1]:5/primary?db=3&sentinel_password=x%23y")
    assert found.nodes == (("one", 26379), ("two", 26379), ("::1", 5))
    assert (found.primary, found.database) == ("primary", 3)
    assert (found.server, found.sentinel) == ({"username": "user", "password": "p@ss"}, {"password": "x#y"})
    assert found.tls is None


def test_a_password_alone_and_none_at_all():
    assert sentinel_address("sentinel://:secret@one/primary").server == {"password": "secret"}
    assert sentinel_address("sentinel://one/primary").server == {}


def test_tls_is_for_both_unless_sentinel_has_none():
    both = sentinel_address("sentinels://one/primary?ssl_ca_certs=/ca.pem&ssl_check_hostname=no")
    assert both.tls == {"ssl_ca_certs": "/ca.pem", "ssl_check_hostname": False}
    assert both.sentinel == {"ssl": True, "ssl_ca_certs": "/ca.pem", "ssl_check_hostname": False}
    servers_only = sentinel_address("sentinels://one/primary?sentinel_tls=no")
    assert (servers_only.tls, servers_only.sentinel) == ({}, {})


def test_a_cluster_has_nodes_and_no_database():
    found = cluster_address("rediss+cluster://user:secret@one:7000,two/0?ssl_cert_reqs=none")
    assert found.nodes == (("one", 7000), ("two", 6379))
    assert found.server == {"username": "user", "password": "secret"}
    assert found.tls == {"ssl_cert_reqs": "none"}
    assert cluster_address("redis+cluster://one").tls is None


BAD = {
    "sentinel://:secret@one:26379": "names no primary",
    "sentinel://:secret@one:26379/": "names no primary",
    "sentinel://:secret@one/a/b": "names no primary",
    "sentinel://:secret@/primary": "names no host",
    "sentinel://:secret@one,/primary": "names no host",
    "sentinel://:secret@one:0/primary": "names port 0",
    "sentinel://:secret@one:99999/primary": "is not a URL with hosts",
    "sentinel://:secret@one:port/primary": "is not a URL with hosts",
    "sentinel://:se#cret@one/primary": "is not a URL with hosts",
    "sentinel://:se/cret@one/primary": "is not a URL with hosts",
    "sentinel://:se@cret@one/primary": "is not a URL with hosts",
    "sentinel://one/primary?sentinel_password=se@cret": "is not a URL with hosts",
    "sentinel://[secret/primary": "is not a URL with hosts",
    "sentinel://:secret@one/primary?db=x": "has an option db that is not a number",
    "sentinel://:secret@one/primary?master_name=x": "has an unknown option",
    "sentinel://:secret@one/primary?ssl_ca_certs=/x": "has TLS options",
    "sentinels://:secret@one/primary?sentinel_tls=perhaps": "neither yes nor no",
    "redis+cluster://:secret@one/1": "names a database",
    "redis+cluster://:secret@one?db=1": "has an unknown option",
    "redis+cluster://:secret@": "names no host",
}


@pytest.mark.parametrize("url", BAD)
def test_what_is_wrong_is_said_in_one_sentence_without_the_url(url, monkeypatch):
    with pytest.raises(BadSetting) as told:
        ClientSettings(url=url)
    assert str(told.value).startswith("KHABAR_STREAM_URL: ")
    assert BAD[url] in str(told.value)
    assert "cret" not in str(told.value)
    monkeypatch.setenv("KHABAR_STREAM_URL", url)
    with pytest.raises(BadSetting) as told:
        load()
    assert str(told.value).startswith("KHABAR_STREAM_URL: ")
    assert "cret" not in str(told.value)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("redis+cluster://:secret@one:6379", "must not be a cluster"),
        ("sentinel://:secret@one:26379;sentinel://:secret@two:26379", "several Sentinels"),
        ("sentinel://:secret@one:26379/primary;sentinel://:secret@two:26379/primary", "several Sentinels"),
        ("sentinel://:secret@one:26379", "names no primary"),
    ],
)
def test_a_broker_that_cannot_be_one(url, why, monkeypatch):
    monkeypatch.setenv("KHABAR_BROKER_URL", url)
    with pytest.raises(BadSetting) as told:
        load()
    assert str(told.value).startswith("KHABAR_BROKER_URL: ")
    assert why in str(told.value)
    assert "secret" not in str(told.value)


def test_what_celery_is_given_of_a_sentinel_url():
    config = celery_config(given(broker_url="sentinels://u:p%40@one:1,[::1]/primary?db=4&sentinel_username=w"))
    assert config["broker_url"] == "sentinel://u:p%40@one:1/4;sentinel://u:p%40@[::1]:26379/4"
    options = config["broker_transport_options"]
    assert options["master_name"] == "primary"
    assert options["sentinel_kwargs"]["username"] == "w"
    assert options["sentinel_kwargs"]["ssl"]
    # kombu takes an empty dictionary for no TLS.
    assert config["broker_use_ssl"]
    assert celery_config(given(broker_url="sentinel://one/primary"))["broker_use_ssl"] is None
    assert celery_config(given(broker_url="redis://one"))["broker_use_ssl"] is None


def test_the_wait_for_replicas_is_shorter_than_that_for_a_reply(monkeypatch):
    for name, value in (("WAIT_REPLICAS", "1"), ("WAIT_MS", "3000"), ("SOCKET_TIMEOUT", "3")):
        monkeypatch.setenv(f"KHABAR_{name}", value)
    for read in (load, ClientSettings.read):
        with pytest.raises(BadSetting, match="KHABAR_WAIT_MS"):
            read()
    monkeypatch.setenv("KHABAR_WAIT_MS", "2000")
    assert load().wait_replicas == ClientSettings.read().wait_replicas == 1
