"""What was changed in a workbook, as the command tells it in each language."""

import pytest

from ropa.claims.decide import Decision, Verdict
from ropa.cli.show_amend import lines
from ropa.export.returning.amend import Amendment
from ropa.export.returning.wishes import Refused, Wish

TERM = Wish("Feiten!C4", "retention-period/x--y#term", "P6Y", "P7Y", Verdict.CORRECT, value="P7Y")
SAFE = Wish(
    "Feiten!C9",
    "processing-activity/x--y#protected_by=security-measure/slot",
    "een slot",
    "een kluis",
    Verdict.CORRECT,
    other="security-measure/een-kluis",
    new=(("name", "een kluis"),),
)
MOVED = Refused("Feiten!C5", "P1Y", None, "moved", "P9Y")
DECISION = Decision("retention-period/x--y", "term", None, Verdict.CORRECT, "the DPO", "checked", value="P7Y")


def told(done: Amendment, language: str) -> list[str]:
    return [line.label + line.text for line in lines(done, language)]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "en",
            [
                "Feiten!C4: «P6Y» becomes «P7Y»",
                "corrected: retention-period/x--y#term",
                "Feiten!C9: «een slot» becomes «een kluis»",
                f"corrected: {SAFE.fact} → security-measure/een-kluis",
                "new in the register: een kluis",
                "Nothing is written yet; --yes writes these decisions.",
            ],
        ),
        (
            "nl",
            [
                "Feiten!C4: «P6Y» wordt «P7Y»",
                "verbeterd: retention-period/x--y#term",
                "Feiten!C9: «een slot» wordt «een kluis»",
                f"verbeterd: {SAFE.fact} → security-measure/een-kluis",
                "nieuw in het register: een kluis",
                "Er is nog niets geschreven; --yes schrijft deze beslissingen.",
            ],
        ),
    ],
)
def test_each_changed_cell_is_told_with_its_decision(language: str, wanted: list[str]) -> None:
    assert told(Amendment("r.xlsx", None, (TERM, SAFE), ()), language) == wanted


def test_what_stops_the_file_is_told_with_what_to_do() -> None:
    said = told(Amendment("r.xlsx", None, (), (MOVED,)), "fr")
    assert said == [
        "Feiten!C5: « P1Y » disparaît",
        "✗ le registre a changé depuis que le fichier a été fait et dit maintenant « P9Y » : exportez-le à nouveau",
        "Rien n'a été écrit : 1 cellules modifiées ne font pas de décision ; réparez-les et réessayez.",
    ]


def test_what_was_written_is_counted_and_nothing_is_said_to_be_nothing() -> None:
    assert told(Amendment("r.xlsx", None, (TERM,), (), (DECISION,)), "en")[-1] == "1 decisions were written."
    assert told(Amendment("r.xlsx", None, (), ()), "nl") == ["Er is niets gewijzigd."]
