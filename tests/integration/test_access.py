"""Users with the least rights that do, as docs/security.md shows them, and TLS."""

import re
import ssl
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from certificates import certificate_of_localhost
from needed import program
from redis import Redis
from redis.exceptions import NoPermissionError, RedisError
from support import System, article, published

from bench.proxy import Proxy
from bench.servers.node import free_port
from khabar import Producer, Reader
from tasks.streams.stream import Keys
from worker.local.embedded import embedded_server
from worker.local.processes import running_process

DOCS = Path(__file__).parent.parent.parent / "docs" / "security.md"
RULES = re.compile(r"^ACL SETUSER (\w+) (.+)$", re.MULTILINE)


@pytest.fixture
def restricted(tmp_path):
    """A server with exactly the users of the docs, and URLs for each."""
    with embedded_server() as url:
        admin = Redis.from_url(url)
        rules = RULES.findall(DOCS.read_text())
        assert {name for name, _ in rules} == {"producer", "worker", "reader", "default"}
        for name, rule in rules:
            if name != "default":
                admin.execute_command("ACL", "SETUSER", name, *rule.replace(">secret", f">{name}-secret").split())
        port = url.rpartition(":")[2]
        yield {name: f"redis://{name}:{name}-secret@127.0.0.1:{port}" for name in ("producer", "worker", "reader")} | {
            "admin": url
        }
        admin.close()


@pytest.fixture
def stack():
    with ExitStack() as opened:
        yield opened


def test_each_role_can_do_its_work_and_no_more(restricted, tmp_path, stack):
    env = {"KHABAR_NAMESPACE": "khabar", "KHABAR_TRIM_READ": "true", "KHABAR_STALE_AFTER": "2", "KHABAR_HEARTBEAT": "1"}
    one = System(restricted["worker"], tmp_path, stack, env)
    one.feeder()
    worker = one.worker(concurrency=2)
    with Producer(restricted["producer"], one.settings) as producer:
        ids = producer.submit_many([article(n) for n in range(50)])
        for command in (["GET", "{khabar}:redelivered"], ["XRANGE", "{khabar}:raw", "-", "+"], ["KEYS", "*"]):
            with pytest.raises(NoPermissionError):
                producer.client.execute_command(*command)
    with Redis.from_url(restricted["admin"]) as admin:
        reader = Reader("archive", url=restricted["reader"], settings=one.settings)
        read = Counter()
        end = time.monotonic() + 30
        while len(read) < len(ids):
            assert time.monotonic() < end, one.logs() + str(admin.execute_command("ACL", "LOG"))
            for received in reader.read(block_ms=500):
                read[received.record["id"]] += 1
                reader.acknowledge(received)
        for command in (["XADD", "{khabar}:raw", "*", "a", "b"], ["XRANGE", "{khabar}:raw", "-", "+"], ["FLUSHALL"]):
            with pytest.raises(NoPermissionError):
                reader.client.execute_command(*command)
        reader.close()
        assert read == Counter(f"a{n}" for n in range(50))
        # A stopped worker's entries are taken back under the same rights, and retries are the operator's.
        worker.kill()
        more = one.submit([article(n) for n in range(50, 60)])
        one.worker()
        one.settled(more)
        one.client.close()
        assert "NOPERM" not in one.logs()
        assert "no permissions" not in one.logs()
        log = admin.execute_command("ACL", "LOG")
        refused = {entry[b"object"] for entry in log}
        assert refused <= {b"get", b"xrange", b"keys", b"xadd", b"flushall"}, refused
    with pytest.raises(NoPermissionError):
        Redis.from_url(restricted["worker"]).execute_command("CONFIG", "SET", "dir", "/")


@contextmanager
def _redis_with_tls(folder, certificate, key):
    """Another server than the one of the wheel: Redis as a distribution has it, TLS only, with the users of the docs."""
    port = free_port()
    users = [
        f"user {name} {rule.replace('>secret', f'>{name}-secret')}"
        for name, rule in RULES.findall(DOCS.read_text())
        if name != "default"
    ]
    (folder / "users.acl").write_text("\n".join([*users, "user default off", ""]))
    options = {"port": 0, "tls-port": port, "tls-cert-file": certificate, "tls-key-file": key}
    options |= {"tls-ca-cert-file": certificate, "tls-auth-clients": "yes", "aclfile": folder / "users.acl"}
    options |= {"dir": folder, "appendonly": "yes"}
    command = [
        program("redis-server"),
        *(part for name, value in options.items() for part in (f"--{name}", str(value))),
    ]
    with (folder / "redis.log").open("wb") as log, running_process(command, {}, log):
        yield port


@pytest.mark.extra
def test_a_real_redis_with_tls_client_certificates_and_the_users_of_the_docs(tmp_path, stack):
    certificate, key = certificate_of_localhost(tmp_path)
    with _redis_with_tls(tmp_path, certificate, key) as port:
        query = f"ssl_cert_reqs=required&ssl_ca_certs={certificate}&ssl_certfile={certificate}&ssl_keyfile={key}"
        urls = {name: f"rediss://{name}:{name}-secret@127.0.0.1:{port}/0?{query}" for name in ("producer", "worker")}
        one = System(urls["worker"], tmp_path, stack, {"KHABAR_NAMESPACE": "khabar"})
        one.feeder()
        one.worker(concurrency=2)
        with Producer(urls["producer"], one.settings) as producer:
            ids = producer.submit_many([article(n) for n in range(20)])
        one.settled(ids)
        assert published(one) == {f"a{n}": 1 for n in range(20)}
        assert "NOPERM" not in one.logs()
        for stranger in (
            f"redis://worker:worker-secret@127.0.0.1:{port}/0",
            f"rediss://worker:worker-secret@127.0.0.1:{port}/0?ssl_cert_reqs=required&ssl_ca_certs={certificate}",
            f"rediss://worker:worker-secret@127.0.0.1:{port}/0?ssl_cert_reqs=required&ssl_certfile={certificate}&ssl_keyfile={key}",
            f"rediss://127.0.0.1:{port}/0?{query}",
        ):
            with pytest.raises(RedisError):
                Redis.from_url(stranger).ping()


@pytest.mark.extra
def test_the_whole_way_over_tls(system, server_url, tmp_path):
    """The embedded server has no TLS: a proxy of our own ends it, which to the clients is the same."""
    certificate, key = certificate_of_localhost(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Proxy(int(server_url.rpartition(":")[2].partition("/")[0]), tls=context) as proxy:
        trusted = f"ssl_cert_reqs=required&ssl_ca_certs={certificate}"
        user = server_url.removeprefix("redis://").partition("@")[0]
        one = system(f"rediss://{user}@127.0.0.1:{proxy.port}/0?{trusted}")
        one.feeder()
        one.worker()
        ids = one.submit([article(n) for n in range(20)])
        one.settled(ids)
        assert published(one) == {f"a{n}": 1 for n in range(20)}
        distrusting = f"rediss://127.0.0.1:{proxy.port}/0?ssl_cert_reqs=required"
        with pytest.raises(Exception, match=r"(?i)certificate.verify.failed"):
            Redis.from_url(distrusting).ping()
        one.stop()


def test_the_keys_of_the_docs_are_the_keys_of_the_code():
    text = DOCS.read_text()
    keys = Keys("{khabar}")
    for key in (keys.raw, keys.enriched, keys.rejected, keys.leases, keys.counts, keys.redelivered):
        assert key in text
