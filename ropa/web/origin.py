"""By which names this server may be called, and whether a request that changes something comes from its own pages.

A page elsewhere can make a browser ask a server on its own computer, also by a name that it lets point there. Such a
request shows the strange name in its `Host` header, or the strange page in `Origin`.
"""

import dataclasses
import ipaddress
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from ropa.errors import UserError

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?")
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_EVERY_ADDRESS = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared with, not listened on
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_ELSEWHERE = frozenset({"cross-site", "same-site"})


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """The names of a server: those of this computer, the one it listens on, and those of its public addresses.

    A server that listens on every address is also called by any number, never by a name that nobody declared.
    """

    known: frozenset[str]
    any_number: bool
    secure: bool

    @classmethod
    def of(cls, host: str, addresses: str | None) -> "Names":
        """Return the names for a listening address and the public ones, separated by commas.

        Raises `UserError` for what is no address.
        """
        declared = [_declared(text.strip()) for text in (addresses or "").split(",") if text.strip()]
        known = {*_LOOPBACK_NAMES, _bracketed(host), *(name for name, _ in declared)}
        everywhere = host in _EVERY_ADDRESS
        return cls(frozenset(known), everywhere, bool(declared) and all(secure for _, secure in declared))

    def knows(self, header: str | None) -> bool:
        """Return whether a `Host` header names this server."""
        found = _HOST.fullmatch((header or "").lower())
        if found is None:
            return False
        return found[1] in self.known or (self.any_number and _is_number(found[1]))


def is_loopback(host: str) -> bool:
    """Return whether an address to listen on is reached from this computer alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def comes_from_elsewhere(method: str, headers: Mapping[str, str]) -> bool:
    """Return whether a request that may change something was made by a page of another server."""
    if method in _READING:
        return False
    if headers.get("sec-fetch-site") in _ELSEWHERE:
        return True
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        parts = urlsplit(origin)
    except ValueError:
        return True
    return parts.scheme not in ("http", "https") or parts.netloc.lower() != headers.get("host", "").lower()


def _declared(address: str) -> tuple[str, bool]:
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    found = _HOST.fullmatch(parts.netloc.lower())
    if found is None or parts.scheme not in ("http", "https") or parts.path not in ("", "/"):
        raise UserError(f"ROPA_ADDRESS has «{address}», which is no address; write it like https://register.example.be")
    return found[1], parts.scheme == "https"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host.lower()


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
