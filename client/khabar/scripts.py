"""Calls of the server's scripts, and the wait until replicas have what a call wrote."""

import hashlib
from collections.abc import Sequence
from typing import Any

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import AskError, NoScriptError, RedisError, TimeoutError

from khabar.cluster import AsyncClusterClient, ClusterClient
from khabar.connection import retrying, retrying_async
from khabar.outlasting import is_passing

# A script that was loaded may be unknown again to the server that took over meanwhile.
_LOADINGS = 3


class NotReplicated(TimeoutError):
    """The primary carried a call out, but too few replicas had it in time. The same call, sent again, does no harm."""


class Script:
    """A script of the server, on keys of one slot. A server that restarted or failed over has forgotten it, and gets
    it again.

    With `replicas`, a call returns once so many have what it wrote, within `wait_ms` milliseconds. Where they do not,
    or the primary fails meanwhile, it is sent again, so a script must be safe to be carried out twice, and write
    something each time.
    """

    def __init__(self, client: Redis, text: str, replicas: int = 0, wait_ms: int = 0) -> None:
        self.client = client
        self._text, self._sha = text, _sha(text)
        self._replicas, self._wait_ms = replicas, wait_ms

    def __call__(self, keys: Sequence[str], args: Sequence[Any]) -> Any:
        """The script's answer.

        Raises:
            NotReplicated: too few replicas have what it wrote.
        """
        if self._replicas:
            return retrying(lambda: self._loading(self._call_and_wait, keys, args), NotReplicated)
        return self._loading(self._call, keys, args)

    def _loading(self, call: Any, keys: Sequence[str], args: Sequence[Any]) -> Any:
        for _ in range(_LOADINGS):
            try:
                return call(keys, args)
            except NoScriptError:
                self._load(keys[0])
        return call(keys, args)

    def _load(self, key: str) -> None:
        if isinstance(self.client, ClusterClient):
            self.client.load_script(self._text, key)
        else:
            self.client.script_load(self._text)

    def _call(self, keys: Sequence[str], args: Sequence[Any]) -> Any:
        return self.client.evalsha(self._sha, len(keys), *keys, *args)

    def _call_and_wait(self, keys: Sequence[str], args: Sequence[Any]) -> Any:
        # In one go over one connection: WAIT is about what its own connection wrote, and a failover between the two
        # would have it ask a server that never knew of the call.
        if not isinstance(self.client, ClusterClient):
            return self._in_one_go(self.client, keys, args)
        try:
            return self._in_one_go(self.client.owner(keys[0]), keys, args)
        except RedisError as error:
            _raise_unless_slot_moves(error)
            self.client.look_again()
            raise NotReplicated(f"the node that has the slot changed: {error}") from error

    def _in_one_go(self, client: Redis, keys: Sequence[str], args: Sequence[Any]) -> Any:
        with client.pipeline(transaction=False) as pipeline:
            pipeline.evalsha(self._sha, len(keys), *keys, *args)
            pipeline.wait(self._replicas, self._wait_ms)
            answer, reached = pipeline.execute()
        return _confirmed(answer, reached, self._replicas)


class AsyncScript:
    """`Script` for asyncio."""

    def __init__(self, client: AsyncRedis, text: str, replicas: int = 0, wait_ms: int = 0) -> None:
        self.client = client
        self._text, self._sha = text, _sha(text)
        self._replicas, self._wait_ms = replicas, wait_ms

    async def __call__(self, keys: Sequence[str], args: Sequence[Any]) -> Any:
        """The script's answer; see `Script`."""
        if self._replicas:
            return await retrying_async(lambda: self._loading(self._call_and_wait, keys, args), NotReplicated)
        return await self._loading(self._call, keys, args)

    async def _loading(self, call: Any, keys: Sequence[str], args: Sequence[Any]) -> Any:
        for _ in range(_LOADINGS):
            try:
                return await call(keys, args)
            except NoScriptError:
                await self._load(keys[0])
        return await call(keys, args)

    async def _load(self, key: str) -> None:
        if isinstance(self.client, AsyncClusterClient):
            await self.client.load_script(self._text, key)
        else:
            await self.client.script_load(self._text)

    async def _call(self, keys: Sequence[str], args: Sequence[Any]) -> Any:
        return await self.client.evalsha(self._sha, len(keys), *keys, *args)

    async def _call_and_wait(self, keys: Sequence[str], args: Sequence[Any]) -> Any:
        if not isinstance(self.client, AsyncClusterClient):
            return await self._in_one_go(self.client, keys, args)
        try:
            return await self._in_one_go(await self.client.owner(keys[0]), keys, args)
        except RedisError as error:
            _raise_unless_slot_moves(error)
            await self.client.look_again()
            raise NotReplicated(f"the node that has the slot changed: {error}") from error

    async def _in_one_go(self, client: AsyncRedis, keys: Sequence[str], args: Sequence[Any]) -> Any:
        async with client.pipeline(transaction=False) as pipeline:
            pipeline.evalsha(self._sha, len(keys), *keys, *args)
            pipeline.wait(self._replicas, self._wait_ms)
            answer, reached = await pipeline.execute()
        return _confirmed(answer, reached, self._replicas)


def _sha(text: str) -> str:
    # The server's own name for a script, and no secret.
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def _confirmed(answer: Any, reached: int, wanted: int) -> Any:
    if reached < wanted:
        raise NotReplicated(f"{reached} of {wanted} replicas have it")
    return answer


def _raise_unless_slot_moves(error: RedisError) -> None:
    if isinstance(error, NotReplicated | NoScriptError) or not (isinstance(error, AskError) or is_passing(error)):
        raise error
