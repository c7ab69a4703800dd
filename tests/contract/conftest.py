"""What the contract tests need beside the engines: an office that opens workbooks, and a register that is served."""

import dataclasses
import shutil
from collections.abc import Iterator

import httpx
import pytest

from ropa.store.connection import Store
from tests.untested import untested
from tests.web_server import demonstration_register, running

_MISSING = "in an office: LibreOffice (soffice) or poppler (pdftotext) is not on this computer (apt-get install)"


@dataclasses.dataclass(frozen=True)
class Office:
    """The programs that print a workbook, and that read what was printed."""

    soffice: str
    pdftotext: str


@pytest.fixture(scope="session")
def office() -> Office:
    """Return LibreOffice, which is required where CI runs."""
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    if not soffice or not pdftotext:
        untested(_MISSING)
    return Office(soffice, pdftotext)


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return the demonstration register, loaded once for all who only read it."""
    with demonstration_register(tmp_path_factory.mktemp("register") / ".ropa") as store:
        yield store


@pytest.fixture(scope="module")
def web(register: Store) -> Iterator[httpx.Client]:
    """Return a client of a server that needs no token."""
    with running(register) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client
