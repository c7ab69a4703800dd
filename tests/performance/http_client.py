"""One who asks in GraphQL over HTTP, on a connection that stays open."""

import http.client
import urllib.parse

_PATIENCE = 120.0
_HEADERS = {"content-type": "application/json"}


class Asker:
    """Asks a server, one question after the other."""

    def __init__(self, address: str) -> None:
        self._connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=_PATIENCE)

    def post(self, body: bytes) -> bytes:
        """Return the answer to a question as it came; on a connection that the server closed, it is asked anew."""
        return self._asked("POST", "/graphql", body)

    def get(self, path: str) -> bytes:
        """Return a page as it came."""
        return self._asked("GET", path, None)

    def _asked(self, method: str, path: str, body: bytes | None) -> bytes:
        try:
            return self._answered(method, path, body)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self._connection.close()
            return self._answered(method, path, body)

    def _answered(self, method: str, path: str, body: bytes | None) -> bytes:
        self._connection.request(method, path, body, _HEADERS if body else {})
        return self._connection.getresponse().read()
