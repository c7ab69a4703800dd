"""Receivers told as examples of a kind: «dienstverleners (bijv. onze drukker)», «Voorbeelden daarvan zijn X en Y»."""

import dataclasses
import re
from collections.abc import Iterator

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.roles_of_parties import SERVES, processes
from importers.statement.categories.data_words import in_sentence
from importers.statement.facts import Flow, FlowRole
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.words.sentences import negated_at
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

RULE, CONFIDENCE = "disclose.example", 0.7

_OPENS = re.compile(
    r"(?:(?:some )?examples?(?: of (?:these|such)(?: [a-z]+){0,2})? (?:include|are)|(?:these|they|this) (?:may )?"
    r"includes?|such (?:[a-z]+ ){1,2}(?:may )?(?:include|are)|voorbeelden (?:hiervan |daarvan )?zijn"
    r"|dit zijn(?: bijvoorbeeld| onder meer| met name)?"
    r"|het (?:gaat|betreft) (?:(?:hierbij|hier|dan|bijvoorbeeld|onder meer|onder andere|met name|concreet|o\.a\.|bv\."
    r"|om|over) )*(?:bijvoorbeeld|onder meer|onder andere|met name|o\.a\.|bv\.|om|over)"
    r"|denk (?:(?:hierbij|bijvoorbeeld|maar) )*aan"
    r"|il s'agit (?:notamment|par exemple|entre autres)?(?: de| des| du)?"
    r"|(?:ces|les) (?:tiers|destinataires|prestataires|partenaires|sous-traitants) (?:sont|comprennent)"
    r"(?: notamment)?) "
)
"""How a sentence begins that gives examples of those told of in the sentence before."""
_SUCH = Wording(
    r"\b(?P<kind>derden|(?:derde |externe |andere )*partij(?:en)?|[a-z-]*(?:dienstverleners?|verwerkers?|leveranciers?"
    r"|providers?|partners)|bedrijven|adviseurs|instanties|organisaties|autoriteiten|overheden"
    r"|third parties|parties|suppliers|processors|contractors|companies|organi[sz]ations|advisers|advisors|authorities"
    r"|tiers|prestataires|sous-traitants|partenaires|fournisseurs|organismes|autorites)\b"
    r"(?P<said>(?:[^.;:()]|\.(?=[a-z])){0,100}?)(?:,? (?P<open>\()?)"
    r"(?:zoals|bijvoorbeeld|bijv\.|bv\.|b\.v\.|waaronder|onder (?:meer|andere)|o\.a\.|such as|including|for example"
    r"|e\.g\.|comme|tel(?:le)?s? que|notamment|par exemple)(?: (?:bijvoorbeeld|onder (?:meer|andere)))?,? "
    r"(?:aan |met |to |with |aux? |avec )?(?!(?:be|ver|ge)[a-z]+(?:en|d|t)\b (?:in|op|met)\b|hierboven|bv\.|described"
    r"|set out|in |voor |op )"
)
_END = re.compile(
    r"[.;:()](?!\w)| [–-] |,? \b(?:sluit(?:en)?|worden|wordt|verwerken|verwerkt|hebben|heeft|zijn|is|kunnen|kan|zullen"
    r"|moeten|krijgen|delen|gedeeld|indien|wanneer|als|zodat|waar\w*|met (?:wie|het oog)|onder geheimhouding|process"
    r"|will|may|are|is|have|who|which|if|when|to the extent|sont|peuvent|ont|lorsque|si)\b"
)
_CUT = re.compile(r" (?:voor|om|die|dat|in|op|bij|met|door|ten|for|to|that|in|with|pour|qui|dans|avec)\b")
_SHARES = Wording(
    r"\b(?:deel(?:t)?|delen|gedeeld|verstrek\w*|doorge\w+|overge\w+|bezorg\w*|inschakel\w*|ingeschakeld|schakel\w*"
    r"|uitwissel\w*|toegang|overeenkomst\w*|verwerkersovereenkomst\w*|gebruik|beroep|samenwerk\w*|werken"
    r"|shares?|shared|sharing|disclos\w+|transfer\w*|provided?|use|engage|partag\w+|communiqu\w+|transm\w+|recours"
    r"|appel)\b"
)
_WORKS = re.compile(
    r"dienstverlener|verwerker|leverancier|provider|processor|supplier|contractor|sous-traitant|prestataire"
    r"|fournisseur"
)
_FOR_US = re.compile(
    r"\b(?:namens ons|(?:onze|mijn) opdracht|ons (?:helpen|ondersteunen)|on our behalf|for us|verwerkersovereenkomst\w*"
    r"|notre compte|notre nom)\b"
)
_PUBLIC = re.compile(r"adviseur|instantie|autorit|overhe|advis[eo]r|authorit|organisme")
_FROM = re.compile(r"\b(?:van|from|door|by|par|cookies|tools?|diensten|services)(?: [a-z]+){0,2} $")
_UNLESS = re.compile(r"\b(?:tenzij|behalve|unless|except|sauf|a moins)\b")
_ASIDE = re.compile(r"(?:when|where|if|waar|indien|le cas) [a-z]+$")
"""What is only put between («such as, where relevant, our partners»)."""
_NO_MEMBER = re.compile(
    r"\d|^(?:voor|om|in|op|bij|door|for|to|in|as|pour|dans|lors|andere|others?)\b(?! [a-z]*(?:leners|organisaties))"
    r"|\b(?:wij|we|u|je|ons|you|us|nous|vous|niet|not|pas|geval|kader|case|verplichting\w*|cookies?|gegevens|data"
    r"|donnees|doeleinden|purposes|de volgende|wet|law|loi|toestemming|consent|[a-z]+ing van)\b"
)
_SHORT = 6


