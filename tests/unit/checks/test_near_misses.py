"""What looks like a fault and is none: what is said of the whole, beside, in other words, or by another country."""

import dataclasses

import pytest

from ropa.claims.claim import Value
from tests.unit.checks.cases import (
    ALL,
    BANK,
    CARE,
    CLAUSES,
    CLOUD,
    EDGES,
    FUND,
    HEALTH,
    HELPING,
    LAW,
    MANDATE,
    NUMBER,
    ON,
    PAY,
    PAYING,
    PREMIUM,
    TEN,
    found,
    register,
)


@dataclasses.dataclass(frozen=True)
class Near:
    """A change after which a check still finds nothing."""

    why: str
    check: str
    values: dict[str, dict[str, Value | None]] = dataclasses.field(default_factory=dict)
    without: tuple[str, ...] = ()
    adding: tuple[str, ...] = ()


DENIAL: dict[str, dict[str, Value | None]] = {"data-flow/none": {"flow_kind": "disclosure", "denied": True}}
TO_CLOUD = tuple(edge for edge in EDGES if edge.startswith(f"{CLOUD} "))
NEAR = (
    Near(
        "the whole says it", "B01", without=(f"{CARE} HAS_PURPOSE {HELPING}",), adding=(f"{ALL} HAS_PURPOSE {PAYING}",)
    ),
    Near(
        "the whole rests on a law",
        "B03",
        values={PAYING: {"lawful_basis": None}},
        without=(f"{PAYING} BASED_ON {LAW}",),
        adding=(f"{ALL} HAS_PURPOSE {HELPING}",),
    ),
    Near("a law is named", "B03", values={PAYING: {"lawful_basis": None}}),
    Near(
        "the same purpose in other words has a ground",
        "B03",
        values={
            PAYING: {"lawful_basis": None},
            "purpose/other": {"name": "de uitbetaling van de geboortepremie aan ouders", "lawful_basis": "consent"},
        },
        without=(f"{PAYING} BASED_ON {LAW}",),
        adding=(f"{PREMIUM} HAS_PURPOSE purpose/other",),
    ),
    Near(
        "it stands beside in nearly the same words",
        "B03",
        values={
            PAYING: {"lawful_basis": None, "name": "gezinnen met jonge kinderen een premie toe te kennen"},
            "purpose/other": {
                "name": "toekenning van een premie aan gezinnen met jonge kinderen",
                "lawful_basis": "consent",
            },
        },
        without=(f"{PAYING} BASED_ON {LAW}",),
        adding=(f"{PREMIUM} HAS_PURPOSE purpose/other",),
    ),
    Near(
        "data are passed on for it, on a ground that is stated",
        "B03",
        values={
            PAYING: {"lawful_basis": None},
            "purpose/other": {"name": "delen van gegevens (met uw toestemming)", "lawful_basis": "consent"},
        },
        without=(f"{PAYING} BASED_ON {LAW}",),
        adding=(f"{PREMIUM} HAS_PURPOSE purpose/other", f"{PAY} FOR {PAYING}"),
    ),
    Near(
        "a processor does it for what has a ground",
        "B03",
        values={"purpose/other": {"name": "technisch onderhoud"}},
        adding=(f"{CARE} HAS_PURPOSE purpose/other", f"{CLOUD} FOR purpose/other"),
    ),
    Near(
        "it only sums up what else is stated",
        "B02",
        values={"purpose/other": {"name": "onze diensten te verlenen"}},
        adding=(f"{ALL} HAS_PURPOSE purpose/other",),
    ),
    Near(
        "a mandate covers the number",
        "C05",
        values={PAYING: {"lawful_basis": "consent"}},
        without=(f"{PAYING} BASED_ON {LAW}",),
        adding=(f"{MANDATE} COVERS {NUMBER}",),
    ),
    Near(
        "it is said that nobody receives them",
        "D01",
        values=DENIAL,
        without=(f"{PAY} PART_OF {PREMIUM}",),
        adding=(f"data-flow/none FROM {FUND}",),
    ),
    Near(
        "the authorities are named beside",
        "D02",
        values={
            BANK: {"name": "overheidsdiensten", "form": "class", "generic": True, "public": True},
            "organisation/rsz": {"public": True},
            "data-flow/rsz": {"flow_kind": "disclosure", "denied": False},
        },
        adding=(f"data-flow/rsz PART_OF {PREMIUM}", f"data-flow/rsz FROM {FUND}", "data-flow/rsz TO organisation/rsz"),
    ),
    Near("IT companies are a kind", "D02", values={BANK: {"name": "IT-bedrijven"}}),
    Near("a person judged the role", "D03", values={PAY: {"role_doubt": True, "judged": ("flow_kind",)}}),
    Near(
        "what is broader is covered",
        "M03",
        adding=(
            f"{PAY} CARRIES data-category/ziekte",
            f"{MANDATE} COVERS {HEALTH}",
            f"data-category/ziekte BROADER {HEALTH}",
        ),
    ),
    Near(
        "a later mandate prolongs it",
        "M04",
        values={MANDATE: {"valid_to": "2025-12-31"}, "mandate/vtc-2025-2": {"reference": "2", "date": "2025-01-01"}},
        adding=(f"mandate/vtc-2025-2 EXTENDS {MANDATE}",),
    ),
    Near("the last day counts", "M04", values={MANDATE: {"valid_to": ON}}),
    Near(
        "it will be withdrawn",
        "M04",
        values={"mandate/vtc-2030-2": {"reference": "2", "date": "2030-01-01"}},
        adding=(f"mandate/vtc-2030-2 WITHDRAWS {MANDATE}",),
    ),
    Near(
        "it is only referred to",
        "M04",
        values={"mandate/vtc-2020-2": {"reference": "2", "date": "2020-01-01"}},
        adding=(f"mandate/vtc-2020-2 REFERS_TO {MANDATE}",),
    ),
    Near(
        "a term stands beside the formula",
        "R02",
        values={"retention-period/formula": {"criterion": "zolang als nodig"}},
        adding=(f"{CARE} RETAINED_FOR retention-period/formula",),
    ),
    Near(
        "the country is adequate",
        "T02",
        without=(f"{CLOUD} SAFEGUARDED_BY {CLAUSES}", f"{CLOUD} INTO country/verenigde-staten"),
        adding=(f"{CLOUD} INTO country/japan",),
    ),
    Near(
        "one of two tools holds",
        "T03",
        values={"safeguard/privacy-shield": {"valid_to": "2020-07-16"}},
        adding=(f"{CLOUD} SAFEGUARDED_BY safeguard/privacy-shield",),
    ),
    Near(
        "nobody receives anything",
        "T08",
        values=DENIAL,
        without=TO_CLOUD,
        adding=(f"data-flow/none FROM {FUND}",),
    ),
    Near(
        "an activity that is over",
        "R04",
        values={PREMIUM: {"in_force_to": "2025-12-31"}},
        without=(f"{TEN} BASED_ON {LAW}",),
    ),
)


@pytest.mark.parametrize("near", NEAR, ids=lambda near: f"{near.check}: {near.why}")
def test_what_is_no_fault_is_not_found(near: Near) -> None:
    assert found(register(near.values, near.without, near.adding)).get(near.check, []) == []
