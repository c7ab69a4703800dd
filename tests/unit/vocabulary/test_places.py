"""Countries: who is in the EEA on a day, for whom a decision of adequacy held, and what groups statements name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.vocabulary.places import Country, all_countries, country, country_names, find_country

MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
NAMES = st.sampled_from(sorted({name for place in all_countries() for name in place.names}))


def place(name: str) -> Country:
    hit = find_country(name)
    assert hit is not None
    return hit


def test_every_place_is_whole_and_no_name_stands_for_two() -> None:
    assert len({entry.slug for entry in all_countries()}) == len(all_countries())
    for entry in all_countries():
        assert entry.nl
        assert entry.fr
        assert entry.en
        assert (entry.code is None) == entry.group
        assert [name for name in entry.names if find_country(name) is not entry] == []
    assert len(country_names()) >= len(all_countries())


def test_the_eea_of_today_has_its_thirty_members() -> None:
    inside = [entry.code for entry in all_countries() if entry.code and entry.in_eea("2026-11-01")]
    assert " ".join(sorted(inside)) == MEMBERS


@pytest.mark.parametrize(
    ("code", "day", "inside"),
    [
        ("BE", "1994-01-01", True),
        ("AT", "1994-06-01", True),
        ("AT", "1993-12-31", False),
        ("PL", "2004-04-30", False),
        ("PL", "2004-05-01", True),
        ("HR", "2013-06-30", False),
        ("HR", "2013-07-01", True),
        ("LI", "1995-04-30", False),
        ("LI", "1995-05-01", True),
        ("GB", "2020-12-31", True),
        ("GB", "2021-07-01", False),
        ("US", "2026-01-01", False),
        ("CH", "2026-01-01", False),
    ],
)
def test_membership_has_dates(code: str, day: str, inside: bool) -> None:  # noqa: FBT001 - a row of a table
    assert country(code).in_eea(day) is inside


@pytest.mark.parametrize(
    ("code", "day", "adequate"),
    [
        ("US", "2015-10-06", True),
        ("US", "2015-10-07", False),
        ("US", "2016-07-12", True),
        ("US", "2020-07-16", True),
        ("US", "2020-07-17", False),
        ("US", "2023-07-09", False),
        ("US", "2023-07-10", True),
        ("GB", "2021-06-27", False),
        ("GB", "2021-06-28", True),
        ("GB", "2026-11-01", True),
        ("GB", "2032-01-01", False),
        ("BR", "2026-01-25", False),
        ("BR", "2026-01-26", True),
        ("CH", "2026-11-01", True),
        ("IN", "2026-11-01", False),
    ],
)
def test_adequacy_has_dates(code: str, day: str, adequate: bool) -> None:  # noqa: FBT001 - a row of a table
    assert country(code).adequate(day) is adequate


def test_membership_and_adequacy_name_their_source_and_the_scope_where_there_is_one() -> None:
    for entry in all_countries():
        for span in (*entry.membership, *entry.adequacy):
            assert span.source
            assert span.since is not None
            assert span.until is None or span.since < span.until
    assert all("certified" in span.scope for span in country("US").adequacy)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Nederland", "nederland"),
        ("les Pays-Bas", "nederland"),
        ("The Netherlands", "nederland"),
        ("NL", "nederland"),
        ("de Verenigde Staten", "verenigde-staten"),
        ("VS", "verenigde-staten"),
        ("U.S.A.", "verenigde-staten"),
        ("Etats-Unis", "verenigde-staten"),
        ("IJsland", "ijsland"),
        ("de EER", "eer"),
        ("Europese Economische Ruimte", "eer"),
        ("buiten de EER", "buiten-de-eer"),
        ("landen buiten de Europese Unie", "buiten-de-europese-unie"),
        ("derde landen", "buiten-de-eer"),
        ("EU", "europese-unie"),
        ("het land van herkomst", "land-van-herkomst"),
    ],
)
def test_a_place_is_found_by_each_way_of_naming_it(name: str, key: str) -> None:
    assert place(name).slug == key


def test_a_code_counts_only_in_capitals() -> None:
    assert place("BE").slug == "belgie"
    assert find_country("be") is None
    assert find_country("in") is None
    assert find_country("Atlantis") is None
    assert find_country("") is None


def test_groups_say_whether_they_lie_outside_where_anybody_can_tell() -> None:
    assert place("EER").in_eea("2026-01-01") is True
    assert place("buiten de EER").in_eea("2026-01-01") is False
    assert place("internationale organisatie").in_eea("2026-01-01") is None
    with pytest.raises(KeyError):
        country("atlantis")


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    hit = find_country(text)
    assert hit is None or hit in all_countries()


@given(NAMES, st.sampled_from(["lower", "title"]), st.sampled_from(["", " ", "\u00a0"]))
def test_a_name_is_found_whatever_its_case_and_spaces(name: str, case: str, before: str) -> None:
    written = before + str(getattr(name, case)()).replace(" ", "  ")
    assert find_country(written) is find_country(name) is not None
