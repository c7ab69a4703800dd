"""The importer of privacy statements: plain text, Markdown, web pages, Word documents and PDF files."""

from pathlib import PurePath

from importers.statement.page import Page
from importers.statement.reading.blocks import Layout
from importers.statement.reading.decoding import decode
from importers.statement.reading.reading_docx import is_docx, read_docx
from importers.statement.reading.reading_html import read_html
from importers.statement.reading.reading_markdown import read_markdown
from importers.statement.reading.reading_pdf import is_pdf, read_pdf
from importers.statement.reading.reading_text import read_text
from importers.statement.sayings import Sayings
from importers.statement.understanding import understand
from importers.statement.understood import Reading
from importers.statement.view import View
from importers.statement.words import lexicon
from ropa.claims.claim import Place
from ropa.errors import UserError
from ropa.importing.importer import Extraction, LeftOut, Options, Source

_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf"})
_UNSURE = 0.6
_PAGE_STARTS = (b"<!doctype html", b"<html")


class StatementImporter:
    """Reads privacy statements (Dutch first, with French and English cues)."""

    name = "statement"
    version = "10"

    def identify(self, source: Source) -> bool:
        """Return whether the name ends like a text, a page or a document, or the bytes begin like one of them."""
        head = source.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return source.suffix in _SUFFIXES or head.startswith(_PAGE_STARTS) or is_pdf(source.data)

    def extract(self, source: Source, options: Options) -> Extraction:
        """Return what a statement says. Raises UserError where the file is no text, is empty or far too long."""
        layout = layout_of(source)
        if not layout.blocks:
            raise UserError(f"{source.name}: the file holds no text to read; check that the right page was saved")
        with lexicon.without(options.without, options.pool):
            reading = understand(Page(layout), options.owner)
        said = Sayings(reading).all()
        return Extraction(
            title=reading.title,
            publisher=reading.publisher,
            language=layout.language or reading.language,
            version=reading.version,
            version_date=reading.version_date,
            origin=layout.origin or PurePath(source.name).name,
            said=said,
            view=View(reading, PurePath(source.name).stem).as_json(),
            acronyms=reading.acronyms,
            left_out=_left_out(reading),
            guessed=sum(one.evidence.confidence < _UNSURE for one in said),
            text=layout.text,
        )


def layout_of(source: Source) -> Layout:
    """Return the text of a file and its parts. Raises UserError where the file cannot be read as a statement."""
    if is_pdf(source.data):
        return read_pdf(source.name, source.data)
    if is_docx(source.data):
        return read_docx(source.name, source.data)
    text = decode(source.name, source.data)
    if source.suffix in {".html", ".htm"} or text[:512].lstrip().lower().startswith(("<!doctype html", "<html")):
        return read_html(source.name, text)
    return read_markdown(text) if source.suffix in {".md", ".markdown"} else read_text(text)


def _left_out(reading: Reading) -> tuple[LeftOut, ...]:
    """Return the paragraphs of sections that define or announce and so state no processing."""
    page = reading.page
    return tuple(
        LeftOut(Place(part.block.start, part.block.end, part.section.title), page.words(part.span)[:200], "definition")
        for part in page.parts
        if part.section.about("definition") and part.block.kind != "heading"
    )
