"""The words behind the facts of an answer: quotes with document, version and place."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from ropa.questions.flow_answer import Citation
from ropa.store.queries import collected

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def source_title(title: str, publisher: str | None, name: str) -> str:
    """Return what a document is called beside its words: whose it is and its title, or the title and its file."""
    return f"{publisher}: {title}" if publisher else f"{title} ({name})"


class _Quoted(NamedTuple):
    citation: Citation
    start: int
    end: int


class Citations:
    """The citations of some things, fetched at once; each set is ordered by document and place."""

    def __init__(self, tx: "ManagedTransaction", ids: Iterable[str]) -> None:
        wanted = sorted(set(ids))
        rows: list[Any] = collected(tx, "citations", ids=wanted) if wanted else []
        documents = sorted({row[4] for row in rows})
        titles = {row[0]: row for row in collected(tx, "document_versions", ids=documents)} if documents else {}
        self._by_subject: dict[str, list[_Quoted]] = {}
        for subject, _, _, quote, document, place, start, end in rows:
            _, title, publisher, version, day, name = titles[document]
            citation = Citation(quote, document, version or day, place, source_title(title, publisher, name))
            span = (start, end) if start is not None else (-1, -1)
            self._by_subject.setdefault(subject, []).append(_Quoted(citation, *span))

    def of(self, ids: Iterable[str]) -> tuple[Citation, ...]:
        """Return the citations of these things together; a quote that lies within another is left out."""
        quoted = {item for node in ids for item in self._by_subject.get(node, ())}
        if len(quoted) < 2:  # noqa: PLR2004 - nothing to put in order
            return tuple(item.citation for item in quoted)
        ordered = sorted(quoted, key=lambda item: (item.citation.document, item.start, -item.end, item.citation.place))
        kept: list[_Quoted] = []
        for item in ordered:
            last = kept[-1] if kept else None
            inside = last is not None and item.start >= 0 and item.end <= last.end
            if last is None or not inside or last.citation.document != item.citation.document:
                kept.append(item)
        return tuple(dict.fromkeys(item.citation for item in kept))
