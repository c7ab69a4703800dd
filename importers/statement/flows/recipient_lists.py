"""Lists of recipients and processors: plain items, «purpose: recipient» lines, bodies with what they do."""

import re

from importers.statement.aims import purposes
from importers.statement.bodies.enumerated import LEADS_IN, SAID_OF, gloss_of
from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.roles_of_parties import SERVES, doubtful, processes
from importers.statement.bodies.tool_names import works_for_many
from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.facts import Flow, FlowRole
from importers.statement.flows.open_receivers import opening
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import between_commas, members, trimmed
from importers.statement.words.sentences import condition_in
from importers.statement.words.shadow import Span
from ropa.vocabulary.places import find_country

_SPLIT = re.compile(r": | [–-] ")
_TAIL = re.compile(
    r",? \b(?:in the (?:frame|context|course) of|as part of|under|only|such as|including|zoals|waaronder|tels? que|dont"
    rf"|who|which|where|qui|dont|intervenant|uniquement|ayant|{SAID_OF}|lorsque|enkel|alleen|uitsluitend|bij wie"
    r"|in het kader van|met het oog op|voor|om|met betrekking tot|indien|als|wanneer|die|dat|waarmee|wordt gebruikt"
    r"|worden gebruikt|(?:is|are) used|(?:est|sont) utilise\w*|dans le cadre|pour|for|if|when)\b "
)
_WORK_AFTER = re.compile(r",? (?:voor|pour|for) ")
_INDEFINITE = re.compile(r"(?:een|onze|ons|un|une|notre|an?|our|die|dat|waar\w*|voor|instaat)\b")
_DEFINITE = re.compile(r"(?:de|het|la|le|the) [a-z-]+ (?:voor|dat|die|waar\w*|van|pour|qui|for|that|which)\b")
_SMALL_WORDS = frozenset({"en", "van", "de", "der", "het", "voor", "&", "et", "of", "du", "des"})
_HANDED = re.compile(r"\b(?:naar|aan|to|vers) ")
_FILE = re.compile(r"^(?:de |het |uw |jouw |alle )?(?:dossiers?|dossiergegevens|gegevens)\b")
_WORKS = re.compile(
    r"\b(?:opdrachten(?: uit)?|taken|diensten|activiteiten|domeinen|missions|services|tasks)\b[^.:]{0,40}?\b(?:zoals"
    r"|waaronder|namelijk|onder meer|voor|such as|tels? que)\b:? ?"
    r"|\b(?:verwerkers|leveranciers|dienstverleners|onderaannemers) (?:in)?voor (?!(?:de|het|onze|uw|je|jouw|een) )"
    r"|\b(?:zij|ze) (?:staan (?:ons )?(?:in|bij)|zorgen|helpen ons) (?:voor|met) "
    r"|\bdie (?:voor ons )?(?:instaan|zorgen) voor "
)
_SUCH = re.compile(
    r"(?:zoals|bijvoorbeeld|bv\.?|waaronder|comme|tels? que|par exemple|dont|such as|like|including|e\.g\.) "
)
_TO = re.compile(r"(?:aan|met|naar|bij|aux?|avec|to|with|a (?=l'|la |des ))\b ?")
_COUNTRY = re.compile(r"\(([A-Z][\w ]{2,30})\)")
FOR_WORK = re.compile(
    r"\b(?:verwerkers?|onderaannemers?|dienstverleners?|leveranciers?|sous-traitants?|prestataires?|processors?"
    r"|service providers?)\b[^.:]{0,60}(?:voor|om|pour|for|to) ?:$"
    r"|\b(?:gebruik van|beroep op|appel a|recours a|use of|rely on|engage) [^.:]{0,30}\b(?:derden?"
    r"|derde partij(?:en)?|tiers|third part(?:y|ies))\b[^.:]{0,40}(?:voor|om|pour|for|to) ?:$"
    r"|\bderde partij(?:en)? (?:[a-z]+ )?(?:ingeschakeld|in te schakelen|inschakelen) voor ?:$"
)
_BY_OTHERS = re.compile(r"\b(?:derden?|derde partij(?:en)?|tiers|third part(?:y|ies))\b")
"""Work that only «een derde partij» does tells no processor, unless its item names one."""
_VIA = re.compile(r" ?\(?\b(?:via|door|par|through|by) ")
_SHORT_NAME = 2
_NAME_AT_END = re.compile(r" ?\(([A-Z][^()]{2,40})\)$")
_WITH_WHOM = re.compile(
    r"\((?:(?:bv\.?|bijv\.?|bijvoorbeeld|o\.a\.|onder (?:meer|andere)|zoals|e\.g\.|par exemple),? )?"
    r"(?:met|aan|with|to|avec|aux?) (?=(?P<rest>[^()]{3,300})\))"
)
_ONE_THING = re.compile(r"(?:een|het|de|the|an?|une?|le|la) |l'")
_PHRASE_END = re.compile(
    r" ?\(|[,.;:]| [–-] | (?:die|dat|waar\w*|wanneer|als|indien|voor|om|qui|que|dont|pour|lorsque|afin|who|which"
    rf"|that|when|if|where|for|to|recevant|intervenant|ayant|{SAID_OF}|only|under|en charge|met wie"
    r"|in het kader|dans le cadre) "
)
_AND_ANOTHER = re.compile(r",? (?:et (?=les |la |le |l')|en (?=de |het |onze )|and (?=the |our ))")
_LONGEST_PHRASE = 9
_NO_RECEIVER = re.compile(
    r"^(?:in|op|bij|via|door|met|aan|dans|par|avec|sur|a|at|on|by|with|from|of|de categor\w+|het beheer|beheer"
    r"|onderhoud|(?:klik|ga|kies|selecteer|vul|open|click|clickez|go|choose|select|press|fill|send|log|cliquez"
    r"|allez|choisissez|selectionnez|connectez)\b|[a-z]+ez|productie|druk\w*|verzend\w*) "
    r"|^(?:(?:het|de|l'|la|le|les|the) )?(?:[a-z]+en van|[a-z]{3,}(?:er|ir|oir)(?= (?:l|d|a|v|u|n)\w*)|[a-z]+(?:ing"
    r"|atie|heid|tion|ment|age) |om |pour |afin |to |for |voor |indien |als |si |if |when )"
    r"|\b(?:is|zijn|wordt|worden|kan|kunnen|moet|moeten|heeft|hebben|est|sont|peut|peuvent|doit|are|will|may|can"
    r"|must|has|have|wij|we|u|je|nous|vous|you|niet|geen|pas|not|no|uw|vos|votre|your|jouw)\b"
    r"|[\[\]]|\b(?:[a-z]*verplichting(?:en)?|obligations?|exigences?|requirements?|toestemming"
    r"|consent(?:ement)?|artikel|article|wet|decreet|loi|act|gegevens|donnees|data|informatie|information"
    r"|https?|recht|droit"
    r"|right)\b|\d{4}"
)
_LABEL = re.compile(
    r"(?:(?:naam|name|nom)(?: (?:van|of|du|de la|de) (?:de |het |the |l')?[a-z]+)?|verwerker|subverwerker|ontvanger"
    r"|partner|leverancier|dienstverlener|bedrijf|organisatie|derde partij|partenaire|sous-traitant|prestataire"
    r"|fournisseur|destinataire|organisme|societe|hebergeur|processor|sub-?processor|recipient|provider"
    r"|supplier|vendor|company"
    r"|organi[sz]ation|third party|host)s? ?: "
)
_FIELD = re.compile(
    r"(?:land|locatie|plaats|doel\w*|dienst\w*|activiteit\w*|taak|waarborg\w*|gegevens|adres|website|contact|rol|pays"
    r"|lieu|localisation|finalites?|traitements?|garanties?|donnees|adresse|site|country|location|purposes?|services?"
    r"|safeguards?|guarantees?|data|address|role|activit(?:y|ies)|bewaartermijn|duree|retention)\b(?: [a-z]+){0,2}"
    r"|(?:pays|traitement) [a-z]+"
)
CONFIDENCE = {
    "list.labelled": 0.85,
    "list.people": 0.65,
    "list.phrase": 0.65,
    "list.in-brackets": 0.7,
    "list.item": 0.9,
    "list.purpose-recipient": 0.92,
    "list.recipient-work": 0.9,
    "list.file-to": 0.8,
    "list.works": 0.7,
}


