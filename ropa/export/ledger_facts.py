"""What a file tells of the ledger behind it: the instant that it shows, and which frozen version it is."""

from collections.abc import Iterator

from ropa.export.provenance import Provenance
from ropa.model.kind import Text
from ropa.questions.versions_words import state_words

INSTANT = Text(
    "Register, instant of the last change (UTC)",
    "Register, tijdstip van de laatste wijziging (UTC)",
    "Registre, instant du dernier changement (UTC)",
    "Verzeichnis, Zeitpunkt der letzten Änderung (UTC)",
)
VERSION = Text("Frozen version", "Vastgelegde versie", "Version figée", "Festgehaltene Fassung")
_NONE_FROZEN = Text(
    "no version was frozen",
    "er is geen versie vastgelegd",
    "aucune version n’a été figée",
    "es wurde keine Fassung festgehalten",
)
_UNLIKE_ALL = Text(
    "none: the content is that of none of the {} frozen versions",
    "geen: de inhoud is die van geen van de {} vastgelegde versies",
    "aucune : le contenu n’est celui d’aucune des {} versions figées",
    "keine: der Inhalt ist der von keiner der {} festgehaltenen Fassungen",
)


def of_ledger(provenance: Provenance, language: str) -> Iterator[tuple[str, str]]:
    """Yield what a file tells of the ledger behind it: label and value."""
    if provenance.moment is not None:
        yield INSTANT(language), provenance.moment
    asked = provenance.asked
    if asked is not None:
        told = f"{asked.name} ({asked.at}, {asked.by}: {asked.note}; SHA-256 {asked.sha256}); "
        yield VERSION(language), told + state_words(asked, language)
    elif provenance.equal:
        frozen = (f"{one.name} ({one.at}, {one.by}: {one.note}; SHA-256 {one.sha256})" for one in provenance.equal)
        yield VERSION(language), "; ".join(frozen)
    else:
        none = _UNLIKE_ALL(language).format(provenance.frozen) if provenance.frozen else _NONE_FROZEN(language)
        yield VERSION(language), none
