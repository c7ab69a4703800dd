# ruff: noqa: INP001 - a script beside the files that it writes, no package
"""Writes the two mandate lists of the demonstration register, always the same bytes.

The facts are those of published lists and deliberations (README.md says which); the sentences are our own.
Run it from anywhere: `python data/mandates/make.py [FOLDER]`.
"""

import datetime as dt
import io
import re
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

MADE = dt.datetime(2026, 1, 5, tzinfo=dt.UTC).replace(tzinfo=None)
VAPH_LIST = "https://www.vaph.be/over-vaph/algemeen/werking/machtiging/machtiging"
HOUSING_LIST = "https://www.vmsw.be/Home/Footer/Privacy/Machtigingen-en-protocollen"

EDUCATION = {
    "2013": """\
Machtigingen van de Vlaamse Toezichtcommissie, jaar 2013
Uitgever: Onderwijs Vlaanderen
Bron: urn:ropa:demonstratie:machtigingen:onderwijs-en-zorg
Mededeling van gegevens van leerlingen en studenten door AHOVOS en AgODi aan de provinciale steunpunten sociale \
planning met het oog op sociale planning
Beraadslaging VTC nr. 48/2013 van 12 december 2012 (verlenging van VTC/28/2012) (link: \
VTC_beraadslaging_2013_48.pdf)
Mededeling van persoonsgegevens door het agentschap Jongerenwelzijn aan het VAPH via INSISTO in het kader van de \
integrale jeugdhulp
Beraadslaging VTC nr. 23/2013 van 31 juli 2013""",
    "2014": """\
Machtigingen van de Vlaamse Toezichtcommissie, jaar 2014
Mededeling van persoonsgegevens van leerlingen door het Agentschap voor Onderwijsdiensten (AgODi) aan het Vlaams \
Agentschap Zorg en Gezondheid met het oog op beleidsinformatie over armoede
Beraadslaging VTC nr. 14/2014 van 14 mei 2014, zoals gewijzigd bij beraadslaging VTC nr. 44/2014 van 10 december \
2014
Mededeling van gegevens over invalide personen en personen met een handicap door de Vlaamse Belastingdienst aan \
de FOD Financiën in het kader van de btw-regeling voor hun voertuigen
Beraadslaging VTC nr. 06/2014 van 19 februari 2014
door de Vlaamse Toezichtcommissie: nr. 05/2014 van 18 februari 2015
Mededeling van persoonsgegevens van houders van een persoonlijke-assistentiebudget door het VAPH aan de Algemene \
Administratie van de Fiscaliteit van de FOD Financiën om de belastingaangifte te vereenvoudigen""",
    "2015": """\
Machtigingen van de Vlaamse Toezichtcommissie, jaar 2015
Mededeling van persoonsgegevens door het VAPH en de Integrale Toegangspoort (Jongerenwelzijn) aan het Vlaams \
Zorgfonds en de zorgkassen om de toepassing voor het basisondersteuningsbudget te testen
Beraadslaging VTC nr. 40/2015 van 16 december 2015 (VTC/M/2015/40/RS/RR)
Mededeling van persoonsgegevens van studenten door de instellingen voor hoger onderwijs, het VAPH en AHOVOS aan \
DHO 2.0 in het kader van de databank hoger onderwijs
Beraadslaging VTC nr. 21/2015 van 17 juni 2015""",
    "2016": """\
Machtigingen van de Vlaamse Toezichtcommissie, jaar 2016
Mededeling van persoonsgegevens door het VAPH aan het Vlaams Zorgfonds en aan de zorgkassen voor de toekenning \
en uitbetaling van het zorgbudget
Beraadslaging VTC nr. 14/2016 van 30 maart 2016""",
    "2017": """\
Machtigingen van de Vlaamse Toezichtcommissie, jaar 2017
Mededeling van gegevens over de aanwezigheid en afwezigheid van leerlingen in het kleuter-, lager en secundair \
onderwijs door het Agentschap voor Onderwijsdiensten (AgODi) aan Kind en Gezin om de uitbetaling van de \
gezinstoelagen van het groeipakket voor te bereiden
Beraadslaging VTC nr. 49/2017 van 20 december 2017 (VTC/M/2017/11/CV/RR) (link: VTC_beraadslaging_2017_49.pdf)
Het ontwerp van decreet over de gezinsbijslag ligt aan de grondslag van deze uitwisseling.
De mededeling omvat deze gegevens:
- Categorie: bv. lager onderwijs""",
    "2018": """\
Machtigingen van de Vlaamse Toezichtcommissie, jaar 2018
Mededeling van persoonsgegevens van internen door het Agentschap voor Onderwijsdiensten (AgODi), het agentschap \
Jongerenwelzijn (JWZ) en het VAPH aan het GO! met het oog op beleidsonderzoek
Tijdelijke machtiging VTC nr. 09/2018 van 28 februari 2018, tot 28 februari 2019
Mededeling van persoonsgegevens door Vlaamse instanties, gemeenten, OCMW's en provincies aan Audit Vlaanderen in \
het kader van audits
Beraadslaging VTC nr. 13/2018 van 28 februari 2018; vervangt 41/2013 (9 oktober 2013) en 05/2013 (13 februari \
2013)""",
}
EDUCATION_HIDDEN = {("2013", 6), ("2013", 7)}
EDUCATION_LINKS = {("2016", 3): VAPH_LIST}

