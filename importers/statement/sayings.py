"""What a statement says to the register: the same understanding, as facts with their evidence."""

from collections.abc import Iterator
from typing import NamedTuple

from importers.statement.activities import GENERAL
from importers.statement.bodies.publisher import iso_date
from importers.statement.categories.data_words import Named
from importers.statement.duties.grounds import law_named
from importers.statement.facts import Activity, Flow, Mention, Retention
from importers.statement.understood import Reading
from importers.statement.view import party_ref, speaker
from importers.statement.words.shadow import Span
from ropa.claims.claim import Evidence, Place, Ref, Said, Value
from ropa.claims.identity import Context

_FLOW_KINDS = {"recipient": "disclosure", "processor": "processing_on_behalf", "source": "disclosure"}
_INHERITED = 0.9
"""What is left of a rule's confidence where an end of a flow is handed down from a heading or a lead-in."""


class _By(NamedTuple):
    """What bears a saying out: its place, the rule that read it, and how sure that rule is."""

    span: Span
    rule: str
    confidence: float


class Sayings:
    """Turns a reading into sayings; every quote is the text at its place."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._page = reading.page
        self._speaker = speaker(reading)
        self._context = Context(reading.publisher, reading.acronyms)
        self._activities = {item.name: item for item in reading.activities}

    def all(self) -> tuple[Said, ...]:
        """Return every saying once, in the order of the text."""
        found: dict[tuple[object, ...], Said] = {}
        for said in self._all():
            if said.evidence.quote:
                found.setdefault((said.subject, said.field, said.value, said.evidence.place, said.positive), said)
        return tuple(
            sorted(
                found.values(),
                key=lambda said: (said.evidence.place.start or 0, said.evidence.place.end or 0, said.field),
            )
        )

    def _all(self) -> Iterator[Said]:
        for activity in self._reading.activities:
            yield from self._activity(activity)
        for flow in (*self._reading.flows, *self._reading.denials):
            yield from self._flow(flow)
        for item in self._reading.groupings:
            member, group = Ref("DataCategory", (item.name,)), Ref("DataCategory", (item.group,))
            if item.group and self._context.id_of(member) != self._context.id_of(group):
                yield self._say(member, "broader", group, _By(item.span, "data.grouping", 0.85))
        for base in self._reading.mentions:
            if base.kind == "legal_basis":
                yield from self._law(base)
        for party, number, span in self._reading.numbers:
            yield self._say(
                party_ref(self._reading, party), "cbe_number", number, _By(span, "contact.enterprise-number", 0.97)
            )

    def _evidence(self, span: Span, rule: str, confidence: float) -> Evidence:
        start, end = self._page.shadow.canonical(span)
        part = self._page.part_at(span.start)
        section = part.section.title[:120] if part is not None and part.section.title else None
        return Evidence(self._page.text[start:end], Place(start, end, section), rule, confidence)

    def _say(self, subject: Ref, field: str, value: Value | Ref, by: _By) -> Said:
        return Said(subject, field, value, self._evidence(by.span, by.rule, round(by.confidence, 3)))

    def _ref(self, activity: Activity) -> Ref:
        return Ref("ProcessingActivity", (self._controller(activity), activity.name))

    def _controller(self, activity: Activity) -> Ref:
        """Return who decides about an activity: the publisher, or the body for which it works there."""
        return party_ref(self._reading, activity.served) if activity.served is not None else self._speaker

    def _purpose(self, item: Named) -> Ref:
        return Ref("Purpose", (self._speaker, item.name))

    def _activity(self, activity: Activity) -> Iterator[Said]:
        ref, rule, sure = self._ref(activity), activity.rule, activity.confidence
        place = self._reading.publisher_span if activity.general and self._reading.publisher_span else activity.span
        yield self._say(ref, "controlled_by", self._controller(activity), _By(place, rule, sure))
        if activity.general:
            yield self._say(ref, "general", value=True, by=_By(place, rule, sure))
            yield from self._whole_statement(ref)
        else:
            above = self._activities.get(activity.above or GENERAL)
            if above is not None and activity.served is None:
                yield self._say(ref, "part_of", self._ref(above), _By(activity.span, rule, sure))
        for item in activity.data:
            yield self._say(ref, "uses", Ref("DataCategory", (item.name,)), _By(item.span, item.rule, 0.85))
        for item in activity.purposes:
            yield self._say(ref, "has_purpose", self._purpose(item), _By(item.span, item.rule, 0.8))
        for subject in activity.subjects:
            yield self._say(
                ref,
                "concerns",
                Ref("DataSubjectCategory", (subject.name,)),
                _By(subject.span, subject.rule, subject.confidence),
            )
        for system in activity.systems:
            yield self._say(
                ref, "runs_on", Ref("System", (system.name,)), _By(system.span, system.rule, system.confidence)
            )
        for period in activity.retention:
            yield from self._retention(ref, period)
        for item, base in activity.grounded:
            yield from self._basis(ref, item, base)

    def _whole_statement(self, general: Ref) -> Iterator[Said]:
        for item in self._reading.mentions:
            if item.kind == "right":
                yield self._say(
                    general, "grants", Ref("Right", (item.name,)), _By(item.span, item.rule, item.confidence)
                )
            elif item.kind == "measure":
                yield self._say(
                    general,
                    "protected_by",
                    Ref("SecurityMeasure", (item.name,)),
                    _By(item.span, item.rule, item.confidence),
                )
            elif item.kind == "contact":
                yield from self._contact(general, item)
            elif item.kind == "data_subject" and item.party is None:
                yield self._say(
                    general,
                    "concerns",
                    Ref("DataSubjectCategory", (item.name,)),
                    _By(item.span, item.rule, item.confidence),
                )

    def _contact(self, general: Ref, item: Mention) -> Iterator[Said]:
        contact = Ref("Contact", (self._speaker, item.name))
        channel, role = (item.value or "email general").split(" ")
        for subject in (self._speaker, general):
            yield self._say(subject, "reached_at", contact, _By(item.span, item.rule, item.confidence))
        yield self._say(contact, "channel", channel, _By(item.span, item.rule, item.confidence))
        yield self._say(contact, "role", role, _By(item.span, item.rule, item.confidence - 0.1))

    def _retention(self, activity: Ref, period: Retention) -> Iterator[Said]:
        if period.again is not None and period.criterion is not None:
            said_before = Ref("RetentionPeriod", (self._speaker, period.again.name))
            by = _By(period.criterion, period.rule, period.confidence * _INHERITED)
            yield self._say(said_before, "criterion", self._page.words(period.criterion), by)
            return
        ref = Ref("RetentionPeriod", (self._speaker, period.name))
        yield self._say(activity, "retained_for", ref, _By(period.span, period.rule, period.confidence))
        if period.term:
            yield self._say(ref, "term", period.term, _By(period.span, period.rule, period.confidence))
        for field, span in (("start_event", period.start_event), ("criterion", period.criterion)):
            if span is not None:
                yield self._say(ref, field, self._page.words(span), _By(span, period.rule, period.confidence))

    def _basis(self, activity: Ref, item: Named, base: Mention) -> Iterator[Said]:
        """Yield the lawful basis of a purpose; a legal text is what it is based on."""
        purpose, by = self._purpose(item), _By(base.span, base.rule, base.confidence)
        if item.rule == "purpose.under-basis":
            yield self._say(activity, "has_purpose", purpose, by)
        if base.value:
            yield self._say(purpose, "lawful_basis", base.value, by)
        if law := law_named(base.name):
            yield self._say(purpose, "based_on", Ref("LegalText", (law,)), by)

    def _law(self, base: Mention) -> Iterator[Said]:
        """Yield the legal text that a statement cites, with its date."""
        if law := law_named(base.name):
            ref, by = Ref("LegalText", (law,)), _By(base.span, base.rule, base.confidence)
            yield self._say(ref, "name", law, by)
            if date := iso_date(law.lower()):
                yield self._say(ref, "date", date, by)

    def _flow(self, flow: Flow) -> Iterator[Said]:
        sender = party_ref(self._reading, flow.sender)
        receiver = party_ref(self._reading, flow.receiver) if flow.receiver is not None else None
        kind = "collection" if flow.sender.form == "person" else _FLOW_KINDS[flow.role]
        about = flow.purposes[0].name if flow.purposes else flow.activity or GENERAL
        ref = Ref("DataFlow", (sender, receiver, kind, flow.denied, about))
        sure = flow.confidence * (1 if flow.stated else _INHERITED)
        begin = flow.sender.span if flow.sender.span.end > flow.sender.span.start else self._lead(flow)
        yield self._say(ref, "from_", sender, _By(begin, flow.rule, sure))
        if receiver is not None and flow.receiver is not None:
            yield self._say(ref, "to", receiver, _By(self._end(flow, flow.receiver.span), flow.rule, sure))
        stated = _By(self._statement(flow), flow.rule, sure)
        yield self._say(ref, "flow_kind", kind, stated)
        yield self._say(ref, "denied", flow.denied, stated)
        yield from self._details(ref, flow, sure)

    def _end(self, flow: Flow, span: Span) -> Span:
        """Return the place of an end where the text names it, else that of the whole flow."""
        return span if span.end > span.start else flow.span

    def _lead(self, flow: Flow) -> Span:
        """Return the sentence that leads in the list of an item, from which a flow has its sender; else its place."""
        lead = self._page.parts[flow.part].above
        while lead is not None and lead.is_item and lead.above is not None:
            lead = lead.above
        if flow.stated or lead is None or lead.block.kind == "heading":
            return flow.span
        return (self._page.sentences(lead) or [flow.span])[-1]

    def _statement(self, flow: Flow) -> Span:
        """Return the whole sentence or item that states a flow, so that a reader sees more than its hinges."""
        part = self._page.parts[flow.part]
        sentences = self._page.sentences(part)
        first = next((one for one in sentences if one.end > flow.span.start), part.span)
        last = next((one for one in sentences if one.end >= flow.span.end), first)
        whole = Span(min(first.start, flow.span.start), max(last.end, flow.span.end))
        return whole if part.span.holds(flow.span) and sentences else flow.span

    def _carried(self, ref: Ref, flow: Flow) -> Iterator[Said]:
        """Yield which data travel, and whose."""
        for item in flow.data:
            yield self._say(ref, "carries", Ref("DataCategory", (item.name,)), _By(item.span, item.rule, 0.85))
        for subject in flow.subjects:
            about = Ref("DataSubjectCategory", (subject.name,))
            yield self._say(ref, "about_subjects", about, _By(subject.span, subject.rule, subject.confidence))

    def _details(self, ref: Ref, flow: Flow, sure: float) -> Iterator[Said]:
        yield from self._carried(ref, flow)
        for item in flow.purposes:
            yield self._say(ref, "for_purpose", self._purpose(item), _By(item.span, item.rule, 0.85))
        activity = self._activities.get(flow.activity or GENERAL)
        if activity is not None and not flow.denied:
            yield self._say(ref, "part_of", self._ref(activity), _By(self._statement(flow), flow.rule, sure))
        if flow.condition is not None:
            yield self._say(
                ref, "condition", self._page.words(flow.condition), _By(flow.condition, "clause.condition", 0.8)
            )
        for field, value in (("whole_file", flow.whole_file), ("role_doubt", flow.doubt)):
            if value:
                yield self._say(ref, field, value=True, by=_By(flow.span, flow.rule, sure))
        for name, span in flow.countries:
            yield self._say(ref, "into", Ref("Country", (name,)), _By(span, "country.named", 0.85))
        for name, span in flow.safeguards:
            yield self._say(ref, "safeguarded_by", Ref("Safeguard", (name,)), _By(span, "transfer.safeguard", 0.85))
        for party in flow.excepted:
            yield self._say(
                ref,
                "except_for",
                party_ref(self._reading, party),
                _By(party.span if party.span.end else flow.span, "denial.exception", 0.8),
            )
