"""A statement ready to be understood: its blocks with their sentences, and the section each stands in."""

import bisect
import dataclasses

from importers.statement.reading.blocks import Block, Layout
from importers.statement.structure.columns import column_roles
from importers.statement.structure.sections import Role, Section, heading_roles, lead_roles, sections_of
from importers.statement.words.sentences import sentences
from importers.statement.words.shadow import Shadow, Span

_WIDEST = 64
"""As many cells to either side of one are looked at as its row."""


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A block with its place in the shadow, its section, and the parts it stands under.

    `above` is the item over a nested item, else the block that leads a list in; `below` are its own items.
    """

    index: int
    block: Block
    span: Span
    section: Section
    above: "Part | None" = None

    @property
    def is_item(self) -> bool:
        """Whether it is a member of a list."""
        return self.block.kind in {"item", "cell"}

    @property
    def is_headed(self) -> bool:
        """Whether it is a cell below the header of a column, or beside the term that it explains."""
        return self.block.kind == "cell" and self.above is not None and self.above.block.kind == "term"


class Page:
    """One statement: canonical text, its shadow, and its parts in reading order."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.text = layout.text
        self.shadow = Shadow(layout.text)
        spans = [self.shadow.span(block.start, block.end) for block in layout.blocks]
        sections = sections_of(self.shadow, layout.blocks, spans)
        self.parts: list[Part] = []
        for index, block in enumerate(layout.blocks):
            above = self.parts[block.parent] if block.parent is not None else None
            self.parts.append(Part(index, block, spans[index], sections[index], above))
        self._below: dict[int, list[Part]] = {}
        for part in self.parts:
            if part.above is not None:
                self._below.setdefault(part.above.index, []).append(part)
        self._data_sections: list[tuple[int, Section]] = []
        for part in self.parts:
            known = self._data_sections[-1][1] if self._data_sections else None
            if "data" in part.section.own_roles and part.section is not known:
                self._data_sections.append((part.index, part.section))
        self._sentences: dict[int, list[Span]] = {}
        self._lead_roles: dict[int, tuple[Role, ...]] = {}
        self._starts = [part.span.start for part in self.parts]
        self.names: list[Span] = []
        """Where bodies are named; what their names hold is neither data nor a category of persons."""

    def low(self, span: Span) -> str:
        """Return the folded, lower-case text of `span`."""
        return self.shadow.low[span.start : span.end]

    def plain(self, span: Span) -> str:
        """Return the folded text of `span` with its capitals."""
        return self.shadow.plain[span.start : span.end]

    def words(self, span: Span) -> str:
        """Return the canonical text of `span` on one line, as a name that a person can read."""
        start, end = self.shadow.canonical(span)
        return " ".join(self.text[start:end].replace("\u00ad", "").split())

    def in_name(self, span: Span) -> bool:
        """Return whether `span` is a part of the name of a body; a register may be named by what it holds alone."""
        index = bisect.bisect_right(self.names, span.start, key=lambda name: name.start)
        return any(name.holds(span) and name != span for name in self.names[max(index - 1, 0) : index])

    def begins_sentence(self, place: int) -> bool:
        """Return whether a sentence begins at a place of the shadow, so that its capital says nothing."""
        part = self.part_at(place)
        return part is not None and any(sentence.start == place for sentence in self.sentences(part))

    def below(self, part: Part) -> list[Part]:
        """Return the items that stand directly under `part`."""
        return self._below.get(part.index, [])

    def sentences(self, part: Part) -> list[Span]:
        """Return the sentences of `part`."""
        found = self._sentences.get(part.index)
        if found is None:
            found = self._sentences[part.index] = sentences(self.shadow, part.span)
        return found

    def role_of_items(self, part: Part) -> tuple[Role, ...]:
        """Return the roles of an item, the strongest first: from the sentence that leads the list in, else its section.

        Of a paragraph before a list the last sentence with a role counts; a nested list inherits from its own lead
        only where that says a role.
        """
        climbed: list[Part] = []
        lead = part.above
        roles: tuple[Role, ...] = ()
        while lead is not None:
            known = self._lead_roles.get(lead.index)
            roles = known if known is not None else self._own_lead_roles(lead)
            climbed.append(lead)
            if roles or known is not None:
                break
            lead = lead.above
        for passed in climbed:
            self._lead_roles[passed.index] = roles
        return roles or tuple(sorted(part.section.roles))

    def names_data_before(self, part: Part) -> bool:
        """Return whether a section about data, other than the one a part is in, stands before it."""
        return any(first < part.index and section is not part.section for first, section in self._data_sections)

    def row_of(self, part: Part) -> list[Part]:
        """Return the cells of the row that a cell stands in, by the order of their headers; else the part alone."""
        if not part.is_headed:
            return [part]
        first = last = part.index
        while part.index - first < _WIDEST and first and self._in_row(first):
            first -= 1
        while last - part.index < _WIDEST and last + 1 < len(self.parts) and self._in_row(last + 1):
            last += 1
        return self.parts[first : last + 1]

    def _in_row(self, index: int) -> bool:
        """Whether a cell stands in one row with the part before it, whose header then comes before its own."""
        cell, before = self.parts[index], self.parts[index - 1]
        if not (before.is_headed and cell.is_headed) or before.above is None or cell.above is None:
            return False
        return before.above.index < cell.above.index

    def header_roles(self, part: Part) -> tuple[Role, ...]:
        """Return the roles that the header of its column, or its term, gives to a cell; none without one."""
        return self._own_lead_roles(part.above) if part.above is not None else ()

    def _own_lead_roles(self, lead: Part) -> tuple[Role, ...]:
        if lead.block.kind == "heading":
            return ()
        if lead.block.kind == "term" and (column := column_roles(self.low(lead.span))):
            # how long data are kept is told of those that a section of their own has named
            again = column == ("data",) and lead.section.about("retention") and self.names_data_before(lead)
            return () if again else column
        for sentence in reversed(self.sentences(lead)):
            roles = lead_roles(self.low(sentence))
            if roles:
                return roles
        return tuple(sorted(heading_roles(self.low(lead.span)))) if lead.block.kind in {"cell", "term"} else ()

    def part_at(self, place: int) -> Part | None:
        """Return the part that holds a place of the shadow."""
        index = bisect.bisect_right(self._starts, place) - 1
        part = self.parts[index] if index >= 0 else None
        return part if part is not None and place < part.span.end else None
