"""The graph of data categories: complete, acyclic, rightly flagged, and found by what statements really write."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.naming import fold, slug
from ropa.vocabulary.categories import (
    Broader,
    Category,
    all_categories,
    ancestors,
    category,
    descendants,
    find_category,
    head_parent,
    names_nothing,
    near_categories,
    whole_file,
)
from ropa.vocabulary.category_phrases import head_parents

LABELS = st.sampled_from(sorted({label for entry in all_categories() for label in entry.labels}))
FEDERAL_LABELS_SHARED_WITH_A_CHILD = ("Woningkenmerken", "Geluidsopnamen", "Nummerplaat")


def found(name: str) -> str | None:
    hit = find_category(name)
    return hit.slug if hit else None


def headed(name: str) -> str | None:
    hit = head_parent(name)
    return hit.slug if hit else None


def of_source(source: str) -> list[Category]:
    return [entry for entry in all_categories() if bool(entry.code) == (source == "belgif")]


def test_the_federal_list_is_whole() -> None:
    federal = of_source("belgif")
    assert len(federal) == 103
    assert len({entry.code for entry in federal}) == 103
    assert {entry.code for entry in federal if len(entry.code) == 1} == set("ABCDEFGHIJKLMNOPQRSTUVWXZ")
    assert [entry.code for entry in federal if entry.iri != _address(entry.code)] == []
    assert [entry.code for entry in federal if not (entry.nl and entry.de and entry.en)] == []
    assert [entry.code for entry in federal if not entry.fr] == ["Z"]


def _address(code: str) -> str:
    return f"http://vocab.belgif.be/auth/gdpr-category/{code}#id"


def test_a_federal_code_lies_below_its_letter() -> None:
    for entry in of_source("belgif"):
        official = [edge for edge in entry.broader if edge.source == "belgif"]
        if len(entry.code) == 1 or entry.code == "N6":
            assert official == []
        else:
            assert official == [Broader(found_code(entry.code[0]), "belgif")]


def found_code(code: str) -> str:
    hit = find_category(code)
    assert hit is not None
    assert hit.code == code
    return hit.slug


def test_our_own_categories_are_whole_and_lie_below_a_federal_one_or_hold_one() -> None:
    own = of_source("ropa")
    above_federal = {edge.slug for entry in of_source("belgif") for edge in entry.broader}
    assert 120 <= len(own) <= 260
    for entry in own:
        assert entry.nl
        assert entry.fr
        assert entry.en
        assert entry.label_source == "ropa"
        assert {edge.source for edge in entry.broader} <= {"ropa"}
        assert [key for key in ancestors(entry.slug) if category(key).code] != [] or entry.slug in above_federal


def test_keys_are_made_of_the_dutch_label() -> None:
    keys = [entry.slug for entry in all_categories()]
    assert len(keys) == len(set(keys))
    for entry in all_categories():
        assert entry.slug in {slug(entry.nl), slug(f"{entry.nl} {entry.code}")}
    assert category("rijksregisternummer").code == "P"
    assert category("woningkenmerken").code == "L"
    assert category("woningkenmerken-l1").code == "L1"
    with pytest.raises(KeyError):
        category("no-such-category")


def test_a_label_that_parent_and_child_share_means_the_parent() -> None:
    for label in FEDERAL_LABELS_SHARED_WITH_A_CHILD:
        hit = find_category(label)
        assert hit is not None
        assert len(hit.code) == 1


def test_parents_exist_and_no_category_is_its_own_ancestor() -> None:
    for entry in all_categories():
        assert entry.slug not in ancestors(entry.slug)
        assert entry.slug not in descendants(entry.slug)
        for edge in entry.broader:
            assert entry.slug in descendants(edge.slug)
            assert ancestors(edge.slug) < ancestors(entry.slug)


@pytest.mark.parametrize(
    ("key", "parents"),
    [
        ("rijksregisternummer", {"identificatiegegevens"}),
        ("contactgegevens", {"persoonlijke-identificatiegegevens"}),
        ("e-mailadres", {"contactgegevens"}),
        ("adres", {"contactgegevens"}),
        ("telefoonnummer", {"contactgegevens"}),
        ("gsm-nummer", {"contactgegevens", "telefoonnummer"}),
        ("naam", {"persoonlijke-identificatiegegevens"}),
        ("geboortedatum", {"persoonlijke-identificatiegegevens"}),
        ("handicap", {"gezondheidsgegevens"}),
        ("ziekte", {"gezondheidsgegevens"}),
        ("medische-aandoening", {"gezondheidsgegevens"}),
        ("specifieke-ondersteuningsbehoefte", {"gezondheidsgegevens"}),
        ("impact-van-de-gezondheidstoestand", {"gezondheidsgegevens"}),
    ],
)
def test_the_edges_across_the_federal_list_are_ours(key: str, parents: set[str]) -> None:
    assert {edge.slug for edge in category(key).broader if edge.source == "ropa"} == parents


def test_the_labels_that_are_cut_off_officially_are_ours() -> None:
    assert (category("gezondheidsgegevens").code, category("gezondheidsgegevens").label_source) == ("M", "ropa")
    assert (category("gerechtelijke-gegevens").code, category("gerechtelijke-gegevens").label_source) == ("J", "ropa")
    assert category("identificatiegegevens").label_source == "belgif"
    assert [entry.nl for entry in all_categories() if "…" in entry.nl] == []


def test_flags_hold_for_everything_below() -> None:
    for entry in all_categories():
        above = [category(key) for key in ancestors(entry.slug)]
        assert entry.special >= any(one.special for one in above)
        assert entry.criminal >= any(one.criminal for one in above)
        assert entry.national_id >= any(one.national_id for one in above)


@pytest.mark.parametrize(
    ("flag", "bearers", "others"),
    [
        (
            "special",
            ("Handicap", "Medicatie", "Etnische afkomst", "Vingerafdruk", "DNA-profiel", "M4", "T1", "U1", "S2", "R"),
            ("Naam", "Rekeningnummer", "Gezinssamenstelling", "Foto", "Loongegevens", "Maatregelen inzake jeugdhulp"),
        ),
        (
            "criminal",
            ("Gerechtelijke gegevens", "Strafregister", "Veroordelingen"),
            ("Klachten", "Slachtofferschap", "Bewindvoering", "Maatregelen inzake jeugdhulp"),
        ),
        (
            "national_id",
            ("Rijksregisternummer", "INSZ", "bisnummer", "P"),
            ("Identificatiegegevens", "Dossiernummer", "Ondernemingsnummer", "A2"),
        ),
    ],
)
def test_the_flags_of_the_law(flag: str, bearers: tuple[str, ...], others: tuple[str, ...]) -> None:
    for name in bearers:
        assert getattr(find_category(name), flag) is True, name
    for name in others:
        assert getattr(find_category(name), flag) is False, name


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("uw rijksregisternummer", "rijksregisternummer"),
        ("Numéro de registre national", "rijksregisternummer"),
        ("national register number", "rijksregisternummer"),
        ("P", "rijksregisternummer"),
        ("Q. Rijksregisternummer", "rijksregisternummer"),
        ("A1: Persoonlijke identificatiegegevens", "persoonlijke-identificatiegegevens"),
        ("samenstelling van het gezin", "samenstelling-van-het-gezin"),
        ("je gezinssamenstelling", "samenstelling-van-het-gezin"),
        ("bankrekeningnummer", "rekeningnummer"),
        ("rekeningnummer", "rekeningnummer"),
        ("financiële bijzonderheden", "financiele-bijzonderheden"),
        ("financiële gegevens", "financiele-bijzonderheden"),
        ("jaarlijkse inkomsten", "inkomen"),
        ("welke technische gegevens", None),
        ("de technische gegevens van je computer", None),
        ("uw contactgegeven(s)", "contactgegevens"),
        ("uw bewaard(e) adres(sen)", "adres"),
        ("alle contactgegevens", "contactgegevens"),
        ("gegevens m.b.t. uw patrimonium", "vermogen"),
        ("gegevens over de gezondheid", "gezondheidsgegevens"),
        ("pensioengegevens van uzelf of uw partner", "bijzonderheden-betreffende-het-pensioen"),
        ("kopie van je identiteitskaart", "kopie-van-de-identiteitskaart"),
        ("naam van uw partner", "naam-van-de-partner"),
        ("l'adresse IP", "ip-adres"),
        ("vos coordonnées bancaires", "financiele-identificatiegegevens"),
        ("your e-mail address", "e-mailadres"),
        ("Klachten, incidenten of ongevallen", "klachten-incidenten-of-ongevallen"),
        ("medische en psychosociale gegevens", "medische-en-psychosociale-gegevens"),
        ("opleidings- en beroepsgegevens", "opleidings-en-beroepsgegevens"),
        ("etnische afkomst", "etnische-afkomst"),
        ("filosofische of religieuze overtuiging", "filosofische-of-religieuze-overtuigingen"),
        ("gegevens over de kinderopvang", "gegevens-over-de-kinderopvang"),
        ("profielfoto", "profielfoto"),
        ("dossiernummer", "dossiernummer"),
        ("a", None),
        ("gegevens", None),
        ("aanwezigheid van eenhoorns", None),
    ],
)
def test_a_category_is_found_by_what_statements_write(name: str, key: str | None) -> None:
    assert found(name) == key


@pytest.mark.parametrize(
    "name",
    ["persoonsgegevens", "uw gegevens", "deze informatie", "Gegevens", "vos données", "your personal data", "", "de"],
)
def test_some_phrases_name_nothing(name: str) -> None:
    assert names_nothing(name)
    assert find_category(name) is None
    assert head_parent(name) is None
    assert not whole_file(name)


@pytest.mark.parametrize(
    "name",
    [
        "dossier",
        "jouw MyFamily dossier",
        "dossiergegevens",
        "het volledige dossier",
        "alle gegevens",
        "al uw persoonsgegevens",
        "toutes les données",
        "dossiers van Voorbeeld",
        "het dossier betreffende de kandidaten",
        "your entire file",
        "all your personal data",
    ],
)
def test_some_phrases_stand_for_the_whole_file(name: str) -> None:
    assert whole_file(name)
    assert not names_nothing(name)
    assert find_category(name) is None


@pytest.mark.parametrize(
    "name", ["medisch dossier", "dossiernummer", "alle contactgegevens", "naam", "dossierbeheerder"]
)
def test_a_named_category_is_not_the_whole_file(name: str) -> None:
    assert not whole_file(name)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("nummer van ziekenfonds", "identificatiegegevens-andere-dan-het-de4afa"),
        ("pensioengegevens van vroeger", "bijzonderheden-betreffende-het-pensioen"),
        ("medische vragenlijst", "gezondheidsgegevens"),
        ("gezondheidsindex", "gezondheidsgegevens"),
        ("spaarrekeningen", "financiele-identificatiegegevens"),
        ("contactgegevens van de school", "contactgegevens"),
        ("lidnummer van de club", "identificatiegegevens-andere-dan-het-de4afa"),
        ("rijksregisternummer van het kind", "rijksregisternummer"),
        ("données médicales de l'enfant", "gezondheidsgegevens"),
        ("hoogte van de toeslag", "financiele-hulp"),
        ("technische gegevens van je computer", "technische-gegevens"),
        ("eenhoorns", None),
        ("", None),
    ],
)
def test_an_unknown_phrase_is_placed_by_its_head(name: str, key: str | None) -> None:
    assert headed(name) == key


def test_every_pattern_of_a_head_leads_to_a_category() -> None:
    codes = {entry.code for entry in all_categories() if entry.code}
    keys = {entry.slug for entry in all_categories()}
    assert [parent for parent in head_parents() if parent not in keys | codes] == []


def test_suggestions_are_ranked_and_limited() -> None:
    hits = near_categories("rijksregisternumer", 4)
    assert hits[0][0].slug == "rijksregisternummer"
    assert len(hits) == 4
    assert near_categories("P", 1) == [(category("rijksregisternummer"), 100.0)]
    assert near_categories("", 4) == []


def test_terms_of_the_data_privacy_vocabulary_are_written_alike() -> None:
    terms = [entry.dpv for entry in all_categories() if entry.dpv is not None]
    assert len(terms) > 100
    assert [term for term in terms if not re.fullmatch(r"pd:[A-Z]\w+", term)] == []


@given(st.text(max_size=600))
def test_any_text_is_answered(text: str) -> None:
    for hit in (find_category(text), head_parent(text)):
        assert hit is None or hit in all_categories()
    assert not (names_nothing(text) and whole_file(text))
    assert len(near_categories(text, 2)) <= 2


@given(
    LABELS, st.sampled_from(["upper", "lower"]), st.sampled_from(["", " ", "\u00a0", "uw ", "de ", "votre ", "your "])
)
def test_a_label_is_found_whatever_its_case_spaces_and_possessive(label: str, case: str, before: str) -> None:
    written = before + str(getattr(label, case)()).replace(" ", "  ") + " "
    assert fold(label)
    assert find_category(written) == find_category(label) is not None