class RecipientLists:
    """Reads the items under a lead-in or a heading about sharing."""

    def __init__(self, page: Page, parties: Parties) -> None:
        self._page = page
        self._parties = parties
        self.speaker = parties.speaker

    def read(self, part: Part, role: FlowRole) -> list[Flow]:
        """Return the flows of one item; `role` is what the lead-in says of all items."""
        span = trimmed(self._page.shadow, part.span)
        to = _TO.match(self._page.shadow.low, span.start, span.end)
        if to is not None and self._parties.at(Span(to.end(), span.end)) is not None:
            # «wij geven gegevens door: – aan X»: the item goes on with the sentence that leads it in
            return self._plain(part, Span(to.end(), span.end), role)
        return (
            self._labelled(part, role)
            or self._purpose_line(part, role)
            or self._body_with_work(part, role)
            or self._file_to(part, role)
            or self._plain(part, span, role)
            or self._work_under_lead(part, span)
            or self._people(part, span, role)
            or self._in_brackets(part, role)
            or self._phrase(part, span, role)
        )

    def _people(self, part: Part, span: Span, role: FlowRole) -> list[Flow]:
        """«Bijlesgevers: voor de lessen»: people or a body that no list knows, by what the noun is."""
        told = opening(self._page, span)
        flows = [self._flow(part, one, self._role(role, "", one), [], "list.people") for one in told]
        for flow in flows:
            flow.data = in_sentence(self._page, Span(told[-1].span.end, span.end))
        return flows

    def _labelled(self, part: Part, role: FlowRole) -> list[Flow]:
        """«Partenaire : Nuage», «Verwerker: Wolkje»: a word before the colon says what the name after it is."""
        label = _LABEL.match(self._page.shadow.low, part.span.start, part.span.end)
        party = self._parties.whole(Span(label.end(), part.span.end)) if label else None
        if label is None or party is None or party.form in {"publisher", "person"}:
            return []
        return [self._flow(part, party, self._role(role, label.group(), party), [], "list.labelled")]

    def _work_under_lead(self, part: Part, span: Span) -> list[Flow]:
        """«Wij doen een beroep op verwerkers voor: – het versturen van brieven (via X)»: an item tells the work."""
        lead = part.above
        if lead is None or not FOR_WORK.search(self._page.low(lead.span)):
            return []
        via = _VIA.search(self._page.shadow.low, span.start, span.end)
        named = self._parties.at(Span(via.end(), span.end)) if via else None
        gloss = None if via else _NAME_AT_END.search(self._page.shadow.plain, span.start, span.end)
        if gloss is not None:
            inside = self._parties.whole(Span(*gloss.span(1)))
            named = inside if inside is not None and inside.form == "named" else None
            via = gloss if named is not None else None
        if named is None and _BY_OTHERS.search(self._page.low(lead.span)):
            return []
        work = trimmed(self._page.shadow, Span(span.start, via.start()) if via else span)
        words = self._page.words(work)
        party = named or Party(f"verwerkers voor {re.sub(r'[()]', '', words)}", work, "relative")
        return [self._flow(part, party, "processor", [Named(words, work, "purpose.work")], "list.works")]

    def _in_brackets(self, part: Part, role: FlowRole) -> list[Flow]:
        """«als dit nodig is (bv. met uw huisarts, met het CLB)»: an item tells when, its brackets tell with whom."""
        flows = []
        for match in _WITH_WHOM.finditer(self._page.shadow.low, part.span.start, part.span.end):
            inner = Span(match.end(), match.end() + len(match.group("rest")))
            bodies = [one for one in self._parties.list_from(inner) if one.form in {"named", "class"}]
            flows += [self._flow(part, party, self._role(role, "", party), [], "list.in-brackets") for party in bodies]
        return flows

    def _purpose_line(self, part: Part, role: FlowRole) -> list[Flow]:
        """«Beheer van brieven: FOD Financiën en Fedopress»: the purpose on the left, bodies on the right."""
        split = self._split(part.span)
        if split is None or _INDEFINITE.match(self._page.shadow.low, split[1].start, part.span.end):
            return []
        left, right = split
        listed = [party for party in self._listed(right) if party.form not in {"publisher", "person"}]
        on_left = self._parties.whole(left)
        if listed and self._is_described(left, on_left, right):
            return []
        if not listed or (on_left is not None and not self._is_work(left, on_left, listed)):
            return []
        purpose = purposes.of_item(self._page, left)
        data = [
            item for item in in_sentence(self._page, left) if self._page.low(left).startswith(("gegevens", "donnees"))
        ]
        data = data or self._named_data(left)
        flows = [
            self._flow(part, party, self._role(role, purpose.name, party), [purpose], "list.purpose-recipient")
            for party in listed
        ]
        for flow in flows:
            flow.data = list(data)
        return flows

    def _split(self, span: Span) -> tuple[Span, Span] | None:
        """Return what stands before and after the first colon or dash that is not inside brackets."""
        low = self._page.shadow.low
        for match in _SPLIT.finditer(low, span.start, span.end):
            before = low[span.start : match.start()]
            if before.count("(") <= before.count(")") or ")" not in low[match.end() : span.end]:
                return Span(span.start, match.start()), Span(match.end(), span.end)
        return None

    def _is_described(self, left: Span, on_left: Party | None, right: Span) -> bool:
        """Whether the left side is a name, written like one, and the right side says what that body is."""
        words = [word for word in self._page.plain(left).split() if word not in _SMALL_WORDS]
        named = on_left is not None and on_left.form == "named" and all(word[:1].isupper() for word in words)
        told = len(words) > 1 or "-" in self._page.plain(left)
        return named and told and _DEFINITE.match(self._page.low(right)) is not None

    def _is_work(self, left: Span, on_left: Party, listed: list[Party]) -> bool:
        """Whether the left side, though written like a name, is what the bodies on the right do or get data for."""
        if on_left.body is not None:
            return on_left.body.form in {"platform", "service"}
        if on_left.form in {"class", "relative"}:
            return False
        return (
            processes(self._page.low(left))
            or any(party.body is not None for party in listed)
            or len(self._page.low(left).split()) > _SHORT_NAME
        )

    def _named_data(self, left: Span) -> list[Named]:
        about = re.compile(r"gegevens (?:omtrent|over|m\.b\.t\.|inzake|betreffende) ").match(
            self._page.shadow.low, left.start, left.end
        )
        if about is None:
            return []
        span = trimmed(self._page.shadow, Span(about.end(), left.end))
        name = self._page.words(span)
        return [Named(name[:1].lower() + name[1:], span, "data.purpose-line")]

    def _listed(self, span: Span) -> list[Party]:
        """Return the bodies of an enumeration if it holds nothing else."""
        inner = Span(span.start, trimmed(self._page.shadow, span).end)
        listed = self._parties.list_from(inner)
        if not listed:
            return []
        rest = re.sub(r"\([^()]*\)", "", self._page.low(Span(listed[-1].span.end, inner.end))).strip(" .;,")
        return [] if len(rest.split()) > _SHORT_NAME else listed

    def _body_with_work(self, part: Part, role: FlowRole) -> list[Flow]:
        """«Voorbeeldlijn: een callcenter voor uw vragen»: the body on the left, what it does on the right."""
        split = self._split(part.span)
        if split is None:
            return []
        left, right = split
        if _FIELD.fullmatch(self._page.low(left).strip()) or _LABEL.match(self._page.low(left).strip() + ": "):
            return []
        party = self._parties.whole(left)
        several = [party] if party is not None else self._several(left, right)
        such = _SUCH.match(self._page.shadow.low, right.start, right.end)
        if such is not None and several:
            # «Dienstverleners: zoals onze drukker»
            several += self._parties.list_from(Span(such.end(), right.end))
            return [
                self._flow(part, one, self._role(role, several[0].name, one), [], "list.recipient-work")
                for one in several
            ]
        work = purposes.of_work(self._page, right)
        return [
            self._flow(part, one, self._role(role, self._page.low(right), one), work, "list.recipient-work")
            for one in several
            if one.form not in {"publisher", "person"}
        ]

    def _several(self, left: Span, right: Span) -> list[Party]:
        """Return the bodies before a colon or dash; a single one where what follows describes one thing («het …»)."""
        listed = self._listed(left)
        if len(listed) > 1 and _ONE_THING.match(self._page.shadow.low, right.start, right.end):
            return [Party(self._page.words(left), left, "named")]
        return listed

    def _file_to(self, part: Part, role: FlowRole) -> list[Flow]:
        """«dossiers bij overgang naar een andere uitbetaler»: the data first, then the receiver."""
        if not _FILE.match(self._page.low(part.span)):
            return []
        for match in _HANDED.finditer(self._page.shadow.low, part.span.start, part.span.end):
            party = self._parties.at(Span(match.end(), part.span.end))
            if party is not None and party.form not in {"publisher", "person"}:
                flow = self._flow(part, party, role, [], "list.file-to")
                flow.whole_file = True
                about = re.compile(r"\b(?:bij|voor|in geval van) ").search(
                    self._page.shadow.low, part.span.start, match.start()
                )
                if about:
                    flow.purposes = [
                        Named(
                            self._page.words(Span(about.end(), part.span.end)).strip(" .;"),
                            Span(about.start(), party.span.end),
                            "purpose.occasion",
                        )
                    ]
                return [flow]
        return []

    def _plain(self, part: Part, span: Span, role: FlowRole) -> list[Flow]:
        tail = _TAIL.search(self._page.shadow.low, span.start, span.end)
        head = Span(span.start, tail.start()) if tail else span
        listed = self._listed(head)
        whole = self._parties.whole(head)
        if whole is not None and (len(listed) <= 1 or (whole.body is not None and not whole.generic)):
            listed = [whole]
        listed = [party for party in listed if party.form not in {"publisher", "person"}]
        if not listed:
            return []
        named = [(one, told) for told in listed for one in self._parties.by_name(told, span.end, such=True)]
        about = purposes.in_sentence(self._page, Span(head.end, span.end)) if tail else []
        if tail and not about and role == "processor":
            work = _WORK_AFTER.match(tail.group())
            told = purposes.in_sentence(self._page, span)
            about = told or ([purposes.of_item(self._page, Span(tail.end(), span.end))] if work else [])
        data = in_sentence(self._page, Span(head.end, span.end)) if tail else []
        # «leveranciers (X, Y)»: what the class is called says what those named do
        flows: list[Flow] = []
        for party, one in named:
            called = one.name if one.form != "named" else gloss_of(self._page.shadow.low, party.span.end)
            flows.append(self._flow(part, party, self._role(role, called, party), about, "list.item"))
            flows[-1].data = list(data)
            flows[-1].condition = condition_in(self._page.shadow, Span(head.end, span.end)) if tail else None
        return flows

    def _phrase(self, part: Part, span: Span, role: FlowRole) -> list[Flow]:
        """Read an item that names whom by a phrase of its own («membres de l'équipe»), under a lead about receivers."""
        lead = part.above
        below = part.section.own_roles & {"recipient", "processor"} if lead is None else None
        led = lead is not None and LEADS_IN.search(self._page.low(lead.span)) is not None
        if not (below or led) or part.section.about("rights", "definition"):
            return []
        if {"subject", "data", "rights", "security", "basis", "purpose", "retention"} & set(
            self._page.role_of_items(part)
        ):
            return []
        stop = _PHRASE_END.search(self._page.shadow.low, span.start, span.end)
        head = trimmed(self._page.shadow, Span(span.start, stop.start()) if stop else span)
        low = self._page.low(head)
        if not 1 < len(low.split()) <= _LONGEST_PHRASE or _NO_RECEIVER.search(low) or processes(low):
            return []
        if in_sentence(self._page, head):
            return []
        cuts = [one.span() for one in _AND_ANOTHER.finditer(self._page.shadow.low, *head)]
        starts, stops = [head.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), head.end]
        flows = []
        for one in (trimmed(self._page.shadow, Span(*ends)) for ends in zip(starts, stops, strict=True)):
            name = self._page.words(one)
            party = Party(name[:1].lower() + name[1:] if name[1:2].islower() else name, one, "class")
            flows.append(self._flow(part, party, self._role(role, "", party), [], "list.phrase"))
        return flows

    def works(self, part: Part, sentence: Span) -> list[Flow]:
        """Return the unnamed processors that a sentence tells by their work («taken zoals IT, archivering …»)."""
        match = _WORKS.search(self._page.shadow.low, sentence.start, sentence.end)
        if match is None:
            return []
        inner = Span(match.end(), sentence.end)
        pieces = between_commas(self._page.shadow, inner)
        if len(pieces) < 2:  # noqa: PLR2004 - one piece is no enumeration
            pieces = members(self._page.shadow, inner)
        flows = []
        for piece in pieces:
            if not 0 < len(self._page.low(piece).split()) <= 6:  # noqa: PLR2004 - longer is no name of work
                continue
            work = self._page.words(piece)
            party = Party(f"verwerkers voor {re.sub(r'[()]', '', work)}", piece, "relative")
            flows.append(self._flow(part, party, "processor", [Named(work, piece, "purpose.work")], "list.works"))
            flows[-1].span = Span(sentence.start, piece.end)
            flows[-1].stated = False
        return flows

    def _role(self, role: FlowRole, work: str, party: Party) -> FlowRole:
        serves = SERVES.search(f"{work} {party.name}".lower()) or works_for_many(party.name)
        return "processor" if role == "processor" or serves or processes(work) or processes(party.name) else role

    def _flow(self, part: Part, party: Party, role: FlowRole, about: list[Named], rule: str) -> Flow:
        work = " ".join([*(item.name for item in about), party.name])
        flow = Flow(
            self.speaker,
            party,
            role,
            Span(min([part.span.start, party.span.start]), max([party.span.end, *(item.span.end for item in about)])),
            rule,
            CONFIDENCE[rule],
            part.index,
            purposes=about,
            stated=False,
            doubt=role == "recipient" and (doubtful(work) or bool(party.body and party.body.ict)),
        )
        country = _COUNTRY.search(self._page.shadow.plain, party.span.start, min(party.span.end + 40, part.span.end))
        if country and country.start() <= party.span.end + 1 and find_country(country.group(1)):
            flow.countries = [(country.group(1), Span(*country.span(1)))]
        return flow
