"""The saved questions of the product: GraphQL text, what it asks in three languages, and values to begin with.

A file begins with comments: the title in English, Dutch («nl: …») and French («fr: …»), after an empty comment the same
for a sentence about it, after another one the values as JSON.
"""

import dataclasses
import functools
import itertools
import json
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

from ropa.errors import DeclarationError, UnknownName
from ropa.model.kind import Text

_PARTS = 3


@dataclasses.dataclass(frozen=True, slots=True)
class SavedQuestion:
    """One saved question by its file's name; `variables` are values with which it may be tried."""

    name: str
    title: Text
    about: Text
    text: str
    variables: dict[str, Any]

    @property
    def shown_variables(self) -> str:
        """The values as JSON for a person."""
        return json.dumps(self.variables, ensure_ascii=False, indent=2)


@functools.cache
def saved_questions() -> tuple[SavedQuestion, ...]:
    """Return the saved questions in the order of their names. Raises `DeclarationError` where one is faulty."""
    files = sorted(_folder().glob("*.graphql"))
    return tuple(read_question(path.stem, path.read_text(encoding="utf-8")) for path in files)


def saved_question(name: str) -> SavedQuestion:
    """Return the saved question of this name. Raises `UnknownName` with the names that there are."""
    found = {question.name: question for question in saved_questions()}
    if name not in found:
        raise UnknownName(f"there is no saved question «{name}»", tuple(found))
    return found[name]


def read_question(name: str, text: str) -> SavedQuestion:
    """Return a saved question from its file. Raises `DeclarationError` where a title, a sentence or the values lack."""
    head = itertools.takewhile(lambda line: line.startswith("#"), text.splitlines())
    lines = [line.removeprefix("#").strip() for line in head]
    parts = [list(part) for filled, part in itertools.groupby(lines, bool) if filled]
    if len(parts) != _PARTS:
        raise DeclarationError(f"{name}.graphql: give a title, a sentence and the values, an empty comment between")
    try:
        variables = json.loads(" ".join(parts[2]))
    except ValueError as error:
        raise DeclarationError(f"{name}.graphql: the values are no JSON ({error})") from error
    return SavedQuestion(name, _words(name, parts[0]), _words(name, parts[1]), text, variables)


def _words(name: str, lines: Iterable[str]) -> Text:
    said = {"en": ""}
    language = "en"
    for line in lines:
        mark, colon, rest = line.partition(": ")
        if colon and mark in ("nl", "fr"):
            language, line = mark, rest  # noqa: PLW2901 - the mark is no part of the words
        said[language] = f"{said.get(language, '')} {line}".strip()
    if not all(said.get(language) for language in ("en", "nl", "fr")):
        raise DeclarationError(f"{name}.graphql: say the title and the sentence in English, Dutch and French")
    return Text(said["en"], said["nl"], said["fr"])


def _folder() -> Path:
    """Return the folder of the saved questions: in the installed package, else in the repository."""
    package = Path(str(resources.files("ropa")))
    installed = package / "_graphql" / "operations"
    return installed if installed.is_dir() else package.parent / "graphql" / "operations"
