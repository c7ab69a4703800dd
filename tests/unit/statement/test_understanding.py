"""What is understood of invented statements, with traps that must yield nothing."""

from collections.abc import Callable, Iterable

import pytest

from importers.statement.duties.retention import duration
from importers.statement.structure.sections import heading_roles
from importers.statement.understood import Reading
from ropa.claims.claim import Ref, Said
from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("wie verwerkt uw persoonsgegevens?", {"controller"}),
        ("welke gegevens verwerken we van u?", {"data"}),
        ("langs welke weg krijgen wij gegevens?", {"source"}),
        ("met wie delen we uw gegevens?", {"recipient"}),
        ("hoelang bewaren we uw gegevens?", {"retention"}),
        ("wat zijn persoonsgegevens?", {"definition"}),
        ("wat zijn uw rechten?", {"rights"}),
        ("uw rechten volgens de algemene verordening gegevensbescherming", {"rights"}),
        ("onze verwerkers", {"processor"}),
        ("quelles donnees traitons-nous ?", {"data"}),
        ("how long do we keep your data?", {"retention"}),
        ("veelgestelde zaken", set()),
    ],
)
def test_a_heading_tells_what_its_section_is_about(heading: str, roles: set[str]) -> None:
    assert heading_roles(heading) == roles


@pytest.mark.parametrize(
    ("words", "iso"),
    [("tot tien jaar na", "P10Y"), ("gedurende 18 maanden", "P18M"), ("twee weken", "P2W"), ("jarenlang", None)],
)
def test_a_term_is_an_iso_duration(words: str, iso: str | None) -> None:
    found = duration(words)
    assert (found[0] if found else None) == iso


def test_the_example_is_understood(example: str, extract: Callable[..., Extraction]) -> None:
    found = extract(example)
    assert (found.publisher, found.title, found.version_date) == (
        "Voorbeeldfonds",
        "Privacyverklaring Voorbeeldfonds",
        "2021-05-05",
    )
    flows = {(row["to"], row["role"], row["purpose"], row["role_doubt"]) for row in found.view["flows"]}
    assert flows == {
        ("KSZ", "recipient", "uw premie te berekenen", False),
        ("Proefinstituut", "recipient", "uw premie te berekenen", False),
        ("erkende laboratoria", "recipient", "uw premie te berekenen", False),
        ("Proefbureau", "recipient", "Berekening van de premie", False),
        ("Serverhuis BV", "processor", "Onderhoud van de server", False),
        ("Brievenhuis", "recipient", "Drukken van brieven", True),
        ("Voorbeeldlijn", "processor", "vragen", False),
    }
    [denial] = found.view["denials"]
    assert (denial["to"], denial["purpose"], denial["except"]) == (None, "reclamedoeleinden", [])
    assert {row["name"] for row in found.view["mentions"] if row["kind"] == "data_category"} == {
        "identiteitsgegevens",
        "naam",
        "voornaam",
        "rijksregisternummer",
        "loongegevens",
        "werkgegevens",
        "lidnummer",
        "huisvesting",
    }


def test_what_a_denial_names_is_no_purpose_of_processing(example: str, extract: Callable[..., Extraction]) -> None:
    purposes = [name for row in extract(example).view["activities"] for name in row["purposes"]]
    assert "uw premie te berekenen" in purposes
    assert "reclamedoeleinden" not in purposes


def _objects(said: Iterable[Said], field: str) -> set[object]:
    return {one.value.key[0] for one in said if one.field == field and isinstance(one.value, Ref)}


def test_sayings_of_the_example(example: str, extract: Callable[..., Extraction]) -> None:
    said = extract(example).said
    terms = {(one.subject.key[1], one.value) for one in said if one.field == "term"}
    assert terms == {
        ("vijf jaar na het einde van de aansluiting", "P5Y"),
        ("vijf jaar na de laatste betaling", "P5Y"),
    }
    assert _objects(said, "into") == {"Frankrijk"}
    assert {one.subject.key[0] for one in said if one.field == "broader"} == {"naam", "voornaam", "rijksregisternummer"}
    assert _objects(said, "broader") == {"identiteitsgegevens"}
    assert [one.value for one in said if one.field == "denied"].count(True) == 1


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Wij delen uw gegevens mee aan de RSZ.", [("Voorbeeldfonds", "RSZ", "recipient")]),
        ("Daarom geeft de RSZ ook gegevens door aan het Voorbeeldfonds.", [("RSZ", "Voorbeeldfonds", "source")]),
        ("U bezorgt ons zelf uw gegevens.", [("betrokkene", "Voorbeeldfonds", "source")]),
        (
            "Wij vragen uw gegevens op bij de KSZ en de RSZ.",
            [("KSZ", "Voorbeeldfonds", "source"), ("RSZ", "Voorbeeldfonds", "source")],
        ),
        (
            "Het Voorbeeldfonds wisselt uw gegevens uit met Proefbank NV.",
            [("Proefbank NV", "Voorbeeldfonds", "source"), ("Voorbeeldfonds", "Proefbank NV", "recipient")],
        ),
        (
            "Het drukken van kaarten wordt uitbesteed aan een derde partij door de KSZ.",
            [("KSZ", "derde partij", "processor")],
        ),
        ("Wij geven uw gegevens niet door aan de RSZ.", []),
        ("Delen wij uw gegevens met de RSZ?", []),
        ("Wij delen uw gegevens met niemand.", []),
    ],
)
def test_a_sentence_tells_who_gives_to_whom(
    sentence: str, ends: list[tuple[str, str, str]], reading: Callable[[str], Reading]
) -> None:
    found = reading(HEAD + "Met wie delen wij uw gegevens?\n\n" + sentence + "\n").flows
    assert sorted((flow.sender.name, flow.receiver.name, flow.role) for flow in found if flow.receiver) == sorted(ends)


def test_a_conditional_denial_of_transfer(reading: Callable[[str], Reading]) -> None:
    text = HEAD + "Onze verwerkers mogen uw gegevens niet buiten de EER verwerken, tenzij er garanties zijn.\n"
    found = reading(text)
    [denial] = found.denials
    assert (denial.receiver, [name for name, _ in denial.countries]) == (None, ["buiten de EER"])
    assert denial.condition is not None
    assert found.page.words(denial.condition) == "tenzij er garanties zijn"


def test_a_denial_about_others_than_the_named_excepts_them(reading: Callable[[str], Reading]) -> None:
    text = (
        HEAD + "Met wie delen wij uw gegevens?\n\nWij delen uw gegevens met de KSZ en de RSZ.\n\n"
        "Wij bezorgen geen gegevens aan derden die geen deel uitmaken van de vermelde instanties.\n"
    )
    [denial] = reading(text).denials
    assert [party.name for party in denial.excepted] == ["KSZ", "RSZ"]


def test_work_for_another_body_makes_the_publisher_its_processor(extract: Callable[..., Extraction]) -> None:
    text = HEAD + "Als verwerker\n\nHet Voorbeeldfonds verwerkt uw gegevens ten behoeve van de RSZ.\n"
    [row] = extract(text).view["flows"]
    assert (row["from"], row["to"], row["role"]) == ("RSZ", "Voorbeeldfonds", "processor")
