"""`ropa serve` as a process: where it listens, how it stops, and that several workers share one register."""

import concurrent.futures
import json
import signal
import socket
from pathlib import Path

import httpx
import pytest

from ropa.web.attempts import MOST_FAILURES
from tests.end_to_end.command import PATIENCE, ropa
from tests.end_to_end.serving import serving
from tests.waiting import eventually

TOKEN = "token-of-an-example"  # noqa: S105
QUESTION = {"query": '{ flow(category: "naam") { steps { from { name } } } }'}


@pytest.mark.parametrize(
    ("workers", "how", "code"), [("1", signal.SIGINT, 130), ("1", signal.SIGTERM, 143), ("2", signal.SIGTERM, 143)]
)
def test_it_serves_and_stops_quietly(loaded: Path, workers: str, how: signal.Signals, code: int) -> None:
    with serving("serve", "--port", "0", "--workers", workers, home=loaded) as served:
        assert httpx.get(f"{served.address}readyz", timeout=60).json() == {"status": "ready"}
        assert httpx.post(f"{served.address}graphql", json=QUESTION, timeout=60).json()["data"]["flow"]["steps"] != []
        told = served.stop(how)
    assert told.code == code
    assert [json.loads(line)["event"] for line in told.err.splitlines()] == ["request", "request"]
    assert told.out == f"{served.address} shows the register; Ctrl-C stops it\n"


def test_workers_answer_alike_and_go_with_their_parent(loaded: Path) -> None:
    with serving("serve", "--port", "0", "--workers", "2", home=loaded) as served:
        address = f"{served.address}flow/naam.mmd"
        with concurrent.futures.ThreadPoolExecutor(8) as many:
            answers = set(many.map(lambda _: httpx.get(address, timeout=60).text, range(16)))
        assert len(answers) == 1
        served.process.kill()
        served.process.wait()
        eventually(lambda: not reachable(served.address))


def test_workers_count_wrong_tokens_together(loaded: Path) -> None:
    with serving("serve", "--port", "0", "--workers", "2", home=loaded, ROPA_ACCESS_TOKEN=TOKEN) as served:
        refused = [
            httpx.get(served.address, headers={"authorization": f"Bearer {n}"}, timeout=PATIENCE) for n in range(30)
        ]
        right = httpx.get(served.address, headers={"authorization": f"Bearer {TOKEN}"}, timeout=60)
    assert [answer.status_code for answer in refused] == [401] * MOST_FAILURES + [429] * (30 - MOST_FAILURES)
    assert right.status_code == 429


def test_a_running_request_is_answered_before_it_stops(loaded: Path) -> None:
    body = json.dumps(QUESTION).encode()
    head = (
        "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nexpect: 100-continue\r\n"
        f"content-length: {len(body)}\r\n\r\n"
    )
    with serving("serve", "--port", "0", home=loaded) as served:
        url = httpx.URL(served.address)
        with socket.create_connection((url.host, url.port or 0), timeout=60) as client:
            client.sendall(head.encode())
            assert client.recv(4096).startswith(b"HTTP/1.1 100 ")
            served.process.send_signal(signal.SIGTERM)
            eventually(lambda: not reachable(served.address))
            client.sendall(body)
            answered = client.recv(4096)
        told = served.ended()
    assert answered.startswith(b"HTTP/1.1 200 ")
    assert told.code == 143


def test_another_address_is_refused_without_a_token(tmp_path: Path) -> None:
    told = ropa("serve", "--host", "0.0.0.0", "--port", "0", home=tmp_path)  # noqa: S104
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        "ropa: others can reach 0.0.0.0: set ROPA_ACCESS_TOKEN to a long random secret, or serve on 127.0.0.1\n"
    )


def test_with_a_token_another_address_asks_for_it(loaded: Path) -> None:
    with serving("serve", "--host", "0.0.0.0", "--port", "0", home=loaded, ROPA_ACCESS_TOKEN=TOKEN) as served:  # noqa: S104
        page, alive = httpx.get(served.address), httpx.get(f"{served.address}healthz")
        let_in = httpx.get(served.address, headers={"authorization": f"Bearer {TOKEN}"}, timeout=60)
        told = served.stop()
    assert (page.status_code, alive.status_code, let_in.status_code) == (401, 200, 200)
    assert TOKEN not in told.err + told.out


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = ropa("serve", "--port", port, home=tmp_path)
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        f"ropa: cannot listen on 127.0.0.1, port {port} (Address already in use); give others with --host and --port\n"
    )


@pytest.mark.parametrize("address", ["nonsense", "https://a/b"])
def test_an_address_that_is_none_is_told(address: str, loaded: Path) -> None:
    told = ropa("serve", "--port", "0", home=loaded, ROPA_ADDRESS=address)
    assert told.code == 2
    assert "ROPA_ADDRESS" in told.err


def reachable(address: str) -> bool:
    try:
        httpx.get(f"{address}healthz", timeout=5)
    except httpx.HTTPError:
        return False
    return True
