"""Transfers out of the EEA as the checks see them: flows that name a country outside it, or a tool of Chapter V."""

import dataclasses
from collections.abc import Iterator

from ropa.checks.passing_on import flows_in_force
from ropa.claims.book import Book
from ropa.vocabulary.places import Country, all_countries
from ropa.vocabulary.safeguards import Safeguard, all_safeguards

ADEQUACY = "45"


@dataclasses.dataclass(frozen=True, slots=True)
class Transfer:
    """A flow that leaves the EEA: the countries outside that it names (none or only a group perhaps), and its tools."""

    flow: str
    countries: tuple[str, ...]
    tools: tuple[str, ...]


def transfers(book: Book, on: str) -> Iterator[Transfer]:
    """Yield the transfers of the register; a flow that names a tool is one, whatever it says of countries."""
    for flow in flows_in_force(book, on):
        countries = tuple(end for end in book.ends(flow, "INTO") if is_outside(book, end, on))
        tools = book.ends(flow, "SAFEGUARDED_BY")
        if countries or tools:
            yield Transfer(flow, countries, tools)


def is_outside(book: Book, country: str, on: str) -> bool:
    """Return whether a country or group lies outside the EEA on an ISO day, as far as that can be told."""
    known = place(country)
    return known.in_eea(on) is False if known is not None else book.value(country, "in_eea") is False


def is_named(country: str) -> bool:
    """Return whether it is a single country and no group."""
    known = place(country)
    return known is None or not known.group


def is_adequate(country: str, on: str) -> bool:
    """Return whether a decision of adequacy held for a country, without a scheme that importers have to join."""
    known = place(country)
    return known is not None and known.adequate(on) and not _schemes(known)


def place(country: str) -> Country | None:
    """Return the country or group of the vocabulary that a thing of the register is, None where it is none."""
    return next((item for item in all_countries() if f"country/{item.slug}" == country), None)


def tool(safeguard: str) -> Safeguard | None:
    """Return the safeguard of the vocabulary that a thing of the register is, None where it is none."""
    return next((item for item in all_safeguards() if f"safeguard/{item.slug}" == safeguard), None)


def _schemes(country: Country) -> list[Safeguard]:
    return [item for item in all_safeguards() if item.article == ADEQUACY and country.code in item.countries]
