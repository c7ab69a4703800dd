"""A register without a fault, and for each check one fault to plant in it that this check finds."""

import dataclasses

from ropa.checks.check import Check, Found
from ropa.checks.discover import checks
from ropa.claims.book import Book
from ropa.claims.claim import Value
from tests.unit.questions.books import book

ON = "2026-01-01"
FUND = "organisation/fonds"
BANK = "organisation/bank"
ALL = "processing-activity/fonds--algemeen"
PREMIUM = "processing-activity/fonds--premie"
CARE = "processing-activity/fonds--zorg"
TWIN = "processing-activity/fonds--tweede"
PAYING = "purpose/fonds--premie"
HELPING = "purpose/fonds--zorg"
TEN = "retention-period/fonds--tien"
ONE = "retention-period/fonds--een"
EMAIL = "data-category/e-mailadres"
HEALTH = "data-category/gezondheidsgegevens"
NUMBER = "data-category/rijksregisternummer"
CONVICTION = "data-category/veroordelingen"
PAY = "data-flow/fonds--bank"
CLOUD = "data-flow/fonds--wolk"
WORK = "data-flow/stad--fonds"
MANDATE = "mandate/vtc-2019-1"
CLAUSES = "safeguard/modelcontractbepalingen-2021"
LAW = "legal-text/decreet"
SYSTEM = "system/dossiers"

NODES: dict[str, dict[str, Value]] = {
    FUND: {"name": "Voorbeeldfonds", "form": "body", "public": True, "cbe_number": "0206.731.645"},
    BANK: {"name": "Voorbeeldbank"},
    "contact/fonds--dpo": {"name": "dpo@example.org", "role": "dpo"},
    ALL: {"name": "algemeen", "general": True},
    PREMIUM: {"name": "premie", "in_force_from": "2020-01-01"},
    CARE: {"name": "zorg"},
    PAYING: {"name": "uitbetaling van de geboortepremie", "lawful_basis": "public_task"},
    HELPING: {"name": "begeleiding van jonge gezinnen", "lawful_basis": "public_task", "special_condition": "public"},
    TEN: {"name": "tien jaar", "term": "P10Y", "start_event": "na de uitbetaling"},
    ONE: {"name": "een jaar", "term": "P1Y", "start_event": "na het laatste bezoek"},
    EMAIL: {"name": "e-mailadres"},
    HEALTH: {"name": "gezondheidsgegevens", "special": True},
    NUMBER: {"name": "rijksregisternummer", "national_id": True},
    CONVICTION: {"name": "veroordelingen", "criminal": True},
    "security-measure/encryptie": {"name": "encryptie van de dossiers"},
    PAY: {"flow_kind": "disclosure", "denied": False},
    CLOUD: {"flow_kind": "processing_on_behalf", "denied": False},
    WORK: {"flow_kind": "processing_on_behalf", "denied": False, "speakers": (FUND,)},
    MANDATE: {"reference": "VTC nr. 1/2019", "date": "2019-01-01", "valid_to": "2030-12-31"},
    CLAUSES: {"name": "Modelcontractbepalingen", "valid_from": "2021-06-27"},
}
EDGES = (
    f"{FUND} REACHED_AT contact/fonds--dpo",
    f"{ALL} CONTROLLED_BY {FUND}",
    f"{ALL} PROTECTED_BY security-measure/encryptie",
    f"{ALL} CONCERNS data-subject-category/gezinnen",
    *(f"{part} {edge}" for part in (PREMIUM, CARE) for edge in (f"CONTROLLED_BY {FUND}", f"PART_OF {ALL}")),
    f"{PREMIUM} HAS_PURPOSE {PAYING}",
    f"{PREMIUM} USES {EMAIL}",
    f"{PREMIUM} USES {NUMBER}",
    f"{PREMIUM} RUNS_ON {SYSTEM}",
    f"{PREMIUM} RETAINED_FOR {TEN}",
    f"{CARE} HAS_PURPOSE {HELPING}",
    f"{CARE} USES {HEALTH}",
    f"{CARE} USES {CONVICTION}",
    f"{CARE} RUNS_ON {SYSTEM}",
    f"{CARE} RETAINED_FOR {ONE}",
    *(f"{one} BASED_ON {LAW}" for one in (PAYING, HELPING, TEN, ONE)),
    f"{PAY} PART_OF {PREMIUM}",
    f"{PAY} FROM {FUND}",
    f"{PAY} TO {BANK}",
    f"{PAY} CARRIES {EMAIL}",
    f"{PAY} AUTHORISED_BY {MANDATE}",
    f"{MANDATE} PROVIDER {FUND}",
    f"{MANDATE} RECEIVER {BANK}",
    f"{MANDATE} COVERS {EMAIL}",
    f"{CLOUD} PART_OF {CARE}",
    f"{CLOUD} FROM {FUND}",
    f"{CLOUD} TO organisation/wolk",
    f"{CLOUD} INTO country/verenigde-staten",
    f"{CLOUD} SAFEGUARDED_BY {CLAUSES}",
    f"{WORK} FROM organisation/stad",
    f"{WORK} TO {FUND}",
    f"{WORK} FOR purpose/stad--parkeren",
)


