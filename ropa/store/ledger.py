"""The ledger in the store: documents and claims, read and written inside one transaction."""

import dataclasses
import datetime as dt
import itertools
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ropa.claims.claim import INSTANT, Claim, Place, Value
from ropa.claims.document import Document
from ropa.store.batches import in_batches
from ropa.store.row_map import row_map
from ropa.store.schema import REGISTER_ID
from ropa.vocabulary.version import Edition, this_edition

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Result

_DOCUMENT_FIELDS = tuple(field.name for field in dataclasses.fields(Document))
_CLAIMS_OF = """
UNWIND $ids AS id
MATCH (c:Claim) WHERE c.subject = id AND c.live
RETURN properties(c) AS claim
"""


def now() -> str:
    """Return the present instant as a fixed-width UTC ISO string."""
    return dt.datetime.now(dt.UTC).strftime(INSTANT)


def lock(tx: "ManagedTransaction", after: str | None = None) -> str:
    """Take the register's lock for this transaction, and return the instant at which it happens.

    Writers follow one another, however many run, and each has an instant of its own later than all before (and than
    `after`): where the clock of this computer stands before the register's last change, the register counts on from
    there.
    """
    query = "MERGE (r:Register {id: $id}) SET r.locked_by = $mark RETURN r.touched_at AS last, r.editions AS editions"
    held = tx.run(query, id=REGISTER_ID, mark=now()).single(strict=True)
    last: str | None = held["last"]
    moment = now()
    last = max(filter(None, (last, after)), default=None)
    if last is not None and moment <= last:
        following = dt.datetime.strptime(last, INSTANT).replace(tzinfo=dt.UTC) + dt.timedelta(microseconds=1)
        moment = following.strftime(INSTANT)
    tx.run("MATCH (r:Register {id: $id}) SET r.touched_at = $moment", id=REGISTER_ID, moment=moment).consume()
    earlier = tuple(held["editions"] or ())
    if not earlier or _edition(earlier[-1]) != this_edition():
        keep_editions(tx, (*earlier, f"{moment} {this_edition()}"))
    return moment


def editions(tx: "ManagedTransaction") -> tuple[str, ...]:
    """Return what wrote the register, the earliest first: each an instant, then the edition that wrote from there."""
    found = tx.run("MATCH (r:Register {id: $id}) RETURN r.editions AS editions", id=REGISTER_ID).value("editions")
    return tuple(found[0] or ()) if found else ()


def edition_at(tx: "ManagedTransaction", moment: str | None) -> Edition | None:
    """Return what wrote the register last, up to an instant; None where it is not told."""
    written = [line for line in editions(tx) if line.partition(" ")[0] <= (moment or "")]
    return _edition(written[-1]) if written else None


def _edition(line: str) -> Edition:
    return Edition.of(line.partition(" ")[2])


def keep_editions(tx: "ManagedTransaction", written: tuple[str, ...]) -> None:
    """Keep what wrote the register from which instant on."""
    query = "MERGE (r:Register {id: $id}) SET r.editions = $editions"
    tx.run(query, id=REGISTER_ID, editions=list(written)).consume()


def last_change(tx: "ManagedTransaction") -> str | None:
    """Return the instant of the last change, None where there was none yet."""
    found = tx.run("MATCH (r:Register {id: $id}) RETURN r.touched_at AS last", id=REGISTER_ID).value("last")
    return found[0] if found else None


def documents(tx: "ManagedTransaction") -> list[Document]:
    """Return every document of the register, in the order of their ids."""
    rows = tx.run("MATCH (d:Document) RETURN properties(d) AS document ORDER BY d.id").value("document")
    return [_document(row) for row in rows]


def claims_recorded_by(tx: "ManagedTransaction", moment: str) -> list[Claim]:
    """Return the ledger as far as it was recorded at an instant, each claim as it stands today."""
    query = "MATCH (c:Claim) WHERE c.recorded_at <= $moment RETURN properties(c) AS claim"
    return sorted(_streamed(tx.run(query, moment=moment)), key=lambda claim: claim.id)


def documents_of_series(tx: "ManagedTransaction", series: str) -> list[Document]:
    """Return the versions of one series."""
    query = "MATCH (d:Document {series: $series}) RETURN properties(d) AS document ORDER BY d.id"
    return [_document(row) for row in tx.run(query, series=series).value("document")]


