"""Verb frames: which words say that data go from one end to another, and where each end stands."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.page import Page
from importers.statement.words import lexicon
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wordings

Action: TypeAlias = Literal[
    "disclose", "obtain", "exchange", "engage", "serve", "consult", "hold", "give", "supply", "publish"
]


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """A way of saying that data move: its cue, and the prepositions before its ends."""

    id: str
    action: Action
    cue: re.Pattern[str]
    to: re.Pattern[str] | None
    from_: re.Pattern[str] | None
    by: re.Pattern[str] | None
    confidence: float
    near: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Hit:
    """A frame found in a sentence: its cue, the ends that it names, and who is told to act.

    That is the subject of its verb, or, where `by_agent`, the body after «door», «par» or «by» of a passive one.
    """

    frame: Frame
    cue: Span
    ends: tuple[Party, ...]
    subject: Party | None
    by_agent: bool = False


def _prepositions(entry: dict[str, Any], name: str) -> re.Pattern[str] | None:
    words = entry.get(name)
    return re.compile(rf"\b(?:{'|'.join(words)})(?: ?: ?| |(?<=')|(?<=l\.))") if words else None


@lexicon.remembered
def frames() -> Wordings[Frame]:
    """Return every frame, in the order of the table."""
    table = lexicon.table("frames")
    found = (
        Frame(
            entry["id"],
            entry["action"],
            re.compile(entry["cue"]),
            _prepositions(entry, "to"),
            _prepositions(entry, "from"),
            _prepositions(entry, "by"),
            entry["confidence"],
            entry.get("near"),
        )
        for entry in table["frame"]
    )
    return Wordings(found, lambda frame: frame.cue)


class FrameReader:
    """Finds the frames of the sentences of one document; each sentence is read once."""

    def __init__(self, page: Page, parties: Parties) -> None:
        self._page = page
        self._parties = parties
        self._read: dict[Span, list[Hit]] = {}

    def hits(self, sentence: Span) -> list[Hit]:
        """Return the frames of a sentence, each with the parties at its ends."""
        found = self._read.get(sentence)
        if found is None:
            found = self._read[sentence] = list(_hits(self._page, self._parties, sentence))
        return found


def _hits(page: Page, parties: Parties, sentence: Span) -> Iterator[Hit]:
    low = page.shadow.low
    for frame in frames().likely(page.shadow, sentence):
        for cue, room in _places(frame, low, sentence):
            ends = _ends(parties, frame, low, cue, room)
            agent = _by(parties, frame, cue, low, room)
            subject = agent or _subject(page, parties, frame, cue, room)
            yield Hit(frame, cue, tuple(ends), subject, agent is not None)


def _places(frame: Frame, low: str, sentence: Span) -> Iterator[tuple[Span, Span]]:
    """Yield where the cue of a frame stands, and the room of its ends: the sentence, or its clause where two tell it.

    «De gegevens die u aan ons bezorgt, kunnen wij aan X verstrekken» says twice that data go somewhere.
    """
    cues: list[Span] = []
    cuts: list[int] = []
    for match in frame.cue.finditer(low, sentence.start, sentence.end):
        comma = low.find(", ", cues[-1].end, match.start()) if cues else -1
        if cues and (comma < 0 or frame.action != "disclose"):
            break
        cuts += [comma] if cues else []
        cues.append(Span(*match.span()))
    bounds = [sentence.start, *cuts, sentence.end]
    for index, cue in enumerate(cues):
        yield cue, Span(bounds[index], bounds[index + 1])


def _ends(parties: Parties, frame: Frame, low: str, cue: Span, sentence: Span) -> list[Party]:
    """Return the parties after a preposition.

    One that only goes on with a name («de FAS van de overheid») leads to none, nor does one in a clause about when
    («wanneer u zich bij X aanmeldt»).
    """
    found: list[Party] = []
    for match in _prepositions_of(frame, low, cue, sentence):
        if found and (
            match.end() <= found[-1].span.end
            or (match.start() == found[-1].span.end + 1 and match.group() in {"van ", "of "})
            or _APPOSED.fullmatch(low, found[-1].span.end, match.start())
        ):
            continue
        if _of_other_verb(frame, low, cue, sentence, match):
            continue
        for party in parties.list_from(Span(_behind(low, match, sentence.end), sentence.end)):
            found += _such_as(parties, low, party, sentence)
            if all(not party.span.meets(other.span) for other in found):
                found.append(party)
    return found


def places_of_ends(frame: Frame, low: str, cue: Span, sentence: Span) -> Iterator[int]:
    """Yield where a body would stand to which the words of a frame lead, whether one is known there or not."""
    for match in _prepositions_of(frame, low, cue, sentence):
        if not _of_other_verb(frame, low, cue, sentence, match):
            yield _behind(low, match, sentence.end)


def _prepositions_of(frame: Frame, low: str, cue: Span, sentence: Span) -> Iterator[re.Match[str]]:
    preposition = frame.to or frame.from_
    inside = Span(cue.start, min(cue.end + frame.near, sentence.end)) if frame.near else sentence
    return preposition.finditer(low, inside.start, inside.end) if preposition is not None else iter(())


def _behind(low: str, preposition: re.Match[str], end: int) -> int:
    """Return where what a preposition leads to begins, after «onder meer» and the like.

    «Overgemaakt aan of bekomen van X»: the body after the second preposition is meant by both.
    """
    shared = _SHARED_END.match(low, preposition.end(), end)
    start = shared.end() if shared else preposition.end()
    example = _EXAMPLE.match(low, start, end)
    return example.end() if example else start


def _of_other_verb(frame: Frame, low: str, cue: Span, sentence: Span, preposition: re.Match[str]) -> bool:
    """Whether a preposition belongs to another clause or verb than the cue: to a case, or to what stands before it."""
    start = preposition.start()
    if start > cue.end and _OTHER_CASE.search(low, cue.end, start):
        return True
    if _WHEN.search(low, sentence.start, start) or low.endswith("kader ", 0, start):
        return True
    if preposition.end() > cue.start:
        return False
    # «onttrokken aan X en meegestuurd met de aanvraag»: X is where the list comes from
    if low.find(";", preposition.end(), cue.start) > 0 or low.endswith("onttrokken ", 0, start):
        return True
    if frame.action != "disclose":
        return False
    # «opgegeven door leden zijn toegankelijk voor …», «offers made to members …, to transfer your data to X»
    english = frame.id.startswith("en.") and not _FRONTED.search(low[max(start - 16, 0) : start])
    return english or preposition.group() in _AGENTIVE


def _such_as(parties: Parties, low: str, party: Party, sentence: Span) -> list[Party]:
    """Return the examples given of a class («instanties …, zoals een onderzoeksrechter»)."""
    match = _SUCH_AS.match(low, party.span.end, min(party.span.end + 80, sentence.end))
    return parties.list_from(Span(match.end(), sentence.end)) if match and party.form in {"class", "relative"} else []


_FRONTED = re.compile(
    r"(?:^|[.:;,–-] ?|\b(?:only|also|and|or|with|whom|which) |\bcombined |\bcooperation |\bpartnership )$"
)
_AGENTIVE = frozenset({"door ", "par ", "by "})
_SHARED_END = re.compile(
    r"(?:en/of|of|en|et|ou|and|or) (?:[a-z]+ )?(?:van|bij|met|aan|door|from|with|to|by|de|des|avec|aupres de|par|a"
    r"|aux) "
)
_SUCH_AS = re.compile(
    r"[^.;:(]{0,60}?,? (?:zoals|waaronder|such as|including|like|tel(?:le)?s? que|comme|dont|notamment)"
    r"(?: (?:bv\.|bijvoorbeeld|o\.a\.|onder (?:meer|andere)))? "
)
_APPOSED = re.compile(r"(?: ?\([^()]{1,80}\))?, (?:zijnde |namelijk )?(?:een|un|une|an?) [^,.;:]{2,60}")
_WHEN = re.compile(r"\b(?:wanneer|als|indien|zodra) (?:u|je|jij)\b[^,.;]{0,80}$")
_OTHER_CASE = re.compile(
    r"\b(?:als|wanneer|indien|zodra|omdat|zodat|aangezien|if|when|because|lorsque|si|parce que|afin que)\b[^,;:()]*$"
)
_PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden)\b")
_EXAMPLE = re.compile(
    r"(?:onder meer|onder andere|o\.a\.|bijvoorbeeld|bv\.|zogenaamde|mogelijk|eventueel|ook|enkel|alleen|uitsluitend"
    r"|notamment|eventuellement|par exemple|for example|only|also) (?:aan |met |van |bij |a |aux |avec |to |with )?"
)
_SUBORDINATE = re.compile(
    r"\b(?:als|wanneer|indien|zodra|die|(?:zo|op|om)?dat|wat|waar\w*|of) (?=(?:u|je|jij|wij|we) )"
)
_MAIN_VERB = re.compile(r", (?:dan )?(?:wordt|worden|werd|werden|is|zijn)\b")
_INVERTED = re.compile(r"(?:, |[a-z]t |[a-z]en )(?:kunnen|mogen|zullen|moeten) (wij|we) [^,;:]{0,70}$")
_FRENCH_TO = re.compile(r" (?:a|aux?) ")
"""«à», which without its accent looks like an English article, leads to the receiver."""
_SUBJECT_REACH = 80
_SUBJECT_WORDS = 8
_SUBJECT_GAP = re.compile(r" (?:(?:ook|dan|dus|nog|soms|mogelijk|evenwel|uiteraard) )?")


def _by(parties: Parties, frame: Frame, cue: Span, low: str, sentence: Span) -> Party | None:
    if frame.by is None:
        return None
    for match in frame.by.finditer(low, sentence.start, sentence.end):
        # «geven … door aan X»: here «door» is a part of the verb
        if frame.action == "disclose" and cue.start < match.start() < cue.end:
            continue
        party = parties.at(Span(match.end(), sentence.end))
        if party is not None:
            return party
    return None


def _subject(page: Page, parties: Parties, frame: Frame, cue: Span, sentence: Span) -> Party | None:
    """Return the party right after the verb («geeft de overheid … door»), else the one right before it."""
    low = page.shadow.low
    # «om je mee te delen»: a pronoun before an infinitive is who is told
    if _INFINITIVE.match(low, cue.start, cue.end) and _TOLD.search(low, max(sentence.start, cue.start - 8), cue.start):
        return None
    return _with_modal(parties, low, cue, sentence) or _near_verb(parties, frame, low, cue, sentence)


def _near_verb(parties: Parties, frame: Frame, low: str, cue: Span, sentence: Span) -> Party | None:
    """Return the party right after the verb, else the one that begins its clause or stands right before it."""
    verb = re.compile(r"[a-z]+").match(low, cue.start, cue.end)
    if verb and verb.end() < sentence.end:
        gap = _SUBJECT_GAP.match(low, verb.end(), sentence.end)
        after = parties.at(Span(gap.end() if gap else verb.end(), sentence.end))
        direct = _before_verb(parties, low, cue, sentence)
        if direct is not None:
            return direct
        if (
            after is not None
            and low[after.span.start : after.span.end] not in {"ons", "jou", "us"}
            and not (frame.action == "supply" and cue.holds(after.span))
            and not _after_preposition(low, after.span.start)
            and not (frame.id.startswith("fr.") and _FRENCH_TO.match(low, verb.end(), after.span.start))
            # «we will send you an email»: English has nobody act who stands after the verb
            and not (after.form == "person" and frame.id.startswith("en."))
        ):
            return after
    if inverted := _INVERTED.search(low, max(sentence.start, cue.start - 80), cue.start):
        return parties.at(Span(inverted.start(1), cue.start))
    openings = list(_SUBORDINATE.finditer(low, max(sentence.start, cue.start - 160), cue.start))
    main = _MAIN_VERB.search(low, openings[-1].end(), cue.start) if openings else None
    # «als u dat wenst, worden uw gegevens gedeeld»: the clause about when has ended before the verb
    if main is None and openings and not _passive(low, Span(openings[-1].end(), sentence.end), cue):
        opened = openings[-1]
        party = parties.at(Span(opened.end(), cue.start))
        if party is not None and party.form in {"person", "publisher"}:
            return party
    return party_before(parties, low, sentence.start, cue.start)


def _passive(low: str, room: Span, cue: Span) -> bool:
    """Whether an auxiliary of the passive voice stands beside a verb, in a room that begins after a conjunction."""
    return _PASSIVE.search(low, max(cue.start - 16, room.start), min(cue.end + 9, room.end)) is not None


_LISTED_REACH = 240
_TO_VERB = re.compile(
    r"(?: (?:du|de la|de l'|des|de nos|of (?:the|our)|at the|van (?:de|het)|bij (?:de|het)) "
    r"(?!(?:praktijk|organisatie|vereniging|club|groep|bedrijf|team|school|ecole|association|organi[sz]ation|practice"
    r"|company|site|website)\b)[a-z' -]{2,40}?)?"
    r"(?: ?\([^()]{1,80}\))?[ ,]*(?:\w+ly |ook |tous |toutes |both |also |zelf |elk )?"
)
_MODAL = re.compile(
    r"(?:^|[,;:] )(?P<who>u|je|jij|wij|we) (?:kunt|kan|kun|kunnen|mag|mogen|moet|moeten|zal|zullen|wil|wilt|willen"
    r"|dient|dienen)\b[^,;:]{0,90}$"
)
_TOLD = re.compile(r"\b(?:om|zonder|door) (?:je|u|jou) $")
_INFINITIVE = re.compile(r"(?:mee |door |over |bekend |uit )?te ")


def _with_modal(parties: Parties, low: str, cue: Span, sentence: Span) -> Party | None:
    """Return the speaker or the person of «u kunt uw gegevens … bezorgen»."""
    begin = max(sentence.start, cue.start - 130)
    modal = _MODAL.search(low[begin : cue.start])
    return parties.at(Span(begin + modal.start("who"), cue.start)) if modal else None


def party_before(
    parties: Parties, low: str, start: int, place: int, *, after_preposition: bool = False
) -> Party | None:
    """Return the party that ends right before a place: the longest run of words that is one name."""
    begin = max(start, place - _SUBJECT_REACH)
    words = list(re.finditer(r"\S+", low[begin:place]))
    for word in words[-_SUBJECT_WORDS:]:
        at = begin + word.start()
        party = parties.at(Span(at, place))
        if party is not None and party.span.end >= place - 1:
            return None if _after_preposition(low, at) and not after_preposition else party
    return None


def bodies_before(parties: Parties, low: str, start: int, place: int) -> list[Party]:
    """Return the bodies that are enumerated right before a place («X (host), Y et Z» before its verb)."""
    begin = max(start, place - _LISTED_REACH)
    for word in re.finditer(r"(?<![\w'-])[\w]", low[begin:place]):
        at = begin + word.start()
        listed = parties.list_from(Span(at, place))
        if listed and _TO_VERB.fullmatch(low, listed[-1].span.end, place):
            return [] if _after_preposition(low, at) else listed
    return []


def at_each_word(parties: Parties, low: str, within: Span, end: int) -> Iterator[Party]:
    """Yield the parties that begin at the words `within` a room, one after the other; each ends before `end`."""
    rooms = (Span(word.start(), end) for word in _WORD.finditer(low, within.start, within.end))
    return (party for room in rooms if (party := parties.at(room)) is not None)


_WORD = re.compile(r"[a-z]+")


def told_before(parties: Parties, low: str, sentence: Span, place: int) -> list[Party]:
    """Return who is told of by the verb at a place: all that are enumerated before it, else the one before it."""
    listed = bodies_before(parties, low, sentence.start, place)
    one = party_before(parties, low, sentence.start, place) if not listed else None
    if one is None and not listed and low.endswith((" en ", " et ", " and "), 0, place):
        one = parties.at(sentence)
    return listed or ([one] if one is not None else [])


def _before_verb(parties: Parties, low: str, cue: Span, sentence: Span) -> Party | None:
    """Return the speaker or the person where the pronoun stands right before the verb («je bezorgt ons …»)."""
    match = re.compile(r"\b(?:wij|we|u|je|jij) $").search(low, max(sentence.start, cue.start - 4), cue.start)
    return parties.at(Span(match.start(), cue.start)) if match and not _after_preposition(low, match.start()) else None


def _after_preposition(low: str, place: int) -> bool:
    return bool(
        re.search(
            r"\b(?:aan|van|bij|met|door|voor|over|naar|via|uit|op|in|tot|onder|zoals|waaronder) "
            r"(?:de |het |een |onze )?$",
            low[max(place - 18, 0) : place],
        )
    )
