"""Statements of ten thousand characters about bodies that are plainly examples, each another one, in every format."""

import html
import random
from collections.abc import Iterator
from typing import TypeAlias

from importers.statement.importer import layout_of
from importers.statement.page import Page
from ropa.importing.importer import Source
from tests.generated import BODIES, CATEGORIES, PURPOSES, RECEIVERS
from tests.golden.written import as_docx, as_pdf

CHARACTERS = 10_000
FORMATS = ("txt", "html", "docx", "pdf")

Block: TypeAlias = tuple[str, str]
_TAGS = {"title": "h1", "heading": "h2", "item": "li", "text": "p"}


def statement(number: int, suffix: str) -> Source:
    """Return the statement of that number in one of the formats."""
    name = f"statement-{number}.{suffix}"
    blocks = list(_blocks(number))
    if suffix == "txt":
        return Source(name, "\n".join(_line(*block) for block in blocks).encode())
    page = Source(name, _page(blocks).encode())
    if suffix == "html":
        return page
    laid_out = Page(layout_of(Source(f"{name}.html", page.data)))
    return Source(name, as_docx(laid_out) if suffix == "docx" else as_pdf(laid_out))


def _blocks(number: int) -> Iterator[Block]:
    """Give the headings, sentences and items of a statement, service by service until it is long enough."""
    dice = random.Random(f"statement-{number}")  # noqa: S311 - a sample, no secret
    body = BODIES[number % len(BODIES)]
    length = 0
    for block in _all_services(dice, body, number):
        length += len(block[1]) + 1
        if length > CHARACTERS:
            return
        yield block


def _all_services(dice: random.Random, body: str, number: int) -> Iterator[Block]:
    yield "title", f"Privacyverklaring {number} van {body}"
    yield "heading", "Wie is verantwoordelijk?"
    yield "text", f"{body} is de verantwoordelijke voor de verwerking van uw persoonsgegevens."
    for service in range(1_000):
        yield from _service(dice, body, service)


def _service(dice: random.Random, body: str, service: int) -> Iterator[Block]:
    own = dice.sample(CATEGORIES, 4)
    yield "heading", f"Welke gegevens verwerken we voor voorbeelddienst {service}?"
    for category in own:
        yield "item", category
    yield "text", f"U bezorgt ons zelf uw {own[0]} via het aanvraagformulier van voorbeelddienst {service}."
    yield "heading", "Met wie delen we uw gegevens?"
    yield "text", f"{body} geeft de volgende gegevens door:"
    for purpose in dice.sample(PURPOSES, 3):
        yield "item", f"{purpose}: {dice.choice(RECEIVERS)}"
    yield (
        "text",
        f"Wij geven uw {dice.choice(own)} door aan {dice.choice(RECEIVERS)}, voor haar taken.",
    )
    yield "text", f"Voor het onderhoud van onze systemen doen wij een beroep op een verwerker, {dice.choice(BODIES)}."
    yield "heading", "Hoelang bewaren we uw gegevens?"
    yield "text", f"We bewaren uw gegevens {dice.choice(('vijf', 'tien'))} jaar na het afsluiten van uw dossier."


def _line(kind: str, text: str) -> str:
    return {"title": f"{text}\n", "heading": f"\n{text}\n", "item": f"- {text}", "text": f"\n{text}\n"}[kind]


def _page(blocks: list[Block]) -> str:
    parts = []
    for number, (kind, text) in enumerate(blocks):
        opens = kind == "item" and blocks[number - 1][0] != "item"
        closes = kind == "item" and (number + 1 == len(blocks) or blocks[number + 1][0] != "item")
        inner = f"<{_TAGS[kind]}>{html.escape(text)}</{_TAGS[kind]}>"
        parts.append(f"{'<ul>' if opens else ''}{inner}{'</ul>' if closes else ''}")
    return '<!DOCTYPE html><html lang="nl"><body><main>' + "\n".join(parts) + "</main></body></html>"