def documents_of_publisher(tx: "ManagedTransaction", publisher: str) -> list[Document]:
    """Return the documents that a body publishes."""
    query = "MATCH (d:Document) WHERE d.publisher = $publisher RETURN properties(d) AS document ORDER BY d.id"
    return [_document(row) for row in tx.run(query, publisher=publisher).value("document")]


def document_with_bytes(tx: "ManagedTransaction", sha256: str) -> Document | None:
    """Return the document that has these bytes, None where there is none; what is left of an erased one comes last."""
    rows = tx.run("MATCH (d:Document {sha256: $sha256}) RETURN properties(d) AS document", sha256=sha256)
    found = [_document(row) for row in rows.value("document")]
    return min(found, key=lambda document: (bool(document.erased), document.id), default=None)


def document_by_id(tx: "ManagedTransaction", document: str) -> Document | None:
    """Return one document, None where there is none."""
    found = tx.run("MATCH (d:Document {id: $id}) RETURN properties(d) AS document", id=document).value("document")
    return _document(found[0]) if found else None


def write_document(tx: "ManagedTransaction", document: Document) -> None:
    """Write one document, new or read again."""
    properties = {name: value for name, value in dataclasses.asdict(document).items() if value is not None}
    tx.run("MERGE (d:Document {id: $id}) SET d = $properties", id=document.id, properties=properties).consume()


def write_series(tx: "ManagedTransaction", versions: list[Document]) -> None:
    """Link the versions of a series, each to the one that came after it."""
    ordered = [document.id for document in sorted(versions, key=lambda document: document.order)]
    tx.run("UNWIND $ids AS id MATCH (d:Document {id: id})-[e:SUCCEEDED_BY]->() DELETE e", ids=ordered).consume()
    pairs = [{"older": older, "newer": newer} for older, newer in itertools.pairwise(ordered)]
    tx.run(
        "UNWIND $pairs AS pair MATCH (a:Document {id: pair.older}) MATCH (b:Document {id: pair.newer}) "
        "CREATE (a)-[:SUCCEEDED_BY]->(b)",
        pairs=pairs,
    ).consume()


def claims_of_documents(tx: "ManagedTransaction", document_ids: Iterable[str]) -> list[Claim]:
    """Return all claims of some documents, retracted ones included."""
    query = "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:FOUND_IN]-(c:Claim) RETURN properties(c) AS claim"
    return [_claim(row) for row in tx.run(query, ids=sorted(document_ids)).value("claim")]


def standing_claims(tx: "ManagedTransaction", document: str) -> int:
    """Return how many claims of a document stand."""
    query = "MATCH (d:Document {id: $id})<-[:FOUND_IN]-(c) WHERE c.live RETURN count(c) AS claims"
    claims: int = tx.run(query, id=document).single(strict=True)["claims"]
    return claims


def claims_about(tx: "ManagedTransaction", subjects: Iterable[str]) -> list[Claim]:
    """Return all claims about some things, retracted ones included."""
    query = "UNWIND $ids AS id MATCH (c:Claim) WHERE c.subject = id RETURN properties(c) AS claim"
    return [_claim(row) for row in tx.run(query, ids=sorted(subjects)).value("claim")]


def subjects_leading_to(tx: "ManagedTransaction", objects: Iterable[str]) -> set[str]:
    """Return the things of which a live claim says that they lead to one of `objects`."""
    query = "UNWIND $ids AS id MATCH (c:Claim) WHERE c.object = id AND c.live RETURN DISTINCT c.subject AS subject"
    return set(tx.run(query, ids=sorted(objects)).value("subject"))


def spoken_of(tx: "ManagedTransaction", things: Iterable[str]) -> set[str]:
    """Return those of some things of which any source speaks, or ever did."""
    query = "UNWIND $ids AS id MATCH (c:Claim) WHERE c.subject = id RETURN DISTINCT id"
    return set(tx.run(query, ids=sorted(things)).value("id"))


def live_claims_about(tx: "ManagedTransaction", subjects: Iterable[str]) -> list[Claim]:
    """Return the live claims about some things."""
    return [_claim(row) for row in tx.run(_CLAIMS_OF, ids=sorted(subjects)).value("claim")]


