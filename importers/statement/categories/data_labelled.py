"""Data that label how long they are kept: «Serverlogs: 12 maanden», «Photos et vidéos : trois ans»."""

import re

from importers.statement.categories.data_members import members_of_data
from importers.statement.categories.data_words import Named, in_sentence, name_of
from importers.statement.page import Page, Part
from importers.statement.persons.persons import are_persons
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from ropa.naming import fold

_LABEL = re.compile(r"(?P<label>[^:|.;()]{3,60}?)(?: ?\([^()]{2,40}\))? ?(?::| [–—-])(?= )")
_MOST_WORDS = 5
_NO_DATA = re.compile(
    r"\b(?:cookies?|traceurs?|termijn(?:en)?|[a-z]*termijn(?:en)?|duur|duree|delai|period|criteri\w+|administratie"
    r"|boekhouding|comptabilite|accounting|facturatie|facturation|billing|marketing|communicatie|communication|beheer"
    r"|gestion|management|verwerking|traitement|processing|doel\w*|finalite\w*|purposes?|grondslag\w*|rechtsgrond"
    r"|base|basis|fiscaal|fiscale?s?|obligations?|verplichting\w*|wettelijk\w*|overige|andere|other|autres?|verwijdering"
    r"|bewaring|conservation|retention|opslag|storage|backups?|back-ups?|let op|note|uitzondering"
    r"|exception|voorbeeld|example|exemple|www|https?|account|compte|samenwerking|werving|recrutement|recruitment"
    r"|solicitatie|sollicitatieprocedure|klachtenbehandeling)\b"
    r"|^(?:de |onze |het |le |the |our )?(?:website|site|app)s?$"
)
"""What a label names that is no data: an activity, a ground, a tool, or what is left."""

_DENIED = re.compile(r"[^.;]{0,20}\b(?:geen|niet|aucune?|pas|no|not|none)\b")
_BARE = re.compile(r"(?:[a-z]*gegevens|data|donnees|informatie|informations?|information)\b")
"""What only says that data are kept, or names what was told before in other words."""


def labelled_by_term(page: Page, part: Part, told: list[Named]) -> list[Named]:
    """Return the category that labels an item about how long it is kept, unless it was `told` already."""
    low = page.shadow.low
    label = _LABEL.match(low, part.span.start, part.span.end)
    if label is None:
        return []
    span = trimmed(page.shadow, Span(*label.span("label")))
    text = page.low(span)
    if not text[:1].isalpha() or not 0 < len(text.split()) <= _MOST_WORDS or is_clause(text) or _NO_DATA.search(text):
        return []
    parts = members_of_data(page, span)
    known = {item.span for item in in_sentence(page, span)}
    names = {fold(item.name) for item in told}
    again = all(one in known or fold(page.words(one)) in names for one in parts) and len(parts) > 1
    if _BARE.match(text) or fold(page.words(span)) in names or again or _DENIED.match(low, label.end(), part.span.end):
        return []
    if any(are_persons(page, one) for one in (span, *parts)) or page.in_name(span):
        return []
    return [Named(name_of(page, span), span, "data.label")]
