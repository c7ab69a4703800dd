"""Sixty generated sources with shared parties, versions, contradictions and denials, for the property tests.

Statements are Dutch text as an authority might write it, about bodies that are plainly examples; lists are workbooks.
Everything follows from the number of the source, so that a failing example can be looked at.
"""

import functools
import io
import random

import openpyxl

from ropa.importing.importer import Source

BODIES = tuple(
    f"Voorbeeldfonds {name}" for name in ("Noord", "Zuid", "Oost", "West", "Midden", "Kust", "Kempen", "Haspengouw")
)
RECEIVERS = (
    *BODIES,
    "KSZ",
    "RSZ",
    "FOD Financiën",
    "Rijksregister",
    "VAPH",
    "ziekenfondsen",
    "gemeenten",
    "Opgroeien regie",
)
CATEGORIES = (
    "identificatiegegevens",
    "rijksregisternummer",
    "e-mailadres",
    "contactgegevens",
    "gezondheidsgegevens",
    "rekeningnummer",
    "gezinssamenstelling",
    "loongegevens",
    "schoenmaat van het kind",
    "pensioengegevens",
)
PURPOSES = (
    "uitbetaling van de premie",
    "controle van het dossier",
    "beheer van brieven",
    "organisatie van het gesprek",
    "invordering van schulden",
    "verhoogde tegemoetkoming",
)
STATEMENTS = 36
VERSIONED = 12
LISTS = 12


@functools.cache
def sources() -> tuple[Source, ...]:
    """Return all generated sources: statements, second versions of some of them, and mandate lists."""
    first = [_statement(number, version=1) for number in range(STATEMENTS)]
    second = [_statement(number, version=2) for number in range(VERSIONED)]
    return (*first, *second, *(_mandates(number) for number in range(LISTS)))


def series_of(source: Source) -> str:
    """Return what tells the series of a generated source: its name without the version."""
    return source.name.split(".", 1)[0]


def _statement(number: int, version: int) -> Source:
    dice = random.Random(f"{number}-{version}")  # noqa: S311 - a sample, no secret
    body = BODIES[number % len(BODIES)]
    own = dice.sample(CATEGORIES, 5)
    lines = [
        "---",
        f"origin: urn:example:statement:{number}",
        "---",
        "",
        f"# Privacyverklaring {number} van {body}",
        "",
        f"Versie {version}: maart {2019 + version}",
        "",
        "## Wie is verantwoordelijk?",
        "",
        f"{body} is de verantwoordelijke voor de verwerking van uw persoonsgegevens.",
        "",
        "## Welke gegevens verwerken we?",
        "",
        *(f"- {category}" for category in own),
        "",
        f"U bezorgt ons zelf uw {own[0]} via het aanvraagformulier.",
        "",
        "## Met wie delen we uw gegevens?",
        "",
        f"{body} geeft de volgende gegevens door:",
        "",
        *(f"- {purpose}: {dice.choice(RECEIVERS)}" for purpose in dice.sample(PURPOSES, 3)),
        "",
        f"Wij geven uw {dice.choice(own)} door aan {dice.choice(RECEIVERS)}.",
        "",
        f"Voor het onderhoud van onze systemen doen wij een beroep op een verwerker, {dice.choice(BODIES)}.",
        "",
    ]
    if dice.random() < 0.5:
        lines += ["Uw persoonsgegevens worden niet aan derden doorgegeven voor direct marketing.", ""]
    years = dice.choice(("vijf", "tien"))
    lines += [
        "## Hoelang bewaren we uw gegevens?",
        "",
        f"We bewaren uw gegevens {years} jaar na het afsluiten van uw dossier.",
        "",
    ]
    return Source(f"statement-{number}.v{version}.md", "\n".join(lines).encode())


def _mandates(number: int) -> Source:
    dice = random.Random(f"list-{number}")  # noqa: S311 - a sample, no secret
    book = openpyxl.Workbook()
    sheet = book.active
    if sheet is None:
        raise AssertionError("a new workbook has a sheet")
    sheet.append(["Nummer", "Datum", "Verstrekker", "Ontvanger", "Gegevens", "Doeleinde"])
    for _ in range(6):
        year = dice.randint(2012, 2017)
        reference = f"VTC nr. {dice.randint(1, 9):02}/{year}"
        giver, taker = dice.sample(RECEIVERS, 2)
        data = ", ".join(dice.sample(CATEGORIES, 2))
        sheet.append([reference, f"{dice.randint(1, 28)}/03/{year}", giver, taker, data, dice.choice(PURPOSES)])
    held = io.BytesIO()
    book.save(held)
    return Source(f"list-{number}.xlsx", held.getvalue())
