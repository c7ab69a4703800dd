"""Systems in which a statement says that data are kept or work is done, by a name that no list knows («vast in X»)."""

import re
from collections.abc import Iterator

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.tool_names import tool_names
from importers.statement.flows.engagements import DATA_WORD
from importers.statement.page import Page
from importers.statement.words.sentences import negated_at
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording
from ropa.vocabulary.places import find_country

_DONE = (
    r"(?:bij|vast|bijgehouden|opgeslagen|bewaard|bewaren|vastgelegd|geregistreerd|registreren|verwerkt|verwerken"
    r"|beheerd|beheren|ingevoerd|ingegeven|opgenomen|gebeur(?:t|en)|verlo(?:opt|pen)|verstuurd|verzonden|georganiseerd"
    r"|geregeld|gedaan|kept|stored|saved|recorded|managed|registered|held|handled|processed|done|sent|maintained"
    r"|geree?s?|stockee?s?|conservee?s?|enregistree?s?|encodee?s?|envoyee?s?|effectuee?s?|traitee?s?|realisee?s?"
    r"|passent)"
)
_KIND = (
    r"[a-z-]*(?:systeem|platform|toepassing|applicatie|software|tool|pakket|programma|system|application|plateforme"
    r"|logiciel|outil|systeme|solution)"
)
_BY_MEANS = Wording(
    rf"\b{_DONE}(?: worden| wordt)?(?: (?:in|via|through|with|using|dans|avec|par le biais de|au moyen de|a l'aide de"
    r"|door middel van|aan de hand van|met|chez)) "
    rf"(?:(?:(?:de|het|een|ons|onze|the|a|our|le|la|un|une|notre|externe|online) |l')*{_KIND} )?(?=[A-Z])"
)
_WORK = Wording(r"administratie|boekhouding|comptabilit|accounting|inschrijving|inscription|registration|payroll")
_SINGLE_IN = re.compile(r"(?:in|dans|chez) $")
_ONE_WORD = re.compile(r"[A-Z][a-z]+")


def systems_kept_in(page: Page, parties: Parties, sentence: Span) -> Iterator[Party]:
    """Yield the named systems, apart from well-known tools, in or by means of which a sentence says data are kept."""
    low, plain = page.low(sentence), page.shadow.plain
    # a name is known by its capital; the words before it have none
    told = list(_BY_MEANS.finditer(plain, sentence.start, sentence.end))
    if not told or not (DATA_WORD.search(low) or _WORK.search(low)):
        return
    for match in told:
        party = parties.at(Span(match.end(), sentence.end))
        if party is None or party.form != "named" or party.body is not None or tool_names(page.shadow, party.span):
            continue
        # «bewaard in Voorbeeldstad» names a place
        place = _SINGLE_IN.search(match.group()) and _ONE_WORD.fullmatch(page.plain(party.span))
        if place or find_country(party.name) or negated_at(page.shadow, sentence, match.start()):
            continue
        yield party
