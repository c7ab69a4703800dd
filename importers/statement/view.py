"""What `ropa extract` prints of a statement: mentions, flows, denials, activities, and what is missing."""

from collections.abc import Iterable
from typing import Any

from importers.statement.activities import GENERAL
from importers.statement.bodies.party import Party
from importers.statement.categories.data_words import Named
from importers.statement.facts import Flow, Mention
from importers.statement.flows.flow_order import order_of
from importers.statement.structure.sections import Role
from importers.statement.understood import Reading
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording
from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.naming import fold

_REQUIRED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("controller", "13(1)(a)", ("controller",)),
    ("contact", "13(1)(a)", ("contact",)),
    ("purposes", "13(1)(c)", ("purpose",)),
    ("lawful_basis", "13(1)(c)", ("legal_basis",)),
    ("recipients", "13(1)(e)", ("recipient", "processor")),
    ("transfers", "13(1)(f)", ("transfer",)),
    ("retention", "13(2)(a)", ("retention",)),
    ("data_categories", "14(1)(d)", ("data_category",)),
    ("source", "14(2)(f)", ("source",)),
)
"""What a controller must tell (Art. 13 and 14): the item, the article, and the kinds of mention that tell it."""

_RIGHTS: tuple[tuple[str, str, str], ...] = (
    ("right_of_access", "13(2)(b)", "inzage"),
    ("right_to_rectification", "13(2)(b)", "verbetering"),
    ("right_to_erasure", "13(2)(b)", "wissing"),
    ("right_to_restriction", "13(2)(b)", "beperking"),
    ("right_to_object", "13(2)(b)", "verzet"),
    ("right_to_portability", "13(2)(b)", "overdraagbaarheid"),
    ("right_to_complain", "13(2)(d)", "klacht"),
    ("automated_decisions", "13(2)(f)", "geen geautomatiseerde besluitvorming"),
)
_BY_MACHINE = Wording(
    r"\b(?:(?:volledig |louter |uitsluitend )?(?:geautomatiseerde?|automatische) (?:individuele )?"
    r"(?:besluit(?:en|vorming)?|beslissing(?:en)?)|geautomatiseerde verwerkingen? besluiten"
    r"|decisions? (?:\w+ )?automatisee?s?"
    r"|decisions? (?:\w+ ){0,3}sur (?:la base d.)?un traitement automatise|automated (?:individual )?decision(?:s"
    r"|[ -]making)?)\b"
)
"""That decisions are taken by machine alone, or that none are (Art. 13(2)(f))."""
_HOMES: dict[str, Role] = {"right": "rights", "legal_basis": "basis"}
_LABELS = {
    "data_subject": "DataSubjectCategory",
    "data_category": "DataCategory",
    "legal_basis": "LegalText",
    "measure": "SecurityMeasure",
    "right": "Right",
    "transfer": "Country",
}
_OF_CONTROLLER = {"purpose": "Purpose", "retention": "RetentionPeriod", "contact": "Contact"}
Row = dict[str, Any]


