"""What may be one thing under two names, or two documents that may be versions of one: for a person to judge."""

import itertools
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz, process

from ropa.claims.document import Document
from ropa.naming import fold

_ALIKE = 88.0
_ALIKE_TITLES = 80.0
_CHUNK = 500
_SHORTEST, _LONGEST = 3, 8


def look_alikes(names: Mapping[str, Iterable[str]]) -> dict[tuple[str, str], float]:
    """Return the pairs of things whose names are alike, with their likeness (0–1); `names` are those of each thing.

    Names that differ in a number name two things. An abbreviation is like the name whose initials it is.
    """
    spelled = [(fold(name), thing) for thing, held in sorted(names.items()) for name in held]
    spelled = sorted({(text, thing) for text, thing in spelled if text})
    found: dict[tuple[str, str], float] = {}
    for one, other, likeness in itertools.chain(_alike(spelled), _initials(spelled)):
        pair = min(one, other), max(one, other)
        found[pair] = max(found.get(pair, 0.0), likeness)
    return found


def perhaps_versions(documents: Iterable[Document]) -> Iterator[tuple[Document, Document]]:
    """Yield two documents, older first, of one publisher and alike titles that are no versions of one series."""
    held = sorted((document for document in documents if document.stands), key=lambda document: document.order)
    for number, newer in enumerate(held):
        yield from ((older, newer) for older in perhaps_older(newer, held[:number]))


def perhaps_older(document: Document, others: Iterable[Document]) -> Iterator[Document]:
    """Yield those of other documents of which one may be a version: of its publisher, language and kind of source."""
    title, mark = _undated(document.title), _mark(document)
    for other in others:
        alike = other.stands and other.series != document.series and mark == _mark(other) and mark[0] is not None
        if alike and fuzz.token_sort_ratio(title, _undated(other.title)) >= _ALIKE_TITLES:
            yield other


def _mark(document: Document) -> tuple[str | None, str, str | None]:
    return document.publisher, document.importer.split(" ", 1)[0], document.language


def _undated(title: str) -> str:
    return " ".join(word for word in fold(title).split() if not word.isdigit())


def _alike(spelled: list[tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    texts = [text for text, _ in spelled]
    for begin in range(0, len(texts), _CHUNK):
        part = texts[begin : begin + _CHUNK]
        scores = process.cdist(part, texts, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE)
        for row, column in zip(*scores.nonzero(), strict=True):
            first, second = spelled[begin + int(row)], spelled[int(column)]
            if first < second and first[1] != second[1] and _numbers(first[0]) == _numbers(second[0]):
                yield first[1], second[1], round(float(scores[row, column]) / 100, 2)


def _initials(spelled: list[tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    short: dict[str, list[str]] = {}
    for text, thing in spelled:
        if _SHORTEST <= len(text) <= _LONGEST and " " not in text:
            short.setdefault(text, []).append(thing)
    for text, thing in spelled:
        words = text.split()
        if len(words) >= _SHORTEST:
            for other in short.get("".join(word[0] for word in words), ()):
                if other != thing:
                    yield thing, other, _ALIKE / 100


def _numbers(text: str) -> list[str]:
    return [word for word in text.split() if any(letter.isdigit() for letter in word)]
