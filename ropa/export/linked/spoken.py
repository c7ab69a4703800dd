"""Texts with the language they are in: that of the document which states them, else none."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ropa.claims.book import Book
from ropa.export.linked.nodes import literal
from ropa.questions.flow_answer import Citation
from ropa.questions.labels import country_of

LANGUAGES = ("nl", "fr", "de", "en")
"""The languages in which the federal register takes a text."""


class Spoken(NamedTuple):
    """A text and its language, None where nobody can tell it."""

    text: str
    language: str | None


class Speech:
    """Tells the language of texts; `languages` are those of the documents by their ids."""

    def __init__(self, languages: Mapping[str, str | None]) -> None:
        self._languages = languages

    def of(self, text: str, evidence: Iterable[Citation]) -> Spoken:
        """Return a text in the language of the first document that states it and whose language is known."""
        found = (self._languages.get(citation.document) for citation in evidence)
        return Spoken(
            literal(text), next((tongue for language in found if (tongue := (language or "")[:2]) in LANGUAGES), None)
        )


def labels(book: Book, thing: str) -> dict[str, str]:
    """Return what the vocabularies call a thing, by language; empty where they do not know it."""
    country = country_of(thing)
    if country is not None:
        return {language: getattr(country, language) for language in ("nl", "fr", "en")}
    found = {language: book.text(thing, f"label_{language}") for language in LANGUAGES}
    return {language: literal(text) for language, text in found.items() if text}


def in_languages(texts: Iterable[Spoken]) -> list[dict[str, str]]:
    """Return texts as literals, those of one language in one, as the federal register wants them."""
    by_language: dict[str | None, list[str]] = {}
    for text, language in texts:
        known = by_language.setdefault(language, [])
        if text and text not in known:
            known.append(text)
    order = sorted(by_language.items(), key=lambda item: item[0] or "")
    return [_value("; ".join(found), language) for language, found in order if found]


def each(texts: Mapping[str, str]) -> list[dict[str, str]]:
    """Return labels as literals, one for each language."""
    return [_value(text, language) for language, text in texts.items()]


def value(spoken: Spoken) -> dict[str, str]:
    """Return a text as a literal with its language."""
    return _value(*spoken)


def _value(text: str, language: str | None) -> dict[str, str]:
    return {"@value": text, "@language": language} if language else {"@value": text}