class View:
    """Turns a reading into its printed form; every quote is the text at its place."""

    def __init__(self, reading: Reading, document: str) -> None:
        self._reading = reading
        self._page = reading.page
        self._document = document
        self._context = Context(reading.publisher, reading.acronyms)

    def as_json(self) -> Row:
        """Return the one JSON object of a privacy statement."""
        reading = self._reading
        mentions = self._mentions(self.all_mentions())
        return {
            "kind": "statement",
            "document": self._document,
            "title": reading.title,
            "publisher": reading.publisher,
            "language": reading.language,
            "version": reading.version,
            "text": self._page.text,
            "mentions": mentions,
            "flows": self._flows(),
            "denials": [self._denial(flow) for flow in reading.denials],
            "activities": self._activities(),
            "missing": _missing(mentions, self._told_otherwise()),
        }

    def _told_otherwise(self) -> set[str]:
        """Return the items told without a mention: that nothing is decided by machine, that nobody gets the data."""
        decides = (
            part
            for part in self._page.parts
            if not part.section.about("definition", "change") and _BY_MACHINE.search(self._page.low(part.span))
        )
        told = {"automated_decisions"} if next(decides, None) is not None else set()
        if any(flow.receiver is None and not flow.countries for flow in self._reading.denials):
            told.add("recipients")
        return told

    def all_mentions(self) -> list[Mention]:
        """Return the mentions, with those that stand in activities and retention periods."""
        reading = self._reading
        found = list(reading.mentions)
        for activity in reading.activities:
            found += [Mention("data_category", item.name, item.span, item.rule, 0.85) for item in activity.data]
            found += [Mention("purpose", item.name, item.span, item.rule, 0.8) for item in activity.purposes]
        for flow in reading.flows:
            found += [Mention("data_category", item.name, item.span, item.rule, 0.8) for item in flow.data]
            found += [Mention("purpose", item.name, item.span, item.rule, 0.8) for item in flow.purposes]
        found += [Mention("retention", item.name, item.span, item.rule, item.confidence) for item in reading.retention]
        return sorted(found, key=lambda item: (self._aside(item), item.span, item.kind, item.name))

    def _aside(self, item: Mention) -> int:
        """Return how far aside a right or a basis stands, in a heading or outside its sections: others come first."""
        part = self._page.part_at(item.span.start)
        home = _HOMES.get(item.kind)
        apart = home is not None and part is not None and not part.section.about(home)
        return apart + (item.rule == "right.heading")

    def _quote(self, span: Span) -> Row:
        start, end = self._page.shadow.canonical(span)
        return {"quote": self._page.text[start:end], "start": start, "end": end}

    def _mentions(self, found: Iterable[Mention]) -> list[Row]:
        rows: dict[tuple[str, str], Row] = {}
        seen: set[tuple[str, str, int, int]] = set()
        for item in found:
            if item.span.end <= item.span.start:
                continue
            quote = self._quote(item.span)
            key = (item.kind, fold(item.name))
            row = rows.get(key)
            if row is None:
                extra = {"value": item.value} if item.value and item.kind != "contact" else {}
                rows[key] = {
                    "kind": item.kind,
                    "name": item.name,
                    "id": self._id(item),
                    **quote,
                    "rule": item.rule,
                    "confidence": item.confidence,
                    **extra,
                    "also": [],
                }
            elif (*key, quote["start"], quote["end"]) not in seen and quote["start"] != row["start"]:
                row["also"].append(quote)
            seen.add((*key, quote["start"], quote["end"]))
        return sorted(rows.values(), key=lambda row: (row["start"], row["end"], row["kind"], row["name"]))

    def _id(self, item: Mention) -> str | None:
        if item.party is not None:
            return self._context.id_of(party_ref(self._reading, item.party))
        if item.kind in _OF_CONTROLLER and self._reading.publisher:
            return self._context.id_of(Ref(_OF_CONTROLLER[item.kind], (speaker(self._reading), item.name)))
        label = _LABELS.get(item.kind)
        return self._context.id_of(Ref(label, (item.name,))) if label else None

    def _flows(self) -> list[Row]:
        rows: dict[tuple[str, str, str], Row] = {}
        for flow in sorted(self._reading.flows, key=lambda flow: order_of(self._page, flow)):
            quote = self._quote(flow.span)
            key = (self._end(flow.sender), self._end(flow.receiver), flow.role)
            row = rows.get(key)
            if row is None:
                row = rows[key] = {
                    "from": _shown(flow.sender),
                    "to": _shown(flow.receiver) if flow.receiver else None,
                    "role": flow.role,
                    "data": [],
                    "purpose": None,
                    "condition": None,
                    **quote,
                    "certainty": "stated" if flow.stated else "implied",
                    "rule": flow.rule,
                    "confidence": flow.confidence,
                    "role_doubt": flow.doubt,
                    "whole_file": flow.whole_file,
                    "countries": [],
                    "safeguards": [],
                    "also": [],
                }
            elif quote["start"] != row["start"]:
                row["also"].append(quote)
            self._add(row, flow)
        return sorted(rows.values(), key=lambda row: (row["start"], row["end"], str(row["from"]), str(row["to"])))

    def _end(self, party: Party | None) -> str:
        return self._context.id_of(party_ref(self._reading, party)) if party is not None else ""

    def _add(self, row: Row, flow: Flow) -> None:
        row["data"] += [name for name in _names(flow.data) if name not in row["data"]]
        purposes = [*(row["purpose"].split("; ") if row["purpose"] else []), *_names(flow.purposes)]
        row["purpose"] = "; ".join(dict.fromkeys(purposes)) or None
        row["condition"] = row["condition"] or (self._page.words(flow.condition) if flow.condition else None)
        row["whole_file"] = row["whole_file"] or flow.whole_file
        row["countries"] += [name for name, _ in flow.countries if name not in row["countries"]]
        row["safeguards"] += [name for name, _ in flow.safeguards if name not in row["safeguards"]]

    def _denial(self, flow: Flow) -> Row:
        return {
            "from": _shown(flow.sender),
            "to": _shown(flow.receiver) if flow.receiver else None,
            "data": _names(flow.data),
            "purpose": "; ".join(_names(flow.purposes)) or None,
            "countries": [name for name, _ in flow.countries],
            "except": list(dict.fromkeys(party.name for party in flow.excepted)),
            "condition": self._page.words(flow.condition) if flow.condition else None,
            "whole_file": flow.whole_file,
            **self._quote(flow.span),
            "rule": flow.rule,
            "confidence": flow.confidence,
        }

    def _activities(self) -> list[Row]:
        rows = []
        by_activity: dict[str | None, list[Flow]] = {}
        for flow in self._reading.flows:
            if flow.role != "source":
                by_activity.setdefault(flow.activity, []).append(flow)
        for item in self._reading.activities:
            flows = by_activity.get(item.name, [])
            rows.append(
                {
                    "name": item.name,
                    "controller": item.controller or None,
                    "part_of": None if item.general or item.served else item.above or GENERAL,
                    **self._quote(item.span),
                    "data_subjects": list(dict.fromkeys(subject.name for subject in item.subjects)),
                    "data_categories": _names(item.data),
                    "purposes": _names(item.purposes),
                    "recipients": list(
                        dict.fromkeys(flow.receiver.name for flow in flows if flow.receiver is not None)
                    ),
                }
            )
        return rows


