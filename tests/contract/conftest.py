"""What the contract tests need beside the engines: an office that opens workbooks as a person would."""

import dataclasses
import os
import shutil

import pytest

_MISSING = "LibreOffice (soffice) or poppler (pdftotext) is not installed: no workbook was opened as a person would"


@dataclasses.dataclass(frozen=True)
class Office:
    """The programs that print a workbook, and that read what was printed."""

    soffice: str
    pdftotext: str


@pytest.fixture(scope="session")
def office() -> Office:
    """Return LibreOffice, which is required where CI runs."""
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    if soffice and pdftotext:
        return Office(soffice, pdftotext)
    if os.environ.get("CI") == "true":
        pytest.fail(_MISSING)
    pytest.skip(_MISSING)
