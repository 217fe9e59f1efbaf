"""A primary with replicas under three Sentinels, which fail over within a second or two."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from redis.exceptions import RedisError

from bench.servers.group import LONGEST_SECONDS, Group, ask_until
from bench.servers.node import Node, until

PRIMARY = "primary"
SENTINELS = 3
_QUORUM = 2
# A restart of the primary while another one takes over may leave two servers that follow one another. Sentinel takes
# such a primary to be down after this and 20 s, up to 10 s later than it is so, and promotes no replica whose link is
# down for longer than ten times this and the time since then. With 2 s it never did (200 s were waited), with 3.5 s
# after 30 s.
_DOWN_AFTER_MS = 3500
# Also the pause before a second failover of the same primary, and thus short.
_FAILOVER_TIMEOUT_MS = 3000
_GIVEN_UP_SECONDS = 12.0


class UnderSentinel(Group):
    """A primary, its replicas and their Sentinels, alive as long as the `with` block."""

    def __init__(
        self,
        folder: Path,
        replicas: int = 1,
        password: str = "",
        sentinel_password: str = "",
        config: Mapping[str, str] | None = None,
        program: str | None = None,
        tls: Mapping[str, str] | None = None,
    ) -> None:
        """`tls` are the lines of a server's configuration, besides the ports."""
        secret = {"requirepass": password, "masterauth": password} if password else {}
        connection: dict[str, Any] = {"password": password or None}
        own_connection: dict[str, Any] = {"password": sentinel_password or None}
        encrypted: dict[str, str] = dict(tls or {})
        if tls:
            encrypted["tls-replication"] = "yes"
            files = {"ssl": True, "ssl_ca_certs": tls["tls-ca-cert-file"], "ssl_check_hostname": False}
            connection |= files
            own_connection |= files
        lines = encrypted | secret | dict(config or {})
        first = Node(folder / "server1", lines, program=program, connection=connection)
        follow = lines | {"replicaof": f"127.0.0.1 {first.port}"}
        self.servers = [first]
        self.servers += [
            Node(folder / f"server{n + 2}", follow, program=program, connection=connection) for n in range(replicas)
        ]
        watch = encrypted | _watching(first.port, password, sentinel_password)
        self.sentinels = [
            Node(folder / f"sentinel{n + 1}", watch, sentinel=True, program=program, connection=own_connection)
            for n in range(SENTINELS)
        ]
        self._password, self._sentinel_password, self._tls = password, sentinel_password, tls

    def url(self, database: int = 0) -> str:
        """How clients name it."""
        credentials = f":{self._password}@" if self._password else ""
        hosts = ",".join(f"127.0.0.1:{node.port}" for node in self.sentinels)
        options = [f"db={database}"]
        options += [f"sentinel_password={self._sentinel_password}"] if self._sentinel_password else []
        if self._tls:
            options += [f"ssl_ca_certs={self._tls['tls-ca-cert-file']}", "ssl_check_hostname=no"]
        return f"sentinel{'s' if self._tls else ''}://{credentials}{hosts}/{PRIMARY}?{'&'.join(options)}"

    @property
    def processes(self) -> Sequence[Node]:
        """The Sentinels and the servers."""
        return [*self.sentinels, *self.servers]

    def _start(self) -> None:
        for server in self.servers:
            server.start()
        until(self._in_step, LONGEST_SECONDS, f"the replicas do not follow {self.servers[0]}")
        for sentinel in self.sentinels:
            sentinel.start()
        until(self._sentinels_agree, LONGEST_SECONDS, "the Sentinels do not find each other")

    def primary(self) -> Node:
        """The server that the Sentinels name as primary."""
        port = int(self._asked("SENTINEL", "GET-MASTER-ADDR-BY-NAME", PRIMARY)[1])
        return next(server for server in self.servers if server.port == port)

    def fail_over(self, *options: str) -> Node:
        """Let the Sentinels make another server the primary while this one lives; the one that was it.

        With the option COORDINATED of Valkey 9 it waits until the other one has all that it has.
        """
        before = self.primary()
        ask_until(
            lambda: self.primary() is not before,
            lambda: self._asked("SENTINEL", "FAILOVER", PRIMARY, *options),
            _GIVEN_UP_SECONDS,
            f"{before} is still the primary",
        )
        return before

    def stop_primary(self) -> Node:
        """SIGTERM of the primary, which then waits for its replicas; the one that was it."""
        before = self.primary()
        before.stop()
        return before

    def kill_primary(self) -> Node:
        """SIGKILL of the primary; the one that was it. The Sentinels make another one the primary by themselves."""
        before = self.primary()
        before.kill()
        return before

    def wait_until_another_is_primary(self, before: Node) -> None:
        """Until the Sentinels name another server, and it takes writes."""
        until(lambda: self.primary() is not before, LONGEST_SECONDS, f"{before} is still the primary")
        until(lambda: _role(self.primary()) == "master", LONGEST_SECONDS, "the new primary is none")

    def wait_until_whole(self) -> None:
        """Until every server runs, and all but one follow it."""
        until(self.is_whole, LONGEST_SECONDS, "the servers do not follow the primary")

    def _asked(self, *words: str) -> Any:
        for sentinel in self.sentinels:
            if sentinel.is_running:
                return sentinel.ask(*words)
        raise OSError("no Sentinel runs")

    def _in_step(self) -> bool:
        return all(server.ask("ROLE")[3] == b"connected" for server in self.servers[1:])

    def is_whole(self) -> bool:
        """Whether every server runs, and all that are no primary follow one."""
        primary = self.primary()
        if not all(server.is_running for server in self.servers):
            return False
        with primary.client() as client:
            info = client.info("replication")
        return bool(info["role"] == "master" and _online(info) == len(self.servers) - 1)

    def _sentinels_agree(self) -> bool:
        for sentinel in self.sentinels:
            with sentinel.client() as client:
                state = client.sentinel_masters()[PRIMARY]
            if state["num-other-sentinels"] != SENTINELS - 1 or state["num-slaves"] != len(self.servers) - 1:
                return False
        return True


def _watching(port: int, password: str, sentinel_password: str) -> dict[str, str]:
    lines = {
        f"sentinel monitor {PRIMARY}": f"127.0.0.1 {port} {_QUORUM}",
        f"sentinel down-after-milliseconds {PRIMARY}": str(_DOWN_AFTER_MS),
        f"sentinel failover-timeout {PRIMARY}": str(_FAILOVER_TIMEOUT_MS),
    }
    lines |= {f"sentinel auth-pass {PRIMARY}": password} if password else {}
    return lines | ({"requirepass": sentinel_password} if sentinel_password else {})


def _role(server: Node) -> str:
    try:
        return str(server.ask("ROLE")[0].decode())
    except RedisError:
        return ""


def _online(info: Mapping[str, Any]) -> int:
    replicas = (value for name, value in info.items() if name.startswith("slave") and isinstance(value, dict))
    return sum(replica.get("state") == "online" for replica in replicas)
