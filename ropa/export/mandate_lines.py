"""The mandates of a register, one line each: who may give what to whom, why, and from when to when."""

from collections.abc import Iterable, Iterator

from ropa.export.lines import MandateLine
from ropa.questions.flow_answer import Named
from ropa.questions.labels import label_of, named
from ropa.questions.register_answer import Labelled
from ropa.questions.register_flows import FlowReader

_PARTIES = ("PROVIDER", "RECEIVER")


class MandateLines:
    """The mandates to which one controller is a party or that cover its flows; or all mandates."""

    def __init__(self, reader: FlowReader, controller: str | None) -> None:
        self._reader = reader
        self._book = reader.book
        self._controller = controller
        self._disclosures = frozenset(self._book.disclosures())

    def ids(self, flows: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the mandates, in order; `flows` are those of the controller."""
        if self._controller is None:
            return self._book.of_kind("Mandate")
        found = {mandate for edge in _PARTIES for mandate in self._book.starts(self._controller, edge)}
        found |= {mandate for flow in flows for mandate in self._book.ends(flow, "AUTHORISED_BY")}
        return tuple(sorted(found))

    def lines(self, flows: Iterable[str]) -> Iterator[MandateLine]:
        """Yield the mandates in the order of their ids."""
        return (self._line(mandate) for mandate in self.ids(flows))

    def _line(self, mandate: str) -> MandateLine:
        book = self._book
        family, date, start, end, chamber, title = (
            book.text(mandate, field) or None
            for field in ("family", "date", "valid_from", "valid_to", "chamber", "title")
        )
        links = book.value(mandate, "links")
        return MandateLine(
            mandate=self._reader.mandate(mandate),
            family=family,
            date=date,
            valid_from=start,
            valid_to=end,
            chamber=chamber,
            title=title,
            hidden=bool(book.value(mandate, "hidden")),
            granted_by=self._labelled(mandate, "GRANTED_BY"),
            providers=self._labelled(mandate, "PROVIDER"),
            receivers=self._labelled(mandate, "RECEIVER"),
            categories=self._labelled(mandate, "COVERS"),
            subjects=self._labelled(mandate, "ABOUT"),
            purposes=self._named(mandate, "FOR"),
            legal_texts=self._named(mandate, "BASED_ON"),
            amends=self._named(mandate, "AMENDS"),
            replaces=self._named(mandate, "REPLACES"),
            extends=self._named(mandate, "EXTENDS"),
            withdraws=self._named(mandate, "WITHDRAWS"),
            refers_to=self._named(mandate, "REFERS_TO"),
            links=tuple(str(link) for link in links) if isinstance(links, list | tuple) else (),
            disclosures=sum(flow in self._disclosures for flow in book.starts(mandate, "AUTHORISED_BY")),
        )

    def _named(self, mandate: str, edge_type: str) -> tuple[Named, ...]:
        return named(self._book, self._book.ends(mandate, edge_type))

    def _labelled(self, mandate: str, edge_type: str) -> tuple[Labelled, ...]:
        book, language = self._book, self._reader.language
        ends = book.ends(mandate, edge_type)
        return tuple(Labelled(node, book.name(node), label_of(book, node, language)) for node in ends)
