import itertools

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from ropa.web.access import COOKIE, Access, Rights
from ropa.web.gate import OPEN, Gate
from ropa.web.head import HeadAsGet
from ropa.web.origin import Names
from tests.unit.web.asked import Reply, ask

TOKEN = "token-of-an-example"  # noqa: S105
HOST = ("host", "register.example.be")
BEARER = ("authorization", f"Bearer {TOKEN}")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "healthz")
PATHS = (
    *("/", "/flow", "/flow/naam.svg", "/graphql", "/graphiql", "/graphiql/questions.json", "/graphiql/assets/x.js"),
    *("/static/page.css", "/export/art30-controller.xlsx", "/login", "/logout", "/openapi.json", "/docs", "/nothing"),
    *("/healthz/", "//healthz", "/healthz/../", "/./healthz", "/healthz/../graphql", "/static/../healthz", "/HEALTHZ"),
    *(
        "/healthz;x",
        "/healthz%2f",
        "/healthz\x00",
        "/healthz ",
        "healthz",
        "",
        "*",
        "http://register.example.be/healthz",
    ),
)
TRICKS = (
    ("x-original-url", "/healthz"),
    ("x-rewrite-url", "/healthz"),
    ("x-forwarded-for", "127.0.0.1"),
    ("x-real-ip", "127.0.0.1"),
    ("x-forwarded-host", "localhost"),
    ("x-forwarded-prefix", "/healthz"),
    ("x-http-method-override", "GET"),
    ("x-access-token", TOKEN),
    ("x-authorization", f"Bearer {TOKEN}"),
    ("proxy-authorization", f"Bearer {TOKEN}"),
    ("cookie", f"{COOKIE}={TOKEN}"),
    ("cookie", f"{COOKIE.upper()}={TOKEN}"),
    ("referer", f"http://register.example.be/?token={TOKEN}"),
)


async def behind(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer what the gate lets through."""
    await PlainTextResponse(f"let through with {scope['state']['rights'].value}")(scope, receive, send)


def gate(token: str | None = TOKEN) -> Gate:
    access = Access(token)
    behind_gate = HeadAsGet(behind)
    return Gate(behind_gate, access, Names.of("0.0.0.0", "https://register.example.be"))  # noqa: S104


def passed(reply: Reply) -> bool:
    return reply.status == 200


def test_without_the_token_nothing_passes_but_the_two_open_paths_and_the_log_in() -> None:
    locked = gate()
    through = {
        (method, path)
        for method, path in itertools.product(METHODS, PATHS)
        if passed(ask(locked, method, path, [HOST]))
    }
    assert through == {("POST", "/login")}
    assert {
        (method, path) for method, path in itertools.product(METHODS, OPEN) if passed(ask(locked, method, path, [HOST]))
    } == set(itertools.product(("GET", "HEAD"), OPEN))


@pytest.mark.parametrize("trick", TRICKS, ids=str)
def test_no_other_header_opens_the_gate(trick: tuple[str, str]) -> None:
    replies = {path: ask(gate(), method, path, [HOST, trick]).status for path in PATHS for method in ("GET", "OPTIONS")}
    assert set(replies.values()) == {401}


@pytest.mark.parametrize("query", [f"token={TOKEN}", f"access_token={TOKEN}", f"authorization=Bearer%20{TOKEN}"])
def test_the_token_does_not_count_in_an_address(query: str) -> None:
    assert ask(gate(), "GET", "/", [HOST], query=query).status == 401


@pytest.mark.parametrize("name", ["authorization", "Authorization", "AUTHORIZATION"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS"])
def test_the_token_opens_it_however_the_header_is_written(method: str, name: str) -> None:
    reply = ask(gate(), method, "/graphql", [("Host", HOST[1]), (name, f"bearer {TOKEN}")])
    assert (reply.status, reply.text) == (200, "" if method == "HEAD" else "let through with all")


def test_the_open_paths_pass_without_rights() -> None:
    assert ask(gate(), "GET", "/healthz", [BEARER]).text == "let through with none"


@pytest.mark.parametrize("header", ["host", "authorization", "origin", "cookie", "content-type", "content-length"])
def test_a_header_that_stands_twice_is_refused(header: str) -> None:
    doubled = [HOST, BEARER, (header, "a"), (header.upper(), "b")]
    assert ask(gate(), "GET", "/", doubled).status == 400


@pytest.mark.parametrize("host", ["elsewhere.example", "", "register.example.be.elsewhere.example", "a b"])
def test_a_forged_host_is_refused_even_with_the_token(host: str) -> None:
    reply = ask(gate(), "GET", "/", [("host", host), BEARER])
    assert reply.status == 421
    assert "elsewhere" not in reply.text
    assert ask(gate(), "GET", "/", [BEARER]).status == 421


def test_a_page_elsewhere_cannot_post_even_without_a_token() -> None:
    local = Gate(behind, Access(None), Names.of("127.0.0.1", None))
    host = ("host", "127.0.0.1:8000")
    assert ask(local, "POST", "/graphql", [host, ("origin", "http://elsewhere.example")]).status == 403
    assert ask(local, "POST", "/graphql", [host, ("origin", "http://127.0.0.1:8000")]).status == 200
    assert ask(local, "GET", "/", [("host", "rebound.example:8000")]).status == 421


def test_a_web_socket_is_closed() -> None:
    assert ask(gate(), "GET", "/graphql", [HOST, BEARER], kind="websocket").status == 1008


def test_a_browser_is_asked_to_log_in_and_brought_back() -> None:
    reply = ask(gate(), "GET", "/flow", [HOST, ("accept", "text/html")], query="category=naam")
    assert reply.status == 401
    assert '<input name="next" type="hidden" value="/flow?category=naam">' in reply.text
    assert "script-src 'none'" in reply.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("//elsewhere.example/", "/"),
        ("/\\elsewhere.example", "/%5Celsewhere.example"),
        ('/a"><script>', "/"),
        ("/x\r\nlocation: y", "/"),
        ("https://elsewhere.example/", "/"),
    ],
)
def test_a_log_in_leads_nowhere_else(path: str, wanted: str) -> None:
    reply = ask(gate(), "GET", path, [HOST, ("accept", "text/html")])
    assert f'<input name="next" type="hidden" value="{wanted}">' in reply.text


def test_a_form_that_comes_too_late_asks_to_log_in_and_leads_to_the_overview() -> None:
    reply = ask(gate(), "POST", "/logout", [HOST, ("accept", "text/html")])
    assert reply.status == 401
    assert '<input name="next" type="hidden" value="/">' in reply.text


def test_wrong_tokens_are_counted_by_address() -> None:
    locked = gate()
    wrong = [HOST, ("authorization", "Bearer wrong")]
    assert [ask(locked, "GET", "/", wrong).status for _ in range(11)] == [401] * 10 + [429]
    assert ask(locked, "GET", "/", [HOST, BEARER]).headers["retry-after"] == "60"
    assert ask(locked, "GET", "/", [HOST, BEARER], client="192.0.2.8").status == 200


def test_without_a_token_on_this_computer_all_pass() -> None:
    local = Gate(behind, Access(None), Names.of("127.0.0.1", None))
    assert ask(local, "GET", "/", [("host", "localhost:8000")]).text == f"let through with {Rights.ALL.value}"
