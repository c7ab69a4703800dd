"""From a value as a source writes it to the value that the graph holds, by the type of the property."""

import datetime as dt
import re

from ropa.claims.claim import Value
from ropa.errors import DeclarationError, UserError
from ropa.model.kind import Kind

_SPACES = re.compile(r"\s+")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAYS = frozenset({"date", "valid_from", "valid_to", "in_force_from", "in_force_to"})
TEXT_LIMIT = 4000


def clean_text(text: str) -> str:
    """Return `text` on one line with single spaces, without control characters, at most 4,000 characters."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return _SPACES.sub(" ", printable).strip()[:TEXT_LIMIT]


def told_with(option: str, text: str, hint: str) -> str:
    """Return what a person says with an option, clean. Raises `UserError` with the hint where that is nothing."""
    told = clean_text(text)
    if not told:
        raise UserError(f"{option} is empty; {hint}")
    if len(text) > TEXT_LIMIT:
        raise UserError(f"{option} is longer than {TEXT_LIMIT:,} characters; say it shorter")
    return told


def clean(kind: Kind, field: str, value: Value) -> Value | None:
    """Return the value that the property `field` of `kind` holds for `value`, None where it has no such meaning.

    A value outside a closed list or a day that is none is no meaning: the claim is left out by the caller, who counts
    it. Raises `DeclarationError` for a field that the kind does not declare.
    """
    declared = kind.properties.get(field)
    if declared is None:
        raise DeclarationError(f"{kind.label} has no property {field}")
    if declared.many:
        items = value if isinstance(value, tuple) else (str(value),)
        return tuple(dict.fromkeys(text for item in items if (text := clean_text(item)))) or None
    if declared.type is not str:
        return value if isinstance(value, declared.type) else None
    text = clean_text(value) if isinstance(value, str) else ""
    fits = text in declared.values if declared.values else field not in _DAYS or _is_day(text)
    return text if text and fits else None


def _is_day(text: str) -> bool:
    if not _ISO_DAY.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
