"""The closed lists: as long as the official ones, found by code, label and wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.errors import DeclarationError
from ropa.vocabulary.lists import LANGUAGES, Term, list_names, vocabulary

LENGTHS = {
    "data_subjects": 17,
    "lawful_bases": 6,
    "processing_kinds": 9,
    "purposes": 75,
    "recipient_kinds": 26,
    "retention_actions": 2,
    "rights": 10,
    "security_measures": 17,
    "service_integrators": 7,
    "special_conditions": 10,
    "transfer_grounds": 5,
}
TERMS = st.sampled_from([(name, term) for name in LENGTHS for term in vocabulary(name).terms])


def code(name: str, wording: str) -> str | None:
    hit = vocabulary(name).find(wording)
    return hit.code if hit else None


def classified(name: str, wording: str) -> str | None:
    hit = vocabulary(name).classify(wording)
    return hit.code if hit else None


def test_every_list_has_as_many_terms_as_the_official_one() -> None:
    assert {name: len(vocabulary(name).terms) for name in list_names()} == LENGTHS


def test_every_list_names_its_source_and_every_term_is_whole() -> None:
    for name in list_names():
        found = vocabulary(name)
        assert found.name == name
        assert found.source
        assert found.version
        for term in found.terms:
            assert term.nl
            assert term.code
            assert term.iri.startswith(("http://vocab.belgif.be/auth/", "https://w3id.org/dpv/"))
            assert term.iri.removesuffix("#id").endswith(term.code)


def test_a_list_that_does_not_exist_is_a_mistake_of_ours() -> None:
    with pytest.raises(DeclarationError, match="lawful_bases"):
        vocabulary("nothing_like_it")


def test_the_lawful_bases_carry_the_letter_and_our_value() -> None:
    rows = [(term.code, term.key, term.article) for term in vocabulary("lawful_bases").terms]
    assert rows == [
        ("01", "consent", "6(1)(a)"),
        ("02", "contract", "6(1)(b)"),
        ("03", "legal_obligation", "6(1)(c)"),
        ("04", "vital_interests", "6(1)(d)"),
        ("05", "public_task", "6(1)(e)"),
        ("06", "legitimate_interests", "6(1)(f)"),
    ]


def test_the_conditions_of_article_9_and_the_rights_are_complete() -> None:
    assert [term.article for term in vocabulary("special_conditions").terms] == [f"9(2)({x})" for x in "abcdefghij"]
    rights = [term.article for term in vocabulary("rights").terms]
    assert rights == ["7(3)", "15", "16", "17", "18", "19", "20", "21", "22", "77"]
    for name in ("special_conditions", "rights"):
        for term in vocabulary(name).terms:
            assert all(getattr(term, language) for language in LANGUAGES)
            assert term.key


def test_broader_terms_are_terms_of_the_same_list() -> None:
    purposes = vocabulary("purposes").terms
    assert {term.broader for term in purposes if term.broader} == set("ABCDEFGHIJ")
    assert [term.code for term in purposes if term.broader and term.broader != term.code[0]] == []


@pytest.mark.parametrize(
    ("name", "wording", "expected"),
    [
        ("lawful_bases", "toestemming", "01"),
        ("lawful_bases", "Uw toestemming", "01"),
        ("lawful_bases", "consent", "01"),
        ("lawful_bases", "public_task", "05"),
        ("lawful_bases", "6.1.f", "06"),
        ("lawful_bases", "intérêt légitime", "06"),
        ("lawful_bases", "goesting", None),
        ("data_subjects", "Personnes âgées", "15"),
        ("data_subjects", "09", "09"),
        ("data_subjects", "kinderen", None),
        ("purposes", "Sociale zekerheid", "F"),
        ("purposes", "B4_02", "B4_02"),
        ("recipient_kinds", "overheidsdiensten", "G"),
        ("transfer_grounds", "adequaatheidsbesluit", "01"),
        ("retention_actions", "vernietiging", "DESTROY"),
        ("service_integrators", "KSZ", "CBSS"),
        ("service_integrators", "MAGDA", "VDI"),
        ("security_measures", "encryptie", "08"),
        ("rights", "inzage", "A15"),
        ("rights", "recht om vergeten te worden", "A17"),
        ("special_conditions", "expliciete toestemming", "a"),
        ("processing_kinds", "profilering", "02"),
        ("rights", "", None),
    ],
)
def test_a_term_is_found_by_code_key_or_wording(name: str, wording: str, expected: str | None) -> None:
    assert code(name, wording) == expected


@pytest.mark.parametrize(
    ("name", "wording", "expected"),
    [
        ("data_subjects", "de kinderen in de opvang", "09"),
        ("data_subjects", "partner van de aanvrager", "10"),
        ("data_subjects", "andere planeten", None),
        ("recipient_kinds", "het ziekenfonds", "I"),
        ("recipient_kinds", "een onderzoeksrechter", "H"),
        ("security_measures", "sterke authenticatie met een kaart", "07"),
        ("security_measures", "regelmatige audits", "02"),
        ("rights", "de gegevens laten verbeteren", "A16"),
    ],
)
def test_a_wording_is_classified_for_a_template(name: str, wording: str, expected: str | None) -> None:
    assert classified(name, wording) == expected


def test_the_catch_all_is_marked_and_never_guessed() -> None:
    assert {name: [t.code for t in vocabulary(name).terms if t.rest] for name in ("data_subjects", "purposes")} == {
        "data_subjects": ["17"],
        "purposes": ["Z"],
    }
    assert code("data_subjects", "Andere") == "17"
    assert classified("data_subjects", "andere wezens") is None


def test_a_missing_label_falls_back_and_says_so() -> None:
    term = Term("own", "1", "", None, nl="", fr="Autre", de="", en="Other")
    assert term.label("fr") == ("Autre", "fr")
    assert term.label("nl") == ("Autre", "fr")
    assert term.label("de") == ("Autre", "fr")
    assert term.label("pt") == ("Autre", "fr")
    assert Term("own", "1", "", None, nl="", fr="", de="", en="").label("nl") == ("1", "")


def test_what_is_odd_in_the_source_is_noted() -> None:
    bced = vocabulary("service_integrators").find("BCED")
    assert bced is not None
    assert bced.note


@given(st.sampled_from(sorted(LENGTHS)), st.text(max_size=300))
def test_any_text_is_answered(name: str, text: str) -> None:
    terms = vocabulary(name).terms
    for hit in (vocabulary(name).find(text), vocabulary(name).classify(text)):
        assert hit is None or hit in terms


@given(TERMS, st.sampled_from(["upper", "lower", "swapcase"]))
def test_a_label_is_found_whatever_its_case_and_spaces(pair: tuple[str, Term], case: str) -> None:
    name, term = pair
    for label in term.labels:
        written = "  " + str(getattr(label, case)()).replace(" ", "\u00a0 ")
        hit = vocabulary(name).find(written)
        assert hit is not None
        assert hit == vocabulary(name).find(label)
