"""What a list says: every fact with the cell that bears it out, and the flow that a mandate permits."""

import datetime as dt

from ropa.claims.claim import Place, Ref
from ropa.model.catalogue import kind_of
from tests.unit.mandates.books import Rows, read, workbook

HEADS = (
    "Machtiging",
    "Datum",
    "Verstrekker",
    "Ontvanger",
    "Gegevens",
    "Doeleinde",
    "Rechtsgrond",
    "Kanaal",
    "Over wie",
)
ROWS: Rows = (
    HEADS,
    (
        *("VTC nr. 49/2017 (VTC/M/2017/11/CV/RR)", dt.date(2017, 12, 20), "AgODi en Dienst Proef, FOD Financiën"),
        *("Kind en Gezin", "naam", "groeipakket", "decreet", "MAGDA", "leerlingen"),
    ),
)
MANDATE = Ref("Mandate", ("vtc-2017-49",))


def organisation(name: str) -> Ref:
    return Ref("Organisation", (name,))


def facts(subject: Ref) -> list[tuple[str, object, str | None]]:
    return [
        (said.field, said.value, said.evidence.place.cell)
        for said in read(workbook(ROWS)).said
        if said.subject == subject
    ]


def test_what_is_said_of_the_mandate() -> None:
    receiver = organisation("Kind en Gezin")
    assert facts(MANDATE) == [
        ("reference", "VTC nr. 49/2017", "A2"),
        ("family", "VTC", "A2"),
        ("number", "49/2017", "A2"),
        ("aliases", ("VTC/M/2017/11/CV/RR",), "A2"),
        ("date", "2017-12-20", "B2"),
        ("title", "VTC nr. 49/2017 (VTC/M/2017/11/CV/RR)", "A2"),
        ("granted_by", organisation("Vlaamse Toezichtcommissie"), "A2"),
        ("provider", organisation("AgODi"), "C2"),
        ("provider", organisation("Dienst Proef"), "C2"),
        ("receiver", receiver, "D2"),
        ("covers", Ref("DataCategory", ("naam",)), "E2"),
        ("about_subjects", Ref("DataSubjectCategory", ("leerlingen",)), "I2"),
        ("for_purpose", Ref("Purpose", (receiver, "groeipakket")), "F2"),
        ("based_on", Ref("LegalText", ("decreet",)), "G2"),
    ]


def test_each_pair_of_provider_and_receiver_is_a_permitted_flow() -> None:
    receiver = organisation("Kind en Gezin")
    for provider in (organisation("AgODi"), organisation("Dienst Proef")):
        flow = Ref("DataFlow", (provider, receiver, "disclosure", False, "vtc-2017-49"))
        assert facts(flow) == [
            ("from_", provider, "C2"),
            ("to", receiver, "D2"),
            ("permitted", True, "C2"),
            ("authorised_by", MANDATE, "A2"),
            ("channel", "MAGDA", "H2"),
            ("carries", Ref("DataCategory", ("naam",)), "E2"),
            ("about_subjects", Ref("DataSubjectCategory", ("leerlingen",)), "I2"),
            ("for_purpose", Ref("Purpose", (receiver, "groeipakket")), "F2"),
        ]


def test_a_nested_service_is_part_of_its_body() -> None:
    assert facts(organisation("Dienst Proef")) == [("part_of", organisation("FOD Financiën"), "C2")]


def test_quotes_are_the_text_of_their_cells_and_kinds_declare_the_fields() -> None:
    texts = {f"{'ABCDEFGHI'[place]}2": str(value) for place, value in enumerate(ROWS[1])} | {"B2": "2017-12-20"}
    said = read(workbook(ROWS)).said
    assert len(said) > 20
    for fact in said:
        assert fact.evidence.place == Place(sheet="Lijst", cell=fact.evidence.place.cell)
        assert fact.evidence.quote == texts[str(fact.evidence.place.cell)]
        declared = kind_of(fact.subject.kind)
        assert fact.field in {*declared.properties, *declared.edges}
        assert 0 < fact.evidence.confidence <= 1


def test_a_body_gives_nothing_to_itself() -> None:
    rows = [HEADS[:4], ("VTC nr. 1/2012", None, "AgODi", "AgODi en VAPH")]
    ends = {said.subject.key[:2] for said in read(workbook(rows)).said if said.subject.kind == "DataFlow"}
    assert ends == {(organisation("AgODi"), organisation("VAPH"))}
