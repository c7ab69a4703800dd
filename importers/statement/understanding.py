"""From a page to what it says: every part is read in the light of its section, then tied to activities."""

import re
from typing import TYPE_CHECKING

from importers.statement.activities import Activities
from importers.statement.aims import purposes
from importers.statement.bodies.called_names import called
from importers.statement.bodies.controllers import controllers_named
from importers.statement.bodies.ends_mentioned import ends_mentioned
from importers.statement.bodies.parties import Parties
from importers.statement.bodies.publisher import language_of, publisher_of, title_of, version_of
from importers.statement.bodies.roles_stated import RolesStated, as_told, decider_in
from importers.statement.bodies.same_bodies import bodies_named_once
from importers.statement.categories import data
from importers.statement.categories.data_announced import told_in
from importers.statement.categories.data_denied import denied_in
from importers.statement.categories.data_labelled import labelled_by_term
from importers.statement.categories.no_data import names_none
from importers.statement.categories.same_data import named_once
from importers.statement.duties import cues, retention
from importers.statement.duties.contacts import contacts_in, enterprise_numbers
from importers.statement.duties.measures import measures_in
from importers.statement.duties.rights import rights_in, settled
from importers.statement.duties.systems import systems_in
from importers.statement.facts import Flow, FlowRole, Mention
from importers.statement.flows.data_below import among_data, carried_below, given_below, tells_manners, under_choices
from importers.statement.flows.denials import OUTSIDE, Denials
from importers.statement.flows.flows import SentenceFlows
from importers.statement.flows.frames import FrameReader
from importers.statement.flows.items_of_sharing import no_receiver_told
from importers.statement.flows.own_gifts import told_best
from importers.statement.flows.party_tables import PartyTables
from importers.statement.flows.recipient_lists import RecipientLists
from importers.statement.flows.safeguards import safeguard_in
from importers.statement.flows.tools_used import ToolsUsed
from importers.statement.flows.transfers import transfers_in
from importers.statement.page import Page, Part
from importers.statement.persons.same_persons import persons_named_once
from importers.statement.structure import headings, labelled_lines
from importers.statement.structure.definitions import without_explained
from importers.statement.structure.table_columns import TableColumns
from importers.statement.structure.told_in_section import data_in, describes_processing, is_purpose, purposes_in
from importers.statement.understood import Reading
from importers.statement.words.acronyms import acronyms_of
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

if TYPE_CHECKING:
    from importers.statement.bodies.party import Party
    from importers.statement.categories.data_words import Named

_RECENT = 50
_DENIES_ITEMS = re.compile(
    r"\b(?:not(?! longer| limited)|never|niet(?! langer| beperkt| limitatie)|nooit|geen|jamais|pas(?! plus longtemps"
    r"| au.?dela| limit))\b[^.;]{0,30}:$"
)
"""What a list holds whose lead denies it («We will not:») is not done."""
_SOURCE_HEAD = re.compile(r"^(?:\d+[.)] )?(?:via|van|bij|uit|door) ")
_OFFERS = re.compile(r"\b(?:kan|kunt|kun) (?:je|u)\b(?![^:]*gegevens)|\b(?:je|u) (?:kan|kunt)\b(?![^:]*gegevens)")
_FOR_THAT_REASON = re.compile(
    r"(?:om die|om deze) reden|(?:daarom|hiervoor|daarvoor|daartoe|zo)\b|pour cette raison|for this reason"
)
_OWN_POLICY = Wording(r"\bhun (?:eigen )?privacy(?:beleid|verklaring|policy)\b")
_TRANSFER_WORDS = re.compile(r"\bbuiten de (?:eer|eu|europese)|\bbuiten de europese|\bland buiten\b")


