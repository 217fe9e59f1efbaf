"""The reject streams behind the list of rejections: which still hold an entry, bringing back, dropping."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from redis import Redis
from redis.exceptions import RedisError

from tasks.archive.forms import Rejected
from tasks.archive.rejections import WAITING
from tasks.streams.server import explain, without_password
from tasks.streams.stream import Keys, Stream


class StreamsUnreachable(RuntimeError):
    """The server of the streams does not answer; the message is one sentence without its password."""


@dataclass(frozen=True)
class RejectStreams:
    """The streams of this installation; what the archive has of others is only read."""

    connect: Callable[[], Redis]
    tags: Sequence[str]
    url: str

    @cached_property
    def client(self) -> Redis:
        """The connection, made when first needed: a cluster that is away is no reason not to serve the archive."""
        return self.connect()

    def there(self, rejections: Sequence[Rejected]) -> set[int]:
        """The numbers of the waiting rejections that still stand on their streams.

        Raises:
            StreamsUnreachable: the server does not answer.
        """
        waiting = (one for one in rejections if one.state == WAITING)
        known = [(one, key) for one in waiting if (key := self._key(one)) is not None]
        try:
            pipeline = self.client.pipeline(transaction=False)
            for one, key in known:
                pipeline.xrange(key, one.rejection_id, one.rejection_id)
            return {one.number for (one, _), found in zip(known, pipeline.execute(), strict=True) if found}
        except RedisError as error:
            raise self._unreachable(error) from None

    def act(self, one: Rejected, action: str) -> bool:
        """Bring the article back (`retry`) or delete the rejection (`drop`); whether it was there.

        Raises:
            StreamsUnreachable: the server does not answer.
        """
        tag = self._tag(one)
        if tag is None:
            return False
        try:
            stream = Stream(self.client, tag)
            if action == "retry":
                return any(stream.retry([one.rejection_id]))
            return stream.drop([one.rejection_id]) == 1
        except RedisError as error:
            raise self._unreachable(error) from None

    def _tag(self, one: Rejected) -> str | None:
        return next((tag for tag in self.tags if one.stream in (tag, Keys(tag).rejected)), None)

    def _key(self, one: Rejected) -> str | None:
        tag = self._tag(one)
        return None if tag is None else Keys(tag).rejected

    def _unreachable(self, error: RedisError) -> StreamsUnreachable:
        return StreamsUnreachable(explain(error, without_password(self.url)))
