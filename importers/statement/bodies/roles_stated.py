"""Who a statement says is a processor, in so many words: «X is de verwerker», «X agit en qualité de sous-traitant»."""

import re

from importers.statement.aims import purposes
from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.facts import Flow, Mention
from importers.statement.flows.frames import party_before, told_before
from importers.statement.page import Page, Part
from importers.statement.words.sentences import negated_at
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_IS_PROCESSOR = Wording(
    r"\b(?P<verb>is|zijn|treedt|treden|optreedt|fungeert|handelt|werkt|est|sont|agit|agissent|intervient"
    r"|interviennent|acts?"
    r"|are)\b(?P<between>[^.;:,]{0,60}?)\b(?:verwerkers?|sous-traitants?|(?:data )?processors?)\b"
)
_AS_ONE = Wording(
    r"(?: (?:optreedt|optreden|fungeert|werkt|op))? als (?:[a-z]+ )?(?:onderaannemer|(?:sub)?verwerker"
    r"|hostingpartner)\b"
    r"| comme (?:[a-z]+ )?sous-traitants?\b"
    r"| as (?:a |an |our |its )?(?:[a-z]+ )?(?:(?:sub-?)?processor|subcontractor)\b"
)
_FOR_WHOM = re.compile(r"(?: (?:van|voor|namens|de|du|des|pour|of|for|on behalf of)|(?<=traitant) d') ?")
CONFIDENCE = 0.85
_NEAR = 600
"""Within so many characters before a part it may have been said who decides."""


_OUR_SUPPLIER = re.compile(
    r"\b(?:onze|notre|our|nos) (?:[a-z-]+ ){0,2}?(?:[a-z]*(?:leverancier|dienstverlener|hostingpartner|hostingprovider"
    r"|webbouwer|webmaster|webhost|webhoster|hostingbedrijf|internetprovider|cloudprovider|it-bedrijf"
    r"|it-partner|ict-partner|drukker|boekhouder|softwarebedrijf|verwerker)|fournisseurs?|hebergeurs?|prestataires?"
    r"|imprimeurs?|(?:service |hosting |it |cloud )?providers?|suppliers?|contractors?|web agency|processors?)"
    r"(?: (?:informatiques?|techniques?|d'hebergement))?,? \(?(?:is |est )?(?=\S)"
)


_WORKS_ON_OURS = re.compile(
    r"\b(?:hosts?|beheert|onderhoudt|verzorgt|ontwikkelt|levert|heberge|gere|maintient|developpe|fournit|assure|manages"
    r"|maintains|provides|operates|sends|prints) (?:\w+ )?(?:onze|ons|notre|nos|our)\b"
    r"|\b(?:verstuurt|verzendt|drukt|verwerkt|bewaart|beheert) voor ons\b|\b(?:envoie|imprime|traite|gere) pour nous\b"
    r"|\b(?:voert|voeren|doet|doen|regelt|regelen|verzorgt|verzorgen) (?:het|de) (?:onderhoud|hosting|beheer"
    r"|boekhouding|verzending"
    r"|mailings?|betalingen)\b|\b(?:assurent|assure|gere|gerent) (?:la|le|l'|les) ?(?:maintenance|hebergement|envoi"
    r"|gestion"
    r"|comptabilite|paiements?)\b|\b(?:handles?|carr(?:y|ies) out|takes? care of|manages?) (?:the )?(?:maintenance"
    r"|hosting|mailings?"
    r"|bookkeeping|accounting|payments?)\b"
)
_OUTSIDER = re.compile(
    r"\b(?:extern\w*|external|third part(?:y|ies)|prestataires?|fournisseurs?|dienstverleners?|providers?|suppliers?)\b"
)
_ACCESS = Wording(r"\b(?:toegang|acces|access)\b")


def _receivers(flows: list[Flow]) -> list[Party]:
    return [flow.receiver for flow in flows if flow.receiver is not None]