class Understanding:
    """Reads one page; `reading` holds what it found."""

    def __init__(self, page: Page, publisher: str | None = None) -> None:
        acronyms, shorts = acronyms_of(page), called(page)
        speaking = publisher_of(page, acronyms, shorts)
        shorts |= {speaking.short: speaking.name} if speaking.short and speaking.name else {}
        version, dated = version_of(page)
        self.page = page
        self.reading = Reading(
            page,
            title_of(page),
            publisher or speaking.name,
            speaking.span,
            language_of(page),
            version,
            dated,
            acronyms,
        )
        self._parties = Parties(page, self.reading.publisher, acronyms | shorts)
        page.names = self._parties.names()
        frames = FrameReader(page, self._parties)
        self._sentence_flows = SentenceFlows(page, self._parties, frames)
        self._lists = RecipientLists(page, self._parties)
        self._tools = ToolsUsed(page, self._parties)
        self._columns = TableColumns(page)
        self._tables_begun: dict[int, Part] = {}
        self._tables = PartyTables(page, self._parties)
        self._roles = RolesStated(page, self._parties)
        self._controllers = list(controllers_named(page, self._parties))
        self._denials = Denials(page, self._parties.publisher, frames)
        self._activities = Activities(page, self.reading.publisher or "")
        self._engaged: Party | None = None
        self._last_denial: Flow | None = None

    def read(self) -> Reading:
        """Read every part and return what the page says."""
        reading = self.reading
        for part in self.page.parts:
            if part.block.kind == "heading":
                self._heading(part)
            elif not part.section.about("definition", "change") or part.section.about("data"):
                self._part(part)
        reading.mentions = [*settled(reading.mentions), *contacts_in(self.page)]
        self._numbers()
        self._except_named()
        span = reading.publisher_span
        reading.flows += self._sentence_flows.filled_in.at_last(reading.flows)
        reading.flows += told_best(self.page, self._sentence_flows.speaker, reading.flows)
        bodies_named_once(reading.flows)
        as_told(reading.flows, self._roles.processors)
        reading.mentions += [*self._controllers, *self._tables.transfers]
        reading.mentions += ends_mentioned(self.page, self._parties, span, reading.flows)
        reading.activities = self._activities.finish(reading.flows, reading.retention, reading.mentions)
        named_once(reading.activities, [*reading.flows, *reading.denials], reading.groupings)
        persons_named_once(reading.mentions, [*reading.activities, *reading.flows, *reading.denials])
        return reading

    def _heading(self, part: Part) -> None:
        """Read a heading that names a source («Via de overheid») or denies a transfer («blijven binnen de EER»)."""
        self._engaged = None
        above = part.section.above
        lead = _SOURCE_HEAD.match(self.page.low(part.span))
        if lead and above is not None and above.about("source"):
            party = self._parties.at(Span(part.span.start + lead.end(), part.span.end))
            if party is not None and party.form != "publisher":
                flow = Flow(
                    party,
                    self._sentence_flows.speaker,
                    "source",
                    part.span,
                    "source.heading",
                    0.8,
                    part.index,
                    stated=False,
                )
                self.reading.flows.append(flow)
        for purpose in headings.purpose_named(self.page, part):
            self._activities.note_purpose(part, purpose)
        self._activities.note_data(part, headings.data_named(self.page, part))
        self._labelled(part)
        self.reading.mentions += [*rights_in(self.page, part, part.span), *cues.subject_heading(self.page, part)]
        if part.section.about("basis"):
            self.reading.mentions += cues.bases_in(self.page, part, part.span)
        denial = self._denials.read(part, part.span, None) if part.section.about("transfer") else None
        if denial is not None:
            self._deny(denial)

    def _part(self, part: Part) -> None:
        found_flows = self._tables.read(part)
        self.reading.flows += found_flows
        found_flows = list(found_flows)
        if not part.is_item:
            self._engaged = None
        self._reasons: list[Named] = []
        columns, aims = self._columns.read(part)
        self._activities.note_data(part, columns)
        for aim in aims:
            self._activities.note_purpose(part, aim)
        rows = retention.in_rows(self.page, part, self._tables_begun)
        self.reading.retention += rows or []
        self._in_table = rows is not None
        self._in_columns = bool(columns or aims)
        if part.is_item and part.above is not None and _DENIES_ITEMS.search(self.page.low(part.above.span)):
            return
        sentences = self.page.sentences(part)
        telling = without_explained(self.page, sentences)
        if sentences and not telling:
            return
        for sentence in telling:
            found_flows += self._sentence(part, sentence)
        self._labelled(part)
        given_below(self.page, part, found_flows)
        carried_below(self.page, part, found_flows)
        if part.is_item and not found_flows:
            found_flows += self._item(part)
            if not found_flows:
                found_flows += self._tools.read(part, part.span)
                self.reading.flows += found_flows
        elif part.is_item:
            self._item_data(part)
            if purposes.names_activity(self.page.low(part.span)):
                self._item_purpose(part)
        else:
            self._paragraph_data(part)
        such = self._sentence_flows.such(part, telling, found_flows)
        self.reading.flows += such
        found_flows += such
        self._activities.note_part(part, found_flows)

    def _labelled(self, part: Part) -> None:
        """Read a line that says by a label what it tells («Doel: …»)."""
        for purpose in (*labelled_lines.purposes_told(self.page, part), *headings.title_run_in(self.page, part)):
            self._activities.note_purpose(part, purpose)
        told = labelled_lines.data_told(self.page, part)
        if told:  # else the purposes of an item still wait for its data
            self._activities.note_data(part, told)

    def _sentence(self, part: Part, sentence: Span) -> list[Flow]:
        reading, page = self.reading, self.page
        reading.mentions += rights_in(page, part, sentence)
        reading.mentions += cues.bases_in(page, part, sentence)
        reading.mentions += measures_in(page, part, sentence)
        subjects = cues.subjects_in(page, part, sentence)
        reading.mentions += subjects
        if not self._in_table:
            reading.retention += retention.in_sentence(page, part, sentence, reading.retention[-1:])
        found = [] if page.low(sentence).endswith("?") else self._sentence_flows.read(part, sentence)
        if part.section.about("processor"):
            found += self._lists.works(part, sentence)
        found += self._roles.read(part, sentence, decider_in(part, self._controllers))
        told = {flow.receiver.name for flow in found if flow.receiver is not None}
        listed = part.is_item and part.section.about("recipient", "processor")
        used = [] if listed else self._tools.read(part, sentence)
        found += [flow for flow in used if flow.receiver is not None and flow.receiver.name not in told]
        engaged = [flow.receiver for flow in found if flow.role == "processor" and flow.receiver is not None]
        self._engaged = engaged[-1] if engaged else self._engaged
        denial = self._denials.read(part, sentence, self._engaged)
        if denial is not None:
            denial.excepted += [one.receiver for one in found if one.receiver and one.rule == "disclose.exception"]
            self._deny(denial)
        self._exceptions(part, sentence, found)
        recent = [*reading.flows[-_RECENT:], *found]
        reading.mentions += safeguard_in(page, part, sentence, self._parties, recent)
        if (denial is None or not denial.countries) and not self._in_exception(part, sentence):
            reading.mentions += transfers_in(page, part, sentence, reading.mentions[-_RECENT:])
        # what a denial names is not processed for that, and what it excepts is read with its flows
        named = [] if denial is not None else data_in(self.page, part, sentence)
        about = [] if self._in_columns else purposes_in(self.page, part, sentence)
        about = about if denial is None else self._denials.before(denial, sentence, about)
        if _OWN_POLICY.search(page.low(sentence)):
            self._others_decide(part)
        self._activities.note_sentence(part, named, about, subjects, systems_in(page, sentence))
        if _FOR_THAT_REASON.match(page.low(sentence)):
            for flow in found:
                flow.purposes = flow.purposes or list(self._reasons)
        self._reasons = about
        reading.flows += found
        return found

    def _others_decide(self, part: Part) -> None:
        """«Lees hun privacybeleid»: the bodies that the paragraph lists decide for themselves, and are controllers."""
        for match in re.finditer(r"\b(?:op|van|via|door) (?=[A-Z])", self.page.plain(part.span)):
            listed = self._parties.list_from(Span(part.span.start + match.end(), part.span.end))
            if len(listed) > 1:
                self.reading.mentions += [
                    Mention("controller", item.name, item.span, "controller.own-policy", 0.7, item) for item in listed
                ]

    def _deny(self, denial: Flow) -> None:
        self.reading.denials.append(denial)
        self._last_denial = denial
        if denial.countries:
            name = f"geen: {self.page.words(denial.span).strip(' .')}"
            self.reading.mentions.append(Mention("transfer", name[:120], denial.span, denial.rule, 0.85))

    def _exceptions(self, part: Part, sentence: Span, found: list[Flow]) -> None:
        """Narrow the last denial by the flows of a sentence that begins an exception, or follows one."""
        last = self._last_denial
        if last is None or part.index - last.part > 1:
            return
        if not self._in_exception(part, sentence):
            return
        if last.countries and _TRANSFER_WORDS.search(self.page.low(sentence)):
            name = self.page.words(sentence).strip(" .")[:120]
            self.reading.mentions.append(Mention("transfer", name, sentence, "transfer.exception", 0.8))
        opener = self._opener(part, sentence)
        for flow in found:
            if flow.receiver is not None and flow.receiver.form != "publisher":
                last.excepted.append(flow.receiver)
                flow.condition = flow.condition or opener
                if last.countries:
                    flow.countries = [(OUTSIDE, last.countries[0][1])]

    def _in_exception(self, part: Part, sentence: Span) -> bool:
        """Whether a sentence begins an exception to a denial, or stands in a part after one that does."""
        return any(self._denials.is_exception(one) and one.start <= sentence.start for one in self.page.sentences(part))

    def _opener(self, part: Part, sentence: Span) -> Span | None:
        """Return the sentence before this one that says in which case the exception holds."""
        before = [
            one for one in self.page.sentences(part) if one.start < sentence.start and self._denials.is_exception(one)
        ]
        if not before:
            return None
        start, end = before[-1]
        while end > start and self.page.shadow.low[end - 1] in " .":
            end -= 1
        return Span(start, end)

    def _paragraph_data(self, part: Part) -> None:
        if part.section.about("data") and not labelled_lines.is_labelled(self.page, part):
            read = data.of_item if data.like_item(self.page, part.span) else data.pure_list
            denied = denied_in(self.page, part.span)
            found = [one for one in read(self.page, part.span) if denied is None or not denied.meets(one.span)]
            self._activities.note_data(part, found)

    def _item_data(self, part: Part) -> None:
        if describes_processing(self.page, part) or names_none(self.page, part):
            return
        roles = self.page.role_of_items(part)
        section = part.section
        offered = part.above is not None and (
            _OFFERS.search(self.page.low(part.above.span)) or under_choices(self.page, part)
        )
        if labelled_lines.is_labelled(self.page, part):
            return
        listed = "data" in roles[:1] or (section.about("data") and not {"purpose", "rights"} & set(roles))
        listed = listed or among_data(self.page, part)
        if listed and not offered and not tells_manners(self.page, part):
            found = data.of_item(self.page, part.span)
        elif section.about("rights", "security", "contact", "definition", "retention"):
            found = []
        else:
            found = [item for one in self.page.sentences(part) for item in told_in(self.page, one)]
        self.reading.groupings += [item for item in found if item.group]
        self._activities.note_data(part, found)

    def _item(self, part: Part) -> list[Flow]:
        roles = self.page.role_of_items(part)
        period = retention.of_item(self.page, part)
        if period is not None:
            self.reading.retention.append(period)
            general = self._activities.general
            general.data += labelled_by_term(self.page, part, general.data)
            return []
        sharing = {"recipient", "processor"} & set(roles) or part.section.about("recipient", "processor")
        if (
            sharing
            and "data" not in roles[:1]
            and not self._tables.beside(part)
            and not no_receiver_told(self.page, part)
        ):
            role: FlowRole = "processor" if "processor" in roles[:1] else "recipient"
            flows = self._lists.read(part, role)
            self.reading.flows += flows
            if flows:
                self._activities.note_data(part, [])  # else what the item says they are used for waits for its data
                return flows
        self._item_data(part)
        self._item_purpose(part)
        return []

    def _item_purpose(self, part: Part) -> None:
        """Note the purpose that an item of a list of purposes or cookies is."""
        if self._activities.has_purpose(part) or not is_purpose(self.page, part):
            return
        span = part.span
        cookies = "cookies" in self.page.role_of_items(part)[:1]
        cut = self.page.shadow.low.find(", zodat", span.start, span.end) if cookies else -1
        self._activities.note_purpose(part, purposes.of_item(self.page, Span(span.start, cut) if cut > 0 else span))

    def _numbers(self) -> None:
        """Tie each enterprise number to the body named right before it, else to the publisher."""
        speaker = self._sentence_flows.speaker
        for number, span in enterprise_numbers(self.page):
            ends = [flow.receiver for flow in self.reading.flows if flow.receiver is not None]
            near = [party for party in ends if party.form == "named" and 0 <= span.start - party.span.end <= 40]  # noqa: PLR2004 - «(ondernemingsnummer …»
            self.reading.numbers.append((near[0] if near else speaker, number, span))

    def _except_named(self) -> None:
        """Expand «de genoemde ontvangers» to everybody that the document names as a receiver."""
        named = {
            flow.receiver.name: flow.receiver
            for flow in reversed(self.reading.flows)
            if flow.receiver is not None and _is_named_receiver(flow)
        }
        for denial in self.reading.denials:
            if self._denials.excepts_named(denial.span):
                seen = {party.name for party in denial.excepted}
                denial.excepted += [party for name, party in reversed(named.items()) if name not in seen]


def _is_named_receiver(flow: Flow) -> bool:
    """Whether the speaker itself names a receiver.

    One that gets data from another body is none, nor is «onze onderaannemers» in passing: a relative body counts where
    a list of receivers holds it.
    """
    receiver = flow.receiver
    if receiver is None or flow.role == "source" or receiver.form == "publisher" or flow.sender.form != "publisher":
        return False
    return receiver.form != "relative" or flow.role != "processor" or flow.rule.startswith("list.")


def understand(page: Page, publisher: str | None = None) -> Reading:
    """Return what `page` says; `publisher` is the body that speaks where the person who imports says so."""
    return Understanding(page, publisher).read()
