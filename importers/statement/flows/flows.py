"""Flows that sentences state: who gives what to whom, for what, and under which condition."""

import dataclasses
import re
from collections.abc import Callable

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import PERSON, Party
from importers.statement.bodies.roles_of_parties import SERVES, processes
from importers.statement.bodies.tool_names import works_for_many
from importers.statement.bodies.vague_parties import (
    again,
    gives,
    is_decider,
    is_of_whom,
    is_third,
    is_you,
    moves_on,
    names_nobody,
    supervises,
    tells_no_processor,
)
from importers.statement.categories.data_words import in_sentence
from importers.statement.facts import Flow, FlowRole
from importers.statement.flows.access import Access
from importers.statement.flows.audiences import CONFIDENCE as SHOWN
from importers.statement.flows.audiences import RULE as TO_ALL
from importers.statement.flows.audiences import shown_to_all
from importers.statement.flows.conditional_denials import CONFIDENCE as UNLESS
from importers.statement.flows.conditional_denials import RULE as IN_A_CASE
from importers.statement.flows.conditional_denials import given_with_consent
from importers.statement.flows.engagements import DATA_WORD, ON_BEHALF, Engagements
from importers.statement.flows.examples_of_receivers import ExamplesOfReceivers
from importers.statement.flows.exceptions import CONFIDENCE, RULE, excepted_in
from importers.statement.flows.filled_in import FilledIn
from importers.statement.flows.frames import Action, FrameReader, Hit, places_of_ends
from importers.statement.flows.open_receivers import CONFIDENCE as OPENLY
from importers.statement.flows.open_receivers import RULE as OPEN
from importers.statement.flows.open_receivers import opened
from importers.statement.flows.published import shown_through
from importers.statement.flows.source_lists import sources_listed
from importers.statement.flows.tied import Spot, Ties, reach_of
from importers.statement.page import Page, Part
from importers.statement.words.sentences import negated_at
from importers.statement.words.shadow import Span
from ropa.vocabulary.places import find_country

_WORKS_FOR = re.compile(
    r"\b(?:(?:sub-?)?verwerkers?|onderaannemers?|sous-traitants?|(?:sub)?processors?"
    r"|technische partners?|partenaires techniques)\b"
)
_FOR_US = re.compile(
    r"\b(?:(?:die|dat) (?:voor|namens) ons (?:optre\w+|werk\w+|verwerk\w+|uitvoer\w+)|(?:optreden|optreedt"
    r"|werken) (?:voor|namens) ons"
    r"|voor onze rekening|in onze (?:naam|opdracht)|namens ons|pour notre compte|en notre nom|on our behalf"
    r"|(?:act|work)(?:s|ing)? for us|(?:interviennent|agissent|agissant|intervenant) en (?:tant que"
    r"|qualite de) sous-traitants?"
    r"|(?:optreden|optreedt) als (?:\w+ )?verwerkers?)\b"
)


