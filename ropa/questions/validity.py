"""Whether a mandate or a safeguard holds on a day, and why it cannot be told where it cannot."""

from ropa.vocabulary.mandate_families import MandateFamily, mandate_family


def mandate_holds(
    family: str | None, date: str | None, valid_from: str | None, valid_to: str | None, on: str
) -> tuple[bool | None, str | None]:
    """Return whether a mandate holds on the day `on` (ISO), and why or why not.

    None = unknown: no end is stated and the body that granted it has ended since, so its force is a legal question.
    """
    start = valid_from or date
    if start is not None and on < start:
        return False, f"it starts on {start}"
    if valid_to is not None:
        return (True, f"valid until {valid_to}") if on <= valid_to else (False, f"it ended on {valid_to}")
    granted_by: MandateFamily | None = mandate_family(family or "")
    if granted_by is not None and granted_by.ended_on is not None and on >= granted_by.ended_on:
        return None, f"no end is stated, and {granted_by.body_name} ended on {granted_by.ended_on}"
    if start is None:
        return None, "neither a date nor an end is stated"
    return True, None


def safeguard_holds(valid_from: str | None, valid_to: str | None, on: str) -> tuple[bool | None, str | None]:
    """Return whether a safeguard of Chapter V holds on the day `on` (ISO), and why not."""
    if valid_from is not None and on < valid_from:
        return False, f"it starts on {valid_from}"
    if valid_to is not None and on > valid_to:
        return False, f"it ended on {valid_to}"
    return (True, None) if valid_from or valid_to else (None, "its dates are not known")