class ExamplesOfReceivers:
    """Reads of one page whom its sentences give as examples of those who get data."""

    def __init__(self, page: Page, parties: Parties) -> None:
        self._page = page
        self._parties = parties

    def such(self, part: Part, sentence: Span) -> list[Flow]:
        """Read «met derden, zoals X en Y» and «leveranciers (bijv. X)»: each example gets data."""
        section, low = part.section, self._page.shadow.low
        match = _SUCH.search(low, sentence.start, sentence.end)
        if match is None or section.about("rights", "cookies", "definition", "contact"):
            return []
        role = self._role(match, self._page.low(sentence))
        lead = part.above is not None and part.is_item and _SHARES.search(self._page.low(part.above.span))
        told = lead or section.about("recipient", "processor")
        if not (told or (role == "processor" and self._tells_work(match, sentence))):
            return []
        if _FROM.search(low, sentence.start, match.start()) or "cookie" in match.group():
            return []
        denied = negated_at(self._page.shadow, sentence, match.start())
        if denied and not _UNLESS.search(low, match.start(), match.end()):
            return []
        return [
            self._flow(part, sentence, one, "processor" if self._serves(one) else role)
            for one in self._named(Span(match.end(), sentence.end))
        ]

    def after(self, part: Part, sentence: Span, last: list[Flow]) -> list[Flow]:
        """Read «Voorbeelden zijn X, Y en Z» after a sentence about receivers, whose flows are `last`."""
        match = _OPENS.match(self._page.shadow.low, sentence.start, sentence.end)
        if match is None:
            return []
        before = [one for one in last if one.receiver is not None and one.receiver.form in {"class", "relative"}]
        if not before or part.index - before[-1].part > 1 or before[-1].role == "source":
            return []
        told = before[-1]
        listed = self._parties.list_from(Span(match.end(), sentence.end))
        rest = self._page.low(Span(listed[-1].span.end, sentence.end)).strip(" .") if listed else "all"
        if rest:
            pieces = members(self._page.shadow, Span(match.end(), sentence.end))
            short = [one for one in pieces if 0 < len(self._page.low(one).split()) <= _SHORT]
            listed = [Party(self._page.words(one), one, "class") for one in short if not in_sentence(self._page, one)]
        return [
            dataclasses.replace(told, receiver=one, span=Span(sentence.start, one.span.end), part=part.index, data=[])
            for one in listed
            if one.form not in {"person", "publisher"}
        ]

    def _named(self, span: Span) -> Iterator[Party]:
        """Yield the members of an enumeration of examples, up to the first that is none."""
        low = self._page.shadow.low
        end = _END.search(low, span.start, span.end)
        begin: int | None = None
        for piece in members(self._page.shadow, Span(span.start, end.start() if end else span.end)):
            begin = piece.start if begin is None else begin
            if low.endswith("-", piece.start, piece.end):
                continue  # «IT- en hostingbedrijven» share their head
            cut = _CUT.search(low, begin, piece.end)
            whole = trimmed(self._page.shadow, Span(begin, cut.start() if cut else piece.end))
            said, begin = self._page.low(whole), None
            if _ASIDE.fullmatch(said):
                continue
            if not 0 < len(said.split()) <= _SHORT or _NO_MEMBER.search(said) or in_sentence(self._page, whole):
                return
            party = self._parties.whole(whole)
            if party is not None and party.form in {"publisher", "person"}:
                return
            yield party or Party(self._page.words(whole), whole, "class")

    def _role(self, match: re.Match[str], sentence: str) -> FlowRole:
        kind = match.group("kind")
        works = _WORKS.search(kind) or (_FOR_US.search(sentence) and not _PUBLIC.search(kind))
        return "processor" if works else "recipient"

    def _tells_work(self, match: re.Match[str], sentence: Span) -> bool:
        """Whether a sentence tells that some are engaged, by what is done with them or by whose orders they work."""
        shared = _SHARES.search(self._page.shadow.low, sentence.start, match.end("said"))
        return shared is not None or _FOR_US.search(self._page.low(sentence)) is not None

    def _serves(self, party: Party) -> bool:
        return SERVES.search(party.name.lower()) is not None or processes(party.name)

    def _flow(self, part: Part, sentence: Span, party: Party, role: FlowRole) -> Flow:
        span = Span(sentence.start, party.span.end)
        return Flow(self._parties.speaker, party, role, span, RULE, CONFIDENCE, part.index)
