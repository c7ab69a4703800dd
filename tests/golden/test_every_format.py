"""The same statement as text, web page, Word document and PDF file says the same."""

from pathlib import Path

import pytest

from importers.statement import IMPORTER
from importers.statement.importer import layout_of
from importers.statement.page import Page
from ropa.importing.importer import Options, Source
from tests.golden.registers import ROOT
from tests.golden.written import RUNNING, as_docx, as_pdf

DOCUMENTS = sorted(path for path in (ROOT / "data" / "documents").iterdir() if path.name != "README.md")
PRINTED = [path for path in DOCUMENTS if path.suffix == ".html"]


def source_of(path: Path) -> Source:
    return Source(path.name, path.read_bytes())


def facts(source: Source) -> set[tuple[str, ...]]:
    """Return what a statement names, its flows and its denials; every quote is the text at its place."""
    found = IMPORTER.extract(source, Options())
    text = found.text or ""
    for said in found.said:
        assert text[said.evidence.place.start : said.evidence.place.end] == said.evidence.quote
    named = {(row["kind"], row["name"]) for row in found.view["mentions"]}
    flows = {("flow", row["from"], row["to"], row["role"], *row["data"]) for row in found.view["flows"]}
    denials = {("denial", str(row["to"]), *row["countries"]) for row in found.view["denials"]}
    return {*named, *flows, *denials}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.stem))
def test_a_word_document_says_what_the_text_says(path: Path) -> None:
    source = source_of(path)
    assert facts(Source("statement.docx", as_docx(Page(layout_of(source))))) == facts(source)


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: str(path.stem))
def test_a_pdf_file_says_what_the_page_says(path: Path) -> None:
    source = source_of(path)
    printed = Source("statement.pdf", as_pdf(Page(layout_of(source))))
    assert facts(printed) == facts(source)
    assert RUNNING not in layout_of(printed).text
