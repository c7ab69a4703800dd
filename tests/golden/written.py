"""A statement written out as a Word document and as a PDF file, block by block, by the usual libraries."""

import io
from html import escape
from typing import Any

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from importers.statement.page import Page, Part
from importers.statement.structure.sections import Section

RUNNING = "Privacyverklaring – afgedrukt op papier"


def as_docx(page: Page) -> bytes:
    """Return a statement as a Word document: headings and bullets by style."""
    document = docx.Document()
    for part in page.parts:
        text = page.text[part.block.start : part.block.end]
        if part.block.kind == "heading":
            document.add_heading(text, _level(part.section))
        else:
            style = "List Bullet 2" if _nested(part) else "List Bullet" if part.is_item else None
            document.add_paragraph(text, style=style)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _level(section: Section) -> int:
    level = 1
    while section.above is not None:
        section, level = section.above, level + 1
    return min(level, 5)


def _nested(part: Part) -> bool:
    return part.is_item and part.above is not None and part.above.is_item


def as_pdf(page: Page, *, running: str = RUNNING) -> bytes:
    """Return a statement as a PDF file: larger headings, bullets with an indent, a running line on every page."""
    styles = getSampleStyleSheet()
    body = ParagraphStyle("body", parent=styles["BodyText"], fontSize=10, leading=12, spaceAfter=8)
    item = ParagraphStyle("item", parent=body, leftIndent=24, bulletIndent=12)
    nested = ParagraphStyle("nested", parent=item, leftIndent=48, bulletIndent=36)
    flow: list[Any] = []
    for part in page.parts:
        text = escape(" ".join(page.text[part.block.start : part.block.end].split()))
        if part.block.kind == "heading":
            size = 22 - 2 * _level(part.section)
            heading = ParagraphStyle(f"h{size}", parent=body, fontSize=size, leading=size + 3, spaceBefore=10)
            flow.append(Paragraph(text, heading))
        elif part.is_item:
            flow.append(Paragraph(text, nested if _nested(part) else item, bulletText="•"))
        else:
            flow.append(Paragraph(text, body))
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, invariant=1).build(
        flow, onFirstPage=_run(running), onLaterPages=_run(running)
    )
    return stream.getvalue()


def _run(running: str) -> Any:  # noqa: ANN401 - the library has no types
    def draw(canvas: Any, document: Any) -> None:  # noqa: ANN401
        canvas.drawString(72, A4[1] - 36, running)
        canvas.drawString(72, 30, f"Pagina {document.page}")

    return draw
