"""Who may see the register: the one place where a request gets its rights.

Without a token the server listens to this computer alone and whoever reaches it has every right. With a token, it has
to be shown: by a program in the header `Authorization: Bearer …`, by a browser in the cookie that a log-in sets.
"""

import base64
import enum
import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from ropa.web.attempts import Attempts

COOKIE = "ropa_session"
SESSION_SECONDS = 8 * 60 * 60
_BEARER = re.compile(r"bearer +([\x21-\x7e]+) *", re.IGNORECASE)
_SEALED = re.compile(r"(\d{1,12})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})")


class Rights(enum.Enum):
    """What a request may do."""

    NONE = "none"
    ALL = "all"


class Refusal(enum.Enum):
    """Why a request has no rights."""

    MISSING = "missing"
    WRONG = "wrong"
    EXPIRED = "expired"
    TOO_MANY = "too many"


class Access:
    """The lock of a server: compares what a request shows with the token, in constant time, and counts failures.

    `now` returns seconds since 1970, as the expiry of a cookie has to outlive a restart and to hold for every worker;
    `failures` is the file in which several workers count together.
    """

    def __init__(self, token: str | None, now: Callable[[], float] = time.time, failures: Path | None = None) -> None:
        self._token = token.encode() if token else None
        self._key = hmac.digest(self._token, b"cookies of ropa", "sha256") if self._token else b""
        self._now = now
        self._attempts = Attempts(now, failures)

    @property
    def locked(self) -> bool:
        """Whether a token has to be shown."""
        return self._token is not None

    def rights(self, headers: Mapping[str, str], client: str) -> tuple[Rights, Refusal | None]:
        """Return the rights of a request by its headers (names in lower case) and the address it comes from."""
        if not self.locked:
            return Rights.ALL, None
        if "authorization" in headers:
            shown = _BEARER.fullmatch(headers["authorization"])
            return self._compared(shown[1] if shown else "", client)
        refusal = self._refusal_of_cookie(_cookie(headers.get("cookie", "")))
        return (Rights.NONE, refusal) if refusal else (Rights.ALL, None)

    def log_in(self, shown: str, client: str) -> tuple[str | None, Refusal | None]:
        """Return a new cookie's value for a token that is right, else why not."""
        rights, refusal = self._compared(shown, client)
        return (self._sealed(), None) if rights is Rights.ALL else (None, refusal)

    def _compared(self, shown: str, client: str) -> tuple[Rights, Refusal | None]:
        if self._token is None or self._attempts.exhausted(client):
            return Rights.NONE, Refusal.TOO_MANY
        if hmac.compare_digest(_digest(shown.encode("utf-8", "surrogatepass")), _digest(self._token)):
            return Rights.ALL, None
        self._attempts.failed(client)
        return Rights.NONE, Refusal.WRONG

    def _sealed(self) -> str:
        """Return when the session ends and a random word, with the seal that only the token's holder can make."""
        content = f"{int(self._now()) + SESSION_SECONDS}.{secrets.token_urlsafe(16)}"
        return f"{content}.{self._seal(content)}"

    def _seal(self, content: str) -> str:
        return _text(hmac.digest(self._key, content.encode(), "sha256"))

    def _refusal_of_cookie(self, value: str | None) -> Refusal | None:
        if value is None:
            return Refusal.MISSING
        parts = _SEALED.fullmatch(value)
        if parts is None or not hmac.compare_digest(parts[3], self._seal(f"{parts[1]}.{parts[2]}")):
            return Refusal.WRONG
        return None if self._now() < int(parts[1]) else Refusal.EXPIRED


def _cookie(header: str) -> str | None:
    """Return the value of our cookie; None where there is none, or more than one to choose from."""
    pairs = (pair.strip().partition("=") for pair in header.split(";"))
    found = [value for name, _, value in pairs if name == COOKIE]
    return found[0] if len(found) == 1 else None


def _digest(text: bytes) -> bytes:
    return hashlib.sha256(text).digest()


def _text(seal: bytes) -> str:
    return base64.urlsafe_b64encode(seal).rstrip(b"=").decode()
