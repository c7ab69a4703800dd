"""The flows of an activity as the register shows them: recipients by role, denials, transfers, processing on behalf."""

import dataclasses
from collections.abc import Iterable, Iterator

from ropa.claims.book import Book
from ropa.model.terms import FlowKind
from ropa.questions.evidence import Evidence
from ropa.questions.flow_answer import MandateHeld, Named, SafeguardHeld
from ropa.questions.labels import country_of, label_of, named
from ropa.questions.register_answer import (
    DenialRow,
    Labelled,
    ProcessingFor,
    RecipientRole,
    RecipientRow,
    Stated,
    TransferRow,
)
from ropa.questions.validity import mandate_holds, safeguard_holds, unless_withdrawn, withdrawn_on

_ROLES: dict[str, RecipientRole] = {FlowKind.ON_BEHALF: "processor"}
_CERTAINTIES = ("stated", "implied", "possible")


@dataclasses.dataclass(frozen=True, slots=True)
class FlowReader:
    """Reads flows out of a register: as a day sees them, in a language, with their evidence."""

    book: Book
    evidence: Evidence
    on: str
    language: str

    def recipients(self, flows: Iterable[str], controllers: Iterable[str], *, inherited: bool) -> list[RecipientRow]:
        """Return who gets or gives data by these flows, each body once for each role and each giver."""
        found: dict[tuple[str, RecipientRole, str], list[str]] = {}
        bodies = frozenset(controllers)
        for flow in flows:
            if not self.book.value(flow, "denied"):
                for key in self._parties(flow, bodies):
                    found.setdefault(key, []).append(flow)
        return [self._recipient(*key, tuple(said), inherited=inherited) for key, said in sorted(found.items())]

    def _parties(self, flow: str, controllers: frozenset[str]) -> Iterator[tuple[str, RecipientRole, str]]:
        """Yield who stands at the other end: id, role, and the body that hands the data on where it is another."""
        start, end = self.book.end(flow, "FROM"), self.book.end(flow, "TO")
        if end in controllers and start and start not in controllers:
            yield start, "source", ""
        elif end and end not in controllers:
            role = _ROLES.get(self.book.text(flow, "flow_kind"), "recipient")
            yield end, role, start if start and start not in controllers else ""

    def _recipient(
        self, body: str, role: RecipientRole, giver: str, flows: tuple[str, ...], *, inherited: bool
    ) -> RecipientRow:
        book = self.book
        return RecipientRow(
            id=body,
            name=book.name(body),
            label=label_of(book, body, self.language),
            role=role,
            role_doubt=any(book.value(flow, "role_doubt") for flow in flows),
            condition="; ".join(dict.fromkeys(text for flow in flows if (text := book.text(flow, "condition"))))
            or None,
            categories=self._labelled(flows, "CARRIES"),
            purposes=named(self.book, self._ends(flows, "FOR")),
            mandates=self.mandates(flows),
            countries=self._countries(flows),
            given_by=Named(giver, book.name(giver)) if giver else None,
            inherited=inherited,
            flows=flows,
            evidence=self.evidence.of(flows),
        )

    def _ends(self, flows: Iterable[str], edge_type: str) -> tuple[str, ...]:
        return tuple(sorted({end for flow in flows for end in self.book.ends(flow, edge_type)}))

    def _labelled(self, flows: Iterable[str], edge_type: str) -> tuple[Labelled, ...]:
        ends = self._ends(flows, edge_type)
        return tuple(Labelled(end, self.book.name(end), label_of(self.book, end, self.language)) for end in ends)

    def _countries(self, flows: Iterable[str]) -> tuple[str, ...]:
        return tuple(country.label for country in self._labelled(flows, "INTO"))

    def mandates(self, flows: Iterable[str]) -> tuple[MandateHeld, ...]:
        """Return the mandates that cover these flows, whether each holds on the day, and how sure the joining is."""
        found: dict[str, str | None] = {}
        for flow in flows:
            for mandate in self.book.ends(flow, "AUTHORISED_BY"):
                said = self.book.edge("AUTHORISED_BY", flow, mandate).get("certainty")
                best = min((str(item) for item in (said, found.get(mandate)) if item), key=_rank, default=None)
                found[mandate] = best
        return tuple(self.mandate(mandate, certainty) for mandate, certainty in sorted(found.items()))

    def mandate(self, mandate: str, certainty: str | None = None) -> MandateHeld:
        """Return a mandate, whether it holds on the day, and why or why not."""
        family, date, start, end = (
            self.book.text(mandate, field) or None for field in ("family", "date", "valid_from", "valid_to")
        )
        held = mandate_holds(family, date, start, end, self.on)
        valid, why = unless_withdrawn(held, withdrawn_on(self.book, mandate), self.on)
        return MandateHeld(mandate, self.book.name(mandate), valid, why, certainty)

    def denials(self, flows: Iterable[str]) -> tuple[DenialRow, ...]:
        """Return those of these flows that are denied."""
        return tuple(self._denial(flow) for flow in flows if self.book.value(flow, "denied"))

    def _denial(self, flow: str) -> DenialRow:
        return DenialRow(
            id=flow,
            to=next(iter(self._labelled((flow,), "TO")), None),
            flow_kind=self.book.text(flow, "flow_kind"),
            categories=self._labelled((flow,), "CARRIES"),
            purposes=named(self.book, self._ends((flow,), "FOR")),
            countries=self._countries((flow,)),
            except_=self._labelled((flow,), "EXCEPT"),
            condition=self.book.text(flow, "condition") or None,
            evidence=self.evidence.of((flow,)),
        )

    def transfers(self, flows: Iterable[str]) -> tuple[TransferRow, ...]:
        """Return the flows that lead out of the EEA, or may: a row for each flow and country."""
        return tuple(row for flow in flows if not self.book.value(flow, "denied") for row in self._transfers(flow))

    def _transfers(self, flow: str) -> Iterator[TransferRow]:
        countries = self.book.ends(flow, "INTO")
        if not countries and self.book.ends(flow, "SAFEGUARDED_BY"):
            yield self._transfer(flow, None)
        for country in countries:
            if self._in_eea(country) is not True:
                yield self._transfer(flow, country)

    def _transfer(self, flow: str, country: str | None) -> TransferRow:
        book = self.book
        known = country_of(country) if country else None
        return TransferRow(
            flow=flow,
            to=next(iter(self._labelled((flow,), "TO")), None),
            country=self.stated(flow, "into", country) if country else None,
            country_code=book.text(country, "code") or None if country else None,
            in_eea=self._in_eea(country) if country else None,
            adequate=known is not None and known.adequate(self.on),
            safeguards=tuple(self._safeguard(safeguard) for safeguard in book.ends(flow, "SAFEGUARDED_BY")),
            evidence=self.evidence.of((flow,)),
        )

    def _in_eea(self, country: str) -> bool | None:
        known = country_of(country)
        said = self.book.value(country, "in_eea")
        return known.in_eea(self.on) if known else None if said is None else bool(said)

    def _safeguard(self, safeguard: str) -> SafeguardHeld:
        start, end = (self.book.text(safeguard, field) or None for field in ("valid_from", "valid_to"))
        return SafeguardHeld(safeguard, self.book.name(safeguard), *safeguard_holds(start, end, self.on))

    def stated(self, subject: str, field: str, node: str) -> Stated:
        """Return a thing to which a field of `subject` leads, with the words that say so."""
        label = label_of(self.book, node, self.language)
        return Stated(node, self.book.name(node), label, self.evidence.of_fact(subject, field, node))

    def processing_for(self, body: str) -> tuple[ProcessingFor, ...]:
        """Return what a body does on behalf of others, a row for each controller and activity."""
        found: dict[tuple[str, str], list[str]] = {}
        for flow in self.book.starts(body, "TO"):
            if self.book.value(flow, "flow_kind") == FlowKind.ON_BEHALF and not self.book.value(flow, "denied"):
                activity = self.book.end(flow, "PART_OF") or ""
                deciding = self.book.ends(activity, "CONTROLLED_BY") or self.book.ends(flow, "FROM")
                for controller in deciding:
                    found.setdefault((controller, activity), []).append(flow)
        return tuple(self._processing(*key, tuple(flows)) for key, flows in sorted(found.items()) if key[0] != body)

    def _processing(self, controller: str, activity: str, flows: tuple[str, ...]) -> ProcessingFor:
        return ProcessingFor(
            controller=Named(controller, self.book.name(controller)),
            activity=Named(activity, self.book.name(activity)) if activity else None,
            categories=self._labelled(flows, "CARRIES"),
            purposes=named(self.book, self._ends(flows, "FOR")),
            countries=self._countries(flows),
            flows=flows,
            evidence=self.evidence.of(flows),
        )


def _rank(certainty: str) -> int:
    return _CERTAINTIES.index(certainty) if certainty in _CERTAINTIES else len(_CERTAINTIES)
