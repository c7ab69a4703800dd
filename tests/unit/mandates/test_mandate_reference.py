import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.vocabulary.mandate_reference import dates, dossiers, protocol_key, references, unnumbered_key


def keys(text: str, date: str | None = None, chamber: str | None = None, family: str | None = None) -> list[str]:
    return [found.id_key for found in references(text, date, chamber, family)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VTC nr.37/2011", ["vtc-2011-37"]),
        ("VTC nr 06/2018", ["vtc-2018-6"]),
        ("VTC nr. 2016/47", ["vtc-2016-47"]),
        ("02/2016 en VTC nr. 2016/47", ["vtc-2016-47"]),
        ("VTC nr. 20/2015 deel A", ["vtc-2015-20-a"]),
        ("VTC nr. 20/2015 deelname van", ["vtc-2015-20"]),
        ("VTC 49/2017", ["vtc-2017-49"]),
        ("vtc 49/2017", ["vtc-2017-49"]),
        ("Beraadslaging VTC nr. 39/2015 van 16 december 2015 (link: VTC_beraadslaging_2015_39.pdf)", ["vtc-2015-39"]),
        ("door de Vlaamse Toezichtcommissie: nr. 05/2014 van 18 februari 2015", ["vtc-2014-5"]),
        ("Vlaamse Toezichtscommissie nr. 05/2014", ["vtc-2014-5"]),
        ("VTC/28/2012", ["vtc-2012-28"]),
        ("VTC/M/2017/11/CV/RR", []),
        ("VTC/O/2019/07", []),
        ("RR nr. 28/2009", ["rr-2009-28"]),
        ("RR nr 83/2016", ["rr-2016-83"]),
        ("RN n° 83/2016", ["rr-2016-83"]),
        ("FO nr 09/2016", ["fo-2016-9"]),
        ("FO\u00a0nr.\u00a019/2012", ["fo-2012-19"]),
        ("FO  nr.\n19/2012", ["fo-2012-19"]),
        ("SCFO 04/2017", ["fo-2017-4"]),
        ("AF n° 03/2009", ["fo-2009-3"]),
        (
            "beraadslagingen AF n° 03/2009, 05/2009, 06/2009, 16/2009",
            ["fo-2009-3", "fo-2009-5", "fo-2009-6", "fo-2009-16"],
        ),
        ("VTC nr. 12/2013 en 14/2013 + FO nr. 2/2014", ["vtc-2013-12", "vtc-2013-14", "fo-2014-2"]),
        ("VTC nr. 12/2013 geldt voor dossier 14/2013", ["vtc-2013-12"]),
        ("BERAADSLAGING NR. 13/084 VAN 3 SEPTEMBER 2013", ["ksz-2013-84"]),
        ("NR. 13/084", ["ksz-2013-84"]),
        ("beraadslaging 03/10bis", ["ksz-2003-10-bis"]),
        ("délibération n° 13/084", ["ksz-2013-84"]),
        ("nr. 96/65, 10 september 1996", ["ksz-1996-65"]),
        ("KB van 22 mei 2001", ["kb-2001-05-22"]),
        ("KB 20 september 2002", ["kb-2002-09-20"]),
        ("arrêté royal du 22 mai 2001", ["kb-2001-05-22"]),
        ("KB 20 september 2002 + Beraadslaging FO nr. 19/2012 van 14 maart 2012", ["kb-2002-09-20", "fo-2012-19"]),
        ("Advies nr. 155/2018", []),
        ("CO-A-2017-029", []),
        ("avis n° 12/2013", []),
        ("24/7 bereikbaar", []),
        ("gesprek van 12/03/2013", []),
        ("artikel 12/2", []),
        ("", []),
    ],
)
def test_references_as_printed(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("VTC nr. 49/2017, 20 december 2017", "vtc-2017-49"),
        ("VTC nr. 14/2014, 14 mei 2014", "vtc-2014-14"),
        ("VTC nr. 23/2013, 31 juli 2013", "vtc-2013-23"),
        ("VTC nr. 40/2015, 16 december 2015 (VTC/M/2015/40/RS/RR)", "vtc-2015-40"),
        ("Beraadslaging FO nr. 22/2013, 25 juli 2013", "fo-2013-22"),
        ("Beraadslaging nr. 18/103, 4 september 2018, gewijzigd op 5 februari 2019", "ksz-2018-103"),
        ("NR. 12/072, 4 september 2012 (SCSZ/12/270)", "ksz-2012-72"),
        ("NR 08/071, 2 december 2008 (SCSZ/08/192)", "ksz-2008-71"),
        ("NR. 03/10bis, 4 februari 2003, aangepast 19 juli 2005 (TC/03/14)", "ksz-2003-10-bis"),
        ("NR 11/041, 7 juni 2011 (SCSZ/11/063)", "ksz-2011-41"),
        ("RR nr. 13/2013, 13 februari 2013 (RN-MA-2012-319)", "rr-2013-13"),
        ("RR nr. 28/2009, 18 mei 2009 (RN/MA/2009/013)", "rr-2009-28"),
        ("FO nr. 11/2015, 23 april 2015", "fo-2015-11"),
        ("FO nr 10/2015, 23 april 2015", "fo-2015-10"),
    ],
)
def test_rows_with_a_date_behind_the_number(number: str, key: str) -> None:
    (found,) = references(number)
    assert (found.id_key, found.date is not None, found.findings) == (key, True, ())


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("vtc 2017/5", "VTC nr. 05/2017"),
        ("VTC nr. 20/2015 deel a", "VTC nr. 20/2015 deel A"),
        ("délibération RN n° 83/2016", "RR nr. 83/2016"),
        ("NR 04/005", "KSZ nr. 04/005"),
        ("beraadslaging 03/10bis", "KSZ nr. 03/10bis"),
        ("KB 20.09.2002", "KB van 20 september 2002"),
    ],
)
def test_the_canonical_form(text: str, printed: str) -> None:
    assert [found.printed for found in references(text)] == [printed]


