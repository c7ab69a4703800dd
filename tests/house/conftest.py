"""The original statements, which are not part of the repository and are named by `ROPA_ORIGINALS`."""

import os
from pathlib import Path

import pytest

ABSENT = "ROPA_ORIGINALS names no folder with the original statements"


@pytest.fixture
def originals() -> dict[str, str]:
    """Return the original statements by name."""
    folder = os.environ.get("ROPA_ORIGINALS")
    if not folder:
        pytest.skip(ABSENT)
    found = {path.name: path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))}
    assert found != {}, f"{folder} holds no statement"
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that nothing was compared with the originals."""
    if any(ABSENT in str(report.longrepr) for report in terminalreporter.stats.get("skipped", ())):
        terminalreporter.write_line(f"NOT TESTED against the originals: {ABSENT}", red=True, bold=True)
