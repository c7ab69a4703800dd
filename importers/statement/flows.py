"""Flows that sentences state: who gives what to whom, for what, and under which condition."""

import dataclasses
import re
from collections.abc import Callable

from importers.statement import purposes
from importers.statement.cues import subjects_at
from importers.statement.data_words import Named, in_sentence
from importers.statement.facts import Flow, FlowRole, Mention
from importers.statement.frames import Action, FrameReader, Hit
from importers.statement.page import Page, Part
from importers.statement.parties import Parties
from importers.statement.party import PERSON, Party
from importers.statement.roles_of_parties import doubtful, processes
from importers.statement.sentences import clause_around, condition_in, negated
from importers.statement.shadow import Span
from importers.statement.vague_parties import is_third, names_nobody, supervises

_DATA_WORD = re.compile(
    r"gegeven|\bdata\b|informatie|dossier|identiteit|\bverzoek|adres|nummer|bericht|donnees|information|foto"
    r"|naam|formulier|verslag|bestand|documenten|number|\bname\b|\bnames\b|details|\be-?mail|document|\bform\b|photo"
    r"|\bfiles?\b"
    r"|coordonnees|\bnoms?\b|numero|formulaire|pieces|courriel"
)
_WHOLE = re.compile(
    r"\b(?:(?:het|de|uw|jouw|je|individuele|volledige|hele) )?dossier(?:s|gegevens)?\b"
    r"|\balle (?:\w+ )?gegevens\b|\btoutes (?:les|vos) donnees\b|\ball (?:your )?(?:personal )?data\b"
)
_ASKING = re.compile(
    r"\bacces\b|\baccess\b|\bop ?(?:te )?vragen\b|\bopgevraagd\b|\braadple\w+|\btoegang\b|\bnodig\b|\bconsult"
)
_WORKS_FOR = re.compile(
    r"\b(?:(?:sub-?)?verwerkers?|onderaannemers?|sous-traitants?|(?:sub)?processors?"
    r"|technische partners?|partenaires techniques)\b"
)
_FILES = re.compile(r"\b\w*(?:administratie|bestand(?:en)?|registratie)\b")
_FOR_US = re.compile(
    r"\b(?:(?:die|dat) (?:voor|namens) ons (?:optre\w+|werk\w+|verwerk\w+|uitvoer\w+)|(?:optreden|optreedt"
    r"|werken) (?:voor|namens) ons"
    r"|voor onze rekening|in onze (?:naam|opdracht)|namens ons|pour notre compte|en notre nom|on our behalf"
    r"|(?:act|work)(?:s|ing)? for us|(?:interviennent|agissent|agissant|intervenant) en (?:tant que"
    r"|qualite de) sous-traitants?"
    r"|(?:optreden|optreedt) als (?:\w+ )?verwerkers?)\b"
)
_ON_BEHALF = re.compile(
    r"\b(?:verwerkers?|onderaannemers?|in opdracht van|namens|uitbeste\w+|sous-traitants?|processors?|on (?:our"
    r"|behalf))\b"
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Spot:
    """A frame where it was found: the part, its sentence, and the range in which data belong to this frame."""

    part: Part
    sentence: Span
    hit: Hit
    reach: Span

    @property
    def bodies(self) -> list[Party]:
        """The ends that are neither the speaker nor the person."""
        return [end for end in self.hit.ends if end.form not in {"publisher", "person"}]

    def names(self, form: str) -> bool:
        """Whether one of the ends has this form."""
        return any(end.form == form for end in self.hit.ends)

    @property
    def actor(self) -> Party | None:
        """The body, other than the speaker, that the verb has as its subject."""
        subject = self.hit.subject
        return subject if subject is not None and subject.form not in {"publisher", "person"} else None


class SentenceFlows:
    """Reads the flows of one document sentence by sentence."""

    def __init__(self, page: Page, parties: Parties, frames: FrameReader) -> None:
        self._page = page
        self._frames = frames
        self._parties = parties
        self.speaker = parties.speaker
        self._read_spot: _Spot | None = None
        self._read_tied: tuple[list[Named], list[Named], Span | None] = ([], [], None)
        self._readers: dict[Action, Callable[[_Spot], list[Flow]]] = {
            "disclose": self._disclosed,
            "give": self._given_by_person,
            "obtain": self._obtained,
            "hold": self._obtained,
            "exchange": self._exchanged,
            "engage": self._engaged,
            "serve": self._served,
            "consult": self._consulted,
            "supply": self._supplied,
        }

    def read(self, part: Part, sentence: Span) -> list[Flow]:
        """Return the flows that a sentence states; denials are read elsewhere."""
        found: list[Flow] = []
        all_hits = self._frames.hits(sentence)
        for hit in all_hits:
            if negated(self._page.low(clause_around(self._page.shadow, sentence, hit.cue.end - 1))):
                continue
            spot = _Spot(part, sentence, hit, _reach(hit, all_hits, sentence))
            for flow in self._readers[hit.frame.action](spot):
                if flow.receiver is not None and flow.receiver.name == flow.sender.name:
                    continue
                if supervises(flow) and not part.is_item:
                    continue
                if not any(_same_ends(flow, other) for other in found):
                    found.append(flow)
        return found

    def _disclosed(self, spot: _Spot) -> list[Flow]:
        """Read «wij geven … door aan X», «X geeft … door aan ons» and «u bezorgt ons …»."""
        subject = spot.hit.subject
        if spot.names("person"):
            return []
        if subject is not None and subject.form == "person":
            return self._given_by_person(spot)
        if spot.actor is not None and spot.names("publisher"):
            return [self._flow(spot, spot.actor, "source")]
        if (
            spot.names("publisher")
            and subject is None
            and not spot.bodies
            and _YOURS.search(self._page.low(spot.sentence))
        ):
            return self._given_by_person(spot)
        if not spot.hit.ends and spot.actor is not None and _US.search(self._page.low(spot.sentence)):
            place = Span(spot.actor.span.start, spot.sentence.end)
            givers = [one for one in self._parties.list_from(place) if one.form in {"named", "class"}]
            return [
                self._flow(spot, one, "source")
                for one in givers
                if spot.hit.by_agent and not names_nobody(self._page, one)
            ]
        told = [end for end in spot.bodies if not names_nobody(self._page, end) or is_third(self._page, end)]
        flows = [(self._given(spot, end), self._by_name(end, spot.sentence)) for end in told]
        return [dataclasses.replace(flow, receiver=one) for flow, names in flows for one in names]

    def _by_name(self, end: Party, sentence: Span) -> list[Party]:
        """Return the names that a class is followed by in brackets («partners (X, Y)»), else the class itself."""
        gloss = _GLOSS.match(self._page.shadow.plain, end.span.end + 1, sentence.end)
        if end.form == "named" or gloss is None:
            return [end]
        listed = self._parties.list_from(Span(*gloss.span(1)))
        return listed if listed and all(one.form == "named" for one in listed) else [end]

    def _given(self, spot: _Spot, end: Party) -> Flow:
        section = spot.part.section
        sender = spot.actor if spot.actor is not None and spot.actor.form == "named" else None
        if is_third(self._page, end) and not _WORKS_FOR.search(end.name):
            return self._flow(spot, end, "recipient", sender)
        low = self._page.low(spot.sentence)
        on_behalf = _FOR_US.search(low) or (_ON_BEHALF.search(low) and not section.about("recipient"))
        works = section.about("processor") or on_behalf or processes(end.name) or _WORKS_FOR.search(end.name)
        role: FlowRole = "processor" if works and "verantwoordelijke" not in end.name else "recipient"
        return self._flow(spot, end, role, sender)

    def _given_by_person(self, spot: _Spot) -> list[Flow]:
        section, subject = spot.part.section, spot.hit.subject
        if _CONSENT.match(self._page.shadow.low, spot.hit.cue.end, spot.sentence.end):
            return []
        outside = section.about("rights", "contact") and not section.about("source", "data")
        if outside or spot.bodies or not _DATA_WORD.search(self._page.low(spot.sentence)):
            return []
        if _THEY.search(self._page.shadow.low, spot.sentence.start, spot.hit.cue.start):
            return []
        return [self._flow(spot, Party(PERSON, subject.span if subject else spot.hit.cue, "person"), "source")]

    def _obtained(self, spot: _Spot) -> list[Flow]:
        section = spot.part.section
        if section.about("rights", "contact") and not section.about("source", "data", "recipient", "purpose"):
            return []
        if spot.hit.subject is not None and spot.hit.subject.form == "person":
            return []
        if _THEY.search(self._page.shadow.low, spot.sentence.start, spot.hit.cue.start):
            return []
        if not (section.about("source") or _DATA_WORD.search(self._page.low(spot.sentence))):
            return []
        if all(_OWN_MEANS.search(end.name.lower()) and end.body is None for end in spot.bodies) and spot.bodies:
            return []
        asked = [end for end in spot.hit.ends if end.form == "person"][:1]
        asked = [] if _RIGHT.search(self._page.low(spot.sentence)) else asked
        told = [one for one in spot.bodies if not names_nobody(self._page, one) or is_third(self._page, one)]
        return [self._flow(spot, end, "source") for end in (*asked, *told)]

    def _supplied(self, spot: _Spot) -> list[Flow]:
        """Read «X geeft ons …, via Y»: who gives stands before the verb, through whom after it."""
        if spot.hit.subject is not None and spot.hit.subject.form == "person":
            return self._given_by_person(spot)
        givers = [spot.actor] if spot.actor is not None else []
        return [self._flow(spot, end, "source") for end in (*givers, *spot.bodies) if not names_nobody(self._page, end)]

    def _exchanged(self, spot: _Spot) -> list[Flow]:
        roles: tuple[FlowRole, ...] = ("recipient", "source")
        return [
            self._flow(spot, end, role) for end in spot.bodies if not names_nobody(self._page, end) for role in roles
        ]

    def _engaged(self, spot: _Spot) -> list[Flow]:
        """Read who works for the speaker, or for the body that passes its work on («uitbesteed aan … door X»)."""
        low = self._page.low(spot.sentence)
        about = spot.part.section.about("processor", "recipient", "security", "transfer")
        on_behalf = _ON_BEHALF.search(low) is not None
        if not (about or on_behalf or _DATA_WORD.search(low) or _FILES.search(low)):
            return []
        before = self._page.low(Span(spot.sentence.start, spot.hit.cue.start))
        if spot.part.is_item and _RELATIVE_CLAUSE.search(before):
            return []
        client = spot.actor if spot.hit.frame.by is not None else None
        found = []
        for end in (one for told in spot.bodies for one in self._by_name(told, spot.sentence)):
            if client is None and (names_nobody(self._page, end) or (end.form == "class" and not (about or on_behalf))):
                continue
            relative = client is not None and names_nobody(self._page, end)
            party = dataclasses.replace(end, form="relative", of=client) if relative else end
            found.append(self._flow(spot, party, "processor", client))
        work = _PASSED_ON.match(low) if client is not None else None
        if work is not None:
            span = Span(spot.sentence.start + work.start(1), spot.sentence.start + work.end(1))
            for flow in found:
                flow.purposes = flow.purposes or [Named(self._page.words(span), span, "purpose.passed-on")]
        return found

    def _served(self, spot: _Spot) -> list[Flow]:
        """Read for whom the speaker works itself, or who works for the speaker («partners … in opdracht van ons»)."""
        if spot.names("publisher") or _OURS.search(self._page.low(spot.hit.cue)):
            return self._working(spot)
        found = [self._flow(spot, end, "source") for end in spot.bodies if not names_nobody(self._page, end)]
        for flow in found:
            flow.role = "processor"
        return found

    def _working(self, spot: _Spot) -> list[Flow]:
        """Read who processes on behalf of the speaker: the body that stands before the words that say so."""
        low, sentence = self._page.shadow.low, spot.sentence
        ours = _OURS.search(self._page.low(spot.hit.cue))
        if not (ours or _PROCESSES.search(low, sentence.start, sentence.end)):
            return []
        agent = _AGENT.search(low, sentence.start, spot.hit.cue.start)
        for match in _WORD.finditer(low, agent.end() if agent else sentence.start, spot.hit.cue.start):
            party = self._parties.at(Span(match.start(), spot.hit.cue.start))
            if party is not None and party.form in {"class", "named", "relative"}:
                return [self._flow(spot, party, "processor")]
        return []

    def _consulted(self, spot: _Spot) -> list[Flow]:
        """Read «overheidsdiensten mogen bij ons gegevens opvragen»: who asks stands before the cue."""
        low, sentence = self._page.shadow.low, spot.sentence
        if spot.hit.frame.id.endswith("nodig") and _SPEAKER_NEEDS.search(low, sentence.start, sentence.end):
            return []
        if not _ASKING.search(low, sentence.start, sentence.end):
            return []
        if spot.hit.frame.id.endswith("access"):
            return self._with_access(spot)
        if spot.hit.frame.id.endswith("modal"):
            party = self._parties.at(Span(spot.hit.cue.end, sentence.end))
            told = party if party is not None and party.form in {"class", "named"} else spot.actor
            return [self._flow(spot, told, "recipient")] if told and not names_nobody(self._page, told) else []
        limit = spot.hit.cue.start if spot.hit.frame.id.endswith("ons") else sentence.end
        for match in _WORD.finditer(low, sentence.start, limit):
            party = self._parties.at(Span(match.start(), sentence.end))
            if party is not None and party.form in {"class", "named"} and not names_nobody(self._page, party):
                return [self._flow(spot, party, "recipient")]
        return []

    def _with_access(self, spot: _Spot) -> list[Flow]:
        """Read «X heeft toegang tot de gegevens»: the bodies before the verb, by the names in brackets where given."""
        before = Span(spot.sentence.start, spot.hit.cue.start)
        glosses = [
            party
            for match in _GLOSS.finditer(self._page.shadow.plain, before.start, before.end)
            if (party := self._parties.at(Span(*match.span(1)))) is not None and party.form == "named"
        ]
        listed = glosses or self._parties.list_from(before)
        bodies = [
            one for one in listed if one.form not in {"publisher", "person"} and not names_nobody(self._page, one)
        ]
        found = [
            self._given(dataclasses.replace(spot, hit=dataclasses.replace(spot.hit, subject=None)), one)
            for one in bodies
        ]
        for flow in found:
            flow.role = "processor" if _SUPPLIES.search(self._page.low(before)) else flow.role
        return found

    def _flow(self, spot: _Spot, other: Party, role: FlowRole, sender: Party | None = None) -> Flow:
        low, sentence, cue = self._page.shadow.low, spot.sentence, spot.hit.cue
        if self._read_spot is not spot:
            # what is tied to a flow follows from its place alone, however many ends it has
            self._read_spot, self._read_tied = spot, self._tied(spot)
        data, about, condition = self._read_tied
        start = min(cue.start, other.span.start if sentence.holds(other.span) else cue.start)
        end = max(cue.end, other.span.end)
        return Flow(
            other if role == "source" else sender or self.speaker,
            self.speaker if role == "source" else other,
            role,
            Span(start, end),
            spot.hit.frame.id,
            spot.hit.frame.confidence,
            spot.part.index,
            data=list(data),
            subjects=self._subjects(spot),
            purposes=list(about),
            condition=condition,
            whole_file=_WHOLE.search(low, sentence.start, min(end + 20, sentence.end)) is not None,
            doubt=role == "recipient" and doubtful(other.name),
        )

    def _subjects(self, spot: _Spot) -> list[Mention]:
        """Return whose file or data travel («het dossier van de leerlingen»)."""
        match = _OF_WHOM.search(self._page.shadow.low, spot.reach.start, spot.reach.end)
        return subjects_at(self._page, match.end(), spot.reach.end) if match else []

    def _tied(self, spot: _Spot) -> tuple[list[Named], list[Named], Span | None]:
        """Return data, purposes and condition that a sentence ties to a flow.

        Where the flow stands inside a purpose («het nummer om met X te communiceren»), only what stands right before
        that purpose is tied to it.
        """
        page, sentence, cue = self._page, spot.sentence, spot.hit.cue
        cut = _SO_THAT.search(page.shadow.low, cue.end, sentence.end)
        data = in_sentence(page, Span(spot.reach.start, min(cut.start(), spot.reach.end) if cut else spot.reach.end))
        stated = purposes.in_sentence(page, sentence)
        inside = next((item for item in stated if item.span.holds(cue)), None)
        if inside is None:
            return data, stated, condition_in(page.shadow, sentence)
        low = page.shadow.low
        near = [
            item
            for item in data
            if item.span.end <= inside.span.start and _UP_TO_PURPOSE.fullmatch(low[item.span.end : inside.span.start])
        ][-1:]
        anchor = near[0].span.start if near else inside.span.start
        start = max(sentence.start, *(low.rfind(word, sentence.start, anchor) for word in (" of ", ", ")))
        return near, [inside], condition_in(page.shadow, Span(start, inside.span.start))


_OWN_MEANS = re.compile(
    r"(?:portaal|portal|website|site|\bapp|platform|formulier|form|project|server|account|applicatie|toepassing|webshop"
    r"|nieuwsbrief|newsletter|systeem|system)$"
)
_CONSENT = re.compile(r"(?: \w+){0,2} (?:toestemming|consent|consentement|permission|akkoord)\b")
_RELATIVE_CLAUSE = re.compile(r"\b(?:die|dat|qui|who|that|which)\b[^,.;:]{0,70}$")
_THEY = re.compile(r"\b(?:die|dat|wat|wanneer|als|that|which|que) (?:zij|ze|hij|they|he|she|ils?|elles?) [^,;:]{0,50}$")
"""Who gets data in «gegevens die zij van u ontvangen» is not the speaker."""
_US = re.compile(r"\b(?:wij|we|ons|nous|us|opvragen|ontvangen)\b")
_AGENT = re.compile(r"\b(?:door|par|by) (?!(?:ons|nous|us|middel|means)\b)")
_RIGHT = re.compile(r"\b(?:inzage|verzoek|recht op|recht om|droit|right to|request)\b")
_YOURS = re.compile(
    r"\b(?:uw|jouw|je|vos|your) (?:\w+ ){0,2}?(?:\w*gegevens|\w*informatie|donnees|data|information|details)\b"
)
_OURS = re.compile(r"\b(?:ons|onze|our|notre)\b")
_PROCESSES = re.compile(r"\b(?:verwerk\w*|behandel\w*|process\w*|trait\w*|gegevens|donnees|data)\b")
_SPEAKER_NEEDS = re.compile(r"\bhebben (?:we|wij)\b|\b(?:we|wij) hebben\b")
_PASSED_ON = re.compile(
    r"(?:(?:ook|het|de) )*([a-z][^,.;:()]{3,80}?) (?:is|zijn|wordt|worden|werd|werden) (?:\w+ ){0,8}?uitbesteed\b"
)
_OF_WHOM = re.compile(
    r"\b(?:dossiers?|gegevens|informatie|files?) (?:van|betreffende|over|omtrent|inzake|of|about) "
    r"(?:(?:de|het|onze|alle|the|our) )?"
)
_GLOSS = re.compile(r"\(([^()]{2,40})\)")
_SUPPLIES = re.compile(
    r"\b(?:onze|notre|nos|our) (?:\w+ )?\w*(?:leverancier|dienstverlener|fournisseur|hebergeur|provider|supplier)"
)
_WORD = re.compile(r"[a-z]+")
_UP_TO_PURPOSE = re.compile(r"[ ,(]{0,2}(?:(?:bijvoorbeeld|bv\.?|bijv\.?|onder (?:meer|andere)|o\.[am]\.?|zoals),? )?")
_SO_THAT = re.compile(r", (?:zodat|waarbij|omdat)\b|\bzodat\b|[:;] (?=[^.:;]*\b(?:je|u|jij|wij|we)\b)")


def _reach(hit: Hit, others: list[Hit], sentence: Span) -> Span:
    """Return the part of a sentence in which data belong to a frame: up to the next frame of another kind."""
    ends = [hit.cue.start, *(end.span.start for end in hit.ends)]
    later = [
        other.cue.start for other in others if other.frame.action != hit.frame.action and other.cue.start > max(ends)
    ]
    earlier = [
        other.cue.end
        for other in others
        if other.frame.action != hit.frame.action and other.cue.end < min(ends) and other.ends
    ]
    return Span(max(earlier, default=sentence.start), max(min(later, default=sentence.end), hit.cue.end))


def _same_ends(one: Flow, other: Flow) -> bool:
    return (one.sender.name, one.receiver and one.receiver.name, one.role) == (
        other.sender.name,
        other.receiver and other.receiver.name,
        other.role,
    )
