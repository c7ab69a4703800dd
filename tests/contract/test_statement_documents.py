"""Word documents and PDF files of every kind: what is read in them, and what is refused with one clear sentence."""

import contextlib
import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from importers.statement import IMPORTER
from importers.statement.importer import layout_of
from importers.statement.reading.assembling import Assembly
from importers.statement.reading.decoding import TEXT_LIMIT
from importers.statement.reading.pdf_lines import lines_of
from importers.statement.reading.reading_docx import PART_LIMIT
from ropa.errors import UserError
from ropa.importing.importer import Options, Source
from tests.patience import at_most

if TYPE_CHECKING:
    from importers.statement.reading.blocks import Block

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str, *, head: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """Return a Word document with this body of WordprocessingML."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("word/document.xml", f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        for name, data in (more or {}).items():
            pack.writestr(name, data)
    return stream.getvalue()


def run(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def read(data: bytes, name: str = "statement.docx") -> list[tuple[str, str]]:
    layout = layout_of(Source(name, data))
    return [(block.kind, layout.text[block.start : block.end]) for block in layout.blocks]


def printed(draw: list[tuple[float, float, int, str]], **options: object) -> bytes:
    """Return a PDF file of one page: x, y from the top, size and text of each line."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, **options)
    for x, y, size, text in draw:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, A4[1] - y, text)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


# Word documents


def test_deleted_words_and_field_codes_are_not_read() -> None:
    body = (
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Kop</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Wij </w:t></w:r><w:del><w:r><w:delText>nooit </w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:t>delen</w:t><w:br/><w:t>gegevens.</w:t></w:r></w:p>"
    )
    assert read(word(body)) == [("heading", "Kop"), ("paragraph", "Wij delen gegevens.")]


