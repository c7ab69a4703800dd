"""The server over real HTTP on a real register: what each address answers, and what it keeps to itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.engine_home import EngineHome
from ropa.store.schema import prepare
from ropa.web.access import COOKIE
from tests.conftest import stopped
from tests.contract.test_importing import take_in
from tests.generated import sources
from tests.web_server import running

TOKEN = "token-of-an-example"  # noqa: S105
FLOW = """query Q($category: String!) {
  flow(category: $category) { question { label } steps { from { name } to { name } evidence { quote document } } }
}"""
QUESTION = {"query": FLOW, "variables": {"category": "rijksregisternummer"}}
PAGES = ("/", "/flow", "/flow?category=naam", "/graphiql?plain=1")
OTHERS = ("/flow/naam.svg", "/flow/data-category/naam.mmd", "/graphiql/questions.json", "/static/page.css", "/healthz")
NEVER_CACHED = "no-store"


@pytest.fixture(scope="module")
def locked(register: Store) -> Iterator[httpx.Client]:
    """Return a client of a server that needs the token."""
    with running(register, token=TOKEN) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("What the register holds", "What is missing", "Where to go next")),
        ("nl", ("Wat het register bevat", "Wat ontbreekt", "Hoe verder")),
        ("fr", ("Ce que contient le registre", "Ce qui manque", "Et ensuite")),
    ],
)
def test_the_overview_says_what_is_held_and_missing_and_where_to_go(
    web: httpx.Client, language: str, words: tuple[str, ...]
) -> None:
    told = web.get("/", headers={"accept-language": language})
    assert (told.status_code, told.headers["content-language"]) == (200, language)
    assert [word for word in words if f">{word}<" not in told.text] == []
    assert "KidsLife" in told.text
    assert f'href="/flow?category=data-category%2Frijksregisternummer&amp;language={language}"' in told.text


def test_the_page_of_a_flow_has_a_picture_and_the_words_of_the_sources(web: httpx.Client) -> None:
    told = web.get("/flow", params={"category": "rijksregisternummer", "language": "nl", "on": "2026-01-01"})
    assert told.status_code == 200
    assert "<h1>Waarheen stroomt Rijksregisternummer? (2026-01-01)</h1>" in told.text
    assert told.text.count("<blockquote>") > 10
    assert '<svg xmlns="http://www.w3.org/2000/svg" role="img"' in told.text


def test_a_flow_is_narrowed(web: httpx.Client) -> None:
    told = web.get("/flow/rijksregisternummer.mmd", params={"start": "MyFamily", "depth": 1})
    names = [line for line in told.text.splitlines() if line.startswith("  n0[")]
    assert names == ['  n0["MyFamily"]']
    assert web.get("/flow/rijksregisternummer.mmd").text != told.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/flow/naam.svg", "image/svg+xml"),
        ("/flow/data-category/naam.svg", "image/svg+xml"),
        ("/flow/naam.mmd", "text/plain; charset=utf-8"),
        ("/static/page.css", "text/css; charset=utf-8"),
        ("/static/told.js", "text/javascript; charset=utf-8"),
        ("/export/art30-controller.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/graphiql/questions.json", "application/json"),
    ],
)
def test_each_address_says_what_it_is(web: httpx.Client, path: str, kind: str) -> None:
    told = web.get(path)
    assert (told.status_code, told.headers["content-type"]) == (200, kind)
    head = web.head(path)
    assert (head.status_code, head.content) == (200, b"")


def test_a_workbook_is_saved_under_a_name_of_its_own(web: httpx.Client) -> None:
    told = web.get("/export/art30-controller.xlsx", params={"controller": "KidsLife", "on": "2026-01-01"})
    assert told.headers["content-disposition"] == 'attachment; filename="art30-controller_kidslife_2026-01-01.xlsx"'
    assert told.content.startswith(b"PK")


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/nothing", 404, "there is no such page"),
        ("/healthz/", 404, "there is no such page"),
        ("/static/../addresses.py", 404, "there is no such page"),
        ("/static/%2e%2e/addresses.py", 404, "there is no such page"),
        ("/graphiql/assets/..%2f..%2f..%2faddresses.py", 404, "there is no such page"),
        ("/static/", 404, "there is no such page"),
        ("/graphql", 405, "this page is not asked in that way"),
        ("/flow?category=naam&depth=99", 400, "depth: Input should be less than or equal to 20"),
        ("/flow?category=naam&on=2026-02-31", 400, None),
        ("/flow?category=nothing+of+the+kind", 404, "the register knows no data category «nothing of the kind»"),
        ("/flow?category=naam&start=nobody", 404, "the register knows no organisation «nobody»"),
        ("/export/nothing.xlsx", 404, None),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_sentence(
    web: httpx.Client, path: str, status: int, sentence: str | None
) -> None:
    told = web.get(path, headers={"accept": "application/json"})
    (error,) = told.json()["errors"]
    assert told.status_code == status
    assert error["message"].startswith(sentence or "")
    page = web.get(path, headers={"accept": "text/html"})
    assert page.status_code == status
    assert page.headers["content-type"].startswith("application/json" if path == "/graphql" else "text/html")


def test_an_unknown_name_offers_others(web: httpx.Client) -> None:
    page = web.get("/flow?category=rijksregisternumer", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert 'href="/flow?category=Rijksregisternummer&amp;language=en"' in page.text


@pytest.mark.parametrize("path", [*PAGES, *OTHERS, "/nothing", "/graphiql"])
def test_every_answer_keeps_the_browser_to_this_server(web: httpx.Client, path: str) -> None:
    headers = web.get(path).headers
    policy = {part.split()[0]: part.split()[1:] for part in headers["content-security-policy"].split(";")}
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["base-uri"] == ["'none'"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == NEVER_CACHED
    assert "server" not in headers
    assert len(headers["x-request-id"]) == 16


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_a_script_or_a_style_within_itself_or_from_elsewhere(web: httpx.Client, path: str) -> None:
    text = web.get(path).text
    assert "<style" not in text
    assert "style=" not in text
    assert [tag for tag in text.split("<script")[1:] if not tag.startswith(' src="/static/')] == []
    assert text.replace("http://www.w3.org/2000/svg", "").count("http") == 0


def test_graphql_answers_with_citations(web: httpx.Client) -> None:
    told = web.post("/graphql", json=QUESTION)
    assert (told.status_code, told.headers["content-type"]) == (200, "application/json")
    flow = told.json()["data"]["flow"]
    assert flow["question"]["label"] == "Rijksregisternummer"
    assert flow["steps"] != []
    assert [step for step in flow["steps"] if not step["evidence"]] == []


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"content-type": "text/plain"}, json.dumps(QUESTION), 415),
        ({"content-type": "application/x-www-form-urlencoded"}, "query={__typename}", 415),
        ({"content-type": "multipart/form-data; boundary=x"}, "--x--", 415),
        ({"content-type": "application/graphql"}, "{__typename}", 415),
        ({}, json.dumps(QUESTION), 415),
        ({"content-type": "application/json; charset=utf-16"}, json.dumps(QUESTION), 415),
        ({"content-type": "application/json"}, json.dumps([QUESTION, QUESTION]), 400),
        ({"content-type": "application/json"}, "{", 400),
        ({"content-type": "application/json"}, "[" * 50_000, 400),
        ({"content-type": "application/json"}, b"\xff\xfe", 400),
        ({"content-type": "application/json"}, "null", 400),
        ({"content-type": "application/json"}, '{"query": 1}', 400),
        ({"content-type": "application/json", "origin": "http://elsewhere.example"}, json.dumps(QUESTION), 403),
        ({"content-type": "application/json", "sec-fetch-site": "cross-site"}, json.dumps(QUESTION), 403),
        ({"content-type": "application/json", "host": "elsewhere.example"}, json.dumps(QUESTION), 421),
    ],
)
def test_what_is_no_question_of_ours_is_refused(
    web: httpx.Client, headers: dict[str, str], body: str | bytes, status: int
) -> None:
    told = web.post("/graphql", headers=headers, content=body)
    assert (told.status_code, list(told.json())) == (status, ["errors"])


def test_a_question_is_not_asked_in_an_address(web: httpx.Client) -> None:
    assert web.get("/graphql", params={"query": "{__typename}"}).status_code == 405
    assert web.put("/graphql", json=QUESTION).status_code == 405


def test_a_body_without_end_is_cut(web: httpx.Client) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b" " * 65536

    try:
        status = web.post("/graphql", headers={"content-type": "application/json"}, content=endless()).status_code
    except httpx.HTTPError:
        status = 413  # the server has closed the connection while we wrote
    assert status == 413


def test_without_the_token_nothing_but_the_health_is_told(locked: httpx.Client) -> None:
    paths = (*PAGES, *OTHERS, "/graphiql", "/export/art30-controller.xlsx", "/static/", "/openapi.json", "/docs")
    seen = {
        (method, path): locked.request(method, path, headers={"accept": accept}).status_code
        for method in ("GET", "HEAD", "OPTIONS", "POST", "DELETE")
        for path in paths
        for accept in ("*/*", "text/html")
    }
    assert {place for place, status in seen.items() if status != 401} == {("GET", "/healthz"), ("HEAD", "/healthz")}
    assert locked.get("/readyz").json() == {"status": "ready"}
    assert locked.post("/graphql", json=QUESTION).status_code == 401


def test_the_token_is_let_in_by_header_and_by_log_in(locked: httpx.Client) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert locked.post("/graphql", json=QUESTION, headers=bearer).json()["data"]["flow"]["steps"] != []
    told = locked.post("/login", data={"token": TOKEN, "next": "/flow"})
    assert (told.status_code, told.headers["location"]) == (303, "/flow")
    name, _, attributes = told.headers["set-cookie"].partition(";")
    assert name.startswith(f"{COOKIE}=")
    assert {part.strip() for part in attributes.split(";")} == {
        "HttpOnly",
        "Max-Age=28800",
        "Path=/",
        "SameSite=strict",
    }
    locked.cookies.clear()
    cookie = {"cookie": name}
    assert locked.get("/", headers=cookie).status_code == 200
    assert locked.post("/graphql", json=QUESTION, headers=cookie).status_code == 200
    elsewhere = {**cookie, "origin": "http://elsewhere.example"}
    assert locked.post("/graphql", json=QUESTION, headers=elsewhere).status_code == 403
    out = locked.post("/logout", headers=cookie)
    assert (out.status_code, out.headers["set-cookie"].split(";")[0]) == (303, f'{COOKIE}=""')


def test_a_log_in_without_sense_is_none(locked: httpx.Client) -> None:
    for body, status in ((b"", 401), (b"&" * 4000, 401), (b"token=%ff%00&token=x", 401), (b"x" * 5000, 413)):
        assert locked.post("/login", content=body).status_code == status


@pytest.mark.parametrize("wanted", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "x"])
def test_a_log_in_leads_nowhere_else(locked: httpx.Client, wanted: str) -> None:
    told = locked.post("/login", data={"token": TOKEN, "next": wanted})
    locked.cookies.clear()
    assert (told.status_code, told.headers["location"]) == (303, "/")


def test_behind_https_the_cookie_is_never_sent_in_the_clear(register: Store) -> None:
    with running(register, token=TOKEN, address="https://register.example.be") as address:
        told = httpx.post(f"{address}/login", data={"token": TOKEN}, headers={"host": "register.example.be"})
    assert "; Secure" in told.headers["set-cookie"]
    assert told.headers["strict-transport-security"] == "max-age=31536000"


def test_guesses_come_to_an_end(register: Store) -> None:
    with running(register, token=TOKEN) as address:
        guesses = [
            httpx.post(f"{address}/login", data={"token": f"guess {number}"}).status_code for number in range(12)
        ]
        right = httpx.get(f"{address}/", headers={"authorization": f"Bearer {TOKEN}"})
    assert guesses == [401] * 10 + [429] * 2
    assert (right.status_code, right.headers["retry-after"]) == (429, "60")


def test_a_store_that_is_gone_makes_the_server_not_ready_but_alive(tmp_path: Path) -> None:
    home = tmp_path / ".ropa"
    with open_store(Settings(home=home, engine_idle=1.0)) as store:
        prepare(store)
        run = EngineHome(home).read_run()
        assert run is not None
        there = Settings(neo4j_uri=f"bolt://127.0.0.1:{run.port}", neo4j_username="root", neo4j_password=run.password)
        remote = open_store(there)
    stopped(home)
    with remote, running(remote) as address:
        ready, alive = httpx.get(f"{address}/readyz", timeout=60), httpx.get(f"{address}/healthz")
    assert (alive.status_code, ready.status_code, ready.json()) == (200, 503, {"status": "not ready"})


def test_both_engines_give_the_same_pages(arcadedb_store: Store, neo4j_store: Store) -> None:
    pages = []
    for store in (arcadedb_store, neo4j_store):
        prepare(store)
        for source in sources()[:3]:
            take_in(store, source)
        with running(store) as address:
            pages.append([httpx.get(f"{address}{path}", timeout=60).text for path in (*PAGES, "/flow/naam.svg")])
    assert pages[0] == pages[1]
