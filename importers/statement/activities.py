"""Processing activities: one general one, and one for each service, section or purpose that has facts of its own."""

import re

from importers.statement.categories.data_words import Named
from importers.statement.duties.grounds import act_under, applies_to_all, clause_of
from importers.statement.facts import Activity, Flow, Mention, Retention
from importers.statement.page import Page, Part
from importers.statement.structure.sections import Section
from importers.statement.words.alternatives import longest_first
from importers.statement.words.shadow import Span

GENERAL = "algemeen"
_NUMBER = re.compile(r"^(?:[IVXL]{1,6}[.)]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?) ")
_SERVICE_TAIL = re.compile(r" ?\(.*$|:$")
CONFIDENCE = {"activity.general": 0.9, "activity.section": 0.85, "activity.purpose": 0.75, "activity.line": 0.85}


class Activities:
    """Collects facts by the activity to which their place in the text ties them."""

    def __init__(self, page: Page, controller: str) -> None:
        self._page = page
        self._controller = controller
        first = page.parts[0].span if page.parts else Span(0, 0)
        self.general = Activity(
            GENERAL, first, controller, "activity.general", CONFIDENCE["activity.general"], 0, general=True
        )
        self._made: dict[str, Activity] = {}
        self._services: list[Activity] = []
        self._by_part: dict[int, Activity] = {}
        self._purpose_parts: set[int] = set()

    def note_sentence(
        self,
        part: Part,
        named: list[Named],
        about: list[Named],
        subjects: list[Mention],
        systems: list[tuple[str, Span, str]],
    ) -> None:
        """Tie what a sentence names to its activity; a sentence with data and purposes makes activities of its own."""
        if about:
            self._purpose_parts.add(part.index)
        service = self._service(part)
        for name, span, rule in systems:
            (service or self.general).systems.append(Mention("measure", name, span, rule, 0.8))
        (service or self.general).subjects += subjects
        if service is not None:
            service.data += named
            service.purposes += about
            return
        own = [] if part.is_item else self._pairs(part, named, about)
        tied = {item.span for _, items in own for item in items}
        for purpose, items in own:
            self._of_purpose(part, purpose, items)
        self.general.data += [item for item in named if item.span not in tied]
        kept = {purpose.span for purpose, _ in own}
        if part.is_item:
            self._pending(part, about)
        else:
            self.general.purposes += [item for item in about if item.span not in kept]

    def _pending(self, part: Part, about: list[Named]) -> None:
        index, before = getattr(self, "_waiting", (-1, []))
        self._waiting = (part.index, [*(before if index == part.index else []), *about])

    def note_data(self, part: Part, found: list[Named]) -> None:
        """Tie the categories of an item or a list to its activity, purpose by purpose where the item states any."""
        service = self._service(part)
        if service is not None:
            service.data += found
            return
        index, about = getattr(self, "_waiting", (-1, []))
        about = about if index == part.index else []
        self._waiting = (-1, [])
        own = self._pairs(part, found, about)
        tied = {item.span for _, items in own for item in items}
        for purpose, items in own:
            self._of_purpose(part, purpose, items)
        self.general.data += [item for item in found if item.span not in tied]
        kept = {purpose.span for purpose, _ in own}
        self.general.purposes += [item for item in about if item.span not in kept]

    def _pairs(self, part: Part, named: list[Named], about: list[Named]) -> list[tuple[Named, list[Named]]]:
        """Pair each purpose with the categories right before it in the sentence, else with those right after it."""
        if not part.section.about("purpose", "data", "cookies", "source", "controller", "processor") or not named:
            return []
        pairs: list[tuple[Named, list[Named]]] = []
        ordered = sorted(about, key=lambda item: item.span)
        for index, purpose in enumerate(ordered):
            begin = ordered[index - 1].span.end if index else part.span.start
            until = ordered[index + 1].span.start if index + 1 < len(ordered) else part.span.end
            before = [item for item in named if begin <= item.span.start and item.span.end <= purpose.span.start]
            after = [item for item in named if purpose.span.end <= item.span.start < until]
            items = before or after
            if items:
                pairs.append((purpose, items))
        return pairs

    def _of_purpose(self, part: Part, purpose: Named, items: list[Named]) -> None:
        made = self._activity(purpose.name, purpose.span, "activity.purpose", part)
        made.data += items
        made.purposes.append(purpose)
        self._by_part.setdefault(part.index, made)

    def note_purpose(self, part: Part, purpose: Named) -> None:
        """Add a purpose that is an item of a list of purposes; nested lines are read as parts of it."""
        self._purpose_parts.add(part.index)
        if self._page.below(part):
            made = self._activity(purpose.name, purpose.span, "activity.line", part)
            made.purposes.append(purpose)
            self._by_part[part.index] = made
            return
        service = self._named_like(purpose.name)
        (service or self.general).purposes.append(purpose)

    def has_purpose(self, part: Part) -> bool:
        """Return whether a purpose was read in this part already."""
        return part.index in self._purpose_parts

    def note_part(self, part: Part, flows: list[Flow]) -> None:
        """Tie the flows of a part to its activity; a «purpose: recipient» line is an activity of its own."""
        service = self._service(part)
        for flow in flows:
            if service is not None:
                flow.activity = service.name
            elif _is_served(flow) and part.section.about("processor") and part.section.heading is not None:
                flow.activity = self._for_another(part, part.section.heading, flow).name
            elif flow.rule == "list.purpose-recipient" and flow.purposes:
                flow.activity = self._line(part, flow).name
            elif part.index in self._by_part and part.is_item:
                flow.activity = self._by_part[part.index].name
            elif part.above is not None and part.above.is_item and part.above.index in self._by_part:
                flow.activity = self._by_part[part.above.index].name
            if flow.activity is None and not flow.denied and flow.sender.form == "publisher":
                self.general.purposes += flow.purposes
            if flow.activity is None and not flow.denied:
                self.general.data += flow.data

    def _line(self, part: Part, flow: Flow) -> Activity:
        purpose = flow.purposes[0]
        made = self._activity(purpose.name, purpose.span, "activity.line", part)
        if not made.purposes:
            made.purposes.append(purpose)
            made.data += flow.data
            above = self._by_part.get(part.above.index) if part.above is not None else None
            made.above = above.name if above is not None and above is not made else None
        self._by_part.setdefault(part.index, made)
        return made

    def _for_another(self, part: Part, heading: Span, flow: Flow) -> Activity:
        """Return the activity of a section about what the publisher does on behalf of somebody else."""
        made = self._activity(_NUMBER.sub("", self._page.words(heading)), heading, "activity.section", part)
        if made.served is None:
            made.served, made.controller = flow.sender, flow.sender.name
        made.purposes += flow.purposes
        return made

    def _service(self, part: Part) -> Activity | None:
        """Return the activity of a service section: a heading without a role of its own below a section about data."""
        section = part.section
        if section.heading is None or not _is_service(section):
            return None
        name = _SERVICE_TAIL.sub("", _NUMBER.sub("", self._page.words(section.heading))).strip()
        return self._activity(name or section.title, section.heading, "activity.section", part)

    def _named_like(self, purpose: str) -> Activity | None:
        """Return the service whose name is about the same: its longest word stands in the purpose."""
        low = purpose.lower()
        for made in self._services:
            if made.rule == "activity.section":
                words = longest_first(re.findall(r"[\w-]{6,}", made.name.lower()))
                if words and all(word in low for word in words[:1]):
                    return made
        return None

    def _activity(self, name: str, span: Span, rule: str, part: Part) -> Activity:
        key = name.lower()
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = Activity(name, span, self._controller, rule, CONFIDENCE[rule], part.index)
            if rule == "activity.section":
                self._services.append(made)
        return made

    def _ground(self, bases: list[Mention]) -> None:
        """Pair each basis with the purposes of its sentence, else with all, else with the act that it allows."""
        own = [self.general, *(made for made in self._made.values() if made.served is None)]
        for base in bases:
            part = self._page.part_at(base.span.start)
            sentences = self._page.sentences(part) if part is not None else []
            sentence = next((one for one in sentences if one.holds(base.span)), None)
            if part is None or sentence is None:
                continue
            others = {one.value for one in bases if sentence.holds(one.span)} - {None, base.value}
            reach = clause_of(self._page, sentence, base.span) if others else sentence
            near = [(made, item) for made in own for item in made.purposes if reach.meets(item.span)]
            if not near and base.value and applies_to_all(part):
                near = [(made, item) for made in own for item in made.purposes]
            if not near and (act := act_under(self._page, part, sentence, base)) is not None:
                near = [(self.general, act)]
            for made, item in near:
                made.grounded.append((item, base))

    def finish(self, flows: list[Flow], periods: list[Retention], mentions: list[Mention]) -> list[Activity]:
        """Return the activities, the general one first, with retention, contacts and lawful bases on it."""
        by_part = {made.part: made for made in self._made.values() if made.rule == "activity.section"}
        for period in periods:
            (by_part.get(period.part) or self.general).retention.append(period)
        self.general.contacts += [item for item in mentions if item.kind == "contact"]
        self._ground([item for item in mentions if item.kind == "legal_basis"])
        for flow in flows:
            if flow.activity is None:
                flow.activity = GENERAL
        used = {flow.activity for flow in flows} | {made.above for made in self._made.values()}
        return [
            self.general,
            *(made for made in self._made.values() if made.name in used or made.data or made.purposes or made.subjects),
        ]


def _is_served(flow: Flow) -> bool:
    return flow.role == "processor" and flow.receiver is not None and flow.receiver.form == "publisher"


def _is_service(section: Section) -> bool:
    if section.about("cookies") and "cookies" in section.own_roles:
        return True
    above = section.above
    return not section.own_roles and above is not None and above.about("data") and not section.about("source", "rights")
