"""Names and the ids they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.errors import DeclarationError


def organisation(name: str) -> Ref:
    return Ref("Organisation", (name,))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("KSZ", "organisation/ksz"),
        ("de Kruispuntbank van de Sociale Zekerheid (KSZ)", "organisation/ksz"),
        ("het Agentschap Uitbetaling Groeipakket (VUTG)", "organisation/vutg"),
        ("FOD Sociale Zekerheid", "organisation/fod-sociale-zekerheid"),
        ("Statistiek Vlaanderen", "organisation/statistiek-vlaanderen"),
        ("Voorbeeldfonds voor Gezinnen", "organisation/voorbeeldfonds-voor-gezinnen"),
    ],
)
def test_a_name_means_the_body_of_the_alias_table_else_itself(name: str, expected: str) -> None:
    assert Context().id_of(organisation(name)) == expected


def test_near_names_of_other_bodies_stay_apart() -> None:
    context = Context()
    names = ["KSZ", "RSZ", "FOD Sociale Zekerheid", "Statistiek Vlaanderen", "Digitaal Vlaanderen"]
    assert len({context.id_of(organisation(name)) for name in names}) == len(names)


def test_an_acronym_defined_in_the_document_means_its_full_name_there_only() -> None:
    defined = Context(acronyms={"VFG": "Voorbeeldfonds voor Gezinnen (VFG)"})
    assert defined.id_of(organisation("VFG")) == defined.id_of(organisation("Voorbeeldfonds voor Gezinnen (VFG)"))
    assert Context().id_of(organisation("VFG")) == "organisation/vfg"


def test_an_enterprise_number_beside_a_name_finds_the_body() -> None:
    context = Context(numbers={"Wij van het portaal": "0683.590.375"})
    assert context.id_of(organisation("Wij van het portaal")) == "organisation/myfamily"


def test_a_body_named_in_relation_to_the_speaker_has_the_speaker_in_its_id() -> None:
    context = Context("KidsLife")
    ours = Ref("Organisation", ("groep",), of=organisation("KidsLife"))
    theirs = Ref("Organisation", ("groep",), of=organisation("Proximus"))
    assert context.id_of(ours) == "organisation/kidslife-groep"
    assert context.id_of(theirs) == "organisation/proximus-groep"


def test_things_of_a_controller_carry_it_in_their_id() -> None:
    purpose = Ref("Purpose", (organisation("MyFamily"), "controle van het bankrekeningnummer"))
    assert Context().id_of(purpose) == "purpose/myfamily--controle-van-het-bankrekeningnummer"


def test_a_flow_is_told_apart_by_ends_kind_denial_and_what_it_is_about() -> None:
    context = Context()
    ends = (organisation("MyFamily"), organisation("KRING"))
    given_ = context.id_of(Ref("DataFlow", (*ends, "disclosure", False, "betaling")))
    denied = context.id_of(Ref("DataFlow", (*ends, "disclosure", True, "betaling")))
    other = context.id_of(Ref("DataFlow", (*ends, "disclosure", False, "controle")))
    unnamed = context.id_of(Ref("DataFlow", (ends[0], None, "disclosure", True, None)))
    assert given_ == "data-flow/myfamily--kring--disclosure--betaling"
    assert denied == "data-flow/myfamily--kring--disclosure--denied--betaling"
    assert unnamed == "data-flow/myfamily--any--disclosure--denied"
    assert other not in (given_, denied)


def test_persons_and_bodies_of_one_name_are_two_ends() -> None:
    context = Context()
    person = Ref("DataSubjectCategory", ("gemeenten",))
    flows = [Ref("DataFlow", (end, None, "collection", False, "x")) for end in (person, organisation("gemeenten"))]
    assert len({context.id_of(flow) for flow in flows}) == 2


def test_a_category_means_the_federal_or_own_one_else_a_local_one() -> None:
    context = Context()
    assert context.id_of(Ref("DataCategory", ("uw Rijksregisternummer",))) == "data-category/rijksregisternummer"
    assert context.id_of(Ref("DataCategory", ("schoenmaat van het kind",))) == "data-category/schoenmaat-van-het-kind"


def test_a_key_that_does_not_fit_its_kind_is_a_mistake_of_the_reader() -> None:
    with pytest.raises(DeclarationError, match="has the key"):
        Context().id_of(Ref("Purpose", ("only a name",)))


@given(st.text(min_size=1, max_size=80), st.text(min_size=1, max_size=80))
def test_identity_is_a_function_of_the_name_alone(name: str, other: str) -> None:
    fresh = Context().id_of(organisation(name))
    used = Context()
    used.id_of(organisation(other))
    assert used.id_of(organisation(name)) == fresh
    assert fresh.startswith("organisation/")
