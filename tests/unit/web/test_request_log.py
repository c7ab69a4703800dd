import json
import logging
import sys

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from ropa.web.request_log import JsonLines, RequestLog
from ropa.web.unread import UnreadCloses
from tests.unit.web.asked import ask

SECRET = "rijksregisternummer of somebody"  # noqa: S105
HEADERS = [("authorization", f"Bearer {SECRET}"), ("cookie", SECRET), ("user-agent", SECRET)]


async def quiet(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(SECRET)(scope, receive, send)


async def broken(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001
    raise ValueError(SECRET)


async def broken_late(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("begun")(scope, receive, send)
    raise ValueError(SECRET)


def line_of(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    captured = capsys.readouterr().err
    assert SECRET not in captured
    (line,) = captured.splitlines()
    found: dict[str, object] = json.loads(line)
    return found


def test_a_request_is_noted_without_anything_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    reply = ask(RequestLog(quiet), "GET", f"/{SECRET}", HEADERS, query=SECRET)
    line = line_of(capsys)
    assert line.keys() == {"at", "event", "request", "method", "route", "status", "ms"}
    assert (line["method"], line["route"], line["status"]) == ("GET", None, 200)
    assert line["request"] == reply.headers["x-request-id"]


def test_a_method_of_any_name_is_noted_as_other(capsys: pytest.CaptureFixture[str]) -> None:
    ask(RequestLog(quiet), SECRET, "/", HEADERS)
    assert line_of(capsys)["method"] == "other"


def test_a_fault_is_told_by_its_number_and_noted_without_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    reply = ask(RequestLog(broken), "GET", "/", HEADERS)
    line = line_of(capsys)
    assert reply.status == 500
    assert json.loads(reply.text) == {
        "errors": [{"message": f"this is a fault of ropa itself; its log has it as request {line['request']}"}]
    }
    assert (line["status"], line["error"]) == (500, "ValueError")
    assert str(line["where"]).startswith("['request_log.py:")


def test_a_fault_after_the_answer_has_begun_is_noted(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(RequestLog(broken_late), "GET", "/", HEADERS).text == "begun"
    assert line_of(capsys)["error"] == "ValueError"


def test_the_server_itself_tells_no_words_of_a_failure() -> None:
    try:
        int(SECRET)
    except ValueError:
        failure = sys.exc_info()
    record = logging.LogRecord("uvicorn.error", logging.ERROR, __file__, 1, "Exception in %s", ("it",), failure)
    line = json.loads(JsonLines().format(record))
    assert {name: line[name] for name in ("event", "level", "said", "error")} == {
        "event": "server",
        "level": "error",
        "said": "Exception in it",
        "error": "ValueError",
    }


@pytest.mark.parametrize(
    ("headers", "closes"),
    [
        ([], False),
        ([("content-length", "0")], False),
        ([("content-length", "9")], True),
        ([("transfer-encoding", "chunked")], True),
    ],
)
def test_the_connection_closes_where_the_body_was_not_awaited(headers: list[tuple[str, str]], *, closes: bool) -> None:
    reply = ask(UnreadCloses(quiet), "POST", "/", headers, body=b"123456789")
    assert ("connection" in reply.headers) is closes