def test_the_cells_of_a_table_stand_below_their_headers() -> None:
    document = docx.Document()
    document.add_heading("Ontvangers", 1)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table.rows[0].cells, ("Ontvanger", "Gegevens"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for cell, text in zip(table.rows[1].cells, ("KSZ", "naam"), strict=True):
        cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    layout = layout_of(Source("a.docx", stream.getvalue()))
    heads = {
        layout.text[block.start : block.end]: layout.text[
            layout.blocks[block.parent].start : layout.blocks[block.parent].end
        ]
        for block in layout.blocks
        if block.kind == "cell" and block.parent is not None
    }
    assert heads == {"KSZ": "Ontvanger", "naam": "Gegevens"}


def test_a_document_without_heading_styles_is_read_like_a_text() -> None:
    body = run("Met wie delen wij uw gegevens?") + run("Wij delen uw naam mee aan de KSZ.")
    assert read(word(body)) == [
        ("heading", "Met wie delen wij uw gegevens?"),
        ("paragraph", "Wij delen uw naam mee aan de KSZ."),
    ]


def test_words_nested_ten_thousand_deep_end_with_a_clear_refusal_or_a_text() -> None:
    deep = "<w:ins>" * 10_000 + "<w:r><w:t>diep</w:t></w:r>" + "</w:ins>" * 10_000
    with at_most(20), pytest.raises(UserError, match=r"a\.docx: the Word document is damaged"):
        layout_of(Source("a.docx", word(f"<w:p>{deep}</w:p>")))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (word(run("x"), more={"word/styles.xml": b" " * (PART_LIMIT + 9)}), "unpacks to more than"),
        (word(run("&x;"), head='<!DOCTYPE w [<!ENTITY x "haha">]>'), "declares entities"),
        (word("<w:p>"), "damaged"),
        (word(""), "no text to read"),
        (word(run("woord " * 100_000)), "longer than"),
        (b"PK\x03\x04" + b"rest", "compressed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
    ],
    ids=["bomb", "entities", "malformed", "empty", "endless", "no-zip", "locked"],
)
def test_a_hostile_word_document_is_refused(data: bytes, why: str) -> None:
    with at_most(30), pytest.raises(UserError, match=why):
        IMPORTER.extract(Source("a.docx", data), Options())


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes_in_a_word_document_are_read_or_refused(data: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as pack:
        pack.writestr("word/document.xml", data)
    blocks: tuple[Block, ...] = ()
    length = 0
    with contextlib.suppress(UserError):
        layout = layout_of(Source("a.docx", stream.getvalue()))
        blocks, length = layout.blocks, len(layout.text)
    assert all(0 <= block.start < block.end <= length for block in blocks)


# PDF files


def test_two_columns_are_read_one_after_the_other() -> None:
    lines = [(72.0, 60.0, 18, "Privacyverklaring van de dienst over beide kolommen van de bladzijde")]
    for number in range(8):
        lines.append((72.0, 100 + 14 * number, 10, f"Links regel {number} van de eerste kolom"))
        lines.append((320.0, 100 + 14 * number, 10, f"Rechts regel {number} van de tweede kolom"))
    text = " ".join(line["text"] for line in lines_of(printed(lines))["lines"])
    order = [text.index(f"{side} regel {number} ") for side in ("Links", "Rechts") for number in range(8)]
    assert order == sorted(order)


def test_a_word_broken_at_the_end_of_a_line_is_made_whole() -> None:
    lines = [
        (72.0, 60.0, 18, "Bewaring"),
        (72.0, 100.0, 10, "Wij bewaren identificatie-"),
        (72.0, 112.0, 10, "en contactgegevens van elke verze-"),
        (72.0, 124.0, 10, "kerde persoon."),
    ]
    assert read(printed(lines), "a.pdf") == [
        ("heading", "Bewaring"),
        ("paragraph", "Wij bewaren identificatie- en contactgegevens van elke verzekerde persoon."),
    ]


def test_a_table_with_lines_keeps_its_columns() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 10)
    xs, ys = [72, 220, 400], [700, 680, 660]
    canvas.grid(xs, ys)
    for x, y, text in ((80, 686, "Ontvanger"), (228, 686, "Gegevens"), (80, 666, "KSZ"), (228, 666, "naam")):
        canvas.drawString(x, y, text)
    canvas.save()
    [table] = [line["rows"] for line in lines_of(stream.getvalue())["lines"] if "rows" in line]
    assert table == [["Ontvanger", "Gegevens"], ["KSZ", "naam"]]


def _scan() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "grey")), 0, 0, *A4)
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (printed([(72, 60, 10, "geheim")], encrypt=StandardEncryption("wachtwoord")), "locked"),
        (_scan(), "scan"),
        (printed([]), "empty"),
        (b"%PDF-1.7\n" + b"1 0 obj <<" * 2000, "damaged"),
    ],
    ids=["locked", "scan", "empty", "damaged"],
)
def test_why_a_pdf_file_cannot_be_read_is_told(data: bytes, why: str) -> None:
    assert lines_of(data) == {"refused": why}


def test_a_refusal_of_a_pdf_file_is_the_users() -> None:
    with pytest.raises(UserError, match=r"a\.pdf: the PDF file holds pictures of pages"):
        IMPORTER.extract(Source("a.pdf", _scan()), Options())


# Everything


def test_an_assembly_ends_where_a_statement_would_be_too_long() -> None:
    assembly = Assembly("a.docx")
    for _ in range(TEXT_LIMIT // 1002):
        assembly.add("paragraph", "x" * 1000)
    with pytest.raises(UserError, match=r"a\.docx: the text is longer than"):
        assembly.add("paragraph", "x" * 1000)


def test_a_login_page_is_refused() -> None:
    page = b"<html><body><h1>Aanmelden</h1><input type='password'><p>Meld u aan om verder te gaan.</p></body></html>"
    with pytest.raises(UserError, match=r"a\.html: this is a log-in page"):
        IMPORTER.extract(Source("a.html", page), Options())
