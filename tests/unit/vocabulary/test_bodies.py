"""The alias table of bodies: it is whole, every number is right, and no name leads to the wrong body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.naming import fold, slug
from ropa.vocabulary.bodies import (
    all_bodies,
    body,
    body_names_pattern,
    find_body,
    fuzzy_body,
    name_index,
    near_bodies,
    ordinary_words,
)

NAMES = st.sampled_from(sorted({name for entry in all_bodies() for name in entry.names}))


def found(name: str) -> str | None:
    hit = find_body(name)
    return hit.slug if hit else None


def guessed(name: str) -> str | None:
    hit = fuzzy_body(name)
    return hit.slug if hit else None


def test_the_table_is_large_enough_and_every_entry_is_whole() -> None:
    assert len(all_bodies()) >= 170
    assert [entry.slug for entry in all_bodies() if not (entry.name and entry.nl and entry.source)] == []
    assert [entry.slug for entry in all_bodies() if entry.slug != slug(entry.name)] == []


def test_slugs_are_unique_and_lead_back() -> None:
    slugs = [entry.slug for entry in all_bodies()]
    assert len(slugs) == len(set(slugs))
    assert slugs == sorted(slugs)
    assert all(body(key).slug == key for key in slugs)
    with pytest.raises(KeyError):
        body("nobody-of-this-name")


def test_every_name_is_a_name_of_one_body_only() -> None:
    assert [
        (name, entry.slug)
        for entry in all_bodies()
        for name in entry.names
        if name_index()[fold(name)].slug != entry.slug
    ] == []


def test_enterprise_numbers_hold_modulo_97_and_are_written_alike() -> None:
    numbers = {entry.slug: entry.cbe for entry in all_bodies() if entry.cbe}
    assert len(numbers) > 90
    assert len(set(numbers.values())) == len(numbers)
    for number in numbers.values():
        digits = number.replace(".", "")
        assert number == f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"
        assert 97 - int(digits[:8]) % 97 == int(digits[8:])


@pytest.mark.parametrize(
    ("key", "number"),
    [
        ("myfamily", "0683.590.375"),
        ("xerius-sociaal-verzekeringsfonds", "0410.682.657"),
        ("ksz", "0244.640.631"),
        ("rsz", "0206.731.645"),
        ("fod-sociale-zekerheid", "0367.303.366"),
        ("vaph", "0887.164.275"),
        ("kidslife", None),
        ("smals", None),
    ],
)
def test_a_number_is_the_one_that_its_source_gives_or_none(key: str, number: str | None) -> None:
    assert body(key).cbe == number


def test_every_number_date_and_succession_names_its_source() -> None:
    for entry in all_bodies():
        if entry.cbe or entry.ovo:
            assert "organisations.csv" in entry.source or "privacy statement" in entry.source
        for step in entry.successors:
            assert step.source
            assert step.on is None or len(step.on) == 10


def test_a_successor_is_a_body_of_its_own_and_never_its_own_successor() -> None:
    steps = {(entry.slug, step.to): step.on for entry in all_bodies() for step in entry.successors}
    assert steps["rkw", "famifed"] == "2014-07-01"
    assert steps["famifed", "vutg"] == "2019-01-01"
    assert steps["fedict", "fod-bosa"] == "2017-03-01"
    assert steps["kind-en-gezin", "opgroeien-regie"] is None
    assert steps["jongerenwelzijn", "opgroeien"] is None
    assert steps["informatie-vlaanderen", "digitaal-vlaanderen"] is None
    assert steps["vmsw", "wonen-in-vlaanderen"] == "2023-01-01"
    assert steps["ahovos", "ahovoks"] is None
    assert [pair for pair in steps if pair[0] == pair[1]] == []


def test_no_body_leads_to_itself_by_parts_operators_or_successors() -> None:
    for entry in all_bodies():
        reached: set[str] = set()
        ahead = [entry.slug]
        while ahead:
            at = body(ahead.pop())
            links = [at.part_of, at.run_by, *(step.to for step in at.successors)]
            for link in links:
                if link is not None and link not in reached:
                    reached.add(link)
                    ahead.append(link)
        assert entry.slug not in reached


def test_a_former_name_of_the_same_legal_body_is_an_alias() -> None:
    assert found("Rijksdienst voor Pensioenen") == "federale-pensioendienst"
    assert "RVP" in body("federale-pensioendienst").former_names


def test_classes_are_generic_and_nothing_else_is() -> None:
    assert {entry.form for entry in all_bodies() if entry.generic} == {"class"}
    assert {entry.slug for entry in all_bodies() if entry.form == "class" and not entry.generic} == set()
    for name in ("ziekenfondsen", "gemeenten", "OCMW's", "zorgkassen", "ziekenhuizen", "overheidsdiensten"):
        hit = find_body(name)
        assert hit is not None
        assert hit.generic
    assert found("onderaannemers") is None


def test_members_belong_to_classes() -> None:
    for entry in all_bodies():
        assert [key for key in entry.member_of if not body(key).generic] == []
    assert body("cm").member_of == ("ziekenfondsen",)
    assert body("myfamily").member_of == ("uitbetalingsactoren", "kinderbijslagfondsen")


@pytest.mark.parametrize(
    ("key", "operator"),
    [
        ("rijksregister", "fod-binnenlandse-zaken"),
        ("fas", "fod-bosa"),
        ("magda", "digitaal-vlaanderen"),
        ("mijn-burgerprofiel", "digitaal-vlaanderen"),
        ("microsoft-365", "microsoft"),
        ("kind-en-gezin-lijn", "kind-en-gezin"),
    ],
)
def test_registers_platforms_and_services_say_who_runs_them(key: str, operator: str) -> None:
    assert body(key).run_by == operator
    assert body(key).form in {"register", "platform", "service"}


def test_a_department_is_part_of_its_legal_person() -> None:
    assert body("dg-personen-met-een-handicap").part_of == "fod-sociale-zekerheid"
    assert body("kadaster").part_of == "fod-financien"


def test_trades_that_process_for_others_are_marked() -> None:
    assert [key for key in ("smals", "proximus", "microsoft", "gobiquity", "it-bedrijven") if not body(key).ict] == []
    assert [key for key in ("lijnco", "zetes", "bpost", "fod-financien", "de-lijn") if body(key).ict] == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("FOD Sociale Zekerheid", "fod-sociale-zekerheid"),
        ("SPF Sécurité sociale", "fod-sociale-zekerheid"),
        ("KSZ", "ksz"),
        ("de Kruispuntbank van de Sociale Zekerheid (KSZ)", "ksz"),
        ("Banque-Carrefour de la Sécurité sociale", "ksz"),
        ("RSZ", "rsz"),
        ("l'ONSS", "rsz"),
        ("het KRING platform", "kring"),
        ("Kadaster van de kinderbijslag", "kadaster-van-de-kinderbijslag"),
        ("kadaster van de gezinsbijslagen", "kadaster-van-de-kinderbijslag"),
        ("Kadaster", "kadaster"),
        ("het Kadaster", "kadaster"),
        ("Patrimoniumdocumentatie", "kadaster"),
        ("Agentschap Uitbetaling Groeipakket (VUTG)", "vutg"),
        ("VUTG", "vutg"),
        ("agentschap Opgroeien regie", "opgroeien-regie"),
        ("agentschap Opgroeien", "opgroeien"),
        ("Kind & Gezin", "kind-en-gezin"),
        ("Kind en Gezin-Lijn", "kind-en-gezin-lijn"),
        ("B-Post", "bpost"),
        ("bpost nv", "bpost"),
        ("MicroSoft", "microsoft"),
        ("DE LIJN", "de-lijn"),
        ("Federal Authentication Service (FAS)", "fas"),
        ("Xerius Sociaal Verzekeringsfonds VZW", "xerius-sociaal-verzekeringsfonds"),
        ("MyFamily V.Z.W.", "myfamily"),
        ("Departement bestuurszaken Vlaamse overheid", "departement-bestuurszaken"),
        ("Departement Welzijn Volksgezondheid en Gezin", "departement-welzijn-volksgezondheid-en-gezin"),
        ("De provinciale steunpunten sociale planning", "provinciale-steunpunten-sociale-planning"),
        ("Lijnco (Nederland)", "lijnco"),
        ("ziekenfonds", "ziekenfondsen"),
        ("het betrokken ziekenhuis", "ziekenhuizen"),
        ("Agentschap voor Onderwijsdiensten (AgODi)", "agodi"),
        ("Algemene Administratie van de Fiscaliteit van de FOD Financiën", "aafisc"),
        ("Dienst voor Alimentatievorderingen", "davo"),
        ("DHO 2.0", "dho"),
        ("Vlaamse Toezichtscommissie", "vlaamse-toezichtcommissie"),
        ("Service bruxellois francophone des personnes handicapées", "phare"),
        ("woonmaatschappijen", "woonmaatschappijen"),
        ("OCMW’s", "ocmw-s"),
    ],
)
def test_a_body_is_found_by_each_way_of_naming_it(name: str, key: str) -> None:
    assert found(name) == key
    assert guessed(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("FOD Finaciën", "fod-financien"),
        ("Statistiek Vlanderen", "statistiek-vlaanderen"),
        ("Kruispuntbank van de Soicale Zekerheid", "ksz"),
        ("Vlaamse Milieumaatschapij", "vlaamse-milieumaatschappij"),
        ("Proximuss", "proximus"),
        ("Kids-life", "kidslife"),
    ],
)
def test_a_slip_of_the_pen_is_seen_through(name: str, key: str) -> None:
    assert guessed(name) == key


@pytest.mark.parametrize(
    "name",
    [
        "KZS",
        "KSV",
        "RSX",
        "DHO 3.0",
        "Microsoft 366",
        "Vlaamse Mediamaatschappij",
        "Provincie Antwerp",
        "FOD Sociaal Zekerheid",
        "lijn",
        "Kadaster van de kinderbijstand",
        "Toerist Vlaanderen",
        "dienst",
        "FOD",
        "",
        "   ",
        "·" * 50,
        "x" * 10_000,
    ],
)
def test_another_word_number_or_acronym_is_no_slip(name: str) -> None:
    assert guessed(name) is None


def test_names_alike_in_letters_stay_apart() -> None:
    pairs = [("KSZ", "RSZ"), ("FOD Sociale Zekerheid", "KSZ"), ("Statistiek Vlaanderen", "Digitaal Vlaanderen")]
    pairs += [("Kadaster", "Kadaster van de kinderbijslag"), ("Opgroeien", "Opgroeien regie"), ("RVA", "RVP")]
    pairs += [("Wonen-Vlaanderen", "Wonen in Vlaanderen"), ("AHOVOS", "AHOVOKS"), ("Kind en Gezin", "Opgroeien regie")]
    for one, other in pairs:
        assert found(one) is not None
        assert found(one) != found(other)
        assert guessed(one) != guessed(other)


def test_suggestions_are_ranked_and_limited() -> None:
    hits = near_bodies("Statistiek Vlandren", 3)
    assert hits[0][0].slug == "statistiek-vlaanderen"
    assert len(hits) == 3
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)
    assert near_bodies("RSZ", 1) == [(body("rsz"), 100.0)]
    assert near_bodies("", 3) == []
    assert near_bodies("RSZ", 0) == []


def test_the_names_to_scan_for_are_folded_and_longest_first() -> None:
    names = body_names_pattern()
    assert len(names) == len(set(names)) > 1500
    assert [len(name) for name in names] == sorted((len(name) for name in names), reverse=True)
    assert [name for name in names if fold(name) != name or not name] == []


def test_words_of_the_language_are_marked_as_such() -> None:
    assert {"kring", "opgroeien", "one", "led"} <= ordinary_words()
    assert ordinary_words() <= set(name_index())
    assert "ksz" not in ordinary_words()


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    for hit in (find_body(text), fuzzy_body(text)):
        assert hit is None or hit in all_bodies()
    assert len(near_bodies(text, 3)) <= 3


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from(["", " ", "\u00a0", "de ", "the "]))
def test_a_name_is_found_whatever_its_case_spaces_and_article(name: str, case: object, before: str) -> None:
    assert callable(case)
    written = before + str(case(name)).replace(" ", "  ") + " "
    hit = find_body(name)
    assert hit is not None
    assert find_body(written) == hit
