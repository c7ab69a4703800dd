"""What a request brings along, read only as far as it may be long, and only as long as it may take."""

import asyncio

from starlette.requests import ClientDisconnect, Request

from ropa.errors import UserError

SECONDS = 30.0
_FORGOTTEN = 1024 * 1024


class BodyRefused(UserError):  # noqa: N818 - the name says what happened
    """A body that is longer, or slower, than it may be; `status` is the one of HTTP."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


async def body_of(request: Request, most: int) -> bytes:
    """Return the body of a request, `most` bytes at most. Raises `BodyRefused`.

    What is somewhat longer is read to its end, and forgotten, so that who sent it can hear the answer.
    """
    found, length = bytearray(), 0
    try:
        async with asyncio.timeout(SECONDS):
            async for part in request.stream():
                length += len(part)
                if length <= most:
                    found += part
                elif length > most + _FORGOTTEN:
                    break
    except TimeoutError:
        raise BodyRefused(408, f"the request took longer than {SECONDS:.0f} seconds to arrive") from None
    except ClientDisconnect:
        raise BodyRefused(400, "the request was broken off") from None
    if length > most:
        raise BodyRefused(413, f"the request is longer than {most} bytes")
    return bytes(found)
