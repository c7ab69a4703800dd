"""What a run leaves out where a part is missing: told loudly at its end, and an error where everything is required."""

import os
import re
from typing import Any, NoReturn

import pytest

_TOLD = re.compile(r"NOT TESTED [^'\"]+")


def untested(reason: str, *, required: bool = False) -> NoReturn:
    """Leave out the test that asks, or fail it under `CI=true` and where its part is required; say why in one line.

    The reason goes on after «NOT TESTED»: «in a browser: there is no chromium on this computer».
    """
    if required or os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(f"NOT TESTED {reason}")


def lines(reports: dict[str, list[Any]]) -> list[str]:
    """Return each reason once, of the reports of a run by outcome as pytest's terminal keeps them."""
    said = (_TOLD.search(str(report.longrepr)) for report in reports.get("skipped", ()))
    return sorted({found[0] for found in said if found})
