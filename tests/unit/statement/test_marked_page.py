"""The page of a text with its claims marked: everything escaped, no script, each claim within reach of the keyboard."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from importers.statement import IMPORTER
from ropa.cli.extract_page import POLICY, page
from ropa.importing.importer import Extraction, Options, Source
from tests.unit.statement.told import Extract

EVIL = "<script>alert(1)</script>\"'&<img src=x onerror=y>"


def parsed(found: Extraction) -> etree._Element:
    """Return the page of an extraction as a browser reads it."""
    return html.document_fromstring(page(found, "nl"))


def words(element: etree._Element) -> str:
    """Return the text of an element without the notes in it."""
    bare = copy.deepcopy(element)
    for mark in list(bare.iter("mark")):
        for note in mark.findall("span"):
            mark.remove(note)
    return "".join(str(text) for text in bare.itertext())


def main_of(root: etree._Element) -> etree._Element:
    return next(root.iter("main"))


def test_the_text_of_the_page_is_the_text_of_the_statement(extract: Extract, example: str) -> None:
    found = extract(example)
    assert words(main_of(parsed(found))) == found.text


def test_every_claim_is_marked_with_its_rule_and_reached_by_the_keyboard(extract: Extract, example: str) -> None:
    found = extract(example)
    root = parsed(found)
    marks = root.findall(".//mark")
    told = {str(span.text) for span in root.findall(".//span[@class='note']/span")}
    rules = {one.evidence.rule for one in found.said}
    assert {mark.get("tabindex") for mark in marks} == {"0"}
    assert rules == {rule for rule in rules if any(f"[{rule}, " in text for text in told)}


def test_what_the_file_says_is_never_markup(extract: Extract) -> None:
    root = parsed(extract(f"{EVIL}\n\nHet Voorbeeldfonds verwerkt uw naam {EVIL} en uw adres.\n"))
    assert [element.tag for element in root.iter("script", "img")] == []
    assert EVIL in words(main_of(root))


def test_the_page_allows_its_own_style_alone(extract: Extract, example: str) -> None:
    root = parsed(extract(example))
    assert [meta.get("content") for meta in root.iter("meta") if meta.get("http-equiv")] == [POLICY]
    assert POLICY.startswith("default-src 'none'; style-src 'sha256-")
    assert root.findall(".//*[@style]") == []


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_a_page_without_active_parts(text: str) -> None:
    found = IMPORTER.extract(Source("a.txt", f"Wij delen uw naam aan de KSZ. {text}".encode()), Options())
    assert [element.tag for element in parsed(found).iter("script", "img", "iframe", "object", "a", "form")] == []
