"""Frozen versions of a register, in lines for a person."""

from collections.abc import Iterable, Iterator

from ropa.claims.frozen_version import FrozenVersion
from ropa.cli.screen import Line
from ropa.cli.show_changes import moment_words
from ropa.model.kind import Text
from ropa.questions.versions import VersionRow
from ropa.questions.versions_words import state_words

FROZEN = Text(
    "{0}: version «{1}» of its register is frozen, SHA-256 {2}.",
    "{0}: versie «{1}» van het register is vastgelegd, SHA-256 {2}.",
    "{0} : la version « {1} » du registre est figée, SHA-256 {2}.",
)
NONE = Text(
    "No version of this register was frozen; `ropa freeze` makes one.",
    "Van dit register is geen versie vastgelegd; `ropa freeze` maakt er een.",
    "Aucune version de ce registre n'a été figée ; `ropa freeze` en fait une.",
)


def frozen_line(version: FrozenVersion, controller: str, language: str) -> Line:
    """Return the line that tells what was frozen."""
    return Line(FROZEN(language).format(controller, version.name, version.sha256))


def version_lines(rows: Iterable[VersionRow], language: str) -> Iterator[Line]:
    """Yield the versions, the earliest first; where there are none, that."""
    told = False
    for row in rows:
        told = True
        yield Line(row.name, style="bold")
        yield Line(f"{moment_words(row.at)}, {row.by}: {row.note}", indent=2)
        yield Line(f"SHA-256 {row.sha256}", indent=2)
        yield Line(state_words(row, language), indent=2)
    if not told:
        yield Line(NONE(language))