def test_the_place_is_that_of_the_text_as_it_is() -> None:
    text = "zie  de\u00a0 beraadslaging  VTC\u00a0 nr.  49/2017 enz."
    (found,) = references(text)
    assert text[found.start : found.end] == "beraadslaging  VTC\u00a0 nr.  49/2017"


@pytest.mark.parametrize(
    ("text", "date", "chamber", "key", "findings"),
    [
        ("beraadslaging nr. 18/103", None, None, "ksz-2018-103", ("ambiguous-family",)),
        ("beraadslaging nr. 18/103", "2018-09-04", None, "ksz-2018-103", ()),
        ("beraadslaging nr. 18/123", "2018-09-10", None, "ivc-2018-123", ("ambiguous-chamber",)),
        ("nr. 20/009 van 15 mei 2020", None, None, "ivc-2020-9", ("ambiguous-chamber",)),
        ("nr. 20/009", None, "kamer federale overheid", "ivc-fo-2020-9", ()),
        ("nr. 20/009 (kamer sociale zekerheid en gezondheid)", None, None, "ivc-szg-2020-9", ()),
        ("CSI n° 20/009", None, "chambre autorité fédérale", "ivc-fo-2020-9", ()),
        ("VTC nr. 48/2013 van 12 december 2012", None, None, "vtc-2013-48", ("number-date-disagree",)),
        ("VTC nr. 48/2013", "2012-12-12", None, "vtc-2013-48", ("number-date-disagree",)),
        ("VTC nr. 05/2014 van 18 februari 2015", None, None, "vtc-2014-5", ("number-date-disagree",)),
    ],
)
def test_what_is_doubtful(
    text: str, date: str | None, chamber: str | None, key: str, findings: tuple[str, ...]
) -> None:
    (found,) = references(text, date, chamber)
    assert (found.id_key, found.findings) == (key, findings)


def test_a_number_without_a_family_needs_one_from_its_list() -> None:
    assert keys("nr. 05/2014") == []
    assert keys("nr. 05/2014", family="VTC") == ["vtc-2014-5"]
    assert keys("05/2014 en RR nr. 90/2012", family="VTC") == ["vtc-2014-5", "rr-2012-90"]


@pytest.mark.parametrize(
    "number",
    [
        "VTC/M/2017/11/CV/RR",
        "SCSZ/13/247",
        "SCSZG/12/263",
        "TC/03/125",
        "RN-MA-2012-319",
        "RN/MA/2009/013",
        "VTC/O/2019/07",
    ],
)
def test_a_dossier_is_another_name(number: str) -> None:
    assert dossiers(f"dossier {number}, bijlage") == (number,)
    (found,) = references(f"RR nr. 28/2009 ({number})")
    assert (found.id_key, found.aliases) == ("rr-2009-28", (number,))


