"""What the contract tests need beside the engines: an office that opens workbooks as a person would."""

import dataclasses
import shutil

import pytest

from tests.untested import untested

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
