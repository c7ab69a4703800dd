"""Numbers that a remark cites without the committee or chamber: they mean the row of the list that has them."""

import dataclasses
from collections.abc import Sequence

from importers.mandates.listed import ListedMandate

_SHARED = frozenset({"KSZ", "IVC"})
"""Families whose numbers look alike: the committee of social security and its successor, with its two chambers."""


def settle(mandates: Sequence[ListedMandate]) -> None:
    """Let what is only mentioned bear the key of the row with the same number, where there is one such row."""
    listed: dict[str, set[str]] = {}
    for mandate in mandates:
        if not mandate.mention and _is_shared(mandate):
            listed.setdefault(str(mandate.number), set()).add(mandate.key)
    meant: dict[str, str] = {}
    for mandate in mandates:
        keys = listed.get(str(mandate.number), set()) if mandate.mention and _is_shared(mandate) else set()
        if len(keys) == 1 and mandate.key not in keys:
            (meant[mandate.key],) = keys
    for mandate in mandates:
        mandate.key = meant.get(mandate.key, mandate.key)
        mandate.relations[:] = [
            dataclasses.replace(found, value=dataclasses.replace(found.value, target=meant[found.value.target]))
            if found.value.target in meant
            else found
            for found in mandate.relations
        ]


def _is_shared(mandate: ListedMandate) -> bool:
    return bool(mandate.number) and (mandate.family or "").split("-")[0] in _SHARED
