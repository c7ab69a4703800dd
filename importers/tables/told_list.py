"""What is told of a list of one thing a row: its title and owner, what was read, what to look at, what was left out."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from importers.tables.columns import Records, unsaid
from importers.tables.list_owner import canonical_owner, owner_in_title
from importers.tables.sheet import Book
from ropa.claims.claim import Place, Said
from ropa.importing.importer import Extraction, Options, Source, SourceFinding

GUESSED_BELOW = 0.6
"""The confidence below which a fact counts as guessed."""
_ROW = re.compile(r"\d+$")


def owner_of(options: Options, parts: Iterable[Records]) -> str | None:
    """Return whose list it is: as the person who imports says, else as the one title that names a body says."""
    if options.owner:
        return canonical_owner(options.owner)
    names = {name for part in parts for cell in part.titles if (name := owner_in_title(cell.words))}
    return names.pop() if len(names) == 1 else None


@dataclasses.dataclass(frozen=True, slots=True)
class Understood:
    """What was read: the rows in the shape of the view, under the name of the list's kind, and what they say."""

    kind: str
    rows: Sequence[dict[str, object]]
    said: tuple[Said, ...]
    findings: tuple[SourceFinding, ...]


def told(source: Source, book: Book, owner: str | None, parts: Sequence[Records], read: Understood) -> Extraction:
    """Return what a list says, with all that was left out of it."""
    left_out = (*(part for one in parts for part in one.left_out), *unsaid(parts, read.said))
    titles = [cell.words.strip() for part in parts for cell in part.titles]
    return Extraction(
        title=book.title or next(iter(titles), None) or source.name,
        publisher=owner,
        language=None,
        version=None,
        version_date=None,
        origin=book.identifier or source.name,
        said=read.said,
        view={
            "kind": read.kind,
            "document": source.name,
            read.kind: read.rows,
            "findings": [{"code": one.code, "place": placed(one.place), "text": one.text} for one in read.findings],
            "left_out": [{"place": placed(one.place), "text": one.text, "why": one.why} for one in left_out],
        },
        findings=read.findings,
        left_out=left_out,
        guessed=guessed(read.said),
    )


def guessed(said: Iterable[Said]) -> int:
    """Return how many facts were read with little confidence."""
    return sum(1 for fact in said if fact.evidence.confidence < GUESSED_BELOW)


def placed(place: Place) -> dict[str, object]:
    """Return a place in the shape that scripts rely on: sheet, row, cell."""
    row = _ROW.search(place.cell or "")
    return {"sheet": place.sheet, "row": int(row.group()) if row else None, "cell": place.cell}
