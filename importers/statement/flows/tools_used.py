"""Services and tools that a statement says it uses, each known by its name, which process data for the speaker."""

import re

from importers.statement.aims import purposes
from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.tool_names import is_social, tool_names
from importers.statement.duties.kept_in import systems_kept_in
from importers.statement.facts import Flow, FlowRole
from importers.statement.page import Page, Part
from importers.statement.words.sentences import clause_around, negated
from importers.statement.words.shadow import Span

_USED = re.compile(
    r"\b(?:(?:verstuurd|verzonden|gemaakt|gebouwd|envoye\w*|realise\w*|built|made) (?:met|avec|via|with)|hosting"
    r"|servers?|serveurs?"
    r"|sous-traitants?|processors?|subcontractors?|prestataires|gebruik\w*|werk(?:t|en)|via|behulp|middel van"
    r"|gebeur(?:t|en)|verlo(?:opt|pen)|bijgehouden|vastgelegd|houd(?:t|en)|draai(?:t|en)|zet(?:ten)? .{0,20}in|ingezet"
    r"|beroep|tools?|diensten?|software|plug-?ins?|platform|(?:geleverd|aangeboden|verzorgd|beheerd|gehost|verstuurd"
    r"|verzonden|opgeslagen|bewaard|uitgevoerd) (?:door|bij)|verwerk\w*|verzameld?|bewaart|slaat|plaatst|geplaatst"
    r"|uses?|using|used|utili[sz]\w+|through|rely|relies|(?:powered|provided|hosted|stored|sent|managed|delivered"
    r"|processed) (?:by|with|at|on|via)|service|processes|collects"
    r"|stored?|opslaan|opgeslagen|stock\w+|sets?|recours|appel|biais|grace a|l.aide|moyen|outils?|fourni\w*"
    r"|heberge\w*|depose\w*|collecte|recolte|traite"
    r"|integr\w+|embed\w*|ingebed\w*)\b"
)
_ADVICE = re.compile(
    r"\b(?:uitschakelen|blokkeren|weigeren|verwijderen|opt-?out|disable|block|deactivate|desactiver|bloquer|refuser"
    r"|supprimer|meer (?:informatie|info|weten|lezen)|lees|raadpleeg|more information|read more|learn more"
    r"|en savoir plus"
    r"|pour plus d.informations?|consulte[rz]|privacy ?(?:beleid|verklaring|policy)|politique de confidentialite"
    r"|volg(?:t|en)? ons|refer to|contacter\b|contact (?:opnemen|us)|contacteren|bereiken|reach us|nous joindre"
    r"|follow us|suivez|app store|play store|browsers?|navigateurs?)\b"
)
_LOGS_IN = re.compile(
    r"\b(?:inlog\w*|ingelogd|aanmeld\w*|aangemeld|log(?:ged|ging)? (?:in|on)|sign(?:ed|ing)? (?:in|up)|connect(?:ez"
    r"|e|er)"
    r"|inscri(?:vez|re))\b"
)
"""Through which account somebody logs in tells from whom the name comes, and to whom nothing goes."""
_SHARES = re.compile(
    r"\b(?:gedeeld|delen|doorge\w+|verstrekt|publice\w+|gepubliceerd|share[ds]?|disclosed|published|partag\w+"
    r"|transmi\w+|publi(?!c\b|que|ek|cit)\w+)\b"
)
_MADE_BY = re.compile(
    r"(?:analytics|crashlytics|recaptcha|maps|forms|fonts|azure|teams|365|aws)"
    r" ?[(,]? ?(?:een dienst |a service |un service )?(?:van|of|by|from|de|par|door) $"
)
"""Whose product a tool is: the tool is named, and its maker told after it («Crashlytics van …»)."""
_FREE = re.compile(
    r"\b(?:outil|logiciel|solution)s? (?:[\w'-]+ ){0,5}libres?\b|\bself-hosted\b|\bzelf gehoste?\b"
    r"|\b(?:heberge\w*|installe\w*|gehost|geinstalleerd|hosted|installed) (?:\w+ )?(?:sur|op|on) "
    r"(?:nos|onze|our) (?:propres? |eigen |own )?serve"
)
"""Free software and what runs on the speaker's own servers is a means, behind which no other body works."""
_ONCE = re.compile(
    r"\b(?:formerly|previously|voorheen|vroeger|anciennement|ex)\b(?: (?:known as|called|bekend als|connu sous))? ?$"
)
"""Before the name that something had before."""
_NONE = re.compile(r"(?:geen|aucune?|no|none of|neither)\b")
_THAT = re.compile(r" (?:dat|die|waar\w*|that|which|who|qui|que|dont) ")
_FAR = 90
"""Within so many characters before a tool it is said that it is used."""
CONFIDENCE = 0.8


class ToolsUsed:
    """Reads which well-known services and tools a sentence, an item or a cell says are used."""

    def __init__(self, page: Page, parties: Parties) -> None:
        self._page = page
        self._parties = parties
        self._speaker = parties.speaker
        self._known: set[str] = set()

    def read(self, part: Part, sentence: Span) -> list[Flow]:
        """Return a flow to each tool that a sentence says works for the speaker."""
        low = self._page.low(sentence)
        section = part.section
        elsewhere = section.about("rights", "change", "contact") and not section.about(
            "recipient", "processor", "cookies"
        )
        if elsewhere and not (section.heading is not None and tool_names(self._page.shadow, section.heading)):
            return []
        flows: dict[str, Flow] = {}
        named = tool_names(self._page.shadow, sentence)
        # a maker is named again for the product of it that was told before
        self._known |= {self._page.low(one) for one in named}
        for spot in named:
            name = self._page.low(spot)
            if name in flows or (not low.endswith(":") and any(one.startswith(name + " ") for one in self._known)):
                continue
            before = _THAT.split(self._page.low(Span(max(sentence.start, spot.start - _FAR), spot.start)))[-1]
            clause = clause_around(self._page.shadow, sentence, spot.start)
            listed = part.is_item and section.about("processor", "recipient")
            if flows and _MADE_BY.search(self._page.low(Span(sentence.start, spot.start))):
                continue
            if negated(self._page.low(clause)) or _ADVICE.search(low) or _NONE.match(low) or _ONCE.search(before):
                continue
            if _FREE.search(low):
                continue
            if is_social(name) and _LOGS_IN.search(low):
                continue
            used = _USED.search(before) or _USED.search(low, spot.end - sentence.start, spot.end - sentence.start + 14)
            if not (used or listed):
                continue
            flows[self._page.low(spot)] = self._flow(part, sentence, spot)
        kept = [self._flow(part, sentence, one.span) for one in systems_kept_in(self._page, self._parties, sentence)]
        return [*flows.values(), *kept]

    def _flow(self, part: Part, sentence: Span, spot: Span) -> Flow:
        low = self._page.low(sentence)
        party = self._parties.at(spot)
        tool = party if party is not None and party.span == spot else Party(self._page.words(spot), spot, "named")
        role: FlowRole = "recipient" if is_social(self._page.low(spot)) or _SHARES.search(low) else "processor"
        return Flow(
            self._speaker,
            tool,
            role,
            Span(sentence.start, max(spot.end, sentence.start + 1)),
            "tool.used",
            CONFIDENCE,
            part.index,
            purposes=purposes.in_sentence(self._page, sentence),
        )
