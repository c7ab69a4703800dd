"""One who asks in GraphQL over HTTP, on a connection that stays open."""

import http.client
import urllib.parse

_PATIENCE = 120.0
_HEADERS = {"content-type": "application/json"}


class Asker:
    """Posts questions to a server, one after the other."""

    def __init__(self, address: str) -> None:
        self._connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=_PATIENCE)

    def post(self, body: bytes) -> bytes:
        """Return the answer to a question as it came; on a connection that the server closed, it is asked anew."""
        try:
            return self._posted(body)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self._connection.close()
            return self._posted(body)

    def _posted(self, body: bytes) -> bytes:
        self._connection.request("POST", "/graphql", body, _HEADERS)
        return self._connection.getresponse().read()
