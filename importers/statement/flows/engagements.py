"""Who works for the speaker by what a sentence says, and for whom the speaker works itself (Art. 4(8), 28)."""

import dataclasses
import re

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.roles_of_parties import SERVES
from importers.statement.bodies.tool_names import tool_names
from importers.statement.bodies.vague_parties import gets_data, is_announced, is_of_whom, is_third, names_nobody
from importers.statement.categories.data_words import Named
from importers.statement.facts import Flow
from importers.statement.flows.frames import at_each_word
from importers.statement.flows.tied import Spot, Ties
from importers.statement.page import Page
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

DATA_WORD = Wording(
    r"gegeven|\bdata\b|lijst|attest|\baanvra(?:ag|gen)\b|\b(?:vos|votre|les) demandes?\b|\blistes?\b|\blists?\b"
    r"|informatie|dossier|identiteit|\bverzoek|addres|adres|nummer"
    r"|bericht|donnees|information|foto"
    r"|naam|formulier|verslag|bestand|documenten|number|\bname\b|\bnames\b|details|\be-?mail|document|\bform\b|photo"
    r"|\bfiles?\b|\bfichiers?\b"
    r"|coordonnees|\bnoms?\b|numero|formulaire|pieces|courriel|pseudonym|profiel|\bprofile?s?\b"
)
"""Words that tell that a sentence is about data."""
ON_BEHALF = re.compile(
    r"\b(?:verwerkers?|onderaannemers?|in opdracht van|namens|uitbeste\w+|sous-traitants?|processors?|on (?:our"
    r"|behalf))\b"
)
_CALLS_ON = re.compile(
    r"\b(?:besteed\w*|besteden|recour\w+|appel|beroep|schakel\w*|uit\w*beste\w+|sous-trait\w+|outsourc\w+|engages?"
    r"|recours|calls? (?:up)?on|confie\w*|toevertrouw\w+|entrust\w*)\b"
)
_FILES = re.compile(r"\b\w*(?:administratie|bestand(?:en)?|registratie)\b")
_OUTSIDE = re.compile(r"\b(?:external|externe?s?|gespecialiseerde?|specialised|specialises?)\b")
_WORK = re.compile(
    r"\b(?:gehost|hosting|heberge\w*|hosted|betaling\w*|paiements?|payments?|ticket\w*|kaartverkoop|billetterie"
    r"|boekhoud\w+"
    r"|comptabilite|accounting|loonadministratie|loonberekening|payroll|nieuwsbrie\w+|newsletters?|mailings?"
    r"|inschrijving\w*"
    r"|inscriptions?|registrations?|reserv\w+|bookings?|facturatie|facturation|enquetes?|sondages?|surveys?|drukwerk"
    r"|databank(?:en)?|databases?|bases? de donnees|website|webshop|site web|notre site|boeking(?:en)?|donaties?|dons"
    r"|donations?|bestelling(?:en)?|commandes?|orders|e-?mail(?:verkeer|s)?|courriels?)\b"
)
"""Work that is not done without data of the persons that it is for."""
_RELATIVE_CLAUSE = re.compile(r"\b(?:die|dat|qui|who|that|which)\b[^,.;:]{0,70}$")
_OF_PEOPLE = re.compile(r"\b(?:die|qui|who|derden)\b[^,.;:]{0,70}$")
"""Before «namens X»: it says of others in whose name they act («alle personen die namens X …»)."""
_AGENT = re.compile(r"\b(?:door|par|by) (?!(?:ons|nous|us|middel|means)\b)")
_OURS = re.compile(r"\b(?:ons|onze|our|notre)\b")
_PROCESSES = re.compile(r"\b(?:verwerk\w*|behandel\w*|process\w*|trait\w*|gegevens|donnees|data)\b")
_PASSED_ON = re.compile(
    r"(?:(?:ook|het|de) )*([a-z][^,.;:()]{3,80}?) (?:is|zijn|wordt|worden|werd|werden) (?:\w+ ){0,8}?uitbesteed\b"
)
_IN_NAME = "namens"
"""Who acts in the name of a body signs or asks for it, and works with data only where that is said."""
_BENEFIT = "ten behoeve van"
_IS_DONE = re.compile(r"(?:de |het |een |onze )?(?:[a-z]+e )?[a-z]*(?:administratie|boekhouding|organisatie van)\b")
"""What something is done for («ten behoeve van de administratie») is a purpose, and no body that it is done for."""
_NEEDS_DATA = re.compile(
    r",? (?:die|dat|qui|who|that|which) [^.;,]{0,50}\b(?:gegevens|adres\w*|donnees|coordonnees|data|address\w*)\b"
)
"""Bodies that are told to need or get data work for whoever engages them («drukkers die uw adres krijgen»)."""


