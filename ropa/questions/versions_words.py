"""Whether a frozen version can still be shown as it was, in words, in the languages of an export."""

from ropa.model.kind import Text
from ropa.questions.versions import VersionRow

_SAME = Text(
    "the register of then gives the same hash today",
    "het register van toen geeft vandaag dezelfde hash",
    "le registre d'alors donne aujourd'hui le même hachage",
    "das Verzeichnis von damals ergibt heute denselben Hash",
)
_ERASED = Text(
    "the hash can no longer be reproduced: erased since: {}",
    "de hash kan niet meer worden nagerekend: sindsdien gewist: {}",
    "le hachage ne peut plus être reproduit ; effacé depuis : {}",
    "der Hash lässt sich nicht mehr nachrechnen; seitdem gelöscht: {}",
)
_OTHER_PRODUCT = Text(
    "the hash is not reproduced: it was frozen by ropa {} with the vocabularies {}, and another version answers now",
    "de hash wordt niet nagerekend: vastgelegd met ropa {} en de woordenlijsten {}, en nu antwoordt een andere versie",
    "le hachage n'est pas reproduit : figé par ropa {} avec les vocabulaires {}, une autre version répond maintenant",
    "der Hash wird nicht nachgerechnet: festgehalten mit ropa {} und den Wortlisten {}, jetzt antwortet eine andere",
)
_UNLIKE = Text(
    "the hash is not reproduced: the ledger of then no longer says what it said",
    "de hash wordt niet nagerekend: het logboek van toen zegt niet meer wat het zei",
    "le hachage n'est pas reproduit : le journal d'alors ne dit plus ce qu'il disait",
    "der Hash wird nicht nachgerechnet: das Protokoll von damals sagt nicht mehr, was es sagte",
)


def state_words(row: VersionRow, language: str) -> str:
    """Return whether a version can still be shown as it was frozen, and why not."""
    if row.reproducible:
        return _SAME(language)
    if row.erased:
        gone = (f"{item.document} ({item.on}, {item.by}: {item.why})" for item in row.erased)
        return _ERASED(language).format(", ".join(gone))
    if row.other_product:
        return _OTHER_PRODUCT(language).format(row.product, row.vocabulary)
    return _UNLIKE(language)
