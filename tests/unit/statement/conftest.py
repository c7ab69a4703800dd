"""What the tests of the statement importer share: reading a text, an invented statement, the originals."""

from collections.abc import Callable

import pytest

from importers.statement import IMPORTER
from importers.statement.page import Page
from importers.statement.reading.reading_text import read_text
from importers.statement.understanding import understand
from importers.statement.understood import Reading
from ropa.importing.importer import Extraction, Options, Source

EXAMPLE = """Privacyverklaring Voorbeeldfonds

Versie 1: maart 2020
Laatst gewijzigd op 5 mei 2021

Wie is verantwoordelijk?

Het Voorbeeldfonds is verantwoordelijk voor de verwerking van uw gegevens.
Wij zijn te bereiken via privacy@voorbeeldfonds.example.

Wat zijn persoonsgegevens?

Persoonsgegevens zijn gegevens over een levend mens, zoals een naam of een vingerafdruk.

Welke gegevens verwerken wij?

Wij verwerken de volgende gegevens:

 • Identiteitsgegevens: naam, voornaam en rijksregisternummer
 • Loon- en werkgegevens
 • uw lidnummer;
 • Gegevens over de huisvesting

Aan wie geven wij uw gegevens door?

Wij geven uw loongegevens door aan de KSZ, het Proefinstituut en erkende laboratoria om uw premie te berekenen.

 • Berekening van de premie: Proefbureau
 • Onderhoud van de server: Serverhuis BV
 • Drukken van brieven: Brievenhuis (Frankrijk)
 • Voorbeeldlijn: een callcenter dat instaat voor uw vragen

Wij geven uw gegevens nooit door aan derden voor reclamedoeleinden.

Hoe lang bewaren wij uw gegevens?

Uw gegevens worden bewaard tot vijf jaar:

 • na het einde van de aansluiting
 • na de laatste betaling
"""
"""A statement of a body that does not exist, with the shapes and traps of real ones."""


@pytest.fixture
def extract() -> Callable[..., Extraction]:
    def read(text: str, name: str = "voorbeeld.txt") -> Extraction:
        return IMPORTER.extract(Source(name, text.encode()), Options())

    return read


@pytest.fixture
def reading() -> Callable[[str], Reading]:
    return lambda text: understand(Page(read_text(text)))


@pytest.fixture
def example() -> str:
    return EXAMPLE
