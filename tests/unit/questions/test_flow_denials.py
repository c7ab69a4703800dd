"""What denials cover and contradict."""

import pytest

from ropa.questions.flow_denials import contradicts, covers
from ropa.questions.flow_facts import Flow
from tests.unit.questions.flows import end, flow

OUTSIDE = (("country/buiten-de-eer", "buiten de EER", None, False),)
JAPAN = (("country/japan", "Japan", "JP", False),)
FRANCE = (("country/frankrijk", "Frankrijk", "FR", True),)
MARKETING = (("purpose/a--direct-marketing", "Direct marketing", None),)
PAYMENT = (("purpose/a--betaling", "betaling", None),)


def denial(to: str = "", **said: object) -> Flow:
    return flow("a", to, denied=True, **said)


@pytest.mark.parametrize(
    ("denied", "asked", "expected"),
    [
        (denial(), flow("a", "b"), True),
        (denial(), flow("x", "b"), False),
        (denial(), flow("a", "b", documents=frozenset({"document/2"})), False),
        (denial(), flow("a", "person"), False),
        (denial(), flow("a", "b", flow_kind="processing_on_behalf"), False),
        (denial("b"), flow("a", "b", flow_kind="processing_on_behalf"), True),
        (denial("b"), flow("a", "c"), False),
        (denial(exceptions=((end("b"), "b"),)), flow("a", "b"), False),
        (denial(exceptions=((end("b"), "b"),)), flow("a", "c"), True),
        (denial(purposes=MARKETING), flow("a", "b"), False),
        (denial(purposes=MARKETING), flow("a", "b", purposes=PAYMENT), False),
        (denial(purposes=MARKETING), flow("a", "b", purposes=(("x", "direct marketing", None),)), True),
        (denial(countries=OUTSIDE), flow("a", "b"), False),
        (denial(countries=OUTSIDE), flow("a", "b", countries=FRANCE), False),
        (denial(countries=OUTSIDE), flow("a", "b", countries=JAPAN), True),
        (denial(countries=OUTSIDE), flow("a", "b", countries=JAPAN, flow_kind="processing_on_behalf"), True),
        (denial(countries=JAPAN), flow("a", "b", countries=FRANCE), False),
    ],
)
def test_a_denial_covers_what_falls_in_its_scope(denied: Flow, asked: Flow, expected: bool) -> None:  # noqa: FBT001
    assert covers(denied, asked) is expected


def test_a_conflict_is_possible_where_one_of_both_names_no_data() -> None:
    named = (("data-category/c", "c"),)
    assert contradicts(denial(carries=named), flow("a", "b", carries=named), related=True) == "stated"
    assert contradicts(denial(), flow("a", "b", carries=named), related=False) == "possible"
    assert contradicts(denial(carries=named), flow("a", "b"), related=True) == "possible"
    assert contradicts(denial(carries=named), flow("a", "b", carries=named), related=False) is None
    assert contradicts(denial(), flow("x", "b", carries=named), related=True) is None
