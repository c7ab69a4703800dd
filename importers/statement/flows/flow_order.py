"""Which of the places where a statement tells of a flow is shown as its own: the one that tells it best."""

from importers.statement.facts import Flow
from importers.statement.page import Page
from importers.statement.words.shadow import Span

PLAINLY_TOLD = "give.in-so-many-words"
"""The rule of the place where a text says most plainly that the person gives."""


def order_of(page: Page, flow: Flow) -> tuple[bool, bool, bool, bool, bool, Span]:
    """Order the places of a flow: first in a section about such ends, in a sentence of its own, with data.

    What the person gives is told better elsewhere than where cookies, rights or security are told.
    """
    section = page.parts[flow.part].section
    fitting = (
        section.about("source") if flow.role == "source" else section.about("recipient", "processor", "purpose", "data")
    )
    given = flow.sender.form == "person"
    aside = given and section.about("cookies", "rights", "security", "change") and not fitting
    return flow.rule != PLAINLY_TOLD, aside, not fitting, flow.rule == "source.heading", not flow.data, flow.span
