"""The words in which changes are told, in three languages."""

from ropa.claims.claim import Value
from ropa.claims.decide import EXISTS
from ropa.model.catalogue import field_label
from ropa.model.kind import Text
from ropa.questions.changes_answer import Change
from ropa.questions.flow_words import BASES, FLOW_KINDS

NOTHING = Text("Nothing changed.", "Er is niets veranderd.", "Rien n'a changé.")
CAUSES = {
    "import": Text("a source was imported: {}", "een bron werd ingevoerd: {}", "une source a été importée : {}"),
    "version": Text(
        "a new version of a source: {}", "een nieuwe versie van een bron: {}", "une nouvelle version d'une source : {}"
    ),
    "importer": Text("a source was read anew: {}", "een bron werd opnieuw gelezen: {}", "une source a été relue : {}"),
    "decision": Text("a decision of {}", "een beslissing van {}", "une décision de {}"),
    "retract": Text("a source was taken back: {}", "een bron werd ingetrokken: {}", "une source a été retirée : {}"),
}
_CAME = Text("new in the register", "nieuw in het register", "nouveau dans le registre")
_WENT = Text("no longer in the register", "niet meer in het register", "ne figure plus au registre")
_ADDED = Text("{}: added «{}»", "{}: «{}» toegevoegd", "{} : « {} » ajouté")
_REMOVED = Text("{}: no longer «{}»", "{}: niet langer «{}»", "{} : plus « {} »")
_BECAME = Text("{}: «{}» became «{}»", "{}: «{}» werd «{}»", "{} : « {} » est devenu « {} »")
_YES_NO = {True: Text("yes", "ja", "oui"), False: Text("no", "nee", "non")}


def in_words(change: Change, language: str) -> str:
    """Return one change as a sentence without its subject."""
    if change.field == EXISTS:
        return (_WENT if change.after is None else _CAME)(language)
    label = field_label(change.subject.id, change.field)(language)
    before, after = (_shown(value, language) for value in (change.before, change.after))
    if change.before is None:
        return _ADDED(language).format(label, after)
    if change.after is None:
        return _REMOVED(language).format(label, before)
    return _BECAME(language).format(label, before, after)


def _shown(value: Value | None, language: str) -> str:
    if isinstance(value, bool):
        return _YES_NO[value](language)
    if isinstance(value, tuple):
        return ", ".join(value)
    words = {**FLOW_KINDS, **BASES}.get(str(value))
    return words(language) if words else str(value)
