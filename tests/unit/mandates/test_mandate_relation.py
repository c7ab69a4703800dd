import pytest

from ropa.vocabulary.mandate_relation import relations, validity


def read(text: str, family: str | None = None) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            found.type,
            found.source.id_key if found.source else None,
            found.target.id_key if found.target else None,
        )
        for found in relations(text, family)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "VTC nr. 14/2014 van 14 mei 2014, zoals gewijzigd bij beraadslaging VTC nr. 44/2014 van 10 december 2014",
            [("AMENDS", "vtc-2014-44", "vtc-2014-14")],
        ),
        (
            "VTC nr. 48/2013 van 12 december 2012 (verlenging van VTC/28/2012)",
            [("EXTENDS", "vtc-2013-48", "vtc-2012-28")],
        ),
        (
            "VTC nr. 13/2018, 28 februari 2018; vervangt 41/2013 (9 oktober 2013) en 05/2013 (13 februari 2013)",
            [("REPLACES", "vtc-2018-13", "vtc-2013-41"), ("REPLACES", "vtc-2018-13", "vtc-2013-5")],
        ),
        (
            "NR 04/005, 20 februari 2004 (SCSZ/04/26), verlenging van 02/115 (3 december 2002) en 03/85 (22 juli 2003)",
            [("EXTENDS", "ksz-2004-5", "ksz-2002-115"), ("EXTENDS", "ksz-2004-5", "ksz-2003-85")],
        ),
        ("nr. 20/009, 15 mei 2020; wijzigt SCFO 04/2017, 9 maart 2017", [("AMENDS", "ivc-2020-9", "fo-2017-4")]),
        ("RR nr. 83/2016 (RN-MA-2016-158), herziet RR nr. 06/2016", [("AMENDS", "rr-2016-83", "rr-2016-6")]),
        ("RN n° 1/2012 modifiée par la délibération RN n° 2/2013", [("AMENDS", "rr-2013-2", "rr-2012-1")]),
        ("RN n° 3/2014 remplace RN n° 2/2013", [("REPLACES", "rr-2014-3", "rr-2013-2")]),
        ("VTC nr. 1/2012, vervangen door VTC nr. 2/2013", [("REPLACES", "vtc-2013-2", "vtc-2012-1")]),
        (
            "FO nr. 1/2012, gewijzigd bij FO nr. 2/2013 en vervangen door FO nr. 3/2014",
            [("AMENDS", "fo-2013-2", "fo-2012-1"), ("REPLACES", "fo-2014-3", "fo-2012-1")],
        ),
        (
            "KB 22 mei 2001 + FO nr. 1/2012, gewijzigd bij FO nr. 2/2013",
            [("AMENDS", "fo-2013-2", "fo-2012-1")],
        ),
        ("Verlenging van VTC/28/2012", [("EXTENDS", None, "vtc-2012-28")]),
        ("vervangen door: VTC nr. 2/2013", [("REPLACES", "vtc-2013-2", None)]),
        ("Beraadslaging nr. 18/103, 4 september 2018, gewijzigd op 5 februari 2019", []),
        ("VTC nr. 1/2012 en VTC nr. 2/2012", []),
    ],
)
def test_what_a_mandate_does_to_another(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tijdelijke machtiging, tot 28 februari 2019", (None, "2019-02-28")),
        ("geldig vanaf 1 januari 2018 tot en met 31/12/2020", ("2018-01-01", "2020-12-31")),
        ("valable jusqu'au 1er mars 2020", (None, "2020-03-01")),
        ("valable jusqu’au 1er mars 2020", (None, "2020-03-01")),
        ("mededeling tot bepaling van de bijslag van 3 mei 2012", (None, None)),
    ],
)
def test_until_when_it_holds(text: str, expected: tuple[str | None, str | None]) -> None:
    assert validity(text) == expected