class Engagements:
    """Reads the frames in which a body works for another."""

    def __init__(self, page: Page, parties: Parties, ties: Ties) -> None:
        self._page = page
        self._parties = parties
        self._flow = ties.flow

    def engaged(self, spot: Spot) -> list[Flow]:
        """Read who works for the speaker, or for the body that passes its work on («uitbesteed aan … door X»)."""
        low = self._page.low(spot.sentence)
        about = spot.part.section.about("processor", "recipient", "security", "transfer")
        about = about or spot.hit.frame.id.endswith(("overeenkomst", "gebruikt"))
        about = about or any(SERVES.search(end.name.lower()) for end in spot.bodies)
        calls = _CALLS_ON.search(self._page.low(spot.hit.cue)) is not None
        on_behalf = ON_BEHALF.search(low) is not None
        work = _WORK.search(low) is not None
        if not (about or calls or on_behalf or work or DATA_WORD.search(low) or _FILES.search(low)):
            return []
        if spot.hit.frame.id.endswith("verwerkt-door") and spot.names("publisher"):
            return []
        before = self._page.low(Span(spot.sentence.start, spot.hit.cue.start))
        if spot.part.is_item and _RELATIVE_CLAUSE.search(before):
            return []
        client = spot.actor if spot.hit.frame.by is not None else None
        found = []
        for end in (one for told in spot.bodies for one in self._parties.by_name(told, spot.sentence.end)):
            if self._beyond_agent(spot, end):
                continue
            if spot.hit.frame.id.endswith("gebruikt") and not self._is_means(end):
                continue
            if client is None and not self._told_of(spot, end, sure=bool(about or on_behalf), calls=calls, work=work):
                continue
            relative = client is not None and names_nobody(self._page, end)
            party = dataclasses.replace(end, form="relative", of=client) if relative else end
            found.append(self._flow(spot, party, "processor", client))
        passed = _PASSED_ON.match(low) if client is not None else None
        if passed is not None:
            span = Span(spot.sentence.start + passed.start(1), spot.sentence.start + passed.end(1))
            for flow in found:
                flow.purposes = flow.purposes or [Named(self._page.words(span), span, "purpose.passed-on")]
        return found

    def _told_of(self, spot: Spot, end: Party, *, sure: bool, calls: bool, work: bool) -> bool:
        """Whether a body is told of as one that works with data: by its name, by what it does, or by what it needs."""
        last = max(one.span.end for one in spot.bodies)
        needing = _NEEDS_DATA.match(self._page.shadow.low, last, spot.sentence.end) is not None
        told = (
            gets_data(self._page, end)
            or (needing and not is_third(self._page, end))
            or _OUTSIDE.search(end.name.lower()) is not None
        )
        if is_announced(self._page, end) or (names_nobody(self._page, end) and not (calls and told)):
            return False
        return end.form != "class" or sure or (calls and work) or (told and (calls or work or needing))

    def _beyond_agent(self, spot: Spot, end: Party) -> bool:
        """Whether a body stands after «to» behind the one that does the work («processed by X and sent to Y»)."""
        low, cue = self._page.shadow.low, spot.hit.cue
        return low.endswith((" by", " at"), cue.start, cue.end) and " to " in low[cue.end : end.span.start]

    def _is_means(self, end: Party) -> bool:
        """Whether «wij gebruiken X» names a service that no list knows, and neither data nor a known tool."""
        known = tool_names(self._page.shadow, end.span) or DATA_WORD.search(end.name.lower())
        return end.form == "named" and not known and "cookie" not in end.name.lower()

    def served(self, spot: Spot) -> list[Flow]:
        """Read for whom the speaker works itself, or who works for the speaker («partners … in opdracht van ons»)."""
        cue = self._page.low(spot.hit.cue)
        if spot.names("publisher") or _OURS.search(cue):
            return self._working(spot)
        before = self._page.low(Span(spot.sentence.start, spot.hit.cue.start))
        if _OF_PEOPLE.search(before) or (cue == _IN_NAME and not self._of_processing(spot)):
            return []
        told = [end for end in spot.bodies if not (cue == _BENEFIT and _IS_DONE.match(self._page.low(end.span)))]
        found = [self._flow(spot, end, "source") for end in told if not names_nobody(self._page, end)]
        for flow in found:
            flow.role = "processor"
        return found

    def _of_processing(self, spot: Spot) -> bool:
        """Whether a sentence speaks of data or of processing, and not of what else is done in the name of a body."""
        low = self._page.low(spot.sentence)
        about = spot.part.section.about("processor", "recipient", "data", "purpose")
        return about or DATA_WORD.search(low) is not None or _PROCESSES.search(low) is not None

    def _working(self, spot: Spot) -> list[Flow]:
        """Read who processes on behalf of the speaker: the body that stands before the words that say so."""
        low, sentence = self._page.shadow.low, spot.sentence
        ours = _OURS.search(self._page.low(spot.hit.cue))
        about = spot.part.section.about("processor", "recipient")
        if not (ours or about or _PROCESSES.search(low, sentence.start, sentence.end)):
            return []
        agent = _AGENT.search(low, sentence.start, spot.hit.cue.start)
        begin = agent.end() if agent else sentence.start
        for party in at_each_word(self._parties, low, Span(begin, spot.hit.cue.start), spot.hit.cue.start):
            if party.form in {"class", "named", "relative"}:
                return [] if is_of_whom(self._page, party) else [self._flow(spot, party, "processor")]
        return []
