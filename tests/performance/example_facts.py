"""Claims about example things, made by the thousand: what one generated document says, and the words cited for it."""

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ropa.claims.claim import Claim, Place, Value
from ropa.claims.document import Document
from ropa.claims.graph import EdgeKey
from ropa.naming import slug

MOMENT = "2026-01-01T00:00:00.000000Z"
_NOWHERE = Place(0, 0)
_QUOTE = "Voorbeeldzin {}: de instantie geeft deze gegevens door aan de ontvanger die hier genoemd wordt."


@dataclasses.dataclass
class Batch:
    """Documents with what they say.

    `claims` are all facts, from which the product's own merge makes the things; of them only `cited` stand in the
    ledger, one for a flow. `derived` are edges that rest on several things.
    """

    documents: list[Document] = dataclasses.field(default_factory=list)
    claims: list[Claim] = dataclasses.field(default_factory=list)
    cited: list[Claim] = dataclasses.field(default_factory=list)
    derived: dict[EdgeKey, dict[str, Value]] = dataclasses.field(default_factory=dict)


def tail(node: str) -> str:
    """Return the key part of an id."""
    return node.split("/", 1)[1]


class Speaker:
    """A document of one body, which says things into a batch."""

    def __init__(self, batch: Batch, body: str, number: int = 1) -> None:
        self._batch = batch
        key = f"{tail(body)}--voorbeeld-{number}"
        fingerprint = hashlib.sha256(key.encode()).hexdigest()
        self.document = Document(
            id=f"document/{key}--{fingerprint[:8]}",
            series=key,
            title=f"Voorbeeldverklaring {number}",
            publisher=body,
            publisher_name=tail(body),
            origin=f"urn:example:{key}",
            version="1",
            version_date="2025-01-01",
            language="nl",
            sha256=fingerprint,
            name=f"{key}.md",
            importer="generated 1",
            vocabulary="generated",
            read_at=MOMENT,
        )
        batch.documents.append(self.document)

    def holds(self, subject: str, **values: Value) -> str:
        """Say the values of a thing's properties, and return its id."""
        for field, value in values.items():
            self._claim(subject, field, value=value)
        return subject

    def leads(self, subject: str, **ends: str | Iterable[str]) -> str:
        """Say where a thing's edges lead, and return its id."""
        for field, found in ends.items():
            for end in (found,) if isinstance(found, str) else found:
                self._claim(subject, field, end=end)
        return subject

    def body(self, name: str) -> str:
        """Name a body, and return its id."""
        return self.holds(f"organisation/{slug(name)}", name=name)

    def activity(self, body: str, name: str, *, general: bool = False, purposes: Iterable[str] = ()) -> str:
        """Name an activity of a body, and return its id."""
        node = f"processing-activity/{tail(body)}--{slug(name)}"
        self.holds(node, controller=body, name=name, **({"general": True} if general else {}))
        return self.leads(node, controlled_by=body, has_purpose=purposes)

    def purpose(self, body: str, name: str) -> str:
        """Name a purpose of a body, and return its id."""
        node = f"purpose/{tail(body)}--{slug(name)}"
        return self.holds(node, controller=body, name=name, lawful_basis="legal_obligation")

    def mandate(self, number: int, provider: str, receivers: Iterable[str], covers: Iterable[str]) -> str:
        """Name a mandate, and return its id."""
        year = 2010 + number % 8
        node = f"mandate/vtc-{year}-{number}"
        self.holds(
            node, reference=f"VTC nr. {number}/{year}", family="VTC", number=f"{number}/{year}", date=f"{year}-03-01"
        )
        return self.leads(node, provider=provider, receiver=receivers, covers=covers)

    def flow(  # noqa: PLR0913 - a flow has as many sides
        self,
        start: str,
        end: str | None,
        flow_kind: str,
        about: str,
        *,
        carries: Iterable[str] = (),
        denied: bool = False,
        edges: Mapping[str, str] = MappingProxyType({}),
    ) -> str:
        """Say that data go, or do not go (`denied`), and return the flow's id; one of its claims is cited."""
        ends_of_it = f"{tail(start)}--{tail(end) if end else 'any'}"
        node = f"data-flow/{ends_of_it}--{slug(flow_kind)}{'--denied' if denied else ''}--{slug(about)}"
        self.holds(node, flow_kind=flow_kind, denied=denied, about=about)
        self.leads(node, from_=start, **({"to": end} if end else {}), carries=carries, **edges)
        self._batch.cited.append(self._cited(node, start))
        return node

    def authorises(self, mandate: str, flow: str, properties: dict[str, Value]) -> None:
        """Join a flow to a mandate, as the merge derives it."""
        self._batch.derived["AUTHORISED_BY", flow, mandate] = properties

    def _claim(self, subject: str, field: str, *, value: Value | None = None, end: str | None = None) -> None:
        claims = self._batch.claims
        node = f"claim/{len(claims):09}"
        claims.append(
            Claim(
                node, subject, field, value, end, self.document.id, "", _NOWHERE, "generated", 1.0,
                speaker=self.document.publisher,
            )
        )  # fmt: skip

    def _cited(self, node: str, start: str) -> Claim:
        key = hashlib.sha256(f"{node}#from_".encode()).hexdigest()
        at = int(key[:4], 16)
        quote = _QUOTE.format(at)
        place = Place(at, at + len(quote), section="Met wie delen we gegevens?")
        return Claim(
            f"claim/{key[:24]}", node, "from_", None, start, self.document.id, quote, place, "generated", 0.9,
            speaker=self.document.publisher, recorded_at=MOMENT,
        )  # fmt: skip
