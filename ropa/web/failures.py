"""What is told when a request fails: whose fault it is and what to do, never the details of a fault of ropa."""

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.errors import StoreError, UnknownName, UserError
from ropa.web.body import BodyRefused
from ropa.web.html import element
from ropa.web.page import link, page, spoken
from ropa.web.refusals import refused
from ropa.web.words import ERRORS, FLOW

_SENTENCES = {404: "there is no such page", 405: "this page is not asked in that way"}
_STORE = "the register's store cannot be reached now; try again, and look at the server's log"


def faulty(request: Request, error: Exception) -> Response:  # noqa: ARG001 - nothing of it is told
    """Return the answer to a request in which ropa itself failed: the number under which the log has it."""
    number = request.scope.get("state", {}).get("request", "")
    return refused(500, f"this is a fault of ropa itself; its log has it as request {number}")


def invalid(request: Request, error: Exception) -> Response:
    """Return the answer to a request with a value that is none of its kind."""
    reasons = error.errors() if isinstance(error, RequestValidationError) else ()
    told = "; ".join(f"{reason['loc'][-1]}: {reason['msg']}" for reason in reasons)
    return failed(request, UserError(told or "a value of the request is none of its kind"))


def failed(request: Request, error: Exception) -> Response:
    """Return the answer to a request that failed; a fault of ropa itself is raised again."""
    candidates: tuple[str, ...] = ()
    headers = None
    if isinstance(error, UnknownName):
        status, sentence, candidates = 404, str(error), error.candidates
    elif isinstance(error, UserError):
        status, sentence = error.status if isinstance(error, BodyRefused) else 400, str(error)
    elif isinstance(error, StoreError):
        status, sentence = 503, _STORE
    elif isinstance(error, HTTPException):
        status, sentence, headers = (
            error.status_code,
            _SENTENCES.get(error.status_code, "that did not work"),
            error.headers,
        )
    else:
        raise error
    if "text/html" not in request.headers.get("accept", "") or request.url.path == "/graphql":
        return refused(status, sentence, dict(headers or {}))
    language = spoken(request)
    content = [element("p", sentence, class_="lead", role="alert")]
    if candidates:
        links = (element("a", name, href=link("/flow", language, category=name)) for name in candidates)
        content.append(element("p", element("span", FLOW["not_found"](language)), links, class_="chips"))
    content.append(element("p", element("a", ERRORS["back"](language), href=link("/", language))))
    return page(request, None, ERRORS["title"](language), *content, status=status)
