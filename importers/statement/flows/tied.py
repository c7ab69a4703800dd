"""What a sentence ties to a flow: data, purposes, a condition, and whose data they are."""

import dataclasses
import re

from importers.statement.aims import purposes
from importers.statement.bodies.party import Party
from importers.statement.bodies.roles_of_parties import doubtful
from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.duties.cues import subjects_at
from importers.statement.facts import Flow, FlowRole, Mention
from importers.statement.flows.frames import Hit
from importers.statement.page import Page, Part
from importers.statement.words.sentences import condition_in
from importers.statement.words.shadow import Span

_WHOLE = re.compile(
    r"\b(?:(?:het|de|uw|jouw|je|individuele|volledige|hele) )?dossier(?:s|gegevens)?\b"
    r"|\balle (?:\w+ )?gegevens\b|\btoutes (?:les|vos) donnees\b|\ball (?:your )?(?:personal )?data\b"
)
_OF_WHOM = re.compile(
    r"\b(?:dossiers?|gegevens|informatie|files?) (?:van|betreffende|over|omtrent|inzake|of|about) "
    r"(?:(?:de|het|onze|alle|the|our) )?"
)
_UP_TO_PURPOSE = re.compile(r"[ ,(]{0,2}(?:(?:bijvoorbeeld|bv\.?|bijv\.?|onder (?:meer|andere)|o\.[am]\.?|zoals),? )?")
_SO_THAT = re.compile(r", (?:zodat|waarbij|omdat)\b|\bzodat\b|[:;] (?=[^.:;]*\b(?:je|u|jij|wij|we)\b)")


@dataclasses.dataclass(frozen=True, slots=True)
class Spot:
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


class Ties:
    """Makes the flows of the frames that are found; `speaker` is the other end where a sentence names one."""

    def __init__(self, page: Page, speaker: Party) -> None:
        self._page = page
        self._speaker = speaker
        self._read_spot: Spot | None = None
        self._read_tied: tuple[list[Named], list[Named], Span | None] = ([], [], None)

    def flow(self, spot: Spot, other: Party, role: FlowRole, sender: Party | None = None) -> Flow:
        """Return the flow between the speaker, or `sender`, and another end, with what the sentence ties to it."""
        low, sentence, cue = self._page.shadow.low, spot.sentence, spot.hit.cue
        if self._read_spot is not spot:
            # what is tied to a flow follows from its place alone, however many ends it has
            self._read_spot, self._read_tied = spot, self._tied(spot)
        data, about, condition = self._read_tied
        start = min(cue.start, other.span.start if sentence.holds(other.span) else cue.start)
        end = max(cue.end, other.span.end)
        return Flow(
            other if role == "source" else sender or self._speaker,
            self._speaker if role == "source" else other,
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

    def _subjects(self, spot: Spot) -> list[Mention]:
        """Return whose file or data travel («het dossier van de leerlingen»)."""
        match = _OF_WHOM.search(self._page.shadow.low, spot.reach.start, spot.reach.end)
        return subjects_at(self._page, match.end(), spot.reach.end) if match else []

    def _tied(self, spot: Spot) -> tuple[list[Named], list[Named], Span | None]:
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


def reach_of(hit: Hit, others: list[Hit], sentence: Span) -> Span:
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
