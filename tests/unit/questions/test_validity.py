"""Whether mandates and safeguards hold on a day."""

import pytest

from ropa.questions.validity import Held, mandate_holds, safeguard_holds, unless_withdrawn


@pytest.mark.parametrize(
    ("stated", "on", "expected"),
    [
        (("VTC", "2017-12-20", None, None), "2018-01-01", (True, None)),
        (("VTC", "2017-12-20", None, None), "2017-12-19", (False, "it starts on 2017-12-20")),
        (("VTC", "2018-02-28", None, "2019-02-28"), "2019-02-28", (True, "valid until 2019-02-28")),
        (("VTC", "2018-02-28", None, "2019-02-28"), "2019-03-01", (False, "it ended on 2019-02-28")),
        (("protocol", "2024-01-15", None, None), "2026-01-01", (True, None)),
        (("protocol", None, None, None), "2026-01-01", (None, "neither a date nor an end is stated")),
        ((None, "2020-01-01", "2020-02-01", None), "2020-01-15", (False, "it starts on 2020-02-01")),
    ],
)
def test_a_mandate_holds_between_its_dates(
    stated: tuple[str | None, str | None, str | None, str | None], on: str, expected: tuple[bool | None, str | None]
) -> None:
    assert mandate_holds(*stated, on) == expected


def test_the_force_of_a_mandate_is_unknown_once_the_body_that_granted_it_has_ended() -> None:
    holds, why = mandate_holds("VTC", "2017-12-20", None, None, "2026-01-01")
    assert holds is None
    assert why is not None
    assert "ended on 2018-06-26" in why


@pytest.mark.parametrize(
    ("dates", "on", "expected"),
    [
        (("2016-07-12", "2020-07-16"), "2020-07-16", (True, None)),
        (("2016-07-12", "2020-07-16"), "2020-07-17", (False, "it ended on 2020-07-16")),
        (("2016-07-12", "2020-07-16"), "2016-01-01", (False, "it starts on 2016-07-12")),
        ((None, None), "2020-01-01", (None, "its dates are not known")),
    ],
)
def test_a_safeguard_holds_between_its_dates(
    dates: tuple[str | None, str | None], on: str, expected: tuple[bool | None, str | None]
) -> None:
    assert safeguard_holds(*dates, on) == expected


@pytest.mark.parametrize(
    ("held", "withdrawn", "expected"),
    [
        ((True, None), (), (True, None)),
        ((True, None), ("2018-01-10",), (False, "it was withdrawn on 2018-01-10")),
        ((None, "no end is stated"), ("2018-01-10", "2019-01-01"), (False, "it was withdrawn on 2018-01-10")),
        ((True, None), ("2018-01-11",), (True, None)),
        ((True, None), ("",), (None, "it was withdrawn, on a day that is not stated")),
        ((True, None), ("", "2018-01-09"), (False, "it was withdrawn on 2018-01-09")),
        ((False, "it ended on 2017-12-31"), ("2018-01-10",), (False, "it ended on 2017-12-31")),
    ],
)
def test_what_is_withdrawn_no_longer_holds_from_that_day(
    held: Held, withdrawn: tuple[str, ...], expected: Held
) -> None:
    assert unless_withdrawn(held, withdrawn, "2018-01-10") == expected
