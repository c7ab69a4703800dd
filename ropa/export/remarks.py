"""What a file says of its own words: which are in another language than asked for, and which nobody could verify."""

from collections.abc import Iterator
from typing import TypeAlias

from ropa.checks.discover import checks
from ropa.claims.book import Book
from ropa.export import words
from ropa.export.closed_list import without_label
from ropa.export.layout import Layout
from ropa.model.catalogue import kinds
from ropa.questions.labels import country_of

Remark: TypeAlias = tuple[str, str]
"""What it is about, and what is said of it."""

_KINDS = {
    "DataCategory": words.FIELDS["categories"],
    "DataSubjectCategory": words.FIELDS["subjects"],
    "SecurityMeasure": words.FIELDS["measures"],
    "Right": words.FIELDS["rights"],
    "Country": words.COUNTRIES,
}
"""What the kinds are called whose things have labels by language."""

_MOST_NAMES = 40


def remarks(asked: Layout, book: Book, language: str) -> tuple[Remark, ...]:
    """Return all remarks on an export in a language: on headings, closed lists, labels and the sentences of checks."""
    return (
        *_headings(asked, language),
        *_lists(asked, language),
        *_labels(book, language),
        *_sentences(asked, language),
    )


def _headings(asked: Layout, language: str) -> Iterator[Remark]:
    """Yield the headings that are not the authority's own, not in the language asked for, or of an empty column."""
    missing = words.NO_TRANSLATION(language)
    if not asked.title.speaks(language):
        yield asked.title(language), missing
    for sheet in asked.sheets:
        if sheet.name.lacks(language):
            yield sheet.name(language), missing
        groups = {column.group(language) for column in sheet.columns if column.group and column.group.lacks(language)}
        for group in sorted(groups):
            yield f"{sheet.name(language)}: {group}", missing
        for column in sheet.columns:
            said = [missing] if column.heading.lacks(language) else []
            said += [words.RECONSTRUCTED(language)] if column.reconstructed else []
            said += [words.UNKEPT(language)] if column.unkept else []
            if said:
                source = asked.sources[column.source]
                yield f"{sheet.name(language)}: {column.heading(language)}", f"{'; '.join(said)} ({source})"


def _lists(asked: Layout, language: str) -> Iterator[Remark]:
    """Yield the closed lists of the layout of which some values have no label in the language."""
    named = {str(one.list): one.heading(language) for sheet in asked.sheets for one in sheet.columns if one.list}
    for name, heading in named.items():
        if codes := without_label(name, language):
            yield heading, words.NO_LABEL(language).format(_cut(codes))


def _labels(book: Book, language: str) -> Iterator[Remark]:
    """Yield the things of the vocabularies, but for bodies, that have labels, and none in the language."""
    for label, kind in kinds().items():
        if label != "Organisation":
            names = tuple(book.name(node) for node in book.of_kind(label) if _lacks(book, node, language))
            if names:
                yield _KINDS.get(label, kind.words)(language), words.NO_LABEL(language).format(_cut(names))


def _lacks(book: Book, node: str, language: str) -> bool:
    country = country_of(node)
    if country is not None:
        return not getattr(country, language, None)
    labelled = any(field.startswith("label_") for field in book.things[node])
    return labelled and not book.value(node, f"label_{language}")


def _sentences(asked: Layout, language: str) -> Iterator[Remark]:
    """Yield that findings are told in another language, where a sheet tells them."""
    for sheet in asked.sheets:
        if sheet.lines == "findings" and not all(check.text.speaks(language) for check in checks().values()):
            yield sheet.name(language), words.NO_SENTENCES(language)


def _cut(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" (+ {more})" if more > 0 else "")
