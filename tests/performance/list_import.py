"""How long a mandate list takes: beside reading its cells and writing the same things at once, and a second time."""

import random
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
from neo4j import Driver, ManagedTransaction

from ropa.importing.run import Request, import_files
from ropa.model.catalogue import kinds
from ropa.store.batches import in_batches
from ropa.store.connection import Store
from ropa.store.schema import prepare
from ropa.vocabulary.bodies import all_bodies
from ropa.vocabulary.categories import all_categories
from tests.performance.rounds import Times, timed
from tests.performance.servers import Server
from tests.performance.table import Line

ROWS = 1_000
_BESIDE_BARE = 2.0
_SECOND_TIME = 0.4
_HEADS = ("Nummer", "Datum", "Verstrekker", "Ontvanger", "Gegevens", "Doeleinde")
_YEARS = range(2010, 2018)
_LABELS = (*kinds(), "Document", "Claim")

Rows: TypeAlias = list[dict[str, Any]]
Edges: TypeAlias = dict[tuple[str, str, str], Rows]


def workbook(path: Path, rows: int = ROWS) -> None:
    """Write a list of mandates, each with a number, a day, parties, data and a purpose."""
    dice = random.Random("mandates")  # noqa: S311 - a sample, no secret
    bodies = [body.name for body in all_bodies() if body.form == "body" and not body.generic]
    categories = [item.nl or item.name for item in all_categories() if "," not in item.name and len(item.name) < 40]
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None, "a new workbook has a sheet"
    sheet.append(_HEADS)
    for number in range(rows):
        year = _YEARS[number % len(_YEARS)]
        day = f"{1 + number % 28:02}/{1 + number % 12:02}/{year}"
        giver, taker = dice.sample(bodies, 2)
        data = ", ".join(dice.sample(categories, 3))
        reference = f"VTC nr. {1 + number // len(_YEARS):02}/{year}"
        sheet.append((reference, day, giver, taker, data, f"uitvoering van voorbeeldtaak {number % 40}"))
    book.save(path)


def list_imported(server: Server, folder: Path, repetitions: int, rows: int = ROWS) -> list[Line]:
    """Import a list into an empty register again and again, and do the same barely, in turns."""
    path = folder / "mandates.xlsx"
    workbook(path, rows)
    store = server.store
    prepare(store)
    _import(store, path, "imported")
    things, edges = _everything(store)
    took: list[tuple[float, float, float]] = []
    for number in range(-1, repetitions):
        empty(store)
        if number % 2:
            bare = timed(lambda: _barely(server.bare, path, things, edges))
            empty(store)
        first = timed(lambda: _import(store, path, "imported"))
        second = timed(lambda: _import(store, path, "unchanged"))
        if not number % 2:
            empty(store)
            bare = timed(lambda: _barely(server.bare, path, things, edges))
        took.append((first, second, bare))
    return _lines(server, things, edges, took[1:], rows)


def _lines(
    server: Server, things: dict[str, Rows], edges: Edges, took: list[tuple[float, float, float]], rows: int
) -> list[Line]:
    first, second, bare = (Times(seconds) for seconds in zip(*took, strict=True))
    elements = sum(map(len, things.values())) + sum(map(len, edges.values()))
    words = f"import of {rows:,} mandates ({elements:,} things, claims and edges), {len(took)} times"
    each = f"{words}: seconds per 1,000 rows"
    return [
        Line(server.engine, words, f"{first}", f"{bare}", first.median / bare.median, _BESIDE_BARE),
        Line(server.engine, each, f"{first.median * 1000 / rows:.2f} s"),
        Line(server.engine, f"{words}, unchanged", f"{second}", f"{first}", second.median / first.median, _SECOND_TIME),
    ]


def _import(store: Store, path: Path, status: str) -> None:
    (report,) = import_files(store, [path], Request())
    assert report.status == status, f"the list should be {status}, but is {report.status}: {report.error}"
    assert report.claims > 0, "the list says nothing"


def _barely(driver: Driver, path: Path, things: dict[str, Rows], edges: Edges) -> None:
    """Read every cell, and write what the import wrote, in one transaction with one statement for each kind.

    A statement is repeated where its rows are more than an engine takes in one message.
    """
    book = openpyxl.load_workbook(path)
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert len(cells) > len(_HEADS), "the list has rows"
    (document,) = (row["id"] for row in things["Document"])

    def work(tx: ManagedTransaction) -> None:
        for label, rows in things.items():
            create = "(n:Claim)-[:FOUND_IN]->(d)" if label == "Claim" else f"(n:{label})"
            begin = "MATCH (d:Document {id: $document}) " if label == "Claim" else ""
            query = f"{begin}UNWIND $rows AS row CREATE {create} SET n = row"
            for part in in_batches(rows):
                tx.run(query, rows=part, document=document).consume()
        for (start, edge_type, end), rows in edges.items():
            if edge_type == "FOUND_IN":
                continue
            query = (
                f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
                f"CREATE (a)-[e:{edge_type}]->(b) SET e = row.properties"
            )
            for part in in_batches(rows):
                tx.run(query, rows=part).consume()

    with driver.session() as session:
        session.execute_write(work)


def _everything(store: Store) -> tuple[dict[str, Rows], Edges]:
    """Return all things by label, and all edges by their ends' labels and type, as they stand in the store."""
    things: dict[str, Rows] = {}
    edges: Edges = {}
    for label in _LABELS:
        query = (
            f"MATCH (n:{label}) RETURN properties(n) AS properties, "
            "[(n)-[e]->(m) | [type(e), labels(m)[0], m.id, properties(e)]] AS edges"
        )
        for record in store.run(query):
            things.setdefault(label, []).append(record["properties"])
            for edge_type, end_label, end, properties in record["edges"]:
                row = {"start": record["properties"]["id"], "end": end, "properties": properties}
                edges.setdefault((label, edge_type, end_label), []).append(row)
    return things, edges


def empty(store: Store) -> None:
    """Remove everything but the mark that the store is prepared, a few thousand things a transaction."""
    for label in _LABELS:
        query = f"MATCH (n:{label}) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone"
        while store.write(lambda tx, query=query: tx.run(query).single(strict=True)["gone"]):  # type: ignore[misc]
            pass
