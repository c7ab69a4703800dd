"""What a sentence tells of data and purposes in the light of its section: a section about rights tells hardly any."""

import re

from importers.statement import data, purposes
from importers.statement.data_words import Named, in_sentence
from importers.statement.page import Page, Part
from importers.statement.shadow import Span

_FULL_LIST = 4
_ASKED = re.compile(r"\b(?:vragen|kopie|bewijs)\b")


def data_in(page: Page, part: Part, sentence: Span) -> list[Named]:
    """Return the categories that a sentence names, as far as its section is about data that are processed."""
    section, low = part.section, page.low(sentence)
    if section.about("change", "definition") or (section.about("contact") and not section.about("data")):
        return []
    if section.about("rights", "security") and not section.about(
        "data", "source", "retention", "recipient", "transfer"
    ):
        return [
            item
            for item in in_sentence(page, sentence)
            if _ASKED.search(low) and re.match(r"kopie|bewijs|recto", page.low(item.span))
        ]
    listing = section.about("data") and (_before_enumeration(page, part, sentence) or data.like_item(page, part.span))
    if part.is_item or listing:
        return []
    listed = data.listed_in(page, sentence) if section.about("data") else []
    return listed + [
        item for item in in_sentence(page, sentence) if not any(item.span.meets(other.span) for other in listed)
    ]


def _before_enumeration(page: Page, part: Part, sentence: Span) -> bool:
    """Whether the paragraph enumerates its data further on: what is said before that tells whose they are."""
    return any(
        one.start > sentence.start and len(data.listed_in(page, one)) >= _FULL_LIST for one in page.sentences(part)
    )


def purposes_in(page: Page, part: Part, sentence: Span) -> list[Named]:
    """Return the purposes that a sentence states, where its section may tell what data are used for."""
    section = part.section
    elsewhere = section.about("change", "definition", "contact", "basis") and not section.about("purpose")
    if elsewhere or page.low(sentence).endswith("?"):
        return []
    found = purposes.with_named(page, sentence, purposes.in_sentence(page, sentence))
    if section.about("retention") and not section.about("purpose"):
        found = [item for item in found if item.rule != "purpose.for"]
    if section.about("rights", "security") and not section.about("retention"):
        return [item for item in found if "identi" in page.low(item.span)]
    return found
