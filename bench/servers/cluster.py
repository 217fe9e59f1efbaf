"""A cluster of three primaries, each with its replica, which fails over within seconds and moves slots."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

from redis.crc import key_slot
from redis.exceptions import RedisError

from bench.servers.group import LONGEST_SECONDS, Group, ask_until
from bench.servers.node import Node, until

PRIMARIES = 3
_SLOTS = 16_384
_NODE_TIMEOUT_MS = 2000
# A replica on a busy machine gives a failover up after five seconds.
_GIVEN_UP_SECONDS = 6.0
# Keys that move at once from one node to another.
_MOVED_AT_ONCE = 10


class Cluster(Group):
    """A cluster, alive as long as the `with` block."""

    def __init__(
        self,
        folder: Path,
        primaries: int = PRIMARIES,
        replicas: int = 1,
        password: str = "",
        config: Mapping[str, str] | None = None,
        program: str | None = None,
    ) -> None:
        """`replicas` are those of each primary."""
        lines = {
            "cluster-enabled": "yes",
            "cluster-config-file": "nodes.conf",
            "cluster-node-timeout": str(_NODE_TIMEOUT_MS),
            # What lies on the others is worked on while one is away.
            "cluster-require-full-coverage": "no",
            "cluster-migration-barrier": "99",
        }
        lines |= {"requirepass": password, "masterauth": password} if password else {}
        lines |= dict(config or {})
        connection = {"password": password or None}
        self.nodes = [
            Node(folder / f"node{n + 1}", lines, program=program, connection=connection)
            for n in range(primaries * (1 + replicas))
        ]
        self._primaries, self._password = primaries, password

    @property
    def url(self) -> str:
        """How clients name it: by some of its nodes."""
        credentials = f":{self._password}@" if self._password else ""
        return f"redis+cluster://{credentials}" + ",".join(f"127.0.0.1:{node.port}" for node in self.nodes[:3])

    @property
    def processes(self) -> Sequence[Node]:
        """The nodes."""
        return self.nodes

    def owner(self, key: str) -> Node:
        """The primary that has the slot of `key`."""
        return self._owner_of_slot(key_slot(key.encode()))

    def kill_owner(self, key: str) -> Node:
        """SIGKILL of the primary that has the slot of `key`; its replica takes over by itself."""
        node = self.owner(key)
        node.kill()
        return node

    def fail_over(self, key: str) -> Node:
        """CLUSTER FAILOVER: the replica of the slot's primary takes over in good order; the one that was it."""
        before = self.owner(key)
        replica = self._replica_of(before)
        ask_until(
            lambda: self._all_say(key, before),
            lambda: replica.ask("CLUSTER", "FAILOVER"),
            _GIVEN_UP_SECONDS,
            f"{before} still has the slot of {key}",
        )
        return before

    def wait_until_another_owns(self, key: str, before: Node) -> None:
        """Until another node has the slot, and all that live say so."""
        until(lambda: self._all_say(key, before), LONGEST_SECONDS, f"{before} still has the slot of {key}")

    def wait_until_whole(self) -> None:
        """Until every node runs, and every slot is served, and every replica follows."""
        until(self.is_whole, LONGEST_SECONDS, "the cluster is not whole again")

    def move(self, key: str, to: Node | None = None) -> Node:
        """Move the slot of `key` with all its keys to another primary, by default the next one; that node.

        By `CLUSTER SETSLOT` and `MIGRATE`, a few keys at a time, while they are being used.
        """
        slot, source = key_slot(key.encode()), self.owner(key)
        others = [node for node in self._running_primaries() if node is not source]
        target = to or others[0]
        target.ask("CLUSTER", "SETSLOT", slot, "IMPORTING", _id(source))
        source.ask("CLUSTER", "SETSLOT", slot, "MIGRATING", _id(target))
        while keys := cast(list[bytes], source.ask("CLUSTER", "GETKEYSINSLOT", slot, _MOVED_AT_ONCE)):
            words: list[Any] = ["MIGRATE", "127.0.0.1", target.port, "", 0, 5000]
            words += ["AUTH", self._password] if self._password else []
            source.ask(*words, "KEYS", *(found.decode() for found in keys))
        for node in (target, source, *others):
            node.ask("CLUSTER", "SETSLOT", slot, "NODE", _id(target))
        return target

    def _start(self) -> None:
        for node in self.nodes:
            node.start()
        # A busy node that does not answer a handshake within the node timeout is forgotten, and must be met anew.
        ask_until(self._all_know_all, self._meet, 2 * _NODE_TIMEOUT_MS / 1000, "the nodes do not find each other")
        share = _SLOTS // self._primaries
        for n in range(self._primaries):
            last = _SLOTS - 1 if n == self._primaries - 1 else (n + 1) * share - 1
            self.nodes[n].ask("CLUSTER", "ADDSLOTSRANGE", n * share, last)
        for n, node in enumerate(self.nodes[self._primaries :]):
            until(partial(_follows, node, self.nodes[n % self._primaries]), LONGEST_SECONDS, f"{node} follows nobody")
        self.wait_until_whole()

    def _meet(self) -> None:
        first, *others = self.nodes
        for node in others:
            node.ask("CLUSTER", "MEET", "127.0.0.1", first.port)

    def _all_know_all(self) -> bool:
        known = f"cluster_known_nodes:{len(self.nodes)}"
        return all(known in node.ask("CLUSTER", "INFO").decode() for node in self.nodes)

    def is_whole(self) -> bool:
        """Whether every server runs, and all that are no primary follow one."""
        if not all(node.is_running for node in self.nodes):
            return False
        for node in self.nodes:
            info = node.ask("CLUSTER", "INFO").decode()
            if "cluster_state:ok" not in info or f"cluster_slots_ok:{_SLOTS}" not in info:
                return False
        roles = [node.ask("ROLE") for node in self.nodes]
        return all(role[0] == b"master" or role[3] == b"connected" for role in roles)

    def _running_primaries(self) -> list[Node]:
        return [node for node in self.nodes if node.is_running and node.ask("ROLE")[0] == b"master"]

    def _owner_of_slot(self, slot: int, asked: Node | None = None) -> Node:
        asked = asked or next(node for node in self.nodes if node.is_running)
        for first, last, primary, *_ in asked.ask("CLUSTER", "SLOTS"):
            if first <= slot <= last:
                return next(node for node in self.nodes if node.port == primary[1])
        raise LookupError(f"no node has the slot {slot}")

    def _all_say(self, key: str, before: Node) -> bool:
        slot = key_slot(key.encode())
        try:
            return all(self._owner_of_slot(slot, node) is not before for node in self.nodes if node.is_running)
        except (LookupError, RedisError):
            return False

    def _replica_of(self, primary: Node) -> Node:
        for node in self.nodes:
            if node.is_running and (role := node.ask("ROLE"))[0] == b"slave" and role[2] == primary.port:
                return node
        raise LookupError(f"{primary} has no replica")


def _id(node: Node) -> str:
    return str(node.ask("CLUSTER", "MYID").decode())


def _follows(node: Node, primary: Node) -> bool:
    try:
        node.ask("CLUSTER", "REPLICATE", _id(primary))
    except RedisError:
        # It has not heard of it yet.
        return False
    return True
