"""What comes of each changed cell, in words, in three languages."""

from ropa.claims.decide import Verdict
from ropa.export.returning.wishes import Refusal, Refused, Wish
from ropa.model.kind import Text

VERDICTS = {
    Verdict.STATE: Text("stated", "gesteld", "énoncé"),
    Verdict.REJECT: Text("rejected", "verworpen", "rejeté"),
    Verdict.CORRECT: Text("corrected", "verbeterd", "corrigé"),
}
NEW = Text("new in the register: {}", "nieuw in het register: {}", "nouveau dans le registre : {}")
CHANGE = Text("«{0}» becomes «{1}»", "«{0}» wordt «{1}»", "« {0} » devient « {1} »")
ADDED = Text("«{1}» is added", "«{1}» komt erbij", "« {1} » s'ajoute")
REMOVED = Text("«{0}» is removed", "«{0}» verdwijnt", "« {0} » disparaît")
_REASONS: dict[Refusal, Text] = {
    "key": Text(
        "the key is none of the register: copy it from another row, or undo the change",
        "de sleutel is er geen van het register: neem hem over van een andere rij, of maak de wijziging ongedaan",
        "la clé n'est pas du registre : copiez-la d'une autre ligne, ou annulez le changement",
    ),
    "gone": Text(
        "the register holds no such thing: bring it in with `ropa decide ID#name state`",
        "het register kent dit niet: breng het in met `ropa decide ID#name state`",
        "le registre ne contient pas cette chose : ajoutez-la avec `ropa decide ID#name state`",
    ),
    "twice": Text(
        "two rows give one field different values: keep one of them",
        "twee rijen geven één veld een andere waarde: behoud er een",
        "deux lignes donnent à un champ des valeurs différentes : gardez-en une",
    ),
    "dates": Text(
        "the days of a link cannot be decided so: undo the change, and correct the source",
        "de dagen van een verband kunnen zo niet worden beslist: maak de wijziging ongedaan en verbeter de bron",
        "les jours d'un lien ne se décident pas ainsi : annulez le changement et corrigez la source",
    ),
    "elsewhere": Text(
        "this cell only tells what the facts say: undo it here, and change the row in the sheet of facts",
        "deze cel toont enkel wat de feiten zeggen: maak het hier ongedaan en wijzig de rij in het blad met feiten",
        "cette cellule ne fait que dire les faits : annulez ici, et changez la ligne dans la feuille des faits",
    ),
    "sheet": Text(
        "the sheets are not those that were written: bring them back as they were",
        "de bladen zijn niet die welke geschreven werden: breng ze terug zoals ze waren",
        "les feuilles ne sont pas celles qui ont été écrites : rétablissez-les",
    ),
    "value": Text("this is no value for the field", "dit is geen waarde voor het veld", "ce n'est pas une valeur"),
    "name": Text(
        "it is not clear which thing is meant: give its id",
        "het is niet duidelijk wat bedoeld is: geef de id",
        "il n'est pas clair de quoi il s'agit : donnez l'id",
    ),
    "moved": Text(
        "the register has moved on since the file was made, it now says «{}»: export it again",
        "het register is veranderd sinds het bestand is gemaakt en zegt nu «{}»: exporteer het opnieuw",
        "le registre a changé depuis que le fichier a été fait et dit maintenant « {} » : exportez-le à nouveau",
    ),
    "key-field": Text(
        "a thing keeps what names it: reject the thing as a whole with `ropa decide ID#exists reject`",
        "iets behoudt wat het benoemt: verwerp het geheel met `ropa decide ID#exists reject`",
        "une chose garde ce qui la nomme : rejetez-la entière avec `ropa decide ID#exists reject`",
    ),
}


def change_words(item: Wish | Refused, language: str) -> str:
    """Return what was changed in a cell."""
    form = ADDED if item.was is None else REMOVED if item.becomes is None else CHANGE
    return form(language).format(item.was, item.becomes)


def refusal_words(item: Refused, language: str) -> str:
    """Return why a changed cell makes no decision, and what to do."""
    reason = _REASONS[item.why](language)
    if "{}" in reason:
        return reason.format(item.told or "–")
    return f"{reason} ({item.told})" if item.told else reason
