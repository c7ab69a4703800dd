"""Wordings that say nothing, and those that do; each is read in one language at a time."""

import pytest

from ropa.vocabulary.vague_words import Wording, is_vague, small_words, vague_words

VAGUE: dict[Wording, tuple[str, ...]] = {
    "purposes": ("Dienstverlening", "interne administratie", "business operations", "gestion administrative"),
    "umbrella": ("onze diensten te kunnen verlenen", "fournir nos services", "to provide our services"),
    "sharing": ("delen van gegevens", "communiquer vos données", "sharing your personal data"),
    "recipients": ("bevoegde instanties", "derden", "Tiers autorisés", "third parties", "partners"),
    "retention": (
        "zolang als nodig is",
        "as long as necessary",
        "conform de wetgeving",
        "selectielijst",
        "selon la loi",
    ),
    "measures": ("passende technische en organisatorische maatregelen", "industry standard", "mesures appropriées"),
}
TELLING: dict[Wording, tuple[str, ...]] = {
    "purposes": ("invordering van schulden", "paiement des allocations", "", "de"),
    "umbrella": ("de service te verbeteren", "diensten verlenen aan gezinnen"),
    "sharing": ("delen van gegevens met de bank", "de geboortepremie doorgeven"),
    "recipients": ("IT-bedrijven", "ziekenfondsen", "hôpitaux", "banks", ""),
    "retention": ("zolang de kinderbijslag loopt", "dix ans", "until the child is 25"),
    "measures": ("encryptie en andere passende maatregelen", "chiffrement", "two-factor log-in"),
}


@pytest.mark.parametrize(("of", "text"), [(of, text) for of, texts in VAGUE.items() for text in texts])
def test_it_says_nothing(of: Wording, text: str) -> None:
    assert is_vague(of, text)


@pytest.mark.parametrize(("of", "text"), [(of, text) for of, texts in TELLING.items() for text in texts])
def test_it_says_something(of: Wording, text: str) -> None:
    assert not is_vague(of, text)


@pytest.mark.parametrize("of", VAGUE)
def test_there_are_words_in_every_language_and_none_is_a_small_one(of: Wording) -> None:
    assert vague_words(of).keys() == small_words().keys() == {"nl", "fr", "en"}
    assert [word for language, words in vague_words(of).items() for word in words & small_words()[language]] == []