class SentenceFlows:
    """Reads the flows of one document sentence by sentence."""

    def __init__(self, page: Page, parties: Parties, frames: FrameReader) -> None:
        self._page = page
        self._frames = frames
        self._parties = parties
        self.speaker = parties.speaker
        ties = Ties(page, parties.speaker)
        self._flow = ties.flow
        self._last: list[Flow] = []
        self.filled_in = FilledIn(page, parties.speaker)
        self._examples = ExamplesOfReceivers(page, parties)
        at_work = Engagements(page, parties, ties)
        self._readers: dict[Action, Callable[[Spot], list[Flow]]] = {
            "disclose": self._disclosed,
            "give": self._given_by_person,
            "obtain": self._obtained,
            "hold": self._obtained,
            "exchange": self._exchanged,
            "engage": at_work.engaged,
            "serve": at_work.served,
            "consult": Access(page, parties, ties, self._given).read,
            "supply": self._supplied,
            "publish": self._published,
        }

    def read(self, part: Part, sentence: Span) -> list[Flow]:
        """Return the flows that a sentence states; denials are read elsewhere."""
        found: list[Flow] = []
        if _TITLE.fullmatch(self._page.low(sentence)):
            return found
        all_hits = self._frames.hits(sentence)
        # who is told to see data gets them there, and the speaker does not
        for hit in sorted(all_hits, key=lambda hit: not hit.frame.id.endswith("see")):
            if self._denied(sentence, hit):
                found += self._excepted(part, sentence, hit) if not found else []
                continue
            spot = Spot(part, sentence, hit, reach_of(hit, all_hits, sentence))
            if hit.frame.action == "obtain" and any(one.rule.endswith("see") for one in found):
                continue
            for flow in self._readers[hit.frame.action](spot):
                if flow.receiver is not None and flow.receiver.name == flow.sender.name:
                    continue
                if supervises(flow) and not part.is_item:
                    continue
                if not any(_same_ends(flow, other) for other in found):
                    found.append(flow)
        working = {flow.receiver.name for flow in found if flow.receiver is not None and flow.role == "processor"}
        found = [flow for flow in found if flow.role != "source" or flow.sender.name not in working]
        found += [one for one in self._apart(part, sentence) if not any(_same_ends(one, other) for other in found)]
        found += [] if found else self._examples.after(part, sentence, self._last)
        self._last = found or self._last
        return [one for one in found if not self._to_nobody(one)]

    def such(self, part: Part, sentences: list[Span], told: list[Flow]) -> list[Flow]:
        """Return whom sentences give as examples of receivers, but for those that `told` already names."""
        ends = [end.span for one in told for end in (one.sender, one.receiver) if end is not None]
        found = [one for sentence in sentences for one in self._examples.such(part, sentence)]
        return [one for one in found if one.receiver and not any(one.receiver.span.meets(end) for end in ends)]

    def _to_nobody(self, flow: Flow) -> bool:
        """Whether data would go to a country, or to a processor told only as another («met deze partijen»)."""
        told = flow.receiver
        if told is None or flow.role == "source" or told.form == "relative":
            return False
        vague = flow.role == "processor" and tells_no_processor(self._page, told)
        return vague or find_country(told.name) is not None

    def _apart(self, part: Part, sentence: Span) -> list[Flow]:
        """Read what no frame tells: who fills in a form, and what is made public."""
        shown = [
            Flow(
                self.speaker,
                one,
                "recipient",
                one.span,
                TO_ALL,
                SHOWN,
                part.index,
                data=in_sentence(self._page, sentence),
            )
            for one in shown_to_all(self._page, part, sentence)
        ]
        listed = sources_listed(self._page, self._parties, part, sentence)
        return [*self.filled_in.read(part, sentence), *shown, *listed]

    def _excepted(self, part: Part, sentence: Span, hit: Hit) -> list[Flow]:
        """Read «niet aan derden, behalve aan X»: what a denial excepts is given."""
        spot = Spot(part, sentence, hit, sentence)
        if hit.frame.action != "disclose" or part.section.about("rights") or not self._about_data(spot):
            return []
        spot = dataclasses.replace(spot, hit=dataclasses.replace(hit, subject=None))
        excepted = list(excepted_in(self._page, self._parties, sentence))
        if not excepted:
            flows = [self._given(spot, one) for one in given_with_consent(self._page, spot)]
            return [dataclasses.replace(flow, rule=IN_A_CASE, confidence=UNLESS) for flow in flows]
        flows = [self._given(spot, one) for one in excepted]
        return [
            dataclasses.replace(flow, rule=RULE, confidence=CONFIDENCE, span=one.span)
            for flow, one in zip(flows, excepted, strict=True)
        ]

    def _denied(self, sentence: Span, hit: Hit) -> bool:
        """Whether a sentence denies a frame where its verb stands, or where all its receivers stand."""
        page = self._page
        places = [hit.cue.end - 1]
        if hit.frame.action == "disclose" and hit.ends and all(end.span.end < hit.cue.start for end in hit.ends):
            places += [end.span.start for end in hit.ends]
        return any(negated_at(page.shadow, sentence, place) for place in places)

    def _disclosed(self, spot: Spot) -> list[Flow]:
        """Read «wij geven … door aan X», «X geeft … door aan ons» and «u bezorgt ons …»."""
        subject, frame = spot.hit.subject, spot.hit.frame.id
        if spot.names("person"):
            return self._shown_to(spot)
        by_person = subject is not None and subject.form == "person"
        if by_person or self._given_to_us(spot):
            # «stuurt u een brief naar …» tells where the person may write to
            return [] if by_person and _SENDS.search(frame) else self._given_by_person(spot)
        letter = _SENDS.search(frame) and _LETTERS.search(
            self._page.shadow.low, spot.sentence.start, min(spot.hit.cue.end + _NEAR, spot.sentence.end)
        )
        if letter or (_TO_SEE.search(frame) and spot.part.section.about("security", "rights")):
            return []
        if spot.actor is not None and spot.names("publisher") and not is_decider(self._page, spot.actor):
            return [self._flow(spot, spot.actor, "source")]
        if not spot.hit.ends and spot.actor is not None and _US.search(self._page.low(spot.sentence)):
            return self._given_by(spot, spot.actor)
        told = self._given_to if spot.hit.ends else self._given_to_open
        return told(spot) if self._about_data(spot) else []

    def _given_to_open(self, spot: Spot) -> list[Flow]:
        """Read «wij delen ze met de bijlesgevers»: people and bodies that no list knows, by what their noun is."""
        section, low, hit = spot.part.section, self._page.shadow.low, spot.hit
        sentence = self._page.low(spot.sentence)
        elsewhere = section.about("purpose", "basis", "contact") and not section.about("recipient")
        named = DATA_WORD.search(sentence) is not None or (not elsewhere and _THEM.search(sentence) is not None)
        # what a colon announces is told in the list below
        if not named or sentence.endswith(":") or section.about("rights", "cookies", "security"):
            return []
        for place in places_of_ends(hit.frame, low, hit.cue, spot.sentence):
            told = [one for one in opened(self._page, place, spot.sentence.end) if not is_of_whom(self._page, one)]
            if told:
                return [dataclasses.replace(self._given(spot, one), rule=OPEN, confidence=OPENLY) for one in told]
        return []

    def _given_to_us(self, spot: Spot) -> bool:
        """Whether «uw gegevens» are given to the speaker and nobody is told to give them: the person does."""
        nobody = spot.hit.subject is None and not spot.bodies
        return nobody and spot.names("publisher") and _YOURS.search(self._page.low(spot.sentence)) is not None

    def _given_by(self, spot: Spot, giver: Party) -> list[Flow]:
        """Read who gives data to the speaker: the bodies that are enumerated after «door»."""
        place = Span(giver.span.start, spot.sentence.end)
        givers = [one for one in self._parties.list_from(place) if one.form in {"named", "class"}]
        return [
            self._flow(spot, one, "source") for one in givers if spot.hit.by_agent and not names_nobody(self._page, one)
        ]

    def _given_to(self, spot: Spot) -> list[Flow]:
        page, rights = self._page, spot.part.section.about("rights")
        told = [
            end
            for end in spot.bodies
            if (gives(page, end) or not names_nobody(page, end))
            # «die andere partij» points back, and where rights are told to whom the person has its data moved
            and not (again(page, end) and (rights or is_third(page, end)))
            and not (rights and moves_on(page, end))
            and not (_SPEAKS_WITH.match(page.shadow.low, spot.hit.cue.start) and is_of_whom(page, end))
        ]
        flows = [(self._given(spot, end), self._parties.by_name(end, spot.sentence.end)) for end in told]
        return [dataclasses.replace(flow, receiver=one) for flow, names in flows for one in names]

    def _about_data(self, spot: Spot) -> bool:
        """Whether what is given is data: by a word for them, a pronoun, or what the section is about."""
        section, low = spot.part.section, self._page.low(spot.sentence)
        about = section.about("recipient", "processor", "transfer", "source") or spot.part.is_item
        # what begins with a small letter goes on with what was told of data before
        about = about or low.startswith(("and ", "en ", "et "))
        return about or DATA_WORD.search(low) is not None or _THEM.search(low) is not None

    def _shown_to(self, spot: Spot) -> list[Flow]:
        """Read «zichtbaar voor bezoekers van de site»: people who are no «u» may see what others gave."""
        if not _TO_SEE.search(spot.hit.frame.id) or not DATA_WORD.search(self._page.low(spot.sentence)):
            return []
        people = [end for end in spot.hit.ends if end.form == "person" and not is_you(self._page, end)]
        told = [dataclasses.replace(end, form="class", name=self._page.words(end.span)) for end in people]
        return [self._flow(spot, end, "recipient") for end in (*told, *spot.bodies)]

    def _published(self, spot: Spot) -> list[Flow]:
        return [self._flow(spot, one, "recipient") for one in shown_through(self._page, self._parties, spot)]

    def _given(self, spot: Spot, end: Party) -> Flow:
        section = spot.part.section
        acting = spot.actor is not None and spot.actor.form == "named" and not spot.hit.frame.id.endswith("cookies")
        sender = spot.actor if acting else None
        if is_third(self._page, end) and not _WORKS_FOR.search(end.name):
            return self._flow(spot, end, "recipient", sender)
        low = self._page.low(spot.sentence)
        on_behalf = _FOR_US.search(low) or (ON_BEHALF.search(low) and not section.about("recipient"))
        works: object = (
            section.about("processor") or on_behalf or processes(end.name) or SERVES.search(end.name.lower())
        )
        works = works or _WORKS_FOR.search(end.name) or works_for_many(end.name)
        role: FlowRole = "processor" if works and "verantwoordelijke" not in end.name else "recipient"
        return self._flow(spot, end, role, sender)

    def _given_by_person(self, spot: Spot) -> list[Flow]:
        section, subject = spot.part.section, spot.hit.subject
        low, cue = self._page.shadow.low, spot.hit.cue
        if _CONSENT.match(low, cue.end, spot.sentence.end) or _NO_GIFT.search(low, cue.start, cue.end):
            return []
        outside = section.about("rights", "contact") and not section.about("source", "data")
        told = self._page.low(spot.sentence)
        if low.endswith(" toestemming ", 0, cue.start):
            return []
        if outside or spot.bodies or not (DATA_WORD.search(told) or told.endswith(":")):
            return []
        if _THEY.search(low, spot.sentence.start, cue.start):
            return []
        return [self._flow(spot, Party(PERSON, subject.span if subject else spot.hit.cue, "person"), "source")]

    def _obtained(self, spot: Spot) -> list[Flow]:
        section = spot.part.section
        if section.about("rights", "contact") and not section.about("source", "data", "recipient", "purpose"):
            return []
        if spot.hit.subject is not None and spot.hit.subject.form == "person":
            return []
        turned_to = _ASKED_OF.search(self._page.low(spot.sentence)) and not section.about("source")
        low, cue = self._page.shadow.low, spot.hit.cue
        as_got = _AS_GOT.search(low, spot.sentence.start, min(cue.end + _NEAR, spot.sentence.end))
        if turned_to or as_got or _THEY.search(low, spot.sentence.start, cue.start):
            return []
        registers = any(_REGISTER.search(f"{end.name.lower()} {self._page.low(end.span)}") for end in spot.bodies)
        told = section.about("source") or registers or DATA_WORD.search(self._page.low(spot.sentence)) is not None
        if not (told or in_sentence(self._page, spot.sentence)):
            return []
        bodies = [end for end in spot.bodies if end.body is not None or not _OWN_MEANS.search(end.name.lower())]
        if spot.bodies and not bodies:
            return []
        asked = [end for end in spot.hit.ends if end.form == "person"][:1]
        asked = [] if _RIGHT.search(self._page.low(spot.sentence)) else asked
        givers = [one for one in bodies if not names_nobody(self._page, one) or gives(self._page, one)]
        givers = [one for one in givers if not is_of_whom(self._page, one)]
        by_name = [one for end in givers for one in self._parties.by_name(end, spot.sentence.end)]
        return [self._flow(spot, end, "source") for end in (*asked, *by_name)]

    def _supplied(self, spot: Spot) -> list[Flow]:
        """Read «X geeft ons …, via Y»: who gives stands before the verb, through whom after it."""
        if spot.hit.subject is not None and spot.hit.subject.form == "person":
            return self._given_by_person(spot)
        givers = [spot.actor] if spot.actor is not None else []
        return [self._flow(spot, end, "source") for end in (*givers, *spot.bodies) if not names_nobody(self._page, end)]

    def _exchanged(self, spot: Spot) -> list[Flow]:
        # who «wisselt gegevens uit» gets them too; «worden uitgewisseld met» tells only to whom they go
        both = self._page.low(spot.hit.cue).startswith("wissel") or spot.part.section.about("source")
        roles: tuple[FlowRole, ...] = ("recipient", "source") if both else ("recipient",)
        return [
            self._flow(spot, end, role) for end in spot.bodies if not names_nobody(self._page, end) for role in roles
        ]


