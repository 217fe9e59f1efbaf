"""A producer that can keep one server busy: the script of submitting, packed beforehand and sent without waiting.

`khabar.Producer` waits for each reply, as a producer must that wants to know what was accepted, and spends more time on
a call than the server does. What is sent here is the same to the byte but for that.
"""

import itertools
import os
import socket
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from redis import Redis

from khabar.keys import Keys
from khabar.submission import script

_REMEMBER = b"120"
# Calls on the way at once: enough to hide the round trip.
WINDOW = 32
_BUFFER = 1 << 20
_TOKEN_LENGTH = 32


def flood(url: str, articles: Sequence[bytes], chunk: int, tag: str) -> None:
    """Submit `chunk` articles a call, as fast as the server takes them, until killed."""
    sha = Redis.from_url(url).script_load(script())
    calls = [packed(sha, Keys(tag), articles[at : at + chunk]) for at in range(0, len(articles), chunk)]
    address = urlsplit(url)
    with socket.create_connection((address.hostname, address.port)) as connection:
        if address.password:
            connection.sendall(f"AUTH {address.username or 'default'} {address.password}\r\n".encode())
            connection.recv(_BUFFER)
        tokens = _tokens()
        for some in _windows(calls):
            connection.sendall(b"".join(part for head, tail in some for part in (head, next(tokens), tail)))
            _wait_for(connection, len(some))


def packed(sha: str, keys: Keys, articles: Sequence[bytes]) -> tuple[bytes, bytes]:
    """One call in the server's protocol, in two parts; between them stands the token of the submission."""
    place = b"\0" * _TOKEN_LENGTH
    arguments = [b"EVALSHA", sha.encode(), b"2", keys.raw.encode(), keys.submission(place.decode()).encode()]
    arguments += [_REMEMBER, *articles]
    whole = b"*%d\r\n" % len(arguments) + b"".join(b"$%d\r\n%s\r\n" % (len(a), a) for a in arguments)
    head, _, tail = whole.partition(place)
    return head, tail


def _tokens() -> Iterator[bytes]:
    # Another start for each process, or the server would take one's submissions for repetitions of another's.
    return (b"%08x%024x" % (os.getpid(), n) for n in itertools.count())


def _windows(calls: Sequence[tuple[bytes, bytes]]) -> Iterator[list[tuple[bytes, bytes]]]:
    endless = itertools.cycle(calls)
    while True:
        yield list(itertools.islice(endless, WINDOW))


def _wait_for(connection: socket.socket, replies: int) -> None:
    """Read so many replies: each begins with a star, which stands in no id."""
    while replies > 0:
        data = connection.recv(_BUFFER)
        if not data or b"-ERR" in data or b"-OOM" in data or b"-NOSCRIPT" in data:
            raise ConnectionError(f"the server answered {data[:200]!r}")
        replies -= data.count(b"*")
