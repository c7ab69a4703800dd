"""The instruments of Chapter V, and the days on which a transfer could rest on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.naming import slug
from ropa.vocabulary.lists import vocabulary
from ropa.vocabulary.places import country
from ropa.vocabulary.safeguards import Safeguard, all_safeguards, find_safeguard, safeguard_names

NAMES = st.sampled_from(sorted({name for entry in all_safeguards() for name in entry.names}))


def safeguard(name: str) -> Safeguard:
    hit = find_safeguard(name)
    assert hit is not None
    return hit


def test_every_safeguard_is_whole_and_of_a_kind_of_the_federal_list() -> None:
    kinds = {term.code for term in vocabulary("transfer_grounds").terms}
    assert {entry.kind for entry in all_safeguards()} == kinds
    for entry in all_safeguards():
        assert entry.slug == slug(entry.name)
        assert entry.fr
        assert entry.en
        assert entry.source
        assert entry.article[:2] in {"45", "46", "47", "49"}
        assert entry.valid_from is not None
        assert entry.valid_to is None or entry.valid_from < entry.valid_to
        assert [name for name in entry.names if find_safeguard(name) is not entry] == []
    assert len(safeguard_names()) > len(all_safeguards())


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        ("Privacy Shield", "2016-07-12", "2020-07-16"),
        ("Safe Harbour", "2000-07-26", "2015-10-06"),
        ("EU-US Data Privacy Framework", "2023-07-10", None),
        ("Modelcontractbepalingen 2021", "2021-06-27", None),
        ("Decision 2010/87/EU", "2010-05-15", "2022-12-27"),
        ("BCR", "2018-05-25", None),
    ],
)
def test_a_safeguard_has_its_dates(name: str, since: str, until: str | None) -> None:
    assert (safeguard(name).valid_from, safeguard(name).valid_to) == (since, until)


@pytest.mark.parametrize(
    ("name", "day", "valid"),
    [
        ("het Privacy Shield", "2020-07-16", True),
        ("het Privacy Shield", "2020-07-17", False),
        ("het Privacy Shield", "2016-07-11", False),
        ("DPF", "2026-01-01", True),
        ("standaardcontractbepalingen", "2026-01-01", True),
    ],
)
def test_it_was_valid_on_a_day_or_not(name: str, day: str, valid: bool) -> None:  # noqa: FBT001 - a row of a table
    assert safeguard(name).valid_on(day) is valid


def test_the_frameworks_with_one_country_agree_with_the_adequacy_of_that_country() -> None:
    spans = {(span.since, span.until) for span in country("US").adequacy}
    assert {(entry.valid_from, entry.valid_to) for entry in all_safeguards() if entry.countries == ("US",)} == spans


def test_what_is_no_safeguard_is_none() -> None:
    for name in ("", "schild", "Privacy", "firewall"):
        assert find_safeguard(name) is None


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    hit = find_safeguard(text)
    assert hit is None or hit in all_safeguards()


@given(NAMES, st.sampled_from(["lower", "upper"]), st.sampled_from(["", " ", "de ", "les "]))
def test_a_name_is_found_whatever_its_case_spaces_and_article(name: str, case: str, before: str) -> None:
    written = before + str(getattr(name, case)()).replace(" ", "\u00a0")
    assert find_safeguard(written) is find_safeguard(name) is not None