GROUPS = ("Nr.", "Machtiging", None, "Partijen", None, "Inhoud", None, None, "Document")
HEADS = (None, "Beraadslaging", "Datum", "Verstrekker", "Ontvanger", "Gegevens", "Doeleinde", "Rechtsgrond", None)
Rows = Sequence[Sequence[object]]

RECEIVED: Rows = (
    (
        *(1, "KB 20 september 2002 + Beraadslaging FO nr. 19/2012 van 14 maart 2012", None, "Rijksregister"),
        "Wonen in Vlaanderen",
        (
            "rijksregisternummer, naam, geboortedatum, geslacht, hoofdverblijfplaats + historiek, overlijden, "
            "burgerlijke staat, gezin, wettelijke samenwoning"
        ),
        *("nagaan of een kandidaat-huurder recht heeft op de huurpremie", None, None),
    ),
    (
        *(2, "Beraadslaging FO nr. 22/2013", dt.date(2013, 7, 25), "FOD Financiën", "Wonen in Vlaanderen"),
        *("belastbaar inkomen; onroerende eigendommen", "nagaan of een kandidaat-huurder recht heeft op de huurpremie"),
        *(None, None),
    ),
    (
        *(3, "Beraadslaging nr. 18/103 van 4 september 2018, gewijzigd op 5 februari 2019", None),
        *("FOD Sociale Zekerheid", "Wonen in Vlaanderen"),
        "- leefloon\n- inkomensvervangende tegemoetkoming\n- erkenning van de handicap",
        *("nagaan of een kandidaat-huurder recht heeft op de huurpremie", None, None),
    ),
    (
        *(4, "Protocol - Opgroeien GeefZorgtoeslag", None, "Agentschap Opgroeien (Kind en Gezin)"),
        *("Wonen in Vlaanderen", "Groeipakket voor personen van 18 jaar en ouder"),
        *("vaststellen wie ten laste is", "art. 8 e-govdecreet", None),
    ),
    (
        *(5, "VTC nr.37/2011", "14/12/2011", "woonmaatschappijen", "Wonen in Vlaanderen"),
        *(
            "gegevens van kandidaat-huurders",
            "huurpremie",
            None,
            '=HYPERLINK("' + HOUSING_LIST + '","lijst (pdf - 79 kB)")',
        ),
    ),
)
GIVEN: Rows = (
    (
        *(
            1,
            "VTC nr.37/2011",
            40891,
            "Wonen in Vlaanderen",
            "VMSW en woonmaatschappijen",
            "gegevens van kandidaat-huurders",
        ),
        *("huurpremie", None, None),
    ),
)
OTHERS: Rows = (
    ("Sociale huisvesting",),
    (
        *(1, "KB 22 mei 2001\nRR nr. 41/2007 van 12 december 2007\nRR nr. 70/2009 van 18 november 2009", None),
        *("Rijksregister", "VMSW en sociale huisvestingsmaatschappijen", None, "sociale huisvesting", None, None),
    ),
    (
        *(2, "FO nr. 14/2009", dt.date(2009, 10, 1), "FOD Financiën"),
        *("VMSW en sociale huisvestingsmaatschappijen", None, "sociale huisvesting", None, None),
    ),
    ("Sociale zekerheid en personen met een handicap",),
    (
        *(3, "NR. 12/072 (SCSZ/12/270)", "4 SEPTEMBER 2012", "DG Personen met een Handicap (FOD SZ)"),
        *("OCMW en verzekeringsinstellingen", None),
        *("optreden als impliciete lasthebber van een persoon met een handicap", "wet 15 januari 1990, art. 15", None),
    ),
    (
        *(4, "NR 08/071 (SCSZ/08/192)", dt.date(2008, 12, 2), "Handichild", "Vlaams Zorgfonds", None),
        *("rechten van personen met een handicap automatisch toekennen", "wet 15 januari 1990, art. 15 § 1", None),
    ),
    (
        *(5, "NR. 03/10bis (TC/03/14), aangepast op 19 juli 2005", dt.date(2003, 2, 4), "RKW"),
        *("instellingen van sociale zekerheid", "hoedanigheidscodes van het kadaster van de gezinsbijslagen"),
        *("beheer van het kadaster van de gezinsbijslagen", "wet 15 januari 1990, art. 15", None),
    ),
    (
        *(6, "NR. 13/084 (SCSZ/13/247)", dt.date(2013, 9, 3), "RSZ en RVA", "FOD Financiën", None),
        *("fraude in de bouwsector bestrijden", "wet 15 januari 1990", None),
    ),
    (
        7,
        "NR 04/005 van 20 februari 2004 (SCSZ/04/26), verlenging van 02/115 (3 december 2002), 03/85 (22 juli 2003)",
        *(None, "netwerk van de sociale zekerheid", "Vlaams Zorgfonds en zorgkassen", "sociale gegevens"),
        "zorgverzekering",
        *("wet 15 januari 1990", None),
    ),
    (
        *(8, "NR. 08/020 (SCSZ/08/062)", dt.date(2008, 4, 8), "netwerk van de sociale zekerheid"),
        *("Dienst voor Alimentatievorderingen, FOD Financiën", "DmfA-persoonsgegevensbank, werkgeversrepertorium"),
        *("alimentatievorderingen invorderen", "wet 15 januari 1990, art. 15 § 1", None),
    ),
    (
        *(9, "NR 11/041 (SCSZ/11/063)", dt.date(2011, 6, 7), "KSZ", "FOD Binnenlandse Zaken", None),
        *("het einde van de SIS-kaart voorbereiden", "wet 15 januari 1990", None),
    ),
    ("Belastingen en lokale besturen",),
    (
        *(10, "Beraadslaging nr. 20/009 van 15 mei 2020; wijzigt SCFO 04/2017 van 9 maart 2017", None),
        *(
            "Patrimoniumdocumentatie, FOD Financiën",
            "steden en gemeenten",
            None,
            "lokale reglementen toepassen",
            None,
            None,
        ),
    ),
    (
        *(
            11,
            "RR nr. 83/2016 van 19 oktober 2016 (RN-MA-2016-158), herziet RR nr. 06/2016",
            None,
            "Rijksregister",
            "Fedict",
        ),
        *(None, "gebruikers over de grenzen heen identificeren en authenticeren", "wet 8 augustus 1983", None),
    ),
    (
        *(12, "FO nr 09/2016", dt.date(2016, 3, 29), "DIV", "Douane en Accijnzen, FOD Financiën", None),
        *("inning en controle", "wet 8 december 1992, art. 31bis en 36bis", None),
    ),
    (
        *(13, "FO nr. 11/2015", dt.date(2015, 4, 23), "FOD Financiën", "RVA", None),
        *("werkloosheidsuitkering en loopbaanonderbreking", "wet 8 december 1992, art. 31bis en 36bis", None),
    ),
)


