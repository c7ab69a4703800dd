"""Readers and blocks: exact places for any text, and one clear sentence for what cannot be read."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.statement import IMPORTER
from importers.statement.reading.blocks import LONGEST
from importers.statement.reading.reading_html import read_html
from importers.statement.reading.reading_markdown import read_markdown
from importers.statement.reading.reading_text import read_text
from importers.statement.words.shadow import Shadow, Span
from ropa.errors import UserError
from ropa.importing.importer import Extraction, Options, Source
from tests.patience import at_most

STATEMENT_SIGNS = st.text(alphabet="aAeENr1:;.,?!() \n\u00a0\u00ad•-éï'«", max_size=400)


@given(STATEMENT_SIGNS)
def test_blocks_of_any_text_are_in_order_and_hold_no_blank_ends(text: str) -> None:
    end = 0
    for block in read_text(text).blocks:
        words = text[block.start : block.end]
        assert (words, end <= block.start, len(words) <= LONGEST) == (words.strip(), True, True)
        end = block.end


@given(STATEMENT_SIGNS)
def test_a_block_found_in_the_shadow_leads_back_to_itself(text: str) -> None:
    shadow, ends = Shadow(text), "\u00ad\u00a0 "
    for block in read_text(text).blocks:
        span = shadow.span(block.start, block.end)
        if span.end > span.start:
            start, end = shadow.canonical(span)
            assert text[start:end].strip(ends) == text[block.start : block.end].strip(ends)


def test_the_shadow_folds_what_the_canonical_text_keeps() -> None:
    shadow = Shadow("uw\u00a0\u00a0finan\u00adciële  “gegevens”")
    assert shadow.low == 'uw financiele "gegevens"'
    assert shadow.canonical(Span(3, 13)) == (4, 15)


def test_nested_bullets_question_headings_and_run_in_headings() -> None:
    text = (
        "Wie leest mee?\nDe dienst leest mee.\n\n1. Opvang In dit kader verwerken we een naam.\n\n"
        " • boven\n  • onder\n • weer boven\n"
    )
    found = [(block.kind, text[block.start : block.end], block.parent) for block in read_text(text).blocks]
    assert found == [
        ("heading", "Wie leest mee?", None),
        ("paragraph", "De dienst leest mee.", None),
        ("heading", "1. Opvang", None),
        ("paragraph", "In dit kader verwerken we een naam.", None),
        ("item", "boven", 3),
        ("item", "onder", 4),
        ("item", "weer boven", 3),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Je rechten\nJe kunt je gegevens inkijken.\n", "heading"),
        ("Met wie delen wij je gegevens\nWij delen ze met de gemeente en met niemand anders.\n", "heading"),
        ("Durée de conservation\nNous gardons les lettres pendant deux ans.\n", "heading"),
        ("Dienst Voorbeeld\nVoorbeeldstraat 1, 1000 Brussel, in het grote gebouw\n", "paragraph"),
        ("Wij bewaren de gegevens\nDat doen wij twee jaar en geen dag langer.\n", "paragraph"),
        ("Doel | Bewaartermijn\nEen lange naam van een doel | twee jaar\n", "paragraph"),
    ],
)
def test_a_short_line_right_over_its_text_is_a_heading_when_it_names_what_sections_are_about(
    text: str, kind: str
) -> None:
    assert read_text(text).blocks[0].kind == kind


def test_a_page_loses_its_banners_and_keeps_nesting_tables_and_its_address() -> None:
    page = (
        '<html lang="nl"><head><title>Proef</title><link rel="canonical" href="https://proef.example/p"></head><body>'
        "<nav><p>RSZ</p></nav><header><p>Smals</p></header><div class='cookie-banner'>Microsoft</div>"
        "<main><h2>Welke gegevens?</h2><ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>"
        "<table><tr><th>Ontvanger</th></tr><tr><td>KSZ</td></tr></table></main><footer>FOD</footer></body></html>"
    )
    layout = read_html("p.html", page)
    found = [(b.kind, layout.text[b.start : b.end], b.depth, b.parent) for b in layout.blocks]
    assert (layout.title, layout.origin, layout.language) == ("Proef", "https://proef.example/p", "nl")
    assert found == [
        ("heading", "Welke gegevens?", 0, None),
        ("item", "een", 0, 0),
        ("item", "twee", 1, 1),
        ("item", "drie", 0, 0),
        ("term", "Ontvanger", 0, None),
        ("cell", "KSZ", 0, 4),
    ]


def test_markdown_marks_are_no_part_of_the_text() -> None:
    layout = read_markdown(
        "---\ntitle: Proef\nurl: https://proef.example\n---\n# Kop\n\nWij **delen** [dit](x).\n- een\n"
    )
    assert (layout.title, layout.origin, layout.text) == (
        "Proef",
        "https://proef.example",
        "Kop\n\nWij delen dit.\n\neen",
    )


@pytest.mark.parametrize("name", ["voorbeeld.txt", "voorbeeld.md"])
def test_front_matter_states_the_origin_and_is_no_block(name: str, extract: Callable[..., Extraction]) -> None:
    head = "---\norigin: urn:proef:voorbeeldfonds\nlang: nl\n---\n"
    found = extract(f"{head}# Kop\n\nHet Voorbeeldfonds is verantwoordelijk voor de verwerking.\n", name)
    assert (found.origin, found.publisher) == ("urn:proef:voorbeeldfonds", "Voorbeeldfonds")
    quotes = [row["quote"] for part in ("mentions", "flows", "activities") for row in found.view[part]]
    assert [quote for quote in quotes if "urn:proef" in quote] == []


def test_a_rule_of_dashes_is_no_front_matter(extract: Callable[..., Extraction]) -> None:
    text = "---\nDe Proefdienst is verantwoordelijk voor de verwerking.\nWij delen uw naam mee aan de KSZ.\n---\n"
    found = extract(text)
    assert (found.origin, [row["to"] for row in found.view["flows"]]) == ("voorbeeld.txt", ["KSZ"])


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_are_read_or_refused_and_every_quote_is_exact(data: bytes, name: str) -> None:
    found = _read_or_refused(Source(name, data))
    if isinstance(found, Extraction):
        _quotes_are_exact(found)
    else:
        assert found.startswith(f"{name}: ")


def _read_or_refused(source: Source) -> Extraction | str:
    try:
        return IMPORTER.extract(source, Options())
    except UserError as error:
        return str(error)


def _quotes_are_exact(found: Extraction) -> None:
    text = found.text or ""
    rows = [row for part in ("mentions", "flows", "denials", "activities") for row in found.view[part]]
    assert [text[row["start"] : row["end"]] for row in rows] == [row["quote"] for row in rows]
    for said in found.said:
        assert text[said.evidence.place.start : said.evidence.place.end] == said.evidence.quote


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7 x", "the PDF file"),
        (b"PK\x03\x04", "compressed"),
        (b"", "holds no text"),
        (b" \n\xc2\xa0", "holds no text"),
        (b"priv\xe9 \xff", "byte 4"),
        (b"a\x00b", "binary"),
        (b"a " * 3_000_000, "longer than 400,000"),
    ],
)
def test_what_is_no_statement_is_refused_with_one_sentence(data: bytes, word: str) -> None:
    source = Source("brief.txt", data)
    assert IMPORTER.identify(source)
    with pytest.raises(UserError, match=word) as refused:
        IMPORTER.extract(source, Options())
    assert str(refused.value).startswith("brief.txt: ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "a" * 60_000),
        ("a.txt", "naam, " * 4_000),
        ("a.txt", "om " * 6_000),
        ("a.txt", "(" * 20_000),
        ("a.txt", "".join(" " * (depth % 500) + "• naam\n" for depth in range(3_000))),
        ("a.html", "<ul><li>naam" * 10_000),
        ("a.md", "[" * 60_000),
    ],
)
def test_hostile_texts_end(name: str, text: str, extract: Callable[..., Extraction]) -> None:
    with at_most(40):
        try:
            ended = extract(text, name).text is not None
        except UserError as error:
            ended = str(error).startswith(name)
    assert ended


def test_line_ends_and_odd_blanks_change_no_name(example: str, extract: Callable[..., Extraction]) -> None:
    plain = extract(example)
    for changed in (example.replace("\n", "\r\n"), example.replace(" ", "\u00a0"), "\ufeff" + example):
        found = extract(changed)
        _quotes_are_exact(found)
        assert [(row["kind"], row["name"]) for row in found.view["mentions"]] == [
            (row["kind"], row["name"]) for row in plain.view["mentions"]
        ]
        assert [(row["from"], row["to"], row["role"]) for row in found.view["flows"]] == [
            (row["from"], row["to"], row["role"]) for row in plain.view["flows"]
        ]
