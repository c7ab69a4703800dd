"""Cells that hold several things under labels of their own: «Objet : taxe» above «Données : nom, adresse»."""

import dataclasses
import re
from collections.abc import Sequence

from importers.mandates.header import labelled_field
from importers.tables.parties import parties
from importers.tables.sheet import Cell
from ropa.naming import fold

_LABEL = re.compile(
    r"(?:^|(?P<before>[\n;.|•]|,(?=\s)|\s[-–—](?=\s)))[ \t]*(?:[-–—•*][ \t]*)?"
    r"(?P<label>[^\W\d_][^:;.,|\n\d]{0,38}?)\s*:(?=\s|\d|$)",
    re.MULTILINE,
)
_SPLIT = frozenset(
    {"reference", "date", "valid_from", "valid_to", "provider", "receiver", "party", "data", "subjects", "purpose"}
    | {"basis", "channel", "status", "title", "dossier", "retention", "frequency"}
)
_ALONE = frozenset({"provider", "receiver", "data", "purpose", "valid_to", "date"})
"""Fields of which one label in a cell is enough, where the column is headed for something else."""
_WITH_LABEL = frozenset({"status", "reference"})
"""Fields whose words are only understood with the label: «Vervangt: nr. 12/045», «Beraadslaging: 12/045»."""
_OF_THE_OWNER = frozenset({"dienst", "diensten", "service", "services", "bestand", "databank"})
_BEFORE_A_DAY = {"van": "valid_from", "du": "valid_from", "from": "valid_from", "a": "valid_to"}
_ABOUT = frozenset({"objet", "onderwerp", "betreft", "subject", "voorwerp", "over", "about"})
"""Labels of what a mandate is about, which beside its data is why they are given."""
_MAY_POINT = frozenset({None, "title", "purpose", "channel", "provider", "receiver", "party", "theme", "direction"})
_ABOUT_SOMETHING = frozenset({None, "title", "purpose", "theme"})
_BOTH_WAYS = frozenset({"↔", "⇄", "⇔", "<->", "<>", "<=>"})
_ARROW = re.compile(
    r"(?P<from>[^→⇒►▶➔➜↔⇄⇔<>=\s][^→⇒►▶➔➜↔⇄⇔<>=]{0,118}[^→⇒►▶➔➜↔⇄⇔<>=\s])\s{0,5}"
    r"(?P<arrow>[→⇒►▶➔➜↔⇄⇔]|<->|<=>|->|-->|=>|==>|(?<=\s)(?:>{1,3}|<>)(?=\s))\s{0,5}"
    r"(?P<to>[^→⇒►▶➔➜↔⇄⇔<>=\s][^→⇒►▶➔➜↔⇄⇔<>=]{1,199})"
)
"""Both ends in one cell: «Rijksregister → gemeente»."""
_FROM_TO = re.compile(
    r"(?:van|vanuit|de|du|from)\s{1,5}(?P<from>[^\n;:\s][^\n;:]{0,78}?[^\n;:\s])\s{1,5}(?:naar|aan|vers|à|aux?|to)\s{1,5}"
    r"(?P<to>[^\n;:\s][^\n;:]{1,119})",
    re.IGNORECASE,
)
_TRIM = " \t\r\n;,.|–—-•"


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    field: str
    label: str
    text: str


def labelled_parts(cell: Cell, field: str | None) -> list[tuple[str | None, Cell]]:
    """Return the parts of `cell`, each with its field; the whole cell under `field` where it has no labels.

    A part is the cell with other words, so that what it says is cited with the whole text. Labels count where they
    are whole heads of the vocabulary and name two fields at least, or one that is not that of the column.
    """
    ends = _ends_of(cell.words, field)
    if ends:
        both = "\n".join((ends["from"], ends["to"])) if ends.groupdict().get("arrow") in _BOTH_WAYS else ""
        giver, taker = both or ends["from"], both or ends["to"]
        return [
            (end, dataclasses.replace(cell, words=words)) for end, words in (("provider", giver), ("receiver", taker))
        ]
    parts = _parts(cell.words, field)
    told = {part.field for part in parts if part.label}
    alone = len(told) == 1 and field not in told and bool(told & _ALONE) and not parts[0].text.endswith("?")
    if not parts or (len(told) < 2 and not alone):  # noqa: PLR2004 - two labels are no chance
        return [(field, cell)]
    by_field: dict[str, list[str]] = {}
    for part in _with_aims(parts):
        by_field.setdefault(part.field, []).append(part.text)
    return [(name, dataclasses.replace(cell, words="\n".join(texts))) for name, texts in by_field.items()]


def _ends_of(text: str, field: str | None) -> re.Match[str] | None:
    """Return both ends where a cell has nothing else: «A → B», or «van A naar B» in a column for it.

    In a column for something else («papier => digitaal») one of them has to be a known body.
    """
    found = _ARROW.fullmatch(text.strip()) if field in _MAY_POINT else None
    if found is None and field in _MAY_POINT - {"title", "purpose", "direction"}:
        return _FROM_TO.fullmatch(text.strip())
    if found is not None and field in _ABOUT_SOMETHING:
        known = any(party.known for end in ("from", "to") for party in parties(found[end]))
        return found if known else None
    return found


def _parts(text: str, field: str | None) -> list[_Part]:
    """Return what stands before the first label, under the column's own field, and each label with what follows."""
    found = [
        (match, named) for match in _LABEL.finditer(text) if (named := _field(match["label"], text[match.end() :]))
    ]
    parts: list[_Part] = []
    first = found[0][0].start() if found else 0
    if text[:first].strip(_TRIM) and field is not None:
        parts.append(_Part(field, "", text[:first].strip(_TRIM)))
    ends = [*(match.start() for match, _ in found[1:]), len(text)]
    for (match, named), end in zip(found, ends, strict=True) if found else ():
        value = text[match.end() : end].strip(_TRIM)
        if value:
            told = f"{match['label']}: {value}" if named in _WITH_LABEL else value
            parts.append(_Part(named, fold(match["label"]), told))
    return parts


def _field(label: str, value: str) -> str | None:
    """Return the field that a label names, None where it heads something that is read as it stands."""
    folded = fold(label)
    if folded in _OF_THE_OWNER:
        return None
    named = labelled_field(label)
    if folded in _BEFORE_A_DAY and value.lstrip()[:1].isdigit():
        return _BEFORE_A_DAY[folded]
    return named if named in _SPLIT else None


def _with_aims(parts: Sequence[_Part]) -> list[_Part]:
    """Return the parts, with what a mandate is about as its purpose where its data stand beside it."""
    fields = {part.field for part in parts}
    if "data" not in fields or "purpose" in fields:
        return list(parts)
    return [
        dataclasses.replace(part, field="purpose") if part.field == "title" and part.label in _ABOUT else part
        for part in parts
    ]
