"""How the answer to a flow question reads."""

import io

import pytest

from ropa.cli.screen import Screen
from ropa.cli.show_flow import lines
from ropa.questions.flow_answer import FlowAnswer
from tests.unit.cli.answers import HARMLESS, answer, nothing

STEP = f"""
  Body A (controller) → Body B (recipient): disclosure, implied
    Because     it is part of it
    Doubt       this may be processing on behalf
    Data        naam, adres
    About       ouders
    For         paying (legal obligation); asking (no lawful basis stated)
    Activity    payments
    Controller  Body A
    Permitted   by a mandate
    Mandate     VTC nr. 1/2017 (valid); VTC nr. 2/2017 (not valid: it ended on 2019-01-01); \
VTC nr. 3/2017 (validity unknown: nobody knows)
    Condition   if you agree
    Country     US
    Safeguard   Privacy Shield (not valid: it ended on 2020-07-16)
    « {HARMLESS} »
      — Body A: Privacy, 2, heading (3–9)
"""
WHOLE = f"""\
Where does Naam flow? (2026-01-31)
Starts at: Body A

Step 1
{STEP}
Step 2
{STEP}
Said not to flow

  1. Body A ⇸ anyone: disclosure
    Data        naam
    For         selling
    Country     buiten de EER
    Except      Body B
    Condition   unless the law says so
    Covers      Body A → Body C
    « never to others »
      — document/2, 1–16

Conflicts
  Body A → Body B contradicts denial 1
  Body A → Body B perhaps contradicts denial 1

Not known
  flows of its holders that name no data: 3
  disclosures without a mandate: 5
  activities not in force that day: 7
  the possible flows were cut; ask for more with --limit
"""


def told(answered: FlowAnswer, language: str = "en", *, empty: bool = False) -> str:
    stream = io.StringIO()
    Screen(stream).lines(lines(answered, language, empty=empty))
    return stream.getvalue()


def test_every_part_of_an_answer_is_told() -> None:
    assert told(answer()) == WHOLE


def test_an_empty_register_says_what_to_do() -> None:
    assert told(nothing(), empty=True) == (
        "Where does Naam flow? (2026-01-31)\nThe register is empty; bring documents into it with: ropa import PATH…\n"
    )


def test_an_answer_without_steps_says_so() -> None:
    assert told(nothing()) == (
        "Where does Naam flow? (2026-01-31)\n"
        "No document in the register speaks of a flow that carries it, or may carry it.\n"
    )


@pytest.mark.parametrize(
    ("language", "ends"),
    [
        ("nl", "  Body A (verwerkingsverantwoordelijke) → Body B (ontvanger): verstrekking, af te leiden"),
        ("fr", "  Body A (responsable du traitement) → Body B (destinataire): communication, déduit"),
    ],
)
def test_the_words_are_in_the_language_asked(language: str, ends: str) -> None:
    assert told(answer(), language).splitlines()[5] == ends