_TITLE = re.compile(
    r"(?:\d{1,2}[.)]? ?)*(?:het )?(?:delen|verstrekking(?:en)?|verstrekken|doorgifte|doorgeven|uitwisseling|verwerking"
    r"|partage|transmission|communication|transfert|divulgation|sharing|disclosure|transfer|disclosing) "
    r"(?:(?:en|and|et) [a-z]+ )?(?:van|of|de|des|du|aan|met|with|to|aux?|a|avec|your|personal)\b(?: [a-z'/-]+){0,9}"
)
"""A line that only says what stands below it («Delen van gegevens met derden»)."""
_REGISTER = re.compile(
    r"regist(?:er|re)|kruispuntbank|banque.carrefour|crossroads|databank|kadaster|cadastre|\bbronnen|sources"
)
_OWN_MEANS = re.compile(
    r"(?:portaal|portal|website(?:.?s)?|site|administratie|\bapp|platform|formulier|form|project|server|account|applicatie|toepassing|webshop"
    r"|nieuwsbrief|newsletter|systeem|system)$"
)
_AS_GOT = re.compile(
    r"\b(?:deelt|delen|gedeeld|bewaart|bewaren|gebruikt|gebruiken|share[sd]?|use[sd]?) (?:de|alle|the|all) "
    r"(?:ontvangen|verkregen|verzamelde|received|collected|obtained) (?:[a-z]*gegevens|data|informatie|information)\b"
)
"""Who deals with «de ontvangen gegevens» tells by that of nobody from whom they come."""
_CONSENT = re.compile(r"(?: \w+){0,2} (?:toestemming|consent|consentement|permission|akkoord)\b")
_NO_GIFT = re.compile(
    r"toestemming|consent|disclosure$|permission|akkoord|\b(?:verzoek|klacht|bezwaar|reclamation|plainte|complaint)\b"
    r"|\b(?:a|an|your|une|la|votre) (?:\w+ )?(?:request|demande)\b"
)
_THEY = re.compile(r"\b(?:die|dat|wat|wanneer|als|that|which|que) (?:zij|ze|hij|they|he|she|ils?|elles?) [^,;:]{0,50}$")
"""Who gets data in «gegevens die zij van u ontvangen» is not the speaker."""
_ASKED_OF = re.compile(r"\b(?:plainte|reclamation|klacht|complaint|copie|kopie|copy) ")
"""Where complaints and copies are told of, a body is named to which the person may turn."""
_US = re.compile(r"\b(?:wij|we|ons|nous|us|opvragen|ontvangen)\b")
_RIGHT = re.compile(r"\b(?:inzage|verzoek|recht op|recht om|droit|right to|request)\b")
_THEM = re.compile(
    r"\b(?:ze|deze|hen|ervan|daarvan|hiervan|alles|resultaten|antwoorden|verhuring|cookies|celles-ci|ceux-ci|elles"
    r"|ils|les"
    r"|en(?= (?:[a-z]+ ){0,2}(?:communiqu|transm|transf|partag|fourni|donn|inform))"
    r"|(?:uitsluitend|alleen|enkel) aan derden|resultats|reponses|them|they|these|it|results|answers)\b"
)
_SPEAKS_WITH = re.compile(
    r"communi(?:ceren|ceert|catie|cation|cate|cates|quer|quons) (?:(?:graag|ook|directly|directement) )?"
    r"(?:met|with|avec) "
)
"""Who communicates with members or users gives them no data."""
_SENDS = re.compile(r"sturen$")
_NEAR = 40
_LETTERS = re.compile(
    r"\b(?:sturen|versturen|verzenden|mailen|stuurt|verstuurt|gestuurd|verstuurd) (?:van )?(?:\w+ )?"
    r"(?:e-?mails?|mails?|brieven|nieuwsbrie(?:f|ven)|berichten|uitnodigingen|mailings?|herinneringen)\b"
)
"""A letter that is sent to members gives nobody their data."""
_TO_SEE = re.compile(r"toegankelijk|visible|beperkt|limite")
_YOURS = re.compile(
    r"\b(?:uw|jouw|je|vos|your) (?:\w+ ){0,2}?(?:\w*gegevens|\w*informatie|donnees|data|information|details)\b"
)


def _same_ends(one: Flow, other: Flow) -> bool:
    return (one.sender.name, one.receiver and one.receiver.name, one.role) == (
        other.sender.name,
        other.receiver and other.receiver.name,
        other.role,
    )
