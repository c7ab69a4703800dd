"""How a request is refused: one sentence, as GraphQL's errors are written, so that every program can read it."""

from starlette.responses import JSONResponse


def refused(status: int, sentence: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """Return a refusal with a status of HTTP."""
    return JSONResponse({"errors": [{"message": sentence}]}, status_code=status, headers=headers)