def test_each_dossier_goes_to_the_number_before_it() -> None:
    found = references("NR 04/005 (SCSZ/04/26) en NR 08/071 (SCSZ/08/192)")
    assert [(one.id_key, one.aliases) for one in found] == [
        ("ksz-2004-5", ("SCSZ/04/26",)),
        ("ksz-2008-71", ("SCSZ/08/192",)),
    ]


def test_protocols_have_a_date_and_parties_only() -> None:
    assert keys("Protocol van 15 januari 2024 voor de mededeling") == ["protocol-2024-01-15"]
    assert keys("Kaderprotocol van 15 januari 2024") == ["protocol-2024-01-15"]
    assert keys("Protocol - Opgroeien GeefZorgtoeslag") == ["protocol-undated"]
    assert keys("VTC nr. 1/2012, later vervangen door een protocol") == ["vtc-2012-1"]
    key = protocol_key("2024-01-15", ["VDAB", "Opgroeien"], ["Wonen in Vlaanderen"])
    assert key == "protocol-2024-01-15-opgroeien_vdab-wonen-in-vlaanderen"
    assert protocol_key(None, ["A"], ["B"]) == "protocol-undated-a-b"
    assert protocol_key(None, ["A"], ["B"], "één doel") == protocol_key(None, ["A"], ["B"], "Één  DOEL")
    assert protocol_key(None, ["A"], ["B"], "een ander doel") != protocol_key(None, ["A"], ["B"], "één doel")
    assert unnumbered_key("Een titel") == unnumbered_key("een  TITEL")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14/12/2011", "2011-12-14"),
        ("18 mei 2009", "2009-05-18"),
        ("3 SEPTEMBER 2013", "2013-09-03"),
        ("1er août 2012", "2012-08-01"),
        ("19 févr. 2014", "2014-02-19"),
        ("5. März 2020", "2020-03-05"),
        ("12.03.2013", "2013-03-12"),
        ("3-4-2013", "2013-04-03"),
        ("2017-12-20", "2017-12-20"),
        ("10\u00a0december\u00a02014", "2014-12-10"),
    ],
)
def test_dates_are_read_day_first(text: str, iso: str) -> None:
    (found,) = dates(f"op {text}, daarna")
    assert (found.iso, f"op {text}, daarna"[found.start : found.end]) == (iso, text)


@pytest.mark.parametrize(
    "text", ["31 februari 2012", "13/13/2013", "0/1/2013", "12/2013", "1.2.3.2013", "mei 2013", "20 dozijn 2013"]
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert dates(text) == ()


HOSTILE = [
    "VTC nr. 1/2012, " * 2_000,
    " " * 50_000 + "nr",
    " 12/2013" * 5_000,
    "protocol" * 5_000,
    "w" * 50_000,
    "KSZ n n n n n n" * 3_000,
    "Vlaamse Toezichtcommissie voor " * 2_000,
    "VTC/M/2013/12 " * 3_000,
    "kamer van " * 5_000,
    "advies a b c " * 4_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_time_grows_with_the_length_of_the_text(text: str) -> None:
    def once(sample: str) -> float:
        references.cache_clear()
        begin = time.process_time()
        references(sample)
        return time.process_time() - begin

    def took(sample: str) -> float:
        return min(once(sample) for _ in range(3))  # a computer that is busy with other things only adds to it

    assert took(text) < 20 * took(text[: len(text) // 4]) + 0.1


@given(st.text(alphabet="VTCFORKSZ nr.°/0123456789(),;van+é\u0301\u00a0\n", max_size=80))
def test_every_place_lies_in_the_text(text: str) -> None:
    for found in references(text):
        assert 0 <= found.start < found.end <= len(text)


@given(
    st.integers(1, 999),
    st.integers(2000, 2018),
    st.sampled_from(["VTC nr. {n}/{y}", "VTC {y}/{n}", "beraadslaging VTC nr {n:02}/{y}"]),
)
def test_every_number_is_read_back(number: int, year: int, form: str) -> None:
    (found,) = references(form.format(n=number, y=year))
    assert found.id_key == f"vtc-{year}-{number}"
    assert keys(found.printed) == [found.id_key]
