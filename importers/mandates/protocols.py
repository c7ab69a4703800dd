"""Protocols have no number: they are known by their day and parties, and within one list by their purpose."""

from collections.abc import Iterable, Sequence

from importers.mandates.found import Found
from importers.mandates.listed import Exchange, ListedMandate, Relation
from ropa.vocabulary.mandate_reference import protocol_key, unnumbered_key

PROTOCOL = "protocol-"
"""How the key of every protocol begins."""


def identify(mandate: ListedMandate, purpose: str | None = None) -> bool:
    """Give a protocol its key, and return whether its day is known."""
    exchange = mandate.exchange
    providers = [found.value.name for found in exchange.providers]
    receivers = [found.value.name for found in exchange.receivers]
    date = day_of(mandate)
    if not providers and not receivers:
        title = exchange.title.value if exchange.title else mandate.reference
        mandate.key, mandate.confidence = unnumbered_key(title), 0.5
    else:
        mandate.key = protocol_key(date, providers, receivers, purpose)
    return date is not None


def day_of(mandate: ListedMandate) -> str | None:
    """Return the day (ISO) of a protocol: that on which it was signed, else from which it holds."""
    day = mandate.date or mandate.exchange.valid_from
    return day.value if day else None


def tell_apart(mandates: Iterable[ListedMandate]) -> None:
    """Let protocols of the same day and parties within one list be told apart by their purpose."""
    same: dict[str, list[ListedMandate]] = {}
    for mandate in mandates:
        if mandate.family == "PROTOCOL" and mandate.key.startswith(PROTOCOL):
            same.setdefault(mandate.key, []).append(mandate)
    for group in same.values():
        if len(group) > 1:
            for mandate in group:
                identify(mandate, _purpose_text(mandate.exchange))


def _purpose_text(exchange: Exchange) -> str:
    if exchange.purposes:
        return "; ".join(found.value for found in exchange.purposes)
    return exchange.title.value if exchange.title else ""


def relate(mandates: Sequence[ListedMandate]) -> None:
    """Find in the same list the protocols that others change or are changed by, which are named by their day only.

    Where several are of that day, the one that shares a party is meant; where that does not tell either, the relation
    stays with what is named.
    """
    by_day: dict[str, list[ListedMandate]] = {}
    for mandate in mandates:
        if mandate.family == "PROTOCOL" and mandate.key.startswith(PROTOCOL):
            by_day.setdefault(f"{PROTOCOL}{day_of(mandate) or 'undated'}", []).append(mandate)
    for mandate in mandates:
        mandate.relations[:] = [_resolved(mandate, found, by_day) for found in mandate.relations]
        for change in mandate.changed_by:
            holder = _meant(mandate, by_day.get(change.value.target, ()))
            relation = Relation(change.value.type, mandate.key)
            if holder is not None and all(found.value != relation for found in holder.relations):
                holder.relations.append(Found(relation, change.cell, change.rule, change.confidence))
    for mandate in mandates:
        once: dict[Relation, Found[Relation]] = {}
        for found in mandate.relations:
            once.setdefault(found.value, found)  # what two columns tell alike is one, cited where it stands first
        mandate.relations[:] = once.values()


def _resolved(
    mandate: ListedMandate, found: Found[Relation], by_day: dict[str, list[ListedMandate]]
) -> Found[Relation]:
    meant = _meant(mandate, by_day.get(found.value.target, ()))
    if meant is None:
        return found
    return Found(Relation(found.value.type, meant.key), found.cell, found.rule, found.confidence)


def _meant(mandate: ListedMandate, candidates: Sequence[ListedMandate]) -> ListedMandate | None:
    others = [one for one in candidates if one is not mandate]
    if len(others) > 1:
        ends = _ends(mandate)
        others = [one for one in others if _ends(one) == ends] or [one for one in others if _ends(one) & ends]
    return others[0] if len(others) == 1 else None


def _ends(mandate: ListedMandate) -> frozenset[str]:
    return frozenset(end.value.name for end in (*mandate.exchange.providers, *mandate.exchange.receivers))
