"""A real browser that reaches this computer alone, and the server that it looks at."""

import shutil
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from ropa.store.connection import Store
from ropa.web.workbench import BUNDLE
from tests.browser.watched import PATIENCE_MS
from tests.untested import untested
from tests.web_server import demonstration_register, running

TOKEN = "token-of-an-example"  # noqa: S105
_NO_BROWSER = "in a browser: there is no chromium on this computer (apt-get install chromium)"
_NO_BUNDLE = "in a browser: GraphiQL is not bundled (make workbench, with Node 20.19 or later)"
expect.set_options(timeout=PATIENCE_MS)
_OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return Chromium, for which no name but this computer's number leads anywhere.

    It ends with its module: while it is open an event loop runs, and other tests need to begin one of their own.
    """
    program = shutil.which("chromium")
    if program is None:
        untested(_NO_BROWSER)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", _OFFLINE])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def bundled() -> None:
    """Make sure that GraphiQL is bundled."""
    if not (BUNDLE / "index.html").is_file():
        untested(_NO_BUNDLE)


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return the demonstration register."""
    with demonstration_register(tmp_path_factory.mktemp("browser") / ".ropa") as store:
        yield store


@pytest.fixture(scope="session")
def address(register: Store) -> Iterator[str]:
    """Return the address of a server that needs no token."""
    with running(register) as here:
        assert httpx.get(f"{here}/readyz", timeout=60).status_code == 200
        yield here


@pytest.fixture(scope="session")
def locked(register: Store) -> Iterator[str]:
    """Return the address of a server that needs the token."""
    with running(register, token=TOKEN) as here:
        yield here