def _shown(party: Party) -> str:
    """Return the name of an end; where no name of the speaker was found, the word by which the text calls it."""
    return party.name or "wij"


def _names(items: Iterable[Named]) -> list[str]:
    return list(dict.fromkeys(item.name for item in items))


def _missing(mentions: list[Row], told: set[str]) -> list[Row]:
    kinds = {row["kind"] for row in mentions}
    rights = {row["name"] for row in mentions if row["kind"] == "right"}
    missing = [(item, article) for item, article, by in _REQUIRED if kinds.isdisjoint(by)]
    missing += [(item, article) for item, article, name in _RIGHTS if name not in rights]
    return [{"item": item, "article": article} for item, article in missing if item not in told]


def speaker(reading: Reading) -> Ref:
    """Return the publisher as the register knows it."""
    return Ref("Organisation", (reading.publisher or "onbekende uitgever",))


def party_ref(reading: Reading, party: Party) -> Ref:
    """Return a party as the register knows it; a class named in relation to somebody keeps that somebody in its id."""
    if party.form == "person":
        return Ref("DataSubjectCategory", (party.name,))
    if party.form == "publisher":
        return speaker(reading)
    if party.form == "relative":
        owner = party_ref(reading, party.of) if party.of is not None else speaker(reading)
        return Ref("Organisation", (party.name,), of=owner)
    return Ref("Organisation", (party.name,))