@dataclasses.dataclass(frozen=True)
class Case:
    """A fault to plant: values to set (None = none any more), edges to take away, edges to add, and what is found.

    `subject` and `field` are those of the finding. `also` are findings of other checks that the same fault must bring,
    as «check subject», each with its reason beside the case.
    """

    check: str
    subject: str
    field: str
    values: dict[str, dict[str, Value | None]] = dataclasses.field(default_factory=dict)
    without: tuple[str, ...] = ()
    adding: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def planted(self) -> Book:
        """Return the register with the fault."""
        return register(self.values, self.without, self.adding)


def register(
    values: dict[str, dict[str, Value | None]] | None = None,
    without: tuple[str, ...] = (),
    adding: tuple[str, ...] = (),
) -> Book:
    """Return the register without a fault, but for what is changed in it; an edge to take away has to be there."""
    assert set(without) <= set(EDGES)
    nodes = {node: dict(held) for node, held in NODES.items()}
    for node, changed in (values or {}).items():
        held = nodes.setdefault(node, {})
        for field, value in changed.items():
            held.pop(field, None)
            if value is not None:
                held[field] = value
    return book(nodes, *(edge for edge in EDGES if edge not in without), *adding)


def found(of: Book, on: str = ON) -> dict[str, list[Found]]:
    """Return what every check finds that finds anything, by its id."""
    everything = {check.id: list(check.find(of, on)) for check in checks().values()}
    return {name: items for name, items in everything.items() if items}


def told(check: Check, item: Found) -> dict[str, str]:
    """Return a finding in words, by language."""
    return {language: check.told(item, language) for language in ("nl", "fr", "en")}