class RolesStated:
    """Reads who is told to be a processor, and for whom; remembers the controllers told in the same part."""

    def __init__(self, page: Page, parties: Parties) -> None:
        self._page = page
        self._parties = parties
        self._speaker = parties.speaker
        self.processors: set[str] = set()

    def read(self, part: Part, sentence: Span, deciding: Party | None) -> list[Flow]:
        """Return the flow to a body that a sentence says is a processor; `deciding` is who was told to decide."""
        found: list[Flow] = []
        low = self._page.shadow.low
        for match in _IS_PROCESSOR.finditer(low, sentence.start, sentence.end):
            if negated_at(self._page.shadow, sentence, match.end() - 1):
                continue
            for told in self._told(sentence, match):
                if any(flow.receiver is not None and flow.receiver.name == told.name for flow in found):
                    continue
                flow = self._flow(part, sentence, match, told, deciding)
                if flow is not None:
                    found.append(flow)
        return found + self._by_work(part, sentence, deciding, found)

    def _by_work(self, part: Part, sentence: Span, deciding: Party | None, said: list[Flow]) -> list[Flow]:
        """Read who is told by the work: «X als onderaannemer», «X host onze site», «onze leverancier X»."""
        low = self._page.shadow.low
        told: list[tuple[re.Match[str], Party | None]] = []
        for match in _AS_ONE.finditer(low, sentence.start, sentence.end) if not said else ():
            one = party_before(self._parties, low, sentence.start, match.start(), after_preposition=True)
            told.append((match, one if one is not None and one.form == "named" else self._parties.at(sentence)))
        for match in _WORKS_ON_OURS.finditer(low, sentence.start, sentence.end):
            told += [(match, one) for one in told_before(self._parties, low, sentence, match.start())]
        by_access = _ACCESS.search(low, sentence.start, sentence.end)
        for match in _OUR_SUPPLIER.finditer(low, sentence.start, sentence.end) if by_access is None else ():
            told.append((match, self._parties.at(Span(match.end(), sentence.end))))
        found: list[Flow] = []
        for match, one in told:
            outside = one is not None and one.form == "class" and _OUTSIDER.search(one.name.lower())
            if (
                one is None
                or not (one.form == "named" or outside)
                or one.name in {each.name for each in _receivers([*said, *found])}
            ):
                continue
            flow = self._flow(part, sentence, match, one, deciding)
            found += [flow] if flow is not None else []
        return found

    def _told(self, sentence: Span, match: re.Match[str]) -> list[Party]:
        """Return the bodies that are told to be processors: after the verb, else all that stand before it."""
        low = self._page.shadow.low
        inside = self._parties.at(Span(match.end("verb") + 1, match.end()))
        if inside is not None and inside.form in {"named", "publisher"}:
            return [inside]
        before = told_before(self._parties, low, sentence, match.start("verb"))
        by_name = [one for told in before for one in self._parties.by_name(told, sentence.end)]
        return [one for one in by_name if one.form in {"named", "publisher"}]

    def _flow(
        self, part: Part, sentence: Span, match: re.Match[str], told: Party, deciding: Party | None
    ) -> Flow | None:
        after = _FOR_WHOM.match(self._page.shadow.low, match.end(), sentence.end)
        client = self._parties.at(Span(after.end(), sentence.end)) if after else None
        sender = client if client is not None and client.form in {"named", "class"} else self._speaker
        if told.form == "publisher":
            sender = sender if sender.form != "publisher" else deciding or sender
            if sender.form == "publisher":
                return None
        elif sender.form == "publisher":
            self.processors.add(told.name)
        start = min(told.span.start, match.start())
        return Flow(
            sender,
            told,
            "processor",
            Span(start, match.end()),
            "role.processor-said",
            CONFIDENCE,
            part.index,
            purposes=purposes.in_sentence(self._page, sentence),
        )


def as_told(flows: list[Flow], processors: set[str]) -> None:
    """Give a body that is called a processor, or has a contract as such, that role in all flows from the speaker."""
    agreed = {one.receiver.name for one in flows if one.receiver is not None and one.rule.endswith("overeenkomst")}
    for flow in flows:
        if flow.role == "recipient" and flow.receiver is not None and flow.sender.form == "publisher":
            flow.role = "processor" if flow.receiver.name in processors | agreed else flow.role


def decider_in(part: Part, controllers: list[Mention]) -> Party | None:
    """Return the last body, other than the speaker, that a part, or what stands before it, says decides."""
    near = [one for one in controllers if one.span.start < part.span.end and one.span.start >= part.span.start - _NEAR]
    told = [one.party for one in near if one.party is not None]
    return next((party for party in reversed(told) if party.form != "publisher"), None)
