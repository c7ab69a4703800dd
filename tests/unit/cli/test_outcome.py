"""How a command ends when it is stopped while a library tidies up."""

import pytest

from ropa.cli import application, outcome
from ropa.errors import StoreError


@pytest.mark.parametrize("follows", [BufferError("cannot be re-sized"), StoreError("the connection broke")])
@pytest.mark.parametrize(
    ("stop", "code"), [(KeyboardInterrupt(), outcome.INTERRUPTED), (outcome.Terminated(), outcome.TERMINATED)]
)
def test_an_error_that_follows_from_a_stop_is_a_stop(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stop: BaseException,
    code: int,
    follows: Exception,
) -> None:
    def stopped(**_: object) -> None:
        try:
            raise stop
        finally:
            raise follows

    monkeypatch.setattr(application, "application", stopped)
    assert outcome.run() == code
    assert capsys.readouterr() == ("", "")
