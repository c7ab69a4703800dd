"""What stands in the place of data and names none: «aucune», what is done, a menu of a browser, a row of «niet»."""

import re

from importers.statement.page import Page, Part
from importers.statement.structure.sections import Section

_NONE = re.compile(
    r"(?:geen(?: enkele)?|nihil|niets|niet van toepassing|nvt|n\.v\.t\.?|niet verzameld|niet verwerkt|aucune?s?|neant"
    r"|rien|non[- ]concerne\w*|sans objet|non (?:collecte|traite)\w*|pas de (?:donnees|collecte)\w*|none|nothing"
    r"|not applicable|n/a|not (?:collected|processed))"
    r"(?: (?:persoons)?(?:gegevens|donnees|data)(?: (?:personnelles|a caractere personnel))?)?[ .;]*"
)
_DEED = re.compile(
    r"(?:om )?(?:(?! om | zoals )[^.:;]){0,120}\bte (?!(?:gemoet|zijnen|haren|zamen)\b)[a-z]{2,}n[ .;,]*$"
    r"|(?:d'|de |pour |afin de )?(?!(?:hier|hiver|mer|fer|cahier|papier|fichier|dossier|courrier|metier|loisir"
    r"|avoir|devoir|pouvoir|loyer|premier|dernier|panier|quartier|tiers|milieu|nombre|titre|lettre|adresse)\b)"
    r"[a-z']{4,}(?:er|ir|oir) (?:(?:a|aux?) )?(?:les? |la |l'|des? |du |d'|vos |votre |une? |nos |notre |ses "
    r"|son |leurs? |ces |cette )"
    r"|(?:in order )?to (?:[a-z]+ly )?[a-z]{3,} (?:the |a |an |your |our |you |us |their |any |all |and |with )"
)
"""An item that ends in a Dutch infinitive or begins with a French or English one tells what is done."""
_PATH = re.compile(r"\S > \S")
_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?[ .;]*")
_DENIES = re.compile(
    r"\b(?:geen|niet|aucune?|pas de|no|not) (?:verwerking|verwerkt|verzameld|opgeslagen|bewaard|gevraagd|traitement"
    r"|traitee?s?|collecte|collectee?s?|processing|processed|collected|stored)\b"
    r"|\bnon (?:collecte|traite|demande|conserve)\w*"
)
_CELL = re.compile(r"[^|\t]+")
_CROSS = re.compile("[\u274c\u2717\u2718\u2716\u2715\U0001f6ab\u26d4]")
_DENIED_TITLE = re.compile(r"\b(?:niet|geen|nooit|not|never|pas|jamais|aucune?)\b(?![^?]*\b(?:langer|plus|longer)\b)")
_MOST_WORDS = 6


def tells_none(low: str) -> bool:
    """Return whether what follows a label says that there is nothing («Pour les internautes : aucune»)."""
    return _NONE.fullmatch(low) is not None


def denies(low: str) -> bool:
    """Return whether an item says of itself that it is not processed («Geen huisadres», «Pas de photos»)."""
    return _DENIED_ITEM.match(low) is not None


_DENIED_ITEM = re.compile(r"(?:geen|noch|nooit|pas d(?:e |')|aucune?s? |no (?!\.)|never |not )(?=[ a-z])")


def is_deed(low: str) -> bool:
    """Return whether a phrase tells what is done, and so is no category («trainingen te analyseren»)."""
    return _DEED.match(low) is not None


def is_way(low: str) -> bool:
    """Return whether a line tells a way through the menus of a browser («Opties > Privacy»), or only an address."""
    return _PATH.search(low) is not None or _ADDRESS.fullmatch(low) is not None


def denies_row(page: Page, part: Part) -> bool:
    """Return whether a row of a table or an item says in a cell of its own, or by a cross, that it is not processed."""
    if part.block.kind == "heading":
        return False
    text = page.text[part.block.start : part.block.end]
    cells = (
        [
            page.low(page.shadow.span(part.block.start + one.start(), part.block.start + one.end()))
            for one in _CELL.finditer(text)
        ]
        if "|" in text or "\t" in text
        else []
    )
    others = [cell for cell in page.row_of(part) if cell is not part]
    beside = [page.low(cell.span) for cell in others]
    denied = any(_DENIES.search(cell) and len(cell.split()) <= _MOST_WORDS for cell in [*cells[1:], *beside])
    crossed = any(_CROSS.search(page.text, cell.block.start, cell.block.end) for cell in others)
    return denied or crossed or _CROSS.search(text[:_FAR] if not cells else text) is not None


_FAR = 3
"""A cross that denies an item stands before it."""


def names_none(page: Page, part: Part) -> bool:
    """Return whether a part names no data that are processed: it denies them, or tells a way through menus."""
    return denied_by(part.section) or denies_row(page, part) or is_way(page.low(part.span))


def denied_by(section: Section) -> bool:
    """Return whether the heading of a section about data says that it lists what is not processed."""
    title = section.title.lower()
    asks = "data" in section.own_roles or _ASKS_WHAT.search(title) is not None
    return asks and _DENIED_TITLE.search(title) is not None


_ASKS_WHAT = re.compile(
    r"\bwat (?:we|wij|\w+en (?:we|wij))\b[^?]*\bniet\b|\bwhat (?:do )?we (?:do not|don't|never)\b"
    r"|\b(?:ce que|qu'est-ce que) nous ne\b"
)


def of_persons(low: str) -> bool:
    """Return whether a bracket tells whose the data before it are («identifiant (des usagers et des agents)»)."""
    return _OF_PERSONS.match(low) is not None


_OF_PERSONS = re.compile(r"(?:van (?:de |het |uw |een )?|des |du |de l'|de la |of the |from the )(?=[a-z])")
