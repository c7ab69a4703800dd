"""Where a statement says most plainly that the person gives its data, and what tells nothing of the kind."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (HEAD + "Het fonds bewaart alle door u aan ons verstrekte gegevens.", "u aan ons verstrekte"),
        (HEAD + "Bij aanmelding noteren wij uw naam.\n\nDe gegevens die u zelf invult, blijven hier.",
         "u zelf invult"),
        (TETE + "Les informations que vous saisissez servent à répondre.", "informations que vous saisissez"),
        (TETE + "Les membres communiquent leurs coordonnées au secrétariat.", "Les membres communiquent leurs"),
        (TOP + "The data you provide are never sold.", "data you provide"),
        (TOP + "Users are asked for their name and address.", "Users are asked for"),
    ],
)  # fmt: skip
def test_the_plainest_place_shows_that_the_person_gives(text: str, quote: str, extract: Extract) -> None:
    given = [flow for flow in extract(text + "\n").view["flows"] if flow["role"] == "source"]
    assert [(flow["from"], flow["quote"]) for flow in given] == [("betrokkene", quote)]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "U kunt met de app zelf gegevens verstrekken aan verzekeraars.",
        HEAD + "Wij bewaren uw gegevens alleen als u toestemming geeft.",
        HEAD + "Wij vragen uw gegevens op.",
        TETE + "Nous utilisons votre adresse afin de vous écrire.",
        TOP + "We keep this information only if you give your consent.",
        HEAD + "Wij verwijderen de gegevens die wij ontvingen uit onze administratie.",
        HEAD + "Wij delen de ontvangen gegevens voor het koppelen van scholen.",
    ],
)
def test_consent_and_gifts_to_others_are_no_source(text: str, extract: Extract) -> None:
    assert [flow for flow in extract(text + "\n").view["flows"] if flow["role"] == "source"] == []
