"""What the register holds and what is missing in it, counted; kept until the register changes or the day is over."""

import collections
import dataclasses
import threading
from collections.abc import Iterable

from ropa.checks.check import Check, Severity
from ropa.checks.discover import checks
from ropa.claims.book import Book
from ropa.claims.document import Document
from ropa.claims.frozen_version import FrozenVersion
from ropa.model.catalogue import kinds
from ropa.questions.flow_answer import Named
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.frozen_versions import all_versions

_SHOWN_CATEGORIES = 12
_WEIGHTS = list(Severity)


@dataclasses.dataclass(frozen=True, slots=True)
class Overview:
    """The whole register at a glance.

    `counted` has each kind by its label with how many there are, `controllers` how many activities each decides about,
    `missing` each check that found anything and in how many places, `categories` those that most flows name,
    `versions` what was frozen of whose register.
    """

    documents: tuple[Document, ...]
    counted: tuple[tuple[str, int], ...]
    controllers: tuple[tuple[Named, int], ...]
    missing: tuple[tuple[Check, int], ...]
    categories: tuple[Named, ...]
    versions: tuple[tuple[Named, FrozenVersion], ...] = ()


def overview(documents: list[Document], book: Book, on: str, versions: Iterable[FrozenVersion] = ()) -> Overview:
    """Return the overview of a register on an ISO day."""
    return Overview(
        tuple(document for document in documents if not document.erased),
        _counted(book),
        _controllers(book),
        _missing(book, on),
        _categories(book),
        tuple((Named(version.controller, book.name(version.controller)), version) for version in versions),
    )


class Overviews:
    """The overview of the day, made anew when the register has changed; threads may share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: tuple[tuple[str | None, str], Overview] | None = None

    def of(self, store: Store, on: str) -> Overview:
        """Return the overview of a store on an ISO day. Raises `StoreError` where it cannot be reached."""
        with self._lock:
            state = (store.read(ledger.last_change), on)
            if self._kept is None or self._kept[0] != state:
                self._kept = (state, _read(store, on))
            return self._kept[1]


def _read(store: Store, on: str) -> Overview:
    documents, graph, versions = store.read(
        lambda tx: (ledger.documents(tx), projection.read_all(tx), all_versions(tx))
    )
    return overview(documents, Book(graph), on, versions)


def _counted(book: Book) -> tuple[tuple[str, int], ...]:
    counted = ((label, len(book.of_kind(label))) for label in kinds())
    return tuple(sorted(((label, number) for label, number in counted if number), key=lambda pair: (-pair[1], pair[0])))


def _controllers(book: Book) -> tuple[tuple[Named, int], ...]:
    deciding: collections.Counter[str] = collections.Counter()
    for activity in book.of_kind("ProcessingActivity"):
        if not book.value(activity, "general"):
            deciding.update(book.ends(activity, "CONTROLLED_BY"))
    ranked = sorted(deciding.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((Named(node, book.name(node)), number) for node, number in ranked)


def _missing(book: Book, on: str) -> tuple[tuple[Check, int], ...]:
    found = ((check, sum(1 for _ in check.find(book, on))) for check in checks().values())
    ranked = sorted(found, key=lambda pair: (_WEIGHTS.index(pair[0].severity), -pair[1], pair[0].id))
    return tuple((check, number) for check, number in ranked if number)


def _categories(book: Book) -> tuple[Named, ...]:
    flows = {node: len(book.starts(node, "CARRIES")) for node in book.of_kind("DataCategory")}
    ranked = sorted((node for node, number in flows.items() if number), key=lambda node: (-flows[node], node))
    return tuple(Named(node, book.name(node)) for node in ranked[:_SHOWN_CATEGORIES])
