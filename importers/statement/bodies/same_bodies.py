"""A body that a text names in several ways is one: «Voorbeeld», «Voorbeeld, Inc.», «Voorbeeld Analytics»."""

import dataclasses
import re
from collections.abc import Iterable

from importers.statement.bodies.party import Party
from importers.statement.facts import Flow
from ropa.naming import fold

_FORMS = re.compile(
    r"[ ,]+(?:inc|llc|ltd|limited|corp|corporation|gmbh|ag|ab|aps|as|oy|plc|pbc|bv|nv|sa|sas|sarl|srl|sprl|vof|vzw|asbl"
    r"|international|ireland|europe|emea|belgium|nederland|france|group|holding)\b\.?$"
)
_PRODUCTS = re.compile(
    r" (?:(?:web |speed )?analytics|forms?|pages|insights|functions|workers|turnstile|hosting|cloud|storage|auth"
    r"|payments?|connect|mail|blob|database|server|login|cdn)$"
)
_MAKERS_OF_MANY = re.compile(r"(?:google|microsoft|facebook|meta|amazon|apple|adobe|zoho)\b")
"""Whose products are told apart by every text."""


def bodies_named_once(flows: Iterable[Flow]) -> None:
    """Give each body that flows name one name throughout a document, that by which the text names it first."""
    flows = list(flows)
    told = sorted((one for flow in flows for one in _named(flow)), key=lambda one: one.span)
    firsts: dict[str, Party] = {}
    for one in told:
        firsts.setdefault(_core(one.name), one)
    alone = set(firsts)
    for flow in flows:
        if flow.receiver is not None:
            flow.receiver = _renamed(flow.receiver, firsts, alone)
        flow.sender = _renamed(flow.sender, firsts, alone)


def _named(flow: Flow) -> Iterable[Party]:
    return (one for one in (flow.sender, flow.receiver) if one is not None and one.form == "named")


def _renamed(party: Party, firsts: dict[str, Party], alone: set[str]) -> Party:
    if party.form != "named":
        return party
    core = _core(party.name)
    maker = _PRODUCTS.sub("", core)
    core = maker if maker in alone and not _MAKERS_OF_MANY.match(core) else core
    first = firsts.get(core, party)
    return dataclasses.replace(party, name=first.name, body=first.body) if first.name != party.name else party


def _core(name: str) -> str:
    """Return a name as it is compared: folded, without what stands in brackets and without its legal form."""
    core, before = re.sub(r" ?\([^()]*\)", "", fold(name)).strip(" .,"), ""
    while core != before:
        before, core = core, _FORMS.sub("", core).strip(" .,")
    return core
