"""Who may read and who may act: one password, sessions in a signed cookie, and a token in every form.

Nothing is kept on the server: a session is its own proof, and ends when the process does.
"""

import base64
import binascii
import hmac
import secrets
import time
from dataclasses import dataclass, field
from hashlib import sha256

COOKIE = "khabar_desk"
# A working day.
SESSION_SECONDS = 12 * 3600


@dataclass(frozen=True, slots=True)
class Access:
    """The password of the desk; where reading is open, it is asked for retries and drops alone."""

    password: str
    is_reading_open: bool
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def is_password(self, given: str) -> bool:
        """Whether this is the password; takes the same time for every answer."""
        return hmac.compare_digest(sha256(given.encode()).digest(), sha256(self.password.encode()).digest())

    def new_session(self) -> str:
        """The cookie of a new session."""
        said = f"{int(time.time()) + SESSION_SECONDS}.{secrets.token_urlsafe(16)}"
        return f"{said}.{self._signed('session', said)}"

    def is_session(self, cookie: str | None) -> bool:
        """Whether a cookie is that of a session which has not ended."""
        said, _, signature = (cookie or "").rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._signed("session", said).encode()):
            return False
        return int(said.partition(".")[0]) > time.time()

    def csrf(self, cookie: str) -> str:
        """The token that the forms of a session carry."""
        return self._signed("csrf", cookie)

    def is_csrf(self, cookie: str, token: str) -> bool:
        """Whether a form came from a page of this session."""
        return hmac.compare_digest(token.encode(), self.csrf(cookie).encode())

    def is_basic(self, authorization: str | None) -> bool:
        """Whether an `Authorization: Basic` header, as programs send it, holds the password; any user will do."""
        scheme, _, value = (authorization or "").partition(" ")
        if scheme.lower() != "basic":
            return False
        try:
            pair = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return False
        return self.is_password(pair.partition(":")[2])

    def _signed(self, purpose: str, said: str) -> str:
        return hmac.new(self.key, f"{purpose}:{said}".encode(), sha256).hexdigest()
