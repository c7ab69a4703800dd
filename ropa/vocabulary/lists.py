"""The closed lists of the register: whom data are about, why, on which ground, to which kind of recipient, and so on.

Codes and labels are the official Belgian federal ones where such a list exists; the conditions of Art. 9(2) and the
rights of Art. 15–22 and 77 are ours. One data file a list, in `lists/`.
"""

import dataclasses
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ropa.errors import DeclarationError
from ropa.naming import fold
from ropa.vocabulary.reading import ROOT, data_files, entries, listed, read

LANGUAGES = ("nl", "fr", "en", "de")


@dataclasses.dataclass(frozen=True, slots=True)
class Term:
    """One value of a closed list.

    `list` and `code` are those of its official list («gdpr-involved», «01»), `broader` is a code of the same list,
    `alt` other official labels, `aliases` our own wordings for the same, `covers` wordings for something narrower that
    falls under it («kinderen» under Minderjarigen). `key` is the value that the register stores («consent»)
    and `article` the article of the Regulation, both empty where there is none. `rest` marks the
    catch-all («Andere»); `note` tells what is odd in the official entry.
    """

    list: str
    code: str
    iri: str
    broader: str | None
    nl: str
    fr: str
    de: str
    en: str
    alt: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    key: str = ""
    article: str = ""
    rest: bool = False
    note: str = ""

    def label(self, language: str) -> tuple[str, str]:
        """Return the label in `language`, else in the next one that has it, and the language that it is in."""
        for tongue in (language, *LANGUAGES):
            text = getattr(self, tongue) if tongue in LANGUAGES else ""
            if text:
                return text, tongue
        return self.code, ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every wording under which the term is found, none twice."""
        written = (self.nl, self.fr, self.en, self.de, *self.alt, *self.aliases, self.key)
        return tuple(dict.fromkeys(text for text in written if text))


@dataclasses.dataclass(frozen=True)
class Vocabulary:
    """A closed list: its name, where it is from, and its terms in their official order."""

    name: str
    source: str
    version: str
    terms: tuple[Term, ...]

    def find(self, label_or_code: str) -> Term | None:
        """Return the term with this code, key, or label in any language, or None; a broader term goes first."""
        text = label_or_code.strip()
        return self._codes.get(text) or self._labels.get(fold(text))

    def classify(self, wording: str) -> Term | None:
        """Return the term that a statement's own wording is or falls under, or None: what an official template wants.

        It is the term of the known wording that stands first in it as whole words («partner van de aanvrager» is a
        partner), the longest of those that begin there; never the catch-all.
        """
        found = self.find(wording)
        if found is not None:
            return found
        words = fold(wording).split()
        for start in range(len(words)):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                term = self._covers.get(" ".join(words[start : start + length]))
                if term is not None:
                    return term
        return None

    @functools.cached_property
    def _codes(self) -> Mapping[str, Term]:
        return {term.code: term for term in reversed(self.terms)}

    @functools.cached_property
    def _labels(self) -> Mapping[str, Term]:
        index: dict[str, Term] = {}
        for term in self.terms:
            for label in term.labels:
                index.setdefault(fold(label), term)
        index.pop("", None)
        return index

    @functools.cached_property
    def _covers(self) -> Mapping[str, Term]:
        index: dict[str, Term] = {}
        for term in self.terms:
            for wording in () if term.rest else (*term.covers, *term.labels):
                index.setdefault(fold(wording), term)
        index.pop("", None)
        return index

    @functools.cached_property
    def _longest(self) -> int:
        return max((len(wording.split()) for wording in self._covers), default=0)


def list_names() -> tuple[str, ...]:
    """Return the names of the lists there are («lawful_bases», «purposes», …)."""
    return tuple(path.stem for path in data_files("lists"))


@functools.cache
def vocabulary(name: str) -> Vocabulary:
    """Return the closed list with this name; another name is a DeclarationError, since only our own code asks."""
    path = ROOT / "lists" / f"{name}.toml"
    if name not in list_names():
        raise DeclarationError(f"there is no closed list {name}; there are {', '.join(list_names())}")
    about = read(path)["about"]
    terms = tuple(_terms(path))
    _check(name, terms)
    return Vocabulary(name=name, source=about["source"], version=about["version"], terms=terms)


def _terms(path: Path) -> Iterator[Term]:
    iri = read(path)["about"].get("iri", "")
    for row in entries(path, "term"):
        yield _term(row, iri)


def _term(row: dict[str, Any], iri: str) -> Term:
    code = row["code"]
    return Term(
        list=row["list"],
        code=code,
        iri=row.get("iri") or iri.format(list=row["list"], code=code),
        broader=row.get("broader"),
        nl=row.get("nl", ""),
        fr=row.get("fr", ""),
        de=row.get("de", ""),
        en=row.get("en", ""),
        alt=listed(row.get("alt", "")),
        aliases=listed(row.get("aliases", "")),
        covers=listed(row.get("covers", "")),
        key=row.get("key", ""),
        article=row.get("article", ""),
        rest=row.get("rest", False),
        note=row.get("note", ""),
    )


def _check(name: str, terms: tuple[Term, ...]) -> None:
    """Raise DeclarationError where a code stands twice or a broader code does not exist."""
    codes = {(term.list, term.code) for term in terms}
    if len(codes) != len(terms):
        raise DeclarationError(f"a code of the list {name} stands twice")
    lost = [term.code for term in terms if term.broader is not None and (term.list, term.broader) not in codes]
    if lost:
        raise DeclarationError(f"the terms {', '.join(lost)} of {name} lie below a code that the list does not have")