CASES = (
    Case("A01", FUND, "address", values={FUND: {"name": ""}}),
    Case("A02", FUND, "reached_at", values={"contact/fonds--dpo": {"role": "general"}}),
    Case("A06", FUND, "cbe_number", values={FUND: {"cbe_number": "0206.731.646"}}),
    # without a purpose nothing lifts the ban on special data either
    Case("B01", CARE, "has_purpose", without=(f"{CARE} HAS_PURPOSE {HELPING}",), also=(f"C03 {CARE}",)),
    Case("B02", PAYING, "name", values={PAYING: {"name": "interne administratie"}}),
    Case(
        "B03",
        PAYING,
        "lawful_basis",
        values={PAYING: {"lawful_basis": None}},
        without=(f"{PAYING} BASED_ON {LAW}",),
        adding=(f"{MANDATE} COVERS {NUMBER}",),
    ),
    Case("B04", PAYING, "based_on", without=(f"{PAYING} BASED_ON {LAW}",), adding=(f"{MANDATE} COVERS {NUMBER}",)),
    Case("B05", PAYING, "lawful_basis", values={PAYING: {"lawful_basis": "legitimate_interests"}}),
    Case("C01", CARE, "uses", without=(f"{CARE} USES {HEALTH}", f"{CARE} USES {CONVICTION}")),
    Case("C02", ALL, "concerns", without=(f"{ALL} CONCERNS data-subject-category/gezinnen",)),
    Case("C03", CARE, "has_purpose", values={HELPING: {"special_condition": None}}),
    Case(
        "C04",
        CARE,
        "has_purpose",
        values={FUND: {"public": False}, HELPING: {"lawful_basis": "contract"}},
        without=(f"{HELPING} BASED_ON {LAW}",),
    ),
    Case("C05", PREMIUM, "uses", values={PAYING: {"lawful_basis": "consent"}}, without=(f"{PAYING} BASED_ON {LAW}",)),
    Case("D01", PREMIUM, "recipients", without=(f"{PAY} PART_OF {PREMIUM}",)),
    Case("D02", PAY, "to", values={BANK: {"name": "bevoegde instanties"}}),
    Case("D03", PAY, "flow_kind", values={PAY: {"role_doubt": True}}),
    Case(
        "L08",
        TWIN,
        "same",
        values={TWIN: {"name": "premies"}},
        adding=(
            *(f"{TWIN} {edge}" for edge in (f"CONTROLLED_BY {FUND}", f"PART_OF {ALL}", f"HAS_PURPOSE {PAYING}")),
            *(f"{TWIN} {edge}" for edge in (f"USES {EMAIL}", f"USES {NUMBER}", f"RETAINED_FOR {TEN}")),
            f"{PAY} PART_OF {TWIN}",
        ),
    ),
    Case("M03", PAY, "carries", adding=(f"{PAY} CARRIES {HEALTH}",)),
    Case("M04", MANDATE, "valid_to", values={MANDATE: {"valid_to": "2025-12-31"}}),
    Case("P02", WORK, "for_purpose", without=(f"{WORK} FOR purpose/stad--parkeren",)),
    Case("R01", CARE, "retained_for", without=(f"{CARE} RETAINED_FOR {ONE}",)),
    Case(
        "R02",
        CARE,
        "retained_for",
        values={ONE: {"term": None, "start_event": None, "criterion": "zolang als nodig is voor het doel"}},
    ),
    Case("R03", TEN, "start_event", values={TEN: {"start_event": None}}),
    Case("R04", TEN, "based_on", without=(f"{TEN} BASED_ON {LAW}",)),
    Case("R05", ONE, "applies_to", adding=(f"{CARE} USES {EMAIL}",), without=(f"{CARE} USES {CONVICTION}",)),
    Case(
        "R06",
        SYSTEM,
        "term",
        values={ONE: {"start_event": "Na de uitbetaling"}},
        adding=(
            f"{CARE} USES {EMAIL}",
            *(f"{TEN} APPLIES_TO {category}" for category in (EMAIL, NUMBER)),
            *(f"{ONE} APPLIES_TO {category}" for category in (EMAIL, HEALTH, CONVICTION)),
        ),
    ),
    Case("S01", ALL, "protected_by", without=(f"{ALL} PROTECTED_BY security-measure/encryptie",)),
    Case("S02", ALL, "protected_by", values={"security-measure/encryptie": {"name": "passende maatregelen"}}),
    Case(
        "T01",
        CLOUD,
        "into",
        without=(f"{CLOUD} INTO country/verenigde-staten",),
        adding=(f"{CLOUD} INTO country/buiten-de-eer",),
    ),
    Case("T02", CLOUD, "safeguarded_by", without=(f"{CLOUD} SAFEGUARDED_BY {CLAUSES}",)),
    Case(
        "T03",
        CLOUD,
        "safeguarded_by",
        values={"safeguard/privacy-shield": {"valid_from": "2016-07-12", "valid_to": "2020-07-16"}},
        without=(f"{CLOUD} SAFEGUARDED_BY {CLAUSES}",),
        adding=(f"{CLOUD} SAFEGUARDED_BY safeguard/privacy-shield",),
    ),
    Case(
        "T08",
        FUND,
        "into",
        without=(f"{CLOUD} INTO country/verenigde-staten", f"{CLOUD} SAFEGUARDED_BY {CLAUSES}"),
    ),
    Case("X01", PAYING, "lawful_basis", values={PAYING: {"conflicts": ("lawful_basis",)}}),
    Case("X02", PAYING, "lawful_basis", values={PAYING: {"unlike_sources": ("lawful_basis",)}}),
)
