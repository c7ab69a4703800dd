"""The heading of a sheet or a column as its authority writes it, in the languages in which there is one."""

import dataclasses
from collections.abc import Mapping

from ropa.errors import DeclarationError

LANGUAGES = ("nl", "fr", "en", "de")
"""The languages of an export."""


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading by language; one that lacks a language is shown in the first of these that it has."""

    by_language: Mapping[str, str]

    @classmethod
    def of(cls, table: object, where: str) -> "Heading":
        """Return the heading that a table of a layout file gives. Raises `DeclarationError` where it gives none."""
        if not isinstance(table, Mapping) or not table or not set(table) <= set(LANGUAGES):
            raise DeclarationError(f"{where}: a heading is a table of texts by language ({', '.join(LANGUAGES)})")
        if not all(isinstance(text, str) and text.strip() for text in table.values()):
            raise DeclarationError(f"{where}: a heading without a word")
        return cls(dict(table))

    def __call__(self, language: str) -> str:
        """Return the heading in `language`, else in the first that there is."""
        return next(self.by_language[one] for one in (language, *LANGUAGES) if one in self.by_language)

    def lacks(self, language: str) -> bool:
        """Return whether the heading is shown in another language than the one asked for."""
        return language not in self.by_language