def education_and_care() -> Workbook:
    """Return a list of lines, a sheet a year: a title sentence, then the line of its deliberation."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for year, lines in EDUCATION.items():
        sheet = book.create_sheet(year)
        for number, line in enumerate(lines.splitlines(), 1):
            cell = sheet.cell(number, 1, line)
            if (year, number) in EDUCATION_LINKS:
                cell.hyperlink = EDUCATION_LINKS[year, number]
            if (year, number) in EDUCATION_HIDDEN:
                sheet.row_dimensions[number].hidden = True
    return book


def housing() -> Workbook:
    """Return a table under two header rows, a sheet a direction and one of what touches others."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.identifier = "urn:ropa:demonstratie:machtigingen:wonen-in-vlaanderen"
    for name, rows in (("Ontvangen", RECEIVED), ("Verstrekt", GIVEN), ("Andere", OTHERS)):
        sheet = book.create_sheet(name)
        sheet.append(["Machtigingen en protocollen van Wonen in Vlaanderen"])
        sheet.append(["Instantie: Wonen in Vlaanderen", "Versie: 5 januari 2026"])
        sheet.append([])
        _table(sheet, rows)
    others = book["Andere"]
    others.row_dimensions[others.max_row].hidden = True
    others.append(["* Overgenomen uit gepubliceerde beraadslagingen."])
    protocol = book["Ontvangen"]["B9"]
    protocol.comment = Comment("Het protocol draagt nummer noch datum.", "lijst")
    return book


def _table(sheet: Worksheet, rows: Rows) -> None:
    sheet.append(GROUPS)
    sheet.append(HEADS)
    for merged in ("A4:A5", "B4:C4", "D4:E4", "F4:H4", "I4:I5"):
        sheet.merge_cells(merged)
    for row in rows:
        sheet.append(list(row))


def saved(book: Workbook) -> bytes:
    """Return the workbook as bytes that depend on its content only: times are fixed, parts are in one order."""
    book.properties.creator = "ropa"
    book.properties.created = MADE
    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            content = parts.read(name)
            if name == "docProps/core.xml":
                stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return fixed.getvalue()


BOOKS = {"onderwijs-en-zorg.xlsx": education_and_care, "wonen-in-vlaanderen.xlsx": housing}


def main(folder: Path) -> None:
    """Write every workbook into `folder`."""
    for name, make in BOOKS.items():
        (folder / name).write_bytes(saved(make()))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