def live_claims(tx: "ManagedTransaction") -> list[Claim]:
    """Return every claim that stands, in the order of the claims' ids."""
    found = _streamed(tx.run("MATCH (c:Claim) WHERE c.live RETURN properties(c) AS claim"))
    return sorted(found, key=lambda claim: claim.id)


def all_claims(tx: "ManagedTransaction") -> list[Claim]:
    """Return the whole ledger, in the order of the claims' ids."""
    return sorted(_streamed(tx.run("MATCH (c:Claim) RETURN properties(c) AS claim")), key=lambda claim: claim.id)


def add_claims(tx: "ManagedTransaction", document: str, claims: list[Claim]) -> None:
    """Add claims to the ledger, each found in `document`."""
    for part in in_batches(claims):
        rows = [_row(claim) for claim in part]
        properties = row_map({name for row in rows for name in row})
        tx.run(
            f"MATCH (d:Document {{id: $document}}) UNWIND $rows AS row CREATE (:Claim {properties})-[:FOUND_IN]->(d)",
            document=document,
            rows=rows,
        ).consume()


def retract_claims(tx: "ManagedTransaction", claims: Iterable[Claim], now: str, why: str) -> None:
    """Mark claims as no longer standing; they stay in the ledger."""
    tx.run(
        "UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.live = false, c.retracted_at = $now, c.retracted_why = $why",
        ids=sorted(claim.id for claim in claims),
        now=now,
        why=why,
    ).consume()


def mark_outread(tx: "ManagedTransaction", claims: Iterable[Claim]) -> None:
    """Mark claims of a version out of date that a later reading of it no longer makes."""
    ids = sorted(claim.id for claim in claims)
    tx.run("UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.outread = true", ids=ids).consume()


def remove_claims(tx: "ManagedTransaction", claims: Iterable[Claim]) -> None:
    """Remove claims from the ledger for good, as only an erasure may."""
    ids = sorted(claim.id for claim in claims)
    for part in in_batches(ids):
        tx.run("UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c", ids=part).consume()


def replace_document(tx: "ManagedTransaction", old: Document, new: Document) -> None:
    """Put what is left of an erased document in its place."""
    tx.run("MATCH (d:Document {id: $id}) DETACH DELETE d", id=old.id).consume()
    write_document(tx, new)


def _streamed(result: "Result") -> Iterator[Claim]:
    """Yield the claims of a result one by one, so that its rows are not held beside them."""
    for record in result:
        yield _claim(record["claim"])


def _row(claim: Claim) -> dict[str, Any]:
    place = claim.place
    row = {
        "id": claim.id,
        "subject": claim.subject,
        "field": claim.field,
        "value": None if claim.value is None else json.dumps(claim.value, ensure_ascii=False),
        "object": claim.object,
        "document": claim.document,
        "quote": claim.quote,
        "place": str(place),
        "start": place.start,
        "end": place.end,
        "section": place.section,
        "sheet": place.sheet,
        "cell": place.cell,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "positive": claim.positive,
        "since": claim.since,
        "until": claim.until,
        "recorded_at": claim.recorded_at,
        "retracted_at": claim.retracted_at,
        "retracted_why": claim.retracted_why,
        "speaker": claim.speaker,
        "outread": claim.outread or None,
        "live": claim.live,
    }
    return {name: value for name, value in row.items() if value is not None}


def _claim(row: dict[str, Any]) -> Claim:
    place = Place(row.get("start"), row.get("end"), row.get("section"), row.get("sheet"), row.get("cell"))
    return Claim(
        id=row["id"],
        subject=row["subject"],
        field=row["field"],
        value=_value(row.get("value")),
        object=row.get("object"),
        document=row["document"],
        quote=row["quote"],
        place=place,
        rule=row["rule"],
        confidence=row["confidence"],
        positive=row["positive"],
        since=row.get("since"),
        until=row.get("until"),
        recorded_at=row["recorded_at"],
        retracted_at=row.get("retracted_at"),
        retracted_why=row.get("retracted_why"),
        speaker=row.get("speaker"),
        outread=bool(row.get("outread")),
    )


def _value(text: str | None) -> Value | None:
    if text is None:
        return None
    value = json.loads(text)
    return tuple(value) if isinstance(value, list) else value


def _document(row: dict[str, Any]) -> Document:
    values: dict[str, Any] = {name: row.get(name) for name in _DOCUMENT_FIELDS}
    return Document(**values)
