"""Texts that a pattern could go through again and again are read as soon as any other."""

from collections.abc import Callable

import pytest

from ropa.importing.importer import Extraction
from tests.patience import at_most

TEXTS = {
    "a word without end among records": f"Welke gegevens verwerken wij?\n\n- records of {'a' * 3000}!, name\n- e-mail",
    "a word that repeats itself": f"Doeleinden\n\n- {'contract' * 6000}\n- facturatie",
    "one announcement after the other": "We record your name. " + "records your name, " * 2000,
    "one word for data after the other": "Wij gebruiken uw " + "data " * 10_000 + "\n\n- voor statistieken",
    "aims after aims": "Waarom?\n\n" + "om u te helpen, " * 3000,
    "brackets after brackets": "Gegevens: " + "(naam, (adres), " * 2000,
    "names in capitals": "Beheerder: " + "Voorbeeld van de " * 2000,
    "addresses without an end": "Contact: info [at] " + "a-" * 4000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_no_text_keeps_the_reader(extract: Callable[..., Extraction], text: str) -> None:
    with at_most(30):
        found = extract(f"Voorbeeldfonds\n\n{text}\n\nWij verwerken uw rijksregisternummer.\n")
    assert any("rijksregisternummer" in item.evidence.quote for item in found.said), "what stands behind it is read"
