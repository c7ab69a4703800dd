"""A request put straight to an ASGI application, exactly as given, and what came back."""

import asyncio
import dataclasses
from typing import Any

from starlette.types import ASGIApp, Message


@dataclasses.dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers by their names, and content."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode()


def ask(  # noqa: PLR0913 - a request has so many parts
    app: ASGIApp,
    method: str,
    path: str,
    headers: list[tuple[str, str]],
    *,
    body: bytes = b"",
    query: str = "",
    client: str = "192.0.2.7",
    kind: str = "http",
) -> Reply:
    """Return the reply of an application; header names are sent as written."""
    scope = {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers],
        "client": (client, 50000),
        "server": ("127.0.0.1", 8000),
        "state": {},
    }
    sent: list[Message] = []
    ahead: list[Message] = [{"type": "http.request", "body": body, "more_body": False}, {"type": "http.disconnect"}]

    async def receive() -> Message:
        return ahead.pop(0) if len(ahead) > 1 else ahead[0]

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(_run(app, scope, receive, send))
    if kind != "http":
        return Reply(int(sent[0].get("code", 0)), {}, b"")
    start = sent[0]
    content = b"".join(message.get("body", b"") for message in sent[1:])
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return Reply(start["status"], found, content)


async def _run(app: Any, *arguments: Any) -> None:  # noqa: ANN401 - any application
    await app(*arguments)
